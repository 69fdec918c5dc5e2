import { copyFile, link } from 'node:fs/promises'
import { join } from 'node:path'
import type { ArtifactClient } from '@actions/artifact'
import type { Progress } from '../commands/progress.ts'
import { UserError } from '../commands/user-error.ts'
import type { DeliveredFile, Delivery, Publication, PublishedFile, Target, TargetState } from '../publish/publication.ts'
import { withStagingFolder } from '../publish/staging-folder.ts'
import type { RunContext } from './context.ts'

export interface ArtifactTargetOptions {
  /** Of the artifact: see `publicationArtifact`. */
  readonly artifact: string
  /** Days; `undefined` for what the repository has set. */
  readonly retentionDays: number | undefined
  readonly onExists: 'fail' | 'replace' | 'skip'
  readonly context: Pick<RunContext, 'repository' | 'serverUrl' | 'runId' | 'temporary'>
  /** The variables of the job. */
  readonly env: Readonly<Record<string, string | undefined>>
  /** Tests hand in one of their own. */
  readonly connect?: () => Promise<Client>
}

/** What is used of `DefaultArtifactClient`. It tries again by itself where the service has a bad moment. */
export type Client = Pick<ArtifactClient, 'uploadArtifact' | 'listArtifacts' | 'deleteArtifact'>

/** Characters of a name. The service takes 256. */
const MAX_NAME = 120
/** Of a message of the service. */
const MAX_SHOWN = 300

/** What an artifact is called: by the tag, else by the title, in characters that every file system takes. */
export function publicationArtifact(tag: string | undefined, title: string): string {
  const name = (tag ?? title).replaceAll(/[^\w.-]+/g, '-').slice(0, MAX_NAME)
  return `checkpoint-${name}`
}

/** An artifact of this workflow run, which holds all files as they are, uncompressed: weights do not get smaller. */
export function artifactTarget(options: ArtifactTargetOptions): Target {
  const client = remembered(options.connect ?? connect)
  return {
    name: `artifact ${options.artifact} of this run`,
    maxFileBytes: undefined,
    check: () => check(options, client),
    publish: (publication, progress) => publish(publication, options, client, progress),
  }
}

async function check(options: ArtifactTargetOptions, client: () => Promise<Client>): Promise<TargetState> {
  const { artifact, onExists, env } = options
  if (!env.ACTIONS_RUNTIME_TOKEN || !env.ACTIONS_RESULTS_URL) {
    throw new UserError(
      'Artifacts can be stored by a job of GitHub Actions alone, in the action and not in a run: step. Elsewhere use --to DIR.',
    )
  }
  const there = await find(artifact, await client())
  if (there === undefined) return { action: 'create', notes: [] }
  const found = { ...urlOf(options, there.id), notes: [`the artifact ${artifact} is there already`] }
  if (onExists === 'skip') return { action: 'skip', ...found }
  if (onExists === 'replace') return { action: 'replace', ...found }
  throw new UserError(
    `This run has an artifact ${artifact} already. Replace it with on-exists: replace, leave it with on-exists: skip, or use another tag.`,
  )
}

async function publish(
  publication: Publication,
  options: ArtifactTargetOptions,
  client: () => Promise<Client>,
  progress: Progress,
): Promise<Delivery> {
  const { artifact, onExists, retentionDays, context } = options
  const { files } = publication
  const service = await client()
  const bytes = files.reduce((sum, { size }) => sum + size, 0)
  progress.total(bytes, files.length)
  progress.file(artifact)

  const before = await find(artifact, service)
  if (before !== undefined && onExists === 'skip') return skipped(options, before.id)
  // Names occur once a run, and nothing can be renamed: the old one has to go first.
  if (before !== undefined && onExists === 'replace') await asked('removed', artifact, () => service.deleteArtifact(artifact))
  const stored = await withStagingFolder(context.temporary, async (folder) => {
    const paths = await Promise.all(files.map((file) => place(file, folder)))
    const settings = { compressionLevel: 0, ...(retentionDays === undefined ? {} : { retentionDays }) }
    return asked('stored', artifact, () => service.uploadArtifact(artifact, paths, folder, settings))
  })
  const notes = await verified(artifact, stored, service)
  progress.advance(bytes)
  progress.done()

  const { url } = urlOf(options, stored.id)
  const change = before === undefined ? 'uploaded' : 'replaced'
  return { url, state: 'stored', files: files.map(({ name }): DeliveredFile => ({ name, url, change })), notes }
}

/** Another job of the run was faster. */
function skipped(options: ArtifactTargetOptions, id: number): Delivery {
  return { url: urlOf(options, id).url, state: 'skipped', files: [], notes: [`the artifact ${options.artifact} is there already`] }
}

/** Compares what the service says that it has with what was sent. Gives notes for people. */
async function verified(artifact: string, sent: Stored, service: Client): Promise<readonly string[]> {
  const there = await find(artifact, service)
  if (there === undefined || there.id !== sent.id) {
    throw new UserError(`The artifact ${artifact} was stored, but the service does not list it. Run the job again.`)
  }
  if (there.digest === undefined || sent.digest === undefined) return ['the service gave no digest to compare with']
  if (there.digest.replace(/^sha256:/, '') === sent.digest.replace(/^sha256:/, '')) return []
  throw new UserError(
    `The artifact ${artifact} has arrived damaged: expected SHA-256 ${shown(sent.digest)}, the service has ${shown(there.digest)}. ` +
      'Run the job again with on-exists: replace.',
  )
}

interface Stored {
  readonly id?: number
  readonly digest?: string
}

async function find(artifact: string, service: Client): Promise<(Stored & { readonly id: number }) | undefined> {
  const { artifacts } = await asked('looked for', artifact, () => service.listArtifacts({ latest: true }))
  return artifacts.find(({ name }) => name === artifact)
}

/** What the service refuses, as an error for people. */
async function asked<T>(done: string, artifact: string, ask: () => Promise<T>): Promise<T> {
  try {
    return await ask()
  } catch (error) {
    if (error instanceof UserError) throw error
    const message = error instanceof Error ? error.message : String(error)
    throw new UserError(`The artifact ${artifact} cannot be ${done}: ${shown(message)}. ${remedyFor(message)}`)
  }
}

function remedyFor(message: string): string {
  if (/\b409\b|already exists|already_exists/i.test(message)) {
    return 'Another job of this run stores one of this name: use another tag, or on-exists: replace.'
  }
  if (/quota|insufficient usage/i.test(message)) return 'Remove artifacts that are not needed any more, or store them for fewer days.'
  if (/GHES/.test(message)) return 'GitHub Enterprise Server has no such service: use --to DIR, and upload the folder in a step of its own.'
  return 'Nothing was published; run the job again.'
}

/** The client takes files below one folder, under the names that they have there. */
async function place({ path, name }: PublishedFile, folder: string): Promise<string> {
  const placed = join(folder, name)
  // On another disk there are no links to it.
  await link(path, placed).catch(() => copyFile(path, placed))
  return placed
}

function urlOf({ context }: ArtifactTargetOptions, id: number | undefined): { readonly url?: string } {
  const { repository, serverUrl, runId } = context
  if (repository === undefined || id === undefined) return {}
  return { url: `${serverUrl}/${repository.owner}/${repository.name}/actions/runs/${runId}/artifacts/${id}` }
}

function shown(text: string): string {
  return JSON.stringify(text.length <= MAX_SHOWN ? text : `${text.slice(0, MAX_SHOWN)}…`)
}

async function connect(): Promise<Client> {
  const { DefaultArtifactClient } = await import('@actions/artifact')
  return new DefaultArtifactClient()
}

function remembered<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined
  return () => {
    made ??= make()
    return made
  }
}
