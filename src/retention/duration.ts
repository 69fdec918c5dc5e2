import { UserError } from '../commands/user-error.ts'
import { shown } from '../config/shown.ts'

/** A span of the calendar: a month is as long as the one that it steps over. */
export interface Duration {
  readonly years: number
  readonly months: number
  readonly days: number
  readonly hours: number
}

const UNITS = { y: 'years', m: 'months', d: 'days', h: 'hours' } as const

/** `1y2m3d4h`, in restic's way: years, months, days and hours, each at most once. Throws `UserError`. */
export function parseDuration(text: string, word: string): Duration {
  const duration = { years: 0, months: 0, days: 0, hours: 0 }
  const trimmed = text.trim()
  // Seven digits reach beyond any calendar that a clock can show.
  if (!/^(?:\d{1,7}[ymdh]){1,4}$/.test(trimmed)) throw notDuration(text, word)
  const seen = new Set<string>()
  for (const [, count, unit = ''] of trimmed.matchAll(/(\d+)([ymdh])/g)) {
    if (seen.has(unit)) throw notDuration(text, word)
    seen.add(unit)
    if (isUnit(unit)) duration[UNITS[unit]] = Number(count)
  }
  return duration
}

/** Whether it spans no time at all, which restic takes for "not asked for". */
export function isZero({ years, months, days, hours }: Duration): boolean {
  return years === 0 && months === 0 && days === 0 && hours === 0
}

/** `1y2m3d4h`: what is zero is left out. */
export function durationText({ years, months, days, hours }: Duration): string {
  const parts: readonly (readonly [number, string])[] = [
    [years, 'y'],
    [months, 'm'],
    [days, 'd'],
    [hours, 'h'],
  ]
  return parts.flatMap(([count, unit]) => (count === 0 ? [] : [`${count}${unit}`])).join('') || '0h'
}

/**
 * The moment that lies `duration` before `time`, both in milliseconds since 1970. A day that its month lacks runs over
 * into the next one: a month before 31 October is 1 October.
 */
export function before(time: number, duration: Duration): number {
  const date = new Date(time)
  date.setUTCFullYear(date.getUTCFullYear() - duration.years, date.getUTCMonth() - duration.months, date.getUTCDate() - duration.days)
  const moment = date.getTime() - duration.hours * 3_600_000
  // A date before all that the clock can show.
  return Number.isNaN(moment) ? Number.NEGATIVE_INFINITY : moment
}

function isUnit(text: string): text is keyof typeof UNITS {
  return Object.hasOwn(UNITS, text)
}

function notDuration(text: string, word: string): UserError {
  return new UserError(
    `${word}: expected a duration of years, months, days and hours as 1y2m3d4h, each at most once and not negative, found ${shown(text)}. ` +
      'Weeks are written as days: 14d.',
  )
}
