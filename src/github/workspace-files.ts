import { lstat, realpath } from 'node:fs/promises'
import { dirname, join, sep } from 'node:path'
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
