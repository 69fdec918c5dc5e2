import type { Contest, Sample, Samples } from './contest.ts'

/** Runs one command line of a contest and says what it took. Throws where it does not end with status 0. */
export type Runner = (line: string) => Promise<Sample>

/**
 * All programs of a contest in turns, so that what slows the machine down for a while slows all of them. Every second
 * round runs backwards: what a program leaves behind (memory to be cleared, a cache) then meets another one.
 */
export async function measure(contest: Pick<Contest, 'runs'>, rounds: number, run: Runner): Promise<Samples> {
  const lines = Object.entries(contest.runs)
  for (const [, line] of lines) await run(line)
  const samples = new Map<string, Sample[]>(lines.map(([name]) => [name, []]))
  for (let round = 0; round < rounds; round++) {
    for (const [name, line] of round % 2 === 0 ? lines : lines.toReversed()) samples.get(name)?.push(await run(line))
  }
  return samples
}
