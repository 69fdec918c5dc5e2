import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { run } from '../convert/run-convert.ts'
import { requirePyTorch, runScript, startScript } from './python.ts'

/** Pairs of checkpoints of every kind of change; the seed makes a run repeatable, another one makes new pairs. */
const COUNT = 190
const SEED = process.env.CKPT_GUARD_SEED ?? '1'

interface Pair {
  readonly kind: string
  readonly candidate: string
  readonly reference: string
}

/** What `fitted_weights.py` is asked. */
interface Fitted {
  readonly how: 'filter' | 'rename'
  readonly candidate: string
  readonly reference: string
  readonly output: string | null
  readonly missing: readonly string[]
  readonly renamed: Readonly<Record<string, string>>
}

const folder = mkdtempSync(join(tmpdir(), 'ckpt-guard-fitted-'))
let pairs: readonly Pair[]

beforeAll(async () => {
  await requirePyTorch()
  const lines = await runScript('state_dicts.py', folder, SEED, String(COUNT))
  // Lines of our own script.
  const all = lines.map((line) => JSON.parse(line) as Pair)
  // What is no tensor has no shape for a filter to look at.
  pairs = all.filter(({ kind }) => kind !== 'objects')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('a checkpoint without what a reference has not', () => {
  it('is what the usual filter by name and shape leaves, and PyTorch misses the keys that the report lists', async () => {
    const asked: Fitted[] = []
    for (const pair of pairs) asked.push(await fitted(pair, 'filter', { reference: pair.reference, dropUnmatched: true }))
    expect(asked.filter(({ output }) => output !== null).length).toBeGreaterThan(COUNT / 2)
    expect(await judged(asked)).toEqual([])
  })

  it('is the same after the names of the reference were taken over', async () => {
    const asked: Fitted[] = []
    for (const pair of pairs) {
      const { reference } = pair
      asked.push(await fitted(pair, 'filter', { reference, renameFrom: reference, dropUnmatched: true }))
    }
    expect(asked.filter(({ renamed }) => Object.keys(renamed).length > 0).length).toBeGreaterThan(COUNT / 6)
    expect(await judged(asked)).toEqual([])
  })
})

describe('a checkpoint with the names of a reference', () => {
  it('loads strictly where wrappers and the spellings of weight_norm are all that differs, batch norm and its counters included', async () => {
    const kinds = ['prefix', 'prefix lost', 'weight norm, new into old', 'same', 'reorder']
    const asked: Fitted[] = []
    for (const pair of pairs.filter(({ kind }) => kinds.includes(kind))) {
      asked.push(await fitted(pair, 'rename', { renameFrom: pair.reference }))
    }
    expect(asked.length).toBeGreaterThanOrEqual((COUNT / 19) * kinds.length)
    expect(await judged(asked)).toEqual([])
  })

  it('is written in the newer spelling of weight_norm too, which PyTorch does by itself only while it loads', async () => {
    const asked: Fitted[] = []
    for (const pair of pairs.filter(({ kind }) => kind === 'weight norm, old into new')) {
      const one = await fitted(pair, 'rename', { renameFrom: pair.reference })
      // Some of these files lack one half of the weight, which nothing can give back.
      if (Object.keys(one.renamed).length === 2) asked.push(one)
    }
    expect(asked.length).toBeGreaterThan(0)
    expect(await judged(asked)).toEqual([])
  })
})

let written = 0

async function fitted({ candidate, reference }: Pair, how: Fitted['how'], wishes: Parameters<typeof convertedBy>[2]): Promise<Fitted> {
  const output = join(folder, `${written++}-output${extname(candidate)}`)
  const report = await convertedBy(candidate, output, wishes)
  const renamed = Object.fromEntries((report?.renames?.applied.keys ?? []).map(({ from, to }) => [from, to]))
  return {
    how,
    candidate,
    reference,
    output: report === undefined ? null : output,
    missing: report?.reference?.missing.keys ?? [],
    renamed,
  }
}

/** The report; `undefined` where nothing matched and so nothing was written. */
async function convertedBy(
  input: string,
  output: string,
  wishes: { readonly reference?: string; readonly renameFrom?: string; readonly dropUnmatched?: boolean },
) {
  const { report, error } = await run({ input, output, ...wishes })
  if (error !== undefined) expect(error).toMatch(/no weight of .* has the name and shape/)
  else expect(report.status).toBe('passed')
  return report
}

async function judged(asked: readonly Fitted[]): Promise<string[]> {
  const child = startScript('fitted_weights.py')
  const output: Buffer[] = []
  const errors: Buffer[] = []
  child.stdout?.on('data', (chunk: Buffer) => output.push(chunk))
  child.stderr?.on('data', (chunk: Buffer) => errors.push(chunk))
  child.stdin?.end(`${asked.map((each) => JSON.stringify(each)).join('\n')}\n`)
  const status = await new Promise<number | null>((resolve, reject) => child.once('error', reject).once('close', resolve))
  const lines = Buffer.concat(output).toString().split('\n').filter(Boolean)
  if (status !== 0 || lines.length !== asked.length) throw new Error(`fitted_weights.py ended with ${status}:\n${Buffer.concat(errors)}`)
  // Lines of our own script: a list of texts each.
  return lines.flatMap((line, i) => (JSON.parse(line) as string[]).map((difference) => `${asked[i]?.candidate} ${difference}`))
}
