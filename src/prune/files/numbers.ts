/** Values by the name of the metric. */
export type Metrics = Readonly<Record<string, number>>

/** Metrics of one checkpoint; trainers log some dozens. */
const MOST_METRICS = 1_000
/** Characters of a name. */
const LONGEST_NAME = 300

/** The numbers of a map; what is no number, or has a name that no metric has, is left out. */
export function metricsIn(entries: Iterable<readonly [string, unknown]>): Metrics {
  const metrics: [string, number][] = []
  for (const [name, value] of entries) {
    if (metrics.length === MOST_METRICS) break
    if (typeof value === 'number' && name !== '' && name.length <= LONGEST_NAME) metrics.push([name, value])
  }
  return Object.fromEntries(metrics)
}

/** JSON as Python writes it: `NaN` and `Infinity` for numbers that are none. Throws `SyntaxError`. */
export function parsePythonJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return JSON.parse(text.replace(/(?<=[:,[]\s{0,100})-?(?:NaN|Infinity)(?=\s{0,100}[,\]}])/g, 'null'))
  }
}

export function wholeNumber(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : undefined
}
