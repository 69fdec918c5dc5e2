import { realpath } from 'node:fs/promises'
import { isAbsolute } from 'node:path'
import { shown } from '../config/shown.ts'
import { isBelow, nameFrom } from '../prune/files/places.ts'
import type { Listing } from '../prune/target.ts'
import { plural } from '../reports/bytes-text.ts'
import { protection } from '../retention/protection.ts'
import { slashed } from '../sources/slashed.ts'
import type { PruneRequest } from './prune-request.ts'

/** Files are known by their paths from the root, and people write absolute ones too. */
export async function withPlacedGlobs(request: PruneRequest): Promise<PruneRequest> {
  const { target, root, policy } = request
  if (target !== 'files' || policy.protect.length === 0) return request
  const real = await realpath(root).catch(() => root)
  const placed = policy.protect.map((glob) => {
    const path = slashed(glob)
    if (!isAbsolute(path)) return path
    return nameFrom(isBelow(root, path) ? root : real, path) || '**'
  })
  return { ...request, policy: { ...policy, protect: placed } }
}

/** A misspelled glob protects nothing, and nobody would see it until something is gone. */
export function withIdleGlobs(listing: Listing, { policy: { protect } }: PruneRequest, { policy: placed }: PruneRequest): Listing {
  const { items, notes } = listing
  const idle = protect.filter((_, index) => !items.some(protection(placed.protect.slice(index, index + 1))))
  return idle.length === 0 || items.length === 0
    ? listing
    : { ...listing, notes: [...notes, ...idle.map((glob) => `protect ${shown(glob)} matches none of ${plural(items.length, 'item')}`)] }
}
