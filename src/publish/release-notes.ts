import { UserError } from '../commands/user-error.ts'
import { diffLists, dtypeLines, renameLines, verdictText } from '../reports/compare-facts.ts'
import { markdownCode, markdownText } from '../reports/escape.ts'
import { ALL_DETAIL, type Detail, filesTable, loadNotes, provenanceLine, section, verifyNotes } from './facts-markdown.ts'
import type { ReleaseComparison, ReleaseFacts } from './release-facts.ts'

/** Characters of a release's notes that GitHub takes. */
export const MAX_NOTES = 125_000

interface Level extends Detail {
  /** Differences of each comparison, and comparisons. */
  readonly changes: number
  readonly comparisons: number
}

const ALL = Number.POSITIVE_INFINITY

/** Each step tells less. */
const LEVELS: readonly Level[] = [
  { ...ALL_DETAIL, changes: 20, comparisons: ALL },
  { models: ALL, pieces: ALL, loading: 10, changes: 5, comparisons: 50 },
  { models: ALL, pieces: 0, loading: 5, changes: 3, comparisons: 20 },
  { models: 200, pieces: 0, loading: 2, changes: 1, comparisons: 10 },
  { models: 50, pieces: 0, loading: 1, changes: 0, comparisons: 3 },
  { models: 10, pieces: 0, loading: 1, changes: 0, comparisons: 0 },
  { models: 0, pieces: 0, loading: 0, changes: 0, comparisons: 0 },
]

/**
 * Notes of a release, in GitHub's Markdown: the user's own text, table of the files, what changed against the release before, how to verify,
 * join and load them, and where they come from. Where that is too long it tells less; it is never cut in the middle. Throws `UserError` where
 * the user's own text (Markdown that is left as it is) alone is too long.
 */
export function releaseNotes(facts: ReleaseFacts, ownText = '', maxCharacters = MAX_NOTES): string {
  const own = ownText.trim()
  const notes = LEVELS.map((level) => render(facts, level, own)).find((text) => text.length <= maxCharacters)
  if (notes !== undefined) return notes
  if (own.length + 1 <= maxCharacters) return `${own}\n`
  throw new UserError(
    `the notes have ${own.length} characters, and a release takes ${maxCharacters}; shorten them, or publish the long text as a file`,
  )
}

function render(facts: ReleaseFacts, level: Level, own: string): string {
  const sections = [
    own,
    section('Files', filesTable(facts, level)),
    section('Changes', changes(facts, level)),
    section('Verify', verifyNotes(facts)),
    section('Load', loadNotes(facts, level)),
    bundleNote(facts),
    `<sub>${provenanceLine(facts.provenance)}</sub>`,
  ]
  return `${sections.filter((text) => text !== '').join('\n\n')}\n`
}

function changes({ comparisons }: ReleaseFacts, level: Level): string {
  const shown = comparisons.slice(0, level.comparisons)
  if (shown.length === 0) return ''
  const more = comparisons.length - shown.length
  return [...shown.map((each) => change(each, level.changes)), ...(more > 0 ? [`- and ${more} more`] : [])].join('\n')
}

function change({ name, reference, report }: ReleaseComparison, most: number): string {
  const lines = [
    ...renameLines(report),
    ...diffLists(report).flatMap(({ title, rows }) => {
      const named = rows.slice(0, most).map((row) => `${row.name}${row.what === '' ? '' : ` (${row.what})`}`)
      const more = rows.length - named.length
      return [`${title}${named.length === 0 ? '' : `: ${named.join('; ')}`}${more > 0 && named.length > 0 ? ` and ${more} more` : ''}`]
    }),
    ...dtypeLines(report),
  ]
  const shown = lines.slice(0, most)
  const more = lines.length - shown.length
  return [
    `- ${markdownCode(name)} against ${markdownText(reference)}: ${markdownText(verdictText(report))}`,
    ...shown.map((line) => `  - ${markdownText(line)}`),
    ...(more > 0 && most > 0 ? [`  - and ${more} more`] : []),
  ].join('\n')
}

function bundleNote({ bundleName, changedSettings }: ReleaseFacts): string {
  if (bundleName === undefined) return ''
  const what = `${markdownCode(bundleName)} holds the settings of the training, the names and shapes of all tensors, the validation report and where the files come from.`
  if (changedSettings === 0) return what
  const values = changedSettings === 1 ? 'One value' : `${changedSettings} values`
  return `${what} ${values} that named local folders, people or secrets ${changedSettings === 1 ? 'was' : 'were'} taken out of the settings.`
}
