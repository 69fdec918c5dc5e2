import type { PruneWishes } from '../commands/prune-wishes.ts'
import { UserError } from '../commands/user-error.ts'
import { PRUNE_TARGETS } from '../config/choices.ts'
import { boolean, choice, count, lines, oneLine, type ReadInput, text, words } from './input-values.ts'
import { POLICY_INPUTS, readPolicyInputs } from './policy-inputs.ts'

/** The inputs that go with `command: prune`, besides those of every command. */
export const PRUNE_INPUTS = [
  ...POLICY_INPUTS,
  'target',
  'inventory',
  'group-by',
  'name',
  'branch',
  'workflow',
  'pull-requests',
  'older-than',
  'assets',
  'prereleases',
  'allow-empty',
  'apply',
  'max-deletions',
]

/**
 * What the inputs say of a pruning; what they leave open, the config says. Throws `UserError` that names the
 * input and says what was expected.
 */
export function readPruning(read: ReadInput): PruneWishes {
  return {
    target: choice('target', read('target'), PRUNE_TARGETS),
    inventory: inventory(oneLine('inventory', read('inventory'))),
    policy: readPolicyInputs(read),
    groupBy: groupBy(read('group-by')),
    names: lines(read('name')),
    branches: lines(read('branch')),
    workflows: lines(read('workflow')),
    pullRequests: choice('pull-requests', read('pull-requests'), ['open', 'closed', 'any']),
    olderThan: text(read('older-than')),
    assets: boolean('assets', read('assets')),
    prereleases: choice('prereleases', read('prereleases'), ['only', 'none']),
    allowEmpty: boolean('allow-empty', read('allow-empty')),
    apply: boolean('apply', read('apply')),
    maxDeletions: count('max-deletions', read('max-deletions')),
  }
}

/** Ways to group, on lines or with commas, as the command line takes them. */
export function groupBy(value: string): string | undefined {
  return words(value)?.join(',')
}

function inventory(file: string | undefined): string | undefined {
  if (file !== '-') return file
  throw new UserError('Input inventory: expected a file, found -; nobody can type into a step, so let a step before write the list')
}
