import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, vi } from 'vitest'
import { UserError } from '../../src/commands/user-error.ts'
import { configSchema } from '../../src/config/config.ts'
import type { Access, Hub } from '../../src/references/access.ts'
import { parseReference } from '../../src/references/reference.ts'
import type { Side } from '../../src/references/side.ts'
import { TemporaryRepository } from '../github/temporary-repository.ts'

/** What a test of references to git starts with; all of it is new for each test. */
export interface GitScene {
  /** A repository with no commit. */
  readonly repository: TemporaryRepository
  /** For what has to be stored for a while. */
  readonly temporary: string
  /** Pauses that were made between attempts, in milliseconds. */
  readonly pauses: number[]
  /** Where GitHub is; nowhere until a test says. */
  hub: { -readonly [Name in keyof Hub]?: Hub[Name] }
  maxDownload: number
}

/** A server that nobody runs: port 9 of this machine takes no connections. */
const NOWHERE = 'http://127.0.0.1:9'

export function gitScene(): () => GitScene {
  let scene: GitScene | undefined
  beforeEach(async () => {
    // The settings and helpers of whoever runs the tests have no part in them.
    vi.stubEnv('GIT_CONFIG_GLOBAL', '/dev/null')
    vi.stubEnv('GIT_CONFIG_NOSYSTEM', '1')
    const temporary = mkdtempSync(join(tmpdir(), 'ckpt-guard-git-'))
    scene = { repository: await TemporaryRepository.create(), temporary, pauses: [], hub: {}, maxDownload: 0 }
  })
  afterEach(async () => {
    vi.unstubAllEnvs()
    if (scene === undefined) return
    await scene.repository.dispose()
    expect(readdirSync(scene.temporary)).toEqual([])
    rmSync(scene.temporary, { recursive: true })
  })
  return () => {
    if (scene === undefined) throw new Error('expected to be asked within a test')
    return scene
  }
}

export function accessOf({ temporary, maxDownload, hub, pauses }: GitScene): Access {
  return {
    ...{ temporary, maxDownload },
    hub: {
      ...{ token: undefined, repository: undefined, apiUrl: NOWHERE, serverUrl: NOWHERE, runId: undefined, baseBranch: undefined },
      ...hub,
    },
    wait: async (milliseconds) => pauses.push(milliseconds),
  }
}

/** Opens a reference and closes it again; gives what it was. `candidate` is a reference too, open meanwhile. */
export async function opened(scene: GitScene, reference: string, candidate?: string, root = scene.repository.folder): Promise<Side> {
  const options = { root, config: configSchema.parse({}), weightsRoot: undefined, access: accessOf(scene) }
  const other = candidate === undefined ? undefined : await parseReference(candidate).open(options)
  try {
    const side = await parseReference(reference).open(options, other)
    await side.close()
    return side
  } finally {
    await other?.close()
  }
}

/** Keys and shapes. */
export function shapesOf({ keys }: Side): Record<string, readonly number[]> {
  return Object.fromEntries([...keys].map(([key, { shape }]) => [key, shape]))
}

/** The error that a person gets to see. */
export async function mistake(promise: Promise<unknown>): Promise<UserError> {
  const error: unknown = await promise.catch((reason: unknown) => reason)
  if (!(error instanceof UserError)) throw new Error(`expected a UserError, found ${error instanceof Error ? error.stack : String(error)}`)
  expect(error.message).not.toMatch(/ghs_|hunter2/)
  return error
}
