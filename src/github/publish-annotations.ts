import { terminalText } from '../reports/escape.ts'
import { compatibilityText } from '../reports/publish-facts.ts'
import type { PublishReport } from '../reports/publish-schema.ts'
import { ANNOTATIONS_PER_LEVEL, type Annotation, type Level, locatedAnnotations } from './annotations.ts'
import { firstOf } from './first-of.ts'
import { inWordsOfInputs } from './input-words.ts'
import { clip } from './log-text.ts'
import type { Hint } from './runner.ts'

/** Notes, or files that do not fit, that are told one by one; the report has all. */
const TOLD = 4

/** Of PyTorch's own words, which name every key. */
const TORCH_LENGTH = 1_000

/**
 * What people see of a publication beside its files: findings, what does not fit, and what is to be known. The closing line of a failed run is
 * an annotation too, so it takes from their room. `sources` are the files of the repository; what was made of them has no place there.
 */
export function publishAnnotations(report: PublishReport, sources: ReadonlySet<string>, hints: readonly Hint[]): readonly Annotation[] {
  const rest = [...incompatible(report), ...[...hints, ...notes(report)].map(asAnnotation)]
  const room = (level: Level) => ANNOTATIONS_PER_LEVEL - rest.filter((each) => each.level === level).length
  const findings = locatedAnnotations(
    report.findings.map((finding) => ({ path: finding.path, finding })),
    { error: room('error') - (report.status === 'failed' ? 1 : 0), warning: room('warning'), notice: room('notice') },
  )
  return [...findings.map((annotation) => inRepository(annotation, sources)), ...rest]
}

function inRepository({ file, ...annotation }: Annotation, sources: ReadonlySet<string>): Annotation {
  return file !== undefined && sources.has(file) ? { ...annotation, file } : annotation
}

function incompatible({ compatibility }: PublishReport): readonly Annotation[] {
  const failed = compatibility.filter(({ status }) => status === 'failed')
  return firstOf(failed, TOLD, 'more files', (each) => {
    const torch = each.error === undefined ? [] : [`load_state_dict: ${clip(terminalText(each.error), TORCH_LENGTH)}`]
    return [terminalText(compatibilityText(each)), ...torch].join('\n')
  }).map((message) => ({ level: 'error', title: 'ckpt-guard: incompatible', message }))
}

/** A draft waits for somebody, who has to be told. */
function notes({ notes: told, state, next }: PublishReport): readonly Hint[] {
  const messages = [...firstOf(told, TOLD, 'more notes', (note) => note), ...(state === 'draft' ? next : [])]
  return messages.map((message) => ({ level: 'notice', message: inWordsOfInputs(message) }))
}

function asAnnotation({ level, message }: Hint): Annotation {
  return { level, title: 'ckpt-guard', message }
}
