import { type KeyInfo, OBJECT } from '../key-info.ts'
import { extendMoves } from './extend-moves.ts'
import { pairSubtrees } from './moved-subtrees.ts'
import { type Rename, Unpaired } from './rename.ts'
import { pairSingleKeys } from './single-keys.ts'
import { pairWrapped } from './wrappers.ts'

/**
 * Which keys that only the candidate has are keys that only the reference has under another name. The sure ways first, each on what
 * the one before left: known wrappers and spellings, subtrees with the same names and shapes, what else lies below them, and single
 * keys by shape and name. What could be several keys is none. Takes time that grows with the number of keys, not with its square.
 */
export function findRenames(missing: ReadonlyMap<string, KeyInfo>, unexpected: ReadonlyMap<string, KeyInfo>): readonly Rename[] {
  if (missing.size + unexpected.size > MAX_KEYS) return []
  const unpaired = new Unpaired(tensorsOf(missing), tensorsOf(unexpected))
  for (const pairUp of [pairWrapped, pairSubtrees, extendMoves, pairSingleKeys]) {
    if (unpaired.missing.size > 0 && unpaired.unexpected.size > 0) pairUp(unpaired)
  }
  return unpaired.renames
}

/** What is no tensor has no shape to be recognised by. */
function tensorsOf(keys: ReadonlyMap<string, KeyInfo>): ReadonlyMap<string, KeyInfo> {
  return new Map([...keys].filter(([, { dtype }]) => dtype !== OBJECT))
}

/** Real models have at most some ten thousand keys. More are no model, and their trees would fill the memory. */
const MAX_KEYS = 500_000
