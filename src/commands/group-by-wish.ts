import { type GroupBy, parseGroupBy } from '../retention/group.ts'
import { UserError } from './user-error.ts'

/** `folder,model`, or `none` for one group of all; `lacking` tells why items have nothing to be grouped by in a way. Throws `UserError`. */
export function groupByWish(text: string, lacking: (way: GroupBy) => string | undefined): readonly GroupBy[] {
  if (text.trim() === 'none') return []
  const groupBy = parseGroupBy(text)
  if (groupBy.length === 0) throw new UserError('--group-by is empty; for one group of all, say none')
  for (const way of groupBy) {
    const reason = lacking(way)
    if (reason !== undefined) throw new UserError(`--group-by ${way} does not go with ${reason}`)
  }
  return groupBy
}
