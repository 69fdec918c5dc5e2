import { expect, test } from 'vitest'
import { CONVERTED, OVERFLOWING } from '../convert/example-report.ts'
import { run } from './fake-io.ts'

test('convert hands on every option', async () => {
  const { asked, status } = await run([
    ...['convert', 'in.ckpt', '--output', 'out.pth', '--dtype', 'float16', '--cast', 'all', '--only', 'weights', '--threads', '3'],
    ...['--drop', 'enc_q.*', '--drop', 'optimizer', '--rename', 'module.=>', '--keep-dtype', '*.norm.*', '--container', 'torch'],
    ...['--rename-from', 'release:latest', '--reference', 'old.pth', '--drop-unmatched'],
    ...[
      '--shard-size',
      '1900MB',
      '--allow-overflow',
      '--config-file',
      'config.json',
      '--allow-global',
      'utils.HParams',
      '--profile',
      'rvc',
    ],
  ])
  expect(status).toBe(0)
  expect(asked.convert).toMatchObject({
    root: '/nowhere',
    input: 'in.ckpt',
    output: 'out.pth',
    inPlace: false,
    dtype: 'float16',
    cast: 'all',
    only: 'weights',
    drop: ['enc_q.*', 'optimizer'],
    rename: ['module.=>'],
    renameFrom: 'release:latest',
    reference: 'old.pth',
    dropUnmatched: true,
    keepDtype: ['*.norm.*'],
    container: 'torch',
    shardBytes: 6,
    allowOverflow: true,
    configFile: 'config.json',
    threads: 3,
    config: { profile: 'rvc', 'allow-globals': ['utils.HParams'] },
  })
})

test('by default nothing is cast, dropped or replaced', async () => {
  const { asked } = await run(['convert', 'in.ckpt', '--output', 'out.pth'])
  expect(asked.convert).toMatchObject({
    dtype: 'keep',
    cast: 'weights',
    inPlace: false,
    drop: [],
    rename: [],
    renameFrom: undefined,
    reference: undefined,
    dropUnmatched: false,
    keepDtype: [],
    allowOverflow: false,
    access: { maxDownload: 0 },
  })
})

test('convert exits 1 where nothing was written', async () => {
  expect((await run(['convert', 'in.ckpt', '--in-place'], { commands: { convert: async () => OVERFLOWING } })).status).toBe(1)
})

test('prints text, JSON or Markdown', async () => {
  const words = ['convert', 'in.ckpt', '--output', 'out.pth']
  expect((await run(words)).out).toMatch(/^notice .*\n.*\nwarning .*\n\nConverted: logs\/aurora\/G_240\.pth 585 MB -> /)
  expect(JSON.parse((await run([...words, '--format', 'json'])).out)).toEqual(CONVERTED)
  expect((await run([...words, '--format', 'markdown'])).out).toMatch(/^### ✅ ckpt-guard: converted/)
})

test.each([
  [['convert'], /missing required argument 'file'/],
  [
    ['convert', 'a', '--output', 'b', '--dtype', 'fp16'],
    /Allowed choices are float16, bfloat16, float32, keep\.\nSee ckpt-guard convert --help/,
  ],
  [['convert', 'a', '--output', 'b', '--only', 'optimizer'], /Allowed choices are weights/],
  [['convert', 'a', '--output', 'b', '--drop', ''], /It is empty/],
])('%j is a usage error', async (args, message) => {
  const { status, err } = await run(args)
  expect(status).toBe(2)
  expect(err).toMatch(message)
})
