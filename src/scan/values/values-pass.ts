import { type ByteSource, readInto } from '../../checkpoint/bytes.ts'
import { Chunk } from '../chunk.ts'
import type { Conveyor } from '../conveyor.ts'
import type { Kernels } from '../kernels/kernels.ts'
import { Batch, bytesOf, type Piece, SEGMENT_VALUES, type Stretch, stretchesOf } from './batches.ts'
import { castBetween, type PairKind, planSegment, type SideKind } from './plan-segment.ts'
import { RunningSums } from './running-sums.ts'
import { valueKind } from './value-kinds.ts'
import { type PairFacts, UnreadableValues, type ValuePair, type Values } from './value-pair.ts'

/** Batches that are being read while others are measured. */
const BATCHES_AHEAD = 2

interface Task {
  readonly pair: ValuePair
  readonly kind: PairKind
  readonly sums: RunningSums
}

/** A task whose values are being read. */
interface Reading extends Task {
  readonly reference: ByteSource
  readonly candidate: ByteSource
}

interface Ahead {
  readonly chunk: Chunk
  readonly batch: Batch<Reading>
  /** Where in memory the values of each piece begin, of the reference and of the candidate, once they have been read. */
  readonly read: Promise<readonly Positions[]>
}

type Positions = ReadonlyMap<Piece<Reading>, number>

/**
 * The one pass over the values of two checkpoints: pairs of tensors in the order in which they are given, both sides in step,
 * many small ones or a part of a large one in each chunk. Memory does not grow with the files.
 */
export class ValuesPass {
  private readonly conveyor: Conveyor
  private readonly kernels: Kernels
  private readonly onBytes: (count: number) => void
  private readonly ahead: Ahead[] = []
  /** Those whose sources are open. */
  private readonly open = new Set<Reading>()
  private readonly closings: Promise<unknown>[] = []

  /** `onBytes` hears how many bytes of values were read since the last call. */
  constructor(conveyor: Conveyor, kernels: Kernels, onBytes: (count: number) => void) {
    this.conveyor = conveyor
    this.kernels = kernels
    this.onBytes = onBytes
  }

  /** The facts of each pair, in their order. Throws the errors of the sources but `UnreadableValues`. */
  async run(pairs: readonly ValuePair[]): Promise<PairFacts[]> {
    const tasks = pairs.map(taskOf)
    try {
      for (const batch of this.batches(tasks)) {
        await this.begin(batch)
        if (this.ahead.length > BATCHES_AHEAD) await this.planNext()
      }
      while (this.ahead.length > 0) await this.planNext()
    } catch (error) {
      this.conveyor.fail(error)
      await this.dropAhead()
    }
    await Promise.allSettled(this.closings)
    await this.conveyor.drain()
    return tasks.map(({ sums, kind }) => sums.facts(kind.reference.isExact))
  }

  private *batches(tasks: readonly Task[]): Generator<Batch<Reading>> {
    let batch = new Batch<Reading>()
    for (const task of tasks) {
      const { pair } = task
      if (pair.count === 0) continue
      const reading = { ...task, reference: pair.reference.open(), candidate: pair.candidate.open() }
      this.open.add(reading)
      for (let first = 0; first < pair.count; ) {
        const taken = batch.add(reading, first, pair.count - first)
        first += taken
        if (first === pair.count) break
        yield batch
        batch = new Batch()
      }
    }
    if (batch.pieces.length > 0) yield batch
  }

  private async begin(batch: Batch<Reading>): Promise<void> {
    const chunk = new Chunk(await this.conveyor.take(), 0, 0)
    const references = stretchesOf(batch.pieces, (piece) => rangeOf(piece, 'reference'))
    const candidates = stretchesOf(batch.pieces, (piece) => rangeOf(piece, 'candidate'))
    const room = chunk.reserve(candidates.reduce((sum, { begin, end }) => sum + end - begin, 0))
    const read = whenAllEnded([this.read(references, chunk.slot.data), this.read(candidates, room)])
    // Whoever plans the batch hears of it.
    read.catch(() => {})
    this.ahead.push({ chunk, batch, read })
  }

  /** Reads all stretches at once, one behind the other in memory from `position` on. */
  private async read(stretches: readonly Stretch<Reading>[], position: number): Promise<Positions> {
    const positions = new Map<Piece<Reading>, number>()
    const reads: Promise<void>[] = []
    let at = position
    for (const stretch of stretches) {
      reads.push(this.readStretch(stretch, this.kernels.bytes.subarray(at, at + stretch.end - stretch.begin)))
      for (const [piece, begin] of stretch.starts) positions.set(piece, at + begin - stretch.begin)
      at += stretch.end - stretch.begin
    }
    await whenAllEnded(reads)
    return positions
  }

  private async readStretch({ source, begin, starts }: Stretch<Reading>, into: Uint8Array): Promise<void> {
    try {
      await readInto(source, begin, into)
    } catch (error) {
      if (!(error instanceof UnreadableValues)) throw error
      for (const [{ reading }] of starts) reading.sums.unreadable ??= error.message
    }
  }

  private async planNext(): Promise<void> {
    const next = this.ahead[0]
    if (next === undefined) return
    const { chunk, batch } = next
    const [reference, candidate] = await next.read
    for (const piece of batch.pieces) {
      this.plan(chunk, piece, reference?.get(piece) ?? 0, candidate?.get(piece) ?? 0)
      const { reading, first, count } = piece
      if (first + count === reading.pair.count) this.close(reading)
      this.onBytes(bytesOf(reading.kind.reference, count) + bytesOf(reading.kind.candidate, count))
    }
    this.ahead.shift()
    this.conveyor.send(chunk)
  }

  private plan(chunk: Chunk, { reading, count }: Piece<Reading>, reference: number, candidate: number): void {
    const { kind, sums } = reading
    if (sums.unreadable !== undefined) return
    for (let at = 0; at < count; at += SEGMENT_VALUES) {
      const [a, b] = [reference + bytesOf(kind.reference, at), candidate + bytesOf(kind.candidate, at)]
      planSegment(chunk, kind, a, b, Math.min(SEGMENT_VALUES, count - at), sums)
    }
  }

  private async dropAhead(): Promise<void> {
    for (const { chunk, read } of this.ahead.splice(0)) {
      await read.catch(() => {})
      this.conveyor.giveBack(chunk.slot)
    }
    for (const reading of this.open) this.close(reading)
  }

  /** Nobody waits for it but the end of the pass: it may have to wait for reads that others have asked for. */
  private close(reading: Reading): void {
    this.open.delete(reading)
    this.closings.push(reading.reference.close(), reading.candidate.close())
  }
}

/** What all of them give. Should one fail, the others still write into the slot, which is not given back before they have ended. */
async function whenAllEnded<Result>(tasks: readonly Promise<Result>[]): Promise<Result[]> {
  await Promise.allSettled(tasks)
  return Promise.all(tasks)
}

function rangeOf({ reading, first, count }: Piece<Reading>, side: 'reference' | 'candidate') {
  const kind = reading.kind[side]
  const begin = reading.pair[side].begin + bytesOf(kind, first)
  return { source: reading[side], begin, end: begin + bytesOf(kind, count) }
}

function taskOf(pair: ValuePair): Task {
  const kind = pairKind(pair)
  return { pair, kind, sums: new RunningSums(pair.count, kind.isSameType, kind.castTo) }
}

function pairKind({ reference, candidate }: ValuePair): PairKind {
  const [left, right] = [sideKind(reference), sideKind(candidate)]
  const isSameType = left.dtype === right.dtype
  return { reference: left, candidate: right, isSameType, castTo: isSameType ? undefined : castBetween(left.float, right.float) }
}

function sideKind({ dtype, byteOrder }: Values): SideKind {
  const kind = valueKind(dtype)
  if (kind === undefined) throw new RangeError(`values of an unknown type ${dtype}`)
  return { ...kind, dtype, isSwapped: byteOrder === 'big' && kind.swapBytes > 1 }
}
