import type { Delivery, PublishedFile } from '../publish/publication.ts'
import { plural } from '../reports/bytes-text.ts'
import { terminalText } from '../reports/escape.ts'
import type { Change } from './release-assets.ts'
import { isIncoming } from './release-replacement.ts'
import type { FullRelease } from './release-writer.ts'
import type { ReleaseAsset } from './releases.ts'

export interface Delivered {
  readonly release: FullRelease
  readonly files: readonly PublishedFile[]
  /** As GitHub has them at the end. */
  readonly assets: readonly ReleaseAsset[]
  /** By the name of the file; the others are unchanged. */
  readonly changes: ReadonlyMap<string, Change>
  readonly notes: readonly string[]
}

export function deliveryOf({ release, files, assets, changes, notes }: Delivered): Delivery {
  const names = new Set(files.map(({ name }) => name))
  const others = assets.filter((asset) => !names.has(asset.name) && !isIncoming(asset)).map(({ name }) => terminalText(name))
  return {
    url: release.url,
    state: release.isDraft ? 'draft' : 'published',
    files: files.map(({ name }) => ({
      name,
      url: assets.find((asset) => asset.name === name)?.url,
      change: changes.get(name) ?? 'unchanged',
    })),
    notes: [
      ...notes,
      ...(others.length === 0 ? [] : [`it also has ${plural(others.length, 'file')} that this run did not publish: ${listed(others)}`]),
      ...(release.isImmutable ? ['it is immutable: nobody can change its files any more'] : []),
    ],
  }
}

/** That a draft is taken up, with what it has. */
export function draftNote(assets: readonly ReleaseAsset[]): string {
  const whole = assets.filter(({ isUploaded }) => isUploaded)
  return `a draft with ${plural(whole.length, 'file')} is there and is taken up: what has the right digest is not uploaded again`
}

/** That there are drafts which are left alone. */
export function besidesNotes(drafts: readonly FullRelease[]): readonly string[] {
  if (drafts.length === 0) return []
  return [`${plural(drafts.length, 'other draft')} of the tag stays as it is: ${listed(drafts.map(shownPage))}`]
}

/** The address of its page, for a message. */
export function shownPage({ url }: FullRelease): string {
  return terminalText(url).slice(0, 500)
}

const LISTED = 10

function listed(texts: readonly string[]): string {
  const more = texts.length - LISTED
  return texts.slice(0, LISTED).join(', ') + (more > 0 ? ` and ${more} more` : '')
}
