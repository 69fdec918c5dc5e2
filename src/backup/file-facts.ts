import type { BigIntStats } from 'node:fs'
import { stat, utimes } from 'node:fs/promises'

/** What tells whether a file is still the one that was looked at. */
export interface FileFacts {
  readonly device: bigint
  readonly inode: bigint
  readonly modified: bigint
  /** Bytes. */
  readonly size: number
  /** ISO 8601, of the last change of its content. */
  readonly time: string
}

export function factsOf({ dev, ino, mtimeNs, size }: BigIntStats): FileFacts {
  return { device: dev, inode: ino, modified: mtimeNs, size: Number(size), time: timeText(Number(mtimeNs / 1_000_000n)) }
}

/** Looks at a file, behind links too. Throws what the system says where it cannot. */
export async function lookAtFile(absolute: string): Promise<FileFacts> {
  return factsOf(await stat(absolute, { bigint: true }))
}

/** Whether a file has been written to, or replaced, since it was looked at; also where it has gone. */
export async function hasChanged(absolute: string, before: FileFacts): Promise<boolean> {
  const now = await lookAtFile(absolute).catch(() => undefined)
  return now === undefined || !isSameContent(now, before)
}

/** Whether both are of one file that nobody has written to in between. */
export function isSameContent(one: FileFacts, other: FileFacts): boolean {
  return one.device === other.device && one.inode === other.inode && one.modified === other.modified && one.size === other.size
}

/** Gives a file the time of its content again, to the millisecond. */
export async function setTime(absolute: string, time: string): Promise<void> {
  // A microsecond more, since seconds with a fraction are rounded down on their way to the disk.
  const seconds = Date.parse(time) / 1000 + 1e-6
  await utimes(absolute, seconds, seconds)
}

/** The largest time that has four digits of a year, which is what ISO 8601 and JSON Schema take. */
const LAST_TIME = Date.UTC(9999, 11, 31, 23, 59, 59)

/** A clock that was wrong, or a damaged file system, gives times that no format holds. */
function timeText(milliseconds: number): string {
  return new Date(Math.min(Math.max(0, milliseconds), LAST_TIME)).toISOString()
}
