import { globalTier } from '../pickle/globals.ts'
import { sequenceItems } from '../pickle/lookup.ts'
import { CallValue, GlobalValue, PersistentValue, type PickleValue } from '../pickle/values.ts'
import { argumentCount, checkState } from './arguments.ts'
import { rebuildMeta, rebuildOnDevice, rebuildWrapperSubclass } from './rebuild-elsewhere.ts'
import { rebuildJagged, rebuildNested } from './rebuild-nested.ts'
import { rebuildQuantised } from './rebuild-quantised.ts'
import { rebuildSparse } from './rebuild-sparse.ts'
import { rebuildParameter, rebuildParameterWithState, rebuildTensor, rebuildTensorV2, rebuildTensorV3 } from './rebuild-strided.ts'
import { Refusal } from './refusal.ts'
import type { Storages } from './storages.ts'
import type { TensorSpec } from './tensor-spec.ts'

/**
 * Turns the recorded calls of PyTorch's rebuild functions into tensors, in the order in which an unpickler would make
 * them. Argument orders: torch/_utils.py and torch/_tensor.py of torch 2.13 (torch 1.13 for the older ones).
 */
export class TensorBuilder {
  private readonly built = new Map<CallValue, TensorSpec>()
  private readonly storages: Storages

  private readonly persistentTensors: ReadonlyMap<string, TensorSpec>

  constructor(storages: Storages, persistentTensors: ReadonlyMap<string, TensorSpec>) {
    this.storages = storages
    this.persistentTensors = persistentTensors
  }

  /** The tensor that this value is, if it is one and was built. */
  tensorOf(value: PickleValue | undefined): TensorSpec | undefined {
    if (value instanceof CallValue) return this.built.get(value)
    if (value instanceof PersistentValue) return this.persistentTensors.get(String(value.id))
    return undefined
  }

  /** Builds the tensor that this call makes; false where it makes none. Throws `Refusal` where PyTorch would fail. */
  build(call: CallValue): boolean {
    if (!(call.callable instanceof GlobalValue)) return false
    const make = BUILDERS.get(call.callable.canonical)
    const tensor = make?.(this, call.args, call)
    if (tensor === undefined) return false
    this.built.set(call, tensor)
    return true
  }

  storage(value: PickleValue | undefined) {
    if (!(value instanceof PersistentValue))
      throw new Refusal('a tensor without a storage', "AttributeError: object has no attribute '_untyped_storage'")
    return this.storages.resolve(value)
  }

  tensor(value: PickleValue | undefined, what: string): TensorSpec {
    const tensor = this.tensorOf(value)
    if (tensor === undefined) throw new Refusal(`${what} that is no tensor`, 'TypeError')
    return tensor
  }
}

type Builder = (builder: TensorBuilder, args: readonly PickleValue[], call: CallValue) => TensorSpec | undefined

const BUILDERS: ReadonlyMap<string, Builder> = new Map([
  ['torch._utils._rebuild_tensor', rebuildTensor],
  ['torch._utils._rebuild_tensor_v2', rebuildTensorV2],
  ['torch._utils._rebuild_tensor_v3', rebuildTensorV3],
  ['torch._utils._rebuild_parameter', rebuildParameter],
  ['torch._utils._rebuild_parameter_with_state', rebuildParameterWithState],
  ['torch._utils._rebuild_qtensor', rebuildQuantised],
  ['torch._utils._rebuild_sparse_tensor', rebuildSparse],
  ['torch._utils._rebuild_sparse_csr_tensor', rebuildSparse],
  ['torch._utils._rebuild_nested_tensor', rebuildNested],
  ['torch.nested._internal.nested_tensor._rebuild_njt', rebuildJagged],
  ['torch._utils._rebuild_meta_tensor_no_storage', rebuildMeta],
  ['torch._utils._rebuild_wrapper_subclass', rebuildWrapperSubclass],
  ['torch._utils._rebuild_device_tensor_from_cpu_tensor', rebuildOnDevice],
  ['torch._utils._rebuild_device_tensor_from_numpy', rebuildOnDevice],
  ['torch._utils._rebuild_xla_tensor', rebuildOnDevice],
  ['torch._tensor._rebuild_from_type_v2', rebuildFromType],
  ['torch._tensor._rebuild_from_type', rebuildFromType],
  ...['Float', 'Double', 'Half', 'BFloat16', 'Long', 'Int', 'Short', 'Char', 'Byte', 'Bool'].map((name): [string, Builder] => [
    `torch.${name}Tensor`,
    rebuildByState,
  ]),
  ['torch.Tensor', rebuildByState],
])

/** `func, type, args, state`: a tensor of a subclass, or one with attributes. */
function rebuildFromType(builder: TensorBuilder, args: readonly PickleValue[]): TensorSpec {
  argumentCount(args, 4, 4, '_rebuild_from_type_v2')
  const [func, type, inner, state] = args
  checkState(state)
  if (type instanceof GlobalValue && globalTier(type.canonical) === 'weights-only' && !/(Tensor|Parameter)$/.test(type.name)) {
    throw new Refusal(`a tensor of the class ${type.canonical}, which is none`, 'TypeError: cls must be a type')
  }
  const make = func instanceof GlobalValue ? BUILDERS.get(func.canonical) : undefined
  const innerArgs = sequenceItems(inner)
  if (make === undefined || innerArgs === undefined || make === rebuildFromType || make === rebuildByState) {
    throw new Refusal('a tensor made by a function that makes none', 'TypeError')
  }
  const tensor = make(builder, innerArgs, new CallValue('reduce', func ?? null, innerArgs, null, 0))
  if (tensor === undefined) throw new Refusal('a tensor made by a function that makes none', 'TypeError')
  const isParameter = type instanceof GlobalValue && type.name === 'Parameter'
  return isParameter ? { ...tensor, parameter: true } : tensor
}

/** Before 0.2, a class and the state `(storage, offset, size, stride)`. Its state arrives after the call. */
function rebuildByState(builder: TensorBuilder, args: readonly PickleValue[], call: CallValue): TensorSpec | undefined {
  const state = sequenceItems(call.states.at(-1))
  if (args.length > 0 || state?.length !== 4) return undefined
  return rebuildTensor(builder, state)
}
