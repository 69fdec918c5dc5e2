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
    const [first, ...rest] = this.threads
    if (first === undefined) throw new ScanError('the scan has no worker threads')
    const idlest = rest.reduce((best, thread) => (thread.load < best.load ? thread : best), first)
    // Made by `Float64Array.from`, so that it is never shared memory.
    const answer = await idlest.ask({ kind: 'work', rows }, [rows.buffer as ArrayBuffer])
    if (!('rows' in answer)) throw new ScanError('a worker thread gave an answer without results')
    return answer.rows
  }

  digester(names: ReadonlySet<DigestName>): Digester {
    this.hasher ??= WorkerThread.start(this.entry, { memory: this.memory })
    const hasher = this.hasher
    // Whoever asks first hears that it could not be started.
    hasher.catch(() => {})
    return {
      async update(position, length) {
        await (await hasher).ask({ kind: 'hash', position, length, names: [...names] })
      },
      async finish() {
        const answer = await (await hasher).ask({ kind: 'digest' })
        if (!('digests' in answer)) throw new ScanError('a worker thread gave an answer without digests')
        return answer.digests
      },
    }
  }

  async close(): Promise<void> {
    const hasher = await this.hasher?.catch(() => undefined)
    await Promise.all([...this.threads, ...(hasher === undefined ? [] : [hasher])].map((thread) => thread.close()))
  }
}
