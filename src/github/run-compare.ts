import type { Config } from '../config/config.ts'
import { compareMarkdown } from '../reports/compare-markdown.ts'
import type { CompareReport } from '../reports/compare-schema.ts'
import { setCounts, setText } from '../reports/compare-set.ts'
import { compareSetMarkdown } from '../reports/compare-set-markdown.ts'
import type { CompareSetReport } from '../reports/compare-set-schema.ts'
import { findFiles } from '../sources/find-files.ts'
import { ANNOTATIONS_PER_LEVEL } from './annotations.ts'
import { baseCommit } from './base-commit.ts'
import { compareAll, type SharedRequest } from './compare-all.ts'
import { compareAnnotations } from './compare-annotations.ts'
import { planComparisons } from './compare-plan.ts'
import type { Inputs } from './inputs.ts'
import { writeOutputs } from './outputs.ts'
import { commentReport } from './report-comment.ts'
import { writeReport } from './report-file.ts'
import type { Hint } from './runner.ts'
import { type Selection, selectFiles } from './selection.ts'
import type { Services } from './services.ts'
import { storeWhole } from './store-whole.ts'
import { type Render, writeSummary } from './summary.ts'
import { readTrustedConfig } from './trusted-config.ts'
import { wholeSets } from './whole-sets.ts'

const NOTHING_TO_COMPARE = '### ✅ ckpt-guard: passed\n\nThis change touches no checkpoint file.'

/** Compares the checkpoints that the run is about with their references, and says what differs in all the places that people look at. */
export async function runCompare(inputs: Inputs, services: Services): Promise<void> {
  const { context, git, api, runner } = services
  const { config, hints: configHints } = await readTrustedConfig({ ...services, file: inputs.config, overrides: inputs.overrides })
  const selection = await selectFiles({ paths: inputs.paths, config, context, git, api })
  const found = await findCandidates(selection, config, context.workspace)
  const candidates = await wholeSets(found.files, context.workspace)
  const references = { input: inputs.comparison.reference, config: config.compare, base: await baseCommit(context, git) }
  const set = await compareAll(planComparisons(candidates, references), found.errors, requestOf(inputs, config, services), services)

  const report = reportOf(set)
  const isIdle = selection.kind === 'changed' && candidates.length === 0
  const path = await writeReport(report, 'compare', inputs.outputFile, context)
  const render = renderOf(set, isIdle)
  const store = () => storeWhole('compare', report, render, services)
  const summaryHints = await writeSummary({ file: context.summaryFile, render, storeWhole: store })
  const parts = [inputs.config ?? '', inputs.comparison.reference ?? '', ...inputs.paths]
  const commentHints = config.comment ? await commentReport({ command: 'compare', parts, render, create: !isIdle }, services) : []

  annotate(set, [...configHints, ...selection.hints, ...emptyHints(selection, set), ...summaryHints, ...commentHints], services)
  writeOutputs({ status: set.status, report: path, ...setCounts(set), verdict: set.verdict }, runner)
  if (set.status === 'failed') runner.fail(`${setText(set)}. The job summary says what to do.`)
  else runner.info(isIdle ? 'Passed: this change touches no checkpoint file.' : `${setText(set)}.`)
}

interface Found {
  readonly files: readonly string[]
  /** What could not be looked at never passes. */
  readonly errors: CompareSetReport['errors']
}

async function findCandidates(selection: Selection, config: Config, workspace: string): Promise<Found> {
  if (selection.kind === 'changed') return { files: selection.files, errors: [] }
  const { files, unreadable } = await findFiles({
    root: workspace,
    paths: selection.paths,
    include: config.paths,
    exclude: config.exclude,
  })
  return { files: files.map(({ path }) => path), errors: unreadable.map(({ path, reason }) => ({ path, reason })) }
}

/** What is asked of every file; what the step leaves open, the config says. */
function requestOf({ comparison, threads }: Inputs, config: Config, { context, access }: Services): SharedRequest {
  const { compare: settings } = config
  return {
    root: context.workspace,
    require: comparison.require ?? settings.require,
    ignore: comparison.ignore ?? settings.ignore,
    rename: comparison.rename ?? settings.rename,
    weightsRoot: comparison.weightsRoot,
    dtype: comparison.dtype ?? settings.dtype,
    values: comparison.values,
    threads,
    config,
    access: { ...access, maxDownload: comparison.maxDownload },
  }
}

/** One comparison stands for itself; several, or what could not be compared, need a list. */
function reportOf(set: CompareSetReport): CompareReport | CompareSetReport {
  const only = onlyComparison(set)
  if (only === undefined) return set
  const { path: _, ...report } = only
  return report
}

function onlyComparison(set: CompareSetReport): CompareSetReport['comparisons'][number] | undefined {
  return setCounts(set).files === 1 ? set.comparisons[0] : undefined
}

function renderOf(set: CompareSetReport, isIdle: boolean): Render {
  const only = onlyComparison(set)
  if (only !== undefined) return (room) => compareMarkdown(only, room)
  return isIdle ? () => ({ text: NOTHING_TO_COMPARE, complete: true }) : (room) => compareSetMarkdown(set, room)
}

/** A search that finds nothing is more often a mistake than a repository without checkpoints. */
function emptyHints(selection: Selection, set: CompareSetReport): readonly Hint[] {
  if (selection.kind === 'changed' || setCounts(set).files > 0) return []
  const message = 'No checkpoint file was found. Look at paths and exclude, and whether actions/checkout ran before this step.'
  return [{ level: 'notice', message }]
}

/** The closing line of a failed run is an annotation too, so it takes from the room of the files. */
function annotate(set: CompareSetReport, hints: readonly Hint[], { runner }: Services): void {
  for (const annotation of compareAnnotations(set, ANNOTATIONS_PER_LEVEL - 1)) runner.annotate(annotation)
  for (const { level, message } of hints) runner.annotate({ level, title: 'ckpt-guard', message })
}
