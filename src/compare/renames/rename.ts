import type { KeyInfo } from '../key-info.ts'

/** How sure it is that two keys are one: `high` where nothing else could be meant. */
export type Confidence = 'high' | 'medium' | 'low'

/** A key of the candidate that is the reference's under another name. */
export interface Rename {
  /** The candidate's name. */
  readonly from: string
  /** The reference's. */
  readonly to: string
  /** `prefix module.`, `weight_norm spelling`, `moved a.* to b.*`, `same shape, similar name`. */
  readonly how: string
  readonly confidence: Confidence
}

/** The keys that only one side has, as far as no partner was found for them yet. */
export class Unpaired {
  /** Of the reference. */
  readonly missing: Map<string, KeyInfo>
  /** Of the candidate. */
  readonly unexpected: Map<string, KeyInfo>
  readonly renames: Rename[] = []

  constructor(missing: ReadonlyMap<string, KeyInfo>, unexpected: ReadonlyMap<string, KeyInfo>) {
    this.missing = new Map(missing)
    this.unexpected = new Map(unexpected)
  }

  pair(rename: Rename): void {
    this.missing.delete(rename.to)
    this.unexpected.delete(rename.from)
    this.renames.push(rename)
  }
}
