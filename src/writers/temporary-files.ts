import { mkdtempSync, rmSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * The temporary files and folders of this process. They are removed when it ends, also by a signal; only SIGKILL and a power cut leave them.
 * A file that is left is never removed by a later run, since it may be another run's that is still going on: the rule `layout/stray-temp`
 * reports it. Folders of backups tell whose they are by their names (`backup/own-folder`).
 */
const files = new Set<string>()

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** To be called in the same go as the file or folder is created. */
export function addTemporary(path: string): void {
  if (files.size === 0) listen()
  files.add(path)
}

/** The file has gone, or has another name now. */
export function forgetTemporary(path: string): void {
  if (files.delete(path) && files.size === 0) unlisten()
}

/** A new folder below `parent` whose name begins with `prefix`, empty. Throws what the system says where it cannot be made. */
export function createTemporaryFolder(parent: string, prefix: string): string {
  const folder = mkdtempSync(join(parent, prefix))
  addTemporary(folder)
  return folder
}

/** Removes such a folder with all that lies in it. */
export async function removeTemporaryFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true })
  forgetTemporary(folder)
}

function listen(): void {
  process.on('exit', removeAll)
  for (const signal of SIGNALS) process.on(signal, endBy)
}

function unlisten(): void {
  process.off('exit', removeAll)
  for (const signal of SIGNALS) process.off(signal, endBy)
}

/** Synchronous, as nothing else is done any more by a process that exits. */
function removeAll(): void {
  for (const path of files) {
    try {
      rmSync(path, { recursive: true, force: true })
    } catch {
      // It has gone already, or cannot be removed: there is nobody left to tell.
    }
  }
  files.clear()
}

/** Ends as without us, so that the exit status is 128 and the signal's number; unless somebody else listens and decides. */
function endBy(signal: NodeJS.Signals): void {
  removeAll()
  unlisten()
  if (process.listenerCount(signal) === 0) process.kill(process.pid, signal)
}
