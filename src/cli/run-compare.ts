import { tmpdir } from 'node:os'
import type { CompareRequest } from '../commands/compare.ts'
import { terminalProgress } from '../commands/terminal-progress.ts'
import { UserError } from '../commands/user-error.ts'
import type { Config } from '../config/config.ts'
import { accessFromEnvironment, USUAL_DOWNLOAD } from '../references/access.ts'
import { deliver, pauses, refuseReportOver, settings } from './deliver.ts'
import type { Io } from './io.ts'
import type { CompareOptions } from './options.ts'
import type { Commands } from './run.ts'

/** Compares one candidate with its reference; returns the exit status. */
export async function runCompare(candidate: string, options: CompareOptions, io: Io, commands: Commands): Promise<number> {
  const config = await settings(options, io, commands)
  const reference = options.reference ?? (await settingsReference(candidate, config))
  if (reference === undefined) {
    throw new UserError(
      'compare needs something to compare with: --reference REF, as git:main, release:latest or a path, or compare.reference in the config file',
    )
  }
  refuseReportOver([candidate, reference].map(withoutKind), options, io)
  const { allowDownload } = options
  const maxDownload =
    typeof allowDownload === 'string' ? await commands.byteSize(allowDownload, '--allow-download') : allowDownload ? USUAL_DOWNLOAD : 0
  const request: CompareRequest = {
    root: io.cwd,
    candidate,
    reference,
    require: options.require ?? config.compare.require,
    ignore: options.ignore ?? config.compare.ignore,
    rename: options.rename ?? config.compare.rename,
    weightsRoot: weightsRoot(options.root),
    dtype: options.dtype ?? config.compare.dtype,
    values: options.values === true,
    threads: options.threads,
    config,
    access: accessFromEnvironment(io.env, tmpdir(), maxDownload, pauses(options, io)),
  }
  const progress = terminalProgress(io.stderr, { isQuiet: options.quiet === true, now: io.now })
  const run = options.updateSchema === true ? commands.updateSchema : commands.compare
  const report = await run(request, progress).finally(() => progress.done())
  await deliver(report, options, io)
  return report.status === 'failed' ? 1 : 0
}

async function settingsReference(candidate: string, { compare }: Config): Promise<string | undefined> {
  if (compare.reference === undefined && compare.references.length === 0) return undefined
  return (await import('../references/chosen-reference.ts')).chosenReference(candidate, compare)
}

/** The path in a reference to a file. */
function withoutKind(reference: string): string {
  return reference.replace(/^(file|schema):/i, '')
}

/** `auto` and nothing at all let the reader find it. */
export function weightsRoot(root: string | undefined): string | undefined {
  return root === 'auto' ? undefined : root
}
