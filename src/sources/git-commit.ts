import type { ByteSource } from '../checkpoint/bytes.ts'
import { UserError } from '../commands/user-error.ts'
import { openBlob } from './git-blob.ts'
import { type GitHubRepository, openContents } from './git-contents.ts'
import { type GitRepository, isObjectId } from './git-repository.ts'
import { SourceError } from './source-error.ts'

/** The files of one commit, wherever it is. */
export interface GitCommit {
  /** `undefined` where the commit has no such file. Throws `UserError` where it is no file, or cannot be had. */
  open(path: string): Promise<ByteSource | undefined>
}

export interface CommitQuestion {
  readonly repository: GitRepository
  readonly revision: string
  /** Tells where the commits are that this clone lacks; `undefined` where that is not known. Asked only where one lacks. */
  readonly gitHub: () => Promise<GitHubRepository | undefined>
  /** Folder for the files while they are read. */
  readonly temporary: string
}

/** Finds a revision's commit here, or, where it is named by its whole hash, on GitHub. Throws `UserError` where it is in neither. */
export async function findCommit(question: CommitQuestion): Promise<GitCommit> {
  const { repository, revision } = question
  const here = await repository.commit(revision)
  if (here !== undefined) return localCommit(question, here)
  // Other names may mean something else there, or nothing: HEAD~1, origin/main.
  const gitHub = isObjectId(revision) ? await question.gitHub() : undefined
  if (gitHub !== undefined) return { open: (path) => openFromGitHub(question, gitHub, revision, path) }
  throw notHere(revision, '')
}

function localCommit(question: CommitQuestion, commit: string): GitCommit {
  const { repository, revision, temporary } = question
  return {
    async open(path) {
      const name = `git:${revision}:${path}`
      const entry = await repository.entry(commit, path)
      switch (entry.kind) {
        case 'absent':
          return undefined
        case 'other':
          throw noFile(name, entry.what)
        case 'blob':
          return openBlob(repository.folder, { ...entry, name }, temporary)
        case 'elsewhere': {
          const gitHub = await question.gitHub()
          if (gitHub !== undefined) return openFromGitHub(question, gitHub, commit, path)
          throw new UserError(
            `${name}: this clone has the commit without the bytes of the file, as one made with --filter; ` +
              `git cat-file -e ${commit}:PATH fetches them, git fsck tells whether the clone is damaged`,
          )
        }
      }
    },
  }
}

async function openFromGitHub(
  { revision, temporary }: CommitQuestion,
  gitHub: GitHubRepository,
  commit: string,
  path: string,
): Promise<ByteSource | undefined> {
  const contents = await openContents(gitHub, commit, path, temporary).catch((error: unknown) => {
    if (!(error instanceof SourceError)) throw error
    throw new UserError(
      `git:${revision}:${path}: it is not in this clone, and GitHub does not give it out of ${gitHub.owner}/${gitHub.name}: ` +
        `${error.reason}; ${HOW_TO_FETCH}`,
    )
  })
  switch (contents.kind) {
    case 'absent':
      return undefined
    case 'other':
      throw noFile(`git:${revision}:${path}`, contents.what)
    case 'file':
      return contents.source
    case 'no commit':
      throw notHere(revision, `, and GitHub does not show it in ${gitHub.owner}/${gitHub.name}`)
  }
}

function noFile(name: string, what: string): UserError {
  return new UserError(`${name}: expected a file at that commit, found ${what}; name the file itself behind the revision`)
}

const HOW_TO_FETCH = 'git fetch --unshallow brings all commits, in GitHub Actions actions/checkout with fetch-depth: 0'

function notHere(revision: string, more: string): UserError {
  return new UserError(`git:${revision}: there is no such commit in this clone${more}; check its name; ${HOW_TO_FETCH}`)
}
