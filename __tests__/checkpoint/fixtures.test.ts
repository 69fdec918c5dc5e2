import { join } from 'node:path'
import { describe, expect, it, test } from 'vitest'
import type { Checkpoint, TensorInfo } from '../../src/checkpoint/checkpoint.ts'
import { loadsWeightsOnly } from '../../src/checkpoint/torch/torch-object.ts'
import { FIXTURES, fixturePaths, judgeFile, type StatedFacts, type StatedTensor, type StatedValue, statedFacts } from './fixture-files.ts'
import { errorsOf } from './judge-bytes.ts'

/** Files that PyTorch has written, and what it says of them: the readers agree in every point. */
const PATHS = fixturePaths()
const FACTS = new Map(PATHS.map((path) => [path, statedFacts(path)]))
const LOADED = PATHS.filter((path) => FACTS.get(path)?.loads)
const REFUSED = PATHS.filter((path) => !FACTS.get(path)?.loads)

/** Its tensors are made anew from others on a device, and so lie in no storage of the file. */
const WITHOUT_STORAGES = /zip-rebuild-functions\.pt$/

test('there are fixtures of every container, from two versions of PyTorch', () => {
  expect(PATHS.length).toBeGreaterThan(100)
  for (const version of ['torch-1.13', 'torch-2.13'])
    for (const kind of ['zip-', 'legacy-', 'pickle-', 'tar', 'torchscript', 'sharded-'])
      expect(PATHS.some((path) => path.startsWith(`${version}/${kind}`))).toBe(true)
})

describe.each(REFUSED)('%s, which PyTorch cannot load', (path) => {
  it('is found to be in error', async () => {
    expect(errorsOf(await judgeFile(join(FIXTURES, path)))).not.toEqual([])
  })
})

describe.each(LOADED)('%s', (path) => {
  const stated = FACTS.get(path) ?? { torch: '', loads: false }
  // The fixtures are single files; what belongs beside them is not their subject.
  const judged = judgeFile(join(FIXTURES, path), { rules: { 'layout/missing-config': 'off' } })

  it('has the tensors that PyTorch finds, in its order', async () => {
    const { checkpoint } = await judged
    expect(describeTensors(checkpoint, path)).toEqual(expectedTensors(stated, path))
  })

  it('has the top-level values that PyTorch finds', async () => {
    const { metadata } = (await judged).checkpoint
    const expected = Object.entries(stated.metadata ?? {}).map(([name, value]): [string, unknown] => [name, exact(value)])
    expect([...metadata].filter(([name]) => Object.hasOwn(stated.metadata ?? {}, name))).toEqual(expected)
  })

  it('loads with weights_only exactly where PyTorch loads it so', async () => {
    const { globals, problems } = (await judged).checkpoint
    expect(loadsWeightsOnly(globals, problems)).toBe(stated.weightsOnly)
  })

  it('is not found to be in error', async () => {
    const { findings } = await judged
    expect(findings.filter(({ severity }) => severity !== 'notice')).toEqual([])
  })

  it('carries the version code of its header', async () => {
    expect((await judged).checkpoint.headerCode).toBe(stated.headerCode)
  })
})

type Comparable = Omit<StatedTensor, 'storage'> & { readonly storage: number | null | 'any' }

function expectedTensors({ tensors = [] }: StatedFacts, path: string): Comparable[] {
  return tensors.map((tensor) => ({
    ...picked(tensor),
    shape: tensor.shape ?? [],
    storage: WITHOUT_STORAGES.test(path) ? 'any' : tensor.storage,
  }))
}

function describeTensors({ tensors, shards }: Checkpoint, path: string): Comparable[] {
  const numberOf = storageNumbers()
  return tensors.map((tensor) => ({
    ...picked(tensor),
    storage: WITHOUT_STORAGES.test(path) ? 'any' : numberOf(shards.get(tensor.name) ?? '', tensor.storage),
  }))
}

/** Storages as numbers in the order of their first use in a file, as PyTorch's side counts them. */
function storageNumbers(): (file: string, storage: string | null) => number | null {
  const files = new Map<string, Map<string, number>>()
  return (file, storage) => {
    const numbers = files.get(file) ?? new Map<string, number>()
    files.set(file, numbers)
    if (storage === null) return null
    const number = numbers.get(storage) ?? numbers.size
    numbers.set(storage, number)
    return number
  }
}

function picked({ name, dtype, shape, stride, offset, parameter, requiresGrad, layout, device }: TensorInfo | StatedTensor) {
  return { name, dtype, shape, stride, offset, parameter, requiresGrad, layout, device }
}

/** What JSON cannot hold exactly stands there as an object that names its kind. */
function exact(value: StatedValue): number | bigint | string | boolean {
  if (typeof value !== 'object') return value
  if ('bigint' in value) return BigInt(value.bigint)
  return { inf: Number.POSITIVE_INFINITY, '-inf': Number.NEGATIVE_INFINITY }[value.float] ?? Number.NaN
}
