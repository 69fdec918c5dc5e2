import { describe, expect, test } from 'vitest'
import type { KeyInfo } from '../../src/compare/key-info.ts'
import { compareMarkdown } from '../../src/reports/compare-markdown.ts'
import { type CompareReport, compareReportSchema } from '../../src/reports/compare-schema.ts'
import { compareText } from '../../src/reports/compare-text.ts'
import { run, temporaryFolder, writeSchema } from './compare-files.ts'
import { exported, statedKeys } from './gpt-sovits-facts.ts'
import { identity, mapped } from './key-maps.ts'

// The golden files are for people: read them when they change.

const UNLIMITED = { maxBytes: Number.POSITIVE_INFINITY }
/** What one comment may have on GitHub, less what other parts of it need. */
const COMMENT = 60_000

const folder = temporaryFolder()

function file(name: string, keys: ReadonlyMap<string, KeyInfo>, kind: string): string {
  return writeSchema(folder, name, keys, identity(kind))
}

async function golden(name: string, report: CompareReport): Promise<void> {
  expect(compareReportSchema.parse(report)).toEqual(report)
  await expect(compareText(report, { color: false })).toMatchFileSnapshot(`golden/${name}.txt`)
  const { text } = compareMarkdown(report, UNLIMITED)
  await expect(text).toMatchFileSnapshot(`golden/${name}.md.txt`)
  expect(Buffer.byteLength(compareMarkdown(report, { maxBytes: COMMENT }).text)).toBeLessThanOrEqual(COMMENT)
}

describe('versions of GPT-SoVITS', () => {
  test('v1 and v2 differ in two shapes', async () => {
    const report = await run(folder, file('v2.json', exported(statedKeys('s2', 'v2')), 's2'), 'profile:gpt-sovits/v1')
    expect(report.shape.map(({ name }) => name)).toEqual(['enc_p.text_embedding.weight', 'ref_enc.spectral.0.fc.weight'])
    expect(report).toMatchObject({ status: 'failed', verdict: 'breaking', loads: { strict: false, nonStrict: false } })
    await golden('v1-v2', report)
  })

  test('v2Pro has five keys that v2 lacks', async () => {
    const report = await run(folder, file('v2Pro.json', statedKeys('s2', 'v2Pro'), 's2-training'), 'profile:gpt-sovits/v2')
    expect(report.unexpected).toEqual(['ge_to512.bias', 'ge_to512.weight', 'prelu.weight', 'sv_emb.bias', 'sv_emb.weight'])
    await golden('v2-v2Pro', report)
  })

  test('v3 and v4 have the same keys', async () => {
    const report = await run(folder, file('v4.json', statedKeys('s2', 'v4'), 's2-base'), 'profile:gpt-sovits/v3')
    expect(report).toMatchObject({ status: 'passed', verdict: 'values', loads: { strict: true, nonStrict: true }, missing: [], shape: [] })
    await golden('v3-v4', report)
  })

  test('v2ProPlus is another size of v2Pro, told in a few lines', async () => {
    const report = await run(folder, file('plus.json', statedKeys('s2', 'v2ProPlus'), 's2-training'), 'profile:gpt-sovits/v2Pro')
    expect(report.shape).toHaveLength(290)
    await golden('v2Pro-v2ProPlus', report)
  })
})

describe('an export against its training file', () => {
  const training = statedKeys('s2', 'v2')

  test('lacks what only training needs, which is explained and fails nothing', async () => {
    const report = await run(folder, file('export.json', exported(training), 's2'), file('training.json', training, 's2-training'))
    expect(report).toMatchObject({ status: 'passed', verdict: 'values', loads: { strict: false, nonStrict: true } })
    expect(report.missing).toHaveLength(103)
    expect(report.explained).toMatchObject([{ side: 'missing', pattern: 'enc_q.*', keys: report.missing }])
    await golden('export-training', report)
  })

  test('is the other way round the same', async () => {
    const report = await run(folder, file('training.json', training, 's2-training'), file('export.json', exported(training), 's2'))
    expect(report).toMatchObject({ status: 'passed', verdict: 'values', loads: { strict: false, nonStrict: true } })
    expect(report.unexpected).toHaveLength(103)
  })

  test('is alarming where only a part of it is missing', async () => {
    const damaged = new Map([...training].filter(([key]) => !key.startsWith('enc_q.enc.')))
    const report = await run(folder, file('damaged.json', damaged, 's2'), file('training.json', training, 's2-training'))
    expect(report).toMatchObject({ status: 'failed', verdict: 'breaking', explained: [] })
  })

  test('is not explained for a project that nobody knows', async () => {
    const reference = writeSchema(folder, 'plain.json', training, identity('weights', 'plain'))
    const report = await run(folder, writeSchema(folder, 'plain-export.json', exported(training)), reference)
    expect(report).toMatchObject({ status: 'failed', verdict: 'breaking', explained: [] })
  })
})

describe('renamed keys', () => {
  const reference = statedKeys('s2', 'v2')
  const anew = (name: string) =>
    `module.${name.replace(/weight_g$/, 'parametrizations.weight.original0').replace(/weight_v$/, 'parametrizations.weight.original1')}`

  test('are told in a few lines, with the command that renames them', async () => {
    const report = await run(folder, file('ddp.json', mapped(reference, anew), 's2-training'), 'profile:gpt-sovits/v2')
    expect(report.missing).toHaveLength(reference.size)
    expect(report.renamed).toHaveLength(reference.size)
    await golden('renamed', report)
  })

  test('are none once the lines are given to compare itself', async () => {
    const candidate = file('ddp.json', mapped(reference, anew), 's2-training')
    const { rename } = await run(folder, candidate, 'profile:gpt-sovits/v2')
    expect(await run(folder, candidate, 'profile:gpt-sovits/v2', { rename })).toMatchObject({ verdict: 'values', loads: { strict: true } })
  })
})

test('hostile names are no markup and command no terminal', async () => {
  const names = ['a|b`c', '<img src=x>', '@everyone #1', '\u001b[31mred', 'x\n::error::y', '[l](http://e.x)', "it's $(rm -rf)"]
  const keys = new Map(names.map((name, i) => [`${name}.w`, { shape: [i + 1], dtype: 'float32' }]))
  const report = await run(
    folder,
    writeSchema(
      folder,
      'hostile.json',
      mapped(keys, (name) => `module.${name}`),
    ),
    writeSchema(folder, 'h.json', keys),
  )
  const hard = await run(folder, writeSchema(folder, 'none.json', new Map([['other', { shape: [99, 9], dtype: 'int8' }]])), 'schema:h.json')
  for (const each of [report, hard]) {
    expect(compareText(each, { color: false }).replaceAll('\n', '')).not.toMatch(/\p{Cc}/u)
    const { text } = compareMarkdown(each, UNLIMITED)
    expect(text.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u)
    const outside = text.replace(/`[^`\n]*`|<code>.*?<\/code>|<pre>[^<]*<\/pre>/g, '')
    expect(outside).not.toMatch(/<(?!\/?(details|summary|br)>)/)
    expect(outside).not.toMatch(/@[\w-]|#\d(?!\d*;)|:\/\//)
  }
})
