import { UserError } from '../commands/user-error.ts'
import { noMatch, shownKey } from './key-patterns.ts'

/** One `FROM=>TO`. */
export interface Renaming {
  readonly from: string
  readonly to: string
}

/** Reads `FROM=>TO`. Throws `UserError`. */
export function parseRenaming(text: string): Renaming {
  const at = text.indexOf('=>')
  if (at < 0) throw new UserError(`--rename ${shownKey(text)}: expected FROM=>TO, as "module.=>" to remove a prefix; found no "=>"`)
  const from = text.slice(0, at).trim()
  const to = text.slice(at + 2).trim()
  const stars = count(from, '*')
  if (count(to, '*') !== stars && !(stars === 0 && count(to, '*') === 0)) {
    throw new UserError(
      `--rename ${shownKey(text)}: FROM has ${stars} stars and TO has ${count(to, '*')}; each star of FROM fills one of TO`,
    )
  }
  if (stars > MAX_STARS) throw new UserError(`--rename ${shownKey(text)}: at most ${MAX_STARS} stars are understood`)
  return { from, to }
}

/** A few are plenty, and matching takes time that grows with each of them. */
const MAX_STARS = 4

/**
 * The new key of each key, after all renamings in their order. FROM is a whole key; a prefix that ends in `.` (or an empty one,
 * which puts TO before every key); or a glob whose stars fill those of TO. Throws `UserError` where a renaming changes no key, or
 * gives two keys one name.
 */
export function renameKeys(keys: readonly string[], renamings: readonly Renaming[]): ReadonlyMap<string, string> {
  const current = new Map(keys.map((key) => [key, key]))
  for (const renaming of renamings) {
    let changed = false
    for (const [key, name] of current) {
      const renamed = renamedBy(renaming, name)
      if (renamed === undefined) continue
      changed = true
      current.set(key, renamed)
    }
    if (!changed) throw noMatch('--rename', renaming.from, [...current.values()])
  }
  refuseCollisions(current)
  return current
}

/** The name that one renaming gives to `name`; `undefined` where it does not concern it. */
export function renamedBy({ from, to }: Renaming, name: string): string | undefined {
  if (from.includes('*')) return filled(from.split('*'), to, name)
  if (from === '' || from.endsWith('.')) return name.startsWith(from) ? to + name.slice(from.length) : undefined
  return name === from ? to : undefined
}

/** What the stars of FROM match in `name`, each as short as it can be, put into TO; the last one takes the rest. */
function filled(literals: readonly string[], to: string, name: string): string | undefined {
  const [first = '', ...others] = literals
  if (!name.startsWith(first)) return undefined
  const matched: string[] = []
  let at = first.length
  for (const [i, literal] of others.entries()) {
    const isLast = i === others.length - 1
    const end = isLast ? name.length - literal.length : name.indexOf(literal, at)
    if (end < at || !name.startsWith(literal, end)) return undefined
    matched.push(name.slice(at, end))
    at = end + literal.length
  }
  return to.split('*').reduce((built, literal, i) => built + (matched[i - 1] ?? '') + literal)
}

function refuseCollisions(renamed: ReadonlyMap<string, string>): void {
  const before = new Map<string, string>()
  for (const [key, name] of renamed) {
    const other = before.get(name)
    if (other !== undefined) {
      throw new UserError(
        `--rename would give ${shownKey(other)} and ${shownKey(key)} one name, ${shownKey(name)}; drop one of them, or name it apart`,
      )
    }
    if (name === '' && key !== '') throw new UserError(`--rename would leave nothing of the name ${shownKey(key)}`)
    before.set(name, key)
  }
}

function count(text: string, character: string): number {
  return text.split(character).length - 1
}
