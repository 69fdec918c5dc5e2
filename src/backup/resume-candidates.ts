import { type GroupBy, groupOf } from '../retention/group.ts'
import { groupText, parseBackupName, safeGroup } from './backup-name.ts'
import type { TrainingCheckpoint, TrainingGroup } from './find-training.ts'
import { furthestFirst, type Progressed } from './furthest-first.ts'
import type { BackupStore, StoredBackup } from './store.ts'

/** Something that training might go on from: a checkpoint that is here, or a backup. */
export type Candidate = Progressed & { readonly group: string } & (
    | { readonly kind: 'local'; readonly checkpoint: TrainingCheckpoint }
    | { readonly kind: 'stored'; readonly store: BackupStore; readonly backup: StoredBackup }
  )

/** The checkpoints that are here, as far as their structure is sound. `rank`: the place among the places that are asked. */
export function localCandidates(groups: readonly TrainingGroup[], rank: number): readonly Candidate[] {
  return groups.flatMap(({ group, checkpoints }) =>
    checkpoints
      .filter(({ problem }) => problem === undefined)
      .map((checkpoint): Candidate => ({ ...progressOf(checkpoint), group: safeGroup(group), rank, kind: 'local', checkpoint })),
  )
}

/** The backups of one prefix; others, whose names only begin like it, are none of ours. */
export function storedCandidates(store: BackupStore, listed: readonly StoredBackup[], prefix: string, rank: number): readonly Candidate[] {
  return listed.flatMap((backup): readonly Candidate[] => {
    const name = parseBackupName(backup.name)
    if (name === undefined || name.prefix !== prefix) return []
    return [{ ...progressOf({ ...name, name: backup.name, time: backup.time }), group: name.group, rank, kind: 'stored', store, backup }]
  })
}

/**
 * All candidates in the order in which they are tried. Groups are different trainings, whose epochs and steps cannot be compared: the
 * one that was written to last comes first, and within it the candidate that has come furthest, of equal ones that of the first place.
 */
export function inTryingOrder(candidates: readonly Candidate[]): readonly Candidate[] {
  const groups = new Map<string, Candidate[]>()
  for (const candidate of candidates) groups.set(candidate.group, [...(groups.get(candidate.group) ?? []), candidate])
  return [...groups.entries()]
    .map(([group, members]) => ({ group, members, latest: Math.max(...members.map(({ time }) => Date.parse(time) || 0)) }))
    .sort((a, b) => b.latest - a.latest || (a.group < b.group ? -1 : 1))
    .flatMap(({ members }) => furthestFirst(members))
}

/**
 * Whether the backups of a group can hold checkpoints below a folder, as far as its name tells: a group that is called after folders says it,
 * others may have any. What is fetched is looked at again.
 */
export function mayLieBelow(group: string, directory: string, groupBy: readonly GroupBy[]): boolean {
  if (directory === '' || (groupBy[0] !== 'folder' && groupBy[0] !== 'experiment')) return true
  const [first] = groupBy
  // What trainers put below the folder of an experiment is not in the name of its group.
  const own = groupText(groupOf({ id: '', name: `${directory}/x`, time: '' }, first === undefined ? [] : [first]))
  return [groupText(directory), own].some((text) => group.startsWith(text))
}

function progressOf({ name, epoch, step, isLatest, isDuplicate, time }: Progressed): Progressed {
  return {
    name,
    time,
    ...(epoch === undefined ? {} : { epoch }),
    ...(step === undefined ? {} : { step }),
    ...(isLatest === undefined ? {} : { isLatest }),
    ...(isDuplicate === undefined ? {} : { isDuplicate }),
  }
}
