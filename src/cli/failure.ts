import { CommanderError } from 'commander'
import { UserError } from '../commands/user-error.ts'
import { terminalLines } from '../reports/escape.ts'
import type { Io } from './io.ts'

/** Exit status of a command that could not run. */
const COULD_NOT_RUN = 2

/** What is told on stderr about an error, and the exit status that follows from it. */
export interface Failure {
  readonly message: string
  readonly status: number
}

export function describeFailure(error: unknown, args: readonly string[], env: Io['env']): Failure {
  if (error instanceof CommanderError) return usageFailure(error, args)
  if (error instanceof UserError) return { message: `ckpt-guard: ${terminalLines(error.message)}\n`, status: COULD_NOT_RUN }
  return bug(error, env)
}

function usageFailure(error: CommanderError, args: readonly string[]): Failure {
  // Help and version that were asked for also come as errors, after they were printed.
  if (error.exitCode === 0) return { message: '', status: 0 }
  if (error.code === 'commander.help') return { message: '', status: COULD_NOT_RUN }
  const message = terminalLines(error.message.replace(/^error: /, '')).replaceAll('\n', ' ')
  const command = args.find((arg) => ['validate', 'inspect', 'compare', 'convert', 'publish', 'prune', 'backup', 'resume'].includes(arg))
  const help = `See ckpt-guard ${command === undefined ? '' : `${command} `}--help.`
  const word = args[0] ?? ''
  const isPath = error.code === 'commander.unknownCommand' && /[./\\*]/.test(word)
  // `publish`, `backup` and `resume` have it, and so has restic's `forget`.
  const isPlan = command === 'prune' && /'(?:--dry-run|-n)'/.test(message)
  const hint = isPath
    ? `To check a file: ckpt-guard validate ${terminalLines(word)}. `
    : isPlan
      ? 'Without --yes, prune shows its plan and removes nothing. '
      : ''
  return { message: `ckpt-guard: ${message}\n${hint}${help}\n`, status: COULD_NOT_RUN }
}

function bug(error: unknown, env: Io['env']): Failure {
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  const stack = error instanceof Error ? (error.stack ?? message) : message
  const isDebug = (env.CKPT_GUARD_DEBUG ?? '') !== ''
  const lines = [
    `ckpt-guard: this is a bug of ckpt-guard, not of your files: ${terminalLines(message).replaceAll('\n', ' ')}`,
    isDebug ? terminalLines(stack) : 'Please report it, with the output of the same command under CKPT_GUARD_DEBUG=1.',
  ]
  return { message: `${lines.join('\n')}\n`, status: COULD_NOT_RUN }
}
