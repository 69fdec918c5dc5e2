import type { Publication } from '../publish/publication.ts'
import type { FullRelease } from './release-writer.ts'

export interface ReleaseText {
  readonly title: string
  /** Markdown. */
  readonly text: string
}

/** Where our part of a release's text begins; nobody sees it. What stands before it is somebody's own, and stays. */
const MARKER = '<!-- ckpt-guard:publish -->'

/** GitHub takes no longer text of a release. */
const MAX_CHARACTERS = 125_000

const SHORTENED = '\n\n*The rest of these notes did not fit.*\n'

/** Title and text of a release: ours, and before it what somebody wrote into the release that is there. */
export function releaseText(
  { title, notes }: Pick<Publication, 'title' | 'notes'>,
  before?: Pick<FullRelease, 'title' | 'text'>,
): ReleaseText {
  const at = before?.text.indexOf(MARKER) ?? -1
  const isOurs = before === undefined || at >= 0
  const own = (at < 0 ? (before?.text ?? '') : before?.text.slice(0, at))?.trimEnd() ?? ''
  const lead = own === '' ? '' : `${own}\n\n`
  return {
    title: isOurs || before.title === '' ? title : before.title,
    text: lead + shortened(`${MARKER}\n${notes}`, MAX_CHARACTERS - lead.length),
  }
}

/** Whether we have written into it before, or made it. */
export function isOurs({ text }: Pick<FullRelease, 'text'>): boolean {
  return text.includes(MARKER)
}

/** Cut after a whole line. */
function shortened(text: string, room: number): string {
  if (text.length <= room) return text
  const end = text.lastIndexOf('\n', Math.max(0, room - SHORTENED.length))
  return end <= 0 ? '' : text.slice(0, end) + SHORTENED
}
