import type { PruneRequest } from '../commands/prune-request.ts'
import { pruneTargetFor } from '../commands/prune-target.ts'
import { settledPrune } from '../commands/prune-wishes.ts'
import type { Config } from '../config/config.ts'
import { outcomeText } from '../reports/prune-facts.ts'
import type { PruneReport } from '../reports/prune-schema.ts'
import { sentence } from '../reports/sentence.ts'
import { errorInWordsOfInputs, inWordsOfInputs } from './input-words.ts'
import { INPUT_NAMES, type Inputs } from './inputs.ts'
import { logProgress } from './log-progress.ts'
import { refuseMisspelt } from './misspelt-inputs.ts'
import { type Outputs, writeOutputs } from './outputs.ts'
import { pruneAnnotations } from './prune-annotations.ts'
import { planOnlyBecause } from './prune-rights.ts'
import { writeReport } from './report-file.ts'
import type { Hint } from './runner.ts'
import type { Services } from './services.ts'
import { storeWhole } from './store-whole.ts'
import { type Render, writeSummary } from './summary.ts'
import { readTrustedConfig } from './trusted-config.ts'
import { refuseLinksOut } from './workspace-files.ts'

const QUOTA_NOTE = 'GitHub counts the storage of artifacts anew every 6 to 12 hours: what was freed shows in the quota by then'

/** An option within a reason, of which there may be hundreds; its input has the same name. */
const OPTION = /(?<=^|[\s(])--([a-z])/g

/** Removes what no policy keeps, or shows what that would be, and says so in outputs, report, log, summary and annotations. */
export async function runPrune(inputs: Inputs, services: Services): Promise<void> {
  const { context, env, runner } = services
  refuseMisspelt(env, INPUT_NAMES)
  const { config, hints: configHints } = await readTrustedConfig({ ...services, file: inputs.config, overrides: inputs.overrides })
  const asked = await settled(inputs, config, services)
  const planOnly = await planOnlyBecause(asked, context, env)
  if (planOnly !== undefined) runner.annotate({ ...planOnly, title: 'ckpt-guard' })
  const report = await pruned({ ...asked, apply: asked.apply && planOnly === undefined }, services)

  const whole = withReason(report, planOnly)
  const path = await writeReport(whole, 'prune', inputs.outputFile, context)
  writeOutputs(outputsOf(report, path), runner)
  const render: Render = (room) => services.pruneMarkdown(whole, room)
  const store = () => storeWhole('prune', whole, render, services)
  const summaryHints = await writeSummary({ file: context.summaryFile, render, storeWhole: store })

  for (const annotation of pruneAnnotations(report, [...configHints, ...summaryHints])) runner.annotate(annotation)
  if (report.status === 'failed') runner.fail(failureText(report))
  else runner.info(sentence(outcomeText(report)))
}

async function settled({ pruning, paths, overrides, threads }: Inputs, config: Config, services: Services): Promise<PruneRequest> {
  const { access, context } = services
  const { exclude } = overrides
  try {
    const asked = settledPrune({ ...pruning, paths, exclude }, config)
    await refuseLinksOut([...asked.paths, ...(asked.inventory === undefined ? [] : [asked.inventory])], context.workspace)
    return { root: context.workspace, ...asked, threads, config, access }
  } catch (error) {
    throw errorInWordsOfInputs(error)
  }
}

async function pruned(request: PruneRequest, { prune, runner }: Services): Promise<PruneReport> {
  const progress = logProgress((line) => runner.info(line), Date.now)
  try {
    return inStep(await prune(request, { targetOf: pruneTargetFor, now: () => new Date() }, progress))
  } catch (error) {
    throw errorInWordsOfInputs(error)
  }
}

/** What only readers of a step have to be told, and the rest in words of its inputs. */
function inStep(report: PruneReport): PruneReport {
  const { target, deleted, notes, next, left } = report
  const quota = target === 'artifacts' && deleted.length > 0 ? [QUOTA_NOTE] : []
  return {
    ...report,
    notes: [...notes.map(inWordsOfInputs), ...quota],
    next: next.map(inWordsOfInputs),
    left: left.map((item) => ({ ...item, reason: item.reason.replaceAll(OPTION, '$1') })),
  }
}

/** A plan that was not asked for says why it is one, and not how to carry it out. */
function withReason(report: PruneReport, planOnly: Hint | undefined): PruneReport {
  return planOnly === undefined ? report : { ...report, notes: [planOnly.message, ...report.notes], next: [] }
}

function outputsOf(report: PruneReport, path: string): Outputs {
  const { status, summary, groups, deleted, failed, freed } = report
  const blocked = groups.filter((group) => group.blocked !== undefined).length
  return {
    ...{ status, report: path, files: summary.items, failed: failed.length + blocked },
    ...{ deleted: deleted.length, 'freed-bytes': freed },
  }
}

function failureText(report: PruneReport): string {
  const next = report.next.map((step) => `What to do: ${step}`)
  return [outcomeText(report), ...next, 'The job summary says more'].map(sentence).join(' ')
}
