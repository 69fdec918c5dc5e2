import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeEach, vi } from 'vitest'
import type { Manifest } from '../../src/backup/manifest.ts'
import type { BackupFile } from '../../src/backup/store.ts'
import type { BackupPlaceOptions } from '../../src/github/backup-place.ts'
import { BackupServices } from './backup-services.ts'
import { RUNTIME_TOKEN } from './fake-artifacts.ts'
import { TOKEN } from './fake-rest.ts'

/** A job with its services, for the time of one test. */
export interface BackupJob {
  services: BackupServices
  /** Where the trainer writes. */
  workspace: string
  temporary: string
  /** An empty folder to restore into. */
  destination(): string
  options(more?: Partial<BackupPlaceOptions>): BackupPlaceOptions
}

export function backupJob(): BackupJob {
  const root = mkdtempSync(join(tmpdir(), 'ckpt-guard-backups-'))
  const job: BackupJob = {
    services: new BackupServices(),
    workspace: '',
    temporary: '',
    destination: () => mkdtempSync(join(root, 'destination-')),
    options: (more = {}) => ({
      ...{ prefix: 'voices', listed: 'own', token: TOKEN, env: process.env },
      context: {
        ...{ repository: { owner: 'octo', name: 'voices' }, apiUrl: job.services.origin, serverUrl: 'https://github.com' },
        ...{ runId: job.services.run.id, event: 'push', temporary: job.temporary, pullRequest: undefined },
      },
      wait: async () => {},
      ...more,
    }),
  }
  beforeEach(async () => {
    // The clients tell what they do by commands to the runner, which would obey in a job of our own.
    vi.spyOn(process.stdout, 'write').mockReturnValue(true)
    job.services = await new BackupServices().start()
    job.workspace = mkdtempSync(join(root, 'workspace-'))
    job.temporary = mkdtempSync(join(root, 'temporary-'))
    for (const [name, value] of Object.entries(variablesOf(job))) vi.stubEnv(name, value)
  })
  afterAll(() => {
    vi.unstubAllEnvs()
    vi.restoreAllMocks()
    rmSync(root, { recursive: true, force: true })
  })
  return job
}

function variablesOf({ services, workspace, temporary }: BackupJob): Readonly<Record<string, string | undefined>> {
  return {
    ACTIONS_CACHE_SERVICE_V2: 'true',
    ACTIONS_CACHE_MODE: undefined,
    ACTIONS_RESULTS_URL: services.origin,
    ACTIONS_RUNTIME_TOKEN: RUNTIME_TOKEN,
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_API_URL: services.origin,
    GITHUB_REPOSITORY: 'octo/voices',
    GITHUB_REF: 'refs/heads/main',
    GITHUB_REF_NAME: 'main',
    GITHUB_HEAD_REF: undefined,
    GITHUB_BASE_REF: undefined,
    GITHUB_WORKSPACE: workspace,
    RUNNER_TEMP: temporary,
    TAR_OPTIONS: undefined,
  }
}

export interface SampleBackup {
  readonly manifest: Manifest
  readonly files: readonly BackupFile[]
}

/** Writes the files of a training into the folder, with a manifest that fits them. */
export function sampleBackup(folder: string, step: number, contents: Readonly<Record<string, string | Buffer>> = {}): SampleBackup {
  const written = { 'logs/exp/G_1.pth': `weights of step ${step}`, 'logs/exp/config.json': '{}', ...contents }
  const files = Object.entries(written).map(([path, content]) => {
    const absolute = join(folder, path)
    mkdirSync(dirname(absolute), { recursive: true })
    writeFileSync(absolute, content)
    return { absolute, path, size: statSync(absolute).size }
  })
  return { files, manifest: manifestOf(files, step) }
}

function manifestOf(files: readonly BackupFile[], step: number): Manifest {
  const time = new Date(Date.UTC(2026, 0, 1, 0, step)).toISOString()
  return {
    ...{ schema: 'ckpt-guard/backup-manifest@1', group: 'exp', time, epoch: 1, step, main: 'logs/exp/G_1.pth' },
    files: files.map(({ absolute, path, size }) => ({ path, size, sha256: sha256Of(absolute), role: roleOf(path), time })),
  }
}

function roleOf(path: string): Manifest['files'][number]['role'] {
  return path.endsWith('.json') ? 'config' : 'checkpoint'
}

export function sha256Of(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex')
}

/** Contents by path, of all files below a folder. */
export function contentsOf(folder: string): Readonly<Record<string, string>> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return Object.fromEntries(
    entries.map(({ parentPath, name }) => {
      const path = join(parentPath, name)
      return [path.slice(folder.length + 1).replaceAll('\\', '/'), readFileSync(path, 'utf8')]
    }),
  )
}
