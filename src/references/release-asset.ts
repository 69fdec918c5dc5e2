import { BundleError } from '../bundle/read-bundle.ts'
import { UserError } from '../commands/user-error.ts'
import type { StoredKeySchema } from '../compare/key-schema-json.ts'
import { assetAddress, connectReleases, type Release, type ReleaseAsset } from '../github/releases.ts'
import type { TransferCounters } from '../sources/http-request.ts'
import { type Choice, chooseNamed, chooseUnnamed, isCheckpointName } from './choose-file.ts'
import { findRelease } from './find-release.ts'
import { explained } from './hosted-failure.ts'
import { openHostedFile } from './hosted-file.ts'
import { hostedRepository } from './hosted-repository.ts'
import { type BundledFile, bundledFile, namesIn, type ReleaseFiles, readReleaseFiles } from './release-files.ts'
import { type Side, type SideOptions, sideOf, WITHOUT_FILE } from './side.ts'

/**
 * A file of a release on GitHub, as `TAG`, `TAG/ASSET`, `latest` or `latest/ASSET`: by its key schema where a release bundle has that, so that
 * nothing of the weights is downloaded, else by ranges. Throws `UserError` where it cannot be had.
 */
export async function openReleaseAsset(rest: string, options: SideOptions, candidate?: Side): Promise<Side> {
  const { access } = options
  const reference = `release:${rest}`
  const hub = await hostedRepository(options, reference)
  const question = { reference, permission: 'contents: read', hasToken: hub.token !== undefined }
  const releases = connectReleases(hub)
  const counters: TransferCounters = { requests: 0, bytes: 0 }
  const open = (asset: ReleaseAsset) =>
    openHostedFile({ url: assetAddress(hub, asset), name: `${reference}: ${asset.name}`, hub, access, counters, question })
  const filesOf = rememberedFor(async (_: Release, assets: readonly ReleaseAsset[]) => readReleaseFiles(assets, open))

  const { release, assets, file } = await explained(question, () =>
    findRelease(rest, releases, async (found, all, name) => namesIn(await filesOf(found, all)).includes(name)),
  )
  const files = await filesOf(release, assets)
  const name = chosen(reference, release, assets, files, file, candidate)
  const found = { name: `release:${release.tag}/${name}`, kind: 'release', transferred: () => counters.bytes }
  const asset = files.assets.get(name)
  const keys = await keysInBundle(bundledFile(files, name), asset === undefined ? reference : undefined)
  if (keys !== undefined) return { ...found, ...WITHOUT_FILE, ...keys }
  if (asset === undefined) throw new UserError(`${reference}: ${whyNoKeys(name, files)}`)

  const openSibling = async (sibling: string) => {
    const other = files.assets.get(sibling)
    return other === undefined ? undefined : open(other)
  }
  return sideOf({ ...found, path: name, fileName: name, source: await open(asset), openSibling }, options)
}

/** Which file of the release it is. Throws `UserError`, which lists what there is. */
function chosen(
  reference: string,
  release: Release,
  assets: readonly ReleaseAsset[],
  files: ReleaseFiles,
  named: string | undefined,
  candidate: Side | undefined,
): string {
  const names = namesIn(files)
  const choice = named === undefined ? withoutName(names, files, candidate) : chooseNamed(names, named)
  if ('name' in choice) return choice.name
  const started = assets.find((asset) => asset.name === named && !asset.isUploaded)
  if (started !== undefined) throw new UserError(`${reference}: the upload of ${started.name} never came to its end; upload it again`)
  const broken = files.brokenBundles.map((reason) => `; ${reason}`).join('')
  const example = names.find(isCheckpointName)
  const next = example === undefined ? '' : `; name one, as release:${release.tag}/${example}`
  throw new UserError(`${reference}: release ${release.tag}: ${choice.refusal}${next}${broken}`)
}

/** By name, by being the only one, or by being the only one of the candidate's kind. */
function withoutName(names: readonly string[], files: ReleaseFiles, candidate: Side | undefined): Choice {
  const choice = chooseUnnamed(names, candidate?.content?.fileName)
  if ('name' in choice || candidate?.identity === undefined) return choice
  const { project, kind, version } = candidate.identity
  const alike = files.bundled.filter(
    ({ file: { identity } }) => identity?.project === project && identity.kind === kind && identity.version === version,
  )
  const [only, ...others] = new Set(alike.map(({ file }) => file.name))
  return only !== undefined && others.length === 0 ? { name: only } : choice
}

/** `reference` is given where there is nothing else to read, so that a schema that cannot be read is the end of it. */
async function keysInBundle(bundled: BundledFile | undefined, reference: string | undefined): Promise<StoredKeySchema | undefined> {
  try {
    return await bundled?.bundle.keysOf(bundled.file)
  } catch (error) {
    if (!(error instanceof BundleError)) throw error
    if (reference !== undefined) throw new UserError(`${reference}: the release bundle cannot be read: ${error.message}`)
    return undefined
  }
}

function whyNoKeys(name: string, { inParts, brokenBundles }: ReleaseFiles): string {
  const [broken] = brokenBundles
  const reason = broken ?? 'no release bundle has its key schema'
  const parts = inParts.get(name)
  if (parts === undefined) return `${name} is not among the files of the release, and ${reason}`
  return `${name} is there in ${parts} parts, which can be compared by the key schema of a release bundle alone, and ${reason}; join the parts and name the file`
}

/** Files of a release are asked for when it is looked for, and again when it is found. */
function rememberedFor(
  read: (release: Release, assets: readonly ReleaseAsset[]) => Promise<ReleaseFiles>,
): (release: Release, assets: readonly ReleaseAsset[]) => Promise<ReleaseFiles> {
  const known = new Map<number, Promise<ReleaseFiles>>()
  return (release, assets) => {
    const files = known.get(release.id) ?? read(release, assets)
    known.set(release.id, files)
    return files
  }
}
