import type { CompareRequest } from '../commands/compare.ts'
import { UnusableReference } from '../commands/usable-reference.ts'
import { UserError } from '../commands/user-error.ts'
import { NotAtRevision } from '../references/not-at-revision.ts'
import { verdictText } from '../reports/compare-facts.ts'
import type { CompareReport } from '../reports/compare-schema.ts'
import { compareSet } from '../reports/compare-set.ts'
import type { CompareSetReport } from '../reports/compare-set-schema.ts'
import type { Planned } from './compare-plan.ts'
import { inWordsOfInputs } from './input-words.ts'
import { logProgress } from './log-progress.ts'
import type { Services } from './services.ts'
import { shardsOf } from './whole-sets.ts'
import { refuseLinksOut } from './workspace-files.ts'

/** What all comparisons of a step have in common. */
export type SharedRequest = Omit<CompareRequest, 'candidate' | 'reference'>

/** Compares one after the other, each with a line of the log. A file that cannot be compared does not hide what the others show. */
export async function compareAll(
  plans: readonly Planned[],
  unreadable: CompareSetReport['errors'],
  shared: SharedRequest,
  services: Services,
): Promise<CompareSetReport> {
  const comparisons: CompareSetReport['comparisons'] = []
  const added: string[] = []
  const skipped: CompareSetReport['skipped'] = []
  const errors = [...unreadable]
  for (const plan of plans) {
    const outcome = await compareOne(plan, shared, services)
    services.runner.info(logLine(plan.path, outcome))
    if (outcome.kind === 'compared') comparisons.push({ path: plan.path, ...outcome.report })
    else if (outcome.kind === 'new') added.push(plan.path)
    else if (outcome.kind === 'skipped') skipped.push({ path: plan.path, reason: outcome.reason })
    else errors.push({ path: plan.path, reason: outcome.reason })
  }
  return compareSet({ comparisons, new: added, skipped, errors })
}

type Outcome =
  | { readonly kind: 'compared'; readonly report: CompareReport }
  | { readonly kind: 'new' }
  | { readonly kind: 'skipped' | 'error'; readonly reason: string }

async function compareOne(plan: Planned, shared: SharedRequest, { context, runner, compare }: Services): Promise<Outcome> {
  try {
    await refuseLinksOut(await touched(plan, context.workspace), context.workspace)
    const progress = logProgress((line) => runner.info(line), Date.now)
    // A path may hold a colon, which would else name a kind of reference.
    const report = await compare({ ...shared, candidate: `file:${plan.path}`, reference: plan.reference }, progress)
    return { kind: 'compared', report }
  } catch (error) {
    // A file that a reference of its own should have is missed; one that the base lacks is new.
    if (error instanceof NotAtRevision && plan.isBase) return { kind: 'new' }
    // A file that was broken at the base, or never held weights, promises nothing that could be kept.
    if (error instanceof UnusableReference && plan.isBase) return { kind: 'skipped', reason: error.message }
    if (error instanceof UserError) return { kind: 'error', reason: inWordsOfInputs(error.message) }
    throw error
  }
}

/** Every file of the workspace that the comparison may open. */
async function touched({ path, shards, file }: Planned, workspace: string): Promise<readonly string[]> {
  return [path, ...shards, ...(file === undefined ? [] : [file, ...(await shardsOf(file, workspace))])]
}

function logLine(path: string, outcome: Outcome): string {
  switch (outcome.kind) {
    case 'compared':
      return `${outcome.report.status} ${path}: ${verdictText(outcome.report)}`
    case 'new':
      return `new ${path}: the base does not have it`
    case 'skipped':
      return `skipped ${path}: ${outcome.reason}`
    case 'error':
      return `failed ${path}: it could not be compared: ${outcome.reason}`
  }
}
