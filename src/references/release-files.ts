import { BUNDLE_EXTENSION, type BundleFile, MAX_BUNDLE_BYTES } from '../bundle/bundle.ts'
import { type Bundle, BundleError, readBundle } from '../bundle/read-bundle.ts'
import type { ByteSource } from '../checkpoint/bytes.ts'
import { UserError } from '../commands/user-error.ts'
import type { ReleaseAsset } from '../github/releases.ts'

/** What a release has: files of its own, files in numbered parts, and files that a bundle tells of. */
export interface ReleaseFiles {
  readonly assets: ReadonlyMap<string, ReleaseAsset>
  /** Number of parts, by the name of the whole file. */
  readonly inParts: ReadonlyMap<string, number>
  readonly bundled: readonly BundledFile[]
  /** Why a bundle could not be read, for each of these. */
  readonly brokenBundles: readonly string[]
}

export interface BundledFile {
  readonly bundle: Bundle
  readonly file: BundleFile
}

/** `weights.pth.part01-of-03`: files of 2 GiB and more are released so. */
const PART = /^(.+)\.part\d+-of-(\d{1,4})$/

/** Looks through the assets, and reads the bundles among them with `open`. A bundle that cannot be had is told of, not thrown. */
export async function readReleaseFiles(
  assets: readonly ReleaseAsset[],
  open: (asset: ReleaseAsset) => Promise<ByteSource>,
): Promise<ReleaseFiles> {
  const uploaded = assets.filter(({ isUploaded }) => isUploaded)
  const parts = uploaded.flatMap(({ name }): (readonly [string, number])[] => {
    const [, whole, count] = PART.exec(name) ?? []
    return whole === undefined ? [] : [[whole, Number(count)]]
  })
  const bundled: BundledFile[] = []
  const brokenBundles: string[] = []
  // A release has one bundle, or one for each of a few models; all of them together are no larger than one may be.
  let room = MAX_BUNDLE_BYTES
  for (const asset of uploaded.filter(({ name }) => name.endsWith(BUNDLE_EXTENSION))) {
    try {
      if (asset.size > room) throw new BundleError(`it has ${asset.size} bytes, at most ${room} are read`)
      room -= asset.size
      const bundle = await downloadBundle(asset, open)
      bundled.push(...bundle.files.map((file) => ({ bundle, file })))
    } catch (error) {
      if (!(error instanceof BundleError || error instanceof UserError)) throw error
      brokenBundles.push(`its bundle ${asset.name} cannot be read: ${error.message}`)
    }
  }
  return { assets: new Map(uploaded.map((asset) => [asset.name, asset])), inParts: new Map(parts), bundled, brokenBundles }
}

/** All that may be asked for by name. */
export function namesIn({ assets, inParts, bundled }: ReleaseFiles): readonly string[] {
  return [...new Set([...assets.keys(), ...inParts.keys(), ...bundled.map(({ file }) => file.name)])]
}

/** What a bundle tells of the file of that name. A bundle that was made for another upload of it tells nothing. */
export function bundledFile({ assets, bundled }: ReleaseFiles, name: string): BundledFile | undefined {
  const asset = assets.get(name)
  return bundled.find(({ file }) => {
    if (file.name !== name || file.keys === undefined) return false
    return asset === undefined || (asset.size === file.size && (asset.sha256 ?? file.sha256) === file.sha256)
  })
}

async function downloadBundle(asset: ReleaseAsset, open: (asset: ReleaseAsset) => Promise<ByteSource>): Promise<Bundle> {
  const source = await open(asset)
  try {
    if (source.size !== asset.size) throw new BundleError(`expected ${asset.size} bytes, the server has ${source.size}`)
    return await readBundle(await source.read(0, source.size))
  } finally {
    await source.close()
  }
}
