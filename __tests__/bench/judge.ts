import type { Figure, Goal, PeakGoal, Quantity, RatioGoal, Sample, Samples, TimeGoal } from './contest.ts'

/** What was measured for a goal. */
export interface Result {
  /** What `limit` is compared with: a ratio, bytes, or seconds. */
  readonly value: number
  /** Ours, and that of the other where there is one; in the units of their quantities. */
  readonly figures: readonly Measured[]
  /** The least and the greatest ratio of one round. */
  readonly range: readonly [number, number] | undefined
  readonly isHeld: boolean
}

export interface Measured {
  readonly value: number
  readonly quantity: Quantity
}

/** Compares what was measured with a goal. */
export function judge(goal: Goal, samples: Samples): Result {
  switch (goal.kind) {
    case 'ratio':
      return judgeRatio(goal, samples)
    case 'peak':
      return judgePeak(goal, samples)
    case 'time':
      return judgeTime(goal, samples)
  }
}

/** The value in the middle; the mean of the two in the middle of an even number. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]]
  if (low === undefined || high === undefined) throw new RangeError('nothing was measured, so there is no median')
  return (low + high) / 2
}

function judgeRatio({ ours, theirs, limit }: RatioGoal, samples: Samples): Result {
  const [our, their] = [values(ours, samples), values(theirs, samples)]
  const figures = [summary(our, ours.quantity), summary(their, theirs.quantity)] as const
  const ratios = our.map((value, round) => value / (their[round] ?? Number.NaN))
  const value = figures[0].value / figures[1].value
  return { value, figures, range: [Math.min(...ratios), Math.max(...ratios)], isHeld: value <= limit }
}

function judgePeak({ of, beside, limit }: PeakGoal, samples: Samples): Result {
  const peak = (runs: readonly string[]) =>
    summary(
      runs.flatMap((run) => values({ run, quantity: 'peak' }, samples)),
      'peak',
    )
  const ours = peak(of)
  const figures = beside === undefined ? [ours] : [ours, peak([beside])]
  return { value: ours.value, figures, range: undefined, isHeld: ours.value <= limit }
}

function judgeTime({ run, limit }: TimeGoal, samples: Samples): Result {
  const ours = summary(values({ run, quantity: 'wall' }, samples), 'wall')
  return { value: ours.value, figures: [ours], range: undefined, isHeld: ours.value <= limit }
}

/** Times: the median. Memory: the most that it ever was. */
function summary(measured: readonly number[], quantity: Quantity): Measured {
  return { value: quantity === 'peak' ? Math.max(...measured) : median(measured), quantity }
}

function values({ run, quantity }: Figure, samples: Samples): readonly number[] {
  const measured = samples.get(run)
  if (measured === undefined || measured.length === 0) throw new RangeError(`${run} was not measured`)
  return measured.map((sample) => quantityOf(sample, quantity, run))
}

function quantityOf(sample: Sample, quantity: Quantity, run: string): number {
  switch (quantity) {
    case 'wall':
      return sample.wall
    case 'wall per byte':
      return sample.wall / sample.bytes
    case 'peak':
      return sample.peak
    case 'work':
      if (sample.work === undefined) throw new TypeError(`${run} does not say how long its work took`)
      return sample.work
  }
}
