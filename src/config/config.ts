import { z } from 'zod'
import {
  CONTAINERS,
  DIGESTS,
  DTYPE_RULES,
  FAIL_ON,
  FILES,
  MAKE_LATEST,
  ON_EXISTS,
  PROFILES,
  PRUNE_TARGETS,
  PUBLISH_DTYPES,
  PUBLISH_ONLY,
  REQUIREMENTS,
  SEVERITIES,
  SPLITS,
} from './choices.ts'
import { DEFAULTS } from './defaults.ts'

export { FAIL_ON, SEVERITIES } from './choices.ts'

/**
 * The one source of settings: their types and documentation, with the defaults beside. `schemas/config.schema.json` is generated from it.
 * A config file holds these keys; inputs of the action and options of the command line override them.
 */

const patterns = z.array(z.string().min(1))

/** A version, and where its files lie: added to what a profile knows by itself. */
const versionPaths = z.strictObject({
  version: z.string().min(1).describe('Version name, as v2Pro'),
  base: patterns.default([]).describe('Globs of the base models that belong to this version'),
  folders: patterns.default([]).describe('Globs of folders that hold weights of this version'),
})

const reference = z
  .string()
  .min(1)
  .describe('Where the other side comes from, as release:latest; {path}, {folder}, {name} and {stem} stand for those of the checkpoint')

/** What `compare` compares with, and what it asks for. */
const comparison = z.strictObject({
  reference: reference
    .optional()
    .describe('What checkpoints are compared with, as release:latest or schema:keys/{stem}.json; left out, the base of the pull request'),
  references: z
    .array(z.strictObject({ paths: patterns.describe('Globs of the checkpoints that are compared with this reference'), reference }))
    .default(DEFAULTS.compare.references)
    .describe('References of single files and folders; the first one that matches wins, before `reference`'),
  require: z
    .enum(REQUIREMENTS)
    .default(DEFAULTS.compare.require)
    .describe(
      'What a checkpoint has to be: identical; strict, it loads with load_state_dict; non-strict, with strict=False; extends, it lacks no key',
    ),
  ignore: patterns.default(DEFAULTS.compare.ignore).describe('Patterns of keys that are left out on both sides, as enc_q.*'),
  rename: patterns.default(DEFAULTS.compare.rename).describe("FROM=>TO for the checkpoint's keys, as module.=> to take a prefix away"),
  dtype: z
    .enum(DTYPE_RULES)
    .default(DEFAULTS.compare.dtype)
    .describe('Whether a tensor of another type fails the comparison: exact or any'),
})

/** What `publish` makes of checkpoints, and where it puts it. */
const publication = z.strictObject({
  to: z
    .string()
    .min(1)
    .default(DEFAULTS.publish.to)
    .describe('Where it goes: release, artifact (inside of GitHub Actions), hf:ORG/REPO, or a folder'),
  dtype: z.enum(PUBLISH_DTYPES).default(DEFAULTS.publish.dtype).describe('Type that the weights are cast to'),
  only: z
    .enum(PUBLISH_ONLY)
    .default(DEFAULTS.publish.only)
    .describe('weights leaves out training state, in the form that the project loads; all keeps everything'),
  containers: z
    .array(z.enum(CONTAINERS))
    .default(DEFAULTS.publish.containers)
    .describe('Containers that each checkpoint is published in; none means the one that it has'),
  name: z
    .string()
    .min(1)
    .default(DEFAULTS.publish.name)
    .describe('Names of the files; {stem}, {version}, {dtype}, {ext}, {tag}, {project}, {kind}, {epoch} and {step} are filled in'),
  'keep-dtype': patterns.default(DEFAULTS.publish['keep-dtype']).describe('Patterns of keys that are not cast'),
  draft: z.boolean().default(DEFAULTS.publish.draft).describe('Whether the release stays a draft for somebody to look at'),
  prerelease: z.boolean().default(DEFAULTS.publish.prerelease).describe('Whether the release is marked as a prerelease'),
  'make-latest': z
    .enum(MAKE_LATEST)
    .default(DEFAULTS.publish['make-latest'])
    .describe('Whether the release becomes the latest one; auto: never a prerelease, else as GitHub decides; legacy: by date and version'),
  'on-exists': z
    .enum(ON_EXISTS)
    .default(DEFAULTS.publish['on-exists'])
    .describe('What to do where it is published already: fail, replace what differs, or skip'),
  'require-compatible': reference.optional().describe('What every file has to load in place of, as release:latest; left out, nothing'),
  require: z
    .enum(REQUIREMENTS)
    .default(DEFAULTS.publish.require)
    .describe('What require-compatible asks for, in the words of compare.require'),
  'max-file-size': z.string().min(1).optional().describe('Largest file that is published, as 1900MB; left out, what the place allows'),
  split: z
    .enum(SPLITS)
    .default(DEFAULTS.publish.split)
    .describe('What becomes of a larger one: shards, which load as they are, or parts, which have to be joined'),
})

/** A count, or -1 and `unlimited` for all. */
const keepCount = z.union([z.int(), z.string().min(1)])
const keepWithin = z.string().min(1).describe('A time as 1y2m3d4h before the newest')
const severalTexts = z.union([z.string().min(1), patterns])

/** What `prune` and `backup` keep. `parsePolicy` of src/retention reads the words, and says what is wrong with a value. */
const retention = z.strictObject({
  'keep-last': keepCount.optional().describe('The newest N'),
  'keep-first': keepCount.optional().describe('The oldest N'),
  'keep-hourly': keepCount.optional().describe('The newest of each of the last N hours that have one'),
  'keep-daily': keepCount.optional().describe('The newest of each of the last N days that have one'),
  'keep-weekly': keepCount.optional().describe('The newest of each of the last N weeks (Monday to Sunday) that have one'),
  'keep-monthly': keepCount.optional().describe('The newest of each of the last N months that have one'),
  'keep-yearly': keepCount.optional().describe('The newest of each of the last N years that have one'),
  'keep-within': keepWithin.optional().describe('All within a time, as 1y2m3d4h, before the newest'),
  'keep-within-hourly': keepWithin.optional().describe('The newest of each hour within this time'),
  'keep-within-daily': keepWithin.optional().describe('The newest of each day within this time'),
  'keep-within-weekly': keepWithin.optional().describe('The newest of each week within this time'),
  'keep-within-monthly': keepWithin.optional().describe('The newest of each month within this time'),
  'keep-within-yearly': keepWithin.optional().describe('The newest of each year within this time'),
  'keep-tag': severalTexts.optional().describe('All that have these tags; a,b asks for both'),
  'keep-best': z.union([z.int(), severalTexts]).optional().describe('The best N by a metric, as 2:val_loss:min'),
  'keep-every-epochs': keepCount.optional().describe('Each whose epoch is a multiple of N'),
  'keep-every-steps': keepCount.optional().describe('Each whose step is a multiple of N'),
  'keep-referenced': z.boolean().optional().describe('All that configs, key schemas, tags, open pull requests and releases mention'),
  protect: severalTexts.optional().describe('Globs of names and paths that are never removed'),
  'max-size': z.string().min(1).optional().describe('Most bytes that the kept ones of a group may have, as 50GB'),
})

/** What `prune` looks at. */
const pruning = z.strictObject({
  target: z
    .enum(PRUNE_TARGETS)
    .optional()
    .describe('What is pruned: files, artifacts, caches, releases, or the items of an inventory (a plan only)'),
  'group-by': severalTexts
    .optional()
    .describe(
      'What makes a group, of which the policy keeps some: series, experiment, folder, model, branch, workflow, prefix, or none; several with commas',
    ),
  'max-deletions': z.int().positive().optional().describe('Most items that one run removes, the oldest first; the next run goes on'),
})

/** What `backup` saves, and where `resume` looks. */
const backups = z.strictObject({
  to: z
    .string()
    .min(1)
    .optional()
    .describe('Where backups go: cache or artifact (inside of GitHub Actions), a folder, or s3://BUCKET/PREFIX'),
  from: severalTexts
    .optional()
    .describe('Where resume looks, the first place first: local, cache, artifact, a folder, s3://BUCKET/PREFIX; several with commas'),
})

export const configSchema = z.strictObject({
  paths: patterns.default(DEFAULTS.paths).describe('Globs of the files to look at'),
  exclude: patterns.default(DEFAULTS.exclude).describe('Globs of files and folders to leave out'),
  'fail-on': z.enum(FAIL_ON).default(DEFAULTS['fail-on']).describe('Lowest severity of a finding that fails the check'),
  files: z
    .enum(FILES)
    .default(DEFAULTS.files)
    .describe('Which files the action looks at: those that a pull request changes, or all that match; auto means changed on pull requests'),
  rules: z
    .record(z.string(), z.enum(SEVERITIES))
    .default(DEFAULTS.rules)
    .describe('Severity of single rules, by id: { "tensor/all-zero": "warning" }'),
  'allow-globals': patterns
    .default(DEFAULTS['allow-globals'])
    .describe('Full names of globals that are accepted in pickles, as utils.HParams. They are still never executed'),
  digest: z.enum(DIGESTS).default(DEFAULTS.digest).describe('Digest to compute of every file'),
  manifest: z.string().min(1).optional().describe('File of checksums in the format of sha256sum, for all files'),
  profile: z
    .enum(PROFILES)
    .default(DEFAULTS.profile)
    .describe('Project whose habits apply; auto recognises it by the content of each file'),
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
    .default(DEFAULTS.naming)
    .describe('How this team names its checkpoints'),
  'require-resumable': patterns
    .default(DEFAULTS['require-resumable'])
    .describe('Globs of files that must hold all that training needs to go on'),
  'no-local-paths': patterns
    .default(DEFAULTS['no-local-paths'])
    .describe('Globs of files that must not hold absolute paths or user names, because they are published'),
  versions: z.array(versionPaths).default(DEFAULTS.versions).describe('Versions and their paths, added to those that the profile knows'),
  comment: z.boolean().default(DEFAULTS.comment).describe('Whether the action keeps one comment on the pull request'),
  compare: comparison.default(DEFAULTS.compare).describe('What compare compares checkpoints with, and what it asks for'),
  publish: publication.default(DEFAULTS.publish).describe('What publish makes of checkpoints, and where it puts it'),
  retention: retention.default(DEFAULTS.retention).describe('What prune and backup keep'),
  prune: pruning.default(DEFAULTS.prune).describe('What prune looks at'),
  backup: backups.default(DEFAULTS.backup).describe('Where backup saves, and resume looks'),
})

export type Config = z.infer<typeof configSchema>
/** What a config file, inputs or options may say; all of it is optional. */
export type ConfigInput = z.input<typeof configSchema>
