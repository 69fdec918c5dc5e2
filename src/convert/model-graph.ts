import type { ByteSource } from '../checkpoint/bytes.ts'
import type { Checkpoint, RecordInfo, StorageInfo, TensorInfo } from '../checkpoint/checkpoint.ts'
import { PersistentValue, type PickleObject, type PickleValue } from '../checkpoint/pickle/values.ts'
import { nameTensors } from '../checkpoint/torch/name-tensors.ts'
import { TensorBuilder } from '../checkpoint/torch/rebuild.ts'
import { Refusal } from '../checkpoint/torch/refusal.ts'
import { Storages } from '../checkpoint/torch/storages.ts'
import type { TensorSpec } from '../checkpoint/torch/tensor-spec.ts'
import { UserError } from '../commands/user-error.ts'
import { leafCall } from './leaf-calls.ts'
import { safetensorsGraph } from './safetensors-graph.ts'
import { tarTensors } from './tar-tensors.ts'
import { heldBy, walkValues } from './walk-values.ts'

/** One open file of the input; a sharded set has several. */
export interface InputFile {
  readonly path: string
  readonly source: ByteSource
  readonly checkpoint: Checkpoint
}

/** A tensor that stands directly on a storage: what has bytes to be copied. Others (parameters, sparse ones) are made of these. */
export interface Leaf {
  /** The recorded call, or the persistent id that stands for a tensor in the tar format. */
  readonly value: PickleObject
  readonly file: InputFile
  readonly spec: TensorSpec
  readonly storage: StorageInfo
  /** What its value holds besides the storage. */
  readonly others: readonly PickleValue[]
}

/** A tensor under its name. */
export interface NamedTensor {
  readonly info: TensorInfo
  /** The keys that lead to it from the root. */
  readonly path: readonly string[]
  readonly value: PickleObject
}

/** The values of one input file, with what each of them is. */
export interface ModelGraph {
  readonly file: InputFile
  readonly root: PickleValue
  readonly named: readonly NamedTensor[]
  readonly leafOf: (value: PickleObject) => Leaf | undefined
  readonly tensorOf: (value: PickleObject) => TensorSpec | undefined
  /** The storage that a persistent id names by itself, without a tensor. */
  readonly storageOf: (value: PersistentValue) => { readonly file: InputFile; readonly storage: StorageInfo } | undefined
}

/** Finds the tensors of a file in the values of its pickle. The file's rules were asked before: it holds nothing that PyTorch refuses. */
export function modelGraph(file: InputFile): ModelGraph {
  const { checkpoint } = file
  const { root, storages } = checkpoint.container === 'safetensors' ? safetensorsGraph(checkpoint) : givenStorages(checkpoint)
  const persistentTensors = checkpoint.container === 'torch-tar' ? tarTensors(checkpoint) : new Map<string, TensorSpec>()
  const builder = new TensorBuilder(storages, persistentTensors)
  buildTensors(root, builder, file)
  const leaves = new Map<PickleObject, Leaf>()
  return {
    file,
    root,
    named: namedTensors(root, checkpoint, builder),
    tensorOf: (value) => builder.tensorOf(value),
    leafOf(value) {
      const known = leaves.get(value)
      const leaf = known ?? makeLeaf(value, file, builder)
      if (leaf !== undefined) leaves.set(value, leaf)
      return leaf
    },
    storageOf(value) {
      const storage = builder.tensorOf(value) === undefined ? storageNamedBy(value, checkpoint, storages) : undefined
      return storage === undefined ? undefined : { file, storage }
    },
  }
}

/** In the order in which an unpickler would make them. */
function buildTensors(root: PickleValue, builder: TensorBuilder, file: InputFile): void {
  try {
    walkValues(root, { leave: (value) => void (value.kind === 'call' && builder.build(value)) })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    throw new UserError(`${file.path}: the file describes ${error.message}, and cannot be converted`)
  }
}

/** The storages that the reader found; persistent ids are resolved to them again. */
function givenStorages(checkpoint: Checkpoint): { readonly root: PickleValue; readonly storages: Storages } {
  const records = new Map([...checkpoint.storages].map(([id, { record }]) => [id, record ?? '']))
  const storages = new Storages({
    legacy: checkpoint.container === 'torch-legacy',
    recordOf: (key) => records.get(key) ?? key,
    byteOrder: [...checkpoint.storages.values()][0]?.byteOrder ?? 'little',
  })
  return { root: checkpoint.root ?? null, storages }
}

function storageNamedBy(value: PersistentValue, checkpoint: Checkpoint, storages: Storages): StorageInfo | undefined {
  return checkpoint.container === 'torch-tar' ? checkpoint.storages.get(String(value.id)) : storages.resolve(value)
}

function makeLeaf(value: PickleObject, file: InputFile, builder: TensorBuilder): Leaf | undefined {
  const spec = builder.tensorOf(value)
  if (spec?.storage == null) return undefined
  const others = value instanceof PersistentValue ? heldBy(value) : leafCall(value)?.others
  const storage = file.checkpoint.storages.get(spec.storage)
  return storage === undefined || others === undefined ? undefined : { value, file, spec, storage, others }
}

/** The names are the checkpoint's own: the same walk over the same values gives them in the same order. */
function namedTensors(root: PickleValue, checkpoint: Checkpoint, builder: TensorBuilder): NamedTensor[] {
  const values = new Map<TensorSpec, PickleObject>()
  const found = nameTensors(root, (value) => {
    const spec = value !== null && typeof value === 'object' ? builder.tensorOf(value) : undefined
    if (spec !== undefined) values.set(spec, value as PickleObject) // only objects were asked
    return spec
  })
  return found.flatMap(({ path, tensor }, i) => {
    const info = checkpoint.tensors[i]
    const value = values.get(tensor)
    return info === undefined || value === undefined ? [] : [{ info, path, value }]
  })
}

/** The record that holds the bytes of a leaf; `undefined` for storages without bytes. */
export function recordOf(leaf: Pick<Leaf, 'file' | 'storage'>): RecordInfo | undefined {
  let byName = recordsByName.get(leaf.file.checkpoint)
  if (byName === undefined) {
    byName = new Map(leaf.file.checkpoint.records.map((record) => [record.name, record]))
    recordsByName.set(leaf.file.checkpoint, byName)
  }
  return leaf.storage.record === undefined ? undefined : byName.get(leaf.storage.record)
}

const recordsByName = new WeakMap<Checkpoint, ReadonlyMap<string, RecordInfo>>()
