import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { RUNTIME_TOKEN } from './fake-artifacts.ts'
import type { FakeGithub } from './fake-github.ts'
import { REPOSITORY, TOKEN } from './fake-rest.ts'
import { type CommandLine, parseCommand } from './workflow-command.ts'

/** What `action.yml` runs; another build can be named for a trial. */
export const ACTION = process.env.CKPT_GUARD_ACTION ?? join(import.meta.dirname, '../../dist/action/index.js')

/** actions/runner 2.336: ExecutionContext and CreateStepSummaryCommand. */
const ANNOTATIONS_PER_LEVEL = 10
const ANNOTATION_CHARACTERS = 4_096
const SUMMARY_BYTES = 1024 * 1024

export interface Step {
  readonly inputs?: Readonly<Record<string, string>>
  readonly event: { readonly name: string; readonly payload: unknown; readonly sha?: string; readonly ref?: string }
  /** More variables of the job. */
  readonly env?: Readonly<Record<string, string>>
  readonly workspace: string
  readonly github: Pick<FakeGithub, 'origin'>
  /** The Node that runs it; the test's own by default. */
  readonly node?: string
}

export interface StepResult {
  readonly exitCode: number | null
  /** What people see in the log: everything that is no command. */
  readonly log: readonly string[]
  readonly errors: readonly Annotation[]
  readonly warnings: readonly Annotation[]
  readonly notices: readonly Annotation[]
  /** Those warnings and notices that are about the run, not about a file. */
  readonly hints: readonly Annotation[]
  readonly masks: readonly string[]
  readonly outputs: Readonly<Record<string, string>>
  readonly summary: string
  /** What the output `report` leads to. */
  readonly report: unknown
}

export interface Annotation {
  readonly message: string
  readonly title: string | undefined
  readonly file: string | undefined
}

/**
 * Runs the action as the runner does: inputs and context as variables, command files, commands from the output.
 * What the real one would drop or refuse is thrown: annotations beyond its limits, a summary that is too long, a command that it
 * does not know or that this action has no use for.
 */
export async function runStep({
  inputs = {},
  event,
  env: more = {},
  workspace,
  github,
  node = process.execPath,
}: Step): Promise<StepResult> {
  const folder = await mkdtemp(join(tmpdir(), 'ckpt-guard-runner-'))
  const file = async (name: string, text: string) => {
    await writeFile(join(folder, name), text)
    return join(folder, name)
  }
  const output = await file('output', '')
  const summary = await file('summary', '')
  const env: NodeJS.ProcessEnv = {
    ...machineVariables(),
    HOME: folder,
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_API_URL: github.origin,
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_REPOSITORY: REPOSITORY,
    GITHUB_WORKFLOW: 'checkpoints',
    GITHUB_JOB: 'check',
    GITHUB_RUN_ID: '42',
    GITHUB_WORKSPACE: workspace,
    GITHUB_EVENT_NAME: event.name,
    GITHUB_EVENT_PATH: await file('event.json', JSON.stringify(event.payload)),
    GITHUB_SHA: event.sha ?? '',
    GITHUB_REF: event.ref ?? '',
    GITHUB_OUTPUT: output,
    GITHUB_STEP_SUMMARY: summary,
    GITHUB_ENV: await file('env', ''),
    GITHUB_PATH: await file('path', ''),
    GITHUB_STATE: await file('state', ''),
    RUNNER_TEMP: folder,
    ACTIONS_RESULTS_URL: github.origin,
    ACTIONS_RUNTIME_TOKEN: RUNTIME_TOKEN,
    ...more,
    ...inputVariables({ token: TOKEN, ...inputs }),
  }
  const { exitCode, lines } = await collect(node, workspace, env)
  const commands = lines.map(parseCommand)
  const [errors, warnings, notices] = [annotations(commands, 'error'), annotations(commands, 'warning'), annotations(commands, 'notice')]
  const outputs = parseOutputs(await readFile(output, 'utf8'))
  const result: StepResult = {
    exitCode,
    log: lines.filter((_, index) => commands[index] === undefined),
    errors,
    warnings,
    notices,
    hints: [...warnings, ...notices].filter(({ file }) => file === undefined),
    masks: commands.flatMap((command) => (command?.name === 'add-mask' ? [command.data] : [])),
    outputs,
    summary: await readFile(summary, 'utf8'),
    report: outputs.report === undefined ? undefined : JSON.parse(await readFile(outputs.report, 'utf8')),
  }
  for (const untouched of ['env', 'path', 'state']) {
    if ((await stat(join(folder, untouched))).size > 0) throw new Error(`the action wrote to the command file ${untouched}`)
  }
  if (Buffer.byteLength(result.summary) > SUMMARY_BYTES) throw new Error('the summary is longer than the runner takes')
  await rm(folder, { recursive: true, force: true })
  return result
}

/** What programs need on any machine, and nothing that tells them of a real GitHub or a proxy. */
function machineVariables(): NodeJS.ProcessEnv {
  const names = ['PATH', 'Path', 'SystemRoot', 'SYSTEMROOT', 'TEMP', 'TMP', 'TMPDIR', 'LANG']
  return Object.fromEntries(names.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])))
}

/** Spaces become underscores and hyphens stay (actions/runner, ActionRunner). */
function inputVariables(inputs: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`, value]))
}

/** The runner reads commands from both streams. */
async function collect(node: string, cwd: string, env: NodeJS.ProcessEnv): Promise<{ exitCode: number | null; lines: string[] }> {
  const child = spawn(node, [ACTION], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
  const texts = { stdout: '', stderr: '' }
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    texts.stdout += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    texts.stderr += text
  })
  const exitCode = await new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve))
  // Any line end counts for the runner, a lone carriage return too.
  const lines = [texts.stdout, texts.stderr].flatMap((text) => text.split(/\r\n|\n|\r/)).filter((line) => line !== '')
  return { exitCode, lines }
}

function annotations(commands: readonly (CommandLine | undefined)[], level: string): readonly Annotation[] {
  const found = commands.flatMap((command) =>
    command?.name === level ? [{ message: command.data, title: command.properties.title, file: command.properties.file }] : [],
  )
  if (found.length > ANNOTATIONS_PER_LEVEL) throw new Error(`${found.length} annotations of level ${level}; the runner drops some of them`)
  const long = found.find(({ message }) => message.length > ANNOTATION_CHARACTERS)
  if (long) throw new Error(`an annotation of ${long.message.length} characters; the runner cuts it`)
  return found
}

/** `name<<delimiter`, lines, `delimiter` (actions/runner, FileCommandManager). */
function parseOutputs(text: string): Record<string, string> {
  const outputs: Record<string, string> = {}
  const lines = text.split(/\r?\n/)
  for (let index = 0; index < lines.length; index++) {
    const [, name, delimiter] = /^([^=]+?)<<(.+)$/.exec(lines[index] ?? '') ?? []
    if (name === undefined) continue
    const end = lines.indexOf(delimiter ?? '', index + 1)
    if (end < 0) throw new Error(`output ${name} has no end`)
    outputs[name] = lines.slice(index + 1, end).join('\n')
    index = end
  }
  return outputs
}
