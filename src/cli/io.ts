import type { Writable } from 'node:stream'

/** Where results, or progress and errors, are written. */
export type Output = Writable & { readonly isTTY?: boolean; readonly columns?: number }

/** What the command line touches of its process; tests hand in their own. */
export interface Io {
  readonly stdout: Output
  readonly stderr: Output
  readonly env: Readonly<Record<string, string | undefined>>
  /** Folder that relative paths start from. */
  readonly cwd: string
  /** Milliseconds. */
  readonly now: () => number
}

/** Whether to colour what is written to `output`: see no-color.org and force-color.org. */
export function wantsColor(output: Output, env: Io['env'], isAllowed: boolean): boolean {
  if (!isAllowed || (env.NO_COLOR ?? '') !== '') return false
  const forced = env.FORCE_COLOR
  if (forced !== undefined && forced !== '') return forced !== '0' && forced !== 'false'
  return output.isTTY === true && env.TERM !== 'dumb'
}

/**
 * Writes all of `text` and waits until it is handed over, so that nothing is cut off when the process ends. A reader that
 * has gone away (`| head`) is no error: then the answer is `false`.
 */
export function writeAll(output: Output, text: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    // A stream reports a failed write twice: to the callback and as an event, which would end the process if nobody listened.
    const ignore = () => {}
    output.once('error', ignore)
    output.write(text, (error) => {
      if (!error) output.off('error', ignore)
      if (!error || isReaderGone(error)) resolve(!error)
      else reject(error)
    })
  })
}

function isReaderGone(error: Error): boolean {
  return 'code' in error && (error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED')
}
