import { CallValue, GlobalValue, type PickleObject, type PickleValue, TupleValue } from '../checkpoint/pickle/values.ts'
import { withArguments } from './new-values.ts'

/** A recorded call of one of PyTorch's rebuild functions, seen without what wraps it. */
export interface TensorCall {
  /** Full name of the function, as `torch._utils._rebuild_tensor_v2`. */
  readonly name: string
  readonly args: readonly PickleValue[]
  /** The same value with other arguments. */
  readonly withArgs: (args: readonly PickleValue[]) => PickleValue
  /** What the value holds besides the arguments: class and attributes of a wrapped tensor. */
  readonly others: readonly PickleValue[]
}

const FROM_TYPE: ReadonlySet<string> = new Set(['torch._tensor._rebuild_from_type_v2', 'torch._tensor._rebuild_from_type'])

/** The call that makes a tensor; for a subclass or a tensor with attributes (`func, type, args, state`) the one inside. */
export function tensorCall(value: PickleObject): TensorCall | undefined {
  if (!(value instanceof CallValue) || !(value.callable instanceof GlobalValue)) return undefined
  const [func, type = null, inner, state = null] = value.args
  const additions = [...value.items, ...(value.entries?.keys ?? []), ...(value.entries?.values ?? []), ...value.states]
  if (!FROM_TYPE.has(value.callable.canonical)) {
    return { name: value.callable.canonical, args: value.args, withArgs: (args) => withArguments(value, args), others: additions }
  }
  if (!(func instanceof GlobalValue) || !(inner instanceof TupleValue)) return undefined
  return {
    name: func.canonical,
    args: inner.items,
    withArgs: (args) => withArguments(value, [func, type, new TupleValue(args), state]),
    others: [func, type, state, ...additions],
  }
}
