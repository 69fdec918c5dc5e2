import { z } from 'zod'
import { findingSchema } from './schemas.ts'

/** The JSON that `compare` prints: types for the code, `schemas/compare.schema.json` for readers. Fields are only ever added. */

const identity = z.object({
  project: z.string(),
  kind: z.string(),
  version: z.string().optional(),
  evidence: z.array(z.string()),
})

const format = z.enum(['torch-zip', 'torch-legacy', 'torch-tar', 'torchscript', 'safetensors', 'pickle', 'sharded', 'unknown'])

const side = z.object({
  name: z.string().describe('As it was given'),
  kind: z.string().describe('Where it comes from: file, git, release, artifact, cache, https, schema, profile'),
  format: format.optional().describe('Absent for a key schema'),
  size: z.number().optional().describe('Bytes'),
  transferred: z.number().optional().describe('Bytes that came over the network for it, where it does not lie on the disk'),
  weightsRoot: z
    .string()
    .nullable()
    .describe('Place below which its keys start; "" is the root of the file, null where there are no tensors'),
  keys: z.number().describe('Keys that were compared'),
  identity: identity.optional(),
})

const shapes = z.object({
  name: z.string(),
  reference: z.array(z.number()),
  candidate: z.array(z.number()),
  why: z
    .enum(['no tensor', 'no values'])
    .optional()
    .describe('Why it cannot be copied, where that is not the shape: the candidate has another object there, or a meta tensor'),
})

const folded = z
  .array(
    z.object({
      name: z.string().describe('A key, or enc_q.* for the keys of a module'),
      keys: z.number().describe('How many keys differ below it'),
      of: z.number().describe('How many keys there are below it'),
    }),
  )
  .describe('At most 200 lines')

const tensorValues = z.object({
  name: z.string(),
  equal: z.boolean().describe('Bit for bit where the types are the same, after the cast where "afterCast" is there, else by value'),
  change: z.number().nullable().describe('Norm of the difference over the norm of the reference; null where that is 0 or not finite'),
  cosine: z.number().nullable().describe('Cosine of the angle between both; null where one of them is 0 or not finite'),
  nonFinite: z.object({ reference: z.number(), candidate: z.number() }),
  values: z.number().describe('How many values it has'),
  differing: z.number().describe('Values that differ as numbers, before any cast: 0 is -0, and NaN is NaN'),
  maxDifference: z.number().nullable().describe('The largest finite difference of two values; null beyond the range of float64'),
  norm: z
    .object({ reference: z.number().nullable(), candidate: z.number().nullable(), difference: z.number().nullable() })
    .describe('Null where they are not finite'),
  afterCast: z
    .object({ dtype: z.string(), differing: z.number() })
    .optional()
    .describe('Where the types are floats of two kinds: the narrower one, and the values that differ once the wider was cast to it'),
})

const moduleValues = z.object({
  name: z.string().describe('enc_p.*, or the key of a tensor that stands by itself'),
  state: z.enum(['frozen', 'moved', 'mixed']).describe('All of its tensors are equal, none is, some are'),
  tensors: z.number(),
  equal: z.number(),
  change: z
    .number()
    .nullable()
    .describe('Norm of the difference over the norm of the reference, of all its tensors together; null where that is 0 or not finite'),
})

export const compareReportSchema = z.object({
  schema: z.literal('ckpt-guard/compare@1'),
  status: z.enum(['passed', 'failed']),
  verdict: z
    .enum(['identical', 'values', 'extended', 'breaking'])
    .describe('Nothing differs; it loads strictly; it has more keys; it does not load. Keys in "explained" do not count'),
  require: z.enum(['identical', 'strict', 'non-strict', 'extends']),
  loads: z
    .object({
      strict: z.boolean(),
      nonStrict: z.boolean(),
      error: z.string().optional().describe('What load_state_dict(strict=True) raises; cut after 20,000 characters'),
    })
    .describe('What load_state_dict says, also where "explained" and "renamed" know better'),
  candidate: side,
  reference: side,
  missing: z.array(z.string()).describe('The reference has it and the candidate lacks it'),
  unexpected: z.array(z.string()).describe('The candidate has it and the reference lacks it'),
  shape: z.array(shapes).describe('Keys that both have and that cannot be copied'),
  dtype: z
    .array(z.object({ name: z.string(), reference: z.string(), candidate: z.string() }))
    .describe('load_state_dict casts; it matters with --dtype exact alone. What is no tensor has the type object'),
  renamed: z
    .array(
      z.object({
        from: z.string().describe("The candidate's key, which is among the unexpected"),
        to: z.string().describe("The reference's key, which is among the missing, or one that PyTorch does without"),
        how: z.string(),
        confidence: z.enum(['high', 'medium', 'low']),
      }),
    )
    .describe('Keys that are probably the same under another name'),
  rename: z.array(z.string()).describe("FROM=>TO for --rename, which gives the candidate the reference's names; at most 100"),
  explained: z
    .array(z.object({ side: z.enum(['missing', 'unexpected']), pattern: z.string(), keys: z.array(z.string()), why: z.string() }))
    .describe("Keys that a project's own exports leave out"),
  folded: z
    .object({ missing: folded, unexpected: folded, shape: folded })
    .describe('The lists by module, without what is explained or renamed'),
  ignored: z.number().describe('Keys that --ignore left out, of both sides'),
  checksums: z
    .enum(['equal', 'different', 'unknown'])
    .describe('What the containers state of the values; unknown where one of them states nothing'),
  values: z
    .object({
      compared: z.number(),
      equal: z.number(),
      modules: z
        .array(moduleValues)
        .describe('The top modules in the order of the keys, mixed ones by their parts where there is room; at most 200'),
      moreModules: z.number().describe('Modules that are not in the list'),
      tensors: z.array(tensorValues).describe('Those that differ, the largest movers first, then those that are equal'),
      skipped: z.array(z.object({ name: z.string(), why: z.string() })),
    })
    .optional()
    .describe('With --values'),
  schemaFile: z
    .object({ path: z.string(), change: z.enum(['created', 'renewed', 'unchanged']) })
    .optional()
    .describe('With --update-schema: the key schema that has the keys of the candidate now'),
  notes: z.array(z.string()),
  findings: z.array(findingSchema).describe('Why the candidate cannot be loaded at all; nothing is compared then'),
})

export type CompareReport = z.infer<typeof compareReportSchema>
export type TensorValuesReport = z.infer<typeof tensorValues>
