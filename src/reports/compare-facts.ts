import { bytesText, plural } from './bytes-text.ts'
import type { CompareReport } from './compare-schema.ts'
import { identityText } from './inspect-facts.ts'

/** One list of the differences, folded: what it is, and its lines; not escaped. */
export interface DiffList {
  readonly title: string
  readonly rows: readonly DiffRow[]
}

export interface DiffRow {
  /** A key, or `enc_q.*`. */
  readonly name: string
  /** `103 of 103 keys`, `[322, 192] -> [732, 192]`, or nothing. */
  readonly what: string
}

/** `673 keys below weight, torch-zip, 84.9 MB, 262 KB transferred, gpt-sovits s2 v2`. */
export function sideText({ keys, weightsRoot, format, size, transferred, identity, kind }: CompareReport['candidate']): string {
  const place = weightsRoot === null || weightsRoot === '' ? '' : ` below ${weightsRoot}`
  return [
    `${plural(keys, 'key')}${place}`,
    ...(format === undefined ? [kind === 'schema' ? 'key schema' : kind] : [format]),
    ...(size === undefined ? [] : [bytesText(size)]),
    ...(transferred === undefined ? [] : [`${bytesText(transferred)} transferred`]),
    ...(identity === undefined ? [] : [identityText(identity)]),
  ].join(', ')
}

const VERDICTS: Readonly<Record<CompareReport['verdict'], string>> = {
  identical: 'identical, the same keys, shapes, types and values',
  values: 'the same keys and shapes',
  extended: 'more keys than the reference, none less',
  breaking: 'it no longer loads where the reference did',
}

/** `breaking: it no longer loads where the reference did; 2 shapes differ`. */
export function verdictText(report: CompareReport): string {
  const { verdict, findings } = report
  if (findings.length > 0) return 'breaking: the candidate cannot be loaded at all'
  const renamed = report.renamed.length > 0 ? `, ${report.renamed.length} of them probably renamed` : ''
  const counts = countsText(report) + renamed
  const meaning = verdict === 'values' ? valuesMeaning(report) : VERDICTS[verdict]
  return `${verdict === 'identical' ? '' : `${verdict}: `}${meaning}${counts === '' ? '' : `; ${counts}`}`
}

function valuesMeaning({ explained, checksums, values }: CompareReport): string {
  const aside = explained.length > 0 ? `, but for what is explained` : ''
  const isOther = values === undefined ? checksums === 'different' : values.equal < values.compared
  return `${VERDICTS.values}${aside}${isOther ? ', other values' : ''}`
}

/** `2 shapes differ, 5 keys unexpected`, what is explained left out. */
export function countsText(report: CompareReport): string {
  const { shape } = report
  const [lost, more] = [unexplained(report, 'missing'), unexplained(report, 'unexpected')]
  return [
    ...(shape.length > 0 ? [`${plural(shape.length, 'shape')} ${shape.length === 1 ? 'differs' : 'differ'}`] : []),
    ...(lost > 0 ? [`${plural(lost, 'key')} missing`] : []),
    ...(more > 0 ? [`${plural(more, 'key')} unexpected`] : []),
  ].join(', ')
}

/** How many keys of this side's list nothing explains. */
function unexplained(report: CompareReport, side: 'missing' | 'unexpected'): number {
  const explained = report.explained.filter((each) => each.side === side)
  return report[side].length - explained.reduce((sum, { keys }) => sum + keys.length, 0)
}

/** What was asked for, where the verdict alone does not tell why the check passed or failed. */
export function requirementText({ status, require, verdict, loads, findings, schemaFile }: CompareReport): string {
  if (schemaFile !== undefined) return `${schemaFile.path} ${SCHEMA_CHANGES[schemaFile.change]}`
  const met = {
    identical: verdict === 'identical',
    strict: verdict === 'identical' || verdict === 'values',
    extends: verdict !== 'breaking',
    'non-strict': loads.nonStrict,
  }[require]
  if (findings.length > 0) return ''
  if (status === 'passed') return verdict === 'breaking' ? 'with strict=False it loads, and no more is required' : ''
  if (met) return 'types differ, and --dtype exact allows none to'
  return verdict === 'breaking' && loads.nonStrict === false ? '' : `${require} is required`
}

const SCHEMA_CHANGES = {
  created: 'was created with the keys of the candidate',
  renewed: 'has the keys of the candidate now',
  unchanged: 'stays as it is',
} as const

/** The differences that nothing explains, worst first. */
export function diffLists(report: CompareReport): readonly DiffList[] {
  const { folded, renamed } = report
  const besides = renamed.length > 0 ? `, besides ${renamed.length} renamed` : ''
  const counted = (side: 'missing' | 'unexpected') => `(${unexplained(report, side) - renamed.length}${besides})`
  const shapes = new Map(report.shape.map((each) => [each.name, each]))
  const partners = new Set(renamed.flatMap(({ from, to }) => [from, to]))
  const keysBelow = (row: (typeof folded.missing)[number], names: readonly string[]) => {
    // A lone star says nothing of what the names look like.
    const example = row.name === '*' ? names.find((name) => !partners.has(name)) : undefined
    return { name: row.name, what: `${countText(row, 'keys')}${example === undefined ? '' : `, as ${example}`}` }
  }
  return [
    {
      title: `Shapes that differ (${report.shape.length})`,
      rows: folded.shape.map((row) => ({ name: row.name, what: shapeText(row, shapes) })),
    },
    {
      title: `Missing: the reference has them, the candidate lacks them ${counted('missing')}`,
      rows: folded.missing.map((row) => keysBelow(row, report.missing)),
    },
    {
      title: `Unexpected: the candidate has them, the reference lacks them ${counted('unexpected')}`,
      rows: folded.unexpected.map((row) => keysBelow(row, report.unexpected)),
    },
  ].filter(({ rows }) => rows.length > 0)
}

function countText({ keys, of, name }: CompareReport['folded']['missing'][number], what: string): string {
  if (!name.endsWith('*')) return ''
  return keys === of ? `all ${keys} ${what}` : `${keys} of ${of} ${what}`
}

function shapeText(row: CompareReport['folded']['shape'][number], shapes: ReadonlyMap<string, CompareReport['shape'][number]>): string {
  const prefix = row.name.slice(0, -1)
  const own = shapes.get(row.name)
  if (own !== undefined) return changeText(own)
  const example = [...shapes.values()].find(({ name }) => name.startsWith(prefix))
  return `${countText(row, 'shapes')}${example === undefined ? '' : `, as ${example.name.slice(prefix.length)} ${changeText(example)}`}`
}

function changeText({ reference, candidate, why }: CompareReport['shape'][number]): string {
  const theirs = `[${reference.join(', ')}]`
  if (why === 'no tensor') return `${theirs} -> no tensor`
  return `${theirs} -> [${candidate.join(', ')}]${why === undefined ? '' : ' without values, a meta tensor'}`
}

/** `float32 -> float16: 673 keys`; names them where they are few. */
export function dtypeLines({ dtype }: CompareReport): string[] {
  const kinds = new Map<string, string[]>()
  for (const { name, reference, candidate } of dtype) {
    const kind = `${reference} -> ${candidate}`
    const names = kinds.get(kind)
    if (names === undefined) kinds.set(kind, [name])
    else names.push(name)
  }
  return [...kinds].map(([kind, names]) => `${kind}: ${names.length <= NAMED ? names.join(', ') : plural(names.length, 'key')}`)
}

/** Names that a line shows instead of counting them. */
const NAMED = 3

/** One line for all keys that were renamed in one way. */
export function renameLines({ renamed }: CompareReport): string[] {
  const ways = new Map<string, { readonly first: CompareReport['renamed'][number]; count: number }>()
  for (const rename of renamed) {
    const way = `${rename.confidence} ${rename.how}`
    const known = ways.get(way)
    if (known === undefined) ways.set(way, { first: rename, count: 1 })
    else known.count++
  }
  return [...ways.values()]
    .sort((a, b) => b.count - a.count)
    .map(
      ({ first, count }) =>
        `${plural(count, 'key')} (${first.how}, ${SURE[first.confidence]})${count > 1 ? ', as' : ':'} ${first.from} -> ${first.to}`,
    )
}

const SURE = { high: 'sure', medium: 'likely', low: 'a guess' } as const

/** `ckpt-guard convert …` with the lines that rename the candidate's keys; `undefined` where there are none. */
export function fixCommand({ rename, candidate }: CompareReport): string | undefined {
  if (rename.length === 0) return undefined
  const lines = rename.map((line) => ` --rename ${shellWord(line)}`).join('')
  // What is no file here has to be fetched first, under a name that is not known.
  const files = candidate.kind === 'file' ? [candidate.name, renamedName(candidate.name)].map(shellWord) : ['FILE', 'OUTPUT']
  return `ckpt-guard convert ${files[0]} --output ${files[1]}${lines}`
}

/** What PyTorch says, as far as anybody reads it: the first lines, each cut where it lists hundreds of keys. */
export function torchLines({ loads }: CompareReport, most: { readonly lines: number; readonly characters: number }): string[] {
  if (loads.error === undefined || most.lines === 0) return []
  const lines = loads.error.split('\n')
  const shown = lines.slice(0, most.lines).map((line) => (line.length > most.characters ? `${line.slice(0, most.characters)}…` : line))
  return lines.length > shown.length ? [...shown, `and ${plural(lines.length - shown.length, 'more line')}`] : shown
}

function renamedName(name: string): string {
  const at = name.lastIndexOf('.')
  return at <= name.lastIndexOf('/') ? `${name}-renamed` : `${name.slice(0, at)}-renamed${name.slice(at)}`
}

/** A word for a POSIX shell. */
function shellWord(text: string): string {
  return /^[\w./:@-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`
}

/** `enc_q.*: 103 keys missing. GPT-SoVITS leaves …`. */
export function explainedLines({ explained }: CompareReport): string[] {
  return explained.map(({ side, pattern, keys, why }) => `${pattern}, ${plural(keys.length, 'key')} ${side}: ${why}`)
}
