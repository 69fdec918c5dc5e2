import { readFile } from 'node:fs/promises'
import JSZip from 'jszip'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { FakeGithub } from './fake-github.ts'
import { runStep } from './fake-runner.ts'
import { HEALTHY, POINTER, type Proposal, propose, pullRequestEvent, TRUNCATED } from './proposal.ts'
import { safetensorsWithNaN } from './safetensors-sample.ts'
import type { TemporaryRepository } from './temporary-repository.ts'

let github: FakeGithub
const disposables: TemporaryRepository[] = []

beforeEach(async () => {
  github = await new FakeGithub().start()
})

afterEach(async () => {
  expect(github.unknown).toEqual([])
  await github.stop()
  for (const repository of disposables.splice(0)) await repository.dispose()
})

async function proposal(...change: Parameters<typeof propose>): Promise<Proposal> {
  const made = await propose(...change)
  disposables.push(made.repository)
  return made
}

/** As actions/checkout leaves it by default: no history, so that GitHub must be asked what changed. */
async function withoutHistory(made: Proposal): Promise<string> {
  const copy = await made.repository.shallowCopy(made.merge)
  disposables.push(copy)
  return copy.folder
}

const texts = (count: number) => Array.from({ length: count }, (_, index) => ({ filename: `texts/${index}.txt`, status: 'added' as const }))

describe('many changed files', () => {
  it('are listed to the last page', async () => {
    const made = await proposal(async (repository) => {
      await repository.copy(HEALTHY, 'first.pt')
      await repository.copy(TRUNCATED, 'last.pth')
    })
    github.rest.files = [
      { filename: 'first.pt', status: 'added' },
      ...texts(248),
      { filename: 'gone.pth', status: 'removed' },
      { filename: 'last.pth', status: 'renamed' },
    ]
    const event = pullRequestEvent(made, { changedFiles: 251 })
    const step = await runStep({ event, workspace: await withoutHistory(made), github })
    expect(step).toMatchObject({ exitCode: 1, outputs: { files: '2', failed: '1' }, hints: [] })
    expect(github.count('GET', /\/files$/)).toBe(3)
  })

  it('beyond what GitHub lists make the step check everything, and say so', async () => {
    const made = await proposal((repository) => repository.copy(TRUNCATED, 'unlisted.pth'))
    github.rest.files = texts(3_200)
    const event = pullRequestEvent(made, { changedFiles: 3_201 })
    const step = await runStep({ event, workspace: await withoutHistory(made), github })
    expect(step).toMatchObject({ exitCode: 1, outputs: { files: '1', failed: '1' } })
    expect(step.hints).toMatchObject([{ message: expect.stringContaining('no more than 3000 files') }])
  })

  it('that the token may not list make the step check everything, and say so', async () => {
    github.rest.permission = 'none'
    const made = await proposal((repository) => repository.copy(TRUNCATED, 'voice.pth'))
    const step = await runStep({ event: pullRequestEvent(made), workspace: await withoutHistory(made), github })
    expect(step.exitCode).toBe(1)
    expect(step.hints).toContainEqual(expect.objectContaining({ message: expect.stringContaining('pull-requests: read') }))
  })
})

describe('a long report', () => {
  it('is shortened in summary and comment, and goes up whole as an artifact', { timeout: 180_000 }, async () => {
    const pointer = await readFile(POINTER)
    const made = await proposal(async (repository) => {
      for (let index = 0; index < 1_500; index++) await repository.write(`voices/${'long'.repeat(50)}-${index}.pth`, pointer)
    })
    const step = await runStep({ event: pullRequestEvent(made), workspace: made.repository.folder, github })
    expect(step).toMatchObject({ exitCode: 1, outputs: { files: '1500', failed: '1500' }, hints: [] })
    expect(step.errors).toHaveLength(10)
    expect(step.errors.at(-2)?.message).toMatch(/^\d+ more errors, see the summary$/)

    const [name, artifact] = [...github.artifacts.finished][0] ?? []
    expect(name).toMatch(/^ckpt-guard-validate-check-[0-9a-f]{8}$/)
    expect(step.summary).toContain(`https://github.com/octo/voices/actions/runs/42/artifacts/${artifact?.id}`)
    const zip = await JSZip.loadAsync(artifact?.zip ?? '')
    expect(Object.keys(zip.files).sort()).toEqual(['validate.json', 'validate.md'])
    expect(JSON.parse((await zip.file('validate.json')?.async('string')) ?? '').files).toHaveLength(1_500)
    expect((await zip.file('validate.md')?.async('string'))?.match(/-1499\.pth/)).not.toBeNull()

    expect(github.rest.comments).toHaveLength(1)
    expect(github.rest.comments[0]?.body.length).toBeLessThanOrEqual(65_536)
    expect(github.rest.comments[0]?.body).toContain('1500')
  })
})

describe('hostile names', () => {
  /** Windows has no such names. */
  const names =
    process.platform === 'win32'
      ? ['%0A%3A%3Aerror%3A%3Ax.pth', '##[add-mask]x.pth', '[a]{b,c}!.pth']
      : [
          'a%0A::error::x.pth',
          'b\n::set-output name=status::passed.pth',
          'c\r\n##[add-mask]x.pth',
          '::stop-commands::x.pth',
          '##[error]d.pth',
          'file=e,line=1::f.pth',
          '<img src=x onerror=alert(1)>|`g`](h).pth',
          '[a]{b,c}*?!.pth',
        ]

  it('of files stay text, in whatever the step writes', async () => {
    const pointer = await readFile(POINTER)
    const made = await proposal(async (repository) => {
      for (const name of names) await repository.write(name, pointer)
    })
    const step = await runStep({ event: pullRequestEvent(made), workspace: made.repository.folder, github })
    expect(step).toMatchObject({ exitCode: 1, outputs: { status: 'failed', files: String(names.length), failed: String(names.length) } })
    expect(step.errors.slice(0, -1).map(({ file }) => file)).toEqual([...names].sort())
    expect(step.masks.every((mask) => mask.startsWith('ghs_'))).toBe(true)
    for (const text of [step.summary, github.rest.comments[0]?.body ?? '']) expect(outsideOfCode(text)).not.toContain('<img')
  })

  it('of tensors stay text, in whatever the step writes', async () => {
    const tensor = 'w\n::error file=x::y\r##[add-mask]z<img src=x>'
    const made = await proposal((repository) => repository.write('voice.safetensors', safetensorsWithNaN(tensor)))
    const step = await runStep({ event: pullRequestEvent(made), workspace: made.repository.folder, github })
    expect(step).toMatchObject({ exitCode: 1, outputs: { status: 'failed', files: '1' } })
    expect(step.errors).toHaveLength(2)
    expect(step.errors[0]).toMatchObject({ file: 'voice.safetensors', title: 'tensor/non-finite' })
    expect(outsideOfCode(step.summary)).not.toContain('<img')
  })
})

/** Within a code span nothing is markup. */
function outsideOfCode(markdown: string): string {
  return markdown.replace(/`[^`\n]*`/g, '')
}
