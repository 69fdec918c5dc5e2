import { execFile } from 'node:child_process'

/** What is asked of the local repository. Nothing here reaches for the network. */
export interface Git {
  /** The checked-out commit; `undefined` where there is no repository, or no git. */
  head(): Promise<Commit | undefined>
  /** Files that differ, by path from the repository's root; `undefined` where the history for it is not here. */
  diff(range: GitRange): Promise<readonly GitChange[] | undefined>
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

/** A list of 100,000 long names has room; a runaway process has not. */
const MOST_OUTPUT = 64 * 1024 * 1024
const LONGEST_RUN_MS = 120_000

/** Git in the working tree at `folder`. */
export function openGit(folder: string): Git {
  const git = (...args: string[]) => run(folder, args)
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

/** Standard output of a git command, or `undefined` where it fails: no git, no repository, no such commit. */
function run(folder: string, args: readonly string[]): Promise<string | undefined> {
  const env = { ...process.env, GIT_TERMINAL_PROMPT: '0', GIT_NO_LAZY_FETCH: '1', GIT_OPTIONAL_LOCKS: '0' }
  const options = { cwd: folder, env, encoding: 'utf8', maxBuffer: MOST_OUTPUT, timeout: LONGEST_RUN_MS, windowsHide: true } as const
  return new Promise((resolve) => {
    execFile('git', args, options, (error, stdout) => resolve(error ? undefined : stdout))
  })
}
