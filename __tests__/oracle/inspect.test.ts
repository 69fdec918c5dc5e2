import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inspect } from '../../src/commands/inspect.ts'
import { configSchema } from '../../src/config/config.ts'
import type { FileReport } from '../../src/reports/schemas.ts'
import { checked, errorsOf } from './checked.ts'
import { differences } from './comparable.ts'
import { ourFacts } from './our-facts.ts'
import { REPOSITORY, requirePyTorch, runScript } from './python.ts'
import { type TorchVerdict, torchVerdicts } from './torch-verdicts.ts'

/** Files of each run, of every kind that the generator knows; the seed makes a run repeatable, another one makes new files. */
const COUNT = 600
const SEED = process.env.CKPT_GUARD_SEED ?? '1'

/** What we fail and PyTorch loads: damage that it does not look for. */
const STRICTER =
  /^(container\/(crc-mismatch|duplicate-record|header-mismatch|leading-data|trailing-data|overlapping-records|bomb)|tensor\/non-finite|pickle\/trailing-data|file\/digest-mismatch)$/

const folder = mkdtempSync(join(tmpdir(), 'ckpt-guard-inspect-'))

beforeAll(requirePyTorch)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('what we say of files that PyTorch has just written', () => {
  let verdicts: readonly TorchVerdict[]
  let reports: ReadonlyMap<string, FileReport>

  beforeAll(async () => {
    verdicts = await torchVerdicts(await runScript('random_checkpoints.py', folder, SEED, String(COUNT)))
    reports = await checked(folder)
  })

  const reportOf = (verdict: TorchVerdict) => reports.get(relative(folder, verdict.path))

  it('is what PyTorch says of every tensor, its values included, and of the metadata', async () => {
    expect(verdicts).toHaveLength(COUNT)
    expect(await allDifferences(verdicts)).toEqual([])
    const tensors = verdicts.reduce((sum, verdict) => sum + verdict.tensors.length, 0)
    process.stdout.write(`inspect: ${verdicts.length} files with ${tensors} tensors agree with PyTorch\n`)
  })

  it('passes what PyTorch loads, and nothing else', () => {
    const wrong = verdicts.filter((verdict) => (reportOf(verdict)?.status === 'passed') !== verdict.loads)
    expect(wrong.map((verdict) => `${verdict.path}: ${verdict.error}, ${errorsOf(reportOf(verdict)).join(', ')}`)).toEqual([])
  })

  it('tells which files load by default and which only with weights_only=False', () => {
    const wrong = verdicts.filter((verdict) => verdict.loads && reportOf(verdict)?.loadable.weightsOnly !== verdict.weightsOnly)
    expect(wrong.map((verdict) => `${verdict.path}: ${verdict.errorWeightsOnly}`)).toEqual([])
  })
})

describe.each(['__tests__/fixtures', 'examples/checkpoints', 'examples/suspicious', 'examples/damaged'])('what we say of %s', (name) => {
  const root = join(REPOSITORY, name)
  let verdicts: readonly TorchVerdict[]
  let reports: ReadonlyMap<string, FileReport>

  beforeAll(async () => {
    reports = await checked(root)
    verdicts = await torchVerdicts([...reports.keys()].map((path) => join(root, path)))
  })

  it('is what PyTorch says of every tensor and of the metadata, wherever we pass a file', async () => {
    const passed = verdicts.filter(({ path }) => reports.get(relative(root, path))?.status === 'passed')
    expect(await allDifferences(passed)).toEqual([])
  })

  it('never passes what PyTorch refuses, and fails beyond that only for damage that PyTorch does not look for', () => {
    const wrong = verdicts.flatMap(({ path, loads }) => {
      const report = reports.get(relative(root, path))
      const errors = errorsOf(report)
      if (!loads) return errors.length > 0 || isScript(report) ? [] : [`${path} passes`]
      return errors.filter((rule) => !STRICTER.test(rule)).map((rule) => `${path} fails with ${rule}`)
    })
    expect(wrong).toEqual([])
  })
})

describe('the command inspect', () => {
  it('reports each tensor as the reader describes it', async () => {
    const path = join(REPOSITORY, '__tests__/fixtures/torch-2.13/zip-views.pt')
    const [verdict] = await torchVerdicts([path])
    const { tensors } = await inspect(path, configSchema.parse({}))
    const facts = ({ name, dtype, shape, stride, offset, device, parameter }: (typeof tensors)[number]) =>
      JSON.stringify({ name, dtype, shape, stride, offset, parameter, device })
    const theirs = verdict?.tensors.map(({ name, dtype, shape, stride, offset, parameter, device }) =>
      JSON.stringify({ name, dtype, shape, stride, offset, parameter, device }),
    )
    expect(tensors.map(facts)).toEqual(theirs)
  })
})

async function allDifferences(verdicts: readonly TorchVerdict[]): Promise<string[]> {
  const found: string[] = []
  for (const verdict of verdicts) {
    if (!verdict.loads || !verdict.described) continue
    const ours = await ourFacts(verdict.path)
    found.push(...differences(verdict, ours).map((difference) => `${verdict.path}: ${difference}`))
  }
  return found
}

/** PyTorch loads a program, whose tensors it cannot describe as those of a module written in Python. */
function isScript(report: FileReport | undefined): boolean {
  return report?.format === 'torchscript'
}
