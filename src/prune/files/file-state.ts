import type { BigIntStats } from 'node:fs'
import { lstat, realpath } from 'node:fs/promises'
import { dirname } from 'node:path'
import { errorCode, reasonOf } from '../../sources/system-reason.ts'

/** What tells a file from every other one, and from itself after it was written to. */
export interface FileState {
  readonly dev: bigint
  readonly ino: bigint
  /** Bytes. */
  readonly size: bigint
  readonly mtimeNs: bigint
  /** Names that the file has, in all folders. */
  readonly nlink: bigint
}

/** What lies at a path, without following a link; nothing where there is nothing any more. */
export async function lookAt(path: string): Promise<BigIntStats | undefined> {
  try {
    return await lstat(path, { bigint: true })
  } catch (error) {
    if (errorCode(error) === 'ENOENT' || errorCode(error) === 'ENOTDIR') return undefined
    throw error
  }
}

export type Found = { readonly kind: 'same' } | { readonly kind: 'gone' } | { readonly kind: 'other'; readonly reason: string }

/**
 * Whether the file that was listed still lies at its path, in the folder that was listed. Node has no `openat`, so a folder
 * that is swapped for a link between this look and what follows is not noticed; looking right before each step keeps that
 * moment as short as it can be.
 */
export async function compareWith(path: string, listed: FileState): Promise<Found> {
  try {
    // Listed paths hold no links, so the real path of the folder is the path itself, or somebody has put a link in its place.
    if ((await realpath(dirname(path))) !== dirname(path)) return other('its folder is a link now')
    const now = await lookAt(path)
    return now === undefined ? { kind: 'gone' } : compareStates(now, listed)
  } catch (error) {
    if (errorCode(error) === 'ENOENT' || errorCode(error) === 'ENOTDIR') return { kind: 'gone' }
    return other(`it cannot be looked at: ${reasonOf(error)}`)
  }
}

function compareStates(now: BigIntStats, listed: FileState): Found {
  if (now.isSymbolicLink()) return other('it is a link now')
  if (!now.isFile()) return other('it is no longer a file')
  if (now.dev !== listed.dev || now.ino !== listed.ino) return other('another file has its name now')
  if (now.size !== listed.size || now.mtimeNs !== listed.mtimeNs) return other('it was written to since the plan was made')
  if (now.nlink > 1n) return other(hardLinks(now.nlink))
  return { kind: 'same' }
}

export function hardLinks(count: bigint): string {
  return `it has ${count} names (hard links), so removing one frees nothing`
}

function other(reason: string): Found {
  return { kind: 'other', reason }
}
