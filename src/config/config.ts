import { z } from 'zod'
import { DIGESTS, FAIL_ON, PROFILES, SEVERITIES } from './choices.ts'

export { FAIL_ON, SEVERITIES } from './choices.ts'

/**
 * The one source of settings: their types, defaults and documentation. `schemas/config.schema.json` is generated from it.
 * A config file holds these keys; inputs of the action and options of the command line override them.
 */

/** Names under which checkpoints are commonly saved. Not `training_args.bin`, which holds settings and no tensors. */
export const DEFAULT_PATHS = [
  '**/*.{ckpt,pth,pt,ptl,safetensors}',
  '**/*.pth.tar',
  '**/pytorch_model*.bin',
  '**/*.{bin,safetensors}.index.json',
  '**/{adapter_model,diffusion_pytorch_model,optimizer,model}*.bin',
]

const patterns = z.array(z.string().min(1))

/** A version, and where its files lie: added to what a profile knows by itself. */
const versionPaths = z.strictObject({
  version: z.string().min(1).describe('Version name, as v2Pro'),
  base: patterns.default([]).describe('Globs of the base models that belong to this version'),
  folders: patterns.default([]).describe('Globs of folders that hold weights of this version'),
})

export const configSchema = z.strictObject({
  paths: patterns.default(DEFAULT_PATHS).describe('Globs of the files to look at'),
  exclude: patterns.default([]).describe('Globs of files and folders to leave out'),
  'fail-on': z.enum(FAIL_ON).default('error').describe('Lowest severity of a finding that fails the check'),
  files: z
    .enum(['auto', 'changed', 'all'])
    .default('auto')
    .describe('Which files the action looks at: those that a pull request changes, or all that match; auto means changed on pull requests'),
  rules: z.record(z.string(), z.enum(SEVERITIES)).default({}).describe('Severity of single rules, by id: { "tensor/all-zero": "warning" }'),
  'allow-globals': patterns
    .default([])
    .describe('Full names of globals that are accepted in pickles, as utils.HParams. They are still never executed'),
  digest: z.enum(DIGESTS).default('none').describe('Digest to compute of every file'),
  manifest: z.string().min(1).optional().describe('File of checksums in the format of sha256sum, for all files'),
  profile: z.enum(PROFILES).default('auto').describe('Project whose habits apply; auto recognises it by the content of each file'),
  naming: z
    .strictObject({
      pattern: z
        .string()
        .min(1)
        .optional()
        .describe('Regular expression that file names must match; named groups model, epoch, step, version are compared with the content'),
      'epoch-base': z
        .union([z.literal(0), z.literal(1)])
        .optional()
        .describe('Whether epochs in names count from 0 or from 1'),
    })
    .default({})
    .describe('How this team names its checkpoints'),
  'require-resumable': patterns.default([]).describe('Globs of files that must hold all that training needs to go on'),
  'no-local-paths': patterns
    .default([])
    .describe('Globs of files that must not hold absolute paths or user names, because they are published'),
  versions: z.array(versionPaths).default([]).describe('Versions and their paths, added to those that the profile knows'),
  comment: z.boolean().default(true).describe('Whether the action keeps one comment on the pull request'),
})

export type Config = z.infer<typeof configSchema>
/** What a config file, inputs or options may say; all of it is optional. */
export type ConfigInput = z.input<typeof configSchema>
