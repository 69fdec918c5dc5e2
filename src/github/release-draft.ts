import type { FullRelease, NewDraft, ReleaseWriter } from './release-writer.ts'
import { ApiError } from './retry.ts'

/** What there is of a tag. */
export interface TagReleases {
  readonly published: FullRelease | undefined
  /** Oldest first. */
  readonly drafts: readonly FullRelease[]
}

/** Throws `ApiError`. */
export async function findReleases(writer: ReleaseWriter, tag: string): Promise<TagReleases> {
  const all = await writer.ofTag(tag)
  return { published: all.find(({ isDraft }) => !isDraft), drafts: all.filter(({ isDraft }) => isDraft) }
}

/** How often a draft is tried to be made, and how often it is looked for in the list, which may be behind. */
const ATTEMPTS = 4
const LOOKS = 4

/**
 * Makes a draft, unless another run is faster: of several drafts of a tag all runs go on with the oldest, and each removes its own again.
 * `undefined` where a release of the tag was published in the meantime. Throws `ApiError`.
 */
export async function makeDraft(
  writer: ReleaseWriter,
  draft: NewDraft,
  wait: (seconds: number) => Promise<unknown>,
): Promise<FullRelease | undefined> {
  const created = await createOnce(writer, draft, wait)
  for (let look = 1; ; look++) {
    const { published, drafts } = await findReleases(writer, draft.tag)
    const isListed = drafts.some(({ id }) => id === created.id)
    if (!isListed && look < LOOKS && published === undefined) {
      await wait(look)
      continue
    }
    const [oldest = created] = drafts
    if (published === undefined && oldest.id >= created.id) return created
    await removeEmpty(writer, created)
    return published === undefined ? oldest : undefined
  }
}

/** A server that fails may have made the draft: looks before it is tried again. */
async function createOnce(writer: ReleaseWriter, draft: NewDraft, wait: (seconds: number) => Promise<unknown>): Promise<FullRelease> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await writer.createDraft(draft)
    } catch (error) {
      if (!(error instanceof ApiError) || error.status < 500 || attempt === ATTEMPTS) throw error
      await wait(2 ** attempt)
      const [oldest] = (await findReleases(writer, draft.tag)).drafts
      if (oldest !== undefined) return oldest
    }
  }
}

/** Never with files in it, whoever put them there. */
async function removeEmpty(writer: ReleaseWriter, draft: FullRelease): Promise<void> {
  const files = await writer.assets(draft)
  if (files.length === 0) await writer.remove(draft)
}
