import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { wholeSets } from '../../src/github/whole-sets.ts'

const INDEX = 'v/model.safetensors.index.json'
const [ONE, TWO] = ['v/model-00001-of-00002.safetensors', 'v/model-00002-of-00002.safetensors'] as const

let workspace: string

beforeEach(async () => {
  workspace = await mkdtemp(join(tmpdir(), 'ckpt-guard-sets-'))
})
afterEach(() => rm(workspace, { recursive: true }))

async function write(...paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    await mkdir(dirname(join(workspace, path)), { recursive: true })
    await writeFile(join(workspace, path), '')
  }
}

async function writeIndex(path: string, names: readonly string[]): Promise<void> {
  await write(path)
  await writeFile(join(workspace, path), JSON.stringify({ weight_map: Object.fromEntries(names.map((name, i) => [`key${i}`, name])) }))
}

const names = ['model-00001-of-00002.safetensors', 'model-00002-of-00002.safetensors']

describe('whole sets', () => {
  it('stand for their shards, with or without the index among the files', async () => {
    await write(ONE, TWO, 'a.pth')
    await writeIndex(INDEX, names)
    const whole = [
      { path: 'a.pth', shards: [] },
      { path: INDEX, shards: [ONE, TWO] },
    ]
    expect(await wholeSets([TWO, 'a.pth'], workspace)).toEqual(whole)
    expect(await wholeSets(['a.pth', INDEX, ONE], workspace)).toEqual(whole)
  })

  it('take in shards of any name that their index lists', async () => {
    await write('part-a.bin', 'part-b.bin')
    await writeIndex('pytorch_model.bin.index.json', ['part-a.bin', 'part-b.bin'])
    const sets = await wholeSets(['part-a.bin', 'pytorch_model.bin.index.json'], workspace)
    expect(sets).toEqual([{ path: 'pytorch_model.bin.index.json', shards: ['part-a.bin', 'part-b.bin'] }])
  })

  it('leave alone what no index names: a shard without one, one of another set, one of a broken index', async () => {
    await write(ONE, TWO, 'v/broken.index.json')
    await writeIndex(INDEX, ['other-00001-of-00001.safetensors'])
    expect(await wholeSets([ONE], workspace)).toEqual([{ path: ONE, shards: [] }])
  })
})
