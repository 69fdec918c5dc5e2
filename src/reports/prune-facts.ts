import { bytesText, plural } from './bytes-text.ts'
import type { PruneReport } from './prune-schema.ts'

type Group = PruneReport['groups'][number]

/** What becomes, or became, of an item. `broken`: it stays, and is not whole. */
export type Fate = 'keep' | 'broken' | 'remove' | 'removed' | 'failed' | 'left'

/** A line of a table; nothing of it is escaped. */
export interface Row {
  readonly fate: Fate
  readonly name: string
  /** `2026-06-14 10:30`, in UTC. */
  readonly time: string
  /** Empty where nobody knows it. */
  readonly size: string
  readonly why: string
}

export interface GroupRows {
  readonly keep: readonly Row[]
  readonly remove: readonly Row[]
}

/** Looks up what came of the items of a group. */
export function rowsOf(report: PruneReport): (group: Group) => GroupRows {
  const deleted = new Set(report.deleted.map(({ id }) => id))
  const failed = new Map(report.failed.map(({ id, error }) => [id, error]))
  const left = new Map(report.left.map(({ id, reason }) => [id, reason]))
  return ({ keep, remove }) => ({
    keep: keep.map((item) => ({
      ...sharedRow(item),
      fate: item.broken === undefined ? 'keep' : 'broken',
      why: `${item.reasons.join(', ')}${item.broken === undefined ? '' : ` (${item.broken})`}`,
    })),
    remove: remove.map((item) => {
      const { id, dropped } = item
      const error = failed.get(id)
      const reason = left.get(id)
      const fate = deleted.has(id) ? 'removed' : error !== undefined ? 'failed' : reason !== undefined ? 'left' : 'remove'
      const budget = dropped === undefined ? '' : `too much for max-size (${dropped.join(', ')})`
      // Somebody else may have been faster.
      const gone = fate === 'remove' && !report.dryRun ? 'gone already' : ''
      return {
        ...sharedRow(item),
        fate: gone === '' ? fate : 'removed',
        why: [error ?? reason ?? gone, budget].filter((text) => text !== '').join(', '),
      }
    }),
  })
}

/** `logs/alice: 12 items, 4 to be removed`; not escaped. */
export function groupText(group: Group, { dryRun, groupBy }: PruneReport): string {
  const { keep, remove, blocked } = group
  const counts =
    remove.length === 0
      ? blocked === undefined
        ? 'nothing to remove'
        : 'nothing is removed'
      : `${remove.length} ${dryRun ? 'to be removed' : 'not kept'}${knownBytes(bytesOf(remove))}`
  const name = group.group !== '' ? group.group : groupBy.length === 0 ? 'All' : `(no ${groupBy.join(' and ')})`
  return `${name}: ${plural(keep.length + remove.length, 'item')}, ${counts}`
}

/** `keep-last 3, keep-daily 7; a group is what shares prefix and branch`; not escaped. */
export function policyText({ policy, groupBy }: PruneReport): string {
  const words = policy.length === 0 ? 'nothing is kept' : policy.join(', ')
  return groupBy.length === 0 ? words : `${words}; grouped by ${groupBy.join(' and ')}`
}

/** What has come of it, or would, in a few words; not escaped. */
export function outcomeText({ dryRun, summary, place, freed, deleted, failed, left, groups }: PruneReport): string {
  if (summary.items === 0) return `nothing was found in ${place}`
  const blocked = groups.filter((group) => group.blocked !== undefined).length
  const kept = [`${plural(summary.kept, 'item')} kept`, ...(blocked === 0 ? [] : [`${plural(blocked, 'group')} blocked`])].join(', ')
  if (summary.removed === 0) return `${place}: ${blocked === 0 ? 'nothing to remove' : 'nothing is removed'}, ${kept}`
  if (dryRun) {
    const now = `${summary.removed - left.length} of ${plural(summary.items, 'item')} would be removed${knownBytes(freed)}`
    return `${place}: ${now}${left.length === 0 ? '' : ` (and ${left.length} more in later runs)`}; ${kept}`
  }
  const rest = [
    ...(failed.length === 0 ? [] : [`${failed.length} could not be removed`]),
    ...(left.length === 0 ? [] : [`${left.length} left`]),
    kept,
  ]
  return `${place}: ${deleted.length} of ${plural(summary.items, 'item')} removed${freed > 0 ? `, ${bytesText(freed)} freed` : ''}; ${rest.join(', ')}`
}

/** Groups in the order of their interest: blocked ones first, then those that lose something. */
export function byInterest(groups: readonly Group[]): readonly Group[] {
  const rank = ({ blocked, remove }: Group) => (blocked !== undefined ? 0 : remove.length > 0 ? 1 : 2)
  return groups.toSorted((a, b) => rank(a) - rank(b))
}

function sharedRow({ name, time, size, parts }: Group['remove'][number]): Pick<Row, 'name' | 'time' | 'size'> {
  const more = (parts?.length ?? 1) - 1
  return {
    name: more > 0 ? `${name} (+${plural(more, 'file')})` : name,
    time: new Date(time).toISOString().slice(0, 16).replace('T', ' '),
    size: size === undefined ? '' : bytesText(size),
  }
}

/** Nothing where no size is known: it would say that nothing is won. */
function knownBytes(bytes: number): string {
  return bytes > 0 ? `, ${bytesText(bytes)}` : ''
}

function bytesOf(items: readonly { readonly size?: number | undefined }[]): number {
  return items.reduce((sum, { size = 0 }) => sum + size, 0)
}
