/**
 * The words of the calendar once more, as slowly and plainly as people say them: over sets of calendar labels instead of
 * counters, to compare the real plan with.
 */

export interface CountedWords {
  readonly last: number
  readonly hourly: number
  readonly daily: number
  readonly weekly: number
  readonly monthly: number
  readonly yearly: number
}

/** The times (ISO, UTC, all different) that are kept. */
export function keptByModel(times: readonly string[], words: CountedWords): ReadonlySet<string> {
  const newestFirst = times.toSorted().reverse()
  const oldest = newestFirst.at(-1)
  const kept = new Set(newestFirst.slice(0, words.last))
  const labels: readonly (readonly [number, (time: string) => string])[] = [
    [words.hourly, (time) => time.slice(0, 13)],
    [words.daily, (time) => time.slice(0, 10)],
    [words.weekly, mondayOf],
    [words.monthly, (time) => time.slice(0, 7)],
    [words.yearly, (time) => time.slice(0, 4)],
  ]
  for (const [count, labelOf] of labels) {
    const all = [...new Set(newestFirst.map(labelOf))]
    for (const label of all.slice(0, count)) kept.add(newestFirst.find((time) => labelOf(time) === label) ?? '')
    if (all.length < count && oldest !== undefined) kept.add(oldest)
  }
  return kept
}

/** The Monday of a day's week, found by stepping back day by day. */
function mondayOf(time: string): string {
  const day = new Date(`${time.slice(0, 10)}T00:00:00Z`)
  while (day.getUTCDay() !== 1) day.setUTCDate(day.getUTCDate() - 1)
  return day.toISOString().slice(0, 10)
}
