import { isDangerous } from './dangerous.ts'
import { isHarmless } from './harmless.ts'
import { WEIGHTS_ONLY_GLOBALS } from './weights-only.ts'

export { canonicalGlobal } from './canonical-name.ts'
export { WEIGHTS_ONLY_GLOBALS }

export type GlobalTier = 'weights-only' | 'harmless' | 'dangerous' | 'unknown'

/**
 * What is known of a canonical name. `unknown` is refused by PyTorch's default, and nothing shows that it is harmless.
 * Single names of modules that are dangerous otherwise are harmless first.
 */
export function globalTier(name: string): GlobalTier {
  if (WEIGHTS_ONLY_GLOBALS.has(name)) return 'weights-only'
  if (isHarmless(name)) return 'harmless'
  if (isDangerous(name)) return 'dangerous'
  return 'unknown'
}
