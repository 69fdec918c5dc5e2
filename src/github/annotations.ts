import { isAbsolute } from 'node:path'
import { plural } from '../reports/bytes-text.ts'
import { terminalText } from '../reports/escape.ts'
import type { FindingReport, ValidateReport } from '../reports/schemas.ts'
import { whereText } from '../reports/where-text.ts'
import { clip } from './log-text.ts'

export type Level = FindingReport['severity']

export interface Annotation {
  readonly level: Level
  /** Relative to the repository. */
  readonly file?: string
  readonly title: string
  readonly message: string
}

/** How many annotations of each level may still be written. */
export type Room = Readonly<Record<Level, number>>

/** The runner drops what a step writes beyond this, silently (actions/runner, ExecutionContext `_maxCountPerIssueType`). */
export const ANNOTATIONS_PER_LEVEL = 10

/** The runner cuts longer messages. */
export const MESSAGE_LENGTH = 4_096

const LEVELS: readonly Level[] = ['error', 'warning', 'notice']

/** Shares of a message's parts; together, with their labels, below `MESSAGE_LENGTH`, so that the remedy is never what is cut. */
const SHARE = { message: 1_700, name: 250, torch: 500, remedy: 1_000 } as const

interface Located {
  readonly path: string
  readonly finding: FindingReport
}

/** The findings of a report as annotations, worst first; where the room ends, the last one of a level counts the rest. */
export function annotationsOf(report: ValidateReport, room: Room): readonly Annotation[] {
  return locatedAnnotations(
    report.files.flatMap(({ path, findings }) => findings.map((finding) => ({ path, finding }))),
    room,
  )
}

/** The same for findings of any files. */
export function locatedAnnotations(located: readonly Located[], room: Room): readonly Annotation[] {
  return LEVELS.flatMap((level) =>
    withinRoom(
      located.filter(({ finding }) => finding.severity === level),
      level,
      room[level],
    ),
  )
}

function withinRoom(findings: readonly Located[], level: Level, room: number): readonly Annotation[] {
  if (findings.length <= room) return findings.map(annotation)
  if (room < 1) return []
  const shown = findings.slice(0, room - 1)
  const left = findings.length - shown.length
  return [...shown.map(annotation), { level, title: 'ckpt-guard', message: `${plural(left, `more ${level}`)}, see the summary` }]
}

function annotation({ path, finding }: Located): Annotation {
  // Files outside of the repository have no place in its views.
  return { level: finding.severity, ...(!isAbsolute(path) && { file: path }), title: finding.rule, message: messageOf(path, finding) }
}

function messageOf(path: string, { message, where, remedy, torch }: FindingReport): string {
  const place = whereText(where, (name) => part(name, SHARE.name), ' ')
  return [
    `${part(path, SHARE.name)}: ${part(message, SHARE.message)}${place}`,
    torch !== undefined && `torch.load: ${part(torch, SHARE.torch)}`,
    `What to do: ${part(remedy, SHARE.remedy)}`,
  ]
    .filter((line) => line !== false)
    .join('\n')
}

function part(text: string, limit: number): string {
  return clip(terminalText(text), limit)
}
