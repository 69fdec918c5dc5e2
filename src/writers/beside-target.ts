import { randomBytes } from 'node:crypto'
import { closeSync, openSync, renameSync, rmSync } from 'node:fs'
import { type FileHandle, open, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { CANNOT_WRITE, diskError } from './disk-error.ts'
import type { Target } from './target.ts'
import { addTemporary, forgetTemporary } from './temporary-files.ts'

/** A new file that has no name of its own yet. */
export interface Temporary {
  readonly path: string
  readonly handle: FileHandle
}

/** Created and noted in one go, so that no signal comes in between; a file that is to replace a private one is private too. */
export async function createTemporary(target: Target): Promise<Temporary> {
  const path = temporaryPathOf(target.real)
  try {
    closeSync(openSync(path, 'wx', target.mode === undefined ? 0o666 : 0o600))
  } catch (error) {
    throw diskError(target.path, CANNOT_WRITE, error)
  }
  addTemporary(path)
  try {
    const handle = await open(path, 'r+')
    if (target.mode !== undefined) await handle.chmod(target.mode).catch(() => undefined)
    return { path, handle }
  } catch (error) {
    await removeTemporary(path)
    throw diskError(target.path, CANNOT_WRITE, error)
  }
}

/** Never throws. */
export async function removeTemporary(path: string): Promise<void> {
  await rm(path, { force: true }).catch(() => undefined)
  forgetTemporary(path)
}

/** Takes what has the target's name out of the way, until it is put back or removed. Synchronous, as the renames are. */
export function setAside({ path, real, mode }: Target): { readonly end: (isPutBack: boolean) => void } | undefined {
  if (mode === undefined) return undefined
  const aside = temporaryPathOf(real)
  try {
    renameSync(real, aside)
  } catch (error) {
    throw diskError(path, CANNOT_WRITE, error)
  }
  // Whoever notes nothing is ended by a signal at once, also in between.
  addTemporary(aside)
  return {
    end(isPutBack) {
      if (isPutBack) {
        // From here on it is no longer to be removed, whatever happens.
        forgetTemporary(aside)
        renameSync(aside, real)
      } else {
        rmSync(aside, { force: true })
        forgetTemporary(aside)
      }
    },
  }
}

/** Longest file name of the usual file systems, in bytes. */
const MAX_NAME_BYTES = 255

function temporaryPathOf(real: string): string {
  const ending = `.tmp-ckptguard${randomBytes(6).toString('hex')}`
  const room = MAX_NAME_BYTES - ending.length - 1
  let name = basename(real)
  while (Buffer.byteLength(name) > room) name = [...name].slice(0, -1).join('')
  return join(dirname(real), `.${name}${ending}`)
}
