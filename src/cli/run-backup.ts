import { terminalProgress } from '../commands/terminal-progress.ts'
import type { BackupOptions } from './backup-options.ts'
import { deliver, refuseReportOver, settings } from './deliver.ts'
import type { Io } from './io.ts'
import { policyOf } from './policy-options.ts'
import type { Commands } from './run.ts'

/** Stores the newest whole checkpoint of each training; returns the exit status. */
export async function runBackup(paths: readonly string[], options: BackupOptions, io: Io, commands: Commands): Promise<number> {
  refuseReportOver(paths, options, io)
  const config = await settings(options, io, commands)
  const { settledBackup } = await import('../commands/backup-wishes.ts')
  const { to, prefix, groupBy, dryRun } = options
  const settled = settledBackup({ to, prefix, groupBy, policy: policyOf(options), dryRun }, config)
  const progress = terminalProgress(io.stderr, { isQuiet: options.quiet === true, now: io.now })
  const report = await commands
    .backup({ root: io.cwd, paths, ...settled, threads: options.threads, config }, io.env, progress)
    .finally(() => progress.done())
  await deliver(report, options, io)
  return report.status === 'failed' ? 1 : 0
}
