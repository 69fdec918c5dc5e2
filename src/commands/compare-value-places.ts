import { type ByteSource, sliceSource, windowedSource } from '../checkpoint/bytes.ts'
import type { Checkpoint, RecordInfo, StorageInfo, TensorInfo } from '../checkpoint/checkpoint.ts'
import { openCheckpoint } from '../checkpoint/open.ts'
import { gatheredSource } from '../convert/gathered-source.ts'
import { isContiguous } from '../convert/view-geometry.ts'
import type { Side, SideContent } from '../references/side.ts'
import { inTurn, Turns } from '../scan/values/in-turn.ts'
import { inflatedSource } from '../scan/values/inflated-source.ts'
import { valueKind } from '../scan/values/value-kinds.ts'
import type { Values } from '../scan/values/value-pair.ts'
import { UserError } from './user-error.ts'

/** The values of a tensor, found in a file. */
export interface FoundValues extends Values {
  /** Where they are stored: in which of the side's files, and at which of its bytes the record begins and the values in it. */
  readonly place: { readonly file: number; readonly offset: number }
  /** All of them, as they are read. */
  readonly bytes: number
  /** The same values in the order in which they are stored, where that is another one and leaves nothing out. */
  readonly asStored?: Values & { readonly order: string }
}

/** One file of a side, open. */
interface OpenFile {
  readonly number: number
  readonly checkpoint: Checkpoint
  /** Stays open when a reader closes it. */
  readonly source: ByteSource
  /** Where the payloads of records begin, as far as they were located; `undefined` for those without a header. */
  readonly payloads: Map<RecordInfo, number | undefined>
  readonly tensors: ReadonlyMap<string, TensorInfo>
  readonly records: ReadonlyMap<string, RecordInfo>
  /** Bytes of values that were asked for, by record. */
  readonly asked: Map<string, number>
  /** Of sources that need memory while they are read. */
  readonly turns: Turns
  readonly close: () => Promise<void>
}

/** Finds the bytes of a side's tensors by key; opens the shards of a set as they come. */
export class ValueFinder {
  private readonly content: SideContent
  private readonly prefix: string
  private readonly main: OpenFile
  private readonly shards = new Map<string, OpenFile | undefined>()

  /** Throws `UserError` for a key schema. */
  constructor({ name, content, weightsRoot }: Side) {
    if (content === undefined) throw new UserError(`--values needs two checkpoints, and ${name} has names and shapes alone`)
    this.content = content
    this.prefix = weightsRoot === null || weightsRoot === '' ? '' : `${weightsRoot}.`
    this.main = openFile(content.checkpoint, content.source, 0)
  }

  /**
   * Where the values of these keys are, or why they cannot be read. The headers of their records are read in the order of the file,
   * many at once where they lie close together.
   */
  async find(keys: readonly string[]): Promise<readonly (FoundValues | string)[]> {
    const tensors: (Stored | string)[] = []
    for (const key of keys) tensors.push(await this.stored(this.prefix + key))
    const wanted = new Map<OpenFile, Set<RecordInfo>>()
    for (const each of tensors) {
      if (typeof each === 'string') continue
      const records = wanted.get(each.file)
      if (records === undefined) wanted.set(each.file, new Set([each.record]))
      else records.add(each.record)
    }
    for (const [file, records] of wanted) await locate(file, records)
    return tensors.map((each) => (typeof each === 'string' ? each : valuesIn(each)))
  }

  private async stored(name: string): Promise<Stored | string> {
    const shard = this.content.checkpoint.shards.get(name)
    const file = shard === undefined ? this.main : await this.shard(shard)
    const tensor = file?.tensors.get(name)
    if (file === undefined || tensor === undefined) return 'its values are not in the file'
    if (tensor.layout !== 'strided') return `it is a tensor of the layout ${tensor.layout}`
    const storage = tensor.storage === null ? undefined : file.checkpoint.storages.get(tensor.storage)
    const record = file.records.get(storage?.record ?? '')
    if (storage === undefined || record === undefined || tensor.stride === null) return 'its values are not in the file'
    return { file, tensor, storage, record, stride: tensor.stride }
  }

  /** Closes the shards; the side itself is its owner's. */
  async close(): Promise<void> {
    for (const file of this.shards.values()) await file?.close()
  }

  private async shard(name: string): Promise<OpenFile | undefined> {
    if (!this.shards.has(name)) {
      const source = await this.content.openSibling(name)
      this.shards.set(name, source && openFile(await openCheckpoint(source, { name }), source, this.shards.size + 1))
    }
    return this.shards.get(name)
  }
}

/** Bytes that are read at once when headers are asked for. */
const HEADER_WINDOW = 16 * 1024

function openFile(checkpoint: Checkpoint, source: ByteSource, number: number): OpenFile {
  return {
    number,
    checkpoint,
    source: borrowed(source),
    payloads: new Map(),
    tensors: new Map(checkpoint.tensors.map((tensor) => [tensor.name, tensor])),
    records: new Map(checkpoint.records.map((record) => [record.name, record])),
    asked: new Map(),
    turns: new Turns(),
    close: () => source.close(),
  }
}

function borrowed(source: ByteSource): ByteSource {
  const { readInto } = source
  const read = (offset: number, length: number) => source.read(offset, length)
  const close = async () => {}
  if (readInto === undefined) return { size: source.size, read, close }
  return { size: source.size, read, close, readInto: (offset, into) => readInto.call(source, offset, into) }
}

interface Stored {
  readonly file: OpenFile
  readonly tensor: TensorInfo
  readonly stride: readonly number[]
  readonly storage: StorageInfo
  readonly record: RecordInfo
}

async function locate({ source, payloads }: OpenFile, records: ReadonlySet<RecordInfo>): Promise<void> {
  const headers = windowedSource(source, HEADER_WINDOW)
  for (const record of [...records].sort((a, b) => a.offset - b.offset)) payloads.set(record, await payloadOf(headers, record))
}

async function payloadOf(headers: ByteSource, { framing, offset }: RecordInfo): Promise<number | undefined> {
  if (framing === undefined) return offset
  if (offset + framing.fixedLength > headers.size) return undefined
  const length = framing.headerLength(await headers.read(offset, framing.fixedLength))
  return length === undefined ? undefined : offset + length
}

/** Tied weights read their bytes once a name. A few bytes that a hostile file expands to billions of values would never end. */
const MAX_READINGS = 64

function valuesIn({ file, tensor, stride, storage, record }: Stored): FoundValues | string {
  const { asked, payloads, turns } = file
  const kind = valueKind(tensor.dtype)
  if (kind === undefined) return `${tensor.dtype} is not compared`
  const view = viewOf(tensor, stride, kind.bits, storage.start)
  if (view === undefined) return 'its packed values do not begin with a byte or do not follow each other'
  if (view.end > record.size) return 'its values are not all in its record'

  const isCompressed = record.compression === 'deflated'
  const isScattered = !view.isRow
  if (isCompressed && isScattered) return 'it lies scattered in a compressed record, which can be read from front to back alone'
  // What lies in front of compressed values is decompressed too, and what lies between scattered ones may be read.
  const read = isCompressed ? view.end : Math.max(view.bytes, view.end - view.begin)
  const wanted = (asked.get(record.name) ?? 0) + read
  if (wanted > record.size * MAX_READINGS) return 'its record would be read again and again'
  asked.set(record.name, wanted)
  const payload = payloads.get(record)
  if (payload === undefined) return 'its record cannot be found'
  if (payload + record.storedSize > file.source.size) return 'its record is not all in the file'
  const place = { file: file.number, offset: payload + view.begin }
  const found = { dtype: tensor.dtype, byteOrder: storage.byteOrder, bytes: view.bytes, place }
  if (isCompressed) return { ...found, begin: view.begin, open: () => inflatedSource(file.source, payload, record, turns) }
  const direct = { ...found, begin: place.offset, open: () => file.source }
  if (!isScattered) return direct
  const part = { begin: view.begin, itemBytes: kind.bits / 8, shape: tensor.shape, stride }
  const gathered = () => inTurn(gatheredSource(sliceSource(file.source, payload, record.size), part), turns)
  const order = denseOrder(tensor.shape, stride)
  return { ...found, begin: 0, open: gathered, ...(order !== undefined && { asStored: { ...direct, order } }) }
}

interface View {
  /** First byte in the record, and the one behind the last. */
  readonly begin: number
  readonly end: number
  /** Bytes of all values, as they are read. */
  readonly bytes: number
  /** Whether the values follow each other. */
  readonly isRow: boolean
}

/** `undefined` for packed values that cannot be told apart by whole bytes. */
function viewOf({ shape, offset }: TensorInfo, stride: readonly number[], bits: number, start: number): View | undefined {
  const count = shape.reduce((product, size) => product * size, 1)
  const bytes = Math.ceil((count * bits) / 8)
  const begin = start + (offset * bits) / 8
  if (count === 0) return { begin: 0, end: 0, bytes: 0, isRow: true }
  const isRow = isContiguous(shape, stride)
  if (bits < 8 && (!isRow || !Number.isInteger(begin))) return undefined
  const last = shape.reduce((element, size, i) => element + (size - 1) * (stride[i] ?? 0), 0)
  return { begin, end: isRow ? begin + bytes : begin + ((last + 1) * bits) / 8, bytes, isRow }
}

/** How the dimensions lie in memory, where they fill it without gaps; `undefined` for others. */
function denseOrder(shape: readonly number[], stride: readonly number[]): string | undefined {
  const steps = shape.map((size, i) => ({ size, step: stride[i] ?? 0 })).filter(({ size }) => size !== 1)
  let expected = 1
  for (const { size, step } of [...steps].sort((a, b) => a.step - b.step)) {
    if (step !== expected) return undefined
    expected *= size
  }
  return steps.map(({ step }) => step).join()
}
