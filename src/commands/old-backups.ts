import { parseBackupName } from '../backup/backup-name.ts'
import { furthestFirst } from '../backup/furthest-first.ts'
import type { BackupStore, StoredBackup } from '../backup/store.ts'
import type { Item } from '../retention/item.ts'
import { planRetention } from '../retention/plan.ts'
import { isEmptyPolicy, type Policy } from '../retention/policy.ts'
import { UserError } from './user-error.ts'

/** Backups that a policy does not keep, and what people should know. */
export interface OldBackups {
  readonly remove: readonly StoredBackup[]
  readonly notes: readonly string[]
  /** Why the policy could not be asked: nothing may be removed. */
  readonly error?: string
}

/**
 * What the policy does not keep of the backups of one prefix, each group for itself. `fresh` are the names that this run stands for,
 * which are kept in any case. So is the backup that is furthest along: what was stored last may be an older state, because the newest
 * file was damaged, and then that one is the only good copy. Words that names and times of backups cannot answer are left out, and
 * named in a note.
 */
export function oldBackups(
  listed: readonly StoredBackup[],
  {
    prefix,
    policy,
    fresh,
    now,
  }: { readonly prefix: string; readonly policy: Policy; readonly fresh: ReadonlySet<string>; readonly now: Date },
): OldBackups {
  const backups = new Map<string, StoredBackup>()
  const items = listed.flatMap((backup): readonly Item[] => {
    const name = parseBackupName(backup.name)
    // One that cannot be used must not pass for one that is kept.
    if (name === undefined || name.prefix !== prefix || backup.problem !== undefined || backups.has(backup.id)) return []
    backups.set(backup.id, backup)
    const { group, epoch, step } = name
    return [
      {
        id: backup.id,
        name: backup.name,
        time: backup.time,
        group,
        ...(backup.size === undefined ? {} : { size: backup.size }),
        ...(epoch === undefined ? {} : { epoch }),
        ...(step === undefined ? {} : { step }),
      },
    ]
  })
  const { answerable, notes } = answerableBy(policy, items)
  if (isEmptyPolicy(answerable)) return { remove: [], notes }
  try {
    const { groups } = planRetention(items, answerable, { now: now.getTime() })
    const furthest = new Set(groups.flatMap(({ keep, remove }) => furthestFirst([...keep, ...remove].map(({ item }) => item)).slice(0, 1)))
    const going = groups.flatMap(({ remove }) => remove.map(({ item }) => item).filter(({ name }) => !fresh.has(name)))
    const staying = going.filter((item) => furthest.has(item))
    return {
      remove: going.flatMap((item) => (furthest.has(item) ? [] : (backups.get(item.id) ?? []))),
      notes: [...notes, ...staying.map(({ name }) => `${name} stays: it is further along than what was stored now`)],
    }
  } catch (error) {
    if (error instanceof UserError) return { remove: [], notes, error: error.message }
    throw error
  }
}

/** Backups have no metrics, tags or mentions, and not every place tells their sizes. */
function answerableBy(policy: Policy, items: readonly Item[]): { readonly answerable: Policy; readonly notes: readonly string[] } {
  const hasSizes = items.every(({ size }) => size !== undefined)
  const { maxSize, ...rest } = policy
  const answerable: Policy = { ...rest, best: [], tags: [], referenced: false, ...(hasSizes && maxSize !== undefined ? { maxSize } : {}) }
  const words = [
    ...(policy.best.length > 0 ? ['keep-best'] : []),
    ...(policy.tags.length > 0 ? ['keep-tag'] : []),
    ...(policy.referenced ? ['keep-referenced'] : []),
    ...(maxSize !== undefined && !hasSizes ? ['max-size'] : []),
  ]
  const idle = isEmptyPolicy(answerable) ? '; nothing else says what to keep, so no backup is removed' : ''
  return { answerable, notes: words.length === 0 ? [] : [`${words.join(', ')}: backups in this place do not tell${idle}`] }
}

/** Removes backups one by one; one that cannot be removed does not stop the others. */
export async function removeBackups(
  store: BackupStore,
  backups: readonly StoredBackup[],
): Promise<{ readonly removed: readonly StoredBackup[]; readonly failed: readonly { readonly name: string; readonly error: string }[] }> {
  const removed: StoredBackup[] = []
  const failed: { name: string; error: string }[] = []
  for (const backup of backups) {
    try {
      await store.remove?.(backup)
      removed.push(backup)
    } catch (error) {
      if (!(error instanceof Error)) throw error
      failed.push({ name: backup.name, error: error.message })
    }
  }
  return { removed, failed }
}
