import type { Progress } from './progress.ts'

/** Bytes and files of some work. */
export interface Expected {
  readonly bytes: number
  readonly files: number
}

/**
 * Work that shows only as it comes up, one part after the other: what a part names as its total is added to what was done before it, and
 * is never shown as less than what is expected of all. The `done` of a part ends nothing.
 */
export function progressInParts(progress: Progress, expected: Expected = { bytes: 0, files: 0 }): Progress {
  let bytes = 0
  let files = 0
  return {
    total(more, count) {
      progress.total(Math.max(expected.bytes, bytes + more), Math.max(expected.files, files + count))
    },
    file(path) {
      files++
      progress.file(path)
    },
    advance(more) {
      bytes += more
      progress.advance(more)
    },
    done() {},
  }
}
