import { copyFileSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import type { ByteSource } from '../../src/checkpoint/bytes.ts'
import { UserError } from '../../src/commands/user-error.ts'
import { configSchema } from '../../src/config/config.ts'
import { dict, floats, pickled, tensor, torchZip } from '../checkpoint/build-torch.ts'
import { sparseSource } from '../checkpoint/counting-source.ts'
import { EXAMPLES, FIXTURES } from '../checkpoint/fixture-files.ts'
import { bytes, u64 } from '../checkpoint/pickle/assemble.ts'
import { run, temporaryFolder, writeSchema } from '../compare/compare-files.ts'
import { keys } from '../compare/key-maps.ts'

const GIBIBYTE = 1024 ** 3
const folder = temporaryFolder()
const servers: Server[] = []

afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
})

type Values = Readonly<Record<string, readonly number[]>>

function torchFile(name: string, values: Values, below?: string): string {
  const names = Object.keys(values)
  const entries = Object.fromEntries(
    names.map((key, i) => [key, tensor({ key: String(i), numel: values[key]?.length ?? 0, shape: [values[key]?.length ?? 0] })]),
  )
  const storages = Object.fromEntries(names.map((key, i) => [i, floats(...(values[key] ?? []))]))
  const content = below === undefined ? dict(entries) : dict({ [below]: dict(entries) })
  writeFileSync(join(folder, name), torchZip({ pickle: pickled(content), storages }))
  return name
}

function safetensorsFile(name: string, values: Values): string {
  let at = 0
  const header = Object.entries(values).map(([key, numbers]) => {
    const from = at
    at += numbers.length * 4
    return [key, { dtype: 'F32', shape: [numbers.length], data_offsets: [from, at] }] as const
  })
  const text = Buffer.from(JSON.stringify(Object.fromEntries(header)))
  writeFileSync(join(folder, name), bytes(u64(text.length), text, floats(...Object.values(values).flat())))
  return name
}

const A: Values = { 'a.w': [1, 2, 3], 'b.w': [4, 5] }

describe('compare', () => {
  test('finds the same file identical by its checksums, whatever lies around its weights', async () => {
    const report = await run(folder, torchFile('a.pth', A), torchFile('a-training.ckpt', A, 'state_dict'))
    expect(report).toMatchObject({ status: 'passed', verdict: 'identical', checksums: 'equal', loads: { strict: true, nonStrict: true } })
    expect([report.candidate.weightsRoot, report.reference.weightsRoot]).toEqual(['', 'state_dict'])
  })

  test('finds other values', async () => {
    const report = await run(folder, torchFile('moved.pth', { ...A, 'b.w': [4, 6] }), torchFile('a.pth', A))
    expect(report).toMatchObject({ verdict: 'values', checksums: 'different', status: 'passed' })
  })

  test('takes no other checksum for other values where the tensors lie elsewhere in their storages', async () => {
    const shared = dict({ 'a.w': tensor({ numel: 5, shape: [3] }), 'b.w': tensor({ numel: 5, offset: 3, shape: [2] }) })
    writeFileSync(join(folder, 'shared.pth'), torchZip({ pickle: pickled(shared), storages: { 0: floats(1, 2, 3, 4, 5) } }))
    const report = await run(folder, 'shared.pth', torchFile('a.pth', A))
    expect(report).toMatchObject({
      verdict: 'values',
      checksums: 'unknown',
      notes: [expect.stringContaining('share storages in other ways')],
    })
    expect(await run(folder, 'shared.pth', 'a.pth', { values: true })).toMatchObject({ verdict: 'identical', values: { equal: 2 } })
  })

  test('says that safetensors states no checksums', async () => {
    const report = await run(folder, safetensorsFile('a.safetensors', A), torchFile('a.pth', A))
    expect(report).toMatchObject({
      verdict: 'values',
      checksums: 'unknown',
      notes: [expect.stringContaining('a.safetensors states no checksums')],
    })
  })

  test.each([
    ['identical', 'a.pth', 'passed'],
    ['identical', 'moved.pth', 'failed'],
    ['strict', 'moved.pth', 'passed'],
    ['strict', 'more.pth', 'failed'],
    ['extends', 'more.pth', 'passed'],
    ['extends', 'less.pth', 'failed'],
    ['non-strict', 'less.pth', 'passed'],
    ['non-strict', 'shape.pth', 'failed'],
  ] as const)('--require %s: %s has %s', async (require, candidate, status) => {
    torchFile('a.pth', A)
    torchFile('moved.pth', { ...A, 'b.w': [4, 6] })
    torchFile('more.pth', { ...A, c: [1] })
    torchFile('less.pth', { 'a.w': [1, 2, 3] })
    torchFile('shape.pth', { ...A, 'b.w': [1] })
    expect((await run(folder, candidate, 'a.pth', { require })).status).toBe(status)
  })

  test('--dtype exact fails on another type, which load_state_dict would cast', async () => {
    const half = writeSchema(folder, 'half.json', new Map([['a.w', { shape: [3], dtype: 'float16' }]]))
    const reference = torchFile('one.pth', { 'a.w': [1, 2, 3] })
    expect(await run(folder, half, reference)).toMatchObject({
      status: 'passed',
      dtype: [{ name: 'a.w', reference: 'float32', candidate: 'float16' }],
    })
    expect(await run(folder, half, reference, { dtype: 'exact' })).toMatchObject({ status: 'failed', verdict: 'values' })
  })

  test('--ignore leaves keys out on both sides, and says where a pattern does nothing', async () => {
    const report = await run(folder, torchFile('x.pth', { ...A, 'c.w': [1] }), torchFile('y.pth', { ...A, 'd.w': [1] }), {
      ignore: ['[cd].w', 'c.*', 'd.*'],
    })
    expect(report).toMatchObject({ verdict: 'identical', ignored: 2, missing: [], unexpected: [] })
    expect(report.notes).toEqual([expect.stringContaining('--ignore "[cd].w" matches no key')])
  })

  test('--rename renames the candidate as convert would, and a mistyped one is told', async () => {
    const candidate = torchFile('ddp.pth', { 'module.a.w': [1, 2, 3], 'module.b.w': [4, 5] })
    expect(await run(folder, candidate, torchFile('a.pth', A), { rename: ['module.=>'] })).toMatchObject({
      verdict: 'identical',
      renamed: [],
    })
    await expect(run(folder, candidate, 'a.pth', { rename: ['modul.=>'] })).rejects.toThrow(/--rename "modul\."/)
  })

  test('takes any name for a key, also none at all', async () => {
    const odd = torchFile('odd.pth', { '': [1], '.': [2], '..': [3], __proto__x: [4], 'a=>b': [5] })
    expect(await run(folder, odd, odd)).toMatchObject({ verdict: 'identical', candidate: { keys: 5 } })
    expect(await run(folder, odd, torchFile('a.pth', A))).toMatchObject({ verdict: 'breaking', missing: ['a.w', 'b.w'] })
  })

  test('--root names the place of the keys', async () => {
    const reference = torchFile('a.pth', A)
    expect(await run(folder, torchFile('ema.pth', A, 'averaged'), reference, { weightsRoot: 'averaged' })).toMatchObject({
      verdict: 'identical',
    })
    await expect(run(folder, 'ema.pth', reference, { weightsRoot: 'nowhere' })).rejects.toThrow(/--root "nowhere".*"averaged"/)
  })

  test('takes a sharded set for the whole that it is', async () => {
    const index = join(EXAMPLES, 'checkpoints/huggingface/sharded-bin/pytorch_model.bin.index.json')
    expect(await run('/', index, index)).toMatchObject({ verdict: 'values', loads: { strict: true }, candidate: { format: 'sharded' } })
  })

  test('recognises an export of GPT-SoVITS against its training file', async () => {
    const place = join(EXAMPLES, 'checkpoints/gpt-sovits')
    const report = await run(place, 'SoVITS_weights_v2/aurora_e8_s240.pth', 'profile:gpt-sovits/v2')
    expect(report).toMatchObject({
      candidate: { identity: { kind: 's2', version: 'v2' } },
      reference: { name: 'profile:gpt-sovits/v2/s2', keys: 776 },
    })
    expect((await run(place, 'GPT_weights_v2/aurora-e15.ckpt', 'profile:gpt-sovits/v2')).reference.name).toBe('profile:gpt-sovits/v2/s1')
  })
})

describe('a candidate whose pickles ask for more than weights', () => {
  const file = (name: string) => join(EXAMPLES, 'damaged', `pickle-${name}-global.pth`)

  test('is compared by its keys, and said to be dangerous', async () => {
    const { notes } = await run(folder, file('dangerous'), file('dangerous'))
    expect(notes).toEqual([expect.stringMatching(/asks for "os\.system", which can run code when the file is loaded/)])
  })

  test('is said to be refused by PyTorch, unless the settings accept the name', async () => {
    const { notes } = await run(folder, file('unknown'), file('unknown'))
    expect(notes).toEqual([expect.stringMatching(/asks for "[\w.]+", which PyTorch refuses by default/)])
    const name = /asks for "([\w.]+)"/.exec(notes[0] ?? '')?.[1] ?? ''
    const config = configSchema.parse({ 'allow-globals': [name] })
    expect((await run(folder, file('unknown'), file('unknown'), { config })).notes).toEqual([])
  })
})

describe('a side that cannot be used', () => {
  test.each(['container-truncated.pth', 'file-lfs-pointer.pth'])('fails as the candidate, with the reason: %s', async (name) => {
    const damaged = join(EXAMPLES, 'damaged', name)
    const report = await run(folder, damaged, torchFile('a.pth', A))
    expect(report).toMatchObject({ status: 'failed', verdict: 'breaking', loads: { strict: false, nonStrict: false }, missing: [] })
    expect(report.findings[0]?.rule).toBe(name.startsWith('file-') ? 'file/lfs-pointer' : 'container/truncated')
    await expect(run(folder, 'a.pth', damaged)).rejects.toThrow(/the reference .* cannot be used/)
  })

  test('is not made usable by settings', async () => {
    const config = configSchema.parse({ rules: { 'container/truncated': 'off' } })
    expect((await run(folder, join(EXAMPLES, 'damaged/container-truncated.pth'), torchFile('a.pth', A), { config })).status).toBe('failed')
  })

  test('never passes as an empty reference', async () => {
    writeFileSync(join(folder, 'empty.pth'), torchZip({ pickle: pickled(dict({})), storages: {} }))
    await expect(run(folder, torchFile('a.pth', A), 'empty.pth')).rejects.toThrow(/holds no tensors to compare with/)
    expect(await run(folder, 'empty.pth', 'a.pth')).toMatchObject({ status: 'failed', verdict: 'breaking', missing: ['a.w', 'b.w'] })
  })

  test.each([
    ['is not there', 'nowhere.pth', /nowhere\.pth/],
    ['is of an unknown kind', 'git+x:main', /unknown kind "git\+x".*file:PATH/],
    ['is of a kind that is misspelt', 'shema:x.json', /did you mean "schema"/],
    ['has nothing behind its kind', 'schema:', /expected schema:FILE, found nothing/],
    ['is a version that nobody knows', 'profile:gpt-sovits/v9', /one of v1, v2/],
    ['is a part that a version lacks', 'profile:gpt-sovits/v2/lora', /v2 has no part lora/],
    ['is a schema that is none', 'schema:a.pth', /a\.pth is no key schema/],
    ['is an address without encryption', 'http://example.com/a.pth', /expected an https:\/\/ address/],
  ])('cannot run where the reference %s', async (_, reference, message) => {
    torchFile('a.pth', A)
    await expect(run(folder, 'a.pth', reference)).rejects.toThrow(UserError)
    await expect(run(folder, 'a.pth', reference)).rejects.toThrow(message)
  })

  test('may have a colon in its path', async () => {
    copyFileSync(join(folder, torchFile('a.pth', A)), join(folder, 'v1:a.pth'))
    expect((await run(folder, 'a.pth', 'file:v1:a.pth')).verdict).toBe('identical')
  })
})

describe('--values', () => {
  test('shows which tensors moved and how far, largest first, across containers', async () => {
    const reference = torchFile('before.pth', { frozen: [1, 2], moved: [3, 4], far: [1, 0], broken: [1, 1] })
    const candidate = safetensorsFile('after.safetensors', { frozen: [1, 2], moved: [3, 4.5], far: [0, 1], broken: [1, Number.NaN] })
    const { values, verdict } = await run(folder, candidate, reference, { values: true })
    expect(verdict).toBe('values')
    expect(values?.tensors.map(({ name }) => name)).toEqual(['broken', 'far', 'moved', 'frozen'])
    expect(values).toMatchObject({ compared: 4, equal: 1, skipped: [] })
    expect(values?.tensors[0]).toMatchObject({ change: null, nonFinite: { reference: 0, candidate: 1 } })
    expect(values?.tensors[1]).toMatchObject({ cosine: 0 })
    expect(values?.tensors[1]?.change).toBeCloseTo(Math.SQRT2)
    expect(values?.tensors[2]?.change).toBeCloseTo(0.1)
  })

  test('can call files without checksums identical', async () => {
    const report = await run(folder, safetensorsFile('a.safetensors', A), torchFile('a.pth', A), { values: true })
    expect(report).toMatchObject({ verdict: 'identical', checksums: 'unknown', notes: [] })
  })

  test('reads what PyTorch writes of every type, view and shard', async () => {
    for (const path of ['torch-2.13/zip-dtypes.pt', 'torch-2.13/zip-views.pt', 'torch-2.13/sharded-bin/pytorch_model.bin.index.json']) {
      const { values } = await run(FIXTURES, path, path, { values: true })
      expect(values?.compared).toBeGreaterThan(0)
      expect(values?.tensors.filter(({ equal }) => !equal)).toEqual([])
    }
  })

  test('does not follow four bytes that a file expands to a trillion values', async () => {
    const endless = tensor({ numel: 1, shape: [1_000_000, 1_000_000], stride: [0, 0] })
    writeFileSync(join(folder, 'endless.pth'), torchZip({ pickle: pickled(dict({ w: endless })), storages: { 0: floats(1) } }))
    const { values } = await run(folder, 'endless.pth', 'endless.pth', { values: true })
    expect(values).toMatchObject({ compared: 0, skipped: [{ name: 'w', why: expect.stringContaining('again and again') }] })
  })

  test('needs two checkpoints', async () => {
    const schema = writeSchema(folder, 'names.json', keys({ 'a.w': [3], 'b.w': [2] }))
    await expect(run(folder, torchFile('a.pth', A), schema, { values: true })).rejects.toThrow(/--values needs two checkpoints/)
  })
})

describe('an address as the reference', () => {
  test('of gigabytes costs kilobytes', async () => {
    const header = Buffer.from(
      JSON.stringify({
        'a.w': { dtype: 'F32', shape: [GIBIBYTE / 2], data_offsets: [0, 2 * GIBIBYTE] },
        'b.w': { dtype: 'F32', shape: [2], data_offsets: [2 * GIBIBYTE, 2 * GIBIBYTE + 8] },
      }),
    )
    const content = bytes(u64(header.length), header)
    const { address, served } = await serve('model.safetensors', sparseSource(content, content.length, 2 * GIBIBYTE + 8))
    const candidate = writeSchema(folder, 'big.json', keys({ 'a.w': [GIBIBYTE / 2], 'b.w': [2] }))
    const report = await run(folder, candidate, `${address}/model.safetensors?token=secret`)
    expect(report).toMatchObject({
      status: 'passed',
      verdict: 'values',
      reference: { kind: 'https', name: `${address}/model.safetensors` },
    })
    expect(JSON.stringify(report)).not.toContain('secret')
    expect(served()).toBeLessThan((report.reference.size ?? 0) / 100)
  })

  test('that is not there cannot run', async () => {
    const { address } = await serve('model.pth', sparseSource(new Uint8Array(1), 0, 0))
    await expect(run(folder, torchFile('a.pth', A), `${address}/other.pth`)).rejects.toThrow(UserError)
  })
})

/** Serves one file by HTTP ranges on this machine, and counts the bytes. */
async function serve(name: string, source: ByteSource): Promise<{ address: string; served: () => number }> {
  let served = 0
  const server = createServer(async (request, response) => {
    const range = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '')
    if (!request.url?.startsWith(`/${name}`) || range === null) return response.writeHead(404).end()
    const first = Number(range[1])
    const last = Math.min(Number(range[2]), source.size - 1)
    const part = await source.read(first, last - first + 1)
    served += part.length
    return response.writeHead(206, { 'content-range': `bytes ${first}-${last}/${source.size}`, etag: '"1"' }).end(part)
  })
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const place = server.address()
  if (place === null || typeof place === 'string') throw new Error('expected a port')
  return { address: `http://127.0.0.1:${place.port}`, served: () => served }
}
