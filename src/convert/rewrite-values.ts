import { CallValue, PersistentValue, type PickleObject, type PickleValue, TupleValue } from '../checkpoint/pickle/values.ts'
import { leafCall, rebuiltTensor } from './leaf-calls.ts'
import type { ModelGraph } from './model-graph.ts'
import { dtypeGlobal, namedGlobal, storageId } from './new-values.ts'
import type { OutputStorage, Placement } from './output-storages.ts'
import { castTo, type TargetDtype } from './request.ts'
import { moduleClass } from './stored-values.ts'
import { tensorCall } from './tensor-calls.ts'

export interface Rewriting {
  readonly graph: ModelGraph
  readonly placementOf: (value: PickleObject) => Placement | undefined
  readonly keyOf: (storage: OutputStorage) => string
  readonly target: TargetDtype
  /** Whether a tensor without bytes of its own is cast, as a meta tensor. */
  readonly isCast: (value: PickleObject) => boolean
}

/** What the output's pickle holds in place of a tensor, a storage, or a class of a legacy file; `undefined` for all other values. */
export function rewritten(value: PickleObject, rewriting: Rewriting): PickleValue | undefined {
  const placement = rewriting.placementOf(value)
  if (placement !== undefined) return placed(value, placement, rewriting)
  if (value instanceof PersistentValue) return moduleClass(value)
  return value instanceof CallValue ? withoutBytes(value, rewriting) : undefined
}

function placed(value: PickleObject, placement: Placement, { graph, keyOf }: Rewriting): PickleValue {
  const { storage, offset, stride, dtype } = placement
  const id = storageId({ key: keyOf(storage), dtype: storage.dtype, bytes: storage.bytes, device: storage.device })
  const leaf = graph.leafOf(value)
  if (leaf === undefined) return ofItsOwnClass(value, id)
  const call = leafCall(value)
  if (call === undefined) return rebuiltTensor({ storage: id, offset, stride, dtype: undefined }, new TupleValue(leaf.spec.shape))
  return call.on({ storage: id, offset, stride, dtype: call.hasDtypeArgument ? dtypeGlobal(dtype) : undefined })
}

/** A storage by itself stays of its class: a ByteStorage and an UntypedStorage both hold bytes. */
function ofItsOwnClass(value: PickleObject, id: PersistentValue): PersistentValue {
  const items = value instanceof PersistentValue && value.id instanceof TupleValue ? value.id.items : []
  const [tag = 'storage', , key = '0', location = 'cpu', numel = 0] = id.id instanceof TupleValue ? id.id.items : []
  return items[1] === undefined ? id : new PersistentValue(new TupleValue([tag, items[1], key, location, numel]), 0)
}

/** Tensors that are described without a storage; their device becomes the processor's, their dtype that of what they are made of. */
function withoutBytes(value: CallValue, rewriting: Rewriting): PickleValue | undefined {
  const call = tensorCall(value)
  const args = call?.args ?? []
  switch (call?.name.split('.').at(-1)) {
    case '_rebuild_meta_tensor_no_storage': {
      const [dtype = null, ...rest] = args
      const cast = castOf(dtype, rewriting, rewriting.isCast(value))
      return cast === undefined ? undefined : call?.withArgs([cast, ...rest])
    }
    case '_rebuild_device_tensor_from_cpu_tensor': {
      const [data = null, dtype = null, , ...rest] = args
      const inner = data !== null && typeof data === 'object' ? rewriting.placementOf(data) : undefined
      return call?.withArgs([data, inner === undefined ? dtype : dtypeGlobal(inner.dtype), 'cpu', ...rest])
    }
    case '_rebuild_device_tensor_from_numpy':
    case '_rebuild_xla_tensor': {
      const [data = null, dtype = null, , ...rest] = args
      return call?.withArgs([data, dtype, 'cpu', ...rest])
    }
    case '_rebuild_wrapper_subclass': {
      const [type = null, dtype = null, size = null, stride = null, offset = null, layout = null, , ...rest] = args
      const cpu = new CallValue('reduce', namedGlobal('torch', 'device'), ['cpu'], null, 0)
      return call?.withArgs([type, dtype, size, stride, offset, layout, cpu, ...rest])
    }
    default:
      return undefined
  }
}

function castOf(dtype: PickleValue, { target }: Rewriting, isCast: boolean): PickleValue | undefined {
  const name = dtype !== null && typeof dtype === 'object' && dtype.kind === 'global' ? dtype.name : ''
  const cast = isCast ? castTo(target, name) : undefined
  return cast === undefined ? undefined : dtypeGlobal(cast.to)
}
