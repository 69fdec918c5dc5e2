import { posix } from 'node:path'
import { UserError } from '../commands/user-error.ts'
import { gitText, runGit } from './git-run.ts'

/** What a local repository tells of its commits. Nothing here reaches for the network. */
export interface GitRepository {
  /** Where git runs; may lie below the repository's top. */
  readonly folder: string
  /** From the repository's top to `folder`, with a slash at its end; `''` at the top. */
  readonly prefix: string
  /** The commit that a revision means; `undefined` where none of that name is here. */
  commit(revision: string): Promise<string | undefined>
  /** What a commit has at a path from the repository's top. */
  entry(commit: string, path: string): Promise<TreeEntry>
}

export type TreeEntry =
  | { readonly kind: 'blob'; readonly oid: string; readonly size: number }
  | { readonly kind: 'absent' }
  /** A folder, a link, a submodule: for a message. */
  | { readonly kind: 'other'; readonly what: string }
  /** The commit names it, its bytes are not in this clone. */
  | { readonly kind: 'elsewhere' }

/** Throws `UserError` where `folder` lies in no repository, or git cannot be run. */
export async function openRepository(folder: string): Promise<GitRepository> {
  const { ok, stdout, reason } = await runGit(folder, ['rev-parse', '--show-prefix'])
  if (!ok) throw new UserError(`${folder}: expected a folder of a git repository; git says: ${reason}${nextStep(folder, reason)}`)
  return {
    folder,
    prefix: stdout.replace(/\n$/, ''),
    async commit(revision) {
      // Without --end-of-options, which git before 2.30 does not know here.
      const text = revision.startsWith('-')
        ? undefined
        : await gitText(folder, ['rev-parse', '--verify', '--quiet', `${revision}^{commit}`])
      return isObjectId(text?.trim() ?? '') ? text?.trim() : undefined
    },
    entry: (commit, path) => entryOf(folder, commit, path),
  }
}

/** For the refusals that a person can lift, where he trusts what is there. */
function nextStep(folder: string, reason: string): string {
  if (reason.includes('dubious ownership')) {
    return `; if you trust it: git config --global --add safe.directory ${JSON.stringify(folder)}`
  }
  return reason.includes('safe.bareRepository') ? '; if you trust it, name it by the variable GIT_DIR, as GIT_DIR=.' : ''
}

/** A whole SHA-1 or SHA-256, as it names a commit wherever it is. */
export function isObjectId(text: string): boolean {
  return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text)
}

/**
 * `path` as git spells it behind a colon, from the repository's top: what begins with `./` or `../` starts at `prefix`.
 * `undefined` where it names no file of the repository.
 */
export function pathFromTop(path: string, prefix: string): string | undefined {
  const joined = posix.normalize(/^\.\.?(\/|$)/.test(path) ? posix.join(prefix, path) : path).replace(/\/$/, '')
  const isBelow = joined !== '' && joined !== '.' && joined !== '..' && !joined.startsWith('../') && !joined.startsWith('/')
  return isBelow ? joined : undefined
}

const OTHER_MODES: ReadonlyMap<string, string> = new Map([
  ['040000', 'a folder'],
  ['120000', 'a symbolic link'],
  ['160000', 'a submodule'],
])

async function entryOf(folder: string, commit: string, path: string): Promise<TreeEntry> {
  // Without -l, which asks for the sizes too and fails altogether where the bytes are not in this clone.
  const listed = await gitText(folder, ['ls-tree', '-z', '--full-tree', commit, '--', `:(literal)${path}`])
  if (listed === undefined) return { kind: 'elsewhere' }
  const [, mode = '', oid = '', name] = /^(\d{6}) \w+ ([0-9a-f]+)\t([^\0]*)\0/.exec(listed) ?? []
  if (name !== path) return throughAnother(folder, commit, path)
  const what = OTHER_MODES.get(mode)
  if (what !== undefined) return { kind: 'other', what }
  const size = Number((await gitText(folder, ['cat-file', '-s', oid])) ?? Number.NaN)
  return Number.isSafeInteger(size) ? { kind: 'blob', oid, size } : { kind: 'elsewhere' }
}

/** What is behind a link or in a submodule may well have been there, where git does not look: that is another answer than none. */
async function throughAnother(folder: string, commit: string, path: string): Promise<TreeEntry> {
  const parts = path.split('/').slice(0, -1)
  if (parts.length === 0) return { kind: 'absent' }
  const folders = parts.map((_, i) => `:(literal)${parts.slice(0, i + 1).join('/')}`)
  const listed = await gitText(folder, ['ls-tree', '-z', '--full-tree', commit, '--', ...folders])
  const [, mode = '', name = ''] = /^(\d{6}) \w+ [0-9a-f]+\t([^\0]*)\0/.exec(listed ?? '') ?? []
  const what = mode === '040000' ? undefined : OTHER_MODES.get(mode)
  return what === undefined ? { kind: 'absent' } : { kind: 'other', what: `${what} on its way (${JSON.stringify(name)})` }
}
