import { PAGE_SIZE } from './api.ts'
import { type Call, type ConnectionOptions, connection } from './connection.ts'
import type { Repository } from './context.ts'
import { unlessAbsent } from './retry.ts'

/** Releases of one repository. Every call may throw `ApiError`. */
export interface Releases {
  /** The newest one that is neither a draft nor a prerelease, or the one that was marked as latest; `undefined` where there is none. */
  latest(): Promise<Release | undefined>
  /** Of a published release; a tag may hold slashes. */
  byTag(tag: string): Promise<Release | undefined>
  /** The newest hundred, drafts among them where the token may see these. */
  newest(): Promise<readonly Release[]>
  /** Files of a release, also those whose upload never came to its end. */
  assets(release: Release): Promise<readonly ReleaseAsset[]>
}

export interface Release {
  readonly id: number
  readonly tag: string
  readonly isDraft: boolean
  readonly isPrerelease: boolean
}

export interface ReleaseAsset {
  readonly id: number
  readonly name: string
  /** Bytes. */
  readonly size: number
  /** Lower-case hex, where GitHub knows it. */
  readonly sha256: string | undefined
  readonly isUploaded: boolean
  /** Where people download it. */
  readonly url: string
}

export interface RepositoryOptions extends ConnectionOptions {
  readonly repository: Repository
}

/** GitHub allows 1,000 assets a release. */
const MAX_ASSET_PAGES = 10

export function connectReleases({ repository: { owner, name: repo }, ...options }: RepositoryOptions): Releases {
  const call = connection(options)
  return {
    async latest() {
      const found = await unlessAbsent(call(true, ({ rest }, request) => rest.repos.getLatestRelease({ owner, repo, request })))
      return found && releaseOf(found.data)
    },

    async byTag(tag) {
      const found = await unlessAbsent(call(true, ({ rest }, request) => rest.repos.getReleaseByTag({ owner, repo, tag, request })))
      return found && releaseOf(found.data)
    },

    async newest() {
      const { data } = await call(true, ({ rest }, request) => rest.repos.listReleases({ owner, repo, per_page: PAGE_SIZE, request }))
      return data.map(releaseOf)
    },

    assets: ({ id }) => listAssets(call, { owner, name: repo }, id),
  }
}

/** All files of a release, also those whose upload never came to its end. Throws `ApiError`. */
export async function listAssets(call: Call, { owner, name: repo }: Repository, release_id: number): Promise<readonly ReleaseAsset[]> {
  const found = new Map<number, ReleaseAsset>()
  for (let page = 1; page <= MAX_ASSET_PAGES; page++) {
    const { data } = await call(true, ({ rest }, request) =>
      rest.repos.listReleaseAssets({ owner, repo, release_id, page, per_page: PAGE_SIZE, request }),
    )
    for (const { id, name, size, digest, state, browser_download_url: url } of data) {
      // Pages can repeat what moved from one to the next while they were read.
      found.set(id, { id, name, size, sha256: sha256Of(digest), isUploaded: state === 'uploaded', url })
    }
    if (data.length < PAGE_SIZE) break
  }
  return [...found.values()]
}

/** Of a digest as GitHub writes it; servers of older versions write none. */
export function sha256Of(digest: string | null | undefined): string | undefined {
  return /^sha256:([0-9a-f]{64})$/.exec(digest ?? '')?.[1]
}

/** Where the bytes of an asset are had, asked for as `application/octet-stream`. */
export function assetAddress({ apiUrl, repository }: Pick<RepositoryOptions, 'apiUrl' | 'repository'>, { id }: ReleaseAsset): string {
  return `${apiUrl}/repos/${repository.owner}/${repository.name}/releases/assets/${id}`
}

function releaseOf(data: { id: number; tag_name: string; draft: boolean; prerelease: boolean }): Release {
  return { id: data.id, tag: data.tag_name, isDraft: data.draft, isPrerelease: data.prerelease }
}
