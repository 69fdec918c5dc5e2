import type { Goal, Quantity } from './contest.ts'
import type { Result } from './judge.ts'

const TITLES = ['what', 'goal', 'ckpt-guard', 'the other', 'ratio (of single rounds)', 'verdict']
const NOTHING = '–'

/** A goal, and what was measured for it, if anything was. */
export interface Row {
  readonly goal: Goal
  readonly result: Result | undefined
}

/** All rows as a table in Markdown, and below it why the known misses are missed. */
export function renderTable(rows: readonly Row[]): string {
  const lines = [TITLES, TITLES.map(() => '---'), ...rows.map(cells)].map((row) => `| ${row.join(' | ')} |`)
  const misses = rows.flatMap(({ goal, result }) =>
    verdict(goal, result) === 'missed, see below' ? [`- ${goal.name}: ${goal.knownMiss}`] : [],
  )
  return [...lines, ...(misses.length > 0 ? ['', ...misses] : [])].join('\n')
}

/** The first two cells of a row: what is promised. */
export function promise(goal: Goal): readonly [string, string] {
  switch (goal.kind) {
    case 'ratio':
      return [goal.name, `≤ ${goal.limit}`]
    case 'peak':
      return [goal.name, `≤ ${shown(goal.limit, 'peak')}`]
    case 'time':
      return [goal.name, `≤ ${goal.limit} s`]
  }
}

export type Verdict = 'held' | 'missed' | 'missed, see below' | 'not measured'

export function verdict(goal: Goal, result: Result | undefined): Verdict {
  if (result === undefined) return 'not measured'
  if (result.isHeld) return 'held'
  return goal.knownMiss === undefined ? 'missed' : 'missed, see below'
}

function cells({ goal, result }: Row): readonly string[] {
  const [ours, theirs] = (result?.figures ?? []).map(({ value, quantity }) => shown(value, quantity))
  const judged = verdict(goal, result)
  return [
    ...promise(goal),
    ours ?? NOTHING,
    theirs ?? NOTHING,
    result === undefined ? NOTHING : ratio(result),
    judged === 'missed' ? `**${judged}**` : judged,
  ]
}

function ratio({ value, range }: Result): string {
  if (range === undefined) return NOTHING
  const [least, most] = range
  return `${digits(value)} (${digits(least)} to ${digits(most)})`
}

function shown(value: number, quantity: Quantity): string {
  switch (quantity) {
    case 'wall':
    case 'work':
      return `${digits(value)} s`
    case 'wall per byte':
      return `${digits(value * 1e9)} s/GB`
    case 'peak':
      return `${Math.round(value / 1e6)} MB`
  }
}

/** Three digits, as many as a measurement is worth. */
function digits(value: number): string {
  return value >= 100 ? String(Math.round(value)) : value.toPrecision(3)
}
