import { describe, expect, test } from 'vitest'
import { BACKED_UP, BACKUP_FAILED, NOTHING_FOUND, RESUMED } from '../backup/example-report.ts'
import { run } from './fake-io.ts'

describe('backup', () => {
  test('is asked for what the options say', async () => {
    const { asked, status } = await run([
      ...['backup', 'logs/', 'a.pth', '--to', 's3://octo/voices', '--prefix', 'aurora', '--group-by', 'model,folder', '--keep-last', '3'],
      ...['--keep-daily', '7', '--dry-run', '--exclude', 'old', '--allow-global', 'utils.HParams', '--threads', '2'],
    ])
    expect(status).toBe(0)
    expect(asked.backup).toMatchObject({
      root: '/nowhere',
      paths: ['logs/', 'a.pth'],
      to: { kind: 's3', bucket: 'octo', prefix: 'voices' },
      prefix: 'aurora',
      groupBy: ['model', 'folder'],
      policy: { last: 3, periods: { daily: 7 } },
      dryRun: true,
      threads: 2,
      config: { exclude: ['old'], 'allow-globals': ['utils.HParams'] },
    })
  })

  test('without any keeps all older backups, of each experiment', async () => {
    const { asked } = await run(['backup', '--to', '../backups'])
    expect(asked.backup).toMatchObject({ paths: [], to: { kind: 'folder', path: '../backups' }, prefix: 'ckpt-guard', dryRun: false })
    expect([asked.backup?.policy, asked.backup?.groupBy]).toEqual([undefined, undefined])
  })

  test('prints text, JSON or Markdown, and ends with 1 where something failed', async () => {
    expect((await run(['backup', '--to', 'b'])).out).toMatch(/\nBackup: 1 checkpoint stored in the folder backups; /)
    expect(JSON.parse((await run(['backup', '--to', 'b', '--format', 'json'])).out)).toEqual(BACKED_UP)
    expect((await run(['backup', '--to', 'b', '--format', 'markdown'])).out).toMatch(/^### ✅ ckpt-guard: backed up/)
    expect((await run(['backup', '--to', 'b'], { commands: { backup: async () => BACKUP_FAILED } })).status).toBe(1)
  })

  test.each([
    [[], /where should the backup go\? Say it with --to FOLDER/],
    [['--to', 'local'], /--to local: a backup has to lie elsewhere/],
    [['--to', 'https://example.com'], /backups go to a folder, s3:\/\/BUCKET/],
    [['--to', 'me@nas:/backups'], /and to no other kind of address; a folder of that name is written \.\/me@nas:\/backups/],
    [['--to', 'hf:octo/voices'], /and to no other kind of address/],
    [['--to', 'release'], /and to no other kind of address/],
    [['--to', 's3://'], /expected s3:\/\/BUCKET or s3:\/\/BUCKET\/PREFIX/],
    [['--to', 's3://octo/../x'], /expected s3:\/\/BUCKET or s3:\/\/BUCKET\/PREFIX/],
    [['--to', 'b', '--prefix', 'a b'], /--prefix "a b": expected up to 100 letters/],
    [['--to', 'b', '--prefix', 'con.x'], /--prefix/],
    [['--to', 'b', '--group-by', 'branch'], /--group-by branch does not go with checkpoints on a disk/],
    [['--to', 'b', '--group-by', 'folders'], /did you mean/i],
    [['--to', 'b', '--keep-last', 'x'], /keep-last: expected a whole number/],
  ])('cannot run with %j', async (args, message) => {
    const { status, err, asked } = await run(['backup', ...args])
    expect([status, asked.backup]).toEqual([2, undefined])
    expect(err).toMatch(message)
  })
})

describe('resume', () => {
  test('is asked for what the options say', async () => {
    const { asked, status } = await run(
      ['resume', 'logs/aurora', '--from', 'local,cache', '--from', './cache', '--prefix', 'aurora', '--required', '--dry-run'],
      { io: { env: { RUNNER_TEMP: '/runner/temp' } } },
    )
    expect(status).toBe(0)
    expect(asked.resume).toMatchObject({
      root: '/nowhere',
      directory: 'logs/aurora',
      from: [{ kind: 'local' }, { kind: 'cache' }, { kind: 'folder', path: './cache' }],
      prefix: 'aurora',
      required: true,
      dryRun: true,
      temporary: '/runner/temp',
    })
  })

  test('without any looks at this folder alone', async () => {
    expect((await run(['resume'])).asked.resume).toMatchObject({ directory: undefined, from: [{ kind: 'local' }], required: false })
  })

  test('prints text, JSON or Markdown, and ends with 1 where one was required', async () => {
    expect((await run(['resume'])).out).toMatch(
      /\nResume: logs\/aurora\/logs_s2_v2\/G_240\.pth, epoch 8, step 240, restored from the folder/,
    )
    expect(JSON.parse((await run(['resume', '--format', 'json'])).out)).toEqual(RESUMED)
    expect((await run(['resume', '--format', 'markdown'])).out).toMatch(/^### ✅ ckpt-guard: training can go on/)
    const nothing = await run(['resume'], { commands: { resume: async () => NOTHING_FOUND } })
    expect([nothing.status, nothing.out]).toEqual([1, expect.stringMatching(/^FAILED: no checkpoint was found/)])
  })

  test.each([
    [['--from', 'local,,x'], /A place is empty/],
    [['--from', 'ftp://x'], /backups go to a folder/],
    [['--output-file', 'logs/aurora/logs_s2_v2/G_240.pth'], /would replace this checkpoint/],
    [['a', 'b'], /too many arguments/],
  ])('cannot run with %j', async (args, message) => {
    const { status, err } = await run(['resume', ...args])
    expect(status).toBe(2)
    expect(err).toMatch(message)
  })
})
