import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inventoryTarget } from '../../src/prune/inventory-target.ts'

const LIST = [
  { id: 1, name: 'alice.pth', time: '2026-06-01T00:00:00Z', size: 3 },
  { id: 2, name: 'bob.pth', time: '2026-06-02T00:00:00Z', tags: ['good'] },
]
const WISHES = { metrics: true, tags: true, references: true }

let root: string
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'ckpt-guard-inventory-'))
  await writeFile(join(root, 'list.json'), JSON.stringify(LIST))
  await writeFile(join(root, 'latin.json'), Buffer.from([0x5b, 0xe9, 0x5d]))
})
afterAll(() => rm(root, { recursive: true, force: true }))

async function* chunks(...texts: readonly string[]) {
  for (const text of texts) yield Buffer.from(text)
}

function target(file: string, options: { readonly names?: readonly string[]; readonly stdin?: readonly string[] } = {}) {
  return inventoryTarget({ file, root, names: options.names ?? [], stdin: () => chunks(...(options.stdin ?? [])) })
}

test('the items of a file', async () => {
  const { place, list } = target('list.json')
  expect(place).toBe('the inventory list.json')
  expect((await list(WISHES)).items.map(({ id, name }) => `${id} ${name}`)).toEqual(['1 alice.pth', '2 bob.pth'])
})

test('what comes from stdin, in pieces that end within a letter, with the mark that Windows puts first', async () => {
  const bytes = Buffer.from(`\ufeff${JSON.stringify([{ ...LIST[0], name: 'åse.pth' }])}`)
  const middle = bytes.indexOf(0xa5)
  async function* stdin() {
    yield bytes.subarray(0, middle)
    yield bytes.subarray(middle)
  }
  const { items } = await inventoryTarget({ file: '-', root, names: [], stdin }).list(WISHES)
  expect(items[0]?.name).toBe('åse.pth')
})

test('only what has such a name', async () => {
  expect((await target('list.json', { names: ['b*'] }).list(WISHES)).items.map(({ name }) => name)).toEqual(['bob.pth'])
  expect((await target('list.json', { names: ['*.pth', '!b*'] }).list(WISHES)).items.map(({ name }) => name)).toEqual(['alice.pth'])
})

test.each([
  ['missing.json', /the inventory missing\.json cannot be read: there is no such file/],
  ['.', /cannot be read: it is a folder/],
  ['latin.json', /expected text in UTF-8/],
])('%s is refused with what is wrong', async (file, message) => {
  await expect(target(file).list(WISHES)).rejects.toThrow(message)
})

test('what is no list is refused', async () => {
  await expect(target('-', { stdin: ['{"id": ', '1}'] }).list(WISHES)).rejects.toThrow('expected a JSON list')
})

test('nothing of it can be removed', async () => {
  await expect(target('list.json').remove({ id: '1', name: 'a', time: '2026-06-01T00:00:00Z' })).rejects.toThrow('nothing can be removed')
})
