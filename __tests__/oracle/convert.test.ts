import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { run } from '../convert/run-convert.ts'
import { type Comparison, compared } from './compared.ts'
import { requirePyTorch, runScript } from './python.ts'

/** Files of each run, of every kind that the generator knows; the seed makes a run repeatable, another one makes new files. */
const COUNT = 300
const SEED = process.env.CKPT_GUARD_SEED ?? '1'

const folder = mkdtempSync(join(tmpdir(), 'ckpt-guard-convert-'))

beforeAll(requirePyTorch)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('random checkpoints', () => {
  let files: readonly string[]

  beforeAll(async () => {
    files = await runScript('random_checkpoints.py', join(folder, 'random'), SEED, String(COUNT))
  })

  it.each([
    ['float16', true],
    ['bfloat16', true],
    ['float32', true],
    ['keep', false],
  ] as const)('cast to %s as PyTorch does, and keep structure, integers and shared memory', async (dtype, cast) => {
    const asked: Comparison[] = []
    const refused: Comparison[] = []
    for (const [i, input] of files.entries()) {
      const output = join(folder, dtype, String(i), outputName(input))
      mkdirSync(dirname(output), { recursive: true })
      const result = await run({ input, output, dtype, cast: cast ? 'all' : 'weights', allowOverflow: true })
      if (result.error !== undefined) expect(result.error).toMatch(/is a TorchScript archive/)
      else if (result.report.status === 'failed') {
        expect(existsSync(output)).toBe(false)
        // A class that nobody vouches for; and what PyTorch saves in the legacy format, and then cannot load.
        const rule = result.report.findings[0]?.rule
        expect(rule).toMatch(/^pickle\/(unknown-global|malformed)$/)
        if (rule === 'pickle/malformed') refused.push({ input, output: input, dtype: 'keep', cast: false, kept: [] })
      } else asked.push({ input, output, dtype, cast, kept: ['.numpy'] })
    }
    expect(asked.length).toBeGreaterThan(COUNT * 0.8)
    expect(await compared(asked)).toEqual([])
    const unloadable = expect.stringContaining("AttributeError: type object 'torch.storage.UntypedStorage' has no attribute 'dtype'")
    expect(await compared(refused)).toEqual(refused.map(() => unloadable))
  })
})

describe('the weights of random checkpoints', () => {
  it.each([
    ['alone', 'out.pth', {}],
    ['as safetensors', 'out.safetensors', {}],
    ['as a set of PyTorch files', 'out.bin', { shardBytes: 40 }],
    ['as a set of safetensors', 'out.safetensors', { shardBytes: 40 }],
  ])('%s, are written so that they load, or refused with a reason', async (name, file, more) => {
    const files = await runScript('random_checkpoints.py', join(folder, 'random'), SEED, String(COUNT / 2))
    const asked: Comparison[] = []
    for (const [i, input] of files.entries()) {
      const output = join(folder, name, String(i), file)
      mkdirSync(dirname(output), { recursive: true })
      const { report } = await run({ input, output, dtype: 'float16', only: 'weights', allowOverflow: true, ...more })
      const written = report?.output.files.at(-1)?.path
      if (written !== undefined) asked.push({ input: join('/', written), output: join('/', written), dtype: 'keep', cast: false, kept: [] })
      else expect(readdirSync(dirname(output))).toEqual([])
    }
    expect(asked.length).toBeGreaterThan(COUNT / 6)
    expect(await compared(asked)).toEqual([])
  })
})

describe('what projects export of their training files', () => {
  interface Case {
    readonly name: string
    readonly input: string
    readonly expected: string
    readonly output: string
    readonly options: readonly string[]
    readonly head: string
  }
  let cases: readonly Case[]

  beforeAll(async () => {
    const lines = await runScript('export_cases.py', join(folder, 'exports'))
    // Lines of our own script.
    cases = lines.map((line) => JSON.parse(line) as Case)
  })

  it('is what we write: keys, types, values, settings, structure and header, and it loads into a real module', async () => {
    const asked: Comparison[] = []
    for (const { name, input, output, expected, options, head } of cases) {
      const { report, error } = await run({ input, output, ...parsed(options) })
      expect({ input, error, findings: report?.findings.filter(({ severity }) => severity === 'error') }).toEqual({ input, findings: [] })
      expect([input, readFileSync(output).subarray(0, 2).toString()]).toEqual([input, head])
      asked.push({ input: expected, output, dtype: 'keep', cast: false, kept: [], module: name === 'structure' || name === 'weights' })
    }
    expect(asked.length).toBeGreaterThanOrEqual(17)
    expect(await compared(asked)).toEqual([])
  })
})

/** Sharded sets become one file. */
function outputName(input: string): string {
  if (!input.endsWith('.index.json')) return basename(input)
  return input.includes('.bin.') ? 'whole.pth' : 'whole.safetensors'
}

function parsed(options: readonly string[]) {
  const valuesOf = (name: string) => options.flatMap((option, i) => (option === name ? [options[i + 1] ?? ''] : []))
  return {
    dtype: valuesOf('--dtype')[0] === 'float16' ? ('float16' as const) : ('keep' as const),
    only: valuesOf('--only').length > 0 ? ('weights' as const) : undefined,
    rename: valuesOf('--rename'),
    drop: valuesOf('--drop'),
  }
}
