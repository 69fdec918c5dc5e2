import { createHash } from 'node:crypto'
import { readlinkSync } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { createTemporaryFolder, removeTemporaryFolder } from '../writers/temporary-files.ts'

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
 * runs left in `parent` is removed first: those of this machine whose process has ended, and all that nothing was added to for two days.
 * Throws what the system says where it cannot be made.
 */
export async function ownFolder(parent: string, now: Date): Promise<string> {
  for (const name of await readdir(parent).catch(() => [])) {
    if (await isLeftOver(parent, name, now)) await removeTemporaryFolder(join(parent, name)).catch(() => undefined)
  }
  return createTemporaryFolder(parent, `${BEGINNING}${machine()}-${process.pid}-`)
}

async function isLeftOver(parent: string, name: string, now: Date): Promise<boolean> {
  if (!isOwnFolder(name)) return false
  const [where, pid] = name.slice(BEGINNING.length).split('-')
  if (where === machine() && pid !== undefined && /^\d{1,9}$/.test(pid)) return !isRunning(Number(pid))
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
