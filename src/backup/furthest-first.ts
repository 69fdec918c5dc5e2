/** What is known of how far a checkpoint has come. */
export interface Progressed {
  /** Path or name of it; no two of them have the same. */
  readonly name: string
  /** Finished epochs. */
  readonly epoch?: number
  /** Optimizer steps. */
  readonly step?: number
  /** Its name stands for the newest, as `last.ckpt` and GPT-SoVITS' `G_233333333333.pth` do. */
  readonly isLatest?: boolean
  /** Its name has Lightning's `-v1`: another file of its epoch and step had the name already. */
  readonly isDuplicate?: boolean
  /** When it was written: ISO 8601. */
  readonly time: string
  /** Of equally new ones, the smaller one goes first. */
  readonly rank?: number
}

/**
 * The checkpoints of one group, the one that training has come furthest with first. What all of them know counts, in this order: epochs,
 * steps (a name that stands for the newest goes before the others of its epoch), names without `-v1` (GPT-SoVITS finds no other ones,
 * s1_train.py), the time, and the name with its numbers as numbers.
 * A measure that some lack is left out for all, which makes it one total order: the same however they are listed, and also where
 * a checkout has given all files the same time. So the furthest comes first, not the one that was written last: it is what
 * GPT-SoVITS and RVC load too.
 */
export function furthestFirst<Each extends Progressed>(items: readonly Each[]): readonly Each[] {
  const byEpoch = items.every(({ epoch }) => epoch !== undefined)
  const byStep = byEpoch || items.every(({ step }) => step !== undefined)
  return items.toSorted((a, b) => {
    const progress = (byEpoch ? compare(b.epoch ?? 0, a.epoch ?? 0) : 0) || (byStep ? compare(stepOf(b), stepOf(a)) : 0)
    const twin = byStep ? Number(a.isDuplicate === true) - Number(b.isDuplicate === true) : 0
    const rank = compare(a.rank ?? 0, b.rank ?? 0)
    // Where nothing tells how far they are, the time does; else it only tells when somebody copied them.
    const [first, second] = byStep ? [rank, compare(timeOf(b), timeOf(a))] : [compare(timeOf(b), timeOf(a)), rank]
    return progress || twin || first || second || compareNames(b.name, a.name)
  })
}

/** Whether one that cannot be looked into seems to be newer than another: by the first measure that both have. */
export function looksNewer(one: Progressed, other: Progressed): boolean {
  if (one.epoch !== undefined && other.epoch !== undefined && one.epoch !== other.epoch) return one.epoch > other.epoch
  if (one.step !== undefined && other.step !== undefined) return one.step > other.step
  if (one.isLatest !== other.isLatest && (one.isLatest === true || other.isLatest === true)) return one.isLatest === true
  return timeOf(one) > timeOf(other) || (timeOf(one) === timeOf(other) && compareNames(one.name, other.name) > 0)
}

/** A sentinel has no step of its own, but is written after all others of its epoch. */
function stepOf({ step, isLatest }: Progressed): number {
  return step ?? (isLatest === true ? Number.POSITIVE_INFINITY : -1)
}

function timeOf({ time }: Progressed): number {
  const moment = Date.parse(time)
  return Number.isNaN(moment) ? 0 : moment
}

const byNumbers = new Intl.Collator('en', { numeric: true })

function compareNames(a: string, b: string): number {
  return byNumbers.compare(a, b) || (a < b ? -1 : Number(a > b))
}

function compare(a: number, b: number): number {
  // Not the difference: two infinities have none.
  return a === b ? 0 : a < b ? -1 : 1
}
