import type { Where } from '../checkpoint/problem.ts'
import type { FindingReport } from './schemas.ts'

/**
 * Where in a file something is, as `(tensor a.weight, record archive/data/3, byte 4096)`; '' where nothing is known.
 * `escaped` makes the names fit for the place they go to; `before` is put before a text that is not empty.
 */
export function whereText(where: Where | FindingReport['where'], escaped: (name: string) => string, before = ''): string {
  const parts = [
    where.tensor === undefined ? [] : `tensor ${escaped(where.tensor)}`,
    where.record === undefined ? [] : `record ${escaped(where.record)}`,
    where.offset === undefined ? [] : `byte ${where.offset}`,
  ].flat()
  return parts.length === 0 ? '' : `${before}(${parts.join(', ')})`
}
