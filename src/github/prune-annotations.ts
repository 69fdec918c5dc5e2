import { plural } from '../reports/bytes-text.ts'
import { outcomeText } from '../reports/prune-facts.ts'
import type { PruneReport } from '../reports/prune-schema.ts'
import type { Annotation } from './annotations.ts'
import { firstOf } from './first-of.ts'
import { runAnnotations, shownName, shownText, type Told } from './run-annotations.ts'
import type { Hint } from './runner.ts'

/** Of each kind, told one by one. Errors are of two kinds, and the closing line of a failed run is one more; a step has ten. */
const TOLD = 3

/** What people see of a pruning beside its table: what failed, what was left alone and why, and what it freed. */
export function pruneAnnotations(report: PruneReport, hints: readonly Hint[]): readonly Annotation[] {
  const { failed, groups, notes, summary } = report
  const blocked = groups.filter((group) => group.blocked !== undefined)
  // Those of a blocked group are why it is blocked.
  const broken = groups.flatMap(({ keep, blocked: why }) => (why === undefined ? keep.filter((item) => item.broken !== undefined) : []))
  const told: readonly Told[] = [
    [
      'error',
      firstOf(
        failed,
        TOLD,
        'more could not be removed',
        ({ name, error }) => `${shownName(name)} could not be removed: ${shownText(error)}`,
      ),
    ],
    [
      'error',
      firstOf(blocked, TOLD, 'more groups were left alone', ({ group, blocked: why = '' }) => `${groupName(group)}: ${shownText(why)}`),
    ],
    ['warning', firstOf(broken, TOLD, 'more are not whole', ({ name, broken: why = '' }) => `${shownName(name)}: ${shownText(why)}`)],
    ['notice', summary.removed === 0 ? [] : [shownText(outcomeText(report))]],
    ['notice', firstOf(leftTexts(report), 1, 'more reasons', shownText)],
    ['notice', firstOf(notes, TOLD, 'more notes', shownText)],
  ]
  return runAnnotations(told, hints)
}

/** Why not all of the plan was carried out, which is no failure. */
function leftTexts({ dryRun, left }: PruneReport): readonly string[] {
  if (dryRun) return []
  const counts = new Map<string, number>()
  for (const { reason } of left) counts.set(reason, (counts.get(reason) ?? 0) + 1)
  return [...counts].map(([reason, count]) => `${plural(count, 'item')} ${count === 1 ? 'is' : 'are'} left: ${reason}`)
}

function groupName(group: string): string {
  return group === '' ? 'Nothing is removed' : `Nothing of ${shownName(group)} is removed`
}
