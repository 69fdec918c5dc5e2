import type { ByteSource } from '../bytes.ts'
import { globalsBehindBreak } from './behind-break.ts'
import { PickleMachine } from './machine.ts'
import { OP } from './opcodes.ts'
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
  /** In the order of the file. With an error, those before it, since they have run by then, and the dangerous ones behind it. */
  readonly globals: readonly GlobalValue[]
  readonly calls: readonly CallValue[]
  readonly persistents: readonly PersistentValue[]
  readonly changedGlobals: PickleMachine['changedGlobals']
  readonly foreignOpcode: PickleMachine['foreignOpcode']
  readonly laterOpcode: PickleMachine['laterOpcode']
  /** Where the error is a STACK_GLOBAL without two texts: the name may be the result of a call, which only a loader knows. */
  readonly unnamedGlobal: number | undefined
}

const FIRST_WINDOW = 64 * 1024
const NEXT_WINDOW = 1024 * 1024

/**
 * Opcodes that may fail before the rest of a broken pickle is given up: more than an honest file has where it is damaged, and
 * where bytes are no pickle at all they are passed in a few milliseconds.
 */
const MAX_BREAKS = 300

/**
 * Reads the pickle that begins at byte `start` of `source`, in windows, so that its size does not matter. `maxBreaks` is for
 * readers that only try whether there is a pickle.
 */
export async function readPickle(source: ByteSource, start = 0, maxBreaks = MAX_BREAKS): Promise<Pickle> {
  const machine = new PickleMachine(source.size, start)
  try {
    return described(machine, await wholeValue(machine, source), undefined)
  } catch (error) {
    if (!(error instanceof PickleError)) throw error
    // The machine goes on collecting where it is read on; what counts is what stands before the break.
    const broken = described(machine, undefined, error)
    const behind = await globalsBehindBreak(machine, source, maxBreaks)
    const opcode = error.truncated || error.offset >= source.size ? undefined : (await source.read(error.offset, 1))[0]
    return {
      ...broken,
      globals: [...broken.globals, ...behind],
      unnamedGlobal: opcode === OP.STACK_GLOBAL ? error.offset : undefined,
    }
  }
}

async function wholeValue(machine: PickleMachine, source: ByteSource): Promise<PickleValue> {
  for (let want = FIRST_WINDOW; ; ) {
    const left = Math.max(0, source.size - machine.position)
    machine.feed(await source.read(machine.position, Math.min(want, left)))
    const progress = machine.run()
    if ('value' in progress) return progress.value
    want = Math.max(NEXT_WINDOW, progress.need)
  }
}

function described(machine: PickleMachine, value: PickleValue | undefined, error: PickleError | undefined): Pickle {
  return {
    value,
    error,
    end: machine.position,
    protocol: machine.protocol,
    globals: [...machine.globals],
    calls: [...machine.calls],
    persistents: [...machine.persistents],
    changedGlobals: [...machine.changedGlobals],
    foreignOpcode: machine.foreignOpcode,
    laterOpcode: machine.laterOpcode,
    unnamedGlobal: undefined,
  }
}
