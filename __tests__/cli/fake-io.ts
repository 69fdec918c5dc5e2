import { Writable } from 'node:stream'
import type { Io, Output } from '../../src/cli/io.ts'
import { type Commands, runCli } from '../../src/cli/run.ts'
import type { CompareRequest } from '../../src/commands/compare.ts'
import type { ConvertRequest } from '../../src/commands/convert.ts'
import type { PublishRequest } from '../../src/commands/publish-request.ts'
import type { ValidateRequest } from '../../src/commands/validate.ts'
import type { Config } from '../../src/config/config.ts'
import type { SideOptions } from '../../src/references/side.ts'
import { COMPARED } from '../compare/example-report.ts'
import { CONVERTED } from '../convert/example-report.ts'
import { PUBLISHED } from '../publish/example-report.ts'
import { INSPECTED, MIXED } from '../reports/example-reports.ts'

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

export interface Asked {
  validate?: ValidateRequest
  inspect?: { readonly path: string; readonly config: Config }
  compare?: CompareRequest
  updateSchema?: CompareRequest
  keySchema?: { readonly path: string; readonly options: SideOptions }
  convert?: ConvertRequest
  publish?: PublishRequest
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
    byteSize: async (text) => text.length,
    ruleIds: async () => ['tensor/all-zero', 'naming/pattern'],
    ...changes.commands,
  }
  const io: Io = { stdout, stderr, env: {}, cwd: '/nowhere', now: () => 0, ...changes.io }
  const status = await runCli(args, io, commands)
  return { status, out: stdout.text(), err: stderr.text(), asked }
}
