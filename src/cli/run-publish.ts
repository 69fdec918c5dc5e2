import { parseDestination } from '../commands/publish-destination.ts'
import { type PublishRequest, settledWishes } from '../commands/publish-request.ts'
import { terminalProgress } from '../commands/terminal-progress.ts'
import type { Config } from '../config/config.ts'
import { accessOf } from './access-of.ts'
import { deliver, refuseReportOver, settings } from './deliver.ts'
import type { Io } from './io.ts'
import type { PublishOptions } from './publish-options.ts'
import type { Commands } from './run.ts'

/** What `--require-compatible` compares with where it names nothing. */
const PREVIOUS = 'release:latest'

/** Publishes checkpoints; returns the exit status. */
export async function runPublish(paths: readonly string[], options: PublishOptions, io: Io, commands: Commands): Promise<number> {
  refuseReportOver(paths, options, io)
  const config = await settings(options, io, commands)
  const request = await publishRequest(paths, options, config, io, commands)
  const progress = terminalProgress(io.stderr, { isQuiet: options.quiet === true, now: io.now })
  const report = await commands.publish(request, io.env, progress).finally(() => progress.done())
  await deliver(report, options, io)
  return report.status === 'failed' ? 1 : 0
}

/** What the options ask for, and the config file where they say nothing. */
async function publishRequest(
  paths: readonly string[],
  options: PublishOptions,
  config: Config,
  io: Io,
  commands: Commands,
): Promise<PublishRequest> {
  const { publish } = config
  const size = options.maxFileSize ?? publish['max-file-size']
  return {
    root: io.cwd,
    paths,
    destination: parseDestination(options.to ?? publish.to),
    tag: options.tag,
    title: options.title,
    notesFile: options.notes === 'generate' ? undefined : options.notes,
    ...settledWishes(options, publish),
    requireCompatible: options.requireCompatible === true ? PREVIOUS : (options.requireCompatible ?? publish['require-compatible']),
    maxFileBytes: size === undefined ? undefined : await commands.byteSize(size, '--max-file-size'),
    configFile: options.configFile,
    dryRun: options.dryRun === true,
    threads: options.threads,
    config,
    access: accessOf(options, io),
  }
}
