import type { GlobalUse } from '../checkpoint.ts'
import { globalTier } from '../pickle/globals.ts'
import type { Pickle } from '../pickle/read-pickle.ts'
import { GlobalValue } from '../pickle/values.ts'
import type { Problem } from '../problem.ts'
import { globalUses, type PickleLocation, pickleProblems, placeOf } from '../torch/torch-object.ts'

/** What a pickle asks for, and what is wrong with it. */
export interface PickleFindings {
  readonly globals: readonly GlobalUse[]
  readonly problems: readonly Problem[]
}

/** All that is to be said of one pickle of a container. */
export function pickleFindings(pickle: Pickle, location: PickleLocation): PickleFindings {
  return { globals: globalUses(pickle, location), problems: [...pickleProblems(pickle, location), ...unnamedGlobal(pickle, location)] }
}

/** Only what could run code: of a pickle that PyTorch does not read, or of a file that is no checkpoint. */
export function dangersOf({ globals, problems }: PickleFindings): PickleFindings {
  return {
    globals: globals.filter(({ name }) => globalTier(name) === 'dangerous'),
    problems: problems.filter(({ kind }) => kind === 'pickle/dangerous-global'),
  }
}

/** Functions that return text: what they are given is not what a loader sees, as with `_codecs.encode('flfgrz', 'rot13')`. */
const TEXT_MAKERS: ReadonlySet<string> = new Set(['builtins.str', '_codecs.encode'])

/** A damaged pickle may come upon STACK_GLOBAL too, but not with a call that makes a text in front of it. */
function unnamedGlobal({ unnamedGlobal: offset, calls }: Pickle, location: PickleLocation): Problem[] {
  if (offset === undefined) return []
  const isComputed = calls.some(({ callable }) => {
    if (!(callable instanceof GlobalValue)) return false
    return TEXT_MAKERS.has(callable.canonical) || globalTier(callable.canonical) === 'unknown'
  })
  if (!isComputed) return []
  return [
    {
      kind: 'pickle/dangerous-global',
      message: 'The pickle asks for something whose name it computes, so that only a loader would know what it is',
      where: placeOf(location, offset),
      torch: 'WeightsUnpickler error: Unsupported operand 147',
    },
  ]
}
