import { CallValue, type GlobalValue, type PickleObject, type PickleValue, TupleValue } from '../checkpoint/pickle/values.ts'
import { namedGlobal } from './new-values.ts'
import { type TensorCall, tensorCall } from './tensor-calls.ts'

/** Functions whose first four arguments are storage, offset, size and stride. */
const LEAF_FUNCTIONS: ReadonlySet<string> = new Set([
  'torch._utils._rebuild_tensor',
  'torch._utils._rebuild_tensor_v2',
  'torch._utils._rebuild_tensor_v3',
  'torch._utils._rebuild_qtensor',
])

/** Where `_rebuild_tensor_v3` has its dtype. */
const V3_DTYPE = 6

/** A call that puts a tensor on a storage. */
export interface LeafCall {
  /** Whether the dtype is an argument (`_rebuild_tensor_v3`), or follows from the class of the storage. */
  readonly hasDtypeArgument: boolean
  /** The same tensor on another view. */
  readonly on: (view: NewView) => PickleValue
  /** What it holds besides its storage. */
  readonly others: readonly PickleValue[]
}

export interface NewView {
  readonly storage: PickleValue
  /** Elements. */
  readonly offset: number
  readonly stride: readonly number[]
  /** `torch.float16` as a global, for the functions that take one. */
  readonly dtype: GlobalValue | undefined
}

/** The call as one that stands directly on a storage; `undefined` for any other. */
export function leafCall(value: PickleObject): LeafCall | undefined {
  const call = tensorCall(value)
  if (call === undefined) return undefined
  if (LEAF_FUNCTIONS.has(call.name)) return onStorage(call)
  return value instanceof CallValue ? byState(value) : undefined
}

function onStorage({ name, args, withArgs, others }: TensorCall): LeafCall {
  const hasDtypeArgument = name.endsWith('_v3')
  const [, , size = null, , ...later] = args
  return {
    hasDtypeArgument,
    on({ storage, offset, stride, dtype }) {
      const rest = [...later]
      if (hasDtypeArgument && dtype !== undefined) rest[V3_DTYPE - 4] = dtype
      return withArgs([storage, offset, size, new TupleValue(stride), ...rest])
    },
    others: [...args.slice(1), ...others],
  }
}

/** Before 0.2, a class and the state `(storage, offset, size, stride)`: written as the call that PyTorch makes today. */
function byState(value: CallValue): LeafCall | undefined {
  const state = value.states.at(-1)
  if (value.args.length > 0 || !(state instanceof TupleValue) || state.items.length !== 4) return undefined
  const size = state.items[2] ?? null
  return { hasDtypeArgument: false, on: (view) => rebuiltTensor(view, size), others: [size] }
}

/** `_rebuild_tensor_v2(storage, offset, size, stride, False, OrderedDict())`, as torch.save writes a tensor; v3 with a dtype. */
export function rebuiltTensor(view: NewView, size: PickleValue): CallValue {
  const hooks = new CallValue('reduce', namedGlobal('collections', 'OrderedDict'), [], null, 0)
  const args = [view.storage, view.offset, size, new TupleValue(view.stride), false, hooks]
  if (view.dtype === undefined) return new CallValue('reduce', namedGlobal('torch._utils', '_rebuild_tensor_v2'), args, null, 0)
  return new CallValue('reduce', namedGlobal('torch._utils', '_rebuild_tensor_v3'), [...args, view.dtype], null, 0)
}
