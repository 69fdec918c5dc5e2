import { z } from 'zod'
import { compareReportSchema } from './compare-schema.ts'

/** The JSON of several comparisons: types for the code, `schemas/compare-set.schema.json` for readers. Fields are only ever added. */

const comparison = compareReportSchema.extend({
  path: z.string().describe('The candidate, relative to the repository; of a sharded set, its index'),
})

export const compareSetSchema = z.object({
  schema: z.literal('ckpt-guard/compare-set@1'),
  status: z.enum(['passed', 'failed']),
  verdict: z
    .enum(['identical', 'values', 'extended', 'breaking', 'unknown'])
    .describe('The worst of all comparisons, identical where there are none; unknown where a file could not be compared and none breaks'),
  comparisons: z.array(comparison),
  new: z.array(z.string()).describe('Files that the base does not have, so that there is nothing to compare them with'),
  skipped: z
    .array(z.object({ path: z.string(), reason: z.string() }))
    .describe('Files whose version at the base is broken or holds no tensors, so that there is nothing to compare them with'),
  errors: z
    .array(z.object({ path: z.string(), reason: z.string() }))
    .describe('Files that could not be compared, and why: mostly a reference that cannot be had'),
})

export type CompareSetReport = z.infer<typeof compareSetSchema>
