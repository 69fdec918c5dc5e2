import { describe, expect, test } from 'vitest'
import { UserError } from '../../src/commands/user-error.ts'
import type { WatchSummary } from '../../src/commands/watch-request.ts'
import { fileReport, MIXED, validateReport } from '../reports/example-reports.ts'
import { failing, keeping, run, WATCHED } from './fake-io.ts'

describe('validate --watch', () => {
  test('hands on the folders and the settings', async () => {
    const { asked } = await run(['validate', '--watch', 'logs', '--exclude', 'old', 'weights', '--threads', '2'])
    expect(asked.validate).toBeUndefined()
    expect(asked.watch).toMatchObject({
      root: '/nowhere',
      folders: ['logs', 'weights'],
      writesDigests: true,
      threads: 2,
      config: { exclude: ['old'] },
    })
    expect((await run(['validate', 'logs', '--watch', '--no-digest-files'])).asked.watch?.writesDigests).toBe(false)
  })

  test('prints each file as it comes on stdout, and what it came to on stderr', async () => {
    const { status, out, err } = await run(['validate', '--watch', 'logs'])
    expect(status).toBe(0)
    expect(out.split('\n').filter((line) => /^\S/.test(line))).toEqual(
      MIXED.files.map(({ status: verdict, path }) =>
        expect.stringMatching(new RegExp(`^${verdict === 'passed' ? 'passed' : 'FAILED'} {2}${path.replaceAll('.', '\\.')} `)),
      ),
    )
    expect(err).toBe(
      'ckpt-guard: watching logs; Ctrl-C ends it\n' +
        'ckpt-guard: logs: there is no such file; waiting for the folder\n' +
        'ckpt-guard: 3 files checked, none failed, 1.20 MB, 2 digests written, 1 file known from before\n',
    )
  })

  test('prints a report a line with --format json', async () => {
    const { out } = await run(['validate', '--watch', 'logs', '--format', 'json'])
    const lines = out.trimEnd().split('\n')
    expect(lines.map((line) => JSON.parse(line))).toEqual(MIXED.files.map((file) => JSON.parse(JSON.stringify(validateReport([file])))))
  })

  test('tells with --quiet only what could not be done', async () => {
    expect((await run(['validate', '--watch', '--quiet'])).err).toBe('ckpt-guard: logs: there is no such file; waiting for the folder\n')
  })

  test.each<[string, Partial<WatchSummary>, number, string]>([
    ['1 where a file failed', { failed: 2 }, 1, '2 of 3 files failed, 1.20 MB, 2 digests written, 1 file known from before'],
    [
      '1 where a digest could not be written',
      { unwritten: 1, digests: 0, known: 0 },
      1,
      '3 files checked, none failed, 1.20 MB, 1 digest could not be written',
    ],
    ['0 where a file was still being written', { unfinished: ['logs/a\u001b.pt'] }, 0, 'not checked, still being written: logs/a\\x1b.pt'],
  ])('exits %s', async (_, changes, status, line) => {
    const result = await run(['validate', '--watch'], { commands: { watch: async () => ({ ...WATCHED, ...changes }) } })
    expect(result.status).toBe(status)
    expect(result.err).toContain(`ckpt-guard: ${line}\n`)
  })

  test('lets no name command a terminal or a runner', async () => {
    const hostile = validateReport([fileReport({ path: '::error::\u001b[2J\n##[group]a.pt' })])
    const watch = async (_: unknown, events: { checked(report: typeof hostile): Promise<boolean> }) => {
      await events.checked(hostile)
      return WATCHED
    }
    for (const format of ['text', 'json']) {
      const { out } = await run(['validate', '--watch', '--format', format], { commands: { watch } })
      expect(out).not.toMatch(/\u001b|##\[|^::/m)
    }
  })

  test.each([
    [['-o', 'report.json'], /send stdout to a file/],
    [['--format', 'markdown'], /one JSON object a line/],
  ])('does not go with %j', async (words, message) => {
    const { status, err, asked } = await run(['validate', '--watch', 'logs', ...words])
    expect([status, asked]).toEqual([2, {}])
    expect(err).toMatch(message)
  })

  test('could not run: exit status 2', async () => {
    const watch = () => Promise.reject(new UserError('logs: cannot be watched'))
    expect(await run(['validate', '--watch', 'logs', '-q'], { commands: { watch } })).toMatchObject({
      status: 2,
      out: '',
      err: 'ckpt-guard: logs: cannot be watched\n',
    })
  })

  test('is told where nobody reads its results any more', async () => {
    const answers: boolean[] = []
    const watch = async (_: unknown, events: { checked(report: ReturnType<typeof validateReport>): Promise<boolean> }) => {
      answers.push(await events.checked(validateReport([fileReport({ path: 'a.pt' })])))
      return WATCHED
    }
    expect((await run(['validate', '--watch'], { commands: { watch } })).status).toBe(0)
    const stderr = keeping()
    expect((await run(['validate', '--watch'], { commands: { watch }, io: { stdout: failing('EPIPE'), stderr } })).status).toBe(0)
    expect(answers).toEqual([true, false])
    expect(stderr.text()).toContain('ckpt-guard: nobody reads the results any more, so the watch ends\n')
  })

  test('a full disk behind stderr does not end it', async () => {
    expect(await run(['validate', '--watch'], { io: { stderr: failing('ENOSPC') } })).toMatchObject({ status: 0 })
  })

  test('a full disk behind stdout ends it', async () => {
    const { status, err } = await run(['validate', '--watch', '-q'], { io: { stdout: failing('ENOSPC'), stderr: keeping() } })
    expect([status, err]).toEqual([2, ''])
  })
})

test('--no-digest-files alone is a mistake', async () => {
  expect(await run(['validate', '--no-digest-files'])).toMatchObject({ status: 2, err: expect.stringContaining('goes with --watch') })
})
