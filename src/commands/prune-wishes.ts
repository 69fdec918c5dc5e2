import { PRUNE_TARGETS } from '../config/choices.ts'
import type { Config } from '../config/config.ts'
import type { WordValue } from '../retention/count.ts'
import { parseDuration } from '../retention/duration.ts'
import type { GroupBy } from '../retention/group.ts'
import { POLICY_WORDS } from '../retention/policy.ts'
import { groupByWish } from './group-by-wish.ts'
import type { PruneRequest, PruneTargetName, Selection } from './prune-request.ts'
import { type PolicyWishes, settledPolicy } from './settled-policy.ts'
import { UserError } from './user-error.ts'

/** What options or inputs say of a pruning. What is absent is as the settings say. */
export interface PruneWishes {
  readonly target?: PruneTargetName | undefined
  /** Of `files`. */
  readonly paths?: readonly string[] | undefined
  /** Path, or `-`; it implies its target. */
  readonly inventory?: string | undefined
  /** Words of the policy; each wins over the same one of the settings. */
  readonly policy?: PolicyWishes | undefined
  /** `folder,model`, or `none`. */
  readonly groupBy?: string | undefined
  readonly names?: readonly string[] | undefined
  readonly branches?: readonly string[] | undefined
  readonly workflows?: readonly string[] | undefined
  readonly pullRequests?: Selection['pullRequests']
  /** As 30d. */
  readonly olderThan?: string | undefined
  readonly assets?: boolean | undefined
  readonly prereleases?: Selection['prereleases']
  readonly allowEmpty?: boolean | undefined
  readonly apply?: boolean | undefined
  readonly maxDeletions?: number | undefined
  /** These two only have to fit the target: settings and access hold what they say. */
  readonly exclude?: readonly string[] | undefined
  readonly repository?: string | undefined
}

type Settled = Exclude<keyof PruneRequest, 'root' | 'threads' | 'config' | 'access'>

/**
 * What was asked for, and the settings where nothing was. Throws `UserError` where a target is missing, an option does not
 * go with it, or a word of the policy cannot be understood.
 */
export function settledPrune(wishes: PruneWishes, { retention, prune }: Config): Pick<PruneRequest, Settled> {
  const target = targetOf(wishes, prune.target)
  refuseUnfit(wishes, target)
  refuseEmpty(wishes)
  const { words, policy } = settledPolicy(retention, wishes.policy)
  if (wishes.olderThan !== undefined) parseDuration(wishes.olderThan, '--older-than')
  return {
    target,
    paths: wishes.paths ?? [],
    inventory: wishes.inventory,
    selection: {
      names: wishes.names ?? [],
      branches: wishes.branches ?? [],
      workflows: wishes.workflows ?? [],
      pullRequests: wishes.pullRequests,
      olderThan: wishes.olderThan,
      assets: wishes.assets === true,
      prereleases: wishes.prereleases,
    },
    policy,
    policyWords: [...wordTexts(words), ...(wishes.olderThan === undefined ? [] : [`older-than ${wishes.olderThan}`])],
    groupBy: groupByOf(wishes, target, prune),
    allowEmpty: wishes.allowEmpty === true,
    apply: wishes.apply === true,
    maxDeletions: wishes.maxDeletions ?? prune['max-deletions'],
  }
}

function targetOf({ target: named, inventory }: PruneWishes, usual: PruneTargetName | undefined): PruneTargetName {
  const target = named ?? (inventory === undefined ? usual : 'inventory')
  if (target === undefined) {
    throw new UserError(
      `what is to be pruned? Say it with --target ${PRUNE_TARGETS.join(', ')} (or as prune.target in the settings); ` +
        '--inventory FILE plans for a list of your own',
    )
  }
  if (target === 'inventory' && inventory === undefined) {
    throw new UserError('--target inventory needs its list: --inventory FILE, or --inventory - for stdin')
  }
  return target
}

/** The targets that an option goes with, where it does not go with all, and what it is about. */
const FITS = {
  paths: ['paths', ['files']],
  exclude: ['--exclude', ['files']],
  inventory: ['--inventory', ['inventory']],
  names: ['--name', ['artifacts', 'caches', 'releases', 'inventory']],
  branches: ['--branch', ['artifacts', 'caches', 'releases']],
  workflows: ['--workflow', ['artifacts']],
  pullRequests: ['--pull-requests', ['artifacts', 'caches']],
  assets: ['--assets', ['releases']],
  prereleases: ['--prereleases', ['releases']],
  repository: ['--repository', ['artifacts', 'caches', 'releases']],
  maxDeletions: ['--max-deletions', ['files', 'artifacts', 'caches', 'releases']],
} as const satisfies Partial<Record<keyof PruneWishes, readonly [string, readonly PruneTargetName[]]>>

function refuseUnfit(wishes: PruneWishes, target: PruneTargetName): void {
  for (const [wish, [option, targets]] of Object.entries(FITS)) {
    const fits: readonly PruneTargetName[] = targets
    if (!fits.includes(target) && isAsked(wishes, wish)) throw unfit(option, target, fits)
  }
}

function isAsked(wishes: PruneWishes, wish: string): boolean {
  const value = Object.entries(wishes).find(([key]) => key === wish)?.[1]
  return value !== undefined && value !== false && !(Array.isArray(value) && value.length === 0)
}

function unfit(option: string, target: PruneTargetName, fits: readonly PruneTargetName[]): UserError {
  return new UserError(`${option} ${option === 'paths' ? 'do' : 'does'} not go with --target ${target}, but with ${fits.join(', ')}`)
}

/** A variable that is empty by mistake must neither select all nor nothing. */
function refuseEmpty({ names = [], branches = [], workflows = [] }: PruneWishes): void {
  for (const [option, globs] of [
    ['--name', names],
    ['--branch', branches],
    ['--workflow', workflows],
  ] as const) {
    if (globs.some((glob) => /^!?\s*$/.test(glob))) throw new UserError(`${option}: expected a glob, found an empty one`)
  }
}

/** Ways to group whose facts the items of a target lack, so that all would be one group by mistake. */
const GROUPLESS: Readonly<Partial<Record<PruneTargetName, readonly GroupBy[]>>> = {
  files: ['branch', 'workflow'],
  inventory: ['branch', 'workflow'],
  caches: ['workflow'],
  releases: ['workflow'],
}

function groupByOf(
  { groupBy: asked }: PruneWishes,
  target: PruneTargetName,
  { 'group-by': usual, target: usualTarget }: Config['prune'],
): readonly GroupBy[] | undefined {
  // The settings group what the settings prune, not what a command line asks for instead.
  const isUsual = usualTarget === undefined || usualTarget === target
  const text = asked ?? (isUsual && usual !== undefined ? [usual].flat().join(',') : undefined)
  if (text === undefined) return undefined
  return groupByWish(text, (way) => (GROUPLESS[target]?.includes(way) ? `--target ${target}, whose items have no ${way}` : undefined))
}

/** `keep-last 3`: the policy as it was said. */
function wordTexts(words: Readonly<Record<string, WordValue>>): readonly string[] {
  return POLICY_WORDS.flatMap((word) => {
    const value = words[word]
    if (value === undefined || value === false) return []
    return value === true ? [word] : [value].flat().map((each) => `${word} ${String(each)}`)
  })
}
