import type { Checkpoint, GlobalUse, TensorInfo } from '../checkpoint.ts'
import { globalTier } from '../pickle/globals.ts'
import { asNumber, dictEntries, sequenceItems } from '../pickle/lookup.ts'
import { opcodeName } from '../pickle/opcodes.ts'
import type { Pickle } from '../pickle/read-pickle.ts'
import { GlobalValue, PersistentValue, type PickleValue } from '../pickle/values.ts'
import type { Problem } from '../problem.ts'
import { quote } from '../quote.ts'
import { GETATTR, harmlessAttributes } from './attributes.ts'
import { checkCallShape } from './call-shapes.ts'
import { danger } from './dangerous-calls.ts'
import { nameTensors } from './name-tensors.ts'
import { checkNumpyShape } from './numpy-shapes.ts'
import { TensorBuilder } from './rebuild.ts'
import { Refusal } from './refusal.ts'
import type { Storages } from './storages.ts'
import type { TensorSpec } from './tensor-spec.ts'
import { findWeightsRoot } from './weights-root.ts'

/** Where a pickle lies, so that its offsets can be told as offsets of the file. */
export interface PickleLocation {
  readonly record: string
  /** Offset in the file of the pickle's byte 0; `undefined` where it is compressed. */
  readonly base: number | undefined
}

/** What a pickle of PyTorch describes, as facts of a checkpoint. */
export interface TorchObject extends Pick<Checkpoint, 'tensors' | 'weightsRoot' | 'metadata'> {
  readonly tensorOf: (value: PickleValue | undefined) => TensorSpec | undefined
  readonly problems: readonly Problem[]
}

/** Refusals that are reported of one file; a damaged pickle repeats the same one for every tensor. */
const MAX_REFUSALS = 20

/**
 * Builds and names the tensors of a pickle, and reports what PyTorch would refuse to build. `persistentTensors` are those
 * that persistent ids name directly, as in the tar format.
 */
export function torchObject(
  pickle: Pickle,
  storages: Storages,
  location: PickleLocation,
  persistentTensors?: ReadonlyMap<string, TensorSpec>,
): TorchObject {
  const builder = new TensorBuilder(storages, persistentTensors ?? new Map())
  const problems: Problem[] = []
  const refuse = (error: unknown, offset: number | undefined) => {
    if (!(error instanceof Refusal)) throw error
    // A storage that is refused is refused again by each tensor on it.
    const isKnown = problems.some(({ message }) => message === refusalProblem(error, location, offset).message)
    if (!isKnown && problems.length < MAX_REFUSALS) problems.push(refusalProblem(error, location, offset))
  }
  // An unpickler resolves every id as it meets it, also those that no tensor uses. In the tar format they name tensors.
  for (const persistent of persistentTensors === undefined ? pickle.persistents : []) {
    try {
      if (!isModuleClass(persistent)) storages.resolve(persistent)
    } catch (error) {
      refuse(error, persistent.offset)
    }
  }
  for (const call of pickle.calls) {
    try {
      const isTensor = builder.build(call)
      checkModuleClass(call.callable)
      checkCallShape(call, isTensor)
      checkNumpyShape(call)
    } catch (error) {
      refuse(error, call.offset)
    }
  }
  const tensors = nameAll(pickle.value, builder, refuse)
  return { ...tensors, metadata: topLevelFacts(pickle.value), tensorOf: (value) => builder.tensorOf(value), problems }
}

function nameAll(
  root: PickleValue | undefined,
  builder: TensorBuilder,
  refuse: (error: unknown, offset: number | undefined) => void,
): Pick<Checkpoint, 'tensors' | 'weightsRoot'> {
  if (root === undefined) return { tensors: [], weightsRoot: null }
  try {
    const named = nameTensors(root, (value) => builder.tensorOf(value))
    const weightsRoot = findWeightsRoot(root, named)
    const tensors = named.map(({ path, tensor }): TensorInfo => {
      const inside = weightsRoot?.every((key, i) => path[i] === key) === true
      const name = nameOf(path)
      const key = inside ? (weightsRoot.length === 0 ? name : nameOf(path.slice(weightsRoot.length))) : null
      const { dtype, shape, stride, offset, storage, device, parameter, requiresGrad, layout, parts } = tensor
      // Field by field: with 100,000 tensors, copying the object as a whole takes three times as long.
      return { name, key, dtype, shape, stride, offset, storage, device, parameter, requiresGrad, layout, parts }
    })
    return { tensors, weightsRoot: weightsRoot?.join('.') ?? null }
  } catch (error) {
    refuse(error, undefined)
    return { tensors: [], weightsRoot: null }
  }
}

function nameOf(path: readonly string[]): string {
  return path.length === 1 ? (path[0] ?? '') : path.join('.')
}

function isModuleClass(persistent: PersistentValue): boolean {
  return sequenceItems(persistent.id)?.[0] === 'module'
}

/** Legacy files wrap the class of a pickled module: `("module", class, source file, source)`. */
function checkModuleClass(callable: PickleValue): void {
  if (!(callable instanceof PersistentValue)) return
  const id = sequenceItems(callable.id) ?? []
  const [tag, type] = id
  if (tag === 'module' && id.length !== 4) {
    throw new Refusal(`a module of ${id.length} parts`, 'TypeError: _check_container_source() missing 1 required positional argument')
  }
  if (type instanceof GlobalValue && globalTier(type.canonical) === 'weights-only') {
    throw new Refusal(`a module of the class ${type.canonical}, which is none`, "AttributeError: object has no attribute 'dump_patches'")
  }
}

function refusalProblem(refusal: Refusal, location: PickleLocation, offset: number | undefined): Problem {
  return {
    kind: refusal.kind,
    message: `The pickle describes ${refusal.message}`,
    where: placeOf(location, offset),
    ...(refusal.torch === undefined ? {} : { torch: refusal.torch }),
  }
}

export function placeOf(location: PickleLocation, offset: number | undefined): Problem['where'] {
  if (location.base === undefined || offset === undefined) return { record: location.record }
  return { record: location.record, offset: location.base + offset }
}

/** Top-level numbers, strings and booleans; at most this many, since some files have lists of them. */
const MAX_METADATA = 10_000
/** Characters of all of them together. One string may stand under many names, so that the file's size is no bound. */
const MAX_METADATA_LENGTH = 4 * 1024 * 1024
/** Longer integers are random states and the like, and slow to write in decimal; CPython refuses to print them. */
const LARGEST_INTEGER = 10n ** 4300n

function topLevelFacts(root: PickleValue | undefined): Checkpoint['metadata'] {
  const facts = new Map<string, number | bigint | string | boolean>()
  const entries = dictEntries(root)
  let length = 0
  entries?.keys.slice(0, MAX_METADATA).forEach((key, i) => {
    const value = entries.values[i]
    const plain = typeof value === 'object' ? asNumber(value) : value
    if (typeof key !== 'string' || plain === undefined || plain === null) return
    if (typeof plain === 'bigint' && (plain >= LARGEST_INTEGER || plain <= -LARGEST_INTEGER)) return
    length += key.length + (typeof plain === 'string' || typeof plain === 'bigint' ? plain.toString().length : 8)
    if (length <= MAX_METADATA_LENGTH) facts.set(key, plain)
  })
  return facts
}

/** The globals of a pickle, each once, in the order of the file. */
export function globalUses(pickle: Pickle, location: PickleLocation): GlobalUse[] {
  const uses = new Map<string, GlobalUse>()
  const functions = harmlessAttributes(pickle)
  for (const global of pickle.globals) {
    if (functions !== undefined && global.canonical === GETATTR) {
      for (const name of functions) uses.set(name, useOf(global, GETATTR, name, location))
      continue
    }
    const spelled = `${global.module}.${global.name}`
    if (uses.has(spelled)) continue
    uses.set(spelled, useOf(global, spelled, global.canonical, location))
  }
  return [...uses.values()]
}

function useOf({ offset }: GlobalValue, spelled: string, name: string, { record, base }: PickleLocation): GlobalUse {
  return { spelled, name, record, offset: base === undefined ? undefined : base + offset }
}

/** What is wrong with a pickle as such, and what keeps PyTorch's default from loading it. */
export function pickleProblems(pickle: Pickle, location: PickleLocation): Problem[] {
  const problems: Problem[] = pickle.changedGlobals.slice(0, MAX_REFUSALS).map(({ target, offset }) => ({
    kind: 'pickle/dangerous-global',
    message: `The pickle changes attributes of ${quote(`${target.module}.${target.name}`)}, which alters the program that loads it`,
    where: placeOf(location, offset),
    torch: 'WeightsUnpickler error: Can only build Tensor, Parameter, OrderedDict or types allowlisted via `add_safe_globals`',
  }))
  for (const call of pickle.calls) {
    if (problems.length >= MAX_REFUSALS) break
    const what = danger(call)
    if (what === undefined) continue
    problems.push({
      kind: 'pickle/dangerous-global',
      message: `The pickle ${what}`,
      where: placeOf(location, call.offset),
      torch: 'WeightsUnpickler error: Trying to call reduce for unrecognized function',
    })
  }
  if (pickle.error !== undefined) {
    problems.push({
      kind: 'pickle/malformed',
      message: `The pickle cannot be read: ${pickle.error.message}`,
      where: placeOf(location, pickle.error.offset),
      ...(pickle.error.torch === undefined ? {} : { torch: pickle.error.torch }),
    })
  } else if (pickle.laterOpcode !== undefined) {
    const { opcode, offset } = pickle.laterOpcode
    problems.push({
      kind: 'pickle/malformed',
      message: `The pickle declares protocol ${pickle.protocol} and uses the opcode ${opcodeName(opcode)} of a later one`,
      where: placeOf(location, offset),
      torch: `WeightsUnpickler error: Unsupported operand ${opcode}`,
    })
  } else if (pickle.foreignOpcode !== undefined) {
    const { opcode, offset } = pickle.foreignOpcode
    problems.push({
      kind: 'pickle/not-weights-only',
      message: `The pickle uses the opcode ${opcodeName(opcode)} of protocol ${pickle.protocol}, which the weights_only unpickler does not know`,
      where: placeOf(location, offset),
      torch: `WeightsUnpickler error: Unsupported operand ${opcode}`,
      remedy: 'Save with the default pickle protocol (2), or load with weights_only=False if you trust the file.',
    })
  }
  return problems
}

/** Whether `torch.load(weights_only=True)` would accept all that these pickles ask for. */
export function loadsWeightsOnly(globals: readonly GlobalUse[], problems: readonly Problem[]): boolean {
  return (
    globals.every(({ name }) => globalTier(name) === 'weights-only') && !problems.some(({ kind }) => kind === 'pickle/not-weights-only')
  )
}
