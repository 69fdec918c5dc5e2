import { checkNameTemplate } from '../publish/name-template.ts'
import { ProgressPhases } from '../publish/progress-phases.ts'
import type { Delivery, Publication, Target } from '../publish/publication.ts'
import type { ReleaseComparison } from '../publish/release-facts.ts'
import { withStagingFolder } from '../publish/staging-folder.ts'
import type { PublishReport } from '../reports/publish-schema.ts'
import type { ValidateReport } from '../reports/schemas.ts'
import type { Progress } from './progress.ts'
import { writePublication } from './publish-beside.ts'
import { compareOutputs } from './publish-compatible.ts'
import { type CheckedModel, checkedModel, checkStaged } from './publish-models.ts'
import { readUserNotes } from './publish-notes.ts'
import { withinLimit } from './publish-parts.ts'
import { type PlannedOutput, planOutputs } from './publish-plan.ts'
import { PublicationReport } from './publish-report.ts'
import type { PublishRequest, PublishSurroundings } from './publish-request.ts'
import {
  checkedSources,
  findSources,
  type PublishSource,
  refuseChangedSources,
  refuseOverSources,
  sizeOf,
  sourcesConfig,
} from './publish-sources.ts'
import { type SizeLimit, type StagedOutput, stageOutput } from './publish-stage.ts'
import { UserError } from './user-error.ts'
import { validate } from './validate.ts'

/**
 * Publishes checkpoints: find, ask the target, check, convert, check what was made, compare, split what is too large, write what goes beside,
 * send. Nothing is created anywhere before all of that has passed. What is wrong with the files, and an upload that failed, is in the
 * report; throws `UserError` where it cannot run.
 */
export async function publish(wanted: PublishRequest, surroundings: PublishSurroundings, progress: Progress): Promise<PublishReport> {
  const request = { ...wanted, config: sourcesConfig(wanted) }
  try {
    checkNameTemplate(request.name)
    const userNotes = await readUserNotes(request)
    const sources = await findSources(request)
    const target = await surroundings.targetOf(request)
    const report = new PublicationReport(request, target.name)
    const state = await target.check()
    report.found(state)
    if (state.action === 'skip') return report.skipped()

    const phases = phasesOf(progress, sources, request)
    const validation = await validateSources(request, phases.validate)
    report.validated(validation)
    if (validation.status === 'failed') return report.refused()

    const outputs = planOutputs(checkedSources(sources, validation), request)
    return await withStagingFolder(request.access.temporary, async (folder) => {
      const steps = { request, surroundings, report, phases, folder, limit: limitOf(request, target) }
      const made = await makeModels(outputs, steps)
      if ('schema' in made) return made
      const publication = await writePublication(made.models, { ...steps, ...made, userNotes, validation })
      await refuseOverSources(publication.files, sources, request)
      await refuseChangedSources(sources)
      return request.dryRun ? report.plan() : send(target, publication, steps)
    })
  } finally {
    progress.done()
  }
}

interface Steps {
  readonly request: PublishRequest
  readonly report: PublicationReport
  readonly phases: Phases
  /** Where everything is prepared. */
  readonly folder: string
  readonly limit: SizeLimit | undefined
}

/** Everything that is checked is checked here as `validate` does, and by its digest known from then on. */
function validateSources({ root, paths, config, dtype, only, threads }: PublishRequest, progress: Progress): Promise<ValidateReport> {
  // What is published as it is must not tell of the machine that it comes from; of other files only what is left of them must not.
  const published = dtype === 'keep' && only === 'all' ? { 'no-local-paths': ['**'] } : {}
  return validate({
    root,
    paths,
    config: { ...config, ...published, digest: 'sha256' },
    progress,
    ...(threads === undefined ? {} : { threads }),
  })
}

interface Made {
  readonly models: readonly CheckedModel[]
  readonly comparisons: readonly ReleaseComparison[]
}

/** What is to be published, checked and compared; or the report, where something of it does not pass. */
async function makeModels(outputs: readonly PlannedOutput[], steps: Steps): Promise<Made | PublishReport> {
  const { request, report, phases, folder, limit } = steps
  const staged: StagedOutput[] = []
  for (const [i, output] of outputs.entries()) {
    const made = await stageOutput(output, request, { folder, limit, progress: phases.convert(i) })
    if ('schema' in made) return report.notConverted(made)
    staged.push(made)
  }
  const checked = await checkStaged(staged, folder, request, phases.check)
  report.checked(checked)
  if (checked.status === 'failed') return report.refused()

  const { comparisons, notes } = await compareOutputs(staged, request)
  report.compared(comparisons, notes)
  if (comparisons.some((each) => each.report.status === 'failed')) return report.incompatible()

  const models: CheckedModel[] = []
  for (const output of staged) models.push(await checkedModel(output, checked, folder, request.config))
  report.made(models)
  return { models: await withinLimit(models, { folder, limit, progress: phases.split }), comparisons }
}

/** What the target takes in one file, or less where that is asked for. */
function limitOf({ maxFileBytes }: PublishRequest, { maxFileBytes: taken, name }: Target): SizeLimit | undefined {
  if (maxFileBytes !== undefined && maxFileBytes < (taken ?? Number.POSITIVE_INFINITY))
    return { bytes: maxFileBytes, of: '--max-file-size' }
  return taken === undefined ? undefined : { bytes: taken, of: name }
}

async function send(target: Target, publication: Publication, { report, phases }: Steps): Promise<PublishReport> {
  let delivery: Delivery
  try {
    delivery = await target.publish(publication, phases.send)
  } catch (error) {
    if (error instanceof UserError) return report.notSent(error.message)
    throw error
  }
  return report.delivered(delivery)
}

/** The parts of the work, for one bar over all of them. */
interface Phases {
  readonly validate: Progress
  /** Of the output of this number. */
  readonly convert: (output: number) => Progress
  readonly check: Progress
  readonly split: Progress
  readonly send: Progress
}

/** What is expected of each part, in bytes, until it is known. */
function phasesOf(progress: Progress, sources: readonly PublishSource[], request: PublishRequest): Phases {
  const { dtype, containers, dryRun } = request
  const phases = new ProgressPhases(progress)
  const read = sources.reduce((sum, source) => sum + sizeOf(source), 0)
  const copies = Math.max(1, new Set(containers).size)
  const written = Math.ceil(read * copies * (dtype === 'keep' || dtype === 'float32' ? 1 : 0.5))
  const validating = phases.phase(read, sources.length)
  const conversions = sources.flatMap((source) => {
    const bytes = Math.ceil(sizeOf(source) + written / (sources.length * copies))
    return Array.from({ length: copies }, () => phases.phase(bytes, 2))
  })
  return {
    validate: validating,
    convert: (output) => conversions[output] ?? phases.phase(0, 0),
    check: phases.phase(written, sources.length * copies),
    split: phases.phase(0, 0),
    send: dryRun ? phases.phase(0, 0) : phases.phase(written, sources.length * copies),
  }
}
