import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { UserError } from '../../src/commands/user-error.ts'
import { configSchema } from '../../src/config/config.ts'
import { type LoadConfigOptions, loadConfig } from '../../src/config/load-config.ts'

let root: string

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'ckpt-guard-config-'))
})
afterEach(() => rm(root, { recursive: true }))

/** The message of the UserError that loading ends with. */
async function mistakeIn(options: Omit<LoadConfigOptions, 'root'>): Promise<string> {
  const error: unknown = await loadConfig({ root, ...options }).catch((reason: unknown) => reason)
  if (!(error instanceof UserError)) throw new Error(`expected a UserError, found ${String(error)}`)
  return error.message
}

async function write(name: string, text: string): Promise<void> {
  await mkdir(join(root, '.github'), { recursive: true })
  await writeFile(join(root, name), text)
}

describe('where settings come from', () => {
  test('without a file, the defaults hold', async () => {
    expect(await loadConfig({ root })).toEqual(configSchema.parse({}))
  })

  test.each(['.github/ckpt-guard.yml', '.github/ckpt-guard.yaml'])('%s is read where it is there', async (name) => {
    await write(name, 'fail-on: warning\n')
    expect((await loadConfig({ root }))['fail-on']).toBe('warning')
  })

  test('two config files are one too many', async () => {
    await write('.github/ckpt-guard.yml', '')
    await write('.github/ckpt-guard.yaml', '')
    expect(await mistakeIn({})).toBe(
      'expected one config file, found both .github/ckpt-guard.yml and .github/ckpt-guard.yaml; remove one of them',
    )
  })

  test('a file that is named has to be there', async () => {
    expect(await mistakeIn({ file: 'ci/guard.yml' })).toMatch(/^config file "ci\/guard.yml" not found/)
  })

  test('an empty file and one of comments alone are a config without settings', async () => {
    expect(await loadConfig({ root, text: '' })).toEqual(configSchema.parse({}))
    expect(await loadConfig({ root, text: '# later\n' })).toEqual(configSchema.parse({}))
  })

  test('overrides win key by key, lists as a whole, rules and naming by their own keys', async () => {
    const text = `
fail-on: warning
exclude: [old/**]
digest: sha256
rules: { tensor/all-zero: warning, naming/pattern: error }
naming: { pattern: '^x', epoch-base: 0 }
`
    const overrides = { 'fail-on': 'never', exclude: ['new/**'], rules: { 'naming/pattern': 'off' }, naming: { 'epoch-base': 1 } } as const
    expect(
      await loadConfig({ root, text, overrides: { ...overrides, exclude: [...overrides.exclude], profile: undefined } }),
    ).toMatchObject({
      'fail-on': 'never',
      exclude: ['new/**'],
      digest: 'sha256',
      profile: 'auto',
      rules: { 'tensor/all-zero': 'warning', 'naming/pattern': 'off' },
      naming: { pattern: '^x', 'epoch-base': 1 },
    })
  })
})

describe('a mistake is told with its place', () => {
  test('an unknown key, and the one that was probably meant', async () => {
    await write('.github/ckpt-guard.yml', 'digest: sha256\nfailon: error\n')
    expect(await mistakeIn({})).toBe('.github/ckpt-guard.yml:2:1: unknown key "failon"; did you mean "fail-on"?')
  })

  test('an unknown key below another one', async () => {
    expect(await mistakeIn({ text: 'naming:\n  patern: x\n' })).toBe('config:2:3: unknown key "patern"; did you mean "pattern"?')
    expect(await mistakeIn({ text: 'versions:\n  - version: v9\n    folder: [x]\n' })).toBe(
      'config:3:5: unknown key "folder"; did you mean "folders"?',
    )
  })

  test('a key that resembles none is answered with those that exist', async () => {
    expect(await mistakeIn({ text: 'naming: { zzz: 1 }' })).toBe('config:1:11: unknown key "zzz"; known are pattern, epoch-base')
  })

  test.each([
    ['fail-on: sometimes', 'config:1:10: fail-on: expected one of error, warning, never, found "sometimes"'],
    ['comment: yes', 'config:1:10: comment: expected true or false, found "yes"'],
    ['paths: "*.ckpt"', 'config:1:8: paths: expected a list, found "*.ckpt"'],
    ['paths:\n  - a\n  - 3', 'config:3:5: paths[1]: expected text, found 3'],
    ['paths: ["a", ""]', 'config:1:14: paths[1]: expected text that is not empty, found ""'],
    ['rules: { tensor/all-zero: fatal }', 'config:1:27: rules.tensor/all-zero: expected one of off, notice, warning, error, found "fatal"'],
    ['naming:\n  epoch-base: 2', 'config:2:15: naming.epoch-base: expected 0 or 1, found 2'],
    ['exclude:', 'config:1:9: exclude: expected a list, found nothing (null)'],
    ['versions: [{}]', 'config:1:12: versions[0].version: expected text, found nothing'],
    ['- a\n- b', 'config:1:1: expected a map of settings, found a list'],
    ['just words', 'config:1:1: expected a map of settings, found "just words"'],
  ])('%j', async (text, message) => {
    expect(await mistakeIn({ text })).toBe(message)
  })

  test('every mistake of a file is told at once, in order', async () => {
    expect(await mistakeIn({ text: 'comment: 1\nprofil: plain\ndigest: md4\n' })).toBe(
      [
        'config:1:10: comment: expected true or false, found 1',
        'config:2:1: unknown key "profil"; did you mean "profile"?',
        'config:3:9: digest: expected one of none, sha256, found "md4"',
      ].join('\n'),
    )
  })

  test('a wrong override names the setting', async () => {
    expect(await mistakeIn({ overrides: { paths: [''] } })).toBe('paths[0]: expected text that is not empty, found ""')
  })

  test('a rule that does not exist, in the file and in the overrides', async () => {
    const ruleIds = async () => ['tensor/all-zero', 'naming/pattern']
    expect(await mistakeIn({ ruleIds, text: 'rules:\n  tensor/allzero: off\n' })).toBe(
      'config:2:3: no rule is called "tensor/allzero"; did you mean "tensor/all-zero"?',
    )
    expect(await mistakeIn({ ruleIds, overrides: { rules: { 'file/nothing-like-it': 'off' } } })).toBe(
      'no rule is called "file/nothing-like-it"',
    )
  })

  test.each([
    ['naming: { pattern: "(" }', /^config:1:20: naming.pattern: expected a regular expression .*Unterminated group/],
    ['naming: { pattern: "^(a+)+$" }', /^config:1:20: naming.pattern: expected a regular expression that ends in time/],
    ['naming: { pattern: "^([\\\\w-]+)*x$" }', /ends in time/],
  ])('%j', async (text, message) => {
    expect(await mistakeIn({ text })).toMatch(message)
  })

  test('an ordinary pattern with named groups is fine', async () => {
    const pattern = '^(?<model>[\\w-]+?)_e(?<epoch>\\d+)_s(?<step>\\d+)(?:_l\\d+)?\\.(?:pth|ckpt)$'
    expect((await loadConfig({ root, text: JSON.stringify({ naming: { pattern } }) })).naming.pattern).toBe(pattern)
  })
})

describe('hostile YAML', () => {
  test.each([
    ['a key that stands twice', 'comment: true\ncomment: false\n', 'config:2:1: expected each key once, found "comment" again'],
    ['a key that is a list', '? [a]\n: b\n', 'config:1:3: expected a word as the key, found a list, map or alias'],
    ['a second document', 'comment: true\n---\ncomment: false\n', /^config:2:1: expected one YAML document/],
    ['an unknown tag', 'comment: !!js/function x\n', /^config:1:10: Unresolved tag/],
    ['an open quote', 'paths: ["a\n', /^config:\d+:\d+: /],
    ['a tab', 'naming:\n\tpattern: x\n', /^config:2:1: /],
    ['a prototype', '__proto__: { comment: true }\n', /^config:1:1: unknown key "__proto__"/],
    ['an unresolved alias', 'paths: *nowhere\n', 'config:1:8: the alias *nowhere stands for nothing'],
  ])('%s', async (_, text, message) => {
    expect(await mistakeIn({ text })).toEqual(typeof message === 'string' ? message : expect.stringMatching(message))
  })

  test('nesting by the thousand, in every spelling', async () => {
    const texts = ['['.repeat(100_000), '{a: '.repeat(50_000), '- '.repeat(100_000), '? '.repeat(100_000), '{? '.repeat(50_000)]
    for (const text of texts) expect(await mistakeIn({ text })).toMatch(/^config:1:\d+: expected at most 16 levels, found deeper nesting$/)
  })

  test('aliases that expand exponentially', async () => {
    const levels = Array.from({ length: 12 }, (_, i) => `a${i}: &a${i} [${i === 0 ? 'x' : `${`*a${i - 1},`.repeat(9)}`}]`)
    expect(await mistakeIn({ text: levels.join('\n') })).toMatch(/expected at most 100 uses of aliases/)
  })

  test('an alias that holds itself', async () => {
    expect(await mistakeIn({ text: 'paths: &a [*a]\n' })).toMatch(/^config:1:/)
  })

  test('tens of thousands of keys', async () => {
    const text = Array.from({ length: 40_000 }, (_, i) => `k${i}: 1`).join('\n')
    const message = await mistakeIn({ text })
    expect(message.split('\n')).toHaveLength(11)
    expect(message).toMatch(/\nand more mistakes$/)
  })

  test('a file of more than 1 MiB, and one that is not text', async () => {
    await writeFile(join(root, 'long.yml'), '#'.repeat(1024 * 1024 + 1))
    expect(await mistakeIn({ file: 'long.yml' })).toBe('long.yml: expected a config of at most 1048576 bytes, found more')
    await writeFile(join(root, 'binary.yml'), Buffer.from([0xff, 0xfe, 0x00]))
    expect(await mistakeIn({ file: 'binary.yml' })).toBe('binary.yml: expected text in UTF-8, found other bytes')
  })
})
