import { createServer, type Server } from 'node:http'
import { join } from 'node:path'
import { afterEach, describe, expect, it, test } from 'vitest'
import type { ByteSource } from '../../src/checkpoint/bytes.ts'
import { inspect } from '../../src/commands/inspect.ts'
import { UserError } from '../../src/commands/user-error.ts'
import { configSchema } from '../../src/config/config.ts'
import { sparseSource } from '../checkpoint/counting-source.ts'
import { EXAMPLES, FIXTURES } from '../checkpoint/fixture-files.ts'
import { bytes, u64 } from '../checkpoint/pickle/assemble.ts'

const CONFIG = configSchema.parse({})
const GIBIBYTE = 1024 ** 3
const servers: Server[] = []

afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
})

describe('inspect', () => {
  test('shows the tensors, the training state and what it takes to load a file', async () => {
    const report = await inspect(join(EXAMPLES, 'checkpoints/lightning/epoch=4-step=50.ckpt'), CONFIG)
    expect(report).toMatchObject({
      schema: 'ckpt-guard/inspect@1',
      format: 'torch-zip',
      weightsRoot: 'state_dict',
      identity: { project: 'lightning', kind: 'training' },
      training: { epoch: 4, step: 50, optimizer: true },
    })
    const weights = report.tensors.filter(({ key }) => key !== null)
    const parameters = weights.reduce((sum, { shape }) => sum + shape.reduce((count, size) => count * size, 1), 0)
    expect(report.loading).toMatchObject({ parameters, bytes: { float32: parameters * 4, float16: parameters * 2 } })
    for (const { name, key } of weights) expect(name).toBe(`state_dict.${key}`)
  })

  test('names the shard of each tensor of a set', async () => {
    const report = await inspect(join(EXAMPLES, 'checkpoints/huggingface/sharded-bin/pytorch_model.bin.index.json'), CONFIG)
    expect(report.format).toBe('sharded')
    expect(new Set(report.tensors.map(({ shard }) => shard)).size).toBe(2)
  })

  test('tells integers that JSON cannot hold as text', async () => {
    const { metadata } = await inspect(join(FIXTURES, 'torch-2.13/zip-scalars.pt'), CONFIG)
    expect(metadata).toMatchObject({ byte: 255, big: String(2n ** 70n), minus_big: String(-(2n ** 70n)), infinite: 'Infinity', yes: true })
    expect(() => JSON.stringify(metadata)).not.toThrow()
  })

  test('shows also what is wrong with a file', async () => {
    const { problems } = await inspect(join(EXAMPLES, 'damaged/container-truncated.pth'), CONFIG)
    expect(problems).toMatchObject([{ rule: 'container/truncated' }])
  })

  it.each([
    ['a file that is not there', 'nowhere.pt'],
    ['a folder', EXAMPLES],
  ])('cannot run on %s', async (_, path) => {
    await expect(inspect(path, CONFIG)).rejects.toThrow(UserError)
  })
})

describe('inspect of an address', () => {
  test('reads kilobytes of a file of gigabytes', async () => {
    const { address, served } = await serve({ 'model.safetensors': vastSafetensors() })
    const report = await inspect(`${address}/model.safetensors`, CONFIG)
    expect(report).toMatchObject({
      format: 'safetensors',
      size: expect.any(Number),
      tensors: [
        { name: 'weight', shape: [2 * GIBIBYTE] },
        { name: 'bias', shape: [4] },
      ],
    })
    expect(report.size).toBeGreaterThan(8 * GIBIBYTE)
    expect(served()).toBeLessThan(1024 * 1024)
  })

  test('finds the shards beside an index', async () => {
    const index = { metadata: { total_size: 8 * GIBIBYTE + 16 }, weight_map: { weight: 'part 1.safetensors', bias: 'part 1.safetensors' } }
    const { address } = await serve({ 'index.json': inMemory(Buffer.from(JSON.stringify(index))), 'part 1.safetensors': vastSafetensors() })
    const report = await inspect(`${address}/index.json`, CONFIG)
    expect(report.problems).toEqual([])
    expect(report.tensors.map(({ name, shard }) => [name, shard])).toEqual([
      ['weight', 'part 1.safetensors'],
      ['bias', 'part 1.safetensors'],
    ])
  })

  test('tells a shard that the server does not have', async () => {
    const index = { metadata: {}, weight_map: { weight: 'missing.bin' } }
    const { address } = await serve({ 'index.json': inMemory(Buffer.from(JSON.stringify(index))) })
    expect((await inspect(`${address}/index.json`, CONFIG)).problems).toMatchObject([
      { rule: 'container/missing-shard', message: expect.stringContaining('"missing.bin"') },
    ])
  })

  test('that is not there cannot run', async () => {
    const { address } = await serve({})
    await expect(inspect(`${address}/nothing.pt`, CONFIG)).rejects.toThrow(UserError)
  })
})

/** `weight` of 8 GiB and `bias` of 16 bytes, without a byte of them in memory. */
function vastSafetensors(): ByteSource {
  const end = 8 * GIBIBYTE
  const header = Buffer.from(
    JSON.stringify({
      weight: { dtype: 'F32', shape: [2 * GIBIBYTE], data_offsets: [0, end] },
      bias: { dtype: 'F32', shape: [4], data_offsets: [end, end + 16] },
    }),
  )
  const content = bytes(u64(header.length), header)
  return sparseSource(content, content.length, end + 16)
}

function inMemory(content: Uint8Array): ByteSource {
  return sparseSource(content, 0, 0)
}

/** Serves sources by HTTP ranges on this machine, and counts the bytes. */
async function serve(files: Readonly<Record<string, ByteSource>>): Promise<{ address: string; served: () => number }> {
  let served = 0
  const server = createServer(async (request, response) => {
    const source = files[decodeURIComponent(request.url ?? '').slice(1)]
    const range = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '')
    if (source === undefined || range === null) return response.writeHead(404).end()
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
