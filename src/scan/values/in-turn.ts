import { type ByteSource, readInto } from '../../checkpoint/bytes.ts'

/** Who reads in turn, and can let go of its memory meanwhile. */
interface Holder {
  pause?(): Promise<void>
}

/** Lets one read after the other happen, for sources that each need memory while they are read, of which there may be thousands. */
export class Turns {
  private last: Promise<unknown> = Promise.resolve()
  private holder: Holder | undefined

  /** Does the task once all before it have ended. Whoever had the turn before is paused. */
  take<Result>(holder: Holder, task: () => Promise<Result>): Promise<Result> {
    const done = this.last.then(async () => {
      if (this.holder !== holder) await this.holder?.pause?.()
      this.holder = holder
      return task()
    })
    this.last = done.catch(() => {})
    return done
  }

  /** Pauses whoever had the last turn, where that is `holder`; others are paused already. */
  leave(holder: Holder): Promise<void> {
    const done = this.last.then(async () => {
      if (this.holder !== holder) return
      this.holder = undefined
      await holder.pause?.()
    })
    this.last = done.catch(() => {})
    return done
  }
}

/** A source whose reads wait for their turn. */
export function inTurn(source: ByteSource, turns: Turns): ByteSource {
  const holder: Holder = {}
  return {
    size: source.size,
    // A copy, since the source may use its memory again at the next turn.
    read: (offset, length) => turns.take(holder, async () => new Uint8Array(await source.read(offset, length))),
    readInto: (offset, into) => turns.take(holder, () => readInto(source, offset, into)),
    close: () => turns.leave(holder).then(() => source.close()),
  }
}
