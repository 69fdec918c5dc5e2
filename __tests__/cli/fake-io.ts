import { Writable } from 'node:stream'
import type { Io, Output } from '../../src/cli/io.ts'
import { type Commands, runCli } from '../../src/cli/run.ts'
import type { BackupRequest, ResumeRequest } from '../../src/commands/backup-request.ts'
import type { CompareRequest } from '../../src/commands/compare.ts'
import type { ConvertRequest } from '../../src/commands/convert.ts'
import type { PruneRequest } from '../../src/commands/prune-request.ts'
import type { PublishRequest } from '../../src/commands/publish-request.ts'
import type { ValidateRequest } from '../../src/commands/validate.ts'
import type { WatchRequest, WatchSummary } from '../../src/commands/watch-request.ts'
import type { Config } from '../../src/config/config.ts'
import type { SideOptions } from '../../src/references/side.ts'
import { BACKED_UP, RESUMED } from '../backup/example-report.ts'
import { COMPARED } from '../compare/example-report.ts'
import { CONVERTED } from '../convert/example-report.ts'
import { PLANNED } from '../prune/example-report.ts'
import { PUBLISHED } from '../publish/example-report.ts'
import { INSPECTED, MIXED, validateReport } from '../reports/example-reports.ts'

/** A stream that keeps what is written to it. */
export function keeping(terminal: { readonly isTTY?: boolean; readonly columns?: number } = {}): Output & { readonly text: () => string } {
  const chunks: string[] = []
  const stream = new Writable({
    write(chunk, _encoding, done) {
      chunks.push(String(chunk))
      done()
    },
  })
  return Object.assign(stream, terminal, { text: () => chunks.join('') })
}

/** Every write fails with `code`. */
export function failing(code: string): Output {
  return new Writable({
    write(_chunk, _encoding, done) {
      done(Object.assign(new Error(code), { code }))
    },
  })
}

/** What a watch came to. */
export const WATCHED: WatchSummary = { checked: 3, failed: 0, bytes: 1_200_000, digests: 2, unwritten: 0, known: 1, unfinished: [] }

export interface Asked {
  validate?: ValidateRequest
  watch?: WatchRequest
  inspect?: { readonly path: string; readonly config: Config }
  compare?: CompareRequest
  updateSchema?: CompareRequest
  keySchema?: { readonly path: string; readonly options: SideOptions }
  convert?: ConvertRequest
  publish?: PublishRequest
  prune?: PruneRequest
  backup?: BackupRequest
  resume?: ResumeRequest
}

export interface Result {
  readonly status: number
  readonly out: string
  readonly err: string
  readonly asked: Asked
}

/** Runs a command line with commands that answer at once. */
export async function run(
  args: readonly string[],
  changes: { readonly io?: Partial<Io>; readonly commands?: Partial<Commands> } = {},
): Promise<Result> {
  const stdout = keeping()
  const stderr = keeping()
  const asked: Asked = {}
  const commands: Commands = {
    async validate(request) {
      asked.validate = request
      return MIXED
    },
    async watch(request, events) {
      asked.watch = request
      await events.begun()
      for (const file of MIXED.files) await events.checked(validateReport([file]))
      events.note('logs: there is no such file; waiting for the folder')
      return WATCHED
    },
    async inspect(path, config) {
      asked.inspect = { path, config }
      return INSPECTED
    },
    async compare(request) {
      asked.compare = request
      return COMPARED
    },
    async updateSchema(request) {
      asked.updateSchema = request
      return COMPARED
    },
    async keySchema(path, options) {
      asked.keySchema = { path, options }
      return '{ "keys": {} }\n'
    },
    async convert(request) {
      asked.convert = request
      return CONVERTED
    },
    async publish(request) {
      asked.publish = request
      return PUBLISHED
    },
    async backup(request) {
      asked.backup = request
      return BACKED_UP
    },
    async resume(request) {
      asked.resume = request
      return RESUMED
    },
    async prune(request) {
      asked.prune = request
      return PLANNED
    },
    byteSize: async (text) => text.length,
    ruleIds: async () => ['tensor/all-zero', 'naming/pattern'],
    ...changes.commands,
  }
  const io: Io = { stdout, stderr, env: {}, cwd: '/nowhere', now: () => 0, ...changes.io }
  const status = await runCli(args, io, commands)
  return { status, out: stdout.text(), err: stderr.text(), asked }
}
