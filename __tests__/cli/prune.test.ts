import { describe, expect, test } from 'vitest'
import type { PruneRequest } from '../../src/commands/prune-request.ts'
import { POLICY_WORDS } from '../../src/retention/policy.ts'
import { BLOCKED, CARRIED_OUT, PLANNED } from '../prune/example-report.ts'
import { run } from './fake-io.ts'

const FILES = ['--target', 'files', '--keep-last', '3']

/** Runs `prune` with a command that answers at once. */
async function prune(args: readonly string[], answer = PLANNED) {
  const asked: PruneRequest[] = []
  const commands = {
    async prune(request: PruneRequest) {
      asked.push(request)
      return answer
    },
  }
  const result = await run(['prune', ...args], { commands })
  return { ...result, asked: asked[0] }
}

describe('what is asked for', () => {
  test('files, with all that goes with them', async () => {
    const { asked, status, err } = await prune([
      ...['logs/', 'runs/*.pth', '--target', 'files', '--keep-last', '3', '--keep-best', '2:val_loss:min', '--keep-best', '1:wer'],
      ...['--keep-tag', 'a,b', '--protect', '*-final.pth', '--keep-referenced', '--keep-within', '1y2m3d4h', '--max-size', '50GB'],
      ...['--group-by', 'experiment,model', '--older-than', '30d', '--allow-empty', '--yes', '--max-deletions', '10'],
      ...['--exclude', 'old', '--threads', '2'],
    ])
    expect({ status, err }).toEqual({ status: 0, err: '' })
    expect(asked).toMatchObject({
      root: '/nowhere',
      target: 'files',
      paths: ['logs/', 'runs/*.pth'],
      inventory: undefined,
      policy: {
        last: 3,
        best: [
          { count: 2, metric: 'val_loss', mode: 'min' },
          { count: 1, metric: 'wer' },
        ],
        tags: [['a', 'b']],
        protect: ['*-final.pth'],
        referenced: true,
        within: { years: 1, months: 2, days: 3, hours: 4 },
        maxSize: 50e9,
      },
      groupBy: ['experiment', 'model'],
      selection: { olderThan: '30d' },
      allowEmpty: true,
      apply: true,
      maxDeletions: 10,
      threads: 2,
      config: { exclude: ['old'] },
    })
    expect(asked?.policyWords).toContain('keep-best 1:wer')
  })

  test('artifacts, with all that selects among them', async () => {
    const { asked } = await prune([
      ...['--target', 'artifacts', '--keep-daily', '7', '--name', 'alice-*', '--name', 'bob-*', '--branch', 'main'],
      ...['--workflow', 'train.yml', '--pull-requests', 'closed', '--repository', 'octo/voices'],
    ])
    expect(asked).toMatchObject({
      target: 'artifacts',
      selection: { names: ['alice-*', 'bob-*'], branches: ['main'], workflows: ['train.yml'], pullRequests: 'closed' },
      access: { hub: { repository: { owner: 'octo', name: 'voices' } } },
    })
  })

  test('the files of prereleases', async () => {
    const { asked } = await prune(['--target', 'releases', '--assets', '--prereleases', 'only', '--keep-last', '1'])
    expect(asked?.selection).toMatchObject({ assets: true, prereleases: 'only' })
  })

  test('an inventory from stdin, which is a target by itself', async () => {
    expect((await prune(['--inventory', '-', '--keep-last', '1'])).asked).toMatchObject({ target: 'inventory', inventory: '-' })
  })

  test('without any more: a plan, as suits the target', async () => {
    const { asked } = await prune(FILES)
    expect(asked).toMatchObject({ paths: [], groupBy: undefined, allowEmpty: false, apply: false, maxDeletions: undefined })
  })

  test.each(POLICY_WORDS)('--%s', async (word) => {
    const value = word.includes('within')
      ? ['30d']
      : word === 'max-size'
        ? ['5GB']
        : word === 'keep-referenced'
          ? []
          : word === 'protect'
            ? ['a']
            : ['4']
    const { asked, err } = await prune(['--target', 'files', `--${word}`, ...value])
    expect(err).toBe('')
    expect(asked?.policyWords).toEqual([[word, ...value].join(' ')])
  })
})

describe('what comes of it', () => {
  test('text, which ends with what to type; JSON or Markdown', async () => {
    expect((await prune(FILES)).out).toMatch(/\nNext: run the same with --yes to remove 3 items[^\n]*\n$/)
    expect(JSON.parse((await prune([...FILES, '--format', 'json'])).out)).toEqual(PLANNED)
    expect((await prune([...FILES, '--format', 'markdown'])).out).toMatch(/^### 📝 ckpt-guard: plan\n/)
  })

  test('0 for a plan, 1 for a blocked group or a removal that failed', async () => {
    expect((await prune(FILES)).status).toBe(0)
    expect((await prune(FILES, BLOCKED)).status).toBe(1)
    expect((await prune([...FILES, '--yes'], CARRIED_OUT)).status).toBe(1)
  })

  test.each([
    [['--keep-last', '3'], /--target files, artifacts, caches, releases, inventory/],
    [['--target', 'disks'], /Allowed choices are files, artifacts, caches, releases, inventory/],
    [['--target', 'inventory', '--keep-last', '1'], /--inventory FILE/],
    [['--target', 'caches', 'logs/', '--keep-last', '1'], /paths do not go with --target caches, but with files/],
    [['--target', 'artifacts', '--exclude', 'a', '--keep-last', '1'], /--exclude does not go with --target artifacts, but with files/],
    [[...FILES, '--branch', 'main'], /--branch does not go with --target files/],
    [['--target', 'files', '--keep-last', 'many'], /keep-last: expected a whole number/],
    [[...FILES, '--max-deletions', '0'], /Expected a whole number from 1\.\nSee ckpt-guard prune --help/],
    [[...FILES, '--pull-requests', 'merged'], /Allowed choices are open, closed, any/],
    [['--target', 'caches', '--keep-last', '1', '--repository', 'octo'], /--repository "octo": expected OWNER\/NAME/],
    [['a.pth', ...FILES, '--output-file', 'a.pth'], /would replace this checkpoint/],
    [['--inventory', 'a.json', '--keep-last', '1', '-o', 'a.json'], /would replace/],
  ])('2 for %j', async (args, message) => {
    const { status, err, asked } = await prune(args)
    expect(status).toBe(2)
    expect(err).toMatch(message)
    expect(asked).toBeUndefined()
  })
})
