import type { Progress } from '../commands/progress.ts'

/** Between two lines; a log is read later, where a bar means nothing. */
const PAUSE_MS = 10_000

/** Tells the log now and then how far a long check is. `now` is a clock in milliseconds. */
export function logProgress(info: (line: string) => void, now: () => number): Progress {
  let bytes = 0
  let allBytes = 0
  let files = 0
  let allFiles = 0
  let told = now()
  return {
    total(moreBytes, moreFiles) {
      allBytes = moreBytes
      allFiles = moreFiles
    },
    file() {
      files++
    },
    advance(more) {
      bytes += more
      if (now() - told < PAUSE_MS) return
      told = now()
      info(`File ${files} of ${allFiles}, ${gigabytes(bytes)} of ${gigabytes(allBytes)} GB`)
    },
    done() {},
  }
}

function gigabytes(bytes: number): string {
  return (bytes / 1e9).toFixed(1)
}
