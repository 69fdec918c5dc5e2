import { globalTier } from '../checkpoint/pickle/globals.ts'
import { GlobalValue, type PickleObject, type PickleValue } from '../checkpoint/pickle/values.ts'
import { walkValues } from './walk-values.ts'

/** The reason that the tensors of a value are. */
export const HOLDS_TENSORS = 'it holds tensors'

/** Objects in a fact that is kept beside weights; settings have some hundreds. */
const MOST_OBJECTS = 100_000

/**
 * Why a value beside the weights cannot be kept: it holds tensors, or names something that `torch.load` refuses by default.
 * `undefined` for settings, counts and texts. `isTensor` knows the tensors that have no storage.
 */
export function whyNotPlain(value: PickleValue, isTensor: (value: PickleObject) => boolean): string | undefined {
  let reason: string | undefined
  let objects = 0
  walkValues(value, {
    enter(each) {
      objects++
      if (each.kind === 'persistent' || isTensor(each)) reason ??= HOLDS_TENSORS
      if (each instanceof GlobalValue && globalTier(each.canonical) !== 'weights-only') reason ??= `it asks for ${each.canonical}`
    },
  })
  return reason ?? (objects > MOST_OBJECTS ? 'it is too large for settings' : undefined)
}
