import { sameShape } from '../load-state-dict.ts'
import { commonTail } from './common-tail.ts'
import type { Rename, Unpaired } from './rename.ts'

/** Keys that moved together before the rest of their module is believed to have gone with them. */
const ENOUGH = 2

/** Where keys moved from and to, and how many are known to have. */
interface Move {
  readonly rename: Rename
  count: number
}

/**
 * Pairs what lies beside keys that moved: where most of `encoder.*` is now `enc.*`, the one key of it whose shape changed as well is
 * no new one.
 */
export function extendMoves(unpaired: Unpaired): void {
  const moves = movesOf(unpaired.renames)
  for (const [from, info] of [...unpaired.unexpected]) {
    for (const prefix of prefixesOf(from)) {
      const targets = moves.get(prefix)
      const found = [...(targets ?? [])]
        .filter(([, { count }]) => count >= ENOUGH)
        .map(([target, move]) => ({ to: target + from.slice(prefix.length), move }))
        .filter(({ to }) => unpaired.missing.has(to))
      const [only] = found
      if (only === undefined || found.length > 1) continue
      const isSame = sameShape(unpaired.missing.get(only.to)?.shape ?? [], info.shape)
      const { how, confidence } = only.move.rename
      unpaired.pair({ from, to: only.to, how, confidence: isSame ? confidence : 'medium' })
      break
    }
  }
}

/** Targets of each prefix. */
function movesOf(renames: readonly Rename[]): ReadonlyMap<string, ReadonlyMap<string, Move>> {
  const moves = new Map<string, Map<string, Move>>()
  for (const rename of renames) {
    const { from, to } = commonTail(rename.from, rename.to)
    const targets = moves.get(from) ?? new Map<string, Move>()
    moves.set(from, targets)
    const move = targets.get(to)
    if (move === undefined) targets.set(to, { rename, count: 1 })
    else move.count++
  }
  return moves
}

/** Deeper modules than any model has; longer names are not looked at piece by piece. */
const MAX_DEPTH = 32

/** `a.b.`, `a.` and nothing, of `a.b.c`. */
function prefixesOf(key: string): string[] {
  const prefixes = ['']
  for (let at = key.indexOf('.'); at >= 0 && prefixes.length < MAX_DEPTH; at = key.indexOf('.', at + 1)) prefixes.push(key.slice(0, at + 1))
  return prefixes.reverse()
}
