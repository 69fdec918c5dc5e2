import type { ByteSource } from '../bytes.ts'
import type { Checkpoint, RecordInfo, StorageInfo, TensorInfo } from '../checkpoint.ts'
import { bareCheckpoint } from '../facts.ts'
import { type Json, JsonError, JsonNumber, JsonObject, parseJson } from '../json.ts'
import { DictValue } from '../pickle/values.ts'
import type { Problem, ProblemKind } from '../problem.ts'
import { quote } from '../quote.ts'
import { contiguousStride } from '../torch/tensor-spec.ts'

/** The reference reader's own bound. Source: safetensors/src/tensor.rs MAX_HEADER_SIZE. */
const MAX_HEADER_BYTES = 100_000_000

/** The format's dtypes with their bits and PyTorch's names; PyTorch has no six-bit floats. */
const DTYPES: ReadonlyMap<string, { readonly bits: number; readonly torch: string | undefined }> = new Map([
  ['BOOL', { bits: 8, torch: 'bool' }],
  ['F4', { bits: 4, torch: 'float4_e2m1fn_x2' }],
  ['F6_E2M3', { bits: 6, torch: undefined }],
  ['F6_E3M2', { bits: 6, torch: undefined }],
  ['U8', { bits: 8, torch: 'uint8' }],
  ['I8', { bits: 8, torch: 'int8' }],
  ['F8_E5M2', { bits: 8, torch: 'float8_e5m2' }],
  ['F8_E4M3', { bits: 8, torch: 'float8_e4m3fn' }],
  ['F8_E8M0', { bits: 8, torch: 'float8_e8m0fnu' }],
  ['F8_E4M3FNUZ', { bits: 8, torch: 'float8_e4m3fnuz' }],
  ['F8_E5M2FNUZ', { bits: 8, torch: 'float8_e5m2fnuz' }],
  ['I16', { bits: 16, torch: 'int16' }],
  ['U16', { bits: 16, torch: 'uint16' }],
  ['F16', { bits: 16, torch: 'float16' }],
  ['BF16', { bits: 16, torch: 'bfloat16' }],
  ['I32', { bits: 32, torch: 'int32' }],
  ['U32', { bits: 32, torch: 'uint32' }],
  ['F32', { bits: 32, torch: 'float32' }],
  ['C64', { bits: 64, torch: 'complex64' }],
  ['F64', { bits: 64, torch: 'float64' }],
  ['I64', { bits: 64, torch: 'int64' }],
  ['U64', { bits: 64, torch: 'uint64' }],
])

interface Entry {
  readonly name: string
  readonly dtype: string
  readonly shape: readonly bigint[]
  readonly begin: bigint
  readonly end: bigint
}

/** Why the reference reader refuses the file, in its own words as `torch`. */
class HeaderError extends Error {
  readonly kind: ProblemKind
  readonly torch: string
  readonly tensor: string | undefined
  constructor(message: string, torch: string, kind: ProblemKind = 'container/corrupt', tensor?: string) {
    super(message)
    this.kind = kind
    this.torch = torch
    this.tensor = tensor
  }
}

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

interface Header {
  readonly tensors: ReadonlyMap<string, Entry>
  readonly metadata: readonly (readonly [string, string])[]
}

function parseHeader(text: string): Header {
  let json: Json
  try {
    json = parseJson(text)
  } catch (error) {
    if (!(error instanceof JsonError)) throw error
    throw invalid(`The header is not JSON: ${error.message}`)
  }
  if (!(json instanceof JsonObject)) throw invalid('The header is not a JSON object')
  // A repeated tensor name is allowed and the last one counts; a repeated `__metadata__` is not.
  const tensors = new Map<string, Entry>()
  let metadata: Header['metadata'] | undefined
  for (const [name, value] of json.entries) {
    if (name !== '__metadata__') tensors.set(name, tensorEntry(name, value))
    else if (metadata === undefined) metadata = metadataEntries(value)
    else throw invalid('The header has __metadata__ twice', 'duplicate field `__metadata__`')
  }
  return { tensors, metadata: metadata ?? [] }
}

function metadataEntries(value: Json): readonly (readonly [string, string])[] {
  if (value === null) return []
  if (!(value instanceof JsonObject)) throw invalid('__metadata__ is not an object of strings')
  return value.entries.map(([key, text]) => {
    if (typeof text !== 'string') throw invalid(`__metadata__ has a value that is no string under ${quote(key)}`)
    return [key, text]
  })
}

const FIELDS = ['dtype', 'shape', 'data_offsets'] as const

function tensorEntry(name: string, value: Json): Entry {
  const label = `Tensor ${quote(name)}`
  const [dtype, shape, offsets] = tensorFields(label, value)
  if (typeof dtype !== 'string' || !DTYPES.has(dtype)) {
    throw invalid(
      `${label} has the dtype ${typeof dtype === 'string' ? quote(dtype) : 'that is no text'}, which the format does not know`,
      `unknown variant`,
    )
  }
  if (!Array.isArray(shape) || !Array.isArray(offsets) || offsets.length !== 2)
    throw invalid(`${label} lacks a shape or its two data_offsets`)
  const [begin, end] = offsets.map((each: Json) => unsigned(label, each))
  if (begin === undefined || end === undefined) throw invalid(`${label} lacks its two data_offsets`)
  return { name, dtype, shape: shape.map((each: Json) => unsigned(label, each)), begin, end }
}

/** As serde reads a struct: an object with each field once and any others, or an array of the fields in order. */
function tensorFields(label: string, value: Json): readonly (Json | undefined)[] {
  if (Array.isArray(value)) {
    if (value.length !== FIELDS.length) throw invalid(`${label} is an array of ${value.length} items`)
    return value
  }
  if (!(value instanceof JsonObject)) throw invalid(`${label} is not an object`)
  return FIELDS.map((field) => {
    const found = value.entries.filter(([key]) => key === field)
    if (found.length !== 1) throw invalid(`${label} has its ${field} ${found.length === 0 ? 'missing' : 'twice'}`)
    return found[0]?.[1]
  })
}

function unsigned(label: string, value: Json): bigint {
  const number = value instanceof JsonNumber && /^\d{1,20}$/.test(value.text) ? BigInt(value.text) : undefined
  if (number === undefined || number >= 2n ** 64n) throw invalid(`${label} has a size or offset that is no unsigned integer`)
  return number
}

/** Tensors must cover the buffer without holes and overlaps, each with as many bytes as its shape needs. */
function checkLayout(entries: readonly Entry[], bufferLength: bigint): void {
  let at = 0n
  for (const entry of entries) {
    const name = quote(entry.name)
    if (entry.begin !== at || entry.end < entry.begin) {
      throw new HeaderError(
        `Tensor ${name} has the bytes ${entry.begin} to ${entry.end}, expected were bytes from ${at} on`,
        `Error while deserializing header: invalid offset for tensor \`${entry.name}\``,
        'container/corrupt',
        entry.name,
      )
    }
    at = entry.end
    checkSize(entry, name)
  }
  if (at === bufferLength) return
  const torch = 'Error while deserializing header: incomplete metadata, file not fully covered'
  if (at > bufferLength) {
    throw new HeaderError(
      `The file ends ${at - bufferLength} bytes too early: it was cut off, or never written to its end`,
      torch,
      'container/truncated',
    )
  }
  throw new HeaderError(`${bufferLength - at} bytes at the end belong to no tensor`, torch, 'container/trailing-data')
}

function checkSize(entry: Entry, name: string): void {
  const bits = entry.shape.reduce((count, size) => checked(count * size, name), 1n) * BigInt(DTYPES.get(entry.dtype)?.bits ?? 8)
  checked(bits, name)
  if (bits % 8n !== 0n)
    throw new HeaderError(
      `Tensor ${name} does not end on a byte`,
      'the sliced tensor does not end up at a byte boundary',
      'container/corrupt',
      entry.name,
    )
  if (bits / 8n !== entry.end - entry.begin) {
    throw new HeaderError(
      `Tensor ${name} of shape [${entry.shape.join(', ')}] and ${entry.dtype} needs ${bits / 8n} bytes and has ${entry.end - entry.begin}`,
      'Error while deserializing header: invalid shape, data type, or offset for tensor',
      'container/corrupt',
      entry.name,
    )
  }
}

function checked(value: bigint, name: string): bigint {
  if (value < 2n ** 64n) return value
  throw new HeaderError(
    `Tensor ${name} has a shape whose size overflows`,
    'overflow computing buffer size from shape and/or element type',
    'tensor/shape-overflow',
  )
}

function describe(entries: readonly Entry[], metadata: Header['metadata'], start: number): Partial<Checkpoint> {
  const storages = new Map<string, StorageInfo>()
  const records: RecordInfo[] = []
  const tensors: TensorInfo[] = []
  const problems: Problem[] = []
  for (const entry of entries) {
    const bytes = Number(entry.end - entry.begin)
    const dtype = DTYPES.get(entry.dtype)?.torch
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

/** A tensor of no bytes may lie anywhere between two others; by name it keeps a fixed place. */
function byOffset(a: Entry, b: Entry): number {
  if (a.begin !== b.begin) return a.begin < b.begin ? -1 : 1
  return a.end < b.end ? -1 : a.end > b.end ? 1 : 0
}

function invalid(message: string, torch = 'invalid JSON in header'): HeaderError {
  return new HeaderError(message, `Error while deserializing header: ${torch}`)
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
