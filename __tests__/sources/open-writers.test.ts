import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { filesBeingWritten } from '../../src/sources/open-writers.ts'

const processes = mkdtempSync(join(tmpdir(), 'ckpt-guard-proc-'))
afterAll(() => rmSync(processes, { recursive: true }))

function opened(process: string, descriptor: number, path: string, flags: string): void {
  for (const folder of ['fd', 'fdinfo']) mkdirSync(join(processes, process, folder), { recursive: true })
  symlinkSync(path, join(processes, process, 'fd', String(descriptor)))
  writeFileSync(join(processes, process, 'fdinfo', String(descriptor)), `pos:\t0\nflags:\t${flags}\nmnt_id:\t29\n`)
}

test.runIf(process.platform === 'linux')('names the files that a process has open for writing, and no others', () => {
  opened('17', 3, '/models/written.pt', '0100001')
  opened('17', 4, '/models/mapped.pt', '02100002')
  opened('18', 3, '/models/read.pt', '0100000')
  opened('18', 4, '/models/unasked.pt', '0100001')
  opened('self', 3, '/models/other.pt', '0100001')
  opened(String(process.pid), 3, '/models/ours.pt', '0100001')
  mkdirSync(join(processes, '19'))
  const asked = ['written', 'mapped', 'read', 'other', 'ours', 'closed'].map((name) => `/models/${name}.pt`)
  expect([...filesBeingWritten(asked, processes)].sort()).toEqual(['/models/mapped.pt', '/models/written.pt'])
})

test('a system without /proc names none', () => {
  expect([...filesBeingWritten(['/models/a.pt'], join(processes, 'nowhere'))]).toEqual([])
})
