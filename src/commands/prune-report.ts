import { type Outcome, UNTRIED } from '../prune/carry-out.ts'
import type { SettledGroup, SettledPlan } from '../prune/settled-plan.ts'
import type { Listing } from '../prune/target.ts'
import { bytesText, plural } from '../reports/bytes-text.ts'
import type { PruneReport } from '../reports/prune-schema.ts'
import type { GroupBy } from '../retention/group.ts'
import type { Item } from '../retention/item.ts'
import { reasonText } from '../retention/reason.ts'
import type { PruneRequest } from './prune-request.ts'

export interface PruneFacts {
  readonly request: PruneRequest
  readonly groupBy: readonly GroupBy[]
  readonly place: string
  readonly listing: Listing
  readonly plan: SettledPlan
  /** Of a plan alone, the outcome that is foreseen. */
  readonly outcome: Outcome
}

/** What was planned and what came of it. It failed where a group is blocked, or a removal failed. */
export function pruneReport({ request, groupBy, place, listing, plan, outcome }: PruneFacts): PruneReport {
  const { target, policyWords, apply } = request
  const isFailed = outcome.failed.length > 0 || plan.groups.some(({ blocked }) => blocked !== undefined)
  return {
    schema: 'ckpt-guard/prune@1',
    status: isFailed ? 'failed' : 'passed',
    dryRun: !apply,
    target,
    place,
    policy: [...policyWords],
    groupBy: [...groupBy],
    summary: {
      items: listing.items.length,
      kept: listing.items.length - plan.removals.length,
      removed: plan.removals.length,
      size: listing.items.reduce((sum, { size = 0 }) => sum + size, 0),
    },
    freed: outcome.deleted.reduce((sum, { freedBytes }) => sum + freedBytes, 0),
    groups: plan.groups.map(groupReport),
    deleted: apply ? outcome.deleted.map(({ item: { id, name }, freedBytes }) => ({ id, name, size: freedBytes })) : [],
    failed: outcome.failed.map(({ item: { id, name }, error }) => ({ id, name, error })),
    left: outcome.left.map(({ item: { id, name }, reason }) => ({ id, name, reason })),
    notes: [...listing.notes, ...goneNotes(outcome)],
    next: nextSteps(request, plan, outcome),
  }
}

type ItemReport = Omit<PruneReport['groups'][number]['remove'][number], 'dropped'>

function groupReport({ group, keep, remove, blocked, notes }: SettledGroup): PruneReport['groups'][number] {
  return {
    group,
    keep: keep.map(({ item, reasons }) => ({
      ...itemReport(item),
      reasons: [...reasons],
      ...(item.broken === undefined ? {} : { broken: item.broken }),
    })),
    remove: remove.map(({ item, dropped }) => ({
      ...itemReport(item),
      ...(dropped === undefined ? {} : { dropped: dropped.map(reasonText) }),
    })),
    ...(blocked === undefined ? {} : { blocked }),
    notes: [...notes],
  }
}

function itemReport({ id, name, time, size, epoch, step, parts }: Item): ItemReport {
  return {
    ...{ id, name, time },
    ...(size === undefined ? {} : { size }),
    ...(epoch === undefined ? {} : { epoch }),
    ...(step === undefined ? {} : { step }),
    ...(parts === undefined ? {} : { parts: parts.map((part) => part.name) }),
  }
}

/** Names that a sentence lists. */
const NAMED = 5

function goneNotes({ gone }: Outcome): readonly string[] {
  if (gone.length === 0) return []
  const more = gone.length > NAMED ? ` and ${gone.length - NAMED} more` : ''
  const names = gone.slice(0, NAMED).map(({ name }) => name)
  return [`somebody else removed ${names.join(', ')}${more} in the meantime`]
}

function nextSteps({ apply, target }: PruneRequest, { groups, removals }: SettledPlan, { deleted, failed, left }: Outcome): string[] {
  const blocked = groups.filter((group) => group.blocked !== undefined).length
  const bytes = deleted.reduce((sum, { freedBytes }) => sum + freedBytes, 0)
  const waiting = left.filter(({ isNext }) => isNext).length
  const isRefused = left.some(({ reason }) => reason === UNTRIED)
  const isPlan = !apply && removals.length > 0
  return [
    ...(blocked > 0 ? [`replace what is not whole in ${plural(blocked, 'blocked group')}, or move it away; then run this again`] : []),
    ...(isRefused ? ['see why the removal was refused, since another run would be refused too'] : []),
    ...(failed.length > 0 && !isRefused ? [`see why ${plural(failed.length, 'removal')} failed; the next run tries again`] : []),
    ...(apply && waiting > 0 ? [`run this again to go on with ${plural(waiting, 'item')} that ${waiting === 1 ? 'is' : 'are'} left`] : []),
    ...(isPlan && target === 'inventory' ? ['this is a plan for your own list: remove by yourself what it does not keep'] : []),
    ...(isPlan && target !== 'inventory'
      ? [
          `run the same with --yes to remove ${plural(deleted.length, 'item')}${bytes > 0 ? ` (${bytesText(bytes)})` : ''}; in the action, with apply: true`,
        ]
      : []),
  ]
}
