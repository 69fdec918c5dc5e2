import { mkdtemp, open, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { UserError } from '../../src/commands/user-error.ts'
import { openFile } from '../../src/sources/file-source.ts'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ckpt-guard-file-'))
})
afterEach(() => rm(folder, { recursive: true }))

async function fileOf(text: string): Promise<string> {
  const path = join(folder, '模型 a.ckpt')
  await writeFile(path, text)
  return path
}

test('exactly the asked bytes are read, from any place', async () => {
  const source = await openFile(await fileOf('0123456789'))
  expect(source.size).toBe(10)
  expect(Buffer.from(await source.read(3, 4)).toString()).toBe('3456')
  expect(Buffer.from(await source.read(9, 1)).toString()).toBe('9')
  expect(await source.read(10, 0)).toHaveLength(0)
  await source.close()
})

test('bytes stay what they were when more is read', async () => {
  const source = await openFile(await fileOf('0123456789'))
  const first = await source.read(0, 5)
  await source.read(5, 5)
  expect(Buffer.from(first).toString()).toBe('01234')
  await source.close()
})

test('a read beyond the end is refused before anything is allocated', async () => {
  const source = await openFile(await fileOf('0123456789'))
  await expect(source.read(8, 3)).rejects.toThrow(RangeError)
  await expect(source.read(-1, 1)).rejects.toThrow(RangeError)
  await expect(source.read(0, 2 ** 40)).rejects.toThrow(RangeError)
  await source.close()
})

test('bytes beyond 4 GiB are read where they are', async () => {
  const path = join(folder, 'sparse.ckpt')
  const size = 5 * 1024 ** 3
  const file = await open(path, 'w')
  await file.write(Buffer.from('tail'), 0, 4, size - 4)
  await file.close()
  const source = await openFile(path)
  expect(source.size).toBe(size)
  expect(Buffer.from(await source.read(size - 4, 4)).toString()).toBe('tail')
  await source.close()
})

test('a file that shrinks while it is read is an error, not zeros', async () => {
  const path = await fileOf('0123456789')
  const source = await openFile(path)
  await truncate(path, 6)
  await expect(source.read(4, 6)).rejects.toThrow(/became shorter while it was read: expected 10 bytes, found 6/)
  await source.close()
})

test.each([
  ['a file that is not there', 'missing.ckpt', /there is no such file/],
  ['a folder', '.', /expected a file, found a folder/],
  ['a path through a file', 'there/x.ckpt', /a part of its path is no folder/],
])('%s is told to the user', async (_, name, message) => {
  await writeFile(join(folder, 'there'), '')
  const error: unknown = await openFile(join(folder, name)).catch((reason: unknown) => reason)
  expect(error).toBeInstanceOf(UserError)
  expect(String(error)).toMatch(message)
})
