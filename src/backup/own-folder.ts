import { createHash, randomBytes } from 'node:crypto'
import { readlinkSync, renameSync } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { hostname } from 'node:os'
import { dirname, join } from 'node:path'
import { addTemporary, createTemporaryFolder, removeTemporaryFolder } from '../writers/temporary-files.ts'

/** What the names of our temporary folders begin with; dots keep them out of the way of trainers. */
const BEGINNING = '.ckpt-guard-tmp-'

/** Whether a folder of this name is one that a run fills, or filled and left. */
export function isOwnFolder(name: string): boolean {
  return name.startsWith(BEGINNING)
}

/** Milliseconds after which a folder of another machine counts as left: nothing takes so long between two files. */
const LONG_AGO = 2 * 24 * 3_600_000

/**
 * A temporary folder in `parent`, which ends with this process in every case but a kill; its name tells which process fills it. What killed
 * runs left in `parent` is removed first. Throws what the system says where it cannot be made.
 */
export async function ownFolder(parent: string, now: Date): Promise<string> {
  await removeLeftOvers(parent, now)
  return createTemporaryFolder(parent, beginning())
}

/** Removes a folder at once as far as others see: a kill leaves what the next run removes. Throws what the system says. */
export async function removeAsOwn(folder: string): Promise<void> {
  const own = join(dirname(folder), `${beginning()}${randomBytes(6).toString('hex')}`)
  renameSync(folder, own)
  addTemporary(own)
  await removeTemporaryFolder(own)
}

/**
 * Removes what killed runs left in `parent`: the folders of this machine whose process has ended, and all that nothing was added to for two
 * days. To be called at the beginning of a run, also of one that will need no folder itself.
 */
export async function removeLeftOvers(parent: string, now: Date): Promise<void> {
  for (const name of await readdir(parent).catch(() => [])) {
    if (await isLeftOver(parent, name, now)) await removeTemporaryFolder(join(parent, name)).catch(() => undefined)
  }
}

function beginning(): string {
  return `${BEGINNING}${machine()}-${process.pid}-`
}

async function isLeftOver(parent: string, name: string, now: Date): Promise<boolean> {
  if (!isOwnFolder(name)) return false
  const [where, pid] = name.slice(BEGINNING.length).split('-')
  if (where === machine() && pid !== undefined && /^\d{1,9}$/.test(pid) && !isRunning(Number(pid))) return true
  // It may be another machine's; or its process's number is another process's now.
  const facts = await stat(join(parent, name)).catch(() => undefined)
  return facts !== undefined && now.getTime() - facts.mtimeMs > LONG_AGO
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // Somebody else's process may not be signalled, but it is there.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** Numbers of processes mean something on one machine alone, and there within one container. */
function machine(): string {
  let namespace = ''
  try {
    namespace = readlinkSync('/proc/self/ns/pid')
  } catch {
    // Only Linux has them.
  }
  return createHash('sha256').update(`${hostname()} ${namespace}`).digest('hex').slice(0, 8)
}
