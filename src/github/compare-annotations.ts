import { isAbsolute } from 'node:path'
import { plural } from '../reports/bytes-text.ts'
import { type DiffList, diffLists, fixCommand, requirementText, torchLines, verdictText } from '../reports/compare-facts.ts'
import type { CompareReport } from '../reports/compare-schema.ts'
import type { CompareSetReport } from '../reports/compare-set-schema.ts'
import { terminalText } from '../reports/escape.ts'
import type { Annotation } from './annotations.ts'
import { clip } from './log-text.ts'

/** Shares of a message's parts; together, with their labels, below what the runner takes, so that the remedy is never what is cut. */
const SHARE = { name: 200, headline: 500, list: 350, torch: 500, remedy: 1_000 } as const

/** A command that is cut is of no use. */
const LONGEST_COMMAND = 800

/** Keys of each list that are named. */
const NAMED = 5

/** One error for each file that failed, worst first; where the room ends, the last one counts the rest. One notice for all new files, and one for those whose base shows nothing. */
export function compareAnnotations(set: CompareSetReport, room: number): readonly Annotation[] {
  const failed = set.comparisons.filter(({ status }) => status === 'failed')
  const broken = (verdict: CompareReport['verdict']) => Number(verdict === 'breaking')
  const errors = [...set.errors.map(notCompared), ...[...failed].sort((a, b) => broken(b.verdict) - broken(a.verdict)).map(notCompatible)]
  return [
    ...withinRoom(errors, room),
    ...files(set.new, (count) => `${plural(count, 'new file')} with nothing in the base to be compared with`),
    ...files(
      set.skipped.map(({ path }) => path),
      (count) =>
        `${plural(count, 'file')} whose version in the base is broken or holds no tensors, so that there is nothing to compare with`,
    ),
  ]
}

function withinRoom(errors: readonly Annotation[], room: number): readonly Annotation[] {
  if (errors.length <= room) return errors
  const shown = errors.slice(0, Math.max(0, room - 1))
  const message = `${plural(errors.length - shown.length, 'more file')} failed, see the summary`
  return [...shown, { level: 'error', title: 'ckpt-guard', message }]
}

function notCompared({ path, reason }: CompareSetReport['errors'][number]): Annotation {
  const message = `${part(path, SHARE.name)} could not be compared: ${part(reason, SHARE.remedy)}`
  return { level: 'error', ...place(path), title: 'ckpt-guard: not compared', message }
}

function notCompatible(entry: CompareSetReport['comparisons'][number]): Annotation {
  const required = requirementText(entry)
  const lines = [
    `${part(entry.path, SHARE.name)}: ${part(`${verdictText(entry)}${required === '' ? '' : ` (${required})`}`, SHARE.headline)}`,
    `Compared with ${part(entry.reference.name, SHARE.name)}`,
    ...(entry.findings.length > 0 ? findingLines(entry) : differenceLines(entry)),
    `What to do: ${part(remedy(entry), SHARE.remedy)}`,
  ]
  return { level: 'error', ...place(entry.path), title: `ckpt-guard: ${entry.verdict}`, message: lines.join('\n') }
}

function findingLines({ findings }: CompareReport): string[] {
  return findings
    .slice(0, 1)
    .flatMap(({ rule, message, torch }) => [
      part(`${rule}: ${message}`, SHARE.headline),
      ...(torch === undefined ? [] : [`torch.load: ${part(torch, SHARE.torch)}`]),
    ])
}

function differenceLines(report: CompareReport): string[] {
  const [, error] = torchLines(report, { lines: 2, characters: SHARE.torch })
  return [
    ...diffLists(report).map((list) => part(listText(list), SHARE.list)),
    ...(error === undefined ? [] : [`load_state_dict: ${part(error.trim(), SHARE.torch)}`]),
  ]
}

function listText({ title, rows }: DiffList): string {
  const named = rows.slice(0, NAMED).map(({ name, what }) => (what === '' ? name : `${name} ${what}`))
  return `${title}: ${[...named, ...(rows.length > NAMED ? [`and ${rows.length - NAMED} more`] : [])].join('; ')}`
}

/** The next step, by what failed: broken files are mended, moved keys renamed, and what is meant is allowed. */
function remedy(report: CompareReport): string {
  const { findings, verdict, require, loads } = report
  const [finding] = findings
  if (finding !== undefined) return finding.remedy
  const command = fixCommand(report)
  if (command !== undefined) {
    const how = command.length <= LONGEST_COMMAND ? `: ${command}` : '; the job summary has the command.'
    return `give the file the names of the reference, or only compare by them with the input rename${how}`
  }
  if (verdict === 'breaking') {
    const allowed = loads.nonStrict && require !== 'non-strict' ? 'set require: non-strict, or ' : ''
    return `save it from the model that the reference was made of; where the change is meant, ${allowed}name another reference, or the keys in the input ignore.`
  }
  if (verdict === 'extended' && (require === 'strict' || require === 'identical')) {
    return 'where more keys are meant, set require: extends, or name them in the input ignore.'
  }
  return require === 'identical' ? 'where other values are meant, set require: strict.' : 'where other types are meant, set dtype: any.'
}

function files(paths: readonly string[], say: (count: number) => string): readonly Annotation[] {
  if (paths.length === 0) return []
  const named = paths.slice(0, NAMED).map((path) => part(path, SHARE.name))
  const left = paths.length - named.length
  const list = [...named, ...(left > 0 ? [`and ${left} more`] : [])].join(', ')
  const message = `${say(paths.length)}: ${list}`
  return [{ level: 'notice', title: 'ckpt-guard', message }]
}

/** Files outside of the repository have no place in its views. */
function place(path: string): { readonly file?: string } {
  return isAbsolute(path) || path.startsWith('../') ? {} : { file: path }
}

function part(text: string, limit: number): string {
  return clip(terminalText(text), limit)
}
