import { type Command, InvalidArgumentError, Option } from 'commander'
import { PRERELEASES, PRUNE_TARGETS, PULL_REQUESTS } from '../config/choices.ts'
import { type Choice, collected, type SharedOptions } from './options.ts'
import { addPolicyOptions, type PolicyOptions } from './policy-options.ts'

/** What is absent is as the config file says. */
export interface PruneOptions extends SharedOptions, PolicyOptions {
  readonly target?: Choice<typeof PRUNE_TARGETS>
  readonly inventory?: string
  readonly groupBy?: string
  readonly name?: readonly string[]
  readonly branch?: readonly string[]
  readonly workflow?: readonly string[]
  readonly pullRequests?: Choice<typeof PULL_REQUESTS>
  readonly olderThan?: string
  readonly assets?: boolean
  readonly prereleases?: Choice<typeof PRERELEASES>
  readonly allowEmpty?: boolean
  readonly yes?: boolean
  readonly maxDeletions?: number
  readonly repository?: string
  readonly exclude?: readonly string[]
}

export function addPruneOptions(command: Command): Command {
  command
    .addOption(new Option('--target <what>', 'what is pruned (default: prune.target of the config file)').choices(PRUNE_TARGETS))
    .option('--inventory <file>', 'plan for a JSON list of your own, - for stdin; removes nothing')
    .option('--yes', 'remove what the plan removes; without it, the plan is only shown')
    .option('--max-deletions <n>', 'most items that one run removes, the oldest first; the next run goes on', count)
    .option(
      '--group-by <words>',
      'apply the policy to each: series, experiment, folder, model, branch, workflow, prefix, several with commas, or none',
    )
  return addPolicyOptions(command)
    .option('--allow-empty', 'accept a policy that keeps nothing of a group')
    .option('--older-than <duration>', 'remove only what is older, as 30d; what is younger counts as kept')
    .option('--name <glob>', 'only what has such a name; may be repeated', collected)
    .option('--branch <glob>', 'only artifacts, caches or releases of such a branch; may be repeated', collected)
    .option('--workflow <glob>', 'only artifacts of such a workflow, by name or file; may be repeated', collected)
    .addOption(new Option('--pull-requests <which>', 'only artifacts or caches of such pull requests').choices(PULL_REQUESTS))
    .option('--assets', 'of releases: their files rather than whole releases')
    .addOption(new Option('--prereleases <which>', 'of releases: only, or no, prereleases').choices(PRERELEASES))
    .option('--repository <owner/name>', "where it is on GitHub (default: GITHUB_REPOSITORY, else git's remote)")
    .option('--exclude <glob>', 'leave out what matches in folders and globs; may be repeated', collected)
}

function count(value: string): number {
  if (!/^[1-9]\d{0,8}$/.test(value)) throw new InvalidArgumentError('Expected a whole number from 1.')
  return Number(value)
}
