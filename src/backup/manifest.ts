import { z } from 'zod'

/** What a backup holds: the file `backup.json` in it. */
export const manifestSchema = z.object({
  schema: z.literal('ckpt-guard/backup-manifest@1'),
  group: z.string().max(4_096).describe('The group of its checkpoint, as --group-by says'),
  /** When the trainer wrote the checkpoint; a restored file gets this time again. */
  time: z.iso.datetime().describe('When the checkpoint was written'),
  epoch: z.int().nonnegative().optional(),
  step: z.int().nonnegative().optional(),
  project: z.string().max(100).optional(),
  kind: z.string().max(100).optional(),
  main: z.string().max(4_096).describe('Path of the file that training loads'),
  files: z
    .array(
      z.object({
        path: z.string().min(1).max(4_096).describe('Relative, with / between folders'),
        size: z.int().nonnegative().describe('Bytes'),
        sha256: z.string().regex(/^[0-9a-f]{64}$/),
        role: z.enum(['checkpoint', 'config', 'checksum']),
        time: z.iso.datetime(),
      }),
    )
    .min(1)
    .max(100_000),
})

export type Manifest = z.infer<typeof manifestSchema>
