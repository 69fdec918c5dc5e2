import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { UserError } from '../../src/commands/user-error.ts'
import { writeReport } from '../../src/github/report-file.ts'
import { runContext } from './run-samples.ts'

let folder: string
let workspace: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ckpt-guard-report-'))
  workspace = join(folder, 'workspace')
  await mkdir(workspace)
})

afterEach(() => rm(folder, { recursive: true, force: true }))

const write = (outputFile: string | undefined) =>
  writeReport({ status: 'passed' }, 'validate', outputFile, runContext({ workspace, temporary: folder }))

describe('the report', () => {
  it('goes to a place of its own for each step', async () => {
    const first = await write(undefined)
    expect(first).not.toBe(await write(undefined))
    expect(dirname(dirname(first))).toBe(folder)
    expect(JSON.parse(await readFile(first, 'utf8'))).toEqual({ status: 'passed' })
  })

  it('goes where the step wants it, folders made, an old one replaced, nothing left beside it', async () => {
    await write('out/report.json')
    expect(await write('out/report.json')).toBe(join(workspace, 'out/report.json'))
    expect(await readdir(join(workspace, 'out'))).toEqual(['report.json'])
  })

  it('replaces a link instead of writing through it', async () => {
    const victim = join(folder, 'victim')
    await writeFile(victim, 'precious')
    await symlink(victim, join(workspace, 'report.json'))
    await write('report.json')
    expect(await readFile(victim, 'utf8')).toBe('precious')
    expect(JSON.parse(await readFile(join(workspace, 'report.json'), 'utf8'))).toEqual({ status: 'passed' })
  })

  it('is not written through a folder that is a link out of the workspace', async () => {
    await symlink(folder, join(workspace, 'out'))
    await expect(write('out/report.json')).rejects.toThrow(/leads out of the workspace/)
    expect(await readdir(folder)).toEqual(['workspace'])
  })

  it('may go outside of the workspace where the step says so', async () => {
    expect(await write('../report.json')).toBe(join(folder, 'report.json'))
  })

  it('that cannot be written is told as such', async () => {
    await writeFile(join(workspace, 'file'), '')
    await expect(write('file/report.json')).rejects.toThrow(UserError)
  })
})
