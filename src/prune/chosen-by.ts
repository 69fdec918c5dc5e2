/**
 * Whether globs select a thing: one of them matches it, and none of those that follow a `!`. Where there are only such, all others are
 * selected; where there are none at all, everything is. `compile` makes the test for globs of which one has to match.
 */
export function chosenBy<Thing>(
  globs: readonly string[],
  compile: (globs: readonly string[]) => (thing: Thing) => boolean,
): (thing: Thing) => boolean {
  const wanted = wantedGlobs(globs)
  const unwanted = globs.filter((glob) => EXCLUSION.test(glob)).map((glob) => glob.slice(1))
  const isWanted = wanted.length === 0 ? () => true : compile(wanted)
  const isUnwanted = unwanted.length === 0 ? () => false : compile(unwanted)
  return (thing) => isWanted(thing) && !isUnwanted(thing)
}

/** Those globs that say what to select, and not what to leave out. */
export function wantedGlobs(globs: readonly string[]): readonly string[] {
  return globs.filter((glob) => !EXCLUSION.test(glob))
}

/** `!(a|b)` is a glob of its own. */
const EXCLUSION = /^!(?!\()/
