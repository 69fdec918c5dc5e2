import { setTimeout } from 'node:timers/promises'
import type { Progress } from '../commands/progress.ts'
import { UserError } from '../commands/user-error.ts'
import type { Delivery, Publication, Target, TargetState } from '../publish/publication.ts'
import { terminalText } from '../reports/escape.ts'
import { parseAddress } from '../sources/http-address.ts'
import { type Change, type Place, placeFiles, verifyAssets } from './release-assets.ts'
import { checkFiles, checkRepository, checkTag, MAX_ASSET_BYTES } from './release-checks.ts'
import { besidesNotes, deliveryOf, draftNote, shownPage } from './release-delivery.ts'
import { findReleases, makeDraft, type TagReleases } from './release-draft.ts'
import { failureText, permissionText } from './release-failure.ts'
import { incomingFiles, removeForgotten, takePlaces } from './release-replacement.ts'
import { isOurs, releaseText } from './release-text.ts'
import { connectReleaseWriter, type FullRelease, type ReleaseChanges } from './release-writer.ts'
import type { RepositoryOptions } from './releases.ts'
import { ApiError } from './retry.ts'
import { holds, type UploadServices } from './upload-asset.ts'

export interface ReleaseOptions {
  /** Where, and who it is; `wait` takes seconds. */
  readonly hub: RepositoryOptions
  readonly tag: string
  /** What the tag is made of where there is none yet: a commit or a branch; `undefined` for the default branch. */
  readonly commit?: string | undefined
  /** Leaves the release unpublished, for somebody to look at. */
  readonly draft: boolean
  readonly prerelease: boolean
  /** `auto`: never a prerelease; else GitHub decides by version and date. A release that was published before stays what it is. */
  readonly makeLatest: 'auto' | 'true' | 'false' | 'legacy'
  /**
   * Where a release of the tag is published already. `replace`: files with other bytes are replaced, all others stay. `skip`: it is left alone,
   * whatever files it has. A draft of the tag is no release yet: it is taken up in any case.
   */
  readonly onExists: 'fail' | 'replace' | 'skip'
  /** Milliseconds without any sign of life after which an attempt to upload is given up. */
  readonly uploadTimeout?: number
}

/**
 * A release on GitHub. Files go into a draft, where nobody sees them; it is published once GitHub says that it has all of them with the right
 * digests. A run that was interrupted is taken up by the next one.
 */
export function releaseTarget(options: ReleaseOptions): Target {
  const { repository } = options.hub
  const name = `release ${terminalText(options.tag)} of ${repository.owner}/${repository.name}`
  return {
    name,
    maxFileBytes: MAX_ASSET_BYTES,
    check: () => explained(name, options, async () => new ReleaseRun(options).look()),
    publish: (publication, progress) =>
      explained(name, options, async () => {
        checkFiles(publication.files)
        return new ReleaseRun(options).publish(publication, progress)
      }),
  }
}

type Decision =
  | { readonly action: 'create' }
  | { readonly action: 'continue' | 'replace' | 'skip'; readonly release: FullRelease; readonly notes: readonly string[] }

class ReleaseRun {
  private readonly options: ReleaseOptions
  private readonly services: UploadServices

  constructor(options: ReleaseOptions) {
    const { hub, tag, uploadTimeout } = options
    checkTag(tag)
    if (hub.token === undefined) throw new UserError(`a release needs a token (GITHUB_TOKEN). ${permissionText(undefined)}`)
    // Refuses an address where anybody on the way could read the token.
    parseAddress(hub.apiUrl)
    const apiUrl = hub.apiUrl.replace(/\/+$/, '')
    this.options = options
    this.services = {
      writer: connectReleaseWriter({ ...hub, apiUrl }),
      token: hub.token,
      apiUrl,
      wait: hub.wait ?? ((seconds) => setTimeout(seconds * 1000)),
      timeout: uploadTimeout,
    }
  }

  async look(): Promise<TargetState> {
    const { writer } = this.services
    const { tag, commit } = this.options
    checkRepository(await writer.repository(), this.services.token)
    const decision = this.decide(await findReleases(writer, tag))
    const origin = (await writer.hasTag(tag))
      ? []
      : [
          `the tag ${terminalText(tag)} does not exist yet and is made of ${terminalText(commit ?? 'the default branch')} when the release is published`,
        ]
    if (decision.action === 'create') return { action: 'create', notes: origin }
    const { action, release, notes } = decision
    const told = action === 'continue' ? [draftNote(await writer.assets(release)), ...origin] : []
    return { action, notes: [...told, ...notes], url: release.url }
  }

  async publish(publication: Publication, progress: Progress): Promise<Delivery> {
    const decision = this.decide(await findReleases(this.services.writer, this.options.tag))
    if (decision.action === 'create') return this.create(publication, progress)
    const { action, release, notes } = decision
    if (action === 'skip') return { url: release.url, state: 'skipped', files: [], notes }
    const delivery =
      action === 'continue'
        ? await this.fill({ release, isNew: false }, publication, progress)
        : await this.replace(release, publication, progress)
    return { ...delivery, notes: [...notes, ...delivery.notes] }
  }

  /** What to do about what is there. Throws `UserError` where that may not be touched. */
  private decide({ published, drafts }: TagReleases): Decision {
    const [draft, ...others] = drafts
    if (published === undefined) {
      return draft === undefined ? { action: 'create' } : { action: 'continue', release: draft, notes: besidesNotes(others) }
    }
    const { onExists } = this.options
    if (onExists === 'skip') {
      return { action: 'skip', release: published, notes: [`it is published already and is left alone: ${shownPage(published)}`] }
    }
    if (onExists === 'fail') {
      throw new UserError(
        `it is published already: ${shownPage(published)}. Choose another tag; or --on-exists replace to replace its files, --on-exists skip to leave it alone`,
      )
    }
    if (published.isImmutable) {
      throw new UserError(
        `it is published already and immutable, so that nobody can replace its files: ${shownPage(published)}. Choose another tag`,
      )
    }
    return { action: 'replace', release: published, notes: besidesNotes(drafts) }
  }

  private async create(publication: Publication, progress: Progress): Promise<Delivery> {
    const { tag, commit, prerelease } = this.options
    const { writer, wait } = this.services
    const draft = { tag, commit, isPrerelease: prerelease, ...releaseText(publication) }
    const release = await makeDraft(writer, draft, wait)
    // Published by another run in the meantime: the same question again, which now has another answer.
    return release === undefined ? this.publish(publication, progress) : this.fill({ release, isNew: true }, publication, progress)
  }

  /** Into a draft, which is published at the end. */
  private async fill({ release, isNew }: Place, publication: Publication, progress: Progress): Promise<Delivery> {
    const { files } = publication
    const placements = files.map((file) => ({ file, name: file.name }))
    try {
      const changes = await placeFiles({ release, isNew }, placements, this.services, progress)
      const notes = await verifyAssets(release, placements, this.services)
      const done = await this.services.writer.update(release, this.changesOf(publication, release))
      return await this.delivered(done, publication, changes, notes)
    } catch (error) {
      const settled = await this.settledByAnother(publication).catch(() => undefined)
      if (settled !== undefined) return settled
      throw await this.leftBehind(error, release, publication)
    }
  }

  /** In a published release: all is sent under other names and checked before the first file is replaced. */
  private async replace(release: FullRelease, publication: Publication, progress: Progress): Promise<Delivery> {
    const { writer } = this.services
    const { files } = publication
    try {
      const assets = await writer.assets(release)
      const incoming = incomingFiles(files, assets)
      await removeForgotten(writer, assets, incoming)
      await placeFiles({ release, isNew: false }, incoming, this.services, progress)
      const notes = await verifyAssets(release, incoming, this.services)
      const changes = await takePlaces(writer, release, incoming)
      const placements = files.map((file) => ({ file, name: file.name }))
      await verifyAssets(release, placements, this.services)
      const done = await writer.update(release, this.changesOf(publication, release))
      return await this.delivered(done, publication, changes, notes)
    } catch (error) {
      throw await this.leftBehind(error, release, publication)
    }
  }

  private changesOf(publication: Publication, release: FullRelease): ReleaseChanges {
    const { tag, commit, draft, makeLatest } = this.options
    const isDraft = release.isDraft && draft
    // What somebody else has made a prerelease, or people know as one, stays one.
    const mayStay = !release.isDraft || !isOurs(release)
    const isPrerelease = this.options.prerelease || (mayStay && release.isPrerelease)
    return {
      ...{ tag, isPrerelease, isDraft, ...releaseText(publication, release) },
      // A published release has its tag.
      commit: release.isDraft ? commit : undefined,
      makeLatest: isDraft ? undefined : latestOf(makeLatest, isPrerelease, release),
    }
  }

  private async delivered(
    release: FullRelease,
    { files }: Publication,
    changes: ReadonlyMap<string, Change>,
    notes: readonly string[],
  ): Promise<Delivery> {
    // It is out: what cannot be asked any more is no reason to fail.
    const assets = await this.services.writer.assets(release).catch(() => [])
    return deliveryOf({ release, files, assets, changes, notes })
  }

  /** Where another run has published the same files meanwhile, all is well. */
  private async settledByAnother(publication: Publication): Promise<Delivery | undefined> {
    const { writer } = this.services
    const { published } = await findReleases(writer, this.options.tag)
    if (published === undefined) return undefined
    const assets = await writer.assets(published)
    const isWhole = publication.files.every((file) => assets.some((asset) => asset.name === file.name && holds(asset, file)))
    return isWhole ? this.delivered(published, publication, new Map(), ['another run has published it']) : undefined
  }

  /** The failure, with what is left behind and what to do. Errors of our own stay as they are. */
  private async leftBehind(error: unknown, release: FullRelease, { files }: Publication): Promise<unknown> {
    if (!(error instanceof UserError || error instanceof ApiError)) return error
    const { tag, commit } = this.options
    const why = error instanceof ApiError ? failureText(error, { tag, commit }) : error.message
    const assets = await this.services.writer.assets(release).catch(() => undefined)
    const whole = files.filter((file) => assets?.some((asset) => asset.name === file.name && holds(asset, file)))
    const has = assets === undefined ? 'some' : `${whole.length} of ${files.length}`
    const left = release.isDraft
      ? `Nothing is published. The draft ${shownPage(release)} stays, with ${has} of the files`
      : `The release ${shownPage(release)} has ${has} of the files; older ones that were not replaced yet are as they were`
    return new UserError(`${why}. ${left}. Run it again to take it up where it stopped.`)
  }
}

async function explained<T>(target: string, { tag, commit }: ReleaseOptions, run: () => Promise<T>): Promise<T> {
  try {
    return await run()
  } catch (error) {
    if (error instanceof ApiError) throw new UserError(`${target}: ${failureText(error, { tag, commit })}`)
    if (error instanceof UserError) throw new UserError(`${target}: ${error.message}`)
    throw error
  }
}

/** Said in so many words, since GitHub makes what is published the latest otherwise; `undefined` leaves it as it is. */
function latestOf(wish: ReleaseOptions['makeLatest'], isPrerelease: boolean, release: FullRelease): ReleaseChanges['makeLatest'] {
  if (isPrerelease) return 'false'
  if (wish !== 'auto') return wish
  return release.isDraft ? 'legacy' : undefined
}
