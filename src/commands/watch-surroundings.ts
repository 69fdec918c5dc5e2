import { setTimeout } from 'node:timers/promises'
import { isatty } from 'node:tty'
import { filesBeingWritten } from '../sources/open-writers.ts'
import type { WatchSurroundings } from './watch-request.ts'

/** What ends a watch: Ctrl-C, and whoever ends processes. */
const SIGNALS = { SIGINT: 2, SIGTERM: 15 } as const

/**
 * The machine that the watch runs on. The first signal asks it to end after what is pending, the second one ends the process at once, with
 * the exit status that shells give a signal.
 */
export function watchSurroundings(): WatchSurroundings {
  return {
    stop: untilSignal(),
    // Not the clock on the wall, which may be set back.
    now: () => performance.now(),
    pause: (milliseconds, signal) => setTimeout(milliseconds, undefined, { signal }).catch(() => undefined),
    beingWritten: filesBeingWritten,
  }
}

function untilSignal(): AbortSignal {
  const stop = new AbortController()
  // `nohup` alone does not keep a hangup from us, because Node gives signals that are ignored their usual effect again. But it leaves us
  // no terminal, and then it is not ours that was closed.
  if (![0, 1, 2].some((descriptor) => isatty(descriptor))) process.on('SIGHUP', () => undefined)
  for (const [name, number] of Object.entries(SIGNALS)) {
    process.on(name, () => {
      if (stop.signal.aborted) process.exit(128 + number)
      stop.abort()
    })
  }
  return stop.signal
}
