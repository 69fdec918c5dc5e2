import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { run } from '../compare/compare-files.ts'
import { requirePyTorch, runScript } from './python.ts'

/** Pairs of each run, of every kind of change; the seed makes a run repeatable, another one makes new pairs. */
const COUNT = 540
const SEED = process.env.CKPT_GUARD_SEED ?? '1'

/** What a module with the reference's keys said to the candidate. */
interface Said {
  readonly kind: string
  readonly reference: string
  readonly candidate: string
  readonly missing: readonly string[]
  readonly unexpected: readonly string[]
  readonly clashing: readonly string[]
  readonly strict: boolean
  readonly nonStrict: boolean
  readonly error: string | null
}

const folder = mkdtempSync(join(tmpdir(), 'ckpt-guard-state-dicts-'))
let said: readonly Said[]

beforeAll(async () => {
  await requirePyTorch()
  const lines = await runScript('state_dicts.py', folder, SEED, String(COUNT))
  // Lines of our own script.
  said = lines.map((line) => JSON.parse(line) as Said)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('what load_state_dict says of pairs of every kind', () => {
  test('is what compare says: missing and unexpected keys, clashing shapes, and whether it loads', async () => {
    expect(new Set(said.map(({ kind }) => kind)).size).toBe(19)
    for (const { kind, candidate, reference, ...expected } of said) {
      const { missing, unexpected, shape, loads } = await run('/', candidate, reference)
      const found = { missing: [...missing].sort(), unexpected: [...unexpected].sort(), clashing: shape.map(({ name }) => name).sort() }
      expect({ kind, candidate, ...found, strict: loads.strict, nonStrict: loads.nonStrict }).toEqual({
        kind,
        candidate,
        missing: [...expected.missing].sort(),
        unexpected: [...expected.unexpected].sort(),
        clashing: [...expected.clashing].sort(),
        strict: expected.strict,
        nonStrict: expected.nonStrict,
      })
    }
  })

  test('is told in its own words, where both files keep the order of the model', async () => {
    const ordered = said.filter(({ candidate, reference }) => [candidate, reference].every((path) => path.endsWith('.pth')))
    expect(ordered.filter(({ strict }) => !strict).length).toBeGreaterThan(COUNT / 4)
    for (const { kind, candidate, reference, error } of ordered) {
      const { loads } = await run('/', candidate, reference)
      expect([kind, loads.error]).toEqual([kind, error === null ? undefined : `RuntimeError: ${error}`])
    }
  })

  test('ends in a verdict that follows from it', async () => {
    for (const { kind, candidate, reference, strict, missing, nonStrict } of said) {
      const { verdict, status } = await run('/', candidate, reference)
      const expected = strict ? ['identical', 'values'] : missing.length === 0 && nonStrict ? ['extended'] : ['breaking']
      expect(expected, `${kind}: ${candidate}`).toContain(verdict)
      expect(status).toBe(strict ? 'passed' : 'failed')
    }
  })
})
