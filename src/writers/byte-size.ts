import { quote } from '../checkpoint/quote.ts'
import { WriterError } from './writer-error.ts'

/** Bytes in each unit: decimal ones as disks and GitHub's limits have them, binary ones as memory has. */
const UNITS: ReadonlyMap<string, number> = new Map([
  ['', 1],
  ['b', 1],
  ['kb', 1e3],
  ['mb', 1e6],
  ['gb', 1e9],
  ['tb', 1e12],
  ['kib', 2 ** 10],
  ['mib', 2 ** 20],
  ['gib', 2 ** 30],
  ['tib', 2 ** 40],
])

/** Reads a size as people write it: `1900MB`, `5 GB`, `1.5GiB`, `123456`. Throws `WriterError`, which names the option that takes it. */
export function parseByteSize(text: string, option = '--shard-size'): number {
  const match = /^\s*(\d{1,15}(?:\.\d{1,15})?)\s*([A-Za-z]{0,3})\s*$/.exec(text)
  const unit = UNITS.get((match?.[2] ?? '?').toLowerCase())
  const bytes = unit === undefined ? Number.NaN : Math.floor(Number(match?.[1]) * unit)
  if (Number.isSafeInteger(bytes) && bytes > 0) return bytes
  throw new WriterError({
    problem: `This is no size for ${option}`,
    expected: 'a number and a unit, as 1900MB, 5GB or 2GiB',
    found: quote(text),
    remedy: 'Units are B, KB, MB, GB, TB (thousands) and KiB, MiB, GiB, TiB (multiples of 1,024).',
  })
}
