import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { loadConfig } from '../../src/config/load-config.ts'
import { readInputs } from '../../src/github/inputs.ts'
import { RULES } from '../../src/rules/catalogue.ts'
import { documents, ROOT } from './documents.ts'
import { type ActionMetadata, parseActionMetadata, type WorkflowCheck, workflowCheck } from './language-service.ts'

const OURS = 'OWNER/ckpt-guard'
const actionYml = readFileSync(join(ROOT, 'action.yml'), 'utf8')
const ourMetadata = parseActionMetadata(actionYml)

/** What our examples use of other actions, from their action.yml. */
const OTHERS: Readonly<Record<string, readonly string[]>> = {
  'actions/checkout': ['ref', 'clean', 'lfs', 'fetch-depth', 'persist-credentials', 'allow-unsafe-pr-checkout'],
  'actions/upload-artifact': ['name', 'path'],
  'actions/attest': ['subject-checksums'],
}

const actions = new Map<string, ActionMetadata>([
  [OURS, ourMetadata],
  ...Object.entries(OTHERS).map(([name, inputs]): [string, ActionMetadata] => [
    name,
    { name, description: name, inputs: described(inputs) },
  ]),
])

function described(names: readonly string[]) {
  return Object.fromEntries(names.map((name) => [name, { description: name }]))
}

interface Example {
  readonly place: string
  readonly kind: 'workflow' | 'config' | 'gitlab' | 'unknown'
  readonly text: string
}

const examples: readonly Example[] = documents().flatMap(({ path, blocks }) =>
  blocks
    .filter(({ language }) => ['yaml', 'yml'].includes(language))
    .map(({ text, line }) => ({ place: `${path}:${line}`, kind: kindOf(text), text })),
)
const workflows = examples.filter(({ kind }) => kind === 'workflow')

/** A config and a file of GitLab say in their first line what they are; a workflow has jobs. */
function kindOf(text: string): Example['kind'] {
  if (/^# (?:\.github\/ckpt-guard\.yml|yaml-language-server: .*config\.schema\.json)$/m.test(text.split('\n', 1)[0] ?? '')) return 'config'
  if (text.startsWith('# .gitlab-ci.yml\n')) return 'gitlab'
  return /^jobs:$/m.test(text) ? 'workflow' : 'unknown'
}

let check: WorkflowCheck
beforeAll(async () => {
  check = await workflowCheck(actions)
})

test('there are workflows and configs to check', () => {
  expect(workflows.length).toBeGreaterThan(4)
  expect(examples.filter(({ kind }) => kind === 'config').length).toBeGreaterThan(4)
})

test('every YAML example is of a kind that is checked', () => {
  expect(examples.filter(({ kind }) => kind === 'unknown').map(({ place }) => place)).toEqual([])
})

describe('GitHub’s language service', () => {
  test('finds a wrong input of ours, a wrong permission and a wrong context', async () => {
    const wrong = `
on: pull_request
permissions:
  pull-request: write
jobs:
  validate:
    runs-on: ubuntu-latest
    steps:
      - uses: ${OURS}@v0
        with:
          path: \${{ githb.workspace }}
`
    expect(await check(wrong)).toEqual([
      expect.stringContaining("Invalid action input 'path'"),
      expect.stringContaining("Unexpected value 'pull-request'"),
      expect.stringContaining("Unrecognized named-value: 'githb'"),
    ])
  })

  test.each(workflows)('accepts the workflow in $place', async ({ text }) => {
    expect(await check(text)).toEqual([])
  })
})

describe('our action', () => {
  test.each(workflows)('accepts what the workflow in $place gives it', ({ text }) => {
    const given = ourSteps(text).map((step) => step.with)
    expect(given.length).toBeGreaterThan(0)
    // An expression is known when the workflow runs.
    for (const inputs of given) expect(() => readInputs((name) => literal(inputs[name]))).not.toThrow()
  })

  test.each(workflows)('has the outputs that the workflow in $place reads', ({ text }) => {
    const ids = new Set(ourSteps(text).map(({ id }) => id))
    const read = [...text.matchAll(/steps\.([\w-]+)\.outputs\.([\w-]+)/g)].filter(([, id]) => ids.has(id)).map(([, , name]) => name)
    expect(Object.keys(ourMetadata.outputs ?? {})).toEqual(expect.arrayContaining(read))
  })

  /** These look at what a run or a training made, and not at what is checked out. */
  const ELSEWHERE: readonly unknown[] = ['prune', 'backup', 'resume']
  const onCheckedOut = workflows.filter(({ text }) => ourSteps(text).some((step) => !ELSEWHERE.includes(step.with.command)))

  test.each(onCheckedOut)('gets the files of Git LFS in $place', ({ text }) => {
    expect(text).toMatch(/uses: actions\/checkout@v\d+\n +with:\n(?: +.*\n)*? +lfs: true/)
  })
})

describe('our config reader', () => {
  const ruleIds = async () => RULES.map(({ id }) => id)
  test.each(examples.filter(({ kind }) => kind === 'config'))('accepts the config in $place', async ({ text }) => {
    await expect(loadConfig({ root: ROOT, text, ruleIds })).resolves.toBeDefined()
  })
})

test('the GitLab example has a script', () => {
  const files = examples.filter(({ kind }) => kind === 'gitlab').map(({ text }) => parse(text))
  expect(files.length).toBeGreaterThan(0)
  const job = z.looseObject({ image: z.string(), script: z.array(z.string()).min(1) })
  for (const file of files) expect(z.record(z.string(), job).safeParse(file)).toMatchObject({ success: true })
})

const workflowShape = z.object({
  jobs: z.record(
    z.string(),
    z.object({
      steps: z.array(
        z.object({
          id: z.string().optional(),
          uses: z.string().optional(),
          with: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).default({}),
        }),
      ),
    }),
  ),
})

function ourSteps(workflow: string) {
  return Object.values(workflowShape.parse(parse(workflow)).jobs).flatMap(({ steps }) =>
    steps.filter(({ uses }) => uses?.startsWith(`${OURS}@`)),
  )
}

function literal(value: string | number | boolean | undefined): string {
  const text = String(value ?? '')
  return text.includes('${{') ? '' : text
}
