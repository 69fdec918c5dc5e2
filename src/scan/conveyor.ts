import { type Chunk, LEAD_BYTES, SLOT_BYTES, type Slot } from './chunk.ts'
import type { Digester, Engine } from './engine.ts'

/**
 * Carries chunks through the engine. Many may be under way at once; their results are handed out in the order in which
 * they were sent. There are only so many slots: who wants one while none is free waits, and so reading never runs ahead.
 */
export class Conveyor {
  private readonly engine: Engine
  private readonly free: Slot[]
  private readonly waiting: { readonly resolve: (slot: Slot) => void; readonly reject: (error: unknown) => void }[] = []
  private readonly underWay = new Set<Promise<void>>()
  private delivered: Promise<void> = Promise.resolve()
  private failure: { readonly error: unknown } | undefined

  constructor(engine: Engine, slots: readonly Slot[]) {
    this.engine = engine
    this.free = [...slots]
  }

  /** A free slot, at once or when there is one. Rejects once something has failed. */
  async take(): Promise<Slot> {
    this.check()
    const slot = this.free.pop()
    if (slot !== undefined) return slot
    return new Promise((resolve, reject) => this.waiting.push({ resolve, reject }))
  }

  /** A free slot, if there is one right now. */
  tryTake(): Slot | undefined {
    return this.failure === undefined ? this.free.pop() : undefined
  }

  giveBack(slot: Slot): void {
    const next = this.waiting.shift()
    if (next === undefined) this.free.push(slot)
    else next.resolve(slot)
  }

  /** Begins the chunk's work; `heard` is what of it the digest has not heard yet. The slot comes back by itself. */
  send(chunk: Chunk, heard?: { readonly digester: Digester; readonly position: number; readonly length: number }): void {
    const task = this.process(chunk, heard)
    this.underWay.add(task)
    task.finally(() => this.underWay.delete(task))
  }

  private async process(chunk: Chunk, heard: Parameters<Conveyor['send']>[1]): Promise<void> {
    const done = chunk.work.isEmpty ? undefined : this.engine.run(chunk.work.rows())
    const hashed = heard?.digester.update(heard.position, heard.length)
    const before = this.delivered
    const delivery = (async () => {
      const rows = await done
      await before
      if (this.failure !== undefined) return
      if (rows !== undefined) chunk.work.deliver(rows, this.engine.kernels)
      for (const ending of chunk.endings) ending()
    })()
    this.delivered = delivery.catch(() => {})
    // All of them use the slot's memory: it is free when the last has ended, well or not.
    const outcomes = await Promise.allSettled([
      delivery.then(() => Promise.all(chunk.writes.map((write) => (this.failure === undefined ? write() : undefined)))),
      hashed,
    ])
    for (const outcome of outcomes) if (outcome.status === 'rejected') this.fail(outcome.reason)
    this.giveBack(chunk.slot)
  }

  /** Calls `ending` when the results of all that was sent so far have been handed out. */
  afterwards(ending: () => void): void {
    this.delivered = this.delivered.then(() => {
      if (this.failure === undefined) ending()
    })
    const task = this.delivered.catch((error: unknown) => this.fail(error))
    this.underWay.add(task)
    task.finally(() => this.underWay.delete(task))
  }

  /** Nothing more is begun; whoever waits is told. */
  fail(error: unknown): void {
    this.failure ??= { error }
    for (const { reject } of this.waiting.splice(0)) reject(this.failure.error)
  }

  /** Resolves when nothing is under way any more. Throws what went wrong on the way. */
  async drain(): Promise<void> {
    await Promise.allSettled(this.underWay)
    this.check()
  }

  private check(): void {
    if (this.failure !== undefined) throw this.failure.error
  }
}

/** Slots from `first` on. */
export function slotsFrom(first: number, count: number): Slot[] {
  return Array.from({ length: count }, (_, i) => ({ data: first + i * SLOT_BYTES + LEAD_BYTES }))
}

/** Memory that `count` slots need. */
export function slotBytes(count: number): number {
  return count * SLOT_BYTES
}
