import { writeSync } from 'node:fs'
import { noProgress } from '../../../src/commands/progress.ts'
import { prune } from '../../../src/commands/prune.ts'
import { pruneTargetFor } from '../../../src/commands/prune-target.ts'
import { KILLED_POLICY, NOW, requestFor } from './run-trees.ts'

/** Prunes the folder that it is given, as the command does, and says when the first removal begins. */
const root = process.argv[2] ?? ''
const report = await prune(
  requestFor(root, { policy: KILLED_POLICY, apply: true }),
  {
    now: () => NOW,
    async targetOf(request) {
      const target = await pruneTargetFor(request, noProgress)
      let isFirst = true
      return {
        place: target.place,
        list: (wanted) => target.list(wanted),
        check: async (item) => target.check?.(item),
        remove(item) {
          if (isFirst) writeSync(1, 'begun\n')
          isFirst = false
          return target.remove(item)
        },
      }
    },
  },
  noProgress,
)
writeSync(1, `${JSON.stringify({ status: report.status, deleted: report.deleted.length, left: report.left, failed: report.failed })}\n`)
