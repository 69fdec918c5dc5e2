import type { ByteSource } from '../bytes.ts'
import { isCalledInText, isInBinary, NEIGHBOURHOOD } from './global-search.ts'
import { globalTier } from './globals.ts'
import type { PickleMachine } from './machine.ts'
import { PickleError } from './pickle-error.ts'
import type { GlobalValue } from './values.ts'

const WINDOW = 64 * 1024

/**
 * The dangerous globals behind the place where a pickle breaks, as though the opcodes that fail were not there. A loader may
 * be less strict than we are, or the damage may be mended; what code would then run has to be known all the same.
 * The machine's stack and memo stand as the break left them.
 */
export async function globalsBehindBreak(machine: PickleMachine, source: ByteSource, maxBreaks: number): Promise<GlobalValue[]> {
  const known = machine.globals.length
  let want = 0
  for (let breaks = 0; breaks < maxBreaks && machine.position < source.size; ) {
    if (want > 0) machine.feed(await source.read(machine.position, Math.min(want, source.size - machine.position)))
    try {
      const progress = withoutStackTraces(() => machine.run())
      want = 'need' in progress ? Math.max(WINDOW, progress.need) : 0
      if (want === 0) breaks++
    } catch (error) {
      if (!(error instanceof PickleError)) throw error
      want = 0
      breaks++
    }
  }
  const dangerous: GlobalValue[] = []
  for (const global of machine.globals.slice(known)) {
    if (globalTier(global.canonical) === 'dangerous' && (await isMeant(source, global))) dangerous.push(global)
  }
  return dangerous
}

/** An error for every few bytes: nobody sees where they were thrown, and to find that out takes ten times as long as all the rest. */
function withoutStackTraces<T>(run: () => T): T {
  const limit = Error.stackTraceLimit
  Error.stackTraceLimit = 0
  try {
    return run()
  } finally {
    Error.stackTraceLimit = limit
  }
}

/** Whether these bytes ask for a global, and are not two lines of some text whose first one begins with a `c` or an `i`. */
async function isMeant(source: ByteSource, { offset }: GlobalValue): Promise<boolean> {
  const start = Math.max(0, offset - NEIGHBOURHOOD)
  const bytes = await source.read(start, Math.min(NEIGHBOURHOOD * 2, source.size - start))
  return isInBinary(bytes, offset - start) || isCalledInText(bytes, offset - start)
}
