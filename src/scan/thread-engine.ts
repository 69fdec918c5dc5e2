import type { Digester, DigestName, Engine } from './engine.ts'
import { ScanError } from './engine.ts'
import type { Kernels } from './kernels/kernels.ts'
import { type KernelMemory, loadKernels } from './kernels/load-kernels.ts'
import { WorkerThread } from './worker-thread.ts'

/** Does the work in several worker threads; chunks go to whichever has least to do, digests to one of their own. */
export class ThreadEngine implements Engine {
  readonly kernels: Kernels
  readonly width: number
  private readonly threads: readonly WorkerThread[]
  private readonly memory: KernelMemory
  private readonly entry: URL
  private hasher: Promise<WorkerThread> | undefined
  private isHashing = false

  private constructor(memory: KernelMemory, entry: URL, threads: readonly WorkerThread[]) {
    this.memory = memory
    this.entry = entry
    this.threads = threads
    this.kernels = loadKernels(memory)
    this.width = threads.length
  }

  /** Starts `count` threads that run `entry`. Rejects with `ScanError` where they cannot be started. */
  static async start(entry: URL, memory: KernelMemory, count: number): Promise<ThreadEngine> {
    const starts = Array.from({ length: count }, () => WorkerThread.start(entry, { memory }))
    const outcomes = await Promise.allSettled(starts)
    const threads = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []))
    const failed = outcomes.find((outcome) => outcome.status === 'rejected')
    if (failed === undefined) return new ThreadEngine(memory, entry, threads)
    await Promise.all(threads.map((thread) => thread.close()))
    throw failed.reason
  }

  async run(rows: Float64Array): Promise<Float64Array> {
    // Nobody can be ahead of the digest, which is one thread's work: the others leave it a processor.
    const [first, ...rest] = this.isHashing && this.threads.length > 1 ? this.threads.slice(0, -1) : this.threads
    if (first === undefined) throw new ScanError('the scan has no worker threads')
    const idlest = rest.reduce((best, thread) => (thread.load < best.load ? thread : best), first)
    // Made by `Float64Array.from`, so that it is never shared memory.
    const answer = await idlest.ask({ kind: 'work', rows }, [rows.buffer as ArrayBuffer])
    if (!('rows' in answer)) throw new ScanError('a worker thread gave an answer without results')
    return answer.rows
  }

  digester(names: ReadonlySet<DigestName>): Digester {
    const hasher = this.freshHasher()
    // Whoever asks for the digest hears that it could not be started.
    hasher.catch(() => {})
    this.isHashing = true
    return {
      async update(position, length) {
        await (await hasher).ask({ kind: 'hash', position, length, names: [...names] })
      },
      finish: async () => {
        const answer = await (await hasher).ask({ kind: 'digest' })
        this.isHashing = false
        if (!('digests' in answer)) throw new ScanError('a worker thread gave an answer without digests')
        return answer.digests
      },
    }
  }

  /** The thread of digests, which is started when the first one is wanted. */
  startHasher(): Promise<WorkerThread> {
    this.hasher ??= WorkerThread.start(this.entry, { memory: this.memory })
    this.hasher.catch(() => {})
    return this.hasher
  }

  /** A pass that failed may have left a digest half done. */
  private async freshHasher(): Promise<WorkerThread> {
    const hasher = await this.startHasher()
    await hasher.ask({ kind: 'digest' })
    return hasher
  }

  async close(): Promise<void> {
    const hasher = await this.hasher?.catch(() => undefined)
    await Promise.all([...this.threads, ...(hasher === undefined ? [] : [hasher])].map((thread) => thread.close()))
  }
}
