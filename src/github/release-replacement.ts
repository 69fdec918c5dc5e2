import type { PublishedFile } from '../publish/publication.ts'
import type { Change, Placement } from './release-assets.ts'
import type { FullRelease, ReleaseWriter } from './release-writer.ts'
import type { ReleaseAsset } from './releases.ts'
import { holds } from './upload-asset.ts'

/**
 * What a file of a published release is called until it takes the place of the older one: people go on seeing whole files, and a run that is
 * interrupted finds by the digest what it had sent.
 */
function incomingName({ sha256 }: PublishedFile): string {
  return `ckpt-guard-${sha256.slice(0, 32)}.incoming`
}

const INCOMING = /^ckpt-guard-[0-9a-f]{32}\.incoming$/

/** Whether it is a file that a run has sent and not put into its place. */
export function isIncoming({ name }: ReleaseAsset): boolean {
  return INCOMING.test(name)
}

/** The files that a published release does not have yet, under their other names. */
export function incomingFiles(files: readonly PublishedFile[], assets: readonly ReleaseAsset[]): readonly Placement[] {
  return files
    .filter((file) => !assets.some((asset) => asset.name === file.name && holds(asset, file)))
    .map((file) => ({ file, name: incomingName(file) }))
}

/** Removes what an earlier run has sent that this one has no use for. Throws `ApiError`. */
export async function removeForgotten(writer: ReleaseWriter, assets: readonly ReleaseAsset[], wanted: readonly Placement[]): Promise<void> {
  const names = new Set(wanted.map(({ name }) => name))
  for (const asset of assets) if (isIncoming(asset) && !names.has(asset.name)) await writer.removeAsset(asset)
}

/** Puts what was sent, and is known to be right, into its place, one after the other. Throws `ApiError`. */
export async function takePlaces(
  writer: ReleaseWriter,
  release: FullRelease,
  placements: readonly Placement[],
): Promise<ReadonlyMap<string, Change>> {
  const changes = new Map<string, Change>()
  const assets = new Map((await writer.assets(release)).map((asset) => [asset.name, asset]))
  for (const { file, name } of placements) {
    const incoming = assets.get(name)
    // Another run with the same files may have been faster.
    if (incoming === undefined) continue
    const older = assets.get(file.name)
    if (older !== undefined) await writer.removeAsset(older)
    await writer.renameAsset(incoming, file.name, file.label ?? '')
    changes.set(file.name, older?.isUploaded ? 'replaced' : 'uploaded')
  }
  return changes
}
