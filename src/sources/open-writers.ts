import { readdirSync, readFileSync, readlinkSync } from 'node:fs'

/** The lowest two bits of a file's flags say how it is open: for reading, for writing, or for both (fcntl.h). */
const ACCESS_MODE = 3

/**
 * Which of `paths` (absolute, without links) a process has open for writing. Only Linux tells this cheaply, in /proc, and only of
 * the processes of this machine that we may look at: so an empty answer proves nothing, and one that names a file is sure.
 */
export function filesBeingWritten(paths: readonly string[], processes = '/proc'): ReadonlySet<string> {
  const wanted = new Set(paths)
  const written = new Set<string>()
  if (process.platform !== 'linux' || wanted.size === 0) return written
  for (const id of list(processes)) {
    if (!/^\d+$/.test(id) || id === String(process.pid)) continue
    for (const descriptor of list(`${processes}/${id}/fd`)) {
      const path = attempt(() => readlinkSync(`${processes}/${id}/fd/${descriptor}`))
      if (path !== undefined && wanted.has(path) && isForWriting(`${processes}/${id}/fdinfo/${descriptor}`)) written.add(path)
    }
  }
  return written
}

function isForWriting(info: string): boolean {
  const flags = /^flags:\s*([0-7]+)$/m.exec(attempt(() => readFileSync(info, 'utf8')) ?? '')?.[1]
  return flags !== undefined && (Number.parseInt(flags, 8) & ACCESS_MODE) !== 0
}

function list(folder: string): readonly string[] {
  return attempt(() => readdirSync(folder)) ?? []
}

/** Processes end while we look, and those of others are closed to us. */
function attempt<Value>(read: () => Value): Value | undefined {
  try {
    return read()
  } catch {
    return undefined
  }
}
