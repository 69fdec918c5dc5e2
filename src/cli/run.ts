import type { ConvertRequest } from '../commands/convert.ts'
import type { Progress } from '../commands/progress.ts'
import { terminalProgress } from '../commands/terminal-progress.ts'
import { UserError } from '../commands/user-error.ts'
import type { ValidateRequest } from '../commands/validate.ts'
import type { Config } from '../config/config.ts'
import type { ConvertReport, InspectReport, ValidateReport } from '../reports/schemas.ts'
import { reasonOf } from '../sources/system-reason.ts'
import { describeFailure } from './failure.ts'
import { type Io, wantsColor, writeAll } from './io.ts'
import { type ConvertOptions, configOverrides, type SharedOptions, type ValidateOptions } from './options.ts'
import { isOneFile, writeOutputFile } from './output-file.ts'
import { buildProgram, type Handlers } from './program.ts'

/** The commands behind the command line; loaded when they are called, so that `--help` and `--version` are quick. */
export interface Commands {
  validate(request: ValidateRequest): Promise<ValidateReport>
  inspect(path: string, config: Config): Promise<InspectReport>
  convert(request: ConvertRequest, progress: Progress): Promise<ConvertReport>
  /** Bytes of a size such as 1900MB. */
  byteSize(text: string): Promise<number>
  /** Ids of all rules. */
  ruleIds(): Promise<readonly string[]>
}

/** Runs one command line (without `node` and the program's own name) and returns its exit status. Never throws. */
export async function runCli(args: readonly string[], io: Io, commands: Commands): Promise<number> {
  let status = 0
  const printed: Promise<void>[] = []
  const handlers: Handlers = {
    async validate(paths, options) {
      status = await runValidate(paths, options, io, commands)
    },
    async inspect(file, options) {
      status = await runInspect(file, options, io, commands)
    },
    async convert(file, options) {
      status = await runConvert(file, options, io, commands)
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
    printed.push(writeAll(io.stderr, failure.message))
    status = failure.status
  }
  await Promise.allSettled(printed)
  return status
}

async function runValidate(paths: readonly string[], options: ValidateOptions, io: Io, commands: Commands): Promise<number> {
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

async function runInspect(file: string, options: SharedOptions, io: Io, commands: Commands): Promise<number> {
  refuseReportOver([file], options, io)
  const config = await settings(options, io, commands)
  const report = await commands.inspect(file, config)
  await deliver(report, options, io)
  return report.problems.some(({ severity }) => severity === 'error') ? 1 : 0
}

async function runConvert(file: string, options: ConvertOptions, io: Io, commands: Commands): Promise<number> {
  refuseReportOver([file, ...(options.output === undefined ? [] : [options.output])], options, io)
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
    keepDtype: options.keepDtype ?? [],
    container: options.container,
    shardBytes: options.shardSize === undefined ? undefined : await commands.byteSize(options.shardSize),
    allowOverflow: options.allowOverflow === true,
    configFile: options.configFile,
    threads: options.threads,
    config,
  }
  const report = await commands.convert(request, progress).finally(() => progress.done())
  await deliver(report, options, io)
  return report.status === 'failed' ? 1 : 0
}

async function settings(options: ValidateOptions, io: Io, commands: Commands): Promise<Config> {
  const { loadConfig } = await import('../config/load-config.ts')
  return loadConfig({
    root: io.cwd,
    overrides: configOverrides(options),
    ruleIds: () => commands.ruleIds(),
    ...(options.config === undefined ? {} : { file: options.config }),
  })
}

/** A report that took the place of a checkpoint would destroy it. */
function refuseReportOver(checkpoints: readonly string[], { outputFile }: SharedOptions, io: Io): void {
  const replaced = outputFile === undefined ? undefined : checkpoints.find((path) => isOneFile(path, outputFile, io.cwd))
  if (replaced === undefined) return
  throw new UserError(`${replaced}: the report (-o, --output-file) would replace this checkpoint; give it a name of its own`)
}

/** The result goes to stdout, or to the file that was asked for. */
async function deliver(report: ValidateReport | InspectReport | ConvertReport, options: SharedOptions, io: Io): Promise<void> {
  const { renderReport } = await import('./render.ts')
  const toFile = options.outputFile
  if (toFile !== undefined) {
    writeOutputFile(toFile, renderReport(report, options.format, false), io.cwd)
    return
  }
  const text = renderReport(report, options.format, wantsColor(io.stdout, io.env, options.color))
  await writeAll(io.stdout, text).catch((error) => {
    throw new UserError(`the result cannot be written to stdout: ${reasonOf(error)}`)
  })
}
