import { tmpdir } from 'node:os'
import type { BackupRequest, ResumeRequest } from '../commands/backup-request.ts'
import type { CompareRequest } from '../commands/compare.ts'
import type { ConvertRequest } from '../commands/convert.ts'
import type { Progress } from '../commands/progress.ts'
import type { PruneRequest } from '../commands/prune-request.ts'
import type { PublishRequest } from '../commands/publish-request.ts'
import { terminalProgress } from '../commands/terminal-progress.ts'
import { UserError } from '../commands/user-error.ts'
import type { ValidateRequest } from '../commands/validate.ts'
import type { WatchEvents, WatchRequest, WatchSummary } from '../commands/watch-request.ts'
import type { Config } from '../config/config.ts'
import { accessFromEnvironment } from '../references/access.ts'
import type { SideOptions } from '../references/side.ts'
import type { BackupReport, ResumeReport } from '../reports/backup-schema.ts'
import type { CompareReport } from '../reports/compare-schema.ts'
import { jsonText, withoutCommands } from '../reports/escape.ts'
import type { PruneReport } from '../reports/prune-schema.ts'
import type { PublishReport } from '../reports/publish-schema.ts'
import type { ConvertReport, InspectReport, ValidateReport } from '../reports/schemas.ts'
import { deliver, deliverText, pauses, refuseReportOver, settings } from './deliver.ts'
import { describeFailure } from './failure.ts'
import { type Io, writeAll } from './io.ts'
import type { ConvertOptions, InspectOptions, ValidateOptions } from './options.ts'
import { buildProgram, type Handlers } from './program.ts'
import { runBackup } from './run-backup.ts'
import { runCompare, weightsRoot } from './run-compare.ts'
import { runPrune } from './run-prune.ts'
import { runPublish } from './run-publish.ts'
import { runResume } from './run-resume.ts'
import { runWatch } from './run-watch.ts'

/** The commands behind the command line; loaded when they are called, so that `--help` and `--version` are quick. */
export interface Commands {
  validate(request: ValidateRequest): Promise<ValidateReport>
  /** Checks files as they appear, until the process is told to end. */
  watch(request: WatchRequest, events: WatchEvents): Promise<WatchSummary>
  inspect(path: string, config: Config): Promise<InspectReport>
  compare(request: CompareRequest, progress: Progress): Promise<CompareReport>
  /** Compares, and writes the candidate's keys to the schema that is the reference. */
  updateSchema(request: CompareRequest, progress: Progress): Promise<CompareReport>
  /** The key schema of a checkpoint, as JSON. */
  keySchema(path: string, options: SideOptions): Promise<string>
  convert(request: ConvertRequest, progress: Progress): Promise<ConvertReport>
  /** The environment has tokens, and what is known of the run. */
  publish(request: PublishRequest, env: Io['env'], progress: Progress): Promise<PublishReport>
  prune(request: PruneRequest, progress: Progress): Promise<PruneReport>
  /** The environment has what a bucket asks for. */
  backup(request: BackupRequest, env: Io['env'], progress: Progress): Promise<BackupReport>
  resume(request: ResumeRequest, env: Io['env'], progress: Progress): Promise<ResumeReport>
  /** Bytes of a size such as 1900MB, for the option that a message names. */
  byteSize(text: string, option?: string): Promise<number>
  /** Ids of all rules. */
  ruleIds(): Promise<readonly string[]>
}

/** Runs one command line (without `node` and the program's own name) and returns its exit status. Never throws. */
export async function runCli(args: readonly string[], io: Io, commands: Commands): Promise<number> {
  let status = 0
  const printed: Promise<boolean>[] = []
  const handlers: Handlers = {
    async validate(paths, options) {
      status = await (options.watch === true ? runWatch : runValidate)(paths, options, io, commands)
    },
    async inspect(file, options) {
      status = await runInspect(file, options, io, commands)
    },
    async compare(candidate, options) {
      status = await runCompare(candidate, options, io, commands)
    },
    async convert(file, options) {
      status = await runConvert(file, options, io, commands)
    },
    async publish(paths, options) {
      status = await runPublish(paths, options, io, commands)
    },
    async prune(paths, options) {
      status = await runPrune(paths, options, io, commands)
    },
    async backup(paths, options) {
      status = await runBackup(paths, options, io, commands)
    },
    async resume(directory, options) {
      status = await runResume(directory, options, io, commands)
    },
  }
  const program = buildProgram(handlers, {
    out: (text) => printed.push(writeAll(io.stdout, text)),
    err: (text) => printed.push(writeAll(io.stderr, text)),
    columns: io.stdout.columns,
  })
  try {
    await program.parseAsync(args, { from: 'user' })
  } catch (error) {
    const failure = describeFailure(error, args, io.env)
    printed.push(writeAll(io.stderr, withoutCommands(failure.message)))
    status = failure.status
  }
  await Promise.allSettled(printed)
  return status
}

async function runValidate(paths: readonly string[], options: ValidateOptions, io: Io, commands: Commands): Promise<number> {
  if (options.digestFiles === false) throw new UserError('--no-digest-files goes with --watch: otherwise none are written')
  refuseReportOver(paths, options, io)
  const config = await settings(options, io, commands)
  const progress = terminalProgress(io.stderr, { isQuiet: options.quiet === true, now: io.now })
  const report = await commands
    .validate({ root: io.cwd, paths, config, progress, ...(options.threads === undefined ? {} : { threads: options.threads }) })
    .finally(() => progress.done())
  refuseReportOver(
    report.files.map(({ path }) => path),
    options,
    io,
  )
  await deliver(report, options, io)
  return report.status === 'failed' ? 1 : 0
}

async function runInspect(file: string, options: InspectOptions, io: Io, commands: Commands): Promise<number> {
  refuseReportOver([file], options, io)
  const config = await settings(options, io, commands)
  if (options.schema === true) {
    const access = accessFromEnvironment(io.env, tmpdir(), 0, pauses(options, io))
    const schema = await commands.keySchema(file, { root: io.cwd, config, weightsRoot: weightsRoot(options.root), access })
    await deliverText(() => (options.outputFile === undefined ? jsonText(schema) : schema), options, io)
    return 0
  }
  if (options.root !== undefined) throw new UserError('--root goes with --schema: what is shown of a file is all of it')
  const report = await commands.inspect(file, config)
  await deliver(report, options, io)
  return report.problems.some(({ severity }) => severity === 'error') ? 1 : 0
}

async function runConvert(file: string, options: ConvertOptions, io: Io, commands: Commands): Promise<number> {
  const besides = [options.output, options.reference, options.renameFrom].filter((path) => path !== undefined)
  refuseReportOver([file, ...besides], options, io)
  const config = await settings(options, io, commands)
  const progress = terminalProgress(io.stderr, { isQuiet: options.quiet === true, now: io.now })
  const request: ConvertRequest = {
    root: io.cwd,
    input: file,
    output: options.output,
    inPlace: options.inPlace === true,
    dtype: options.dtype,
    cast: options.cast,
    only: options.only,
    drop: options.drop ?? [],
    rename: options.rename ?? [],
    renameFrom: options.renameFrom,
    reference: options.reference,
    dropUnmatched: options.dropUnmatched === true,
    keepDtype: options.keepDtype ?? [],
    container: options.container,
    shardBytes: options.shardSize === undefined ? undefined : await commands.byteSize(options.shardSize),
    allowOverflow: options.allowOverflow === true,
    configFile: options.configFile,
    threads: options.threads,
    config,
    access: accessFromEnvironment(io.env, tmpdir(), 0, pauses(options, io)),
  }
  const report = await commands.convert(request, progress).finally(() => progress.done())
  await deliver(report, options, io)
  return report.status === 'failed' ? 1 : 0
}
