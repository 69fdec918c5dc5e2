import { quote } from '../checkpoint/quote.ts'
import { UserError } from '../commands/user-error.ts'
import { didYouMean } from '../config/closest-word.ts'
import type { Release, ReleaseAsset, Releases } from '../github/releases.ts'

/** A release, and which of its files is meant. */
export interface FoundRelease {
  readonly release: Release
  readonly assets: readonly ReleaseAsset[]
  /** `undefined` where none was named. */
  readonly file: string | undefined
}

/** Tags that a message lists. */
const LISTED = 8

/**
 * What `TAG`, `TAG/ASSET`, `latest` or `latest/ASSET` stands for. Since tags may hold slashes, `a/b` is the file `b` of release `a`
 * where that release has such a file (`holds` tells), else the release `a/b`.
 */
export async function findRelease(
  rest: string,
  releases: Releases,
  holds: (release: Release, assets: readonly ReleaseAsset[], file: string) => Promise<boolean>,
): Promise<FoundRelease> {
  const slash = rest.lastIndexOf('/')
  const [tag, file] = [rest.slice(0, Math.max(slash, 0)), rest.slice(slash + 1)]
  const outer = slash > 0 && file !== '' ? await withAssets(tag, releases) : undefined
  if (outer !== undefined && (await holds(outer.release, outer.assets, file))) return { ...outer, file }
  const whole = await withAssets(rest.replace(/\/+$/, ''), releases)
  if (whole !== undefined) return { ...whole, file: undefined }
  // The release is there and the file is not: whoever reads its files says so, and which there are.
  if (outer !== undefined) return { ...outer, file }
  throw new UserError(`release:${rest}: ${await whyAbsent(tag === 'latest' ? tag : rest, releases)}`)
}

async function withAssets(tag: string, releases: Releases) {
  // Neither is a name that git allows, and in an address they would lead elsewhere.
  if (tag === '' || tag === '.' || tag === '..') return undefined
  const release = tag === 'latest' ? await releases.latest() : await releases.byTag(tag)
  return release === undefined ? undefined : { release, assets: await releases.assets(release) }
}

/** Also tells a repository without the release from one that may not be seen: the latter throws. */
async function whyAbsent(tag: string, releases: Releases): Promise<string> {
  const newest = await releases.newest()
  const published = newest.filter(({ isDraft }) => !isDraft)
  if (tag === 'latest') {
    const [prerelease] = published
    if (prerelease === undefined) return 'no release is published yet'
    return `there are only prereleases, and none of them counts as the latest; name one, as release:${shown(prerelease)}`
  }
  if (newest.some((release) => release.isDraft && release.tag === tag)) {
    return 'that release is a draft, which cannot be used before it is published'
  }
  if (published.length === 0) return 'there is no such release; none is published yet'
  const tags = published.map((release) => release.tag)
  const more = tags.length > LISTED ? ', …' : ''
  return `there is no such release${didYouMean(tag, tags)}; the newest are ${published.slice(0, LISTED).map(shown).join(', ')}${more}`
}

function shown({ tag }: Release): string {
  return quote(tag).slice(1, -1)
}
