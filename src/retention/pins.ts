import { fileNameOf, type Item, namesOf } from './item.ts'
import type { Policy } from './policy.ts'
import { protection } from './protection.ts'
import type { Reason } from './reason.ts'

/** Names and paths that something mentions, and what does: `alice.pth` → `the release v1.2`. */
export type References = ReadonlyMap<string, string>

/** What keeps an item for itself, whatever else is there: its tags, the globs of `protect`, its trainer, and who mentions it. */
export function pinReasons(item: Item, policy: Policy, references: References): readonly Reason[] {
  return [
    ...tagReasons(item, policy),
    ...protectReasons(item, policy),
    ...pointerReasons(item),
    ...referenceReasons(item, policy, references),
  ]
}

function tagReasons({ tags = [] }: Item, policy: Policy): readonly Reason[] {
  return policy.tags.flatMap((set): readonly Reason[] => {
    const isUntagged = set.length === 1 && set[0] === ''
    if (isUntagged) return tags.length === 0 ? [{ word: 'keep-tag', text: 'no tags' }] : []
    return set.every((tag) => tags.includes(tag)) ? [{ word: 'keep-tag', text: `tags ${set.join(', ')}` }] : []
  })
}

function protectReasons(item: Item, { protect }: Policy): readonly Reason[] {
  if (protect.length === 0) return []
  const holds = known.get(protect) ?? protection(protect)
  known.set(protect, holds)
  return holds(item) ? [{ word: 'protect', text: 'protected' }] : []
}

function pointerReasons({ pointedBy }: Item): readonly Reason[] {
  return pointedBy === undefined ? [] : [{ word: 'pointer', text: `named by ${pointedBy}, from which training goes on` }]
}

/** Compiled once per policy. */
const known = new WeakMap<readonly string[], ReturnType<typeof protection>>()

/** A mention by the name of the file alone counts too: it is better to keep one too many. */
function referenceReasons(item: Item, policy: Policy, references: References): readonly Reason[] {
  if (!policy.referenced || references.size === 0) return []
  const by = new Set<string>()
  const look = (name: string) => {
    const place = references.get(name)
    if (place !== undefined) by.add(place)
  }
  look(item.id)
  for (const name of namesOf(item)) {
    look(name)
    look(fileNameOf(name))
  }
  return [...by].map((place) => ({ word: 'keep-referenced', text: `mentioned by ${place}` }))
}
