import { z } from 'zod'

/** The JSON that `prune` prints: types for the code, `schemas/prune.schema.json` for readers. Fields are only ever added. */

const item = z.object({
  id: z.string().describe('What the place knows it by: a path, the number of an artifact, a cache or a release'),
  name: z.string(),
  time: z.string().describe('When it was made'),
  size: z.number().optional().describe('Bytes of all its files; absent where nobody knows'),
  epoch: z.number().optional(),
  step: z.number().optional(),
  parts: z.array(z.string()).optional().describe('The files that belong together, where there are several'),
})

const kept = item.extend({
  reasons: z
    .array(z.string())
    .describe('Every word of the policy that keeps it, as "keep-last" and "keep-best: best 1 by val_loss (min): 0.12"'),
  broken: z.string().optional().describe('Why it is not whole; such an item does not count as kept'),
})

const removed = item.extend({
  dropped: z.array(z.string()).optional().describe('What would have kept it, had it not been too large for max-size'),
})

export const pruneReportSchema = z.object({
  schema: z.literal('ckpt-guard/prune@1'),
  status: z.enum(['passed', 'failed']),
  dryRun: z.boolean().describe('Whether this is a plan, of which nothing was carried out'),
  target: z.enum(['files', 'artifacts', 'caches', 'releases', 'inventory']),
  place: z.string().describe('Where that is, for people'),
  policy: z.array(z.string()).describe('The words that said what to keep, as "keep-last 3"'),
  groupBy: z.array(z.string()),
  summary: z.object({
    items: z.number(),
    kept: z.number(),
    removed: z.number().describe('How many the plan removes; "deleted" lists those that are gone'),
    size: z.number().describe('Bytes of all items'),
  }),
  freed: z.number().describe('Bytes of what was deleted; of a plan, of what it would delete'),
  groups: z.array(
    z.object({
      group: z.string(),
      keep: z.array(kept).describe('Newest first'),
      remove: z.array(removed).describe('Newest first'),
      blocked: z.string().optional().describe('Why nothing of this group is removed, whatever the policy says'),
      notes: z.array(z.string()),
    }),
  ),
  deleted: z.array(z.object({ id: z.string(), name: z.string(), size: z.number().optional() })).describe('In the order of deletion'),
  failed: z.array(z.object({ id: z.string(), name: z.string(), error: z.string() })).describe('What could not be deleted'),
  left: z
    .array(z.object({ id: z.string(), name: z.string(), reason: z.string() }))
    .describe('What the plan removes and what is still there: changed meanwhile, or left for the next run'),
  notes: z.array(z.string()),
  next: z.array(z.string()).describe('What to do now'),
})

export type PruneReport = z.infer<typeof pruneReportSchema>
