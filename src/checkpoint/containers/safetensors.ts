import type { ByteSource } from '../bytes.ts'
import type { Checkpoint, RecordInfo, StorageInfo, TensorInfo } from '../checkpoint.ts'
import { bareCheckpoint } from '../facts.ts'
import { DictValue } from '../pickle/values.ts'
import type { Problem } from '../problem.ts'
import { quote } from '../quote.ts'
import { contiguousStride } from '../torch/tensor-spec.ts'
import { SAFETENSORS_DTYPES } from './safetensors-dtypes.ts'
import { type Entry, type Header, HeaderError, parseHeader } from './safetensors-header.ts'
import { byOffset, checkLayout } from './safetensors-layout.ts'

/** The reference reader's own bound. Source: safetensors/src/tensor.rs MAX_HEADER_SIZE. */
const MAX_HEADER_BYTES = 100_000_000

/** Whether these first bytes may begin a safetensors file: a length, then the JSON object, perhaps behind blanks. */
export function looksLikeSafetensors(head: Uint8Array, size: number): boolean {
  if (head.length < 9 || size < 9) return false
  const length = new DataView(head.buffer, head.byteOffset, 8).getBigUint64(0, true)
  return length > 0n && length <= BigInt(MAX_HEADER_BYTES) && /^\s*\{/.test(Buffer.from(head.subarray(8)).toString('latin1'))
}

/**
 * Reads a safetensors file, as strict as the reference parser and no stricter.
 * Source: huggingface/safetensors `SafeTensors::read_metadata` and `Metadata::validate` (0.8).
 */
export async function readSafetensors(source: ByteSource, head: Uint8Array): Promise<Checkpoint> {
  const bare = bareCheckpoint('safetensors', source.size, head)
  try {
    const { text, start } = await readHeader(source)
    const header = parseHeader(text)
    const entries = [...header.tensors.values()].sort(byOffset)
    checkLayout(entries, BigInt(source.size - start))
    return { ...bare, ...describe(entries, header.metadata, start) }
  } catch (error) {
    if (!(error instanceof HeaderError)) throw error
    const where = error.tensor === undefined ? { offset: 0 } : { tensor: error.tensor }
    return { ...bare, problems: [{ kind: error.kind, message: error.message, where, torch: `SafetensorError: ${error.torch}` }] }
  }
}

async function readHeader(source: ByteSource): Promise<{ text: string; start: number }> {
  if (source.size < 8)
    throw new HeaderError(
      'The file is shorter than the length of its header',
      'Error while deserializing header: header too small',
      'container/truncated',
    )
  const length = viewOf(await source.read(0, 8)).getBigUint64(0, true)
  if (length > BigInt(MAX_HEADER_BYTES))
    throw new HeaderError(
      `The header would have ${length} bytes, at most ${MAX_HEADER_BYTES} are allowed`,
      'Error while deserializing header: header too large',
    )
  const start = 8 + Number(length)
  if (start > source.size) {
    throw new HeaderError(
      `The header has ${length} bytes, the file ends after ${source.size - 8} of them: it was cut off, or never written to its end`,
      'Error while deserializing header: invalid header length',
      'container/truncated',
    )
  }
  const bytes = await source.read(8, Number(length))
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes), start }
  } catch {
    throw new HeaderError('The header is not UTF-8', 'Error while deserializing header: invalid UTF-8 in header')
  }
}

function describe(entries: readonly Entry[], metadata: Header['metadata'], start: number): Partial<Checkpoint> {
  const storages = new Map<string, StorageInfo>()
  const records: RecordInfo[] = []
  const tensors: TensorInfo[] = []
  const problems: Problem[] = []
  for (const entry of entries) {
    const bytes = Number(entry.end - entry.begin)
    const dtype = SAFETENSORS_DTYPES.get(entry.dtype)?.torch
    problems.push(...torchProblems(entry, dtype))
    records.push({
      name: entry.name,
      offset: start + Number(entry.begin),
      storedSize: bytes,
      size: bytes,
      crc32: undefined,
      compression: 'stored',
    })
    storages.set(entry.name, {
      id: entry.name,
      dtype: dtype ?? 'uint8',
      bytes,
      device: 'cpu',
      record: entry.name,
      start: 0,
      byteOrder: 'little',
    })
    tensors.push(tensorOf(entry, dtype ?? entry.dtype.toLowerCase()))
  }
  const root = new DictValue()
  for (const [key, text] of metadata) root.entries.set(key, text)
  return { storages, records, tensors, weightsRoot: tensors.length > 0 ? '' : null, root, metadata: new Map(metadata), problems }
}

function tensorOf(entry: Entry, dtype: string): TensorInfo {
  const shape = entry.shape.map(Number)
  // PyTorch counts pairs of four-bit floats, the file single ones.
  const last = shape.at(-1)
  if (entry.dtype === 'F4' && last !== undefined) shape[shape.length - 1] = last / 2
  return {
    name: entry.name,
    key: entry.name,
    dtype,
    shape,
    stride: contiguousStride(shape),
    offset: 0,
    storage: entry.name,
    device: 'cpu',
    parameter: false,
    requiresGrad: false,
    layout: 'strided',
    parts: [],
  }
}

/** What the format allows and PyTorch cannot hold. */
function torchProblems(entry: Entry, dtype: string | undefined): Problem[] {
  const name = quote(entry.name)
  const where = { tensor: entry.name }
  if (dtype === undefined) return [noTorchType(entry)]
  if (entry.shape.some((size) => size > INT64_MAX)) {
    const message = `Tensor ${name} of shape [${entry.shape.join(', ')}] has a size that PyTorch cannot hold`
    return [{ kind: 'tensor/shape-overflow', message, where, torch: "TypeError: reshape(): argument 'shape' failed to unpack" }]
  }
  if (entry.dtype === 'F4' && (entry.shape.at(-1) ?? 1n) % 2n !== 0n) {
    const message = `Tensor ${name} of shape [${entry.shape.join(', ')}] has rows that end inside of a byte, which PyTorch's pairs of F4 cannot`
    return [
      { kind: 'container/corrupt', message, where, torch: 'SafetensorError: f4_x2 dtype requires that the last dim be divisible by 2' },
    ]
  }
  return []
}

const INT64_MAX = 2n ** 63n - 1n

function noTorchType(entry: Entry): Problem {
  return {
    kind: 'container/corrupt',
    message: `Tensor ${quote(entry.name)} has the dtype ${entry.dtype}, which PyTorch does not have`,
    where: { tensor: entry.name },
    torch: `SafetensorError: dtype ${entry.dtype} is not known to PyTorch`,
    remedy: 'Save the tensor in a type that PyTorch has, or check the file with the framework that it is for.',
  }
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
