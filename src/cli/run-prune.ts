import type { PruneRequest } from '../commands/prune-request.ts'
import { terminalProgress } from '../commands/terminal-progress.ts'
import type { Config } from '../config/config.ts'
import { accessOf } from './access-of.ts'
import { deliver, refuseReportOver, settings } from './deliver.ts'
import type { Io } from './io.ts'
import { policyOf } from './policy-options.ts'
import type { PruneOptions } from './prune-options.ts'
import type { Commands } from './run.ts'

/** Plans, and with `--yes` removes, what a retention policy does not keep; returns the exit status. */
export async function runPrune(paths: readonly string[], options: PruneOptions, io: Io, commands: Commands): Promise<number> {
  refuseReportOver(options.inventory === undefined ? paths : [...paths, options.inventory], options, io)
  const config = await settings(options, io, commands)
  const request = await pruneRequest(paths, options, config, io)
  const progress = terminalProgress(io.stderr, { isQuiet: options.quiet === true, now: io.now })
  const report = await commands.prune(request, progress).finally(() => progress.done())
  await deliver(report, options, io)
  return report.status === 'failed' ? 1 : 0
}

/** What the options ask for, and the config file where they say nothing. */
async function pruneRequest(paths: readonly string[], options: PruneOptions, config: Config, io: Io): Promise<PruneRequest> {
  const { settledPrune } = await import('../commands/prune-wishes.ts')
  const settled = settledPrune(
    {
      target: options.target,
      paths,
      inventory: options.inventory,
      policy: policyOf(options),
      groupBy: options.groupBy,
      names: options.name,
      branches: options.branch,
      workflows: options.workflow,
      pullRequests: options.pullRequests,
      olderThan: options.olderThan,
      assets: options.assets,
      prereleases: options.prereleases,
      allowEmpty: options.allowEmpty,
      apply: options.yes,
      maxDeletions: options.maxDeletions,
      exclude: options.exclude,
      repository: options.repository,
    },
    config,
  )
  return { root: io.cwd, ...settled, threads: options.threads, config, access: accessOf(options, io) }
}
