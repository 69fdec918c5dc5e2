import type { BackupWishes, ResumeWishes } from '../commands/backup-wishes.ts'
import { boolean, count, lines, oneLine, type ReadInput } from './input-values.ts'
import { POLICY_INPUTS, readPolicyInputs } from './policy-inputs.ts'
import { groupBy } from './pruning.ts'

/** The inputs that go with `command: backup`, besides those of every command. */
export const BACKUP_INPUTS = [...POLICY_INPUTS, 'to', 'prefix', 'group-by', 'retention-days', 'dry-run']

/** The inputs that go with `command: resume`. */
export const RESUME_INPUTS = ['from', 'prefix', 'group-by', 'required', 'dry-run']

/**
 * What the inputs say of a backup; what they leave open, the config says. Throws `UserError` that names the
 * input and says what was expected.
 */
export function readBackup(read: ReadInput): BackupWishes {
  return {
    to: oneLine('to', read('to')),
    prefix: oneLine('prefix', read('prefix')),
    groupBy: groupBy(read('group-by')),
    policy: readPolicyInputs(read),
    retentionDays: count('retention-days', read('retention-days')),
    dryRun: boolean('dry-run', read('dry-run')),
  }
}

/** The same for bringing one back. */
export function readResume(read: ReadInput): ResumeWishes {
  return {
    from: places(read('from')),
    prefix: oneLine('prefix', read('prefix')),
    groupBy: groupBy(read('group-by')),
    required: boolean('required', read('required')),
    dryRun: boolean('dry-run', read('dry-run')),
  }
}

/** One place a line, which may hold commas, or all of them on one line with commas between. */
function places(value: string): string | readonly string[] | undefined {
  const named = lines(value)
  return named?.length === 1 ? named[0] : named
}
