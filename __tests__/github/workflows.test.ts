import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'

interface Step {
  readonly run?: string
  readonly uses?: string
  readonly with?: Readonly<Record<string, unknown>>
}

interface Workflow {
  readonly permissions?: Readonly<Record<string, string>>
  readonly concurrency?: unknown
  readonly jobs: Readonly<Record<string, { readonly 'timeout-minutes'?: number; readonly steps: readonly Step[] }>>
}

const ROOT = join(import.meta.dirname, '../..')
const FOLDER = join(ROOT, '.github/workflows')
const WORKFLOWS = readdirSync(FOLDER).map((name): [string, Workflow] => [name, parse(readFileSync(join(FOLDER, name), 'utf8'))])
const steps = ({ jobs }: Workflow) => Object.values(jobs).flatMap((job) => job.steps)

describe.each(WORKFLOWS)('%s', (_, workflow) => {
  it('may only read, but for jobs that say what else they need', () => {
    expect(workflow.permissions).toEqual({ contents: 'read' })
  })

  it('has a concurrency group, and jobs that end', () => {
    expect(workflow.concurrency).toBeDefined()
    for (const job of Object.values(workflow.jobs)) expect(job['timeout-minutes']).toBeGreaterThan(0)
  })

  it('puts no expression into the text of a script', () => {
    for (const { run } of steps(workflow)) expect(run ?? '').not.toContain('${{')
  })

  it('uses actions of a stated major version', () => {
    for (const { uses } of steps(workflow)) expect(uses ?? './').toMatch(/^(?:\.\/|actions\/[\w-]+@v\d+)$/)
  })

  it('gives this action only inputs that it has', () => {
    const { inputs } = parse(readFileSync(join(ROOT, 'action.yml'), 'utf8'))
    const own = steps(workflow).filter(({ uses }) => uses === './')
    for (const step of own) expect(Object.keys(inputs)).toEqual(expect.arrayContaining(Object.keys(step.with ?? {})))
  })
})
