import { mkdtemp, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { PublishRequest } from '../commands/publish-request.ts'
import type { Config } from '../config/config.ts'
import { CHECKSUMS_NAME, checksumsText } from '../publish/digests.ts'
import { outcomeText } from '../reports/publish-facts.ts'
import type { PublishReport } from '../reports/publish-schema.ts'
import { sentence } from '../reports/sentence.ts'
import { errorInWordsOfInputs, inWordsOfInputs } from './input-words.ts'
import type { Inputs } from './inputs.ts'
import { jobTarget } from './job-target.ts'
import { logProgress } from './log-progress.ts'
import { type Outputs, writeOutputs } from './outputs.ts'
import { publishAnnotations } from './publish-annotations.ts'
import { type PublishPlan, planPublication, refuseProposals } from './publish-plan.ts'
import { writeReport } from './report-file.ts'
import type { Services } from './services.ts'
import { storeWhole } from './store-whole.ts'
import { type Render, writeSummary } from './summary.ts'
import { readTrustedConfig } from './trusted-config.ts'

/** States in which the files are at their place. */
const SENT: readonly PublishReport['state'][] = ['published', 'draft', 'stored']

/** Publishes checkpoints, and says what came of it in report, summary, annotations and outputs; the step fails where it was not published. */
export async function runPublish(inputs: Inputs, services: Services): Promise<void> {
  const { context, runner } = services
  refuseProposals(inputs, context)
  const { config, hints: configHints } = await readTrustedConfig({ ...services, file: inputs.config, overrides: inputs.overrides })
  const { request, sources } = await planned(inputs, config, services)
  const report = await published(request, inputs, services)

  const path = await writeReport(report, 'publish', inputs.outputFile, context)
  const render: Render = (room) => services.publishMarkdown(report, room)
  const store = () => storeWhole('publish', report, render, services)
  const summaryHints = await writeSummary({ file: context.summaryFile, render, storeWhole: store })

  for (const annotation of publishAnnotations(report, sources, [...configHints, ...summaryHints])) runner.annotate(annotation)
  writeOutputs(await outputsOf(report, path, request, context.temporary), runner)
  if (report.status === 'failed') runner.fail(failureText(report))
  else runner.info(sentence(outcomeText(report)))
}

async function planned(inputs: Inputs, config: Config, services: Services): Promise<PublishPlan> {
  try {
    return await planPublication(inputs, config, services)
  } catch (error) {
    throw errorInWordsOfInputs(error)
  }
}

async function published(request: PublishRequest, { publication }: Inputs, services: Services): Promise<PublishReport> {
  const { runner, env, publish } = services
  const progress = logProgress((line) => runner.info(line), Date.now)
  const targetOf = (wanted: PublishRequest) => jobTarget(wanted, publication.retentionDays, services)
  try {
    return await publish(request, { targetOf, env, now: () => new Date() }, progress)
  } catch (error) {
    throw errorInWordsOfInputs(error)
  }
}

async function outputsOf(report: PublishReport, path: string, request: PublishRequest, temporary: string): Promise<Outputs> {
  const { status, state, url, files } = report
  if (status === 'failed') return { status, report: path, files: 0, failed: 1 }
  const isSent = SENT.includes(state)
  const isFolder = isSent && request.destination.kind === 'folder'
  return {
    ...{ status, report: path, files: files.length, failed: 0 },
    ...(url === undefined ? {} : { 'release-url': url }),
    ...(files.length === 0 ? {} : { assets: files.map(({ name }) => name).join('\n') }),
    ...(isSent ? { checksums: await writeChecksums(files, temporary) } : {}),
    ...(isFolder ? { path: pathsIn(request, files) } : {}),
  }
}

/** The same bytes as the published file: what `sha256sum -c` reads, and the input `subject-checksums` of actions/attest. */
async function writeChecksums(files: PublishReport['files'], temporary: string): Promise<string> {
  const path = join(await mkdtemp(join(temporary, 'ckpt-guard-')), CHECKSUMS_NAME)
  await writeFile(path, checksumsText(files.filter(({ role }) => role !== 'checksums')))
  return path
}

function pathsIn({ root, destination }: PublishRequest, files: PublishReport['files']): string {
  if (destination.kind !== 'folder') return ''
  return files.map(({ name }) => resolve(root, destination.path, name)).join('\n')
}

function failureText(report: PublishReport): string {
  const next = report.next.map((step) => `What to do: ${step}`)
  const text = [report.error ?? outcomeText(report), ...next].map(sentence).join(' ')
  return `${inWordsOfInputs(text)} The job summary says more.`
}
