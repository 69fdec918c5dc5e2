import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TensorValuesReport } from '../../src/reports/compare-schema.ts'
import { run } from '../compare/compare-files.ts'
import { requirePyTorch, runScript } from './python.ts'

/** Pairs of files of each run; the seed makes a run repeatable, another one makes new pairs. */
const COUNT = 120
const SEED = process.env.CKPT_GUARD_SEED ?? '1'

/** Norms, shares and cosines are sums of many numbers, which PyTorch adds in another order. */
const TOLERANCE = 1e-9

type Expected = Omit<TensorValuesReport, 'name' | 'afterCast'> & { readonly afterCast: TensorValuesReport['afterCast'] | null }

interface Said {
  readonly reference: string
  readonly candidate: string
  readonly tensors: Readonly<Record<string, Expected>>
}

const folder = mkdtempSync(join(tmpdir(), 'ckpt-guard-values-'))
let said: readonly Said[]

beforeAll(async () => {
  await requirePyTorch()
  const lines = await runScript('value_pairs.py', folder, SEED, String(COUNT))
  // Lines of our own script.
  said = lines.map((line) => JSON.parse(line) as Said)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('what PyTorch computes of two tensors in float64', () => {
  test('is what compare --values says of every type, view and container: counts exactly, norms to nine digits', async () => {
    let compared = 0
    for (const { reference, candidate, tensors } of said) {
      const { values } = await run('/', candidate, reference, { values: true })
      expect(values?.skipped).toEqual([])
      const found = new Map(values?.tensors.map((each) => [each.name, each]))
      expect([...found.keys()].sort()).toEqual(Object.keys(tensors).sort())
      for (const [name, expected] of Object.entries(tensors)) {
        const wrong = differences(expected, found.get(name))
        expect(wrong, `${candidate}: ${name}`).toEqual([])
        compared++
      }
    }
    expect(compared).toBeGreaterThan(COUNT * 5)
  })
})

function differences(expected: Expected, found: TensorValuesReport | undefined): string[] {
  if (found === undefined) return ['not there']
  const exact = [
    ...(['equal', 'differing', 'values'] as const).map((field) => [field, expected[field], found[field]]),
    ...(['reference', 'candidate'] as const).map((side) => [`nonFinite.${side}`, expected.nonFinite[side], found.nonFinite[side]]),
    ['afterCast.dtype', expected.afterCast?.dtype, found.afterCast?.dtype],
    ['afterCast.differing', expected.afterCast?.differing, found.afterCast?.differing],
  ].filter(([, theirs, ours]) => theirs !== ours)
  const near = [
    ...(['change', 'maxDifference'] as const).map((field) => [field, expected[field], found[field]] as const),
    ...(['reference', 'candidate', 'difference'] as const).map((side) => [`norm.${side}`, expected.norm[side], found.norm[side]] as const),
  ].filter(([, theirs, ours]) => !isNear(theirs, ours))
  // A cosine has no size of its own that an error could be measured by.
  const [theirs, ours] = [expected.cosine, found.cosine]
  const cosine = theirs === null || ours === null ? theirs === ours : Math.abs(theirs - ours) < TOLERANCE
  return [...exact, ...near, ...(cosine ? [] : [['cosine', theirs, ours]])].map(([field, a, b]) => `${field}: expected ${a}, found ${b}`)
}

function isNear(expected: number | null, found: number | null): boolean {
  if (expected === null || found === null) return expected === found
  return Math.abs(expected - found) <= TOLERANCE * Math.abs(expected)
}
