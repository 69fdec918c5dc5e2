import { PAGE_SIZE } from '../api.ts'
import { isFollowed, listAll } from '../pages.ts'
import type { Requests } from './requests.ts'

export interface ListedRelease {
  readonly id: number
  readonly tag: string
  readonly title: string
  readonly body: string
  readonly isDraft: boolean
  readonly isPrerelease: boolean
  /** Its files and its tag can never be changed. */
  readonly isImmutable: boolean
  readonly publishedAt: string | undefined
  /** For a published release, GitHub tells the date of its commit here. */
  readonly createdAt: string
  readonly updatedAt: string | undefined
  /** The branch or the commit that its tag was made of. */
  readonly target: string
  readonly assets: readonly ListedAsset[]
}

export interface ListedAsset {
  readonly id: number
  readonly name: string
  /** Bytes. */
  readonly size: number
  readonly isUploaded: boolean
  readonly createdAt: string
}

/** All releases, drafts too where the token may see these. Throws `UserError`. */
export function listReleases(requests: Requests): Promise<readonly ListedRelease[]> {
  const about = aboutReleases(requests)
  return listAll(about, async (page) => {
    const { data, headers } = await requests.ask({ about, permission: 'contents: read' }, ({ rest }, common) =>
      rest.repos.listReleases({ ...common, page, per_page: PAGE_SIZE }),
    )
    return { entries: data.map(releaseOf), isFollowed: isFollowed(headers) }
  })
}

/** With so many files in the listing of releases there may be more, which their own listing has. */
const SURELY_ALL = 30

/** All files of a release. Throws `UserError`. */
export async function allAssets(requests: Requests, { id, tag, assets }: ListedRelease): Promise<readonly ListedAsset[]> {
  if (assets.length < SURELY_ALL) return assets
  const about = `files of the release ${tag}`
  return listAll(about, async (page) => {
    const { data, headers } = await requests.ask({ about, permission: 'contents: read' }, ({ rest }, common) =>
      rest.repos.listReleaseAssets({ ...common, release_id: id, page, per_page: PAGE_SIZE }),
    )
    return { entries: data.map(assetOf), isFollowed: isFollowed(headers) }
  })
}

export function aboutReleases({ repository: { owner, name } }: Requests): string {
  return `releases of ${owner}/${name}`
}

interface ReleaseData {
  readonly id: number
  readonly tag_name: string
  readonly name: string | null
  readonly body?: string | null
  readonly draft: boolean
  readonly prerelease: boolean
  readonly immutable?: boolean
  readonly published_at: string | null
  readonly created_at: string
  readonly updated_at?: string | null
  readonly target_commitish: string
  readonly assets: readonly AssetData[]
}

interface AssetData {
  readonly id: number
  readonly name: string
  readonly size: number
  readonly state: string
  readonly created_at: string
}

export function releaseOf(data: ReleaseData): ListedRelease {
  return {
    id: data.id,
    tag: data.tag_name,
    title: data.name ?? '',
    body: data.body ?? '',
    isDraft: data.draft,
    isPrerelease: data.prerelease,
    isImmutable: data.immutable ?? false,
    publishedAt: data.published_at ?? undefined,
    createdAt: data.created_at,
    updatedAt: data.updated_at ?? undefined,
    target: data.target_commitish,
    assets: data.assets.map(assetOf),
  }
}

function assetOf({ id, name, size, state, created_at }: AssetData): ListedAsset {
  return { id, name, size, isUploaded: state === 'uploaded', createdAt: created_at }
}
