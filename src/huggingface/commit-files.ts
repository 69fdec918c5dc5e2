import { setTimeout as delay } from 'node:timers/promises'
import type { Progress } from '../commands/progress.ts'
import type { PublishedFile } from '../publish/publication.ts'
import type { CommitRequest, Hub } from './hub.ts'
import { failureIn, HubFailure } from './hub-failure.ts'
import { isSameFile } from './same-file.ts'

/** How often one commit is asked for in all. What has arrived is not sent again. */
const ATTEMPTS = 3
const FIRST_WAIT = 2_000

export type CommitFilesRequest = Omit<CommitRequest, 'onSent'> & {
  /** Waits between attempts. */
  readonly wait?: ((milliseconds: number) => Promise<unknown>) | undefined
}

/**
 * Commits the files and looks whether they have arrived as they are. Where it is not known whether a commit was carried out, the connection
 * having failed, it looks before it asks again. Gives the commit. Throws `HubFailure`.
 */
export async function commitFiles(
  { wait = (milliseconds) => delay(milliseconds), ...request }: CommitFilesRequest,
  hub: Hub,
  progress: Progress,
): Promise<string> {
  const { files } = request
  progress.total(
    files.reduce((sum, { size }) => sum + size, 0),
    files.length,
  )
  const counted = new Map<PublishedFile, number>()
  const onSent = (file: PublishedFile, bytes: number) => {
    const before = counted.get(file)
    if (before === undefined) progress.file(file.name)
    // A second attempt sends bytes that have been told of.
    const more = Math.min(bytes, file.size - (before ?? 0))
    counted.set(file, (before ?? 0) + more)
    progress.advance(more)
  }

  const commit = await committed({ ...request, onSent }, hub, wait)
  // What the Hub had already, and what is small, was not sent as a file.
  for (const file of files) onSent(file, file.size)
  progress.done()
  return commit
}

async function committed(request: CommitRequest, hub: Hub, wait: (milliseconds: number) => Promise<unknown>): Promise<string> {
  for (let attempt = 1; ; attempt++) {
    try {
      const commit = await hub.commit(request)
      const damaged = await notArrived(request.files, commit, hub)
      if (damaged === undefined) return commit
      throw new HubFailure(`${damaged} has not arrived as it is, in commit ${commit.slice(0, 12)}`, { status: 0 })
    } catch (error) {
      if (failureIn(error)?.isUncertain !== true) throw error
      const head = await hub.head()
      if (head !== undefined && head !== request.parent && (await notArrived(request.files, head, hub)) === undefined) return head
      if (attempt === ATTEMPTS) throw error
      await wait(FIRST_WAIT * 2 ** (attempt - 1))
    }
  }
}

/** The name of a file that the Hub does not have as it should. */
async function notArrived(files: readonly PublishedFile[], commit: string, hub: Hub): Promise<string | undefined> {
  const there = await hub.files(commit)
  for (const file of files) {
    const found = there.get(file.name)
    if (found === undefined || !(await isSameFile(file, found))) return file.name
  }
  return undefined
}
