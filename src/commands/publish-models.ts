import { relative, sep } from 'node:path'
import type { StoredKeySchema } from '../compare/key-schema-json.ts'
import type { Config } from '../config/config.ts'
import { contentTypeOf } from '../publish/content-type.ts'
import { exposedSecrets } from '../publish/exposed-secrets.ts'
import type { PublishedFile } from '../publish/publication.ts'
import type { ReleasedModel } from '../publish/release-facts.ts'
import { filePlace } from '../references/places.ts'
import { sideOf } from '../references/side.ts'
import type { FileReport, ValidateReport } from '../reports/schemas.ts'
import type { Progress } from './progress.ts'
import type { PublishRequest } from './publish-request.ts'
import type { StagedFile, StagedOutput } from './publish-stage.ts'
import { validate } from './validate.ts'

/** An output, checked, with all that is known of it. */
export interface CheckedModel {
  readonly output: StagedOutput
  readonly facts: ReleasedModel
  readonly keySchema: StoredKeySchema
  /** Places in the settings that it carries itself, under which something stands that looks like a secret. */
  readonly secrets: readonly string[]
  /** What is published of it, with digests. The file to load comes last, where there are several. */
  readonly files: readonly PublishedFile[]
}

/** Checks what was written as any other checkpoint, and takes its digests on the way. What is a source itself was checked before. */
export async function checkStaged(
  staged: readonly StagedOutput[],
  folder: string,
  { config, threads }: Pick<PublishRequest, 'config' | 'threads'>,
  progress: Progress,
): Promise<ValidateReport> {
  const paths = staged.filter(({ isSource, conversion }) => !isSource || conversion !== undefined).map(({ path }) => path)
  if (paths.length === 0) {
    progress.total(0, 0)
    return NOTHING_CHECKED
  }
  return validate({ root: folder, paths, config: outputConfig(config), progress, ...(threads === undefined ? {} : { threads }) })
}

/** Names and neighbours of what is published are our own doing; local paths in it are what its readers would find. */
function outputConfig(config: Config): Config {
  const own = ['naming/pattern', 'naming/duplicate-progress', 'naming/progress-mismatch', 'layout/missing-config', 'layout/stray-temp']
  const rules = { ...config.rules, ...Object.fromEntries(own.map((id) => [id, 'off' as const])) }
  return { ...config, rules, digest: 'sha256', manifest: undefined, 'require-resumable': [], 'no-local-paths': ['**'], 'fail-on': 'error' }
}

const NOTHING_CHECKED: ValidateReport = {
  schema: 'ckpt-guard/validate@1',
  status: 'passed',
  summary: { files: 0, passed: 0, failed: 0, errors: 0, warnings: 0, notices: 0, bytes: 0 },
  files: [],
}

/** What is known of an output that passed. */
export async function checkedModel(output: StagedOutput, checked: ValidateReport, folder: string, config: Config): Promise<CheckedModel> {
  const byPath = new Map(checked.files.map((file) => [file.path, file]))
  const reportOf = ({ path }: StagedFile): FileReport => {
    const isSource = path === output.source.main.absolute
    const report = isSource ? output.source.report : byPath.get(relative(folder, path).split(sep).join('/'))
    if (report === undefined) throw new RangeError(`${path} was written and not checked`)
    return report
  }
  const files = output.files.map((file): PublishedFile => {
    const { name } = file
    const role = output.files.length > 1 && file.path === output.path ? 'index' : 'weights'
    const label = role === 'weights' && output.files.length === 1 ? output.name.label : undefined
    const digest = digestIn(reportOf(file))
    return { ...digest, path: file.path, name, role, contentType: contentTypeOf(name), ...(label === undefined ? {} : { label }) }
  })
  const main = output.files.find(({ path }) => path === output.path)
  if (main === undefined) throw new RangeError(`${output.path} is none of its own files`)
  return { output, files, ...(await factsOf(output, files, reportOf(main), config)) }
}

async function factsOf(
  output: StagedOutput,
  files: readonly PublishedFile[],
  report: FileReport,
  config: Config,
): Promise<Pick<CheckedModel, 'facts' | 'keySchema' | 'secrets'>> {
  const { source, container, path } = output
  const [main, pieces] = [files.find((file) => file.path === path), files.filter((file) => file.path !== path)]
  const side = await sideOf(await filePlace('/', path), { config, weightsRoot: undefined })
  try {
    const facts: ReleasedModel = {
      name: main?.name ?? output.name.name,
      ...digestIn(report),
      container,
      form: pieces.length > 0 ? 'shards' : 'single',
      pieces: pieces.map(({ name, size, sha256 }) => ({ name, size, sha256 })),
      joinScripts: [],
      tensors: report.tensors,
      parameters: report.parameters,
      dtypes: report.dtypes,
      weightsRoot: side.weightsRoot ?? '',
      weightsOnly: report.loadable.weightsOnly,
      headerCode: side.content?.checkpoint.headerCode,
      identity: identityOf(report, source.report),
      progress: { ...source.report.progress, ...report.progress },
      source: { name: source.main.path.slice(source.main.path.lastIndexOf('/') + 1), ...digestIn(source.report) },
    }
    const secrets = side.content === undefined ? [] : exposedSecrets(side.content.checkpoint)
    return { facts, keySchema: { identity: side.identity, keys: side.keys }, secrets }
  } finally {
    await side.close()
  }
}

/** What the output shows; a version that only the source's folder tells counts as well. */
function identityOf({ identity }: FileReport, source: FileReport): ReleasedModel['identity'] {
  const found = identity ?? source.identity
  if (found === undefined) return undefined
  const { project, kind } = found
  const version = found.version ?? (source.identity?.project === project ? source.identity.version : undefined)
  return { project, kind, ...(version === undefined ? {} : { version }) }
}

function digestIn({ path, size, digest: { sha256 } }: FileReport): { readonly size: number; readonly sha256: string } {
  if (sha256 === undefined) throw new RangeError(`no digest was taken of ${path}`)
  return { size, sha256 }
}
