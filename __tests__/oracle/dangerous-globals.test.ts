import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { FileReport } from '../../src/reports/schemas.ts'
import { checked } from './checked.ts'
import { runScript } from './python.ts'

const COUNT = process.env.CKPT_GUARD_DANGEROUS ?? '1500'
const SEED = process.env.CKPT_GUARD_SEED ?? '1'

const dangerous = z.object({ path: z.string(), kind: z.string(), name: z.string() })

describe('a file that asks for something that runs code', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ckpt-guard-dangerous-'))
  let files: readonly z.infer<typeof dangerous>[] = []
  let reports: ReadonlyMap<string, FileReport>

  beforeAll(async () => {
    files = (await runScript('dangerous_files.py', folder, SEED, COUNT)).map((line) => dangerous.parse(JSON.parse(line)))
    reports = await checked(folder)
  }, 600_000)

  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('never passes, whatever it is hidden in', () => {
    const passing = files.filter(({ path }) => reports.get(path)?.status !== 'failed')
    expect(passing.map(({ kind, path }) => `${kind} (${path})`)).toEqual([])
  })

  it('is told by the name of what it asks for, whatever else is wrong with it', () => {
    const silent = files.filter(({ path, name }) => !named(reports.get(path)).some((message) => message.includes(name)))
    expect(silent.map(({ kind, path, name }) => `${kind}: ${name} is not among ${named(reports.get(path)).join('; ')} (${path})`)).toEqual(
      [],
    )
    process.stdout.write(`dangerous: ${files.length} files, each told by name\n`)
  })
})

function named(report: FileReport | undefined): string[] {
  return report?.findings.filter(({ rule }) => rule === 'pickle/dangerous-global').map(({ message }) => message) ?? []
}
