import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { UserError } from '../../src/commands/user-error.ts'
import { checksumFiles, parseChecksums, readManifest } from '../../src/sources/checksum-files.ts'

const A = 'a'.repeat(64)
const B = 'b'.repeat(64)
const M = 'c'.repeat(32)

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ckpt-guard-checksums-'))
})
afterEach(async () => {
  await rm(folder, { recursive: true })
})

async function statedFor(name: string, files: Readonly<Record<string, string>>) {
  for (const [each, text] of Object.entries(files)) await writeFile(join(folder, each), text)
  return await checksumFiles().statedDigests({ absolute: join(folder, name), folder: [name, ...(await readdir(folder))] })
}

describe('a checksum file', () => {
  it.each([
    [`${A}  model.pth`, { algorithm: 'sha256', value: A, name: 'model.pth' }],
    [`${A} *model.pth`, { algorithm: 'sha256', value: A, name: 'model.pth' }],
    [`${A.toUpperCase()}  model.pth`, { algorithm: 'sha256', value: A, name: 'model.pth' }],
    [`${A}   leading.pth`, { algorithm: 'sha256', value: A, name: ' leading.pth' }],
    [`${A}\tmodel.pth`, { algorithm: 'sha256', value: A, name: 'model.pth' }],
    [`${M}  dir/模型.pth`, { algorithm: 'md5', value: M, name: 'dir/模型.pth' }],
    [`\\${A}  a\\\\b\\nc.pth`, { algorithm: 'sha256', value: A, name: 'a\\b\nc.pth' }],
    [`SHA256 (my (1) file.pth) = ${A}`, { algorithm: 'sha256', value: A, name: 'my (1) file.pth' }],
    [`MD5 (x.pth) = ${M}`, { algorithm: 'md5', value: M, name: 'x.pth' }],
    [A, { algorithm: 'sha256', value: A, name: undefined }],
    [`${A}  model.pth\r`, { algorithm: 'sha256', value: A, name: 'model.pth' }],
    [`\uFEFF${A}  model.pth`, { algorithm: 'sha256', value: A, name: 'model.pth' }],
  ])('line %j is read', (line, expected) => {
    expect(parseChecksums(line)).toEqual([expected])
  })

  it.each(['', '# comment', 'abc  model.pth', `${A}${A}  x`, `SHA1 (x) = ${'a'.repeat(40)}`, `${'a'.repeat(40)}  x`, `${A}x  y`])(
    'line %j says nothing',
    (line) => {
      expect(parseChecksums(line)).toEqual([])
    },
  )
})

describe('the digests of a file', () => {
  it('come from lists in its folder and from files of its own', async () => {
    const found = await statedFor('model.pth', {
      SHA256SUMS: `${A}  model.pth\n${B}  other.pth\n`,
      MD5SUMS: `${M} *./model.pth\n`,
      'model.pth.sha256': `${B}\n`,
      'other.pth.sha256': `${A}\n`,
    })
    expect([...found].sort((one, other) => one.source.localeCompare(other.source))).toEqual([
      { algorithm: 'md5', value: M, source: 'MD5SUMS' },
      { algorithm: 'sha256', value: B, source: 'model.pth.sha256' },
      { algorithm: 'sha256', value: A, source: 'SHA256SUMS' },
    ])
  })

  it('come from its own file also under the name that it had before', async () => {
    expect(await statedFor('model.pth', { 'model.pth.sha256': `${A}  build/model.tmp\n` })).toMatchObject([{ value: A }])
  })

  it('come only from the line of its name where its own file has several', async () => {
    expect(await statedFor('model.pth', { 'model.pth.sha256': `${A}  x.pth\n${B}  model.pth\n` })).toMatchObject([{ value: B }])
  })

  it('are none where nobody states any', async () => {
    expect(await statedFor('model.pth', { SHA256SUMS: `${A}  sub/model.pth\n` })).toEqual([])
  })

  it('of a checksum file that is too large are refused, not skipped', async () => {
    const large = statedFor('model.pth', { SHA256SUMS: ' '.repeat(16 * 1024 * 1024 + 1) })
    await expect(large).rejects.toThrow(UserError)
    await expect(large).rejects.toThrow(/at most 16777216 bytes, found 16777217/)
  })
})

describe('the manifest of the configuration', () => {
  it('speaks of files below its folder and below the root', async () => {
    await mkdir(join(folder, 'sums'))
    await writeFile(join(folder, 'sums/all.txt'), `${A}  a.pth\n${B}  models/b.pth\n`)
    const files = checksumFiles(await readManifest('sums/all.txt', folder))
    const of = async (path: string) => (await files.statedDigests({ absolute: join(folder, path), folder: [] })).map((each) => each.value)
    expect(await of('sums/a.pth')).toEqual([A])
    expect(await of('a.pth')).toEqual([A])
    expect(await of('models/b.pth')).toEqual([B])
    expect(await of('c.pth')).toEqual([])
  })

  it('must be there and hold checksums', async () => {
    await expect(readManifest('none.txt', folder)).rejects.toThrow(UserError)
    await writeFile(join(folder, 'empty.txt'), 'hello\n')
    await expect(readManifest('empty.txt', folder)).rejects.toThrow(/empty\.txt: expected checksums in the format of sha256sum/)
  })
})
