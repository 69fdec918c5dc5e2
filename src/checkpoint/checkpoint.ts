import type { PickleValue } from './pickle/values.ts'
import type { Problem } from './problem.ts'

/** How a checkpoint is stored; `unknown` where no reader knows the bytes. */
export type Container = 'torch-zip' | 'torch-legacy' | 'torch-tar' | 'torchscript' | 'safetensors' | 'pickle' | 'sharded' | 'unknown'

/** What a container puts around a payload, for the pass that reads both. */
export interface Framing {
  /** Bytes from which the header's length can be told. */
  readonly fixedLength: number
  /** Length of the whole header; `undefined` where there is none, so that the payload cannot be found. */
  headerLength(fixed: Uint8Array): number | undefined
  /** What is wrong with the header, given all of it. */
  checkHeader(header: Uint8Array): readonly Problem[]
  /** Most bytes that may follow the payload and belong to it. */
  readonly maxTrailer: number
  /** `bytes` are what follows the payload, at most `maxTrailer`. */
  checkTrailer(bytes: Uint8Array, payloadEnd: number): { readonly length: number; readonly problems: readonly Problem[] }
}

/** A named byte range of the container. Offsets and sizes are in bytes. */
export interface RecordInfo {
  readonly name: string
  /** Where it starts in the file: at its local header in a zip, at its payload elsewhere. */
  readonly offset: number
  /** As stored, that is compressed where `compression` says so. */
  readonly storedSize: number
  /** As read. */
  readonly size: number
  /** CRC-32 that the container states; `undefined` where the container has none, 0 may mean "not computed". */
  readonly crc32: number | undefined
  readonly compression: 'stored' | 'deflated'
  /** Absent where the payload stands by itself. */
  readonly framing?: Framing
}

/** A flat typed buffer. Several tensors may view one storage. */
export interface StorageInfo {
  /** The key of the persistent id, or the tensor's name in safetensors. */
  readonly id: string
  /** PyTorch's name without `torch.`; `uint8` for an UntypedStorage. */
  readonly dtype: string
  /** Bytes that it must have. */
  readonly bytes: number
  readonly device: string
  /** Name of the record with its bytes; `undefined` for meta storages, which have none. */
  readonly record: string | undefined
  /** First byte in the record; other than 0 for views of a storage in the legacy format. */
  readonly start: number
  readonly byteOrder: 'little' | 'big'
}

export type Layout = 'strided' | 'sparse_coo' | 'sparse_csr' | 'sparse_csc' | 'sparse_bsr' | 'sparse_bsc' | 'nested'

/** A view of a storage, under a name. */
export interface TensorInfo {
  /** The keys that lead to it from the root, joined by `.` */
  readonly name: string
  /** Its name below the weights root, what `load_state_dict` sees; `null` outside of the weights root. */
  readonly key: string | null
  readonly dtype: string
  readonly shape: readonly number[]
  /** In elements; `null` for layouts without strides. */
  readonly stride: readonly number[] | null
  /** First element in the storage, in elements of `dtype`. */
  readonly offset: number
  /** Id of its storage; `null` for meta tensors and layouts made of several tensors. */
  readonly storage: string | null
  /** As saved: `cpu`, `cuda:0`, `meta` … */
  readonly device: string
  /** Whether it was an `nn.Parameter`. */
  readonly parameter: boolean
  readonly requiresGrad: boolean
  readonly layout: Layout
  /** Tensors that it is made of (indices and values of a sparse one, scales of a quantised one …); not listed by themselves. */
  readonly parts: readonly TensorInfo[]
}

/** A `module.name` that a pickle asks for. */
export interface GlobalUse {
  /** As the pickle spells it. */
  readonly spelled: string
  /** After Python 2 names and aliases are resolved. */
  readonly name: string
  /** The record of the pickle. */
  readonly record: string
  /** Byte offset of the first use, from the start of the file; `undefined` in a compressed record. */
  readonly offset: number | undefined
}

/** What a file says of training. */
export interface TrainingState {
  /** Highest epoch stated, in the file's own counting (Lightning counts from 0). */
  readonly epoch: number | undefined
  readonly step: number | undefined
  readonly optimizer: boolean
  readonly scheduler: boolean
  /** Names of the top-level entries that are training state (`optimizer_states`, `lr_schedulers` …). */
  readonly entries: readonly string[]
  /** Best scores that callbacks remember: monitored metric, its best value, the file it belongs to. */
  readonly best: readonly { readonly monitor: string; readonly score: number | undefined; readonly path: string | undefined }[]
  readonly torchVersion: string | undefined
  readonly lightningVersion: string | undefined
}

/** The facts of one checkpoint file: read from its index and its pickles, no tensor byte read. */
export interface Checkpoint {
  readonly container: Container
  readonly size: number
  /** The first bytes of the file as they are, at most 16. */
  readonly head: Uint8Array
  /** MD5 of the first 8,192 bytes, lower-case hexadecimal: what GPT-SoVITS knows its base models by. */
  readonly headMd5: string | undefined
  /** `00` … `06` where GPT-SoVITS put its version code over the zip's first two bytes. */
  readonly headerCode: string | undefined
  /** Name before the first `/` of a zip's records, as `archive`. */
  readonly zipRoot: string | undefined
  readonly records: readonly RecordInfo[]
  /** The records follow each other without gaps up to this offset; `undefined` where the container leaves room between them. */
  readonly recordsEnd: number | undefined
  readonly storages: ReadonlyMap<string, StorageInfo>
  readonly tensors: readonly TensorInfo[]
  /** Dotted name of the place where the model's keys start; '' is the root itself, `null` where there are no tensors. */
  readonly weightsRoot: string | null
  /** The object that the pickle describes; for safetensors its `__metadata__` as a dict. */
  readonly root: PickleValue | undefined
  readonly globals: readonly GlobalUse[]
  /** Top-level numbers, strings and booleans under their own names, in the file's order. */
  readonly metadata: ReadonlyMap<string, number | bigint | string | boolean>
  readonly training: TrainingState
  /** Pickle protocol of the main object. */
  readonly protocol: number | undefined
  /** Shard file of each tensor, for a sharded set's index. */
  readonly shards: ReadonlyMap<string, string>
  readonly problems: readonly Problem[]
}
