import { tmpdir } from 'node:os'
import { terminalProgress } from '../commands/terminal-progress.ts'
import type { ResumeOptions } from './backup-options.ts'
import { deliver, refuseReportOver, settings } from './deliver.ts'
import type { Io } from './io.ts'
import type { Commands } from './run.ts'

/** Finds the newest whole checkpoint and brings it back where it is a backup; returns the exit status. */
export async function runResume(directory: string | undefined, options: ResumeOptions, io: Io, commands: Commands): Promise<number> {
  const config = await settings(options, io, commands)
  const { settledResume } = await import('../commands/backup-wishes.ts')
  const { from, prefix, groupBy, required, dryRun } = options
  const settled = settledResume({ from, prefix, groupBy, required, dryRun }, config)
  const progress = terminalProgress(io.stderr, { isQuiet: options.quiet === true, now: io.now })
  const temporary = io.env.RUNNER_TEMP || tmpdir()
  const report = await commands
    .resume({ root: io.cwd, directory, ...settled, temporary, threads: options.threads, config }, io.env, progress)
    .finally(() => progress.done())
  // Only now is it known which file it is.
  refuseReportOver(report.path === undefined ? [] : [report.path, ...report.restored], options, io)
  await deliver(report, options, io)
  return report.status === 'failed' ? 1 : 0
}
