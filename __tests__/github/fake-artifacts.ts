import { createHash } from 'node:crypto'
import type { FakeAnswer, FakeRequest } from './fake-github.ts'

/** What a job gets as `ACTIONS_RUNTIME_TOKEN`: the client reads run and job from its claims and never checks the signature. */
export const RUNTIME_TOKEN = ['x', Buffer.from(JSON.stringify({ scp: 'Actions.Results:run-1:job-1' })).toString('base64url'), 'y'].join('.')

const SERVICE = '/twirp/github.actions.results.api.v1.ArtifactService/'
/** As `@actions/artifact` and the service refuse them: not every file system takes them. */
const BAD_NAME = /["<>:|*?\r\n\\/]/

interface Artifact {
  readonly id: number
  readonly name: string
  readonly blocks: Map<string, Buffer>
  content: Buffer | undefined
  finalized: boolean
}

/** The artifact service of one workflow run (twirp over JSON), and the blob storage behind its signed addresses. */
export class FakeArtifacts {
  private readonly stored: Artifact[] = []
  private nextId = 1

  /** Finished artifacts by name: the zip that was uploaded. */
  get finished(): ReadonlyMap<string, { readonly id: number; readonly zip: Buffer }> {
    return new Map(this.stored.flatMap(({ name, id, content, finalized }) => (finalized && content ? [[name, { id, zip: content }]] : [])))
  }

  answer(request: FakeRequest): FakeAnswer | undefined {
    if (request.path.startsWith(SERVICE)) return this.call(request.path.slice(SERVICE.length), request)
    const blob = /^\/blobs\/(\d+)$/.exec(request.path)?.[1]
    return blob === undefined ? undefined : this.blob(Number(blob), request)
  }

  private call(method: string, { headers, body, origin }: FakeRequest): FakeAnswer | undefined {
    if (headers.authorization !== `Bearer ${RUNTIME_TOKEN}`) return twirp(401, 'unauthenticated', 'bad runtime token')
    const parameters: Record<string, unknown> = JSON.parse(body.toString())
    if (parameters.workflow_run_backend_id !== 'run-1' || parameters.workflow_job_run_backend_id !== 'job-1') {
      return twirp(400, 'invalid_argument', 'not the run of this token')
    }
    if (method === 'ListArtifacts') return { status: 200, body: { artifacts: this.listed() } }
    const name = String(parameters.name ?? '')
    if (method === 'DeleteArtifact') return this.remove(name)
    if (method === 'CreateArtifact') return this.create(name, origin)
    if (method === 'FinalizeArtifact') return this.finalize(name, parameters)
    return undefined
  }

  private create(name: string, origin: string): FakeAnswer {
    if (name === '' || BAD_NAME.test(name)) return twirp(400, 'invalid_argument', `artifact name ${name} is not valid`)
    if (this.stored.some((one) => one.name === name)) return twirp(409, 'already_exists', 'an artifact with this name already exists')
    const id = this.nextId++
    this.stored.push({ id, name, blocks: new Map(), content: undefined, finalized: false })
    return { status: 200, body: { ok: true, signed_upload_url: `${origin}/blobs/${id}?sig=secret${id}` } }
  }

  private finalize(name: string, { size, hash }: Record<string, unknown>): FakeAnswer {
    const artifact = this.stored.find((one) => one.name === name)
    if (!artifact?.content) return twirp(404, 'not_found', 'nothing was uploaded')
    const digest = digestOf(artifact.content)
    if (String(size) !== String(artifact.content.length) || hash !== digest) {
      return twirp(
        400,
        'invalid_argument',
        `expected ${artifact.content.length} bytes of ${digest}, found ${size} of ${JSON.stringify(hash)}`,
      )
    }
    artifact.finalized = true
    return { status: 200, body: { ok: true, artifact_id: String(artifact.id) } }
  }

  private listed(): readonly unknown[] {
    return this.stored.flatMap(({ id, name, content, finalized }) => {
      if (!finalized || content === undefined) return []
      const run = { workflow_run_backend_id: 'run-1', workflow_job_run_backend_id: 'job-1' }
      return [{ ...run, database_id: String(id), name, size: String(content.length), digest: digestOf(content) }]
    })
  }

  private remove(name: string): FakeAnswer {
    const index = this.stored.findIndex((one) => one.name === name)
    const [artifact] = index < 0 ? [] : this.stored.splice(index, 1)
    if (artifact === undefined) return twirp(404, 'not_found', 'there is no such artifact')
    return { status: 200, body: { ok: true, artifact_id: String(artifact.id) } }
  }

  /** Azure's block blobs: blocks one by one, then the list that puts them in order. */
  private blob(id: number, { method, query, body }: FakeRequest): FakeAnswer {
    const artifact = this.stored.find((one) => one.id === id)
    if (!artifact || query.get('sig') !== `secret${id}`) return { status: 403, body: 'AuthenticationFailed' }
    if (method !== 'PUT') return { status: 405, body: 'UnsupportedHttpVerb' }
    const block = query.get('blockid')
    if (query.get('comp') === 'block' && block !== null) {
      artifact.blocks.set(block, body)
      return { status: 201 }
    }
    if (query.get('comp') !== 'blocklist') return { status: 400, body: 'InvalidQueryParameterValue' }
    const listed = [...body.toString().matchAll(/<Latest>([^<]*)<\/Latest>/g)].map((match) => artifact.blocks.get(match[1] ?? ''))
    if (listed.includes(undefined)) return { status: 400, body: 'InvalidBlockList' }
    artifact.content = Buffer.concat(listed.filter((part) => part !== undefined))
    return { status: 201, headers: { etag: '"0x1"', 'last-modified': 'Thu, 01 Jan 2026 00:00:00 GMT' } }
  }
}

function digestOf(content: Uint8Array): string {
  return `sha256:${createHash('sha256').update(content).digest('hex')}`
}

function twirp(status: number, code: string, msg: string): FakeAnswer {
  return { status, body: { code, msg } }
}
