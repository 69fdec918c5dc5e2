/** GitHub takes 900 points in any minute, of which reading costs 1 and deleting 5; a little is left for clocks that differ. */
const POINTS_A_MINUTE = 840
const MINUTE_MS = 60_000

export const READING = 1
export const DELETING = 5

export interface Clock {
  readonly now: () => Date
  /** Seconds. */
  readonly wait: (seconds: number) => Promise<unknown>
}

/** Waits until a request of so many points may be sent. Requests follow one another: the next one is asked for when the last is done. */
export function paced({ now, wait }: Clock): (points: number) => Promise<void> {
  let sent: readonly Sent[] = []
  return async (points) => {
    const time = now().getTime()
    // A clock that was set back must not hold up the job: what it puts into the future was sent now.
    sent = sent.map((one) => ({ ...one, at: Math.min(one.at, time) })).filter(({ at }) => at > time - MINUTE_MS)
    const start = startOf(points, sent, time)
    if (start > time) await wait((start - time) / 1000)
    sent = [...sent, { at: Math.max(start, now().getTime()), points }]
  }
}

interface Sent {
  readonly at: number
  readonly points: number
}

/** When enough of what was sent is more than a minute ago; `sent` is in the order of time. */
function startOf(points: number, sent: readonly Sent[], now: number): number {
  let total = sent.reduce((sum, one) => sum + one.points, points)
  let start = now
  for (const { at, points: past } of sent) {
    if (total <= POINTS_A_MINUTE) break
    total -= past
    start = Math.max(start, at + MINUTE_MS)
  }
  return start
}
