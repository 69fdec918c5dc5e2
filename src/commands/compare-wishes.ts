import type { ComparedSide } from '../compare/compare-keys.ts'
import type { KeySchema } from '../compare/key-schema.ts'
import { matchesGlob } from '../config/key-patterns.ts'
import { parseRenaming, renameKeys } from '../config/rename-keys.ts'
import type { Side } from '../references/side.ts'
import type { CompareRequest } from './compare.ts'
import { UserError } from './user-error.ts'

/** Both sides as `--rename` and `--ignore` leave them. */
export interface Wished {
  readonly reference: ComparedSide
  readonly candidate: ComparedSide
  /** The candidate's own name of each of its keys. */
  readonly ownNames: ReadonlyMap<string, string>
  /** Keys that were left out, of both sides. */
  readonly ignored: number
  readonly notes: readonly string[]
}

/** Renames the candidate's keys as `convert` would, then leaves out what is to be ignored on both sides. Throws `UserError`. */
export function applyWishes(wishes: Pick<CompareRequest, 'ignore' | 'rename'>, reference: Side, candidate: Side): Wished {
  const renamed = renamedSide(candidate, wishes.rename)
  const patterns = new Patterns(wishes.ignore)
  const [left, right] = [patterns.without(reference), patterns.without(renamed.schema)]
  return {
    reference: { ...left, identity: reference.identity },
    candidate: { ...right, identity: candidate.identity },
    ownNames: renamed.ownNames,
    ignored: reference.keys.size - left.keys.size + renamed.schema.keys.size - right.keys.size,
    notes: patterns.unused().map((pattern) => `--ignore ${JSON.stringify(pattern)} matches no key of either side`),
  }
}

function renamedSide(
  side: Side,
  rename: readonly string[],
): { readonly schema: KeySchema; readonly ownNames: ReadonlyMap<string, string> } {
  const written = [...side.keys.keys()]
  if (rename.length === 0) return { schema: side, ownNames: new Map(written.map((name) => [name, name])) }
  const names = renameKeys(written, rename.map(parseRenaming))
  const ownNames = new Map([...names].map(([own, name]) => [name, own]))
  const keys = new Map([...side.keys].map(([own, info]) => [names.get(own) ?? own, info]))
  const versions = new Map<string, number>()
  for (const [own, name] of names) {
    const version = side.versions.get(moduleOf(own))
    if (version !== undefined) versions.set(moduleOf(name), version)
  }
  return { schema: { keys, versions }, ownNames }
}

function moduleOf(key: string): string {
  return key.slice(0, Math.max(0, key.lastIndexOf('.')))
}

/** Longest pattern; a key is never that long. */
const MAX_PATTERN = 1000

class Patterns {
  private readonly counts: Map<string, number>

  constructor(patterns: readonly string[]) {
    for (const pattern of patterns) {
      if (pattern === '' || pattern.length > MAX_PATTERN) throw new UserError('--ignore: expected a pattern, found an empty or endless one')
    }
    this.counts = new Map(patterns.map((pattern) => [pattern, 0]))
  }

  without({ keys, versions }: KeySchema): KeySchema {
    if (this.counts.size === 0) return { keys, versions }
    return { keys: new Map([...keys].filter(([key]) => !this.match(key))), versions }
  }

  unused(): readonly string[] {
    return [...this.counts].flatMap(([pattern, count]) => (count === 0 ? [pattern] : []))
  }

  private match(key: string): boolean {
    const found = [...this.counts.keys()].find((pattern) => matchesGlob(pattern, key))
    if (found !== undefined) this.counts.set(found, (this.counts.get(found) ?? 0) + 1)
    return found !== undefined
  }
}
