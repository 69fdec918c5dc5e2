import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect } from 'vitest'
import { noProgress, type Progress } from '../../src/commands/progress.ts'
import { UserError } from '../../src/commands/user-error.ts'
import { type ReleaseOptions, releaseTarget } from '../../src/github/release-target.ts'
import type { Delivery, FileRole, Publication, PublishedFile } from '../../src/publish/publication.ts'
import { FakeGithub } from './fake-github.ts'
import type { FakeReleases } from './fake-releases.ts'
import { REPOSITORY, TOKEN } from './fake-rest.ts'

export const TAG = 'v1.2'

/** A GitHub of our own that takes releases, and files to publish, for the time of one test. */
export interface Publishing {
  folder: string
  github: FakeGithub
  releases: FakeReleases
  /** Seconds that were waited for. */
  pauses: number[]
}

export function publishing(): Publishing {
  const github = new FakeGithub()
  const here: Publishing = { folder: '', github, releases: github.hosting.releases, pauses: [] }
  beforeEach(async () => {
    here.folder = mkdtempSync(join(tmpdir(), 'ckpt-guard-release-'))
    here.github = await new FakeGithub().start()
    here.github.hosting.permission = 'write'
    here.releases = here.github.hosting.releases
    here.pauses = []
  })
  afterEach(async () => {
    await here.github.stop()
    rmSync(here.folder, { recursive: true, force: true })
    expect(here.github.unknown).toEqual([])
    // Whatever happens on the way: never two releases of a tag.
    const published = here.releases.all.filter(({ draft }) => !draft).map(({ tag_name }) => tag_name)
    expect(published).toEqual([...new Set(published)])
  })
  return here
}

export interface FileTraits {
  readonly role?: FileRole
  readonly label?: string
}

/** Writes a file and promises what it has. */
export function published(
  { folder }: Pick<Publishing, 'folder'>,
  name: string,
  content: Uint8Array | string,
  traits: FileTraits = {},
): PublishedFile {
  const path = join(mkdtempSync(join(folder, 'file-')), name)
  const bytes = Buffer.from(content)
  writeFileSync(path, bytes)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return { path, name, size: bytes.length, sha256, role: 'weights', contentType: 'application/octet-stream', ...traits }
}

export const WEIGHTS = Buffer.from(Uint8Array.from({ length: 700_000 }, (_, i) => (i * 31) % 251))

/** A model, its bundle and their digests. */
export function threeFiles(here: Pick<Publishing, 'folder'>, weights: Uint8Array = WEIGHTS): readonly PublishedFile[] {
  const model = published(here, 'model.pth', weights)
  const bundle = published(here, 'model.bundle.zip', 'bundle', { role: 'bundle' })
  const sums = [model, bundle].map(({ sha256, name }) => `${sha256}  ${name}\n`).join('')
  return [model, bundle, published(here, 'SHA256SUMS', sums, { role: 'checksums' })]
}

export function publicationOf(files: readonly PublishedFile[], more: Partial<Publication> = {}): Publication {
  return { tag: TAG, title: 'Voices 1.2', notes: 'Half precision.', files, ...more }
}

type Wishes = Partial<Omit<ReleaseOptions, 'hub'>> & { readonly token?: string | undefined }

export function optionsFor({ github, pauses }: Publishing, { token = TOKEN, ...wishes }: Wishes = {}): ReleaseOptions {
  const [owner = '', name = ''] = REPOSITORY.split('/')
  const wait = async (seconds: number) => {
    pauses.push(seconds)
  }
  const hub = { token, repository: { owner, name }, apiUrl: github.origin, wait }
  return { hub, tag: TAG, draft: false, prerelease: false, makeLatest: 'auto', onExists: 'fail', ...wishes }
}

export function publish(
  here: Publishing,
  files: readonly PublishedFile[],
  wishes: Wishes = {},
  progress: Progress = noProgress,
): Promise<Delivery> {
  return releaseTarget(optionsFor(here, wishes)).publish(publicationOf(files), progress)
}

/** The message of the `UserError` that it ends with. */
export async function refusalOf(promise: Promise<unknown>): Promise<string> {
  const error: unknown = await promise.catch((reason: unknown) => reason)
  expect(error).toBeInstanceOf(UserError)
  const message = error instanceof Error ? error.message : ''
  expect(message).not.toContain(TOKEN)
  return message
}

/** What people can download: bytes by name, of the one published release of the tag. */
export function visible({ releases }: Publishing): Readonly<Record<string, string>> | undefined {
  const release = releases.ofTag(TAG).find(({ draft }) => !draft)
  return release && digestsOf(releases, release.id)
}

/** Digest of the bytes that arrived, by name. */
export function digestsOf(releases: FakeReleases, id: number): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(releases.files(id)).map(([name, bytes]) => [
      name,
      createHash('sha256')
        .update(bytes ?? '')
        .digest('hex'),
    ]),
  )
}

export function promised(files: readonly PublishedFile[]): Readonly<Record<string, string>> {
  return Object.fromEntries(files.map(({ name, sha256 }) => [name, sha256]))
}

/** Requests that send a file. */
export function uploads({ github }: Publishing): readonly (string | null)[] {
  return github.requests.filter(({ path }) => path.startsWith('/api/uploads/')).map(({ query }) => query.get('name'))
}

export const UPLOAD = /^\/api\/uploads\//
