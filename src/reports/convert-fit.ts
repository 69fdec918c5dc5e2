import { plural } from './bytes-text.ts'
import type { ConvertReport } from './schemas.ts'

/** What references have made of the keys: a line that says it, and what it is about; not escaped. */
export interface FitList {
  readonly title: string
  readonly rows: readonly string[]
  /** How many rows there are, where a report does not hold all. */
  readonly count: number
}

/** Renamed keys by how they were recognised, doubtful ones, weights that were left out, and what the output lacks; nothing where there is none. */
export function fitLists({ status, renames, reference, unmatched }: ConvertReport): readonly FitList[] {
  if (status === 'failed') return []
  return [
    ...(renames === undefined ? [] : renameLists(renames)),
    ...(reference === undefined ? [] : matchLists(reference, unmatched ?? [])),
  ]
}

function renameLists({ reference, applied, doubtful, ways }: NonNullable<ConvertReport['renames']>): readonly FitList[] {
  const lists = [
    {
      title: `renamed ${plural(applied.count, 'key')} as ${reference.name} calls them`,
      rows: ways.map(({ how, confidence, keys }) => `${plural(keys, 'key')}: ${how} (${confidence})`),
      count: ways.length,
    },
    {
      title: `not renamed, as it is not sure what ${reference.name} calls them`,
      rows: doubtful.keys.map(
        ({ from, to, how, option }) => `${from}: ${to}? (${how}${option === undefined ? '' : `; --rename "${option}" does it`})`,
      ),
      count: doubtful.count,
    },
  ]
  return lists.filter(({ count }) => count > 0)
}

type Match = NonNullable<ConvertReport['reference']>
type Unmatched = NonNullable<ConvertReport['unmatched']>[number]

function matchLists({ name, keys, matched, missing, folded }: Match, unmatched: readonly Unmatched[]): readonly FitList[] {
  const known = new Map(unmatched.map((each) => [each.name, each]))
  const left = [
    { title: `left out, as ${name} has another shape`, rows: folded.shape.map((row) => rowText(row, known)) },
    { title: `left out, as ${name} has no such key`, rows: folded.absent.map((row) => rowText(row, known)) },
  ]
  const lacking = `${matched} of the ${plural(keys, 'key')} of ${name} are in the output, which loads with strict=False; missing are`
  const whole = `all ${plural(keys, 'key')} of ${name} are in the output`
  const found = { title: missing.count > 0 ? lacking : whole, rows: folded.missing.map((row) => rowText(row, new Map())) }
  return [...left.filter(({ rows }) => rows.length > 0), found].map((list) => ({ ...list, count: list.rows.length }))
}

/** `enc_q.*: all 103 keys`, or what is known of a single key. */
function rowText({ name, keys, of }: Match['folded']['missing'][number], known: ReadonlyMap<string, Unmatched>): string {
  if (name.endsWith('*') && of > 1) return `${name}: ${keys === of ? `all ${keys}` : `${keys} of ${of}`} keys`
  const one = known.get(name)
  return one === undefined ? name : `${name} [${one.shape.join(', ')}]${unlike(one)}`
}

/** `, there [5, 4]`. */
function unlike({ expected, like }: Unmatched): string {
  const there = expected === undefined ? '' : `, there [${expected.join(', ')}]`
  return `${there}${like === undefined ? '' : `, perhaps ${like} there`}`
}
