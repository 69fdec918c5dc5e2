import type { Identification, Progress, VersionClaim } from './identity.ts'
import type { View } from './view.ts'

/** What is known of one project's habits. Each profile is asked in turn; the first that recognises a file has the word. */
export interface Profile {
  readonly project: string
  /** Versions that it tells apart, oldest first. */
  readonly versions: readonly string[]
  readonly recognise: (view: View) => Recognition | undefined
}

/** What a profile says of a file that it recognised. */
export interface Recognition {
  /** A stable word, as `s2-training`. */
  readonly kind: string
  /** Why, one observation each. */
  readonly evidence: readonly string[]
  readonly claims: readonly VersionClaim[]
  readonly progress: Progress
  /** What is missing before training could go on from this file; nothing means that it can. */
  readonly missingToResume: readonly string[]
  readonly repackTrap?: Identification['repackTrap']
}

/** A count as a file states it; anything but a whole number from 0 says nothing. */
export function wholeCount(value: number | undefined): number | undefined {
  return value !== undefined && Number.isSafeInteger(value) && value >= 0 ? value : undefined
}

/** Progress without the parts that are not known. */
export function progressOf(epoch: number | undefined, step: number | undefined): Progress {
  const knownEpoch = wholeCount(epoch)
  const knownStep = wholeCount(step)
  return { ...(knownEpoch === undefined ? {} : { epoch: knownEpoch }), ...(knownStep === undefined ? {} : { step: knownStep }) }
}
