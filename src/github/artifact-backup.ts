import { mkdir, open } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Manifest } from '../backup/manifest.ts'
import { MANIFEST_NAME, MAX_MANIFEST, readManifest } from '../backup/read-manifest.ts'
import { BackupUnusable, type StoredBackup } from '../backup/store.ts'
import type { ByteSource } from '../checkpoint/bytes.ts'
import type { Progress } from '../commands/progress.ts'
import { UserError } from '../commands/user-error.ts'
import { type ArtifactContent, readArtifact } from '../references/artifact-content.ts'
import { openHostedFile } from '../references/hosted-file.ts'
import { SourceError } from '../sources/source-error.ts'
import { reasonOf } from '../sources/system-reason.ts'
import { writeAt } from '../sources/write-at.ts'
import { artifactAddress } from './artifacts.ts'
import { wrongSize } from './backup-files.ts'
import type { RepositoryOptions } from './releases.ts'

/** Bytes of one request, and of one write. */
const CHUNK = 4 * 1024 * 1024

/** What a server without ranges may send beyond what the list said: headers of a zip come to less. */
const SLACK = 1024 * 1024

/**
 * Writes the files of an artifact below a folder, each at the path that its manifest names: what the zip calls them is only looked for, and
 * read by ranges, so that the zip itself takes no room. Throws `BackupUnusable`, and `UserError` where GitHub, its storage or the disk fails:
 * an older backup would take the place of this one, or none.
 */
export async function unpackArtifact(
  { id, name, size = 0 }: StoredBackup,
  folder: string,
  hub: RepositoryOptions,
  progress: Progress,
): Promise<Manifest> {
  const access = accessTo(hub, folder, size + SLACK)
  const question = { reference: name, permission: 'actions: read', hasToken: hub.token !== undefined }
  try {
    const url = artifactAddress(hub, { id: Number(id) })
    const whole = await openHostedFile({ url, name, hub, access, counters: { requests: 0, bytes: 0 }, question })
    try {
      return await unpackAll(await readArtifact(whole, name, folder), folder, progress)
    } finally {
      await whole.close()
    }
  } catch (error) {
    throw error instanceof SourceError ? unreadable(name, error) : error
  }
}

/** What is wrong with its bytes has no code; `ENOENT` says that it, or a file in it, is gone. */
function unreadable(name: string, { reason, code }: SourceError): Error {
  if (code === undefined || code === 'ENOENT') return new BackupUnusable(`it cannot be read: ${reason}`)
  return new UserError(`The artifact ${name} cannot be read: ${reason}. Nothing was restored.`)
}

function accessTo(hub: RepositoryOptions, temporary: string, maxDownload: number) {
  const { wait } = hub
  return {
    temporary,
    maxDownload,
    ...(wait === undefined ? {} : { wait: (milliseconds: number) => wait(milliseconds / 1000) }),
    hub: { ...hub, token: hub.token, serverUrl: '', runId: undefined, baseBranch: undefined },
  }
}

async function unpackAll(content: ArtifactContent, folder: string, progress: Progress): Promise<Manifest> {
  if (content.isOneFile) throw new BackupUnusable('it is one file, and no zip with a backup in it')
  const manifest = await withEntry(content, MANIFEST_NAME, async (source) => {
    if (source.size > MAX_MANIFEST) throw new BackupUnusable(`${MANIFEST_NAME} in it has ${source.size} bytes, more than ${MAX_MANIFEST}`)
    return readManifest(Buffer.from(await source.read(0, source.size)).toString('utf8'))
  })
  progress.total(
    manifest.files.reduce((sum, { size }) => sum + size, 0),
    manifest.files.length,
  )
  for (const { path, size } of manifest.files) {
    progress.file(path)
    await withEntry(content, path, async (source) => {
      if (source.size !== size) throw wrongSize(path, size, source.size)
      await copy(source, join(folder, path), progress)
    })
  }
  progress.done()
  return manifest
}

async function withEntry<T>(content: ArtifactContent, path: string, use: (source: ByteSource) => Promise<T>): Promise<T> {
  const source = await content.open(path)
  try {
    return await use(source)
  } finally {
    await source.close()
  }
}

async function copy(source: ByteSource, path: string, progress: Progress): Promise<void> {
  const file = await written(path, async () => {
    await mkdir(dirname(path), { recursive: true })
    return open(path, 'wx')
  })
  try {
    for (let done = 0; done < source.size; done += CHUNK) {
      const bytes = await source.read(done, Math.min(CHUNK, source.size - done))
      await written(path, () => writeAt(file, bytes, done))
      progress.advance(bytes.length)
    }
  } finally {
    await file.close()
  }
}

/** A disk that takes nothing more takes no other backup either. */
async function written<T>(path: string, write: () => Promise<T>): Promise<T> {
  try {
    return await write()
  } catch (error) {
    throw new UserError(`${path}: the backup cannot be written: ${reasonOf(error)}`)
  }
}
