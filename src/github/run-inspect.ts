import { relative, resolve } from 'node:path'
import { UserError } from '../commands/user-error.ts'
import type { Inputs } from './inputs.ts'
import { writeOutputs } from './outputs.ts'
import { writeReport } from './report-file.ts'
import type { Services } from './services.ts'
import { storeWhole } from './store-whole.ts'
import { type Render, writeSummary } from './summary.ts'
import { readTrustedConfig } from './trusted-config.ts'

/** Shows what one file holds, in report and summary. */
export async function runInspect(inputs: Inputs, services: Services): Promise<void> {
  const { context, runner } = services
  const [file, ...others] = inputs.paths
  if (file === undefined || others.length > 0) {
    throw new UserError(`Input paths: inspect takes exactly one file or https:// address, found ${inputs.paths.length}`)
  }
  const { config, hints: configHints } = await readTrustedConfig({ ...services, file: inputs.config, overrides: inputs.overrides })
  const report = await services.inspect(fromHere(file, context.workspace), config)

  const path = await writeReport(report, 'inspect', inputs.outputFile, context)
  const render: Render = (room) => services.inspectMarkdown(report, room)
  const store = () => storeWhole('inspect', report, render, services)
  const summaryHints = await writeSummary({ file: context.summaryFile, render, storeWhole: store })

  for (const { level, message } of [...configHints, ...summaryHints]) runner.annotate({ level, title: 'ckpt-guard', message })
  const errors = report.problems.filter(({ severity }) => severity === 'error')
  const isBroken = errors.length > 0
  writeOutputs({ status: isBroken ? 'failed' : 'passed', report: path, files: 1, failed: isBroken ? 1 : 0 }, runner)
  runner.info(`${report.path}: ${report.format}, ${report.tensors.length} tensors. The job summary shows them.`)
  if (isBroken) runner.fail(`${report.path}: ${errors[0]?.message ?? ''}`)
}

/** The runner starts actions in the workspace, so this mostly changes nothing. */
function fromHere(file: string, workspace: string): string {
  return /^https:\/\//i.test(file) ? file : relative(process.cwd(), resolve(workspace, file))
}
