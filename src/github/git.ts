import { gitText } from '../sources/git-run.ts'

/** What is asked of the local repository. Nothing here reaches for the network. */
export interface Git {
  /** The checked-out commit; `undefined` where there is no repository, or no git. */
  head(): Promise<Commit | undefined>
  /** Files that differ, by path from the repository's root; `undefined` where the history for it is not here. */
  diff(range: GitRange): Promise<readonly GitChange[] | undefined>
  /** The commit at which two histories part; `undefined` where there is none, or not enough of the history is here to tell. */
  mergeBase(one: string, other: string): Promise<string | undefined>
  /** A text file as a commit has it. */
  readFile(commit: string, path: string): Promise<FileAtCommit>
}

export interface Commit {
  readonly sha: string
  readonly parents: readonly string[]
}

export interface GitRange {
  readonly from: string
  readonly to: string
  /** `merge-base`: what `to` changed since it left `from`. `direct`: how the two differ. */
  readonly since: 'merge-base' | 'direct'
}

export interface GitChange {
  readonly path: string
  readonly removed: boolean
}

export type FileAtCommit = { readonly kind: 'text'; readonly text: string } | { readonly kind: 'absent' } | { readonly kind: 'unknown' }

/** Git in the working tree at `folder`. */
export function openGit(folder: string): Git {
  const git = (...args: string[]) => gitText(folder, args)
  return {
    async head() {
      const text = await git('cat-file', 'commit', 'HEAD')
      const sha = await git('rev-parse', '--verify', '--quiet', 'HEAD^{commit}')
      if (text === undefined || sha === undefined) return undefined
      // Read from the commit itself: in a shallow clone `HEAD^2` is cut off, while the commit still names its parents.
      const header = text.split('\n\n', 1)[0] ?? ''
      const parents = [...header.matchAll(/^parent ([0-9a-f]+)$/gm)].flatMap((match) => match[1] ?? [])
      return { sha: sha.trim(), parents }
    },

    async diff({ from, to, since }) {
      const commits = since === 'merge-base' ? [`${from}...${to}`] : [from, to]
      const text = await git(
        'diff',
        '--name-status',
        '-z',
        '--no-renames',
        '--no-relative',
        '--no-ext-diff',
        '--no-textconv',
        ...commits,
        '--',
      )
      return text === undefined ? undefined : parseNameStatus(text)
    },

    async mergeBase(one, other) {
      return (await git('merge-base', one, other))?.trim() || undefined
    },

    async readFile(commit, path) {
      if ((await git('cat-file', '-e', `${commit}^{commit}`)) === undefined) return { kind: 'unknown' }
      const listed = await git('ls-tree', '-z', commit, '--', `:(top,literal)${path}`)
      if (listed === undefined) return { kind: 'unknown' }
      if (listed === '') return { kind: 'absent' }
      const text = await git('cat-file', 'blob', `${commit}:${path}`)
      return text === undefined ? { kind: 'unknown' } : { kind: 'text', text }
    },
  }
}

/** Pairs of status and path, each ended by NUL, so that any name comes through as it is. */
export function parseNameStatus(text: string): readonly GitChange[] {
  const fields = text.split('\0')
  const changes: GitChange[] = []
  for (let index = 0; index + 1 < fields.length; index += 2) {
    const status = fields[index] ?? ''
    const path = fields[index + 1] ?? ''
    changes.push({ path, removed: status.startsWith('D') })
  }
  return changes
}
