import { createHash } from 'node:crypto'
import type { Progress } from '../../commands/progress.ts'
import { UserError } from '../../commands/user-error.ts'
import { filesDigest } from '../backup-name.ts'
import type { Manifest } from '../manifest.ts'
import { MAX_MANIFEST, manifestText, readManifest } from '../read-manifest.ts'
import { type BackupFile, BackupUnusable } from '../store.ts'
import type { Bucket, ObjectFacts } from './bucket.ts'
import { downloadText } from './download.ts'
import type { Layout } from './layout.ts'
import { uploadFile } from './upload.ts'

export interface Saving {
  readonly bucket: Bucket
  readonly layout: Layout
  readonly name: string
  readonly manifest: Manifest
  readonly files: readonly BackupFile[]
  readonly partSize?: number | undefined
  readonly progress: Progress
}

export interface SavedFiles {
  /** `there`: the bucket had all of it. */
  readonly state: 'stored' | 'there'
  /** Files that an earlier run has stored. */
  readonly reused: number
}

type ManifestFile = Manifest['files'][number]

const MANIFEST_SHOWN = 'its manifest'

/**
 * Stores the files and then the manifest, which makes a backup of them, and looks whether all of it has arrived. What a run that was cut off
 * has left is used. Throws `S3Failure` and `UserError`.
 */
export async function saveBackup(saving: Saving): Promise<SavedFiles> {
  const { bucket, layout, name, manifest, files, progress } = saving
  const text = manifestText(manifest)
  if (text.length > MAX_MANIFEST) throw new UserError(`${name} has too many files: its manifest has ${text.length} characters.`)
  const stored = await storedManifest(bucket, layout.manifest(name))
  const isStored = typeof stored === 'object' && isSameContent(stored, manifest)
  // Whoever finds a manifest takes the files for what it says.
  if (stored !== 'none' && !isStored) await bucket.remove(layout.manifest(name))

  const missing = new Set<ManifestFile>()
  for (const file of manifest.files) {
    const facts = await bucket.facts(layout.file(name, file.path))
    // Servers that keep no metadata leave a whole backup as the only sign of what was stored there.
    if (!hasArrived(facts, file) || (!isStored && facts?.sha256 === undefined)) missing.add(file)
  }
  if (isStored && missing.size === 0) return { state: 'there', reused: manifest.files.length }

  progress.total(sizeOf(missing), missing.size)
  const local = new Map(files.map((file) => [file.path, file]))
  for (const file of missing) await send(saving, file, local.get(file.path))
  await sendManifest(bucket, layout.manifest(name), text)
  progress.done()
  return { state: 'stored', reused: manifest.files.length - missing.size }
}

async function send(
  { bucket, layout, name, partSize, progress }: Saving,
  file: ManifestFile,
  local: BackupFile | undefined,
): Promise<void> {
  if (local === undefined) throw new Error(`a backup lists ${JSON.stringify(file.path)}, which it was not given`)
  if (local.size !== file.size) throw new UserError(`${JSON.stringify(file.path)} has changed while it was backed up. Run this again.`)
  progress.file(file.path)
  const key = layout.file(name, file.path)
  await uploadFile({ bucket, key, file: local, sha256: file.sha256, partSize }, (bytes) => progress.advance(bytes))
  if (!hasArrived(await bucket.facts(key), file)) throw notArrived(JSON.stringify(file.path))
}

async function sendManifest(bucket: Bucket, key: string, text: string): Promise<void> {
  const bytes = Buffer.from(text)
  await bucket.put(key, bytes, createHash('sha256').update(bytes).digest('hex'))
  const arrived = await downloadText(bucket, key, MANIFEST_SHOWN, bytes.length).catch((error: unknown) => {
    if (error instanceof BackupUnusable) return undefined
    throw error
  })
  if (arrived === text) return
  // As long as it is there, the backup counts as whole.
  await bucket.remove(key)
  throw notArrived(MANIFEST_SHOWN)
}

/** The manifest that is there under that name. */
async function storedManifest(bucket: Bucket, key: string): Promise<Manifest | 'none' | 'unusable'> {
  try {
    const text = await downloadText(bucket, key, MANIFEST_SHOWN, MAX_MANIFEST)
    return text === undefined ? 'none' : readManifest(text)
  } catch (error) {
    if (error instanceof BackupUnusable) return 'unusable'
    throw error
  }
}

/** Times do not count: a checkout gives the same file another one. */
function isSameContent(one: Manifest, other: Manifest): boolean {
  return filesDigest(one.files) === filesDigest(other.files) && one.main === other.main && one.group === other.group
}

/** The size is right, and so is the digest where the server keeps what was said of it. */
function hasArrived(facts: ObjectFacts | undefined, { size, sha256 }: ManifestFile): boolean {
  return facts !== undefined && facts.size === size && (facts.sha256 === undefined || facts.sha256 === sha256)
}

function sizeOf(files: Iterable<ManifestFile>): number {
  let size = 0
  for (const file of files) size += file.size
  return size
}

function notArrived(what: string): UserError {
  return new UserError(
    `The backup cannot be stored: ${what} has not arrived as it was sent. Run this again; where it stays so, look into the logs of the server.`,
  )
}
