import { PAGE_SIZE } from './api.ts'
import { connection } from './connection.ts'
import { listAssets, type Release, type ReleaseAsset, type RepositoryOptions } from './releases.ts'
import { unlessAbsent } from './retry.ts'

/** Changes releases of one repository. Every call may throw `ApiError`. */
export interface ReleaseWriter {
  repository(): Promise<RepositoryFacts>
  hasTag(tag: string): Promise<boolean>
  /** All of a tag, drafts among them, oldest first. Several drafts may be of one tag, and none of them is found by it. */
  ofTag(tag: string): Promise<readonly FullRelease[]>
  /** Not sent again after a failure of the server: the draft may be there. */
  createDraft(draft: NewDraft): Promise<FullRelease>
  update(release: Release, changes: ReleaseChanges): Promise<FullRelease>
  remove(release: Release): Promise<void>
  assets(release: Release): Promise<readonly ReleaseAsset[]>
  removeAsset(asset: ReleaseAsset): Promise<void>
  renameAsset(asset: ReleaseAsset, name: string, label: string): Promise<void>
}

export interface RepositoryFacts {
  readonly isArchived: boolean
  /** What GitHub says that the token's owner may do; it always says no of an app, as GITHUB_TOKEN is one. */
  readonly mayPush: boolean | undefined
}

export interface FullRelease extends Release {
  /** Nothing of it can be changed any more. */
  readonly isImmutable: boolean
  readonly title: string
  /** Markdown. */
  readonly text: string
  /** Its page. */
  readonly url: string
  /** Template of the address that files are sent to. */
  readonly uploadUrl: string
}

export interface NewDraft {
  readonly tag: string
  /** What the tag is made of where there is none yet; `undefined` for the default branch. */
  readonly commit: string | undefined
  readonly title: string
  readonly text: string
  readonly isPrerelease: boolean
}

export interface ReleaseChanges extends Omit<NewDraft, 'commit'> {
  readonly commit?: string | undefined
  readonly isDraft: boolean
  /** `undefined` leaves it as it is. */
  readonly makeLatest: 'true' | 'false' | 'legacy' | undefined
}

/** GitHub lists 10,000 releases and no more. */
const MAX_PAGES = 100

export function connectReleaseWriter({ repository, ...options }: RepositoryOptions): ReleaseWriter {
  const { owner, name: repo } = repository
  const call = connection(options)
  return {
    async repository() {
      const { data } = await call(true, ({ rest }, request) => rest.repos.get({ owner, repo, request }))
      return { isArchived: data.archived, mayPush: data.permissions?.push }
    },

    async hasTag(tag) {
      const found = await unlessAbsent(call(true, ({ rest }, request) => rest.git.getRef({ owner, repo, ref: `tags/${tag}`, request })))
      return found !== undefined
    },

    async ofTag(tag) {
      const found = new Map<number, FullRelease>()
      const published = await unlessAbsent(call(true, ({ rest }, request) => rest.repos.getReleaseByTag({ owner, repo, tag, request })))
      if (published !== undefined) found.set(published.data.id, fullRelease(published.data))
      for (let page = 1; page <= MAX_PAGES; page++) {
        const { data } = await call(true, ({ rest }, request) =>
          rest.repos.listReleases({ owner, repo, page, per_page: PAGE_SIZE, request }),
        )
        for (const release of data) if (release.tag_name === tag) found.set(release.id, fullRelease(release))
        if (data.length < PAGE_SIZE) break
      }
      return [...found.values()].sort((a, b) => a.id - b.id)
    },

    async createDraft({ tag, commit, title, text, isPrerelease }) {
      const wanted = { tag_name: tag, name: title, body: text, draft: true, prerelease: isPrerelease, ...targetOf(commit) }
      const { data } = await call(false, ({ rest }, request) => rest.repos.createRelease({ owner, repo, ...wanted, request }))
      return fullRelease(data)
    },

    async update({ id: release_id }, { tag, commit, title, text, isPrerelease, isDraft, makeLatest }) {
      const wanted = { tag_name: tag, name: title, body: text, draft: isDraft, prerelease: isPrerelease, ...targetOf(commit) }
      const latest = makeLatest === undefined ? {} : { make_latest: makeLatest }
      const { data } = await call(true, ({ rest }, request) =>
        rest.repos.updateRelease({ owner, repo, release_id, ...wanted, ...latest, request }),
      )
      return fullRelease(data)
    },

    async remove({ id: release_id }) {
      await unlessAbsent(call(true, ({ rest }, request) => rest.repos.deleteRelease({ owner, repo, release_id, request })))
    },

    assets: ({ id }) => listAssets(call, repository, id),

    async removeAsset({ id: asset_id }) {
      await unlessAbsent(call(true, ({ rest }, request) => rest.repos.deleteReleaseAsset({ owner, repo, asset_id, request })))
    },

    async renameAsset({ id: asset_id }, name, label) {
      await call(true, ({ rest }, request) => rest.repos.updateReleaseAsset({ owner, repo, asset_id, name, label, request }))
    },
  }
}

interface ReleaseData {
  readonly id: number
  readonly tag_name: string
  readonly draft: boolean
  readonly prerelease: boolean
  readonly immutable?: boolean
  readonly name: string | null
  readonly body?: string | null
  readonly html_url: string
  readonly upload_url: string
}

function fullRelease(data: ReleaseData): FullRelease {
  return {
    id: data.id,
    tag: data.tag_name,
    isDraft: data.draft,
    isPrerelease: data.prerelease,
    isImmutable: data.immutable ?? false,
    title: data.name ?? '',
    text: data.body ?? '',
    url: data.html_url,
    uploadUrl: data.upload_url,
  }
}

function targetOf(commit: string | undefined): { readonly target_commitish?: string } {
  return commit === undefined ? {} : { target_commitish: commit }
}
