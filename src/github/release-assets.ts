import type { Progress } from '../commands/progress.ts'
import { UserError } from '../commands/user-error.ts'
import type { DeliveredFile, PublishedFile } from '../publish/publication.ts'
import { plural } from '../reports/bytes-text.ts'
import type { FullRelease } from './release-writer.ts'
import type { ReleaseAsset } from './releases.ts'
import { difference, holds, type UploadServices, uploadAsset } from './upload-asset.ts'

/** A file and what it is called among the assets. */
export interface Placement {
  readonly file: PublishedFile
  readonly name: string
}

export type Change = DeliveredFile['change']

/**
 * Files at once. Two hide the pauses between the end of one and the beginning of the next. Measured on loopback, where there are no such
 * pauses, one, two and four took the same time; more are only more that an interrupted run has to send again.
 */
const PARALLEL = 2

/** How often, and after how many seconds, the assets are looked at when the list is not as it must be: it may be behind. */
const LOOKS = 4
const LOOK_PAUSE = 2

export interface Place {
  readonly release: FullRelease
  /** This run made it: an upload in it that has not come to its end is none that was interrupted, but one of another run that is on its way. */
  readonly isNew: boolean
}

/**
 * Brings files into a release that nobody sees them in yet. What is there with the same bytes stays; what has the name and other bytes, or never
 * came to its end, is removed. Ends with `changes`, by the name of the file. Throws `UserError` and `ApiError`.
 */
export async function placeFiles(
  { release, isNew }: Place,
  placements: readonly Placement[],
  services: UploadServices,
  progress: Progress,
): Promise<ReadonlyMap<string, Change>> {
  const { writer } = services
  const there = await writer.assets(release)
  const changes = new Map<string, Change>()
  progress.total(
    placements.reduce((sum, { file }) => sum + file.size, 0),
    placements.length,
  )
  const place = async ({ file, name }: Placement): Promise<void> => {
    progress.file(file.name)
    const older = there.filter((asset) => asset.name === name)
    if (older.some((asset) => holds(asset, file))) {
      progress.advance(file.size)
      changes.set(file.name, 'unchanged')
      return
    }
    for (const asset of older) if (asset.isUploaded || !isNew) await writer.removeAsset(asset)
    await uploadAsset({ release, file, name, advance: (bytes) => progress.advance(bytes) }, services)
    changes.set(file.name, older.some(({ isUploaded }) => isUploaded) ? 'replaced' : 'uploaded')
  }
  const isLast = ({ file }: Placement) => file.role === 'checksums'
  await inParallel(
    placements.filter((each) => !isLast(each)),
    place,
  )
  await inParallel(placements.filter(isLast), place)
  return changes
}

/**
 * Looks at all files as GitHub has them now: there, whole, of the right size and digest. Says what could not be checked. Throws `UserError` where
 * one is not right, and `ApiError`.
 */
export async function verifyAssets(
  release: FullRelease,
  placements: readonly Placement[],
  { writer, wait }: UploadServices,
): Promise<readonly string[]> {
  for (let look = 1; ; look++) {
    const assets = new Map((await writer.assets(release)).map((asset) => [asset.name, asset]))
    const wrong = placements.flatMap((placement) => wrongIn(placement, assets.get(placement.name)))
    if (wrong.length === 0) return []
    if (look < LOOKS && wrong.every(({ maySettle }) => maySettle)) {
      await wait(LOOK_PAUSE)
      continue
    }
    const [first] = wrong.filter(({ isUnknown }) => !isUnknown)
    if (first !== undefined) throw new UserError(`${first.name}: ${first.how}`)
    return [`this server tells no digests of its files, so that ${plural(wrong.length, 'file')} could be checked by size alone`]
  }
}

interface Wrong {
  readonly name: string
  readonly how: string
  /** The list may be behind; other bytes stay other bytes. */
  readonly maySettle: boolean
  /** All that is known is right. */
  readonly isUnknown: boolean
}

function wrongIn({ file }: Placement, asset: ReleaseAsset | undefined): readonly Wrong[] {
  const { name } = file
  if (asset === undefined)
    return [{ name, how: 'it was uploaded and is not among the files of the release', maySettle: true, isUnknown: false }]
  if (holds(asset, file)) return []
  const isUnknown = asset.sha256 === undefined && asset.isUploaded && asset.size === file.size
  const how = `GitHub does not have what was sent: ${difference(asset, file)}`
  return [{ name, how, maySettle: isUnknown || !asset.isUploaded, isUnknown }]
}

/** All at once would be too many. After a failure no more are begun, and those that run come to their end: nothing they did is lost. */
async function inParallel<Item>(items: readonly Item[], run: (item: Item) => Promise<void>): Promise<void> {
  const waiting = [...items]
  const failures: unknown[] = []
  const worker = async () => {
    for (let item = waiting.shift(); item !== undefined && failures.length === 0; item = waiting.shift()) {
      await run(item).catch((error: unknown) => failures.push(error))
    }
  }
  await Promise.all(Array.from({ length: PARALLEL }, worker))
  if (failures.length > 0) throw failures[0]
}
