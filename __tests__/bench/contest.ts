/** Programs that are measured in turns, and what their figures have to be. */
export interface Contest<Run extends string = string> {
  readonly name: string
  /** How often each program runs; once more before that, unmeasured, so that caches are warm. */
  readonly rounds: number
  /** A command line for each name, in the words of `commandLine`. */
  readonly runs: Readonly<Record<Run, string>>
  readonly goals: readonly Goal<Run>[]
}

export type Goal<Run extends string = string> = RatioGoal<Run> | PeakGoal<Run> | TimeGoal<Run>

interface GoalText {
  /** As the table says it, in Markdown. */
  readonly name: string
  /** Why the goal is missed on the machine whose figures are published: then a miss is shown and fails nothing. */
  readonly knownMiss?: string
}

/** One figure divided by another is at most `limit`. */
export interface RatioGoal<Run extends string = string> extends GoalText {
  readonly kind: 'ratio'
  readonly ours: Figure<Run>
  readonly theirs: Figure<Run>
  readonly limit: number
}

/** None of the programs ever has more than `limit` bytes of memory. */
export interface PeakGoal<Run extends string = string> extends GoalText {
  readonly kind: 'peak'
  readonly of: readonly Run[]
  /** A program to show beside them; the goal does not depend on it. */
  readonly beside?: Run
  readonly limit: number
}

/** A program takes at most `limit` seconds, start and end included: for what waits for no other program but for a person. */
export interface TimeGoal<Run extends string = string> extends GoalText {
  readonly kind: 'time'
  readonly run: Run
  readonly limit: number
}

export interface Figure<Run extends string = string> {
  readonly run: Run
  readonly quantity: Quantity
}

/**
 * `wall`: seconds of the whole process. `work`: seconds that a program of PyTorch's counts itself, after the import.
 * `wall per byte`: of the file that is read. `peak`: bytes of resident memory.
 */
export type Quantity = 'wall' | 'work' | 'wall per byte' | 'peak'

/** What one run of a program took. */
export interface Sample {
  readonly wall: number
  readonly work: number | undefined
  readonly peak: number
  /** Size of the file that it read. */
  readonly bytes: number
}

/** The samples of each program, by its name; those at one position were taken in one round. */
export type Samples = ReadonlyMap<string, readonly Sample[]>

/** Lets the compiler hold that goals speak of programs that run. */
export function contest<const Run extends string>(it: Contest<Run>): Contest {
  return it
}
