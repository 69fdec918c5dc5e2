import type { FileReport } from '../reports/schemas.ts'
import { faultIn } from '../rules/wholeness.ts'
import { hasChanged } from './file-facts.ts'
import type { TrainingCheckpoint, TrainingGroup } from './find-training.ts'
import { furthestFirst, looksNewer, type Progressed } from './furthest-first.ts'

/** Validates whole files, paths as reports have them; with their SHA-256. */
export type Judge = (paths: readonly string[]) => Promise<readonly FileReport[]>

/** A checkpoint that is whole, as it was read. */
export interface WholeCheckpoint {
  readonly checkpoint: TrainingCheckpoint
  /** Lower-case hexadecimal, of the files that were read; by path. */
  readonly digests: ReadonlyMap<string, string>
}

export interface PassedOver {
  readonly name: string
  readonly reason: string
}

/** Why some files are no whole checkpoint; nothing where they are. */
export function notWhole(reports: readonly FileReport[]): string | undefined {
  for (const { path, findings } of reports) {
    const found = faultIn(findings)
    if (found !== undefined) return `${path}: ${found.message} (${found.rule})`
  }
  return undefined
}

/** Why a checkpoint cannot be used. */
export interface Unusable {
  readonly reason: string
  /** Not where somebody writes to it: it may be whole in a moment. */
  readonly isDamaged: boolean
}

/** Reads all of a checkpoint. */
export async function readWhole(checkpoint: TrainingCheckpoint, judge: Judge): Promise<WholeCheckpoint | Unusable> {
  if (checkpoint.problem !== undefined) return { reason: checkpoint.problem, isDamaged: true }
  const files = checkpoint.files.filter(({ role }) => role === 'checkpoint')
  const reports = await judge(files.map(({ path }) => path))
  for (const { path, absolute, facts } of files) {
    if (await hasChanged(absolute, facts)) return { reason: `${path} has changed while it was looked at`, isDamaged: false }
  }
  const reason = notWhole(reports)
  if (reason !== undefined) return { reason, isDamaged: true }
  return {
    checkpoint,
    digests: new Map(reports.flatMap(({ path, digest }) => (digest.sha256 === undefined ? [] : [[path, digest.sha256]]))),
  }
}

/** The newest whole one of a group, and why newer ones were passed over. The next one is read only where a newer one fails. */
export async function newestWhole(
  { checkpoints, suspects }: TrainingGroup,
  judge: Judge,
): Promise<{ readonly whole?: WholeCheckpoint; readonly passedOver: readonly PassedOver[] }> {
  const passedOver: PassedOver[] = []
  const broken = checkpoints.flatMap((each) => (each.problem === undefined ? [] : [{ ...each, reason: each.problem }]))
  for (const checkpoint of furthestFirst(checkpoints.filter(({ problem }) => problem === undefined))) {
    const read = await readWhole(checkpoint, judge)
    if ('checkpoint' in read) {
      const newer = [...broken, ...(await damagedOf(suspects, checkpoint, judge))].filter((each) => looksNewer(each, checkpoint))
      return { whole: read, passedOver: [...newer.map(({ name, reason }) => ({ name, reason })), ...passedOver] }
    }
    passedOver.push({ name: checkpoint.name, reason: read.reason })
  }
  const others = [...broken, ...(await damagedOf(suspects, undefined, judge))]
  return { passedOver: [...others.map(({ name, reason }) => ({ name, reason })), ...passedOver] }
}

/** Those that lack something because they are damaged, with the reason; only what seems newer than `than` is read. */
export async function damagedOf(
  suspects: readonly TrainingCheckpoint[],
  than: Progressed | undefined,
  judge: Judge,
): Promise<readonly (TrainingCheckpoint & { readonly reason: string })[]> {
  const damaged: (TrainingCheckpoint & { readonly reason: string })[] = []
  for (const suspect of suspects) {
    if (than !== undefined && !looksNewer(suspect, than)) continue
    const read = await readWhole(suspect, judge)
    if (!('checkpoint' in read) && read.isDamaged) damaged.push({ ...suspect, reason: read.reason })
  }
  return damaged
}
