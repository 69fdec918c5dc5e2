import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import type { Progress } from '../commands/progress.ts'
import { backupName } from './backup-name.ts'
import type { Manifest } from './manifest.ts'
import { MAX_MANIFEST, readManifest } from './read-manifest.ts'
import { type Bucket, connectBucket } from './s3/bucket.ts'
import { downloadFile, downloadText } from './s3/download.ts'
import { explained } from './s3/failure.ts'
import { type Layout, layoutBelow } from './s3/layout.ts'
import { removeBackup } from './s3/remove.ts'
import { saveBackup } from './s3/save.ts'
import type { Environment } from './s3/settings.ts'
import { type BackupFile, type BackupStore, BackupUnusable, type Saved, type StoredBackup } from './store.ts'

export interface S3StoreOptions {
  readonly bucket: string
  /** The folder in the bucket; empty for all of it. */
  readonly prefix: string
  /** What the names of backups that are saved begin with. */
  readonly names: string
  /** Region, server and keys, as Amazon's own tools read them. */
  readonly env: Environment
  /** Waits between attempts. Tests hand in one that does not wait. */
  readonly wait?: (milliseconds: number) => Promise<unknown>
  /** Bytes from which on a file is sent in parts. */
  readonly partSize?: number
  /** Milliseconds without a byte after which a download is taken up anew. */
  readonly timeout?: number
}

/** Backups in a bucket of Amazon S3, or of any server that speaks S3. Throws `UserError` where the prefix is no folder. */
export function s3Store(options: S3StoreOptions): BackupStore {
  const layout = layoutBelow(options.prefix)
  const place = `s3://${options.bucket}/${layout.root}`.replace(/\/$/, '')
  let connected: Promise<Bucket> | undefined
  const bucketOf = () => {
    connected ??= connectBucket(options.bucket, options.env)
    return connected
  }
  return {
    place,
    list: (prefix) => explained(`The backups in ${place} cannot be listed`, async () => list(await bucketOf(), layout, place, prefix)),
    save: (manifest, files, progress) =>
      explained(`The backup cannot be stored in ${place}`, async () =>
        save(await bucketOf(), { layout, place, options }, manifest, files, progress),
      ),
    fetch: (backup, folder, progress) =>
      explained(`${backup.name} cannot be fetched from ${place}`, async () =>
        fetchBackup({ ...options, bucket: await bucketOf(), layout, folder, progress }, backup.name),
      ),
    remove: (backup) =>
      explained(`${backup.name} cannot be removed from ${place}`, async () => removeBackup(await bucketOf(), layout, backup.name)),
    close: async () => (await connected?.catch(() => undefined))?.close(),
  }
}

async function list(bucket: Bucket, layout: Layout, place: string, prefix: string): Promise<StoredBackup[]> {
  const sizes = new Map<string, number>()
  const times = new Map<string, Date>()
  for await (const page of bucket.pages(`${layout.root}${prefix}`)) {
    for (const { key, size, time } of page) {
      const owner = layout.owner(key)
      if (owner === undefined) continue
      sizes.set(owner.name, (sizes.get(owner.name) ?? 0) + size)
      if (owner.isManifest) times.set(owner.name, time)
    }
  }
  return [...times].map(([name, time]) => ({ id: `${place}/${name}`, name, time: time.toISOString(), size: sizes.get(name) ?? 0 }))
}

async function save(
  bucket: Bucket,
  { layout, place, options }: { readonly layout: Layout; readonly place: string; readonly options: S3StoreOptions },
  manifest: Manifest,
  files: readonly BackupFile[],
  progress: Progress,
): Promise<Saved> {
  const name = backupName(options.names, manifest)
  const { state, reused } = await saveBackup({ bucket, layout, name, manifest, files, progress, partSize: options.partSize })
  const isContinued = state === 'stored' && reused > 0
  const notes = isContinued ? [`${reused} of the ${manifest.files.length} files of ${name} had been stored by an earlier run`] : []
  return { state, url: `${place}/${name}`, notes }
}

interface Fetching {
  readonly bucket: Bucket
  readonly layout: Layout
  /** Absolute. */
  readonly folder: string
  readonly progress: Progress
  readonly wait?: S3StoreOptions['wait']
  readonly timeout?: number
}

async function fetchBackup({ bucket, layout, folder, progress, wait, timeout }: Fetching, name: string): Promise<Manifest> {
  const text = await downloadText(bucket, layout.manifest(name), 'its manifest', MAX_MANIFEST)
  if (text === undefined) throw new BackupUnusable('its manifest is not there')
  const manifest = readManifest(text)
  progress.total(
    manifest.files.reduce((sum, { size }) => sum + size, 0),
    manifest.files.length,
  )
  for (const { path, size } of manifest.files) {
    progress.file(path)
    const shown = JSON.stringify(path)
    const pause = wait ?? ((milliseconds: number) => delay(milliseconds))
    await downloadFile({ bucket, key: layout.file(name, path), shown, path: join(folder, path), size, wait: pause, timeout }, (bytes) =>
      progress.advance(bytes),
    )
  }
  progress.done()
  return manifest
}
