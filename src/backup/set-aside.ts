import { linkSync, lstatSync, renameSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

/** Characters of a name that are kept, so that what is added still fits into the 255 bytes of a file name. */
const KEPT = 60

/**
 * A free name beside a file, hidden and without its extension, so that no trainer takes what has it: `.G_480.pth.corrupt-20260131T120000Z`.
 */
export function asideName(absolute: string, why: 'corrupt' | 'replaced', now: Date): string {
  const stamp = now.toISOString().replace(/\.\d+|[-:]/g, '')
  const beginning = `.${[...basename(absolute)].slice(0, KEPT).join('')}.${why}-${stamp}`
  for (let number = 1; ; number++) {
    const path = join(dirname(absolute), number === 1 ? beginning : `${beginning}-${number}`)
    if (lstatSync(path, { throwIfNoEntry: false }) === undefined) return path
  }
}

/**
 * Puts a file into the place of another one, which keeps its bytes under the name `aside`. The place is never empty where the file
 * system knows hard links. Synchronous, so that no signal comes in between.
 */
export function replaceKeeping(file: string, place: string, aside: string): void {
  try {
    linkSync(place, aside)
  } catch {
    renameSync(place, aside)
  }
  renameSync(file, place)
}
