import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { memorySource } from '../../src/checkpoint/bytes.ts'
import { openCheckpoint } from '../../src/checkpoint/open.ts'
import { readPickle } from '../../src/checkpoint/pickle/read-pickle.ts'
import { crc32 } from '../../src/scan/crc32.ts'
import { writePickle } from '../../src/writers/pickle-writer.ts'
import { planSafetensors } from '../../src/writers/safetensors-plan.ts'
import { planTorchZip } from '../../src/writers/torch-zip-plan.ts'
import { assembled, type ZipParts, zipParts } from '../writers/zip-parts.ts'
import { requirePyTorch, runScript } from './python.ts'

let folder = ''

beforeAll(async () => {
  await requirePyTorch()
  folder = await mkdtemp(join(tmpdir(), 'written-files-'))
  await runScript('written_files.py', 'make', folder)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

function files(pattern: RegExp): string[] {
  return readdirSync(folder).filter((name) => pattern.test(name))
}

function bytesOf(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(folder, name)))
}

async function rewritten(pickle: Uint8Array): Promise<Uint8Array> {
  const { value, error, protocol } = await readPickle(memorySource(pickle))
  if (value === undefined) throw error ?? new Error('neither a value nor an error')
  return writePickle(value, { sourceProtocol: protocol })
}

function zipOf({ root, pickle, storages }: ZipParts): Buffer {
  const plan = planTorchZip({ root, pickle, storages: storages.map(({ key, content }) => ({ key, bytes: content.length })) })
  const file = assembled(
    plan.size,
    plan.finish((i) => crc32(storages[i]?.content ?? new Uint8Array(0), 0)),
  )
  storages.forEach(({ content }, i) => {
    file.set(content, plan.storageOffsets[i] ?? 0)
  })
  return file
}

describe('a torch zip that is read and written again', () => {
  test('is, around its pickle, the file that torch.save wrote', async () => {
    for (const name of files(/\.pt$/)) {
      const theirs = bytesOf(name)
      expect(zipOf(await zipParts(theirs)).equals(theirs), name).toBe(true)
    }
    expect(files(/\.pt$/).length).toBeGreaterThan(10)
  })

  test('is the file that torch.save wrote, pickle and all, where equal texts are one object', async () => {
    for (const name of files(/^(state-dict|training|tied|many-\d+)\.pt$/)) {
      const theirs = bytesOf(name)
      const parts = await zipParts(theirs)
      expect(zipOf({ ...parts, pickle: await rewritten(parts.pickle) }).equals(theirs), name).toBe(true)
    }
  })
})

test('PyTorch and CPython load from what was written what they load from the original', async () => {
  for (const name of files(/\.pkl$/)) writeFileSync(join(folder, `${name}.written`), await rewritten(bytesOf(name)))
  for (const name of files(/\.pt$/)) {
    const parts = await zipParts(bytesOf(name))
    writeFileSync(join(folder, `${name}.written`), zipOf({ ...parts, pickle: await rewritten(parts.pickle) }))
  }
  const compared = (await runScript('written_files.py', 'compare', folder)).map((line): unknown => JSON.parse(line))
  expect(compared.filter((each) => !Array.isArray(each) || each[1] !== true)).toEqual([])
  expect(compared.length).toBe(files(/\.written$/).length)
  expect(compared.length).toBeGreaterThan(200)
})

test('a safetensors file has the bytes of the reference writer, for every type and hard names', async () => {
  const theirs = Buffer.from(bytesOf('all.safetensors'))
  const { tensors, storages } = await openCheckpoint(memorySource(theirs))
  const entries = tensors.map(({ name, dtype, shape, storage }) => ({
    name,
    dtype,
    shape,
    bytes: storages.get(storage ?? '')?.bytes ?? -1,
  }))
  const plan = planSafetensors(entries.toReversed(), new Map([['format', 'pt']]))
  expect(plan.size).toBe(theirs.length)
  expect(Buffer.from(plan.header).equals(theirs.subarray(0, plan.header.length))).toBe(true)
  expect(tensors.length).toBe(120)
})
