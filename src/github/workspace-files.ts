import { lstat, realpath } from 'node:fs/promises'
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import { UserError } from '../commands/user-error.ts'
import { terminalText } from '../reports/escape.ts'

/**
 * Files that are here, inside of the workspace once links are followed. A changed file that is not here is an error, since a
 * check that skipped it would say too much; folders (submodules) and files that were only pulled in as companions are left out.
 */
export async function inWorkspace(paths: readonly string[], workspace: string, changed: ReadonlySet<string>): Promise<readonly string[]> {
  const root = await realpath(workspace)
  const files: string[] = []
  for (const path of paths) {
    const place = await locate(path, root)
    if (place === 'inside') files.push(path)
    if (!changed.has(path) || place === 'inside' || place === 'folder') continue
    throw new UserError(
      place === 'outside'
        ? `${terminalText(path)} is a link that leads out of the repository. Commit the file itself.`
        : `${terminalText(path)} is among the changed files and is not in the working tree. Check out the whole pull request (actions/checkout) before this step.`,
    )
  }
  return files
}

/**
 * Refuses paths below the workspace that really lead out of it: links that a pull request brought, to have another file read
 * or replaced. A step that names a place outside by itself means it. Throws `UserError`.
 */
export async function refuseLinksOut(paths: readonly string[], workspace: string): Promise<void> {
  const root = await realpath(workspace)
  for (const path of paths) {
    const below = relative(workspace, resolve(workspace, path))
    if (isAbsolute(below) || below.split(sep)[0] === '..') continue
    if ((await locate(below, root)) !== 'outside') continue
    throw new UserError(`${terminalText(path)} is, or lies behind, a link that leads out of the repository. Name the file itself.`)
  }
}

async function locate(path: string, root: string): Promise<'inside' | 'outside' | 'folder' | 'missing'> {
  try {
    const full = join(root, path)
    const folder = await realpath(dirname(full))
    if (!within(folder, root)) return 'outside'
    const facts = await lstat(full)
    if (facts.isDirectory()) return 'folder'
    // A link that leads nowhere is left to the check, which says so of the file.
    const target = facts.isSymbolicLink() ? await realpath(full).catch(() => full) : full
    return within(target, root) ? 'inside' : 'outside'
  } catch {
    return 'missing'
  }
}

function within(path: string, root: string): boolean {
  return path === root || path.startsWith(root.endsWith(sep) ? root : root + sep)
}
