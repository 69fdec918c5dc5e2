import { blockingPairs, renameAside } from '../backup/blocking-pairs.ts'
import type { TrainingCheckpoint } from '../backup/find-training.ts'
import { reasonOf } from '../sources/system-reason.ts'
import type { ResumeRequest } from './backup-request.ts'
import { judgeFiles } from './judge-files.ts'
import type { Progress } from './progress.ts'
import { UserError } from './user-error.ts'

/**
 * Sees to it that a trainer loads the checkpoint that was found, and no other one: damaged pairs with a higher number get names that no
 * trainer looks for; whole ones are people's, and are named in a note. Returns notes. Throws `UserError`.
 */
export async function clearTheWay(main: string, request: ResumeRequest, now: Date, progress: Progress): Promise<readonly string[]> {
  const { root, config, groupBy, dryRun } = request
  const notes: string[] = []
  for (const { pair, isDamaged } of await blockingPairs(main, { root, config, groupBy }, judgeFiles(root, request, progress))) {
    if (!isDamaged) notes.push(wholeOne(pair, main))
    else if (dryRun) notes.push(`${pair.name} and its partner are not whole, and would be renamed: training would load them and start anew`)
    else notes.push(...renamed(pair, now))
  }
  return notes
}

function wholeOne({ name, epoch }: TrainingCheckpoint, main: string): string {
  const progress = epoch === undefined ? '' : ` (epoch ${epoch})`
  return `training would load ${name}${progress}, whose number is higher, and not ${main}: move it and its partner away if that is not what you want`
}

function renamed(pair: TrainingCheckpoint, now: Date): readonly string[] {
  try {
    return [...renameAside(pair, now)].map(
      ([path, name]) => `${path} is not whole, or lacks its partner: training would load it and start anew, so its name is ${name} now`,
    )
  } catch (error) {
    throw new UserError(`${pair.name} is not whole, and cannot be renamed: ${reasonOf(error)}; training would load it and start anew`)
  }
}
