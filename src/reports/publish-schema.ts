import { z } from 'zod'
import { findingSchema, validateSummarySchema } from './schemas.ts'

/** The JSON that `publish` prints: types for the code, `schemas/publish.schema.json` for readers. Fields are only ever added. */

const finding = findingSchema.extend({ path: z.string().describe('The file that it is about') })

const publishedFile = z.object({
  name: z.string().describe('What it is called where it is published'),
  label: z.string().optional().describe('What it would have been called, were the name safe everywhere'),
  size: z.number().describe('Bytes'),
  sha256: z.string(),
  role: z.enum(['weights', 'index', 'part', 'manifest', 'join-script', 'bundle', 'card', 'checksums']),
  source: z.string().optional().describe('The file that it was made from'),
  change: z.enum(['uploaded', 'replaced', 'unchanged']).optional().describe('Absent where nothing was sent'),
  url: z.string().optional(),
})

const conversion = z.object({
  source: z.string(),
  output: z.string().describe('The file to load: of a sharded set, its index'),
  container: z.enum(['torch', 'safetensors']),
  converted: z.boolean().describe('Whether it was written anew; false where the source itself is published'),
  sourceSize: z.number().describe('Bytes'),
  size: z.number().describe('Bytes of all its files'),
  tensors: z.number(),
  parameters: z.number().describe('Elements of all tensors below the weights root'),
  dtypes: z.record(z.string(), z.number()).describe('How many tensors of each dtype'),
  casts: z.record(z.string(), z.number()).describe('How many tensors changed their type, as "float32 -> float16"'),
  dropped: z.object({ entries: z.array(z.string()), tensors: z.number() }).describe('What was left out'),
  identity: z.object({ project: z.string(), kind: z.string(), version: z.string().optional() }).optional(),
})

const compatibility = z.object({
  name: z.string(),
  reference: z.string(),
  status: z.enum(['passed', 'failed']),
  require: z.enum(['identical', 'strict', 'non-strict', 'extends']),
  verdict: z.enum(['identical', 'values', 'extended', 'breaking']),
  missing: z.number().describe('Keys that the reference has and this lacks'),
  unexpected: z.number(),
  shape: z.number(),
  error: z.string().optional().describe('What load_state_dict(strict=True) raises'),
})

export const publishReportSchema = z.object({
  schema: z.literal('ckpt-guard/publish@1'),
  status: z.enum(['passed', 'failed']),
  dryRun: z.boolean(),
  target: z.string().describe('Where it goes, for people'),
  tag: z.string().optional(),
  title: z.string().optional(),
  url: z.string().optional().describe('Where people find it'),
  state: z
    .enum(['published', 'draft', 'stored', 'skipped', 'planned', 'none'])
    .describe('What has become of it: planned, with a dry run; none, where nothing was sent, or an upload failed'),
  files: z.array(publishedFile).describe('In the order in which they are sent, the checksums last'),
  validation: validateSummarySchema.optional().describe('Of the sources; absent where they were not looked at'),
  conversions: z.array(conversion),
  compatibility: z.array(compatibility),
  settings: z
    .array(z.object({ entry: z.string(), place: z.string(), kind: z.string() }))
    .describe('Values that were taken out of settings before they went into the bundle: where, and what kind of value'),
  notes: z.array(z.string()),
  findings: z.array(finding).describe('Of the sources, and of what was made of them'),
  error: z.string().optional().describe('Why it was not published, beyond the findings'),
  next: z.array(z.string()).describe('What to do now'),
})

export type PublishReport = z.infer<typeof publishReportSchema>
