import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FileReport } from '../../src/reports/schemas.ts'
import { checked } from './checked.ts'
import { differences } from './comparable.ts'
import { FURTHER_EXCLUSIONS, type Judgement, judgeMutant, type Mutant, parseMutant } from './mutants.ts'
import { ourFacts } from './our-facts.ts'
import { REPOSITORY, requirePyTorch, runScript } from './python.ts'
import { type TorchVerdict, torchVerdicts } from './torch-verdicts.ts'

/** Damaged copies in all. A few thousand meet every structure of every format; tens of thousands are for a long run. */
const COUNT = process.env.CKPT_GUARD_MUTATIONS ?? '6000'
const SEED = process.env.CKPT_GUARD_SEED ?? '1'

const FIXTURES = join(REPOSITORY, '__tests__/fixtures')

/** Files that are damaged; the first one has a third of the mutations, which is every field of every zip structure of it. */
const BASES = [
  ...zips('torch-2.13', 'protocol-2 dtypes dtypes-untyped views tied parameters quantized sparse sparse-blocked nested meta conjugated'),
  ...zips('torch-2.13', 'containers scalars ordered-dict torch-objects optimizers module numpy not-weights-only python2-strings cuda'),
  ...zips('torch-2.13', 'big-endian deflated deflated-weights alignment-1 no-crc storages rebuild-functions protocol-4'),
  ...zips('torch-1.13', 'optimizers many buffer renamed'),
  ...legacies('torch-2.13', 'training views storage-views parameters module protocol-4 protocol-2'),
  ...legacies('torch-1.13', 'dtypes training'),
  'torch-2.13/zip-gpt-sovits-header-05.pth',
  'torch-2.13/tar.pt',
  'torch-2.13/torchscript.pt',
  'torch-2.13/safetensors-dtypes.safetensors',
  'torch-2.13/safetensors-metadata.safetensors',
  'torch-2.13/safetensors-odd.safetensors',
].map((name) => join(FIXTURES, name))

function zips(version: string, names: string): string[] {
  return names.split(' ').map((name) => `${version}/zip-${name}.pt`)
}

function legacies(version: string, names: string): string[] {
  return names.split(' ').map((name) => `${version}/legacy-${name}.pt`)
}

interface Case extends Judgement {
  readonly mutant: Mutant
  readonly torch: TorchVerdict
  readonly report: FileReport | undefined
}

describe(`${COUNT} damaged copies of ${BASES.length} files`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'ckpt-guard-mutations-'))
  let cases: readonly Case[] = []
  let baseReports: readonly (FileReport | undefined)[] = []

  beforeAll(async () => {
    await requirePyTorch()
    const mutants = (await runScript('mutate.py', folder, SEED, COUNT, ...BASES)).map(parseMutant)
    const bases = new Map((await torchVerdicts(BASES)).map((verdict) => [verdict.path, verdict]))
    const verdicts = await torchVerdicts(mutants.map(({ path }) => path))
    const reports = await checked(folder)
    const fixtures = await checked(FIXTURES)
    baseReports = BASES.map((path) => fixtures.get(relative(FIXTURES, path)))
    cases = mutants.map((mutant, i) => {
      const [torch, base] = [verdicts[i], bases.get(mutant.base)]
      if (torch?.path !== mutant.path || base === undefined) throw new Error(`no verdict of ${mutant.path}`)
      const report = reports.get(relative(folder, mutant.path))
      return { mutant, torch, report, ...judgeMutant(mutant, torch, base, report) }
    })
  }, 900_000)

  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('are copies of files that pass', () => {
    expect(BASES.filter((_, i) => baseReports[i]?.status !== 'passed')).toEqual([])
    expect(cases).toHaveLength(Number(COUNT))
  })

  it('do not pass where PyTorch refuses them, or loads other values than were saved and a checksum could tell', () => {
    expect(described(cases, ({ misses }) => misses)).toEqual([])
  })

  it('pass where PyTorch loads what was saved and no reader could read otherwise', () => {
    expect(described(cases, ({ falseAlarms }) => falseAlarms)).toEqual([])
  })

  it('are described as PyTorch describes them wherever they pass', async () => {
    const found: string[] = []
    for (const { mutant, torch, report } of cases) {
      if (report?.status !== 'passed' || !torch.loads || report.format === 'torchscript') continue
      const ours = await ourFacts(mutant.path)
      // A module whose parameter and buffer have one name: its state_dict keeps the last of them.
      if (new Set(ours.tensors.map(({ name }) => name)).size < ours.tensors.length) continue
      const differing = differences(torch, ours)
      // The buffer of a nested tensor may have more values than its sizes name, and PyTorch's digest is of the latter.
      found.push(...differing.filter((each) => !/^nested: sha256/.test(each)).map((each) => `${nameOf(mutant)}: ${each}`))
      if (report.loadable.weightsOnly !== torch.weightsOnly)
        found.push(`${nameOf(mutant)}: weights_only is ${torch.weightsOnly} in PyTorch`)
    }
    expect(found).toEqual([])
  })

  it('are counted', async () => {
    process.stdout.write(await figures(cases))
    expect(cases.filter(({ outcome }) => outcome === 'refused').length).toBeGreaterThan(Number(COUNT) / 4)
    expect(cases.filter(({ outcome }) => outcome === 'intact').length).toBeGreaterThan(Number(COUNT) / 10)
  })
})

function described(cases: readonly Case[], of: (each: Case) => readonly string[]): string[] {
  return cases.flatMap((each) => of(each).map((text) => `${nameOf(each.mutant)}: ${text}`))
}

function nameOf({ path, base, kind }: Mutant): string {
  return `${relative(FIXTURES, base)}, ${kind} (${path.split('/').slice(-2).join('/')})`
}

async function figures(cases: readonly Case[]): Promise<string> {
  const count = (filter: (each: Case) => boolean) => cases.filter(filter).length
  const reasons: Readonly<Record<string, string>> = { ...FURTHER_EXCLUSIONS, ...(await namedExclusions()) }
  const excluded = [...new Set(cases.flatMap(({ excluded }) => excluded ?? []))].sort()
  return [
    `mutations: ${cases.length} (seed ${SEED})`,
    `  ${count(({ outcome }) => outcome === 'refused')} refused by PyTorch`,
    `  ${count(({ outcome }) => outcome === 'changed')} loaded with other content than was saved`,
    `  ${count(({ outcome }) => outcome === 'intact')} loaded intact`,
    `  ${count(({ mutant }) => mutant.wrongChecksum)} with a wrong checksum`,
    `  ${count(({ misses }) => misses.length > 0)} misses, ${count(({ falseAlarms }) => falseAlarms.length > 0)} false alarms`,
    `  ${count(({ excluded }) => excluded !== undefined)} failed although PyTorch loads them, because:`,
    ...excluded.map((reason) => `    ${count((each) => each.excluded === reason)}  ${reasons[reason] ?? reason}`),
    '',
  ].join('\n')
}

/** The sentences with which the second reader explains itself. */
async function namedExclusions(): Promise<Record<string, string>> {
  const lines = await runScript('second_reader.py')
  return Object.fromEntries(lines.map((line) => line.split('\t', 2)))
}
