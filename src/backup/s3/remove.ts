import { UserError } from '../../commands/user-error.ts'
import type { Bucket } from './bucket.ts'
import { S3Failure } from './failure.ts'
import type { Layout } from './layout.ts'

/** Keys that servers take in one request to remove them. */
const BATCH = 1_000
/** Keys that a message lists. */
const MAX_LISTED = 3
/** How servers refuse batches that they do not know, or want with a header of older times (Content-MD5). */
const NO_BATCHES: ReadonlySet<number> = new Set([400, 405, 411, 501])

/**
 * Removes a backup: its manifest first, so that what is left of it is no backup, whatever happens then. Objects that are none of ours stay.
 * Throws `S3Failure`, and `UserError` where objects are left.
 */
export async function removeBackup(bucket: Bucket, layout: Layout, name: string): Promise<void> {
  await bucket.remove(layout.manifest(name))
  const keys: string[] = []
  for await (const page of bucket.pages(layout.folder(name))) {
    for (const { key } of page) if (layout.owner(key)?.name === name) keys.push(key)
  }
  const left: { readonly key: string; readonly reason: string }[] = []
  for (let i = 0; i < keys.length; i += BATCH) left.push(...(await removeKeys(bucket, keys.slice(i, i + BATCH))))
  if (left.length === 0) return
  const listed = left
    .slice(0, MAX_LISTED)
    .map(({ key, reason }) => `${JSON.stringify(key.slice(0, 200))} (${JSON.stringify(reason.slice(0, 100))})`)
  const more = left.length > MAX_LISTED ? ` and ${left.length - MAX_LISTED} more` : ''
  throw new UserError(
    `${name} is no backup any more, but ${left.length} of its objects cannot be removed: ${listed.join(', ')}${more}. ` +
      'Check the locks of the bucket, and remove them there.',
  )
}

async function removeKeys(bucket: Bucket, keys: readonly string[]): Promise<readonly { readonly key: string; readonly reason: string }[]> {
  try {
    return await bucket.removeAll(keys)
  } catch (error) {
    if (!(error instanceof S3Failure) || !NO_BATCHES.has(error.status)) throw error
  }
  const left: { readonly key: string; readonly reason: string }[] = []
  for (const key of keys) {
    try {
      await bucket.remove(key)
    } catch (error) {
      if (!(error instanceof S3Failure)) throw error
      left.push({ key, reason: error.code })
    }
  }
  return left
}
