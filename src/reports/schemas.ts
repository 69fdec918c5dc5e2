import { z } from 'zod'

/**
 * The JSON that the commands print: types for the code, JSON Schemas for readers (`schemas/`, generated).
 * Fields are only ever added.
 */

const where = z.object({
  record: z.string().optional(),
  tensor: z.string().optional(),
  offset: z.number().optional().describe('Bytes from the start of the file'),
})

const severity = z.enum(['error', 'warning', 'notice'])

export const findingSchema = z.object({
  rule: z.string(),
  severity,
  message: z.string(),
  remedy: z.string(),
  where,
  torch: z.string().optional().describe('What torch.load says about it, if anything'),
})

const identity = z.object({
  project: z.string(),
  kind: z.string(),
  version: z.string().optional(),
  evidence: z.array(z.string()),
})

const progress = z.object({ epoch: z.number().optional(), step: z.number().optional() })

const format = z.enum(['torch-zip', 'torch-legacy', 'torch-tar', 'torchscript', 'safetensors', 'pickle', 'sharded', 'unknown'])

export const fileReportSchema = z.object({
  path: z.string(),
  size: z.number().describe('Bytes'),
  format,
  status: z.enum(['passed', 'failed']),
  tensors: z.number(),
  parameters: z.number().describe('Elements of all tensors below the weights root'),
  dtypes: z.record(z.string(), z.number()).describe('How many tensors of each dtype'),
  digest: z.object({ sha256: z.string().optional(), md5: z.string().optional() }),
  identity: identity.optional(),
  progress,
  resumable: z.boolean(),
  loadable: z.object({ weightsOnly: z.boolean() }),
  findings: z.array(findingSchema),
})

/** What came of the files that were checked. */
export const validateSummarySchema = z.object({
  files: z.number(),
  passed: z.number(),
  failed: z.number(),
  errors: z.number(),
  warnings: z.number(),
  notices: z.number(),
  bytes: z.number(),
})

export const validateReportSchema = z.object({
  schema: z.literal('ckpt-guard/validate@1'),
  status: z.enum(['passed', 'failed']),
  summary: validateSummarySchema,
  files: z.array(fileReportSchema),
})

const tensorReport = z.object({
  name: z.string(),
  key: z.string().nullable(),
  dtype: z.string(),
  shape: z.array(z.number()),
  stride: z.array(z.number()).nullable(),
  offset: z.number().describe('Elements'),
  storage: z.string().nullable(),
  device: z.string(),
  parameter: z.boolean(),
  layout: z.string(),
  shard: z.string().optional().describe('File that holds it, for a sharded set'),
})

export const inspectReportSchema = z.object({
  schema: z.literal('ckpt-guard/inspect@1'),
  path: z.string(),
  size: z.number(),
  format,
  weightsRoot: z.string().nullable(),
  globals: z.array(z.string()),
  metadata: z.record(z.string(), z.union([z.number(), z.string(), z.boolean()])),
  identity: identity.optional(),
  training: z.object({
    epoch: z.number().optional(),
    step: z.number().optional(),
    optimizer: z.boolean(),
    scheduler: z.boolean(),
    entries: z.array(z.string()),
    best: z.array(z.object({ monitor: z.string(), score: z.number().optional(), path: z.string().optional() })),
    torchVersion: z.string().optional(),
    lightningVersion: z.string().optional(),
  }),
  loading: z.object({
    weightsOnly: z.boolean(),
    parameters: z.number(),
    bytes: z.object({
      asSaved: z.number().describe('All tensors as saved'),
      float32: z.number().describe('The weights alone, in float32'),
      float16: z.number().describe('The weights alone, in float16'),
      training: z.number().describe('float32 weights, gradients and the two moments of Adam'),
    }),
  }),
  tensors: z.array(tensorReport),
  problems: z.array(z.object({ rule: z.string(), severity, message: z.string(), where })),
})

const changedValues = z.object({
  tensors: z.array(z.string()).describe('Names of the tensors with these values; several where they share them'),
  from: z.string(),
  to: z.string(),
  count: z.number().describe('Values'),
  largest: z.number().describe('Largest magnitude among the finite values before the cast'),
})

const rename = z.object({
  from: z.string(),
  to: z.string(),
  how: z.string(),
  confidence: z.enum(['high', 'medium', 'low']),
})

const shape = z.array(z.number())

const foldedNames = z.array(
  z.object({
    name: z.string().describe('A key, or enc_q.* for the keys of a module'),
    keys: z.number().describe('How many keys of the list it stands for'),
    of: z.number().describe('How many keys there are below it'),
  }),
)

export const convertReportSchema = z.object({
  schema: z.literal('ckpt-guard/convert@1'),
  status: z.enum(['passed', 'failed']),
  input: z.object({
    path: z.string(),
    size: z.number().describe('Bytes, of all files of a sharded set'),
    format,
    identity: identity.optional(),
  }),
  output: z.object({
    path: z.string(),
    container: z.enum(['torch', 'safetensors']),
    size: z.number().describe('Bytes, of all files; 0 where nothing was written'),
    files: z.array(z.object({ path: z.string(), size: z.number() })).describe('Files that were written, the index of a sharded set last'),
    identity: identity.optional(),
  }),
  dtype: z.enum(['float16', 'bfloat16', 'float32', 'keep']),
  tensors: z.object({
    written: z.number(),
    cast: z.number(),
    kept: z.number().describe('Written with the type that they had'),
    dropped: z.number(),
    renamed: z.number(),
  }),
  casts: z.record(z.string(), z.number()).describe('How many tensors changed their type, as "float32 -> float16"'),
  dropped: z.object({
    entries: z.array(z.string()).describe('Entries that were left out, as optimizer'),
    keys: z.array(z.string()).describe('Names of tensors that were left out, beyond those of the entries; at most 1,000'),
  }),
  reference: z
    .object({
      name: z.string(),
      kind: z.string().describe('Where it comes from, as in the report of compare'),
      keys: z.number().describe('Keys of the reference'),
      matched: z.number().describe('Keys of it that the output has with the same shape'),
      missing: z
        .object({ count: z.number(), keys: z.array(z.string()) })
        .describe('Keys of it that the output lacks; at most 1,000 of them'),
      unmatched: z.number().describe('Weights that were left out because it has none of their name and shape'),
      folded: z
        .object({
          shape: foldedNames.describe('Weights that were left out because it has them in another shape'),
          absent: foldedNames.describe('Weights that were left out because it does not have them'),
          missing: foldedNames,
        })
        .describe('The lists by module; at most 200 lines each'),
    })
    .optional()
    .describe('What --reference names'),
  unmatched: z
    .array(
      z.object({
        name: z.string().describe('After all renames'),
        why: z.enum(['absent', 'shape']).describe('The reference has no such key, or has it with another shape'),
        shape,
        expected: shape.optional().describe('Shape in the reference'),
        like: z.string().optional().describe('What the reference might call it; --rename-from would rename it'),
      }),
    )
    .optional()
    .describe('Weights that --drop-unmatched left out; at most 1,000'),
  renames: z
    .object({
      reference: z.object({ name: z.string(), kind: z.string() }),
      applied: z.object({ count: z.number(), keys: z.array(rename) }),
      doubtful: z
        .object({
          count: z.number(),
          keys: z.array(rename.extend({ option: z.string().optional().describe('What --rename takes to make it') })),
        })
        .describe('Not sure enough to be made'),
      ways: z
        .array(z.object({ how: z.string(), confidence: z.enum(['high', 'medium', 'low']), keys: z.number() }))
        .describe('The applied ones counted; at most 100'),
    })
    .optional()
    .describe('What --rename-from found; at most 1,000 keys of each list'),
  overflow: z.array(changedValues).describe('Finite values that became infinite, or would'),
  underflow: z.array(changedValues).describe('Values other than zero that became zero'),
  warnings: z.array(z.string()),
  findings: z.array(findingSchema.extend({ path: z.string().describe('The file that it is about') })),
})

export type FileReport = z.infer<typeof fileReportSchema>
export type ValidateReport = z.infer<typeof validateReportSchema>
export type InspectReport = z.infer<typeof inspectReportSchema>
export type ConvertReport = z.infer<typeof convertReportSchema>
export type TensorReport = z.infer<typeof tensorReport>
export type FindingReport = z.infer<typeof findingSchema>
