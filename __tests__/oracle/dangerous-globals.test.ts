import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { FileReport } from '../../src/reports/schemas.ts'
import { checked } from './checked.ts'
import { requirePyTorch, runScript } from './python.ts'

const COUNT = process.env.CKPT_GUARD_DANGEROUS ?? '1500'
const SEED = process.env.CKPT_GUARD_SEED ?? '1'

const dangerous = z.object({
  path: z.string(),
  kind: z.string(),
  name: z.string(),
  /** Whether CPython or PyTorch asks for the name when it loads the file; `null` where neither was asked. */
  runs: z.boolean().nullable(),
  /** Why nobody could tell what the file asks for. */
  unreachable: z.string().optional(),
})

describe('a file that asks for something that runs code', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ckpt-guard-dangerous-'))
  let files: readonly z.infer<typeof dangerous>[] = []
  let reports: ReadonlyMap<string, FileReport>

  beforeAll(async () => {
    await requirePyTorch()
    files = (await runScript('dangerous_files.py', folder, SEED, COUNT)).map((line) => dangerous.parse(JSON.parse(line)))
    reports = await checked(folder)
  })

  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('never passes, whatever it is hidden in, readable or not', () => {
    const passing = files.filter(({ path }) => reports.get(path)?.status !== 'failed')
    expect(passing.map(({ kind, path }) => `${kind} (${path})`)).toEqual([])
  })

  it('is told by the name of what it asks for, whatever else is wrong with it', () => {
    const readable = files.filter(({ unreachable }) => unreachable === undefined)
    const silent = readable.filter(({ path, name }) => !told(reports.get(path)).some((message) => message.includes(name)))
    expect(silent.map(({ kind, path, name }) => `${kind}: ${name} is not among ${told(reports.get(path)).join('; ')} (${path})`)).toEqual(
      [],
    )
    process.stdout.write(`dangerous: ${files.length} files, ${readable.length} of them told by name\n`)
  })

  it('really runs in CPython or PyTorch in most of these ways', () => {
    const asked = files.filter(({ runs }) => runs !== null)
    const running = asked.filter(({ runs }) => runs === true)
    expect(running.length).toBeGreaterThan(asked.length / 2)
    process.stdout.write(`dangerous: ${running.length} of ${asked.length} files would run when they are loaded\n`)
  })
})

function told(report: FileReport | undefined): string[] {
  return report?.findings.filter(({ rule }) => rule === 'pickle/dangerous-global').map(({ message }) => message) ?? []
}
