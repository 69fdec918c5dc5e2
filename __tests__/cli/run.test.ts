import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import packageJson from '../../package.json' with { type: 'json' }
import { UserError } from '../../src/commands/user-error.ts'
import { INSPECTED, MIXED, validateReport } from '../reports/example-reports.ts'
import { failing, keeping, run } from './fake-io.ts'

describe('help and version', () => {
  test.each(['', 'validate', 'inspect', 'compare', 'convert', 'publish', 'prune'])(
    '"%s --help" begins with examples, on stdout, and exits 0',
    async (command) => {
      const { status, out, err } = await run([...(command === '' ? [] : [command]), '--help'])
      expect({ status, err }).toEqual({ status: 0, err: '' })
      expect(out).toMatch(/^Examples:\n/)
      await expect(out).toMatchFileSnapshot(`golden/help${command === '' ? '' : `-${command}`}.txt`)
    },
  )

  test('"help validate" is the same as "validate --help"', async () => {
    expect((await run(['help', 'validate'])).out).toBe((await run(['validate', '--help'])).out)
  })

  test('--version prints the version of the package', async () => {
    expect(await run(['--version'])).toMatchObject({ status: 0, out: `${packageJson.version}\n`, err: '' })
  })

  test('nothing at all is a usage error, answered with the help', async () => {
    const { status, out, err } = await run([])
    expect({ status, out }).toEqual({ status: 2, out: '' })
    expect(err).toMatch(/^Examples:/)
  })
})

describe('usage errors exit 2 and say what was probably meant', () => {
  test.each([
    [['validte'], "ckpt-guard: unknown command 'validte' (Did you mean validate?)\nSee ckpt-guard --help.\n"],
    [['model.ckpt'], "ckpt-guard: unknown command 'model.ckpt'\nTo check a file: ckpt-guard validate model.ckpt. See ckpt-guard --help.\n"],
    [
      ['prune', '--target', 'files', '--keep-last', '3', '--dry-run'],
      "ckpt-guard: unknown option '--dry-run'\nWithout --yes, prune shows its plan and removes nothing. See ckpt-guard prune --help.\n",
    ],
    [['validate', '--formt', 'json'], "ckpt-guard: unknown option '--formt' (Did you mean --format?)\nSee ckpt-guard validate --help.\n"],
    [['inspect'], "ckpt-guard: missing required argument 'file'\nSee ckpt-guard inspect --help.\n"],
    [
      ['validate', '--fail-on', 'often'],
      "ckpt-guard: option '--fail-on <severity>' argument 'often' is invalid. Allowed choices are error, warning, never.\nSee ckpt-guard validate --help.\n",
    ],
    [
      ['validate', '--rule', 'tensor/all-zero'],
      "ckpt-guard: option '--rule <id=severity>' argument 'tensor/all-zero' is invalid. Expected ID=SEVERITY, as tensor/all-zero=warning.\nSee ckpt-guard validate --help.\n",
    ],
    [['validate', '--rule', 'tensor/allzero=off'], 'ckpt-guard: no rule is called "tensor/allzero"; did you mean "tensor/all-zero"?\n'],
    [['validate', '--config', 'none.yml'], /^ckpt-guard: config file "none\.yml" not found/],
    [['inspect', 'a', 'b'], /too many arguments/],
    [['bad\u001b[31m\u202e'], /^ckpt-guard: unknown command 'bad\\x1b\[31m\\u\{202e\}'/],
  ])('%j', async (args, message) => {
    const { status, out, err } = await run(args)
    expect({ status, out }).toEqual({ status: 2, out: '' })
    expect(err).toEqual(typeof message === 'string' ? message : expect.stringMatching(message))
  })
})

describe('validate', () => {
  test('exits 1 where the check failed, 0 where it passed', async () => {
    expect((await run(['validate'])).status).toBe(1)
    expect((await run(['validate'], { commands: { validate: async () => validateReport([]) } })).status).toBe(0)
  })

  test('hands on paths and settings', async () => {
    const { asked } = await run([
      ...['validate', '--exclude', 'old', 'a.ckpt', 'b/', '--exclude', '*.tmp', '--fail-on', 'warning', '--digest', 'sha256'],
      ...['--rule', 'tensor/all-zero=warning', '--rule', 'naming/pattern=off', '--profile', 'rvc', '--manifest', 'SHA256SUMS'],
      ...['--allow-global', 'utils.HParams', '--allow-globals', 'a.B,c.D', '--threads', '3', 'c.pth'],
    ])
    expect(asked.validate).toMatchObject({
      root: '/nowhere',
      paths: ['a.ckpt', 'b/', 'c.pth'],
      threads: 3,
      config: {
        exclude: ['old', '*.tmp'],
        'fail-on': 'warning',
        digest: 'sha256',
        manifest: 'SHA256SUMS',
        profile: 'rvc',
        rules: { 'tensor/all-zero': 'warning', 'naming/pattern': 'off' },
        'allow-globals': ['utils.HParams', 'a.B', 'c.D'],
      },
    })
  })

  test('asks for the rules only where settings may name one', async () => {
    const ruleIds = async () => Promise.reject(new Error('asked'))
    expect((await run(['validate', 'a.ckpt'], { commands: { ruleIds } })).status).toBe(1)
    expect((await run(['validate', '--rule', 'naming/pattern=off'], { commands: { ruleIds } })).status).toBe(2)
  })

  test('prints text, JSON or Markdown', async () => {
    expect((await run(['validate'])).out).toMatch(/^passed {2}SoVITS/)
    expect(JSON.parse((await run(['validate', '--format', 'json'])).out)).toEqual(JSON.parse(JSON.stringify(MIXED)))
    expect((await run(['validate', '--format=markdown'])).out).toMatch(/^### ❌ ckpt-guard: failed\n/)
  })
})

describe('inspect', () => {
  test('shows one file and exits 0', async () => {
    const { status, out, err, asked } = await run(['inspect', 'https://example.com/a.ckpt', '--profile', 'plain'])
    expect({ status, err }).toEqual({ status: 0, err: '' })
    expect(out).toContain('state_dict.model')
    expect(asked.inspect).toMatchObject({ path: 'https://example.com/a.ckpt', config: { profile: 'plain' } })
    expect(JSON.parse((await run(['inspect', 'a', '--format', 'json'])).out)).toEqual(INSPECTED)
  })
})

describe('colours', () => {
  const colored = async (args: readonly string[], env: Record<string, string>, isTTY: boolean) => {
    const stdout = keeping({ isTTY })
    await run(['validate', ...args], { io: { stdout, env } })
    return stdout.text().includes('\u001b[')
  }

  test.each([
    ['on a terminal', [], {}, true, true],
    ['not in a pipe', [], {}, false, false],
    ['not with --no-color', ['--no-color'], { FORCE_COLOR: '1' }, true, false],
    ['not with NO_COLOR', [], { NO_COLOR: '1' }, true, false],
    ['not on a dumb terminal', [], { TERM: 'dumb' }, true, false],
    ['in a pipe with FORCE_COLOR', [], { FORCE_COLOR: '1' }, false, true],
    ['not with FORCE_COLOR=0', [], { FORCE_COLOR: '0' }, true, false],
    ['not in JSON', ['--format', 'json'], {}, true, false],
  ])('%s', async (_, args, env, isTTY, expected) => {
    expect(await colored(args, env, isTTY)).toBe(expected)
  })
})

describe('--output-file', () => {
  let folder: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ckpt-guard-cli-'))
  })
  afterEach(() => rm(folder, { recursive: true }))

  test('takes the result, without colours, and leaves nothing beside it', async () => {
    await writeFile(join(folder, 'report.txt'), 'what was there before, and longer than the report')
    const { status, out } = await run(['validate', '-o', 'report.txt'], { io: { cwd: folder, env: { FORCE_COLOR: '1' } } })
    expect({ status, out }).toEqual({ status: 1, out: '' })
    expect(await readFile(join(folder, 'report.txt'), 'utf8')).toBe((await run(['validate'])).out)
    expect(await readdir(folder)).toEqual(['report.txt'])
  })

  test('writes through a link', async () => {
    await writeFile(join(folder, 'real.json'), '')
    await symlink('real.json', join(folder, 'link.json'))
    await run(['validate', '--format', 'json', '--output-file', 'link.json'], { io: { cwd: folder } })
    expect(JSON.parse(await readFile(join(folder, 'real.json'), 'utf8'))).toHaveProperty('schema', 'ckpt-guard/validate@1')
  })

  test('may be a device', async () => {
    expect(await run(['validate', '-o', '/dev/null'], { io: { cwd: folder } })).toMatchObject({ status: 1, out: '', err: '' })
  })

  test.each([
    [['validate', 'model.ckpt']],
    [['inspect', './model.ckpt']],
    [['convert', 'model.ckpt', '--output', 'out.pth']],
    [['convert', 'other.ckpt', '--output', 'model.ckpt']],
  ])('does not take the place of a checkpoint: %j', async (words) => {
    await writeFile(join(folder, 'model.ckpt'), 'precious')
    await symlink('model.ckpt', join(folder, 'link'))
    for (const report of ['model.ckpt', 'link']) {
      const { status, err, asked } = await run([...words, '-o', report], { io: { cwd: folder } })
      expect([status, asked]).toEqual([2, {}])
      expect(err).toMatch(/model\.ckpt: the report \(-o, --output-file\) would replace this checkpoint/)
    }
    expect(await readFile(join(folder, 'model.ckpt'), 'utf8')).toBe('precious')
  })

  test('does not take the place of a checkpoint that was found in a folder', async () => {
    const [first] = MIXED.files
    await mkdir(join(folder, dirname(first?.path ?? '')), { recursive: true })
    await writeFile(join(folder, first?.path ?? ''), 'precious')
    expect(await run(['validate', '-o', first?.path ?? ''], { io: { cwd: folder } })).toMatchObject({ status: 2, out: '' })
    expect(await readFile(join(folder, first?.path ?? ''), 'utf8')).toBe('precious')
  })

  test('in a folder that is not there is an error', async () => {
    const { status, err } = await run(['validate', '-o', 'no/report.txt'], { io: { cwd: folder } })
    expect({ status, err }).toEqual({ status: 2, err: 'ckpt-guard: no/report.txt: the report cannot be written: there is no folder no\n' })
  })
})

describe('failures', () => {
  const failingWith = (error: unknown) => ({ commands: { validate: () => Promise.reject(error) } })

  test('that the user can change are one line', async () => {
    expect(await run(['validate'], failingWith(new UserError('a.ckpt: no such\u001b file')))).toMatchObject({
      status: 2,
      out: '',
      err: 'ckpt-guard: a.ckpt: no such\\x1b file\n',
    })
  })

  test('of our own say so, with the stack only where it is asked for', async () => {
    const error = new TypeError('x is not a function\n  at y')
    const { status, err } = await run(['validate'], failingWith(error))
    expect(status).toBe(2)
    expect(err).toBe(
      'ckpt-guard: this is a bug of ckpt-guard, not of your files: TypeError: x is not a function   at y\n' +
        'Please report it, with the output of the same command under CKPT_GUARD_DEBUG=1.\n',
    )
    const debug = await run(['validate'], { ...failingWith(error), io: { env: { CKPT_GUARD_DEBUG: '1' } } })
    expect(debug.err).toMatch(/run\.test\.ts:\d+/)
  })

  test('that are no errors at all are bugs too', async () => {
    expect((await run(['validate'], failingWith('text'))).err).toContain('this is a bug of ckpt-guard, not of your files: text')
  })

  test('a reader that goes away is no failure', async () => {
    expect(await run(['validate'], { io: { stdout: failing('EPIPE') } })).toMatchObject({ status: 1, err: '' })
  })

  test('a full disk behind stdout is one', async () => {
    const { status, err } = await run(['validate'], { io: { stdout: failing('ENOSPC') } })
    expect({ status, err }).toEqual({ status: 2, err: 'ckpt-guard: the result cannot be written to stdout: ENOSPC\n' })
  })
})
