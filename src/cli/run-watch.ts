import { noProgress } from '../commands/progress.ts'
import { terminalProgress } from '../commands/terminal-progress.ts'
import { UserError } from '../commands/user-error.ts'
import type { WatchSummary } from '../commands/watch-request.ts'
import { bytesText, plural } from '../reports/bytes-text.ts'
import { jsonText, terminalText, withoutCommands } from '../reports/escape.ts'
import type { ValidateReport } from '../reports/schemas.ts'
import { filesText } from '../reports/text.ts'
import { reasonOf } from '../sources/system-reason.ts'
import { settings } from './deliver.ts'
import { type Io, wantsColor, writeAll } from './io.ts'
import type { ValidateOptions } from './options.ts'
import type { Commands } from './run.ts'

/** Checks checkpoints as they appear, until it is told to stop; returns the exit status. */
export async function runWatch(folders: readonly string[], options: ValidateOptions, io: Io, commands: Commands): Promise<number> {
  if (options.outputFile !== undefined) throw new UserError('--watch prints each result as it comes; send stdout to a file instead of -o')
  if (options.format === 'markdown') throw new UserError('--watch prints text, or with --format json one JSON object a line')
  const config = await settings(options, io, commands)
  const isQuiet = options.quiet === true
  const color = wantsColor(io.stdout, io.env, options.color)
  // A full disk behind stderr is no reason to stop checking.
  const tell = (line: string) => writeAll(io.stderr, `ckpt-guard: ${withoutCommands(terminalText(line))}\n`).catch(() => false)
  const summary = await commands.watch(
    {
      root: io.cwd,
      folders,
      config,
      writesDigests: options.digestFiles !== false,
      ...(options.threads === undefined ? {} : { threads: options.threads }),
    },
    {
      async begun() {
        if (!isQuiet) await tell(`watching ${folders.length === 0 ? '.' : folders.join(', ')}; Ctrl-C ends it`)
      },
      progress: () => (io.stderr.isTTY === true ? terminalProgress(io.stderr, { isQuiet, now: io.now }) : noProgress),
      async checked(report) {
        const isRead = await writeAll(io.stdout, lineOf(report, options.format === 'json', color)).catch((error) => {
          throw new UserError(`the results cannot be written to stdout: ${reasonOf(error)}`)
        })
        if (!isRead && !isQuiet) await tell('nobody reads the results any more, so the watch ends')
        return isRead
      },
      // What could not be done is told also where progress is not wanted.
      note: tell,
    },
  )
  if (!isQuiet) for (const line of summaryLines(summary)) await tell(line)
  return summary.failed > 0 || summary.unwritten > 0 ? 1 : 0
}

function lineOf(report: ValidateReport, isJson: boolean, color: boolean): string {
  return isJson ? `${jsonText(JSON.stringify(report))}\n` : withoutCommands(filesText(report.files, { color }))
}

function summaryLines({ checked, failed, bytes, digests, unwritten, known, unfinished }: WatchSummary): readonly string[] {
  const facts = [
    failed > 0 ? `${failed} of ${plural(checked, 'file')} failed` : `${plural(checked, 'file')} checked, none failed`,
    bytesText(bytes),
    ...(digests > 0 ? [`${plural(digests, 'digest')} written`] : []),
    ...(unwritten > 0 ? [`${plural(unwritten, 'digest')} could not be written`] : []),
    ...(known > 0 ? [`${plural(known, 'file')} known from before`] : []),
  ]
  return [facts.join(', '), ...unfinished.map((path) => `not checked, still being written: ${path}`)]
}
