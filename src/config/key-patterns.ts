import { UserError } from '../commands/user-error.ts'
import { didYouMean } from './closest-word.ts'
import { shown } from './shown.ts'

/** The names that one tensor, or one top-level entry, goes by: its key, and its full name. */
export type Names = readonly string[]

/** Longest pattern; a name of a tensor is never that long. */
const MAX_PATTERN = 1000

/**
 * Whether a name matches a glob in which `*` stands for any characters, dots included, and `?` for one. Takes time linear in
 * pattern times name whatever the pattern is: it goes back to the last star only.
 */
export function matchesGlob(pattern: string, name: string): boolean {
  let p = 0
  let n = 0
  let star = -1
  let resume = 0
  while (n < name.length) {
    if (p < pattern.length && pattern[p] === '*') {
      star = p++
      resume = n
    } else if (p < pattern.length && (pattern[p] === '?' || pattern[p] === name[n])) {
      p++
      n++
    } else if (star >= 0) {
      p = star + 1
      n = ++resume
    } else return false
  }
  while (pattern[p] === '*') p++
  return p === pattern.length
}

/**
 * Which of `candidates` match any of the patterns of `option`. Throws `UserError` where a pattern matches none of them: it is
 * mistyped, and a conversion that silently ignores it is not what was asked for; `nothing` says of what there is none.
 */
export function selectByName<Candidate>(
  option: string,
  patterns: readonly string[],
  candidates: readonly Candidate[],
  namesOf: (candidate: Candidate) => Names,
  nothing?: string,
): ReadonlySet<Candidate> {
  const selected = new Set<Candidate>()
  for (const pattern of patterns) {
    if (pattern === '' || pattern.length > MAX_PATTERN) throw new UserError(`${option}: expected a pattern, found an empty or endless one`)
    const matching = candidates.filter((candidate) => namesOf(candidate).some((name) => matchesGlob(pattern, name)))
    if (matching.length === 0) throw noMatch(option, pattern, candidates.flatMap(namesOf), nothing)
    for (const candidate of matching) selected.add(candidate)
  }
  return selected
}

/** Says what is near: the whole name that is closest, or the modules that begin like the pattern. */
export function noMatch(option: string, pattern: string, names: readonly string[], nothing = 'no tensor'): UserError {
  const hint = didYouMean(pattern, new Set(names.flatMap((name) => [name, ...modulesOf(name)])))
  const example = hint === '' && names[0] !== undefined ? `; names look like ${shownKey(names[0])}` : hint
  return new UserError(`${option} ${shownKey(pattern)}: ${nothing} of the file has a name that matches it${example}`)
}

/** `a.b.c` lies in `a.*` and `a.b.*`. */
function modulesOf(name: string): string[] {
  const parts = name.split('.').slice(0, MAX_MODULE_DEPTH)
  return parts.slice(0, -1).map((_, i) => `${parts.slice(0, i + 1).join('.')}.*`)
}

const MAX_MODULE_DEPTH = 8

/** Keys are longer than settings; one that is cut in its middle could not be found again. */
const LONGEST_SHOWN = 200

/** A key of a tensor as a message shows it: in quotes. */
export function shownKey(key: string): string {
  return shown(key, LONGEST_SHOWN)
}
