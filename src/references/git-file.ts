import { realpath } from 'node:fs/promises'
import { basename, dirname, isAbsolute, join, posix, relative, resolve, sep } from 'node:path'
import type { ByteSource } from '../checkpoint/bytes.ts'
import { UserError } from '../commands/user-error.ts'
import { findCommit, type GitCommit } from '../sources/git-commit.ts'
import type { GitHubRepository } from '../sources/git-contents.ts'
import { findRemote, httpAddress, repositoryAt } from '../sources/git-remote.ts'
import { type GitRepository, openRepository, pathFromTop } from '../sources/git-repository.ts'
import type { TransferCounters } from '../sources/http-request.ts'
import { openBehindPointer } from '../sources/lfs-file.ts'
import { NotAtRevision } from './not-at-revision.ts'
import { type Side, type SideOptions, sideOf } from './side.ts'

/**
 * `git:REV[:PATH]`: a file as a commit has it; without PATH the one where the candidate is. What Git LFS keeps is read from its store here, or
 * by ranges from its server. Throws `NotAtRevision` where the commit has no such file, `UserError` where it cannot be had for another reason.
 */
export async function openGitFile(rest: string, options: SideOptions, candidate?: Side): Promise<Side> {
  const { revision, written } = parseRevisionAndPath(rest)
  const repository = await openRepository(options.root)
  const path = written === undefined ? await pathOfCandidate(rest, repository, candidate) : writtenPath(rest, written, repository)
  const counters: TransferCounters = { requests: 0, bytes: 0 }
  const gitHub = () => gitHubOf(repository, options, counters)
  const commit = await findCommit({ repository, revision, gitHub, temporary: options.access.temporary })
  const behindPointer = lfsOf({ repository, commit, options, counters })
  const open = async (wanted: string) => {
    const source = await commit.open(wanted)
    return source === undefined ? undefined : behindPointer(source, `git:${revision}:${wanted}`)
  }

  const source = await open(path)
  if (source === undefined) throw new NotAtRevision(revision, path)
  const side = await sideOf(
    {
      name: `git:${revision}:${path}`,
      kind: 'git',
      path: path.startsWith(repository.prefix) ? path.slice(repository.prefix.length) : path,
      fileName: posix.basename(path),
      source,
      openSibling: (name) => open(posix.join(posix.dirname(path), name)),
    },
    options,
  )
  return counters.requests === 0 ? side : { ...side, transferred: () => counters.bytes }
}

interface RevisionAndPath {
  readonly revision: string
  readonly written: string | undefined
}

/** The first colon parts them, but for those in braces, as in `HEAD^{/fix: names}`. */
function parseRevisionAndPath(rest: string): RevisionAndPath {
  const [, revision = '', written] = /^((?:[^:{]|\{[^}]*\}?)*)(?::(.*))?$/s.exec(rest) ?? []
  if (revision === '' || revision.startsWith('-') || rest.includes('\0')) {
    throw new UserError(
      `git:${rest}: expected git:REV[:PATH] with a branch, tag or commit, as git:origin/main or git:HEAD~1:weights/a.ckpt`,
    )
  }
  return { revision, written }
}

function writtenPath(rest: string, written: string, { prefix }: GitRepository): string {
  const path = pathFromTop(written.split(sep).join('/'), prefix)
  if (path !== undefined) return path
  throw new UserError(`git:${rest}: expected the path of a file of the repository, from its top (or with ./ from the folder)`)
}

/** Where the candidate is in the repository. */
async function pathOfCandidate(rest: string, { folder, prefix }: GitRepository, candidate: Side | undefined): Promise<string> {
  const path = candidate?.content?.path
  if (candidate?.kind === 'git') {
    const { written } = parseRevisionAndPath(candidate.name.slice('git:'.length))
    if (written !== undefined) return written
  }
  if (candidate?.kind !== 'file' || path === undefined) {
    throw new UserError(
      `git:${rest}: expected the path of the file too (git:${rest}:PATH)${candidate === undefined ? '' : ', since the candidate is no file on disk'}`,
    )
  }
  const absolute = resolve(folder, path)
  // Links resolved, since git tells where it is without them.
  const real = join(await realpath(dirname(absolute)), basename(absolute))
  const below = relative(await realpath(folder), real)
  const fromTop = isAbsolute(below) ? undefined : pathFromTop(posix.join(prefix, below.split(sep).join('/')), '')
  if (fromTop !== undefined) return fromTop
  throw new UserError(
    `git:${rest}: the candidate ${path} lies outside of the repository; write the path of the other file: git:${rest}:PATH`,
  )
}

/** GitHub, where the repository is there: the one that its remote names, else the one that the job runs for. */
async function gitHubOf(
  repository: GitRepository,
  options: SideOptions,
  counters: TransferCounters,
): Promise<GitHubRepository | undefined> {
  const { hub, wait } = options.access
  const remote = await findRemote(repository.folder)
  const url = remote === undefined ? undefined : httpAddress(remote.address)
  const named = (url === undefined ? undefined : repositoryAt(url, hub.serverUrl)) ?? hub.repository
  return named === undefined
    ? undefined
    : { ...named, apiUrl: hub.apiUrl, token: hub.token, counters, ...(wait === undefined ? {} : { wait }) }
}

interface LfsQuestion {
  readonly repository: GitRepository
  readonly commit: GitCommit
  readonly options: SideOptions
  readonly counters: TransferCounters
}

/** Gives what a file of the commit stands for where it is a pointer of Git LFS, any other file as it is. */
function lfsOf({ repository, commit, options, counters }: LfsQuestion): (source: ByteSource, name: string) => Promise<ByteSource> {
  const { folder } = repository
  const { hub, temporary, maxDownload, wait } = options.access
  return (source, name) =>
    openBehindPointer(source, {
      ...{ name, folder, temporary, maxDownload, counters },
      credentials: { folder, token: hub.token, serverUrl: hub.serverUrl },
      lfsConfig: () => commit.open('.lfsconfig'),
      fallback: hub.repository && `${hub.serverUrl.replace(/\/+$/, '')}/${hub.repository.owner}/${hub.repository.name}`,
      ...(wait === undefined ? {} : { wait }),
    })
}
