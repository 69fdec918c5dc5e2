import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { CHECKSUMS_NAME, checksumsText, digestOf } from '../../src/publish/digests.ts'

test('sha256sum accepts the checksums, which come in the order of LC_ALL=C sort', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ckpt-guard-sums-'))
  try {
    const files = ['b.pth', 'B.pth', 'a_1.pth', 'a-1.pth', 'a.bundle.zip'].map((name) => {
      writeFileSync(join(folder, name), name)
      return { name, ...digestOf(Buffer.from(name)), role: 'weights' as const }
    })
    const text = checksumsText(files)
    writeFileSync(join(folder, CHECKSUMS_NAME), text)
    const names = text.split('\n').map((line) => line.slice(66))
    const options = { cwd: folder, encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } } as const
    expect(execFileSync('sha256sum', ['--check', '--strict', CHECKSUMS_NAME], options)).toContain('a.bundle.zip: OK')
    expect(execFileSync('sort', [], { ...options, input: names.slice(0, -1).join('\n') }).trim()).toBe(names.join('\n').trim())
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

test('a model card, which people edit, has no checksum', () => {
  const card = { name: 'README.md', sha256: 'a'.repeat(64), role: 'card' as const }
  expect(checksumsText([card])).toBe('')
})
