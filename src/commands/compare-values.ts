import type { ByteSource } from '../checkpoint/bytes.ts'
import { sliceSource } from '../checkpoint/bytes.ts'
import type { Checkpoint, RecordInfo, TensorInfo } from '../checkpoint/checkpoint.ts'
import { DTYPES } from '../checkpoint/dtypes.ts'
import { openCheckpoint } from '../checkpoint/open.ts'
import { loadStateDict, sameShape } from '../compare/load-state-dict.ts'
import { isMeasured, measureChange, type Readable, type TensorChange } from '../compare/tensor-change.ts'
import type { Values } from '../compare/verdict.ts'
import { gatheredSource } from '../convert/gathered-source.ts'
import type { CompareReport } from '../reports/compare-schema.ts'
import type { Side, SideContent } from './compare-side.ts'
import type { Wished } from './compare-wishes.ts'
import type { Progress } from './progress.ts'
import { UserError } from './user-error.ts'

/** What a look at the values has shown. */
export interface SeenValues {
  readonly verdict: Values
  readonly report: NonNullable<CompareReport['values']>
}

/**
 * Reads the values of all keys that both sides have with the same shape, one tensor after the other and both sides in step, in bounded
 * memory. Throws `UserError` where a side is a key schema, which has none.
 */
export async function lookAtValues(wished: Wished, reference: Side, candidate: Side, progress: Progress): Promise<SeenValues> {
  const [theirs, ours] = [new TensorReader(reference), new TensorReader(candidate)]
  const { pairs } = loadStateDict(wished.reference, wished.candidate)
  const changes: (TensorChange & { readonly name: string })[] = []
  const skipped: { name: string; why: string }[] = []
  progress.total(ours.size + theirs.size, 2)
  progress.file(candidate.name)
  try {
    for (const pair of pairs) {
      const { name } = pair
      const own = wished.ownNames.get(wished.candidate.keys.has(name) ? name : olderSpelling(name))
      const [left, right] = [await theirs.open(name), await ours.open(own ?? name)]
      const why = sameShape(pair.reference.shape, pair.candidate.shape) ? (left.why ?? right.why) : 'the shapes differ'
      if (why !== undefined || left.values === undefined || right.values === undefined) skipped.push({ name, why: why ?? 'unreadable' })
      else changes.push({ name, ...(await measureChange(left.values, right.values, (bytes) => progress.advance(bytes))) })
    }
  } finally {
    await theirs.close()
    await ours.close()
  }
  return { verdict: verdictOf(changes, skipped.length), report: reportOf(changes, skipped) }
}

/** The name under which a file from before PyTorch 2.0 has this key. */
function olderSpelling(name: string): string {
  return name.replace(/parametrizations\.([^.]+)\.original([01])$/, (_, weight, part) => `${weight}_${part === '0' ? 'g' : 'v'}`)
}

function verdictOf(changes: readonly TensorChange[], skipped: number): Values {
  if (changes.some(({ equal }) => !equal)) return 'different'
  return skipped > 0 ? 'unknown' : 'equal'
}

function reportOf(
  changes: readonly (TensorChange & { readonly name: string })[],
  skipped: { name: string; why: string }[],
): SeenValues['report'] {
  const moved = (change: TensorChange) => (change.equal ? -1 : (change.change ?? Number.POSITIVE_INFINITY))
  const tensors = [...changes].sort((a, b) => moved(b) - moved(a)).map((change) => ({ ...change, nonFinite: { ...change.nonFinite } }))
  return { compared: tensors.length, equal: tensors.filter(({ equal }) => equal).length, tensors, skipped }
}

interface Opened {
  readonly values?: Readable
  /** Why the values cannot be compared. */
  readonly why?: string
}

/** One file of a side, open. */
interface OpenFile {
  readonly checkpoint: Checkpoint
  readonly source: ByteSource
  readonly tensors: ReadonlyMap<string, TensorInfo>
  readonly records: ReadonlyMap<string, RecordInfo>
  /** Bytes of values that were asked for, by record. */
  readonly asked: Map<string, number>
}

/** Finds the bytes of a side's tensors by key; opens the shards of a set as they come. */
class TensorReader {
  readonly size: number
  private readonly content: SideContent
  private readonly prefix: string
  private readonly main: OpenFile
  private readonly shards = new Map<string, OpenFile | undefined>()

  constructor({ name, content, weightsRoot }: Side) {
    if (content === undefined) throw new UserError(`--values needs two checkpoints, and ${name} has names and shapes alone`)
    this.content = content
    this.size = content.source.size
    this.prefix = weightsRoot === null || weightsRoot === '' ? '' : `${weightsRoot}.`
    this.main = fileOf(content.checkpoint, content.source)
  }

  async open(key: string): Promise<Opened> {
    const name = this.prefix + key
    const shard = this.content.checkpoint.shards.get(name)
    const file = shard === undefined ? this.main : await this.shard(shard)
    const tensor = file?.tensors.get(name)
    return file === undefined || tensor === undefined ? { why: 'its values are not in the file' } : valuesIn(file, tensor)
  }

  async close(): Promise<void> {
    for (const file of this.shards.values()) await file?.source.close()
  }

  private async shard(name: string): Promise<OpenFile | undefined> {
    if (!this.shards.has(name)) {
      const source = await this.content.openSibling(name)
      this.shards.set(name, source && fileOf(await openCheckpoint(source, { name }), source))
    }
    return this.shards.get(name)
  }
}

function fileOf(checkpoint: Checkpoint, source: ByteSource): OpenFile {
  return {
    checkpoint,
    source,
    tensors: new Map(checkpoint.tensors.map((tensor) => [tensor.name, tensor])),
    records: new Map(checkpoint.records.map((record) => [record.name, record])),
    asked: new Map(),
  }
}

/** Tied weights read their bytes once a name. A few bytes that a hostile file expands to billions of values would never end. */
const MAX_READINGS = 64

async function valuesIn({ checkpoint, source, records, asked }: OpenFile, tensor: TensorInfo): Promise<Opened> {
  const { dtype, shape, stride } = tensor
  const storage = tensor.storage === null ? undefined : checkpoint.storages.get(tensor.storage)
  const record = records.get(storage?.record ?? '')
  const kind = DTYPES.get(dtype)
  if (storage === undefined || record === undefined || stride === null || tensor.layout !== 'strided')
    return { why: 'it is no plain tensor' }
  if (record.compression === 'deflated') return { why: 'its bytes are compressed' }
  if (kind === undefined || !isMeasured(dtype)) return { why: `${dtype} is not compared` }
  const wanted = (asked.get(record.name) ?? 0) + shape.reduce((count, size) => count * size, kind.itemsize)
  if (wanted > record.size * MAX_READINGS) return { why: 'its record would be read again and again' }
  asked.set(record.name, wanted)
  const header = await headerLength(source, record)
  if (header === undefined) return { why: 'its record cannot be found' }
  const payload = sliceSource(source, record.offset + header, record.size)
  const begin = storage.start + tensor.offset * kind.itemsize
  const gathered = gatheredSource(payload, { begin, itemBytes: kind.itemsize, shape, stride })
  return { values: { source: gathered, dtype, itemBytes: kind.itemsize, byteOrder: storage.byteOrder } }
}

async function headerLength(source: ByteSource, { framing, offset }: RecordInfo): Promise<number | undefined> {
  return framing === undefined ? 0 : framing.headerLength(await source.read(offset, framing.fixedLength))
}
