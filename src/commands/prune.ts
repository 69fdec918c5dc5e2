import { carryOut, foreseen, type Outcome } from '../prune/carry-out.ts'
import { type SettledPlan, settlePlan } from '../prune/settled-plan.ts'
import type { Listing, PruneTarget } from '../prune/target.ts'
import { ProgressPhases } from '../publish/progress-phases.ts'
import type { PruneReport } from '../reports/prune-schema.ts'
import { before, parseDuration } from '../retention/duration.ts'
import { type PlanOptions, planRetention } from '../retention/plan.ts'
import type { Progress } from './progress.ts'
import { withIdleGlobs, withPlacedGlobs } from './protect-globs.ts'
import { pruneReport } from './prune-report.ts'
import type { PruneRequest } from './prune-request.ts'
import { UserError } from './user-error.ts'
import { usualGroups } from './usual-groups.ts'

/** What the recipe is handed, so that tests can hand in their own. */
export interface PruneSurroundings {
  /** `progress` is told how many bytes of kept items were read. */
  targetOf(request: PruneRequest, progress: Progress): Promise<PruneTarget>
  readonly now: () => Date
}

/**
 * Removes what a retention policy does not keep: list all, plan, look into what is kept, remove. Nothing is removed while anything
 * before is not complete, nor without `apply`. What could not be removed is in the report; throws `UserError` where it cannot run.
 */
export async function prune(asked: PruneRequest, surroundings: PruneSurroundings, progress: Progress): Promise<PruneReport> {
  const request = await withPlacedGlobs(asked)
  const options = planOptions(request, surroundings.now().getTime())
  refuseAtOnce(request, options)
  const phases = new ProgressPhases(progress)
  const listed = phases.phase(0, 1)
  const looking = phases.phase(0, 0)
  const removing = phases.phase(0, 0)
  let target: PruneTarget | undefined
  try {
    target = await surroundings.targetOf(request, looking)
    listed.total(0, 1)
    listed.file(`listing ${target.place}`)
    const listing = withIdleGlobs(await target.list(wishesOf(request)), asked, request)
    const plan = await planned(listing, target, request, options, looking)
    const outcome = await removed(plan, target, request, removing)
    return pruneReport({ request, groupBy: options.groupBy, place: target.place, listing, plan, outcome })
  } finally {
    progress.done()
    await target?.close?.()
  }
}

type SettledOptions = PlanOptions & Required<Pick<PlanOptions, 'groupBy'>>

/** What is wrong with the request itself must not take a listing of thousands to be found. */
function refuseAtOnce({ policy, apply, target }: PruneRequest, options: PlanOptions): void {
  if (apply && target === 'inventory') {
    throw new UserError('--yes does not go with --target inventory: it is a plan for a list of your own, of which nothing can be removed')
  }
  planRetention([], policy, options)
}

function planOptions(request: PruneRequest, now: number): SettledOptions {
  const { groupBy, allowEmpty, selection } = request
  const { olderThan } = selection
  return {
    now,
    groupBy: groupBy ?? usualGroups(request),
    allowEmpty,
    ...(olderThan === undefined
      ? {}
      : { young: { after: before(now, parseDuration(olderThan, '--older-than')), text: `younger than ${olderThan}` } }),
  }
}

function wishesOf({ policy }: PruneRequest) {
  return { metrics: policy.best.length > 0, tags: policy.tags.length > 0, references: policy.referenced }
}

function planned(
  { items, references }: Listing,
  target: PruneTarget,
  { policy }: PruneRequest,
  options: PlanOptions,
  progress: Progress,
): Promise<SettledPlan> {
  const check =
    target.check === undefined ? undefined : (item: Listing['items'][number]) => target.check?.(item) ?? Promise.resolve(undefined)
  return settlePlan(items, policy, { ...options, references }, { check, progress })
}

async function removed(
  { removals }: SettledPlan,
  target: PruneTarget,
  { apply, maxDeletions }: PruneRequest,
  progress: Progress,
): Promise<Outcome> {
  return apply ? carryOut(removals, target, { most: maxDeletions, progress }) : foreseen(removals, maxDeletions)
}
