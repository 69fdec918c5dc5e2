import type { NameFacts } from './identity.ts'

/** The team's own expression for file names, ready to use; a message where it is not a regular expression. */
export type NamingPattern = { readonly kind: 'pattern'; readonly test: RegExp } | { readonly kind: 'invalid'; readonly reason: string }

/** Most programs use one pattern; the map is for those that check several configs. */
const LARGEST_CACHE = 16
const compiled = new Map<string, NamingPattern>()

/** Compiles `naming.pattern`. It is searched for in the file's name; `^` and `$` make it cover the whole name. */
export function namingPattern(source: string): NamingPattern {
  const known = compiled.get(source)
  if (known) return known
  const pattern = compile(source)
  if (compiled.size >= LARGEST_CACHE) compiled.clear()
  compiled.set(source, pattern)
  return pattern
}

/** What the named groups `model`, `epoch`, `step`, `version` and `rank` of the team's pattern say. */
export function nameByPattern(fileName: string, source: string | undefined): NameFacts {
  if (source === undefined) return {}
  const pattern = namingPattern(source)
  if (pattern.kind === 'invalid') return {}
  const groups = pattern.test.exec(fileName)?.groups ?? {}
  const epoch = count(groups.epoch)
  const step = count(groups.step)
  const rank = count(groups.rank)
  return {
    ...(groups.model ? { model: groups.model } : {}),
    ...(groups.version ? { version: groups.version } : {}),
    ...(epoch === undefined ? {} : { epoch }),
    ...(step === undefined ? {} : { step }),
    ...(rank === undefined ? {} : { rank }),
  }
}

function compile(source: string): NamingPattern {
  try {
    return { kind: 'pattern', test: new RegExp(source, 'u') }
  } catch (error) {
    return { kind: 'invalid', reason: error instanceof Error ? error.message : String(error) }
  }
}

function count(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : undefined
}
