import { randomUUID } from 'node:crypto'
import { mkdir, mkdtemp, realpath, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { UserError } from '../commands/user-error.ts'
import { terminalText } from '../reports/escape.ts'
import type { RunContext } from './context.ts'

/** Writes the JSON report where the step wants it, or to a place of its own, and returns its absolute path. */
export async function writeReport(report: unknown, command: string, outputFile: string | undefined, context: RunContext): Promise<string> {
  const text = `${JSON.stringify(report, null, 2)}\n`
  const { workspace, temporary } = context
  if (outputFile === undefined) {
    const path = join(await mkdtemp(join(temporary, 'ckpt-guard-')), `${command}.json`)
    await writeFile(path, text)
    return path
  }
  const path = resolve(workspace, outputFile)
  try {
    await replaceFile(path, text, workspace)
  } catch (error) {
    if (error instanceof UserError) throw error
    throw new UserError(
      `The report cannot be written to ${terminalText(outputFile)}: ${error instanceof Error ? error.message : String(error)}`,
    )
  }
  return path
}

/**
 * A pull request may have put links where the report goes, to have another file overwritten. Renaming replaces a link instead
 * of following it, and a folder in the workspace must really lie there.
 */
async function replaceFile(path: string, text: string, workspace: string): Promise<void> {
  const folder = dirname(path)
  await mkdir(folder, { recursive: true })
  if (isWithin(folder, workspace) && !isWithin(await realpath(folder), await realpath(workspace))) {
    throw new UserError(`The report cannot be written to ${terminalText(path)}: a link in its path leads out of the workspace`)
  }
  const draft = join(folder, `.ckpt-guard-${randomUUID()}.tmp`)
  try {
    await writeFile(draft, text, { flag: 'wx' })
    await rename(draft, path)
  } finally {
    await rm(draft, { force: true })
  }
}

function isWithin(path: string, folder: string): boolean {
  return relative(folder, path).split(sep)[0] !== '..'
}
