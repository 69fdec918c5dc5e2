import { availableParallelism } from 'node:os'
import type { ByteSource } from '../checkpoint/bytes.ts'
import type { Checkpoint } from '../checkpoint/checkpoint.ts'
import { Conveyor, slotBytes, slotsFrom } from './conveyor.ts'
import type { Engine } from './engine.ts'
import type { ScanFacts } from './facts.ts'
import { InlineEngine } from './inline-engine.ts'
import { createKernelMemory, FIRST_FREE_BYTE, loadKernels } from './kernels/load-kernels.ts'
import { Scan, type ScanOptions } from './scan.ts'
import { ThreadEngine } from './thread-engine.ts'
import { valueKind } from './values/value-kinds.ts'
import type { PairFacts, ValuePair, Values } from './values/value-pair.ts'
import { ValuesPass } from './values/values-pass.ts'
import { workerEntry } from './worker-entry.ts'

export interface ScannerOptions {
  /** Threads that work on the bytes; 1 means this one. Default: as many as the machine has, up to four. */
  readonly threads?: number
  /** What worker threads run; `undefined` where there is nothing that they could. */
  readonly entry?: URL | undefined
  /** Bytes from which on a file is given to worker threads. */
  readonly threadsFrom?: number
  /** Without SIMD, as on machines that have none. */
  readonly plain?: boolean
}

/** Measured: the pass is bound by the memory's speed, which four threads use up; each costs ten megabytes. */
const MOST_THREADS = 4

/** Below, a file is done before a second thread has started (45 ms, in which one thread passes over some 40 MB). */
const THREADS_FROM_BYTES = 64 * 1024 * 1024

/** Slots of one thread: one that is read, one that is current, one that is worked on, one that is written or hashed. */
const SLOTS_OF_ONE = 4

/**
 * Passes over the bytes of checkpoints, one file at a time. Threads and memory are made when they are first needed and
 * serve all files; `close` ends them.
 */
export class Scanner {
  private readonly threads: number
  private readonly entry: URL | undefined
  private readonly threadsFrom: number
  private readonly plain: boolean
  private inline: Engine | undefined
  private threaded: Promise<ThreadEngine | undefined> | undefined
  /** The pass that was asked for last: all use the same memory, one after the other. */
  private last: Promise<unknown> = Promise.resolve()

  constructor(options: ScannerOptions = {}) {
    this.threads = options.threads ?? Math.min(MOST_THREADS, availableParallelism())
    this.entry = 'entry' in options ? options.entry : workerEntry()
    this.threadsFrom = options.threadsFrom ?? THREADS_FROM_BYTES
    this.plain = options.plain === true
  }

  /**
   * Starts what a file of this size will need, so that it is ready when its structure has been read. Nothing has to wait
   * for it.
   */
  prepare(bytes: number, wantsDigest: boolean): void {
    if (!this.isForThreads(bytes)) return
    this.threaded ??= this.startThreads()
    if (wantsDigest) void this.threaded.then((engine) => engine?.startHasher())
  }

  /** One pass over the bytes of `checkpoint`. Throws the errors of `source` and of the copies' writers, and `ScanError`. */
  scan(source: ByteSource, checkpoint: Checkpoint, options: ScanOptions): Promise<ScanFacts> {
    const facts = this.last.then(() => this.pass(source, checkpoint, options))
    this.last = facts.catch(() => {})
    return facts
  }

  private async pass(source: ByteSource, checkpoint: Checkpoint, options: ScanOptions): Promise<ScanFacts> {
    const engine = await this.engineFor(source.size)
    const conveyor = new Conveyor(engine, slotsFrom(FIRST_FREE_BYTE, slotCount(engine.width)))
    return new Scan(source, checkpoint, engine, conveyor, options).run()
  }

  /**
   * One pass over the values of pairs of tensors, which may be of several files; both sides are read in step. `onBytes` hears how
   * many bytes of values were read. Throws the errors of the sources, and `ScanError`.
   */
  compare(pairs: readonly ValuePair[], onBytes: (count: number) => void): Promise<PairFacts[]> {
    const facts = this.last.then(async () => {
      const engine = await this.engineFor(
        pairs.reduce((sum, pair) => sum + valueBytes(pair.reference, pair) + valueBytes(pair.candidate, pair), 0),
      )
      const conveyor = new Conveyor(engine, slotsFrom(FIRST_FREE_BYTE, slotCount(engine.width)))
      return new ValuesPass(conveyor, engine.kernels, onBytes).run(pairs)
    })
    this.last = facts.catch(() => {})
    return facts
  }

  /** Ends the threads, once all passes are done. */
  async close(): Promise<void> {
    await this.last
    await (await this.threaded)?.close()
    this.threaded = undefined
  }

  private async engineFor(bytes: number): Promise<Engine> {
    if (this.isForThreads(bytes)) {
      this.threaded ??= this.startThreads()
      const engine = await this.threaded
      if (engine !== undefined) return engine
    }
    this.inline ??= this.startInline()
    return this.inline
  }

  private isForThreads(bytes: number): boolean {
    return bytes >= this.threadsFrom && this.threads > 1 && this.entry !== undefined
  }

  /** Where threads cannot be started (some sandboxes forbid them), this one does their work, with the same results. */
  private async startThreads(): Promise<ThreadEngine | undefined> {
    if (this.entry === undefined) return undefined
    const memory = createKernelMemory(FIRST_FREE_BYTE + slotBytes(slotCount(this.threads)), { plain: this.plain })
    return ThreadEngine.start(this.entry, memory, this.threads).catch(() => undefined)
  }

  private startInline(): Engine {
    const memory = createKernelMemory(FIRST_FREE_BYTE + slotBytes(slotCount(1)), { plain: this.plain })
    return new InlineEngine(loadKernels(memory))
  }
}

function valueBytes({ dtype }: Values, { count }: ValuePair): number {
  return Math.ceil((count * (valueKind(dtype)?.bits ?? 8)) / 8)
}

function slotCount(threads: number): number {
  return SLOTS_OF_ONE + 2 * (threads - 1)
}
