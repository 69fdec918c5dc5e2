import type { Checkpoint, GlobalUse, TensorInfo } from '../checkpoint.ts'
import { globalTier } from '../pickle/globals.ts'
import { asNumber, dictEntries, sequenceItems } from '../pickle/lookup.ts'
import { opcodeName } from '../pickle/opcodes.ts'
import type { Pickle } from '../pickle/read-pickle.ts'
import { GlobalValue, PersistentValue, type PickleValue } from '../pickle/values.ts'
import type { Problem } from '../problem.ts'
import { keyText } from './children.ts'
import { nameTensors } from './name-tensors.ts'
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
  persistentTensors: ReadonlyMap<string, TensorSpec> = new Map(),
): TorchObject {
  const builder = new TensorBuilder(storages, persistentTensors)
  const problems: Problem[] = []
  const refuse = (error: unknown, offset: number | undefined) => {
    if (!(error instanceof Refusal)) throw error
    if (problems.length < MAX_REFUSALS) problems.push(refusalProblem(error, location, offset))
  }
  for (const call of pickle.calls) {
    try {
      if (!builder.build(call)) checkCall(call.callable)
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
      return { ...tensor, name: path.join('.'), key: inside ? path.slice(weightsRoot.length).join('.') : null }
    })
    return { tensors, weightsRoot: weightsRoot?.join('.') ?? null }
  } catch (error) {
    refuse(error, undefined)
    return { tensors: [], weightsRoot: null }
  }
}

/** Only globals can be called; the result of a call, called again, is code that a list of names cannot judge. */
function checkCall(callable: PickleValue): void {
  if (callable instanceof GlobalValue || isContainerClass(callable)) return
  throw new Refusal(
    'a call of a value that is not named by the pickle but computed',
    'WeightsUnpickler error: Trying to call reduce for unrecognized function',
    'pickle/dangerous-global',
  )
}

/** Legacy files wrap the class of a pickled module: `("module", class, source file, source)`. */
function isContainerClass(callable: PickleValue): boolean {
  if (!(callable instanceof PersistentValue)) return false
  const [tag, type] = sequenceItems(callable.id) ?? []
  return (tag === 'module' && type instanceof GlobalValue) || callable.id instanceof GlobalValue
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

function topLevelFacts(root: PickleValue | undefined): Checkpoint['metadata'] {
  const facts = new Map<string, number | bigint | string | boolean>()
  const entries = dictEntries(root)
  entries?.keys.slice(0, MAX_METADATA).forEach((key, i) => {
    const value = entries.values[i]
    const plain = typeof value === 'object' ? asNumber(value) : value
    if (plain !== undefined && plain !== null) facts.set(keyText(key), plain)
  })
  return facts
}

/** The globals of a pickle, each once, in the order of the file. */
export function globalUses(pickle: Pickle, location: PickleLocation): GlobalUse[] {
  const uses = new Map<string, GlobalUse>()
  for (const global of pickle.globals) {
    const spelled = `${global.module}.${global.name}`
    if (uses.has(spelled)) continue
    const offset = location.base === undefined ? undefined : location.base + global.offset
    uses.set(spelled, { spelled, name: global.canonical, record: location.record, offset })
  }
  return [...uses.values()]
}

/** What is wrong with a pickle as such, and what keeps PyTorch's default from loading it. */
export function pickleProblems(pickle: Pickle, location: PickleLocation): Problem[] {
  const problems: Problem[] = pickle.changedGlobals.map(({ target, offset }) => ({
    kind: 'pickle/dangerous-global',
    message: `The pickle changes attributes of ${JSON.stringify(`${target.module}.${target.name}`)}, which alters the program that loads it`,
    where: placeOf(location, offset),
    torch: 'WeightsUnpickler error: Can only build Tensor, Parameter, OrderedDict or types allowlisted via `add_safe_globals`',
  }))
  if (pickle.error !== undefined) {
    problems.push({
      kind: 'pickle/malformed',
      message: `The pickle cannot be read: ${pickle.error.message}`,
      where: placeOf(location, pickle.error.offset),
      ...(pickle.error.torch === undefined ? {} : { torch: pickle.error.torch }),
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
