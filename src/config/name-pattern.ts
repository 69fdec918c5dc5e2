import { createContext, Script } from 'node:vm'

/** Longest file name that the pattern is tried on, in characters: common file systems allow no longer one. */
const MAX_NAME_LENGTH = 255

/** An honest pattern needs microseconds for a name. One such as `(a+)+$` needs more than the age of the universe. */
const MATCH_MILLISECONDS = 250

/** Characters of the pattern itself that are tried; more would be slow and show nothing new. */
const MAX_PROBES = 24

/**
 * What is wrong with `naming.pattern`, if anything: it does not compile (JavaScript's syntax, `u` flag), or it
 * backtracks so much that a long file name would hang the check. The latter is found by trying it, under a time limit,
 * on names of the greatest length made of the characters that stand in it; names in use are never longer than those.
 */
export function patternMistake(source: string): string | undefined {
  let pattern: RegExp
  try {
    pattern = new RegExp(source, 'u')
  } catch (error) {
    const reason = error instanceof Error ? error.message.replace(/^Invalid regular expression: /, '') : String(error)
    return `expected a regular expression in JavaScript's syntax, found one that cannot be read: ${reason}`
  }
  return probes(source).some((name) => isEndless(pattern, name))
    ? 'expected a regular expression that ends in time on any file name, found one that backtracks without end; ' +
        'avoid a repeated group that itself repeats, as in (a+)+'
    : undefined
}

/** Names of one repeated character each, with an end that no pattern expects, so that every way to match is tried. */
function probes(source: string): string[] {
  const characters = new Set(['a', '0', '_', '-', ...source].slice(0, MAX_PROBES))
  return [...characters].map((character) => `${character.repeat(MAX_NAME_LENGTH).slice(0, MAX_NAME_LENGTH - 1)}\u0000`)
}

/** The regular expression engine cannot be interrupted from JavaScript; a script with a time limit can. */
function isEndless(pattern: RegExp, name: string): boolean {
  try {
    new Script('pattern.test(name)').runInContext(createContext({ pattern, name }), { timeout: MATCH_MILLISECONDS })
    return false
  } catch (error) {
    // Not `instanceof Error`: the error belongs to the script's own context.
    if (typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return true
    throw error
  }
}
