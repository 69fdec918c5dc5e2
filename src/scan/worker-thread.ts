import { Worker } from 'node:worker_threads'
import { ScanError } from './engine.ts'
import type { Answer, Request, WorkerStart } from './thread-messages.ts'

/** A request without its number, which `ask` gives it. */
type Question = Request extends infer Each ? (Each extends Request ? Omit<Each, 'number'> : never) : never

/** One worker thread and the requests that it has not answered yet. Should it die, all of them are rejected. */
export class WorkerThread {
  private readonly worker: Worker
  private readonly open = new Map<number, { readonly resolve: (answer: Answer) => void; readonly reject: (error: unknown) => void }>()
  private asked = 0
  private failure: ScanError | undefined

  private constructor(worker: Worker) {
    this.worker = worker
    // A thread that waits for work keeps nobody from ending; one that works is waited for.
    worker.unref()
    worker.on('message', (answer: Answer) => this.hear(answer))
    worker.on('error', (error) => this.die(`a worker thread of the scan failed: ${error.message}`))
    worker.on('exit', (code) => this.die(`a worker thread of the scan ended with status ${code}`))
  }

  /** Resolves once the thread runs; rejects with `ScanError` where it cannot be started. */
  static async start(entry: URL, start: WorkerStart): Promise<WorkerThread> {
    let worker: Worker
    try {
      worker = new Worker(entry, { workerData: start, execArgv: [], name: 'ckpt-guard scan' })
    } catch (error) {
      throw new ScanError(`a worker thread of the scan cannot be started: ${error instanceof Error ? error.message : String(error)}`)
    }
    const thread = new WorkerThread(worker)
    await thread.ask({ kind: 'digest' })
    return thread
  }

  /** Requests that are not answered yet. */
  get load(): number {
    return this.open.size
  }

  ask(question: Question, transfer: readonly ArrayBuffer[] = []): Promise<Answer> {
    if (this.failure !== undefined) return Promise.reject(this.failure)
    const number = this.asked++
    return new Promise((resolve, reject) => {
      if (this.open.size === 0) this.worker.ref()
      this.open.set(number, { resolve, reject })
      this.worker.postMessage({ ...question, number }, transfer)
    })
  }

  async close(): Promise<void> {
    this.die('the scan was closed')
    await this.worker.terminate()
  }

  private hear(answer: Answer): void {
    const waiting = this.open.get(answer.number)
    this.open.delete(answer.number)
    if (this.open.size === 0) this.worker.unref()
    waiting?.resolve(answer)
  }

  private die(reason: string): void {
    this.failure ??= new ScanError(reason)
    for (const { reject } of this.open.values()) reject(this.failure)
    this.open.clear()
  }
}
