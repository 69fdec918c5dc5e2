import { join } from 'node:path'
import packageJson from '../../package.json' with { type: 'json' }
import { BUNDLE_EXTENSION } from '../bundle/bundle.ts'
import { BundleError } from '../bundle/read-bundle.ts'
import { type OptionValue, writeBundle } from '../bundle/write-bundle.ts'
import { bundleReadme } from '../publish/bundle-readme.ts'
import { findConfigFiles } from '../publish/config-files.ts'
import { contentTypeOf } from '../publish/content-type.ts'
import { CHECKSUMS_NAME, checksumsText, digestOf } from '../publish/digests.ts'
import { refuseNameTwice, safeName } from '../publish/file-name.ts'
import { modelCard } from '../publish/model-card.ts'
import { provenanceOf, readGitFacts } from '../publish/provenance.ts'
import type { FileRole, Publication, PublishedFile } from '../publish/publication.ts'
import { publishedReportJson } from '../publish/published-report.ts'
import type { ReleaseComparison, ReleaseFacts } from '../publish/release-facts.ts'
import { releaseNotes } from '../publish/release-notes.ts'
import { type PublishedSettings, publishedSettings, type SettingsSource } from '../publish/settings.ts'
import { subfolder } from '../publish/staging-folder.ts'
import { filePlace } from '../references/places.ts'
import { sideOf } from '../references/side.ts'
import type { ValidateReport } from '../reports/schemas.ts'
import { AtomicFile } from '../writers/atomic-file.ts'
import { WriterError } from '../writers/writer-error.ts'
import type { CheckedModel } from './publish-models.ts'
import type { PublicationReport } from './publish-report.ts'
import type { PublishRequest, PublishSurroundings } from './publish-request.ts'
import { UserError } from './user-error.ts'

interface Beside {
  readonly request: PublishRequest
  readonly surroundings: PublishSurroundings
  readonly report: PublicationReport
  readonly folder: string
  readonly userNotes: string | undefined
  readonly validation: ValidateReport
  readonly comparisons: readonly ReleaseComparison[]
}

/** Writes what is published beside the models (bundle, model card, checksums) and the notes. Throws `UserError`. */
export async function writePublication(models: readonly CheckedModel[], beside: Beside): Promise<Publication> {
  const { request, report, folder, userNotes } = beside
  const own = await subfolder(folder, 'beside')
  const settings = await settingsOf(models, request)
  report.cleaned(settings.configs.flatMap(({ entry, changes }) => changes.map(({ place, kind }) => ({ entry, place, kind }))))
  report.note(settings.leftOut.map(({ name, why }) => `settings in ${name} are not in the bundle: ${why}`))

  const bundleName = bundleNameOf(models, request)
  const facts = await releaseFacts(models, settings, bundleName, beside)
  const bundle = await bundled(models, settings, facts, beside)
  const files: PublishedFile[] = models.flatMap((model) => model.files)
  const add = async (name: string, bytes: Uint8Array, role: FileRole) => files.push(await written(own, name, bytes, role))
  await add(bundleName, bundle, 'bundle')
  if (request.destination.kind === 'hf') await add('README.md', Buffer.from(modelCard(facts, userNotes)), 'card')
  await add(CHECKSUMS_NAME, Buffer.from(checksumsText(files)), 'checksums')

  const sources = sourcesOf(models)
  const isOfModel = new Set(models.flatMap((model) => model.files))
  refuseNameTwice(
    files.map((file) => ({
      name: file.name,
      from: (isOfModel.has(file) ? sources.get(file.name) : undefined) ?? `the ${file.name} that is written beside the weights`,
    })),
    'choose other names with --name',
  )
  report.planned(facts.title, files, sources)
  return { tag: request.tag, title: facts.title, notes: releaseNotes(facts, userNotes), files }
}

/** Which file each published one was made from. */
function sourcesOf(models: readonly CheckedModel[]): ReadonlyMap<string, string> {
  return new Map(models.flatMap(({ files, output }) => files.map(({ name }) => [name, output.source.main.path] as const)))
}

/** The settings of the sources, without what is nobody's business. */
async function settingsOf(models: readonly CheckedModel[], { root, config }: PublishRequest): Promise<PublishedSettings> {
  const sources = new Map<string, SettingsSource>()
  for (const { output, facts } of models) {
    const { path, absolute } = output.source.main
    if (sources.has(absolute)) continue
    const side = await sideOf(await filePlace(root, path), { config, weightsRoot: undefined })
    try {
      if (side.content === undefined) continue
      sources.set(absolute, { name: facts.source.name, checkpoint: side.content.checkpoint, beside: await findConfigFiles(absolute) })
    } finally {
      await side.close()
    }
  }
  return publishedSettings([...sources.values()])
}

async function releaseFacts(
  models: readonly CheckedModel[],
  { changed }: PublishedSettings,
  bundleName: string,
  { request, surroundings: { env, now }, comparisons }: Beside,
): Promise<ReleaseFacts> {
  const isOnGitHub = env.GITHUB_ACTIONS === 'true'
  const sources = new Map(models.map(({ facts, output }) => [output.source.main.absolute, facts.source]))
  const provenance = provenanceOf({
    env,
    git: isOnGitHub ? undefined : await readGitFacts(request.root),
    now: now(),
    version: packageJson.version,
    sources: [...sources.values()],
  })
  return {
    title: request.title ?? request.tag ?? titleOf(models),
    tag: request.tag,
    models: models.map(({ facts }) => facts),
    provenance,
    comparisons,
    bundleName,
    changedSettings: changed,
  }
}

function titleOf(models: readonly CheckedModel[]): string {
  const [first, ...others] = models
  return first === undefined || others.length > 0 ? `${models.length} checkpoints` : first.facts.name
}

async function bundled(
  models: readonly CheckedModel[],
  settings: PublishedSettings,
  facts: ReleaseFacts,
  { request, validation }: Beside,
): Promise<Uint8Array> {
  const { configs, leftOut } = settings
  try {
    return await writeBundle({
      files: models.map(bundledModel),
      provenance: facts.provenance,
      options: optionsOf(request),
      configs,
      leftOut,
      validateReport: publishedReportJson(validation),
      readme: bundleReadme(facts, settings),
    })
  } catch (error) {
    throw error instanceof BundleError ? new UserError(`the release bundle cannot be written: ${error.message}`) : error
  }
}

function bundledModel({ facts, keySchema }: CheckedModel) {
  const { name, size, sha256, identity, container, tensors, parameters, dtypes, progress, source, form, pieces } = facts
  const place = form === 'shards' ? { shards: pieces } : form === 'parts' ? { parts: pieces } : {}
  return { ...{ name, size, sha256, identity, container, tensors, parameters, dtypes, progress, source, keySchema }, ...place }
}

/** What was asked for, as far as it says something of the files. */
function optionsOf({ dtype, only, containers, keepDtype, split }: PublishRequest): Readonly<Record<string, OptionValue>> {
  return { dtype, only, containers, 'keep-dtype': keepDtype, split }
}

/** After the tag, since a release has one; elsewhere after the model that it is about. */
function bundleNameOf(models: readonly CheckedModel[], { tag }: PublishRequest): string {
  const [first, ...others] = models
  const name = tag ?? (first === undefined || others.length > 0 ? 'checkpoints' : first.facts.name)
  return `${safeName(name).name}${BUNDLE_EXTENSION}`
}

async function written(folder: string, name: string, bytes: Uint8Array, role: FileRole): Promise<PublishedFile> {
  try {
    const file = await AtomicFile.create(join(folder, name), bytes.length)
    try {
      await file.write(0, bytes)
      await file.commit()
      return { path: file.path, name, ...digestOf(bytes), role, contentType: contentTypeOf(name) }
    } finally {
      await file.discard()
    }
  } catch (error) {
    throw error instanceof WriterError ? new UserError(error.message) : error
  }
}
