import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { COMPARED } from '../compare/example-report.ts'
import { run } from './fake-io.ts'

test('compare hands on every option', async () => {
  const { asked, status } = await run([
    ...[
      'compare',
      'new.ckpt',
      '--reference',
      'git:main',
      '--require',
      'extends',
      '--ignore',
      'head.*',
      '--ignore',
      '*.num_batches_tracked',
    ],
    ...['--rename', 'module.=>', '--root', 'state_dict', '--dtype', 'exact', '--values', '--threads', '3', '--allow-download', '10GB'],
    ...['--rule', 'naming/pattern=off', '--allow-global', 'utils.HParams', '--profile', 'rvc'],
  ])
  expect(status).toBe(0)
  expect(asked.compare).toMatchObject({
    root: '/nowhere',
    candidate: 'new.ckpt',
    reference: 'git:main',
    require: 'extends',
    ignore: ['head.*', '*.num_batches_tracked'],
    rename: ['module.=>'],
    weightsRoot: 'state_dict',
    dtype: 'exact',
    values: true,
    threads: 3,
    access: { temporary: tmpdir(), maxDownload: 4 },
    config: { profile: 'rvc', 'allow-globals': ['utils.HParams'], rules: { 'naming/pattern': 'off' } },
  })
})

test('by default compare asks for a strict load, looks at no values and downloads nothing whole', async () => {
  const { asked } = await run(['compare', 'new.ckpt', '--reference', 'old.ckpt'])
  expect(asked.compare).toMatchObject({
    ...{ require: 'strict', ignore: [], rename: [], weightsRoot: undefined, dtype: 'any', values: false },
    access: { maxDownload: 0, hub: { apiUrl: 'https://api.github.com', serverUrl: 'https://github.com' } },
  })
})

test('--root auto is the same as none, and --allow-download has a size of its own', async () => {
  const { asked } = await run(['compare', 'new.ckpt', '--reference', 'old.ckpt', '--root', 'auto', '--allow-download'])
  expect(asked.compare).toMatchObject({ weightsRoot: undefined, access: { maxDownload: 4e9 } })
})

test('the token and the repository come from the environment', async () => {
  const env = { GH_TOKEN: 'secret', GITHUB_TOKEN: 'other', GITHUB_REPOSITORY: 'octo/voices', GITHUB_API_URL: 'https://ghe.example/api/v3' }
  const { asked, out, err } = await run(['compare', 'new.ckpt', '--reference', 'release:latest'], { io: { env } })
  expect(asked.compare?.access.hub).toMatchObject({
    ...{ token: 'secret', repository: { owner: 'octo', name: 'voices' }, apiUrl: 'https://ghe.example/api/v3' },
  })
  expect(out + err).not.toContain('secret')
})

test('the reference is what the settings name, where no option does', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'ckpt-guard-cli-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  mkdirSync(join(folder, '.github'))
  const lines = [
    'compare:',
    '  reference: release:latest',
    '  references:',
    '    - { paths: [D_*.pth], reference: "schema:keys/{stem}.json" }',
  ]
  writeFileSync(join(folder, '.github', 'ckpt-guard.yml'), [...lines, '  require: extends', ''].join('\n'))
  const asked = async (...words: string[]) => (await run(['compare', ...words], { io: { cwd: folder } })).asked.compare
  expect(await asked('G_1.pth')).toMatchObject({ reference: 'release:latest', require: 'extends' })
  expect(await asked('D_1.pth')).toMatchObject({ reference: 'schema:keys/D_1.json' })
  expect(await asked('D_1.pth', '--reference', 'old{1}.pth', '--require', 'strict')).toMatchObject({
    reference: 'old{1}.pth',
    require: 'strict',
  })
})

test('compare without a reference says how to give one, and exits 2', async () => {
  const { status, err, asked } = await run(['compare', 'new.ckpt'])
  expect(status).toBe(2)
  expect(err).toContain('--reference REF')
  expect(asked.compare).toBeUndefined()
})

test('compare exits 1 where the candidate is not compatible', async () => {
  const commands = { compare: async () => ({ ...COMPARED, status: 'failed' as const }) }
  expect((await run(['compare', 'new.ckpt', '--reference', 'old.ckpt'], { commands })).status).toBe(1)
})

test('--update-schema renews the schema instead of judging by it', async () => {
  const { asked } = await run(['compare', 'new.ckpt', '--reference', 'schema:keys.json', '--update-schema'])
  expect(asked.updateSchema).toMatchObject({ reference: 'schema:keys.json' })
  expect(asked.compare).toBeUndefined()
})

test('the report never takes the place of the candidate, of the reference or of a key schema', async () => {
  for (const file of ['new.ckpt', 'old.ckpt', 'keys.json']) {
    for (const reference of ['old.ckpt', 'file:old.ckpt', 'schema:keys.json']) {
      const { status, asked } = await run(['compare', 'new.ckpt', '--reference', reference, '-o', file])
      const isOver = file === 'new.ckpt' || reference.endsWith(file)
      expect([file, reference, status]).toEqual([file, reference, isOver ? 2 : expect.any(Number)])
      if (isOver) expect(asked.compare).toBeUndefined()
    }
  }
})

test('prints text, JSON or Markdown', async () => {
  const words = ['compare', 'new.ckpt', '--reference', 'old.ckpt']
  expect((await run(words)).out).toContain('the same keys and shapes')
  expect(JSON.parse((await run([...words, '--format', 'json'])).out)).toEqual(COMPARED)
  expect((await run([...words, '--format', 'markdown'])).out).toContain('### ✅ ckpt-guard')
})

test('a word that is none of its choices is refused with those that are', async () => {
  const { status, err } = await run(['compare', 'new.ckpt', '--reference', 'old.ckpt', '--require', 'loose'])
  expect(status).toBe(2)
  expect(err).toContain('identical, strict, non-strict, extends')
  expect(err).toContain('ckpt-guard compare --help')
})

test('inspect --schema prints the key schema as it is', async () => {
  const { out, status, asked } = await run(['inspect', 'new.ckpt', '--schema', '--root', 'state_dict'])
  expect([out, status]).toEqual(['{ "keys": {} }\n', 0])
  expect(asked.keySchema).toMatchObject({ path: 'new.ckpt', options: { root: '/nowhere', weightsRoot: 'state_dict' } })
})

test('inspect --root is refused without --schema', async () => {
  const { status, err } = await run(['inspect', 'new.ckpt', '--root', 'state_dict'])
  expect(status).toBe(2)
  expect(err).toContain('--schema')
})
