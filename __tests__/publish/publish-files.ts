import { readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { fileURLToPath } from 'node:url'
import { noProgress, type Progress } from '../../src/commands/progress.ts'
import { publish } from '../../src/commands/publish.ts'
import type { PublishRequest } from '../../src/commands/publish-request.ts'
import { UserError } from '../../src/commands/user-error.ts'
import { configSchema } from '../../src/config/config.ts'
import type { Delivery, Publication, PublishedFile, Target, TargetState } from '../../src/publish/publication.ts'
import { accessFromEnvironment } from '../../src/references/access.ts'
import type { PublishReport } from '../../src/reports/publish-schema.ts'

export const CHECKPOINTS = fileURLToPath(new URL('../../examples/checkpoints', import.meta.url))
export const DAMAGED = fileURLToPath(new URL('../../examples/damaged', import.meta.url))

/** A file as it was when the target got it: what was prepared is gone afterwards. */
export interface SentFile extends PublishedFile {
  readonly bytes: Buffer
}

export interface Sent extends Omit<Publication, 'files'> {
  readonly files: readonly SentFile[]
}

/** A place that keeps what is sent to it. */
export interface FakeTarget extends Target {
  readonly sent: Sent[]
  readonly asked: string[]
}

export interface FakeAnswers {
  readonly maxFileBytes?: number
  readonly state?: TargetState
  readonly delivery?: Delivery
  /** The reason why it fails. */
  readonly failure?: Error
  readonly onPublish?: () => void
}

export function fakeTarget({ maxFileBytes, state, delivery, failure, onPublish }: FakeAnswers = {}): FakeTarget {
  const sent: Sent[] = []
  const asked: string[] = []
  return {
    name: 'release v1 of octo/voices',
    maxFileBytes,
    sent,
    asked,
    async check() {
      asked.push('check')
      return state ?? { action: 'create', notes: [] }
    },
    async publish({ files, ...rest }) {
      asked.push('publish')
      onPublish?.()
      if (failure !== undefined) throw failure
      sent.push({ ...rest, files: files.map((file) => ({ ...file, bytes: readFileSync(file.path) })) })
      const delivered = files.map(({ name }) => ({
        name,
        url: `https://github.com/octo/voices/releases/download/v1/${name}`,
        change: 'uploaded' as const,
      }))
      return delivery ?? { url: 'https://github.com/octo/voices/releases/tag/v1', state: 'published', files: delivered, notes: [] }
    },
  }
}

export interface Published {
  readonly report?: PublishReport
  readonly error?: string
  readonly target: FakeTarget
  readonly sent: Sent | undefined
}

type Changes = Partial<PublishRequest> & Pick<PublishRequest, 'root'>

/** A request with defaults for all that a test does not say. */
export function publishRequest(changes: Changes): PublishRequest {
  return {
    paths: [],
    destination: { kind: 'release' },
    tag: 'v1',
    title: undefined,
    notesFile: undefined,
    draft: false,
    prerelease: false,
    makeLatest: 'auto',
    onExists: 'fail',
    dtype: 'float16',
    only: 'weights',
    containers: [],
    name: '{stem}-{dtype}{ext}',
    keepDtype: [],
    requireCompatible: undefined,
    require: 'strict',
    maxFileBytes: undefined,
    split: 'shards',
    configFile: undefined,
    dryRun: false,
    threads: 1,
    config: configSchema.parse({}),
    access: accessFromEnvironment({}, tmpdir(), 0),
    ...changes,
  }
}

/** Publishes to a place that keeps what it gets; an error of the user's comes as its message. */
export async function runPublish(changes: Changes, target = fakeTarget(), progress: Progress = noProgress): Promise<Published> {
  const request = publishRequest(changes)
  const surroundings = { targetOf: async () => target, env: { GITHUB_ACTIONS: 'true' }, now: () => new Date(0) }
  try {
    const report = await publish(request, surroundings, progress)
    return { report, target, sent: target.sent[0] }
  } catch (error) {
    if (error instanceof UserError) return { error: error.message, target, sent: target.sent[0] }
    throw error
  }
}
