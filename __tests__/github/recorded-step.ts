import { readFileSync } from 'node:fs'
import { mkdtemp, readFile, realpath, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect } from 'vitest'
import { parse } from 'yaml'
import { loadConfig } from '../../src/config/load-config.ts'
import type { Annotation } from '../../src/github/annotations.ts'
import type { RunContext } from '../../src/github/context.ts'
import { type Inputs, readInputs } from '../../src/github/inputs.ts'
import type { Services } from '../../src/github/services.ts'
import { fakeApi, fakeGit, runContext, UNUSED } from './run-samples.ts'

/** Outputs that `action.yml` names. */
const DECLARED = Object.keys(parse(readFileSync(join(import.meta.dirname, '../../action.yml'), 'utf8')).outputs)

export interface RecordedStep {
  readonly command: string
  readonly run: (inputs: Inputs, services: Services) => Promise<void>
  readonly inputs: Readonly<Record<string, string>>
  /** What this step does, in the place of the real commands. */
  readonly services: Partial<Services>
  readonly context?: Partial<RunContext>
}

/** Folders of steps whose whole surroundings are fakes, for the tests of one file; each is asked what it said. */
export function recordedSteps() {
  // Filled before each test.
  const here = { workspace: '' }

  beforeEach(async () => {
    here.workspace = await realpath(await mkdtemp(join(tmpdir(), 'ckpt-guard-run-')))
    await writeFile(join(here.workspace, 'summary.md'), '')
  })

  return {
    here,

    async step({ command, run, inputs, services, context }: RecordedStep) {
      const { workspace } = here
      const summaryFile = join(workspace, 'summary.md')
      const said = {
        lines: [] as string[],
        annotations: [] as Annotation[],
        outputs: {} as Record<string, string>,
        failures: [] as string[],
        uploads: [] as string[],
        /** Everything, in the order in which it was said. */
        order: [] as ('line' | 'output' | 'summary' | 'annotation' | 'failure')[],
      }
      const all: Services = {
        ...UNUSED,
        context: runContext({ workspace, temporary: workspace, summaryFile, event: 'workflow_dispatch', ...context }),
        runner: {
          info(line) {
            said.order.push('line')
            said.lines.push(line)
          },
          annotate(annotation) {
            said.order.push('annotation')
            said.annotations.push(annotation)
          },
          output(name, value) {
            said.order.push('output')
            said.outputs[name] = value
          },
          hide: () => {},
          fail(reason) {
            said.order.push('failure')
            said.failures.push(reason)
          },
        },
        git: fakeGit(),
        api: fakeApi(),
        upload: async (_, files) => {
          said.uploads.push(...files.map(({ name }) => name))
          return 'https://github.com/octo/voices/actions/runs/42/artifacts/1'
        },
        loadConfig,
        ...services,
      }
      const given: Readonly<Record<string, string>> = { command, ...inputs }
      await run(
        readInputs((name) => given[name] ?? ''),
        all,
      )
      expect(DECLARED).toEqual(expect.arrayContaining(Object.keys(said.outputs)))
      // As the runner takes them.
      for (const level of ['error', 'warning', 'notice'] as const) {
        const failures = level === 'error' ? said.failures.length : 0
        expect(said.annotations.filter((each) => each.level === level).length + failures).toBeLessThanOrEqual(10)
      }
      expect(said.annotations.filter(({ message }) => message.length > 4_096)).toEqual([])
      return {
        ...said,
        texts: said.annotations.map(({ level, message }) => `${level}: ${message}`),
        summary: await readFile(summaryFile, 'utf8'),
        report: JSON.parse(await readFile(said.outputs.report ?? '', 'utf8')),
      }
    },
  }
}
