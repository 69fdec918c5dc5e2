import { realpath } from 'node:fs/promises'
import type { ArtifactClient, UploadArtifactOptions } from '@actions/artifact'
import { backupName } from '../backup/backup-name.ts'
import type { Manifest } from '../backup/manifest.ts'
import type { BackupFile, BackupStore, Saved, StoredBackup } from '../backup/store.ts'
import { quote } from '../checkpoint/quote.ts'
import type { Progress } from '../commands/progress.ts'
import { UserError } from '../commands/user-error.ts'
import { withStagingFolder } from '../publish/staging-folder.ts'
import { explained } from '../references/hosted-failure.ts'
import { unpackArtifact } from './artifact-backup.ts'
import { type Artifact, deleteArtifact, listArtifacts, listArtifactsBeginning } from './artifacts.ts'
import { packBackup } from './backup-files.ts'
import { type BackupPlaceOptions, hubOf, pageOf, requireService, shownRepository } from './backup-place.ts'
import { connection } from './connection.ts'
import type { RepositoryOptions } from './releases.ts'
import { ApiError } from './retry.ts'

export interface ArtifactStoreOptions extends BackupPlaceOptions {
  /** Days; `undefined` for what the repository has set. */
  readonly retentionDays?: number | undefined
  /** Left out: the clock of this machine. */
  readonly now?: () => Date
}

/**
 * Backups as artifacts of workflow runs: they outlast caches, for as many days as the repository keeps artifacts, and count towards its
 * storage. Those of forks are never used, nor those of branches that this run is not based on. Listing takes a token with `actions: read`,
 * removing one with `actions: write`; storing takes none.
 */
export function artifactStore(options: ArtifactStoreOptions): BackupStore {
  const place = `artifacts of ${shownRepository(options.context)}`
  const hub = hubOf(options)
  const store: BackupStore = {
    place,
    async list(beginning) {
      if (hub === undefined) throw needsToken(place)
      const branches = await branchesOf(hub, options)
      return explained(question(place, 'read'), async () => {
        const artifacts = await listArtifactsBeginning(hub, beginning)
        return distinct(artifacts.filter((each) => isUsable(each, branches, options)))
      })
    },
    save: (manifest, files, progress) => save(manifest, files, progress, options),
    async fetch(backup, folder, progress) {
      if (hub === undefined) throw needsToken(place)
      return unpackArtifact(backup, folder, hub, progress)
    },
  }
  if (hub === undefined || options.listed !== 'own') return store
  return { ...store, remove: ({ name }) => explained(question(place, 'write'), () => removeAll(name, hub, options)) }
}

/** Branches whose backups this run may see. */
async function branchesOf(hub: RepositoryOptions, options: BackupPlaceOptions): Promise<readonly string[]> {
  const { env, listed } = options
  const own = ownBranches(options)
  if (listed === 'own') return own
  return [...own, env.GITHUB_BASE_REF ?? '', (await defaultBranch(hub)) ?? ''].filter((branch) => branch !== '')
}

/** The branch `main` of a fork is another one than `main`: its runs have nothing here but what they keep themselves. */
function ownBranches({ env, context }: Pick<BackupPlaceOptions, 'env' | 'context'>): readonly string[] {
  if (context.pullRequest?.fork) return []
  return [env.GITHUB_HEAD_REF || env.GITHUB_REF_NAME || []].flat()
}

/** Nothing where GitHub does not tell: the other branches are still to be had. */
async function defaultBranch({ repository, ...options }: RepositoryOptions): Promise<string | undefined> {
  try {
    const named = { owner: repository.owner, repo: repository.name }
    const { data } = await connection(options)(true, ({ rest }, request) => rest.repos.get({ ...named, request }))
    return data.default_branch
  } catch (error) {
    if (error instanceof ApiError) return undefined
    throw error
  }
}

/** What a run for a fork has kept is its own to use, and nobody else's: its author decided on the content. */
function isUsable({ isExpired, run }: Artifact, branches: readonly string[], { context }: BackupPlaceOptions): boolean {
  if (isExpired || run === undefined) return false
  return run.id === context.runId || (!run.isOfFork && run.branch !== undefined && branches.includes(run.branch))
}

/** One name can be there of several runs; it stands for the same files. */
function distinct(artifacts: readonly Artifact[]): readonly StoredBackup[] {
  const found = new Map<string, StoredBackup>()
  for (const { id, name, createdAt, size } of artifacts) {
    const created = Date.parse(createdAt)
    const time = new Date(Number.isNaN(created) ? 0 : created).toISOString()
    const other = found.get(name)
    if (other === undefined || other.time < time) found.set(name, { id: String(id), name, time, size })
  }
  return [...found.values()]
}

async function removeAll(name: string, hub: RepositoryOptions, options: BackupPlaceOptions): Promise<void> {
  const own = ownBranches(options)
  for (const artifact of await listArtifacts(hub, name)) if (isUsable(artifact, own, options)) await deleteArtifact(hub, artifact.id)
}

async function save(manifest: Manifest, files: readonly BackupFile[], progress: Progress, options: ArtifactStoreOptions): Promise<Saved> {
  const name = backupName(options.prefix, manifest)
  requireService('artifacts of a run', options)
  const bytes = files.reduce((sum, { size }) => sum + size, 0)
  const kept = await keptBefore(name, bytes, options)
  if (kept !== undefined) return { state: 'there', ...pageOf(options.context, `runs/${kept.run?.id}/artifacts/${kept.id}`), notes: [] }

  progress.total(bytes, files.length)
  progress.file(name)
  const { DefaultArtifactClient } = await import('@actions/artifact')
  const service = new DefaultArtifactClient()
  const { state, id, notes } = await upload(name, manifest, files, service, options)
  progress.advance(bytes)
  progress.done()
  return { state, ...pageOf(options.context, `runs/${options.context.runId}/artifacts/${id}`), notes }
}

/**
 * The same backup, of an earlier run; not one that is smaller than its files, which are stored as they are, nor one that will soon be gone.
 * Where GitHub does not say, it is stored once more.
 */
async function keptBefore(name: string, bytes: number, options: ArtifactStoreOptions): Promise<Artifact | undefined> {
  const hub = hubOf(options)
  if (hub === undefined) return undefined
  try {
    const own = ownBranches(options)
    const artifacts = await listArtifacts(hub, name)
    return artifacts.find((artifact) => artifact.size >= bytes && isUsable(artifact, own, options) && isLasting(artifact, options))
  } catch (error) {
    if (error instanceof ApiError) return undefined
    throw error
  }
}

/**
 * Whether at least half of its days are still to come: a training that stands still would be without a backup from the day on that the artifact
 * expires, though each run before has found it there. In one run a name is there once.
 */
function isLasting({ createdAt, expiresAt, run }: Artifact, { context, now = () => new Date() }: ArtifactStoreOptions): boolean {
  const [created, expires] = [Date.parse(createdAt), Date.parse(expiresAt ?? '')]
  if (Number.isNaN(created) || Number.isNaN(expires) || run?.id === context.runId) return true
  return expires - now().getTime() >= (expires - created) / 2
}

interface Uploaded {
  readonly state: Saved['state']
  readonly id: number
  readonly notes: readonly string[]
}

async function upload(
  name: string,
  manifest: Manifest,
  files: readonly BackupFile[],
  service: ArtifactClient,
  { context, retentionDays }: ArtifactStoreOptions,
): Promise<Uploaded> {
  return withStagingFolder(context.temporary, async (created) => {
    // The client compares the paths of files with that of the folder as texts.
    const folder = await realpath(created)
    const packed = await packBackup(folder, manifest, files)
    const settings = { compressionLevel: 0, ...(retentionDays === undefined ? {} : { retentionDays }) }
    const outcome = await send(name, packed.paths, folder, service, settings)
    if ('there' in outcome) return { state: 'there', id: outcome.there.id, notes: [] }
    await packed.checkUnchanged()
    return { state: 'stored', ...verified(name, outcome.sent, await find(name, service)) }
  })
}

/** Names occur once a run, and this one says what is in it: where it is taken, another job was faster. */
async function send(
  name: string,
  paths: readonly string[],
  folder: string,
  service: ArtifactClient,
  settings: UploadArtifactOptions,
): Promise<{ readonly sent: Sent } | { readonly there: Found }> {
  try {
    return { sent: await service.uploadArtifact(name, [...paths], folder, settings) }
  } catch (error) {
    const there = isTaken(error) ? await find(name, service) : undefined
    if (there === undefined) throw notStored(name, error)
    return { there }
  }
}

interface Sent {
  readonly id?: number
  readonly digest?: string
}

type Found = Sent & { readonly id: number }

/** Compares what the service says that it has with what was sent. */
function verified(name: string, sent: Sent, there: Found | undefined): Omit<Uploaded, 'state'> {
  if (there === undefined || there.id !== sent.id) {
    throw new UserError(`The artifact ${name} was stored, but the service does not list it. Run the backup again.`)
  }
  const [expected, found] = [sent.digest, there.digest].map((digest) => digest?.replace(/^sha256:/, ''))
  if (expected === undefined || found === undefined) return { id: there.id, notes: ['the service gave no digest to compare with'] }
  if (expected === found) return { id: there.id, notes: [] }
  throw new UserError(
    `The artifact ${name} has arrived damaged: expected SHA-256 ${expected}, the service has ${quote(found)}. Run it again.`,
  )
}

async function find(name: string, service: ArtifactClient): Promise<Found | undefined> {
  const { artifacts } = await service.listArtifacts({ latest: true }).catch((error: unknown) => {
    throw notStored(name, error)
  })
  return artifacts.find((artifact) => artifact.name === name)
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && /\b409\b|already exists|already_exists/i.test(error.message)
}

function notStored(name: string, error: unknown): UserError {
  const message = error instanceof Error ? error.message : String(error)
  return new UserError(`The artifact ${name} cannot be stored: ${quote(message)}. ${remedyFor(message)}`)
}

function remedyFor(message: string): string {
  if (/quota|insufficient usage/i.test(message)) return 'Remove artifacts that are not needed any more, or store them for fewer days.'
  if (/GHES/.test(message)) return 'GitHub Enterprise Server has no such service: back up to a folder or s3://BUCKET/PREFIX.'
  return 'Run the backup again, or name another place.'
}

function question(place: string, right: 'read' | 'write') {
  return { reference: place, permission: `actions: ${right}`, hasToken: true }
}

function needsToken(place: string): UserError {
  return new UserError(`The ${place} cannot be listed without a token that has the permission actions: read: set the input token.`)
}
