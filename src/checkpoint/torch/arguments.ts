import { dictEntries, sequenceItems } from '../pickle/lookup.ts'
import { type PickleValue, TupleValue } from '../pickle/values.ts'
import { Refusal } from './refusal.ts'

/** Checks of what PyTorch's rebuild functions are given beside the tensor itself. All throw `Refusal`. */

export function argumentCount(args: readonly PickleValue[], least: number, most: number, name: string): void {
  if (args.length < least || args.length > most) {
    throw new Refusal(
      `a call of ${name} with ${args.length} arguments`,
      `TypeError: ${name}() takes from ${least} to ${most} positional arguments`,
    )
  }
}

/** A dict, or nothing: `None`, or what Python takes for false. */
export function checkDict(value: PickleValue | undefined, what: string): void {
  const isNothing = value === undefined || value === null || value === false || value === 0 || value === ''
  if (!isNothing && dictEntries(value) === undefined && sequenceItems(value)?.length !== 0) {
    throw new Refusal(`a tensor whose ${what} is no dict`, 'AssertionError: expected dict')
  }
}

/** Attributes of a tensor: `__dict__`, or a pair of it and slots. Source: torch/_utils.py `_set_obj_state`. */
export function checkState(state: PickleValue | undefined): void {
  checkOwnAttributes(state)
  if (!(state instanceof TupleValue)) return checkDict(state, 'state')
  if (state.items.length !== 2) throw new Refusal('a tensor whose state is no pair', 'RuntimeError: Invalid serialized state')
  for (const part of state.items) checkDict(part, 'state')
}

/** Attributes of every tensor: a state that sets them puts other values under its name. Source: torch/_tensor.py. */
const OWN_ATTRIBUTES = ['data', 'grad', 'requires_grad', '_backward_hooks', 'real', 'imag', 'names', '__class__']

function checkOwnAttributes(state: PickleValue | undefined): void {
  for (const part of state instanceof TupleValue ? state.items : [state]) {
    const own = OWN_ATTRIBUTES.find((name) => dictEntries(part)?.get(name) !== undefined)
    if (own !== undefined) throw new Refusal(`a tensor whose state replaces its ${own}`)
  }
}
