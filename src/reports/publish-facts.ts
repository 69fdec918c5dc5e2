import { bytesText, countText, plural } from './bytes-text.ts'
import { identityText } from './inspect-facts.ts'
import type { PublishReport } from './publish-schema.ts'

type Conversion = PublishReport['conversions'][number]
type Compatibility = PublishReport['compatibility'][number]

/** Entries that a line names before it counts the rest. */
const NAMED = 4

/** `G_240.pth 585 MB -> aurora-float16.pth 84.9 MB: gpt-sovits s2 v2, 673 tensors with 52.9 M parameters, …`; not escaped. */
export function conversionText(conversion: Conversion): string {
  const { source, output, sourceSize, size, converted } = conversion
  const from = converted
    ? `${source} ${bytesText(sourceSize)} -> ${output} ${bytesText(size)}`
    : `${source} as it is -> ${output} ${bytesText(size)}`
  return `${from}: ${modelFacts(conversion).join(', ')}`
}

/** What a file is, and what was done to it; not escaped. */
export function modelFacts({ identity, tensors, parameters, dtypes, casts, dropped }: Conversion): string[] {
  const { entries, tensors: left } = dropped
  const named = `${entries.slice(0, NAMED).join(', ')}${entries.length > NAMED ? ` and ${entries.length - NAMED} more` : ''}`
  return [
    ...(identity === undefined ? [] : [identityText(identity)]),
    `${plural(tensors, 'tensor')} with ${countText(parameters)} parameters`,
    Object.keys(casts).length > 0
      ? Object.entries(casts)
          .map(([kind, count]) => `${count} ${kind}`)
          .join(', ')
      : dtypesText(dtypes),
    entries.length > 0 ? `without ${named}` : left > 0 ? `without ${plural(left, 'tensor')}` : '',
  ].filter((fact) => fact !== '')
}

function dtypesText(dtypes: Conversion['dtypes']): string {
  return Object.keys(dtypes).slice(0, NAMED).join(', ')
}

/** `loads where release:v1.1/a.pth does (extended, 2 keys more)`; not escaped. */
export function compatibilityText({ name, reference, status, verdict, missing, unexpected, shape, require }: Compatibility): string {
  const counts = [
    missing > 0 ? `${plural(missing, 'key')} missing` : '',
    unexpected > 0 ? `${plural(unexpected, 'key')} more` : '',
    shape > 0 ? `${plural(shape, 'other shape')}` : '',
  ].filter((count) => count !== '')
  const facts = [verdict, ...counts].join(', ')
  return status === 'passed' ? `${name} fits ${reference} (${facts})` : `${name} is not ${require} with ${reference} (${facts})`
}

/** What has come of it, in a few words; not escaped. Where it failed, the address of what is left is in the error. */
export function outcomeText({ status, state, target, files, url, dryRun }: PublishReport): string {
  const what = `${plural(files.length, 'file')}, ${bytesText(files.reduce((sum, { size }) => sum + size, 0))}`
  const where = url === undefined ? '' : `: ${url}`
  if (status === 'failed') return dryRun ? `nothing would be published to ${target}` : `nothing was published to ${target}`
  switch (state) {
    case 'planned':
      return `${what} would be published to ${target}; nothing was sent (dry run)`
    case 'skipped':
      return `${target} is there already, and was left as it is${where}`
    case 'draft':
      return `${what} in the draft of ${target}${where}`
    default:
      return `${what} in ${target}${where}`
  }
}

/** `config.train.exp_dir: local path`; not escaped. */
export function settingText({ entry, place, kind }: PublishReport['settings'][number]): string {
  return `${entry.slice(entry.lastIndexOf('/') + 1)}, ${place}: ${kind}`
}

/** `uploaded`, or what would be done. */
export function changeText({ change }: PublishReport['files'][number], { state }: PublishReport): string {
  return change ?? (state === 'planned' ? 'new' : '')
}
