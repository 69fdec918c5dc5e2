import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { CompareRequest } from '../../src/commands/compare.ts'
import { compare } from '../../src/commands/compare.ts'
import { configSchema } from '../../src/config/config.ts'
import { accessFromEnvironment } from '../../src/references/access.ts'
import { compareMarkdown } from '../../src/reports/compare-markdown.ts'
import { type CompareReport, compareReportSchema } from '../../src/reports/compare-schema.ts'
import { compareText } from '../../src/reports/compare-text.ts'
import { dict, floats, pickled, type TensorPlan, type TorchZipPlan, tensor, torchZip } from '../checkpoint/build-torch.ts'
import { FIXTURES } from '../checkpoint/fixture-files.ts'
import { run, temporaryFolder } from '../compare/compare-files.ts'

const folder = temporaryFolder()

/** One storage for each tensor, unless its plan names another. */
function torchFile(
  name: string,
  tensors: Readonly<Record<string, TensorPlan & { readonly values: Uint8Array }>>,
  plan: TorchZipPlan = {},
): string {
  const names = Object.keys(tensors)
  const entries = Object.entries(tensors).map(([key, { values, ...each }], i) => {
    const numel = values.length / 4
    return [key, tensor({ key: String(i), numel, shape: [numel], ...each })] as const
  })
  const storages = Object.fromEntries(names.map((key, i) => [i, tensors[key]?.values ?? floats()]))
  writeFileSync(join(folder, name), torchZip({ pickle: pickled(dict(Object.fromEntries(entries))), storages, ...plan }))
  return name
}

async function look(candidate: string, reference: string, root = folder): Promise<NonNullable<CompareReport['values']>> {
  const report = await run(root, candidate, reference, { values: true })
  expect(compareReportSchema.parse(report)).toEqual(report)
  if (report.values === undefined) throw new Error('expected values in the report')
  return report.values
}

const W = { values: floats(1, 2, 3, 4) }

describe('values of real files', () => {
  test.each([
    'zip-dtypes.pt',
    'zip-dtypes-untyped.pt',
    'zip-big-endian.pt',
    'zip-deflated-weights.pt',
    'zip-views.pt',
    'zip-quantized.pt',
    'zip-tied.pt',
    'zip-conjugated.pt',
    'zip-scalars.pt',
    'legacy-dtypes.pt',
    'legacy-storage-views.pt',
    'legacy-views.pt',
    'tar.pt',
    'torchscript.pt',
    'safetensors-dtypes.safetensors',
    'sharded-bin/pytorch_model.bin.index.json',
    'sharded-safetensors/model.safetensors.index.json',
  ])('are all read from %s, and equal to themselves', async (name) => {
    const values = await look(`torch-2.13/${name}`, `torch-2.13/${name}`, FIXTURES)
    expect(values.compared).toBeGreaterThan(0)
    expect(values.equal).toBe(values.compared)
    expect(values.modules.every(({ state, change }) => state === 'frozen' && change === 0)).toBe(true)
  })
})

describe('values of compressed records', () => {
  const values = floats(...Array.from({ length: 5000 }, (_, i) => i))

  test('are the same as those of stored ones', async () => {
    const stored = torchFile('stored.pth', { w: { values }, x: W })
    const packed = torchFile(
      'packed.pth',
      { w: { values }, x: W },
      { change: { 'data/0': { compress: true }, 'data/1': { compress: true } } },
    )
    expect(await look(packed, stored)).toMatchObject({ compared: 2, equal: 2, skipped: [] })
  })

  test('are found wherever several tensors lie in one', async () => {
    const half = (offset: number) => tensor({ numel: 5000, shape: [2500], offset })
    const more = { pickle: pickled(dict({ late: half(2500), early: half(0), again: half(2500) })), storages: { 0: values } }
    writeFileSync(join(folder, 'shared.pth'), torchZip({ ...more, change: { 'data/0': { compress: true } } }))
    writeFileSync(join(folder, 'shared-stored.pth'), torchZip(more))
    expect(await look('shared.pth', 'shared-stored.pth')).toMatchObject({ compared: 3, equal: 3 })
    expect(await look('shared-stored.pth', 'shared.pth')).toMatchObject({ compared: 3, equal: 3 })
  })

  test('are left out where these are not what they should be, and the others are compared', async () => {
    const tensors = { w: { values, numel: 6000, shape: [6000] }, x: W }
    const size = { size: 24_000 }
    const short = torchFile('short.pth', tensors, { change: { 'data/0': { compress: true, local: size, central: size } } })
    const whole = torchFile('whole.pth', { w: { values: floats(...Array.from({ length: 6000 }, () => 1)) }, x: W })
    expect(await look(short, whole)).toMatchObject({
      compared: 1,
      equal: 1,
      skipped: [{ name: 'w', why: 'its record does not decompress to its 24000 bytes' }],
    })
  })

  test('are not decompressed again and again for the sake of the last one', async () => {
    const last = tensor({ numel: 5000, shape: [1], offset: 4999 })
    const names = Array.from({ length: 100 }, (_, i) => `w${i}`)
    const pickle = pickled(dict(Object.fromEntries(names.map((name) => [name, last]))))
    writeFileSync(join(folder, 'last.pth'), torchZip({ pickle, storages: { 0: values }, change: { 'data/0': { compress: true } } }))
    const found = await look('last.pth', 'last.pth')
    expect(found).toMatchObject({ compared: 64, equal: 64 })
    expect(found.skipped[0]).toEqual({ name: 'w64', why: 'its record would be read again and again' })
  })

  test('are left out where they lie scattered', async () => {
    const turned = { w: { values, shape: [2, 2500], stride: [1, 2] } }
    const packed = torchFile('turned.pth', turned, { change: { 'data/0': { compress: true } } })
    const found = await look(packed, torchFile('turned-stored.pth', turned))
    expect(found).toMatchObject({ compared: 0, skipped: [{ name: 'w', why: expect.stringContaining('scattered') }] })
  })
})

describe('values that lie otherwise on both sides', () => {
  test('are compared in the order of their indices', async () => {
    const rows = torchFile('rows.pth', { w: { values: floats(1, 2, 3, 4, 5, 6), shape: [2, 3], stride: [3, 1] } })
    const columns = torchFile('columns.pth', { w: { values: floats(1, 4, 2, 5, 3, 6), shape: [2, 3], stride: [1, 2] } })
    expect(await look(columns, rows)).toMatchObject({ equal: 1 })
  })

  test('are compared as they are stored where both sides store them in one other order', async () => {
    const turned = { shape: [2, 3], stride: [1, 2] }
    const before = torchFile('turned-before.pth', { w: { values: floats(1, 4, 2, 5, 3, 6), ...turned } })
    const after = torchFile('turned-after.pth', { w: { values: floats(1, 4, 2, 5, 3, 8), ...turned } })
    expect((await look(after, before)).tensors[0]).toMatchObject({ differing: 1, maxDifference: 2, norm: { candidate: Math.sqrt(119) } })
  })

  test('are not taken for what lies between them, where both sides leave gaps', async () => {
    const gaps = { shape: [2, 2], stride: [1, 3] }
    const before = torchFile('gaps-before.pth', { w: { values: floats(1, 2, 77, 3, 4, 77), ...gaps } })
    const after = torchFile('gaps-after.pth', { w: { values: floats(1, 2, 88, 3, 4, 88), ...gaps } })
    expect((await look(after, before)).tensors[0]).toMatchObject({ equal: true, differing: 0, norm: { reference: Math.sqrt(30) } })
  })

  test('are compared once a name where weights are tied', async () => {
    const tied = (name: string, values: Uint8Array) => {
      const each = tensor({ numel: 4 })
      writeFileSync(join(folder, name), torchZip({ pickle: pickled(dict({ a: each, b: each, c: each })), storages: { 0: values } }))
      return name
    }
    expect(await look(tied('tied.pth', floats(1, 2, 3, 5)), tied('before.pth', floats(1, 2, 3, 4)))).toMatchObject({
      compared: 3,
      equal: 0,
    })
  })

  test('are compared in files of thousands of tensors in another order', async () => {
    const names = Array.from({ length: 3000 }, (_, i) => `m${i % 7}.w${i}`)
    const file = (name: string, order: readonly string[], change: number) => {
      const tensors = order.map((key) => [key, { values: floats(Number(key.split('w')[1]), key === 'm2.w1500' ? change : 0) }] as const)
      return torchFile(name, Object.fromEntries(tensors))
    }
    const found = await look(file('shuffled.pth', [...names].reverse(), 1), file('ordered.pth', names, 0))
    expect(found).toMatchObject({ compared: 3000, equal: 2999, skipped: [] })
    expect(found.tensors[0]).toMatchObject({ name: 'm2.w1500' })
  })
})

describe('values that say little', () => {
  test.each([
    ['nothing but NaN', floats(Number.NaN, Number.NaN), floats(Number.NaN, 1), { change: null, cosine: null, differing: 1 }],
    ['zeros', floats(0, 0), floats(3, 4), { change: null, cosine: null, norm: { reference: 0, candidate: 5, difference: 5 } }],
    ['zeros on both sides', floats(0, 0), floats(0, -0), { equal: false, differing: 0, change: null }],
    ['infinities', floats(Infinity, 1), floats(Infinity, 2), { change: null, differing: 1, maxDifference: 1 }],
    ['the smallest numbers', floats(1e-45, 0), floats(0, 0), { change: 1, differing: 1 }],
  ])('are told for what they are: %s', async (_name, before, after, expected) => {
    const found = await look(torchFile('after.pth', { w: { values: after } }), torchFile('before.pth', { w: { values: before } }))
    expect(found.tensors[0]).toMatchObject(expected)
  })

  test('are compared where there are none', async () => {
    const empty = torchFile('empty.pth', { w: { values: floats(), shape: [0, 5], stride: [5, 1] }, x: W })
    expect(await look(empty, empty)).toMatchObject({ compared: 2, equal: 2 })
  })

  test('are not compared where the shapes differ', async () => {
    const found = await look(torchFile('five.pth', { w: { values: floats(1, 2, 3, 4, 5) } }), torchFile('four.pth', { w: W }))
    expect(found).toMatchObject({ compared: 0, skipped: [{ name: 'w', why: 'the shapes differ' }] })
  })
})

test('progress is told in bytes of values, of both sides', async () => {
  const [candidate, reference] = [torchFile('one.pth', { w: W }), torchFile('two.pth', { w: W })]
  const heard = { total: 0, bytes: 0, done: 0 }
  const request: CompareRequest = {
    ...{
      root: folder,
      candidate,
      reference,
      require: 'strict',
      ignore: [],
      rename: [],
      weightsRoot: undefined,
      dtype: 'any',
      values: true,
      threads: undefined,
    },
    ...{ config: configSchema.parse({}), access: accessFromEnvironment({}, folder, 0) },
  }
  await compare(request, {
    total: (bytes) => {
      heard.total = bytes
    },
    file() {},
    advance: (bytes) => {
      heard.bytes += bytes
    },
    done: () => {
      heard.done++
    },
  })
  expect(heard).toEqual({ total: 32, bytes: 32, done: 1 })
})

describe('the report', () => {
  const layers = (scale: (name: string) => number) =>
    Object.fromEntries(
      ['enc_p', 'dec', 'flow'].flatMap((part) =>
        [0, 1, 2, 3].flatMap((i) =>
          ['weight', 'bias'].map((kind) => {
            const name = `${part}.layers.${i}.${kind}`
            const zero = kind === 'bias' && part === 'flow' ? 0 : 1
            return [name, { values: floats(...[3, 4, 12, 84].map((each) => each * zero + scale(name) * (each % 5))) }] as const
          }),
        ),
      ),
    )

  test('shows at a glance which parts are frozen and which moved', async () => {
    const before = torchFile(
      'before.pth',
      layers(() => 0),
    )
    const trained = (name: string) =>
      name.startsWith('dec') ? 0.25 : name.startsWith('flow') ? 0.01 : name === 'enc_p.layers.3.bias' ? 1 : 0
    const report = await run(folder, torchFile('trained.pth', layers(trained)), before, { values: true })
    await expect(compareText(report, { color: false })).toMatchFileSnapshot('../compare/golden/values.txt')
    await expect(compareMarkdown(report, { maxBytes: 60_000 }).text).toMatchFileSnapshot('../compare/golden/values.md.txt')
  })

  test('has no table of modules where nothing moved', async () => {
    const before = torchFile(
      'before.pth',
      layers(() => 0),
    )
    const report = await run(folder, before, before, { values: true })
    expect(compareText(report, { color: false })).toContain('24 of 24 tensors equal')
    expect(compareText(report, { color: false })).not.toContain('by module')
  })

  test('counts the modules that it has no room for', async () => {
    const names = Array.from({ length: 250 }, (_, i) => `m${i}.w`)
    const file = (name: string, by: number) => torchFile(name, Object.fromEntries(names.map((each) => [each, { values: floats(1, by) }])))
    const report = await run(folder, file('wide-after.pth', 1), file('wide-before.pth', 0), { values: true })
    expect(report.values).toMatchObject({ moreModules: 50 })
    expect(compareText(report, { color: false })).toContain('and 220 more')
    expect(compareMarkdown(report, { maxBytes: 6000 }).text).toMatch(/and 2\d\d more/)
  })

  test('shows hostile names of what moved as text', async () => {
    const names = ['a|b`c', '<img src=x>', '@everyone #1', '\u001b[31mred', 'x\n::error::y', '[l](http://e.x)']
    const file = (name: string, by: number) =>
      torchFile(name, Object.fromEntries(names.flatMap((each) => [1, 2].map((i) => [`${each}.w${i}`, { values: floats(1, 2 + by) }]))))
    const report = await run(folder, file('hostile-after.pth', 1), file('hostile-before.pth', 0), { values: true })
    expect(report.values?.modules).toHaveLength(names.length)
    expect(compareText(report, { color: false }).replaceAll('\n', '')).not.toMatch(/\p{Cc}/u)
    const { text } = compareMarkdown(report, { maxBytes: 60_000 })
    expect(text.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u)
    const outside = text.replace(/`[^`\n]*`|<code>.*?<\/code>/g, '')
    expect(outside).not.toMatch(/<(?!\/?(details|summary|br)>)/)
    expect(outside).not.toMatch(/@[\w-]|#\d(?!\d*;)|:\/\//)
  })
})
