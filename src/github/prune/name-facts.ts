import { parseBackupName } from '../../backup/backup-name.ts'
import { readName } from '../../profiles/names.ts'
import type { Item } from '../../retention/item.ts'

/** Progress and metrics as the first of these names that has any tells them; names of our own backups are read as such. */
export function factsOfNames(...names: readonly (string | null | undefined)[]): Pick<Item, 'epoch' | 'step' | 'metrics'> {
  for (const name of names) {
    const backup = parseBackupName(name ?? '')
    if (backup !== undefined) {
      const { epoch, step } = backup
      return { ...(epoch === undefined ? {} : { epoch }), ...(step === undefined ? {} : { step }) }
    }
    const { epoch, epochBase, step, metrics } = readName(name ?? '')
    if (epoch === undefined && step === undefined && metrics === undefined) continue
    return {
      ...(epoch === undefined ? {} : { epoch: epoch + (epochBase === 0 ? 1 : 0) }),
      ...(step === undefined ? {} : { step }),
      ...(metrics === undefined ? {} : { metrics }),
    }
  }
  return {}
}
