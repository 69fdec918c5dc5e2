import { readdir } from 'node:fs/promises'
import { basename, dirname, join, parse, resolve } from 'node:path'
import { filesOf, writtenReferences } from '../commands/convert-reference.ts'
import { UserError } from '../commands/user-error.ts'
import type { Config } from '../config/config.ts'
import { closingLine, overflowLines, underflowLine } from '../reports/convert-facts.ts'
import { terminalText } from '../reports/escape.ts'
import type { ConvertReport } from '../reports/schemas.ts'
import { ANNOTATIONS_PER_LEVEL, type Annotation, type Level, locatedAnnotations } from './annotations.ts'
import { firstOf } from './first-of.ts'
import { errorInWordsOfInputs } from './input-words.ts'
import type { Inputs } from './inputs.ts'
import { logProgress } from './log-progress.ts'
import { clip } from './log-text.ts'
import { writeOutputs } from './outputs.ts'
import { writeReport } from './report-file.ts'
import type { Hint } from './runner.ts'
import type { Services } from './services.ts'
import { storeWhole } from './store-whole.ts'
import { type Render, writeSummary } from './summary.ts'
import { readTrustedConfig } from './trusted-config.ts'
import { refuseLinksOut } from './workspace-files.ts'

/** Warnings that are told one by one; the report has all. */
const TOLD_WARNINGS = 4

/** Lines about single values that an annotation holds. */
const TOLD_LINES = 5

/** So that names of any length never push out what to do. */
const LINE_LENGTH = 500

/** Converts one file, and says what came of it in report, summary, annotations and outputs; the step fails where nothing was written. */
export async function runConvert(inputs: Inputs, services: Services): Promise<void> {
  const { context, runner } = services
  const input = inputFile(inputs)
  const { config, hints: configHints } = await readTrustedConfig({ ...services, file: inputs.config, overrides: inputs.overrides })
  await refuseLinksOut(await touchedPaths(input, inputs, context.workspace), context.workspace)
  const report = await converted(input, inputs, config, services)

  const path = await writeReport(report, 'convert', inputs.outputFile, context)
  const render: Render = (room) => services.convertMarkdown(report, room)
  const store = () => storeWhole('convert', report, render, services)
  const summaryHints = await writeSummary({ file: context.summaryFile, render, storeWhole: store })

  annotate(report, [...configHints, ...warnings(report), ...summaryHints], services)
  const written = report.output.files.map((file) => resolve(context.workspace, file.path))
  const isWritten = report.status === 'passed'
  const outputs = { status: report.status, report: path, files: written.length, failed: isWritten ? 0 : 1 }
  writeOutputs(isWritten ? { ...outputs, path: written.join('\n') } : outputs, runner)
  if (isWritten) runner.info(`Converted: ${closingLine(report)}`)
  else runner.fail(`${closingLine(report)}. The job summary says what to do.`)
}

function inputFile({ paths, conversion }: Inputs): string {
  const [file, ...others] = paths
  if (file === undefined || others.length > 0) {
    throw new UserError(`Input paths: convert takes exactly one file, or the index of a sharded set, found ${paths.length}`)
  }
  if (/^https?:\/\//i.test(file)) throw new UserError('Input paths: convert takes a file, found an address; download it in a step before')
  if ((conversion.output === undefined) === conversion.inPlace) return file
  throw new UserError(
    conversion.inPlace
      ? 'Inputs output and in-place: convert writes another file or replaces its input, found both'
      : 'Input output: convert needs the file to write, or in-place: true to replace its input; found neither',
  )
}

/** All that the step names to be read or written; the shards of a set have names of their own. */
async function touchedPaths(input: string, { conversion }: Inputs, workspace: string): Promise<readonly string[]> {
  const { output, configFile, shardBytes } = conversion
  const references = await namedReferences(conversion)
  const named = [input, output, configFile, ...references].filter((path) => path !== undefined)
  if (output === undefined || shardBytes === undefined) return named
  const { name: stem } = parse(basename(output))
  const beside = await readdir(resolve(workspace, dirname(output))).catch(() => [])
  return [...named, ...beside.filter((name) => name.startsWith(stem)).map((name) => join(dirname(output), name))]
}

/** References that are files, read before anything else so that one that is not written as it should be is told first. */
async function namedReferences(conversion: Inputs['conversion']): Promise<readonly string[]> {
  try {
    return filesOf(await writtenReferences(conversion))
  } catch (error) {
    throw errorInWordsOfInputs(error)
  }
}

async function converted(input: string, inputs: Inputs, config: Config, services: Services): Promise<ConvertReport> {
  const { context, runner, access, convert } = services
  const { conversion, threads } = inputs
  const progress = logProgress((line) => runner.info(line), Date.now)
  try {
    return await convert({ root: context.workspace, input, ...conversion, threads, config, access }, progress)
  } catch (error) {
    throw errorInWordsOfInputs(error)
  }
}

/** What the new file's user should know. */
function warnings(report: ConvertReport): readonly Hint[] {
  const overflow = report.status === 'passed' ? overflowLines(report) : []
  const messages = [...report.warnings, shortened(overflow), underflowLine(report)].filter((message) => message !== '')
  return firstOf(messages, TOLD_WARNINGS, 'more warnings', (message) => message).map((message) => ({ level: 'warning', message }))
}

/** The findings take what the rest leaves: hints, the overflow, and the closing line of a failed run are annotations too. */
function annotate(report: ConvertReport, hints: readonly Hint[], { runner }: Services): void {
  const failures = report.status === 'failed' ? overflowAnnotations(report) : []
  const rest = [...failures, ...hints.map(({ level, message }) => ({ level, title: 'ckpt-guard', message }))]
  const room = (level: Level) => ANNOTATIONS_PER_LEVEL - rest.filter((each) => each.level === level).length
  const findings = locatedAnnotations(
    report.findings.map((finding) => ({ path: finding.path, finding })),
    { error: room('error') - (report.status === 'failed' ? 1 : 0), warning: room('warning'), notice: room('notice') },
  )
  for (const annotation of [...findings, ...rest]) runner.annotate(annotation)
}

function overflowAnnotations(report: ConvertReport): readonly Annotation[] {
  const message = shortened(overflowLines(report))
  if (message === '') return []
  const remedy =
    'What to do: name these tensors in the input keep-dtype, set dtype: bfloat16, or accept infinite values with allow-overflow: true.'
  return [{ level: 'error', title: 'ckpt-guard', message: `${message}\n${remedy}` }]
}

function shortened(lines: readonly string[]): string {
  const left = lines.length - TOLD_LINES
  const told = lines.slice(0, TOLD_LINES).map((line) => clip(terminalText(line), LINE_LENGTH))
  return [...told, ...(left > 0 ? [`and ${left} more, see the summary`] : [])].join('\n')
}
