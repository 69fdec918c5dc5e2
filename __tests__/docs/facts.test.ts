import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import packageJson from '../../package.json' with { type: 'json' }
import { MAX_DEPTH, MAX_PATHS, MAX_STRING_BYTES, MAX_VALUE_BYTES } from '../../src/checkpoint/pickle/limits.ts'
import { DIGESTS, FAIL_ON, PROFILES, SEVERITIES } from '../../src/config/choices.ts'
import { configSchema } from '../../src/config/config.ts'
import { DEFAULTS } from '../../src/config/defaults.ts'
import { BASE_DIGESTS, HEADER_CODES, VERSION_FACTS } from '../../src/profiles/gpt-sovits-versions.ts'
import { RULES } from '../../src/rules/catalogue.ts'
import { documents, ROOT, readDocument, section, tableBelow } from './documents.ts'
import { parseActionMetadata } from './language-service.ts'

const english = readDocument('README.md')
const chinese = readDocument('README.zh-CN.md')
const action = parseActionMetadata(readFileSync(join(ROOT, 'action.yml'), 'utf8'))
const defaults: Readonly<Record<string, unknown>> = configSchema.parse({})

describe.each([english, chinese])('$path', (readme) => {
  test('shows the two commands right after one paragraph that says what this is', () => {
    const first = readme.blocks[0]
    const commands = first?.text.split('\n').map((line) => line.replace(/\s*#.*$/, ''))
    expect(first?.language).toBe('sh')
    expect(commands).toEqual(['node dist/cli/index.js validate examples/checkpoints', 'npm cit', ''])
    const before = readme.text.split('\n').slice(0, (first?.line ?? 1) - 1)
    expect(before.join('\n')).toMatch(/^# ckpt-guard\n\n(?:.+\n)+$/)
  })
})

describe.each([
  { readme: english, inputs: '### Inputs', outputs: '### Outputs', none: 'none' },
  { readme: chinese, inputs: '### 输入', outputs: '### 输出', none: '无' },
])('the tables of $readme.path', ({ readme, inputs, outputs, none }) => {
  const rows = tableBelow(readme, inputs)

  test('list the inputs of action.yml, in its order', () => {
    expect(rows.map(([name]) => name)).toEqual(Object.keys(action.inputs ?? {}).map((name) => `\`${name}\``))
  })

  test('list the outputs of action.yml, in its order', () => {
    expect(tableBelow(readme, outputs).map(([name]) => name)).toEqual(Object.keys(action.outputs ?? {}).map((name) => `\`${name}\``))
  })

  test('give the defaults that settings have', () => {
    const stated = rows.map(([name = '', , cell]) => [name.replaceAll('`', ''), cell] as const)
    const settings = stated.filter(([name]) => name in configSchema.shape && name !== 'paths')
    expect(settings).toEqual(settings.map(([name]) => [name, shownDefault(defaults[name], none)]))
  })

  test('give the defaults that action.yml has', () => {
    const stated = new Map(rows.map(([name, , cell]) => [name, cell]))
    const set = Object.entries(action.inputs ?? {}).filter((entry) => entry[1].default !== undefined)
    expect(set.map(([name]) => stated.get(`\`${name}\``))).toEqual(set.map(([, input]) => `\`${input.default}\``))
  })
})

function shownDefault(value: unknown, none: string): string {
  return value === undefined || (Array.isArray(value) && value.length === 0) ? none : `\`${String(value)}\``
}

describe('docs/configuration.md', () => {
  const document = readDocument('docs/configuration.md')
  const keys = Object.keys(configSchema.shape)

  test('explains every key, in the order of the schema', () => {
    const headings = document.prose.split('\n').flatMap((line) => /^### `([\w-]+)`$/.exec(line)?.[1] ?? [])
    expect(headings).toEqual(keys)
  })

  test.each([
    { key: 'fail-on', choices: FAIL_ON },
    { key: 'files', choices: ['auto', 'changed', 'all'] },
    { key: 'rules', choices: SEVERITIES },
    { key: 'digest', choices: DIGESTS },
    { key: 'profile', choices: PROFILES },
  ])('names all that $key may be', ({ key, choices }) => {
    const text = section(document, `### \`${key}\``)
    for (const choice of choices) expect(text).toContain(`\`${choice}\``)
  })

  test.each(['fail-on', 'files', 'digest', 'profile'])('says what %s is by default', (key) => {
    expect(section(document, `### \`${key}\``)).toMatch(new RegExp(`\`${String(defaults[key])}\` \\(default`))
  })

  test('shows the globs that apply by default', () => {
    const block = document.blocks.find(({ text }) => text.startsWith('# .github/ckpt-guard.yml\npaths:'))
    expect(parse(block?.text ?? '')).toEqual({ paths: DEFAULTS.paths })
  })
})

describe('what the documents say of GPT-SoVITS', () => {
  const document = readDocument('docs/gpt-sovits.md')

  test('has the folders and base models of every version', () => {
    const rows = VERSION_FACTS.map(({ version, folders, base }) => [
      version,
      `\`${folders.s2}\`, \`${folders.s1}\``,
      `\`${base.generator}\`, \`${base.discriminator}\`, \`${base.s1}\``,
    ])
    expect(tableBelow(document, '## Versions, folders, base models')).toEqual(rows)
  })

  test('has the first bytes of every base model', () => {
    const heading = '## Versions, folders, base models'
    const stated = [...section(document, heading).matchAll(/^\| `([0-9a-f]{32})` \| `([^`]+)` \| (\w+) \|$/gm)].map((match) =>
      match.slice(1),
    )
    expect(stated.sort()).toEqual(
      Object.entries(BASE_DIGESTS)
        .map(([md5, { file, version }]) => [md5, file, version])
        .sort(),
    )
  })

  test('has the shapes that tell versions apart', () => {
    const columns = VERSION_FACTS.filter(({ version }) => version !== 'v4')
    const order = ['v1', 'v2', 'v3', 'v2Pro', 'v2ProPlus']
    const sorted = [...columns].sort((a, b) => order.indexOf(a.version) - order.indexOf(b.version))
    const keys = [...new Set(VERSION_FACTS.flatMap(({ shapes }) => Object.keys(shapes)))].sort()
    const rows = keys.map((key) => [`\`${key}\``, ...sorted.map(({ shapes }) => shapes[key]?.join(' × ') ?? 'none')])
    expect([...tableBelow(document, '## How the version is decided')].sort()).toEqual(rows.sort())
    const [third, fourth] = ['v3', 'v4'].map((version) => VERSION_FACTS.find((facts) => facts.version === version)?.shapes)
    expect(third).toEqual(fourth)
  })

  test.each([
    { document, heading: '## Header codes' },
    { document: chinese, heading: '### v2Pro 的文件头 05 / 06' },
  ])('has every header code: $document.path', ({ document, heading }) => {
    const rows = tableBelow(document, heading).slice(1)
    const codes = Object.entries(HEADER_CODES).map(([code, { version, lora }]) => [`\`${code}\``, lora ? `${version} LoRA` : version])
    expect(rows.map(([code, meaning]) => [code, meaning])).toEqual(codes)
  })
})

test('docs/security.md states the bounds that the code has', () => {
  const mebibytes = (bytes: number) => `${bytes / 1024 / 1024} MiB`
  const stated = tableBelow(readDocument('docs/security.md'), '## Hostile files').map(([, value]) => value)
  const bounds = [
    MAX_DEPTH.toLocaleString('en-US'),
    MAX_PATHS.toLocaleString('en-US'),
    mebibytes(MAX_VALUE_BYTES),
    mebibytes(MAX_STRING_BYTES),
  ]
  expect(stated.slice(0, 4)).toEqual(bounds)
  expect(english.text).toContain(mebibytes(MAX_VALUE_BYTES))
})

test.each(documents())('names only rules that there are: $path', ({ text }) => {
  const groups = [...new Set(RULES.map(({ id }) => id.split('/')[0]))].join('|')
  const named = [...text.matchAll(new RegExp(`(?<=\`)(?:${groups})/[a-z][a-z-]+(?=[\`=])`, 'g'))].map(([id]) => id)
  expect(RULES.map(({ id }) => id)).toEqual(expect.arrayContaining([...new Set(named)]))
})

test('README.md has every group of rules', () => {
  const groups = new Set(RULES.map(({ id }) => `\`${id.split('/')[0]}/\``))
  expect(new Set(tableBelow(english, '## What it checks').map(([group]) => group))).toEqual(groups)
})

describe('versions', () => {
  const matrix = z.object({
    jobs: z.object({
      test: z.object({ strategy: z.object({ matrix: z.object({ node: z.array(z.number()), os: z.array(z.string()) }) }) }),
    }),
  })
  const ci = matrix.parse(parse(readFileSync(join(ROOT, '.github/workflows/ci.yml'), 'utf8'))).jobs.test.strategy.matrix

  test.each([english, chinese])('of Node and of systems are those that CI runs: $path', ({ text }) => {
    expect(ci.os).toEqual(['ubuntu-latest', 'windows-latest', 'macos-latest'])
    expect(text).toMatch(/Ubuntu.{1,2} ?Windows(?: and |、)macOS/)
    const [first, second, third] = ci.node
    expect(text).toMatch(new RegExp(`Node ${first}(?:, |、)${second}(?: and |、)${third}`))
  })

  test.each([english, chinese])('of Node that package.json asks for are stated: $path', ({ text }) => {
    expect(text).toContain(packageJson.engines.node.replace('>=', ''))
  })

  test('of the package have a section in the changelog, which a release takes its notes from', () => {
    expect(readDocument('CHANGELOG.md').text).toMatch(new RegExp(`^## \\[${packageJson.version}\\]`, 'm'))
  })
})
