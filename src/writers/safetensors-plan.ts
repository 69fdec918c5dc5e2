import { SAFETENSORS_DTYPES } from '../checkpoint/containers/safetensors-dtypes.ts'
import { quote } from '../checkpoint/quote.ts'
import { WriterError } from './writer-error.ts'

/** A tensor to write, contiguous and row-major. */
export interface SafetensorsEntry {
  readonly name: string
  /** PyTorch's name, `float16`. */
  readonly dtype: string
  /** As PyTorch gives it. */
  readonly shape: readonly number[]
  readonly bytes: number
}

export interface SafetensorsPlan {
  /** Bytes of the whole file. */
  readonly size: number
  /** The beginning of the file, up to the first tensor. */
  readonly header: Uint8Array
  /** Where the bytes of each tensor begin in the file, in the order given. */
  readonly offsets: Float64Array
  /** Indices of the tensors in the order in which they lie in the file. */
  readonly order: readonly number[]
}

/** The name of a dtype of PyTorch in this format; `undefined` where the format has none. */
export function safetensorsDtype(torch: string): string | undefined {
  return NAMES.get(torch)
}

/**
 * Lays out a safetensors file as the reference writer does: for the same tensors and at most one entry of metadata, the same bytes.
 * (The reference shuffles metadata; here it keeps its order.) Throws `WriterError` for what the format cannot hold.
 * Source: huggingface/safetensors `prepare` in safetensors/src/tensor.rs (0.8).
 */
export function planSafetensors(entries: readonly SafetensorsEntry[], metadata: ReadonlyMap<string, string> = new Map()): SafetensorsPlan {
  checkNames(entries)
  const stored = entries.map(storedForm)
  const order = stored.map((_, i) => i).sort((a, b) => compare(stored[a], stored[b]))

  const offsets = new Float64Array(entries.length)
  const parts = metadata.size === 0 ? [] : [`"__metadata__":${metadataJson(metadata)}`]
  let at = 0
  for (const i of order) {
    const tensor = stored[i]
    if (tensor === undefined) continue
    offsets[i] = at
    parts.push(`${tensor.key}:{"dtype":"${tensor.dtype}","shape":[${tensor.shape.join(',')}],"data_offsets":[${at},${at + tensor.bytes}]}`)
    at += tensor.bytes
  }
  const header = headerBytes(`{${parts.join(',')}}`)
  offsets.forEach((offset, i) => {
    offsets[i] = header.length + offset
  })
  return { size: header.length + at, header, offsets, order }
}

const NAMES: ReadonlyMap<string, string> = new Map(
  [...SAFETENSORS_DTYPES].flatMap(([name, { torch }]) => (torch === undefined ? [] : [[torch, name] as const])),
)

/** Tensors are ordered by these backwards. Source: `enum Dtype`, whose variants stand in the order of their alignment. */
const RANKS: ReadonlyMap<string, number> = new Map([...SAFETENSORS_DTYPES.keys()].map((name, i) => [name, i]))

interface StoredTensor {
  /** Its name as JSON. */
  readonly key: string
  readonly nameBytes: Uint8Array
  readonly dtype: string
  readonly rank: number
  readonly shape: readonly number[]
  readonly bytes: number
}

function storedForm({ name, dtype, shape, bytes }: SafetensorsEntry): StoredTensor {
  const stored = safetensorsDtype(dtype)
  if (stored === undefined) {
    throw new WriterError({
      problem: `Tensor ${quote(name)} has a type that safetensors does not know`,
      expected: `one of ${[...NAMES.keys()].join(', ')}`,
      found: dtype,
      remedy: 'Drop it with --drop, or write a PyTorch file: --container torch.',
    })
  }
  const sizes = storedShape(stored, shape)
  const needed = (sizes.reduce((count, size) => count * size, 1) * (SAFETENSORS_DTYPES.get(stored)?.bits ?? 8)) / 8
  if (needed !== bytes || !Number.isSafeInteger(bytes)) {
    throw new WriterError({
      problem: `Tensor ${quote(name)} of shape [${shape.join(', ')}] and ${dtype} cannot have this size`,
      expected: `${needed} bytes`,
      found: `${bytes} bytes`,
      remedy: Number.isInteger(needed)
        ? 'This is a bug of ckpt-guard; please report it.'
        : 'Half bytes cannot be written: drop it with --drop, or write a PyTorch file with --container torch.',
    })
  }
  return { key: json(name), nameBytes: Buffer.from(name), dtype: stored, rank: RANKS.get(stored) ?? 0, shape: sizes, bytes }
}

/** PyTorch counts packed pairs of four-bit floats, the format single ones. Source: safetensors/torch.py `_flatten`. */
function storedShape(dtype: string, shape: readonly number[]): readonly number[] {
  if (dtype !== 'F4' || shape.length === 0) return shape
  return [...shape.slice(0, -1), (shape.at(-1) ?? 0) * 2]
}

function compare(a: StoredTensor | undefined, b: StoredTensor | undefined): number {
  if (a === undefined || b === undefined) return 0
  return b.rank - a.rank || Buffer.compare(a.nameBytes, b.nameBytes)
}

function metadataJson(metadata: ReadonlyMap<string, string>): string {
  return `{${[...metadata].map(([key, value]) => `${json(key)}:${json(value)}`).join(',')}}`
}

/** As serde_json writes text, which is as JavaScript does. */
function json(text: string): string {
  if (/\p{Surrogate}/u.test(text)) {
    throw new WriterError({
      problem: `The text ${quote(text)} cannot be written as UTF-8`,
      remedy: 'Rename the tensor with --rename, or write a PyTorch file: --container torch.',
    })
  }
  return JSON.stringify(text)
}

/** The reference reader's own bound. Source: safetensors/src/tensor.rs `MAX_HEADER_SIZE`. */
const MAX_HEADER_BYTES = 100_000_000

/** The tensors begin at a multiple of this. */
const ALIGNMENT = 8

function headerBytes(text: string): Uint8Array {
  const length = Math.ceil(Buffer.byteLength(text) / ALIGNMENT) * ALIGNMENT
  if (length > MAX_HEADER_BYTES) {
    throw new WriterError({
      problem: 'The names and shapes of the tensors are too much for the header of one safetensors file',
      expected: `at most ${MAX_HEADER_BYTES} bytes`,
      found: `${length} bytes`,
      remedy: 'Write a sharded set (--shard-size), or a PyTorch file: --container torch.',
    })
  }
  const header = Buffer.alloc(8 + length, ' ')
  header.writeBigUInt64LE(BigInt(length), 0)
  header.write(text, 8)
  return header
}

function checkNames(entries: readonly SafetensorsEntry[]): void {
  const seen = new Set<string>()
  for (const { name } of entries) {
    if (name === '__metadata__' || seen.has(name)) {
      throw new WriterError({
        problem: name === '__metadata__' ? 'A tensor has the name that safetensors keeps for metadata' : 'Two tensors have the same name',
        found: quote(name),
        remedy: 'Rename one with --rename.',
      })
    }
    seen.add(name)
  }
}
