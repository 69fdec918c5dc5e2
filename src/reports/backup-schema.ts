import { z } from 'zod'

/** The JSON that `backup` and `resume` print: types for the code, `schemas/*.schema.json` for readers. Fields are only ever added. */

const passedOver = z.object({
  name: z.string().describe('The file or the backup'),
  place: z.string(),
  reason: z.string().describe('Why it cannot be used'),
})

export const backupReportSchema = z.object({
  schema: z.literal('ckpt-guard/backup@1'),
  status: z.enum(['passed', 'failed']),
  dryRun: z.boolean(),
  place: z.string().describe('Where the backups are, for people'),
  backups: z
    .array(
      z.object({
        group: z.string(),
        name: z.string().describe('What the place calls it'),
        path: z.string().describe('The file that training loads'),
        state: z.enum(['stored', 'there', 'planned', 'failed']).describe('there: the place has this very one already'),
        epoch: z.number().optional(),
        step: z.number().optional(),
        size: z.number().describe('Bytes of all its files'),
        files: z.array(
          z.object({ path: z.string(), size: z.number(), sha256: z.string(), role: z.enum(['checkpoint', 'config', 'checksum']) }),
        ),
        url: z.string().optional(),
        error: z.string().optional(),
      }),
    )
    .describe('One of each group that has a whole training checkpoint'),
  passedOver: z.array(passedOver).describe('Newer checkpoints that are not whole, or lack what training needs'),
  removed: z.array(z.object({ name: z.string(), size: z.number().optional() })).describe('Old backups that the policy did not keep'),
  failed: z.array(z.object({ name: z.string(), error: z.string() })).describe('Old backups that could not be removed'),
  notes: z.array(z.string()),
  next: z.array(z.string()).describe('What to do now'),
})

export type BackupReport = z.infer<typeof backupReportSchema>

export const resumeReportSchema = z.object({
  schema: z.literal('ckpt-guard/resume@1'),
  status: z.enum(['passed', 'failed']),
  dryRun: z.boolean(),
  found: z.boolean(),
  path: z.string().optional().describe("The file that training loads, of Hugging Face's Trainer its folder; absent where none was found"),
  place: z.string().optional().describe('Where it was found'),
  name: z.string().optional().describe('The backup that it was restored from'),
  epoch: z.number().optional(),
  step: z.number().optional(),
  restored: z.array(z.string()).describe('Files that were written'),
  passedOver: z.array(passedOver).describe('Newer ones that cannot be used'),
  notes: z.array(z.string()),
  next: z.array(z.string()).describe('What to do now'),
})

export type ResumeReport = z.infer<typeof resumeReportSchema>
