import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { FileReport } from '../../src/reports/schemas.ts'
import { checked } from './checked.ts'
import { REPOSITORY, requirePyTorch, runScript } from './python.ts'
import { type TorchVerdict, torchVerdicts } from './torch-verdicts.ts'

const made = z.object({ kind: z.string(), path: z.string() })

/** Damages of which PyTorch says nothing that would help a person, so that we quote nothing. */
const UNTOLD: ReadonlySet<string> = new Set([
  // The signature of a C++ function, with addresses.
  'a text as a number of elements',
  // "'int' object is not iterable"
  'legacy, keys that are no list',
])

interface Case {
  readonly kind: string
  readonly torch: TorchVerdict
  readonly report: FileReport | undefined
}

describe('what a finding says that PyTorch says', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ckpt-guard-messages-'))
  let cases: readonly Case[] = []

  beforeAll(async () => {
    await requirePyTorch()
    const files = (await runScript('torch_messages.py', folder)).map((line) => made.parse(JSON.parse(line)))
    const damaged = join(REPOSITORY, 'examples/damaged')
    cases = [...(await casesOf(folder, new Map(files.map(({ kind, path }) => [path, kind])))), ...(await casesOf(damaged, new Map()))]
  })

  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('is what PyTorch says of the damage, where it refuses the file', () => {
    const refused = cases.filter(({ kind, torch }) => !torch.weightsOnly && !UNTOLD.has(kind))
    const untrue = refused.filter((each) => !saidOf(each).some((text) => wordsOf(each).includes(text)))
    expect(untrue.map(described)).toEqual([])
    expect(refused.length).toBeGreaterThan(70)
    process.stdout.write(`torch messages: ${refused.length} of ${cases.length} files are refused, each with PyTorch's own words\n`)
  })

  it('is nothing where its words would help nobody', () => {
    const untold = cases.filter(({ kind }) => UNTOLD.has(kind))
    expect(untold.map((each) => [each.kind, each.torch.loads, saidOf(each)])).toEqual([...UNTOLD].map((kind) => [kind, false, []]))
  })

  it('is nothing where PyTorch loads the file all the same', () => {
    const untrue = cases.filter((each) => each.torch.weightsOnly && saidOf(each).length > 0)
    expect(untrue.map(described)).toEqual([])
  })
})

async function casesOf(folder: string, kinds: ReadonlyMap<string, string>): Promise<Case[]> {
  const reports = [...(await checked(folder))].filter(([path]) => !path.endsWith('.index.json'))
  const verdicts = await torchVerdicts(reports.map(([path]) => join(folder, path)))
  return verdicts.map((torch) => ({
    kind: kinds.get(torch.path) ?? relative(REPOSITORY, torch.path),
    torch,
    report: reports.find(([path]) => join(folder, path) === torch.path)?.[1],
  }))
}

function saidOf({ report }: Case): string[] {
  return report?.findings.flatMap(({ torch }) => (torch === undefined ? [] : [oneLine(torch)])) ?? []
}

/** By default, and with `weights_only=False`: a finding may quote either. */
function wordsOf({ torch }: Case): string {
  return oneLine(`${torch.errorWeightsOnly} ${torch.error}`)
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

function described(each: Case): string {
  return `${each.kind}\n  we:      ${saidOf(each).join(' | ')}\n  PyTorch: ${wordsOf(each).slice(0, 400)}`
}
