import { before, type Duration, durationText } from './duration.ts'
import { PERIODS, type Period, type Policy } from './policy.ts'
import type { Reason } from './reason.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR

/** A number for the hour, day… that a time lies in, by the calendar in UTC. */
const PERIOD_OF: Readonly<Record<Period, (time: number) => number>> = {
  hourly: (time) => Math.floor(time / HOUR),
  daily: (time) => Math.floor(time / DAY),
  // ISO weeks begin on Monday, and 1 January 1970 was a Thursday.
  weekly: (time) => Math.floor((Math.floor(time / DAY) + 3) / 7),
  monthly: (time) => {
    const date = new Date(time)
    return date.getUTCFullYear() * 12 + date.getUTCMonth()
  },
  yearly: (time) => new Date(time).getUTCFullYear(),
}

/**
 * What restic's words say of items made at `times` (milliseconds since 1970, newest first), for each its reasons:
 * - `keep-daily 7` keeps the newest of each of the 7 newest days that have one, and so on. Where fewer days are there than
 *   were asked for, the oldest item of all is kept too, so that the history reaches as far back as it can.
 * - Durations count back from the newest item that is not in the future; where all are in the future, all are within.
 * - Items in the future count like others, and lie within every duration.
 */
export function calendarReasons(times: readonly number[], policy: Policy, now: number): readonly (readonly Reason[])[] {
  // Newest first, so the first one that is not in the future is the newest of them.
  const latest = times.find((time) => time < now)
  const since = (duration: Duration) => (latest === undefined ? Number.NEGATIVE_INFINITY : before(latest, duration))
  const rules: readonly Rule[] = [
    withinRule(policy.within, since),
    lastRule(policy.last),
    ...countedRules(policy),
    ...periodWithinRules(policy, since),
  ]
  return times.map((time, index) => {
    const reasons: Reason[] = []
    for (const rule of rules) {
      const reason = rule(time, index === times.length - 1)
      if (reason !== undefined) reasons.push(reason)
    }
    return reasons
  })
}

/** Asked for one item after the other, newest first. */
type Rule = (time: number, isOldest: boolean) => Reason | undefined

function withinRule(within: Duration | undefined, since: (duration: Duration) => number): Rule {
  if (within === undefined) return () => undefined
  const start = since(within)
  const reason: Reason = { word: 'keep-within', text: `within ${durationText(within)}` }
  return (time) => (time > start ? reason : undefined)
}

function lastRule(count = 0): Rule {
  let left = count
  const reason: Reason = { word: 'keep-last', text: 'last' }
  return () => (left-- > 0 ? reason : undefined)
}

function countedRules({ periods }: Policy): readonly Rule[] {
  return PERIODS.map((period) => {
    let left = periods[period] ?? 0
    const place = newPeriods(period)
    const reasons = reasonsOf(`keep-${period}`, period)
    return (time, isOldest) => {
      if (left <= 0) return undefined
      const found = place(time, isOldest)
      if (found === undefined) return undefined
      left--
      return reasons[found]
    }
  })
}

function periodWithinRules({ periodsWithin }: Policy, since: (duration: Duration) => number): readonly Rule[] {
  return PERIODS.flatMap((period) => {
    const duration = periodsWithin[period]
    if (duration === undefined) return []
    const start = since(duration)
    const place = newPeriods(period)
    const reasons = reasonsOf(`keep-within-${period}`, `${period} within ${durationText(duration)}`)
    const rule: Rule = (time, isOldest) => {
      const found = time > start ? place(time, isOldest) : undefined
      return found && reasons[found]
    }
    return [rule]
  })
}

/** Made once, since a policy may keep a hundred thousand items. */
function reasonsOf(word: Reason['word'], text: string): Readonly<Record<'new' | 'oldest', Reason>> {
  return { new: { word, text }, oldest: { word, text: `oldest ${text}` } }
}

/** Whether an item is the newest of its hour, day…; if not, whether it is the oldest item of all. */
function newPeriods(period: Period): (time: number, isOldest: boolean) => 'new' | 'oldest' | undefined {
  let last: number | undefined
  return (time, isOldest) => {
    const current = PERIOD_OF[period](time)
    if (current !== last) {
      last = current
      return 'new'
    }
    return isOldest ? 'oldest' : undefined
  }
}
