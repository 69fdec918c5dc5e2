import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import JSZip from 'jszip'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { noProgress } from '../../src/commands/progress.ts'
import { UserError } from '../../src/commands/user-error.ts'
import { type ArtifactTargetOptions, artifactTarget, type Client, publicationArtifact } from '../../src/github/artifact-target.ts'
import { LocalServer } from '../local-server.ts'
import { publicationOf, publishedFile, sha256 } from '../publish/publication-samples.ts'
import { FakeArtifacts, RUNTIME_TOKEN } from './fake-artifacts.ts'

interface StoredArtifact {
  readonly id: number
  readonly name: string
  readonly digest: string | undefined
  readonly files: Readonly<Record<string, string>>
  readonly settings: unknown
}

/** The service of one run, as its client shows it. */
class FakeClient implements Client {
  stored: StoredArtifact[] = []
  /** What the service says to all that is uploaded. */
  refusal: Error | undefined
  /** What the service gives as the digest of what it has. */
  digest: string | undefined = 'd'.repeat(64)
  private nextId = 71

  async uploadArtifact(name: string, files: string[], folder: string, settings?: unknown) {
    if (this.refusal !== undefined) throw this.refusal
    if (this.stored.some((one) => one.name === name))
      throw new Error('Failed to CreateArtifact: Received non-retryable error: (409) Conflict')
    const id = this.nextId++
    const contents = Object.fromEntries(files.map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')]))
    this.stored.push({ id, name, digest: this.digest && `sha256:${this.digest}`, files: contents, settings })
    return { id, size: 10, digest: 'd'.repeat(64) }
  }

  async listArtifacts() {
    return { artifacts: this.stored.map(({ id, name, digest }) => ({ id, name, size: 10, ...(digest === undefined ? {} : { digest }) })) }
  }

  async deleteArtifact(name: string) {
    const id = this.stored.find((one) => one.name === name)?.id ?? 0
    this.stored = this.stored.filter((one) => one.name !== name)
    return { id }
  }
}

const JOB = { ACTIONS_RUNTIME_TOKEN: RUNTIME_TOKEN, ACTIONS_RESULTS_URL: 'http://127.0.0.1:1' }
const PAGE = 'https://github.com/octo/voices/actions/runs/99/artifacts/'

let root: string
let client: FakeClient

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'artifact-'))
  client = new FakeClient()
})

afterEach(() => {
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
  rmSync(root, { recursive: true, force: true })
})

function target(options: Partial<ArtifactTargetOptions> = {}) {
  const context = { repository: { owner: 'octo', name: 'voices' }, serverUrl: 'https://github.com', runId: '99', temporary: root }
  const usual = { artifact: 'checkpoint-v1.2', retentionDays: undefined, onExists: 'fail', context, env: JOB } as const
  return artifactTarget({ ...usual, connect: async () => client, ...options })
}

function sample(weights = 'the weights') {
  return publicationOf([publishedFile(root, 'voice.pth', weights), publishedFile(root, 'SHA256SUMS', 'the sums', 'checksums')])
}

describe('publishing as an artifact', () => {
  test('stores all files flat, uncompressed and under their published names', async () => {
    await expect(target().check()).resolves.toEqual({ action: 'create', notes: [] })
    const delivery = await target().publish(sample(), noProgress)

    expect(client.stored).toMatchObject([
      { name: 'checkpoint-v1.2', files: { 'voice.pth': 'the weights', SHA256SUMS: 'the sums' }, settings: { compressionLevel: 0 } },
    ])
    expect(delivery).toEqual({
      url: `${PAGE}71`,
      state: 'stored',
      files: [
        { name: 'voice.pth', url: `${PAGE}71`, change: 'uploaded' },
        { name: 'SHA256SUMS', url: `${PAGE}71`, change: 'uploaded' },
      ],
      notes: [],
    })
  })

  test('keeps it for as long as it is asked to, and leaves nothing in the temporary folder', async () => {
    const publication = sample()
    const before = readdirSync(root)
    await target({ retentionDays: 5 }).publish(publication, noProgress)

    expect(client.stored[0]?.settings).toEqual({ compressionLevel: 0, retentionDays: 5 })
    expect(readdirSync(root)).toEqual(before)
  })

  test('is only for a job of GitHub Actions', async () => {
    await expect(target({ env: {} }).check()).rejects.toThrow(
      new UserError(
        'Artifacts can be stored by a job of GitHub Actions alone, in the action and not in a run: step. Elsewhere use --to DIR.',
      ),
    )
  })

  test('refuses a name that this run has used, before anything is prepared', async () => {
    await target().publish(sample('old'), noProgress)

    await expect(target().check()).rejects.toThrow('This run has an artifact checkpoint-v1.2 already. Replace it with on-exists: replace')
    await expect(target().publish(sample('new'), noProgress)).rejects.toThrow(
      'Another job of this run stores one of this name: use another tag, or on-exists: replace.',
    )
    expect(client.stored[0]?.files['voice.pth']).toBe('old')
  })

  test('leaves it with skip, also where another job was faster', async () => {
    await target().publish(sample('old'), noProgress)

    await expect(target({ onExists: 'skip' }).check()).resolves.toMatchObject({ action: 'skip', url: `${PAGE}71` })
    await expect(target({ onExists: 'skip' }).publish(sample('new'), noProgress)).resolves.toMatchObject({ state: 'skipped', files: [] })
    expect(client.stored[0]?.files['voice.pth']).toBe('old')
  })

  test('replaces it with replace', async () => {
    await target().publish(sample('old'), noProgress)
    await expect(target({ onExists: 'replace' }).check()).resolves.toMatchObject({ action: 'replace' })
    const { files, url } = await target({ onExists: 'replace' }).publish(sample('new'), noProgress)

    expect(client.stored.map((one) => one.files['voice.pth'])).toEqual(['new'])
    expect([files[0]?.change, url]).toEqual(['replaced', `${PAGE}72`])
  })

  test('does not believe that it has arrived where the service has another digest', async () => {
    client.digest = 'e'.repeat(64)

    await expect(target().publish(sample(), noProgress)).rejects.toThrow(
      'The artifact checkpoint-v1.2 has arrived damaged: expected SHA-256 "dddd',
    )
  })

  test('says that the service gave no digest', async () => {
    client.digest = undefined

    await expect(target().publish(sample(), noProgress)).resolves.toMatchObject({ notes: ['the service gave no digest to compare with'] })
  })

  test.each([
    ['Artifact storage quota has been hit.', 'Remove artifacts that are not needed any more'],
    ['v2.0.0+ are not currently supported on GHES.', 'GitHub Enterprise Server has no such service: use --to DIR'],
    ['connect ECONNREFUSED', 'Nothing was published; run the job again.'],
  ])('says what to do about %j', async (message, remedy) => {
    client.refusal = new Error(message)

    const failure = target().publish(sample(), noProgress)
    await expect(failure).rejects.toThrow(UserError)
    await expect(failure).rejects.toThrow(`The artifact checkpoint-v1.2 cannot be stored: ${JSON.stringify(message)}. ${remedy}`)
  })

  test.each([
    ['v1.2', 'Voices', 'checkpoint-v1.2'],
    ['voices/1.2', 'Voices', 'checkpoint-voices-1.2'],
    [undefined, 'Stimmen: <2> \r\n', 'checkpoint-Stimmen-2-'],
  ])('is named by the tag %j, else by the title %j', (tag, title, name) => {
    expect(publicationArtifact(tag, title)).toBe(name)
  })
})

describe('publishing as an artifact with the client of GitHub', () => {
  let service: FakeService

  beforeEach(async () => {
    service = await new FakeService().start()
    vi.stubEnv('ACTIONS_RUNTIME_TOKEN', RUNTIME_TOKEN)
    vi.stubEnv('ACTIONS_RESULTS_URL', service.origin)
    vi.stubEnv('GITHUB_SERVER_URL', 'https://github.com')
    vi.stubEnv('GITHUB_WORKSPACE', root)
    // The client speaks to the runner, which would obey in a job of our own.
    vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  })

  afterEach(() => service.stop())

  const real = (onExists: 'fail' | 'replace') => target({ onExists, connect: realClient, env: process.env })

  test('uploads a zip with the files as they are, and reads its digest back', async () => {
    await expect(real('fail').check()).resolves.toMatchObject({ action: 'create' })
    const { state, notes } = await real('fail').publish(sample('the weights'.repeat(1000)), noProgress)

    const { zip } = service.artifacts.finished.get('checkpoint-v1.2') ?? { zip: Buffer.alloc(0) }
    const files = (await JSZip.loadAsync(zip)).files
    expect(Object.keys(files).sort()).toEqual(['SHA256SUMS', 'voice.pth'])
    expect(await files['voice.pth']?.async('string')).toBe('the weights'.repeat(1000))
    expect(zip.includes('the weights'.repeat(1000))).toBe(true)
    expect([state, notes]).toEqual(['stored', []])
  })

  test('replaces an artifact, and refuses a second one of the same name', async () => {
    await real('fail').publish(sample('old'), noProgress)
    await expect(real('fail').publish(sample('new'), noProgress)).rejects.toThrow('Another job of this run stores one of this name')

    const { files } = await real('replace').publish(sample('new'), noProgress)
    expect(files[0]?.change).toBe('replaced')
    expect(service.artifacts.finished.get('checkpoint-v1.2')?.zip.includes('new')).toBe(true)
  })
})

async function realClient(): Promise<Client> {
  const { DefaultArtifactClient } = await import('@actions/artifact')
  return new DefaultArtifactClient()
}

/** The artifact service of one run over HTTP, for one artifact at a time. */
class FakeService extends LocalServer {
  artifacts = new FakeArtifacts()
  protected override async serve(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(incoming.url ?? '/', this.origin)
    const chunks: Buffer[] = []
    for await (const chunk of incoming) chunks.push(chunk)
    const headers = Object.fromEntries(Object.entries(incoming.headers).map(([name, value]) => [name, String(value)]))
    const request = {
      method: incoming.method ?? '',
      path: url.pathname,
      query: url.searchParams,
      headers,
      body: Buffer.concat(chunks),
      origin: this.origin,
    }
    const answer = this.listed(url.pathname) ?? this.artifacts.answer(request) ?? { status: 404 }
    response.writeHead(answer.status, { 'content-type': 'application/json', ...('headers' in answer ? answer.headers : {}) })
    response.end('body' in answer ? JSON.stringify(answer.body) : undefined)
  }

  private listed(path: string) {
    const [[name, { id, zip }] = ['', { id: 0, zip: Buffer.alloc(0) }]] = this.artifacts.finished
    if (path.endsWith('/ListArtifacts')) {
      const artifact = {
        workflow_run_backend_id: 'run-1',
        workflow_job_run_backend_id: 'job-1',
        database_id: String(id),
        name,
        size: String(zip.length),
        digest: `sha256:${sha256(zip)}`,
      }
      return { status: 200, body: { artifacts: name === '' ? [] : [artifact] } }
    }
    if (!path.endsWith('/DeleteArtifact')) return undefined
    this.artifacts = new FakeArtifacts()
    return { status: 200, body: { ok: true, artifact_id: String(id) } }
  }
}
