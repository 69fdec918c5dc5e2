import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { mkdtemp, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect } from 'vitest'
import { parse } from 'yaml'
import { FakeGithub } from './fake-github.ts'
import { TOKEN } from './fake-rest.ts'
import { runStep, type Step, type StepResult } from './fake-runner.ts'
import { FakeStorage } from './fake-storage.ts'
import { EXAMPLES } from './proposal.ts'
import { TemporaryRepository } from './temporary-repository.ts'

export const TRAINING = join(EXAMPLES, 'checkpoints/lightning/epoch=4-step=50.ckpt')

/** What becomes of it in the release `v1.0`. */
export const ASSETS = ['training-float16.ckpt', 'v1.0.bundle.zip', 'SHA256SUMS']

export const COMMIT = 'c'.repeat(40)

/** Outputs that `action.yml` names. */
const DECLARED = Object.keys(parse(readFileSync(join(EXAMPLES, '../action.yml'), 'utf8')).outputs)

interface Surroundings {
  github: FakeGithub
  storage: FakeStorage
  /** Where `training.ckpt` lies. */
  repository: TemporaryRepository
  /** The runner's temporary folder, which outlives a step here. */
  temporary: string
}

type Inputs = Readonly<Record<string, string>>
type Others = Partial<Pick<Step, 'event' | 'env' | 'workspace'>>

/** Steps that publish to a GitHub of our own, for the tests of one file. */
export function publishSteps() {
  // Filled before each test.
  const here = {} as Surroundings

  beforeEach(async () => {
    here.github = await new FakeGithub().start()
    here.storage = await new FakeStorage().start()
    here.github.hosting.permission = 'write'
    here.github.hosting.storage = here.storage
    here.repository = await TemporaryRepository.create()
    await here.repository.copy(TRAINING, 'training.ckpt')
    here.temporary = await realpath(await mkdtemp(join(tmpdir(), 'ckpt-guard-job-')))
  })

  afterEach(async () => {
    expect(here.github.unknown).toEqual([])
    await here.github.stop()
    await here.storage.stop()
    await here.repository.dispose()
    await rm(here.temporary, { recursive: true, force: true })
  })

  const releases = () => here.github.hosting.releases

  /** The tag is there by the time that its event comes. */
  const tagEvent = (tag: string): Step['event'] => {
    releases().tags.add(tag)
    const ref = `refs/tags/${tag}`
    return { name: 'push', ref, sha: COMMIT, payload: { ref, before: '0'.repeat(40), after: COMMIT } }
  }

  return {
    here,
    releases,
    tagEvent,
    at: (name: string) => join(here.repository.folder, name),

    /** Publishes as the push of the tag `v1.0` would, unless another event is given. */
    async publish(inputs: Inputs = {}, { event, env, workspace }: Others = {}): Promise<StepResult> {
      const step = await runStep({
        event: event ?? tagEvent('v1.0'),
        workspace: workspace ?? here.repository.folder,
        github: here.github,
        env: { RUNNER_TEMP: here.temporary, ...env },
        inputs: { command: 'publish', paths: 'training.ckpt', threads: '1', ...inputs },
      })
      const { masks, ...seen } = step
      expect(JSON.stringify(seen)).not.toContain(TOKEN)
      expect(DECLARED).toEqual(expect.arrayContaining(Object.keys(step.outputs)))
      return step
    },

    /** The one release of the tag. */
    release(tag = 'v1.0') {
      const [found, ...others] = releases().ofTag(tag)
      expect(others).toEqual([])
      if (found === undefined) throw new Error(`there is no release ${tag}`)
      const assets = releases().assetsOf(found.id)
      return { ...found, files: releases().files(found.id), names: assets.map(({ name }) => name) }
    },

    /** Requests that change something. */
    changes(): readonly string[] {
      const sent = here.github.requests.filter(({ method }) => !['GET', 'HEAD'].includes(method))
      return sent.map(({ method, path }) => `${method} ${path}`)
    },

    uploadsOf(name: string): number {
      return here.github.requests.filter(({ path, query }) => path.startsWith('/api/uploads/') && query.get('name') === name).length
    },
  }
}

export function sha256(bytes: Uint8Array | undefined): string {
  return createHash('sha256')
    .update(bytes ?? '')
    .digest('hex')
}
