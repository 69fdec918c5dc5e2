import { UserError } from '../commands/user-error.ts'
import type { Config } from '../config/config.ts'
import { terminalLines, withoutCommands } from '../reports/escape.ts'
import { reasonOf } from '../sources/system-reason.ts'
import { type Io, wantsColor, writeAll } from './io.ts'
import { configOverrides, type SharedOptions, type ValidateOptions } from './options.ts'
import { isOneFile, writeOutputFile } from './output-file.ts'
import type { Report } from './render.ts'
import type { Commands } from './run.ts'

/** The config file, and the options that win over it. */
export async function settings(options: ValidateOptions, io: Io, commands: Commands): Promise<Config> {
  const { loadConfig } = await import('../config/load-config.ts')
  return loadConfig({
    root: io.cwd,
    overrides: configOverrides(options),
    ruleIds: () => commands.ruleIds(),
    ...(options.config === undefined ? {} : { file: options.config }),
  })
}

/** A report that took the place of a checkpoint would destroy it. */
export function refuseReportOver(checkpoints: readonly string[], { outputFile }: SharedOptions, io: Io): void {
  const replaced = outputFile === undefined ? undefined : checkpoints.find((path) => isOneFile(path, outputFile, io.cwd))
  if (replaced === undefined) return
  throw new UserError(`${replaced}: the report (-o, --output-file) would replace this checkpoint; give it a name of its own`)
}

/** Tells on stderr why nothing seems to happen: a server that has a bad moment is asked again. */
export function pauses({ quiet }: SharedOptions, io: Io): (line: string) => void {
  return (line) => {
    if (quiet !== true) io.stderr.write(`ckpt-guard: ${withoutCommands(terminalLines(line))}\n`)
  }
}

/** The result goes to stdout, or to the file that was asked for. */
export async function deliver(report: Report, options: SharedOptions, io: Io): Promise<void> {
  const { renderReport } = await import('./render.ts')
  await deliverText((color) => renderReport(report, options.format, color), options, io)
}

/** The same for a text of its own kind; a file gets it without colours. */
export async function deliverText(render: (color: boolean) => string, options: SharedOptions, io: Io): Promise<void> {
  if (options.outputFile !== undefined) {
    writeOutputFile(options.outputFile, render(false), io.cwd)
    return
  }
  const text = render(wantsColor(io.stdout, io.env, options.color))
  await writeAll(io.stdout, text).catch((error) => {
    throw new UserError(`the result cannot be written to stdout: ${reasonOf(error)}`)
  })
}
