import type { ByteSource } from '../bytes.ts'
import { PickleMachine } from './machine.ts'
import { PickleError } from './pickle-error.ts'
import type { CallValue, GlobalValue, PersistentValue, PickleValue } from './values.ts'

/** What a pickle describes, or as much of it as stands before the error. */
export interface Pickle {
  /** `undefined` where there is an error. */
  readonly value: PickleValue | undefined
  readonly error: PickleError | undefined
  /** Offset in the source of the first byte behind STOP, or of the byte that was reached. */
  readonly end: number
  readonly protocol: number
  /** In the order of the file; with an error, those before it: code that runs before the break has run. */
  readonly globals: readonly GlobalValue[]
  readonly calls: readonly CallValue[]
  readonly persistents: readonly PersistentValue[]
  readonly changedGlobals: PickleMachine['changedGlobals']
  readonly foreignOpcode: PickleMachine['foreignOpcode']
  readonly laterOpcode: PickleMachine['laterOpcode']
}

const FIRST_WINDOW = 64 * 1024
const NEXT_WINDOW = 1024 * 1024

/** Reads the pickle that begins at byte `start` of `source`, in windows, so that its size does not matter. */
export async function readPickle(source: ByteSource, start = 0): Promise<Pickle> {
  const machine = new PickleMachine(source.size, start)
  const describe = (value: PickleValue | undefined, error: PickleError | undefined): Pickle => ({
    value,
    error,
    end: machine.position,
    protocol: machine.protocol,
    globals: machine.globals,
    calls: machine.calls,
    persistents: machine.persistents,
    changedGlobals: machine.changedGlobals,
    foreignOpcode: machine.foreignOpcode,
    laterOpcode: machine.laterOpcode,
  })
  for (let want = FIRST_WINDOW; ; ) {
    const left = Math.max(0, source.size - machine.position)
    machine.feed(await source.read(machine.position, Math.min(want, left)))
    try {
      const progress = machine.run()
      if ('value' in progress) return describe(progress.value, undefined)
      want = Math.max(NEXT_WINDOW, progress.need)
    } catch (error) {
      if (error instanceof PickleError) return describe(undefined, error)
      throw error
    }
  }
}
