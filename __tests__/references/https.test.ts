import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import type { RequestListener } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { ByteSource } from '../../src/checkpoint/bytes.ts'
import { UserError } from '../../src/commands/user-error.ts'
import { type Access, accessFromEnvironment } from '../../src/references/access.ts'
import { dict, pickled, tensor, torchZip } from '../checkpoint/build-torch.ts'
import { sparseSource } from '../checkpoint/counting-source.ts'
import { run, writeSchema } from '../compare/compare-files.ts'
import { keys } from '../compare/key-maps.ts'
import { end, failingFirst, pattern, rangeServer, type Stored, sendForEver, serve, wholeServer } from '../sources/http-servers.ts'

const root = mkdtempSync(join(tmpdir(), 'ckpt-guard-https-'))
const VALUES = 100_000
/** Longer than what is read at once, so that it takes several requests. */
const REFERENCE = torchZip({
  pickle: pickled(dict({ w: tensor({ numel: VALUES, shape: [VALUES] }) })),
  storages: { 0: pattern(4 * VALUES) },
})
const candidate = writeSchema(root, 'candidate.json', keys({ w: [VALUES] }))
let temporary = ''
let pauses: number[] = []

beforeEach(() => {
  temporary = mkdtempSync(join(root, 'temporary-'))
  pauses = []
})

afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
  expect(readdirSync(temporary)).toEqual([])
})

afterAll(() => rmSync(root, { recursive: true, force: true }))

/** Compares with what a server has. */
function compared(address: string, maxDownload = 0) {
  const wait: Access['wait'] = async (milliseconds) => pauses.push(milliseconds)
  return run(root, candidate, address, { access: { ...accessFromEnvironment({}, temporary, maxDownload), wait } })
}

/** Why a comparison with what `listener` serves cannot run. */
async function mistake(listener: RequestListener, maxDownload = 0): Promise<string> {
  const address = await serve(listener)
  const error: unknown = await compared(`${address}/a.pth?signature=secret`, maxDownload).catch((reason: unknown) => reason)
  expect(error).toBeInstanceOf(UserError)
  const message = error instanceof Error ? error.message : ''
  expect(message).toContain(`${address}/a.pth: `)
  expect(message).not.toContain('secret')
  return message
}

const works = (): RequestListener => rangeServer({ bytes: REFERENCE })

describe('a server that refuses is asked once, and the reason is told', () => {
  test.each([
    [401, /the server refuses access \(401\); the file may be private, or a signed address may have expired/],
    [403, /the server refuses access \(403\)/],
    [404, /there is no such file on the server \(404\); check the address/],
    [410, /there is no such file on the server \(410\)/],
    [400, /the server answered 400/],
    [304, /the server answered 304/],
    [501, /the server answered 501/],
  ])('%d', async (status, message) => {
    const asked: unknown[] = []
    expect(
      await mistake((request, response) => {
        asked.push(request.url)
        end(response, status)
      }),
    ).toMatch(message)
    expect(asked).toHaveLength(1)
  })
})

describe('a failure that passes', () => {
  const hangUp: RequestListener = (request) => request.socket.destroy()
  const breakOff: RequestListener = (request, response) => {
    response.writeHead(206, { 'content-range': `bytes 0-99/${REFERENCE.length}`, 'content-length': 100 }).write('0123', () => {
      request.socket.destroy()
    })
  }
  const cutShort: RequestListener = (_, response) => {
    response.writeHead(206, { 'content-range': `bytes 0-99/${REFERENCE.length}` }).end('0123')
  }

  test.each<[string, RequestListener]>([
    ['500', (_, response) => end(response, 500)],
    ['502', (_, response) => end(response, 502)],
    ['503', (_, response) => end(response, 503)],
    ['504', (_, response) => end(response, 504)],
    ['429 without a time', (_, response) => end(response, 429)],
    ['a connection that is reset before the headers', hangUp],
    ['a connection that is reset in mid-body', breakOff],
    ['a body that is cut short', cutShort],
  ])('%s', async (_, failure) => {
    const address = await serve(failingFirst([failure, failure], works()))
    expect(await compared(address)).toMatchObject({ status: 'passed', reference: { kind: 'https', keys: 1 } })
    expect(pauses).toEqual([500, 1_000])
  })

  test('is waited for as long as the server asks, in seconds or with a date', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-01-01T00:00:00Z') })
    const failures = ['7', 'Thu, 01 Jan 2026 00:00:09 GMT', 'Wed, 31 Dec 2025 00:00:00 GMT', 'soon'].map(
      (after): RequestListener =>
        (_, response) =>
          end(response.setHeader('retry-after', after), 429),
    )
    expect((await compared(await serve(failingFirst(failures, works())))).status).toBe('passed')
    expect(pauses).toEqual([7_000, 9_000, 0, 4_000])
  })

  test('but never does is given up', async () => {
    expect(await mistake((_, response) => end(response, 503))).toMatch(/the server answered 503, after 5 attempts; try again later/)
    expect(await mistake(hangUp)).toMatch(/the connection failed: .*, after 5 attempts/)
    expect(await mistake(breakOff)).toMatch(/after 5 attempts/)
  })

  test('in an hour is not waited for', async () => {
    expect(await mistake((_, response) => end(response.setHeader('retry-after', '3600'), 503))).toMatch(/answered 503, after 1 attempt;/)
    expect(pauses).toEqual([])
  })
})

describe('a server that hangs is given up', () => {
  test.each<[string, RequestListener]>([
    ['before it answers', () => {}],
    ['in mid-body', (_, response) => response.writeHead(206, { 'content-range': `bytes 0-99/${REFERENCE.length}` }).write('0123')],
    ['while it redirects', (request, response) => request.url === '/b' || end(response.setHeader('location', '/b'), 302)],
  ])('%s', async (_, hangs) => {
    const inTime = AbortSignal.timeout.bind(AbortSignal)
    vi.spyOn(AbortSignal, 'timeout').mockImplementation(() => inTime(30))
    expect(await mistake(hangs)).toMatch(/the connection failed: no answer in time, after 5 attempts; try again later/)
  })
})

describe('redirects', () => {
  test('are followed, also relative ones and to other servers', async () => {
    const storage = await serve(works())
    const address = await serve((request, response) =>
      end(response.setHeader('location', request.url === '/b/a.pth' ? `${storage}/signed?x=1` : '../b/a.pth'), 307),
    )
    expect(await compared(`${address}/a/a.pth`)).toMatchObject({ status: 'passed', reference: { name: `${address}/a/a.pth` } })
  })

  test('in a circle, to unsafe addresses and to none are refused', async () => {
    const to =
      (location: string): RequestListener =>
      (_, response) =>
        end(response.setHeader('location', location), 302)
    expect(await mistake(to('/a.pth'))).toMatch(/expected at most 10 redirects/)
    expect(await mistake(to('http://example.com/a.pth?signature=secret'))).toMatch(
      /expected a redirect to an https:\/\/ address, found one to/,
    )
    expect(await mistake(to('file:///etc/passwd'))).toMatch(/expected a redirect to an https/)
    expect(await mistake(to('https://'))).toMatch(/found one to no address/)
  })

  test('to a signed address that expires in between are asked for again', async () => {
    let issued = 0
    const storage = await serve((request, response) => {
      if (request.url !== `/signed-${issued}`) return end(response, 403)
      // It is good once.
      issued++
      return works()(request, response)
    })
    const address = await serve((_, response) => end(response.setHeader('location', `${storage}/signed-${issued}`), 302))
    expect((await compared(address)).status).toBe('passed')
    expect(issued).toBeGreaterThan(1)
  })
})

describe('a file that is replaced while it is read is no reference', () => {
  test.each<[string, Partial<Stored>, Partial<Stored>]>([
    ['its tag tells', { etag: '"v1"' }, { etag: '"v2"' }],
    ['its weak tag tells', { etag: 'W/"v1"' }, { etag: 'W/"v2"' }],
    ['its date tells', { modified: 'Thu, 01 Jan 2026 00:00:00 GMT' }, { modified: 'Thu, 01 Jan 2026 00:00:01 GMT' }],
    ['its size tells', {}, { bytes: REFERENCE.subarray(1) }],
  ])('%s', async (_, before, after) => {
    const stored: Stored = { bytes: REFERENCE, ...before }
    const message = await mistake((request, response) => {
      rangeServer(stored)(request, response)
      Object.assign(stored, after)
    })
    expect(message).toMatch(/the file changed on the server while it was read; try again/)
  })
})

describe('a server that answers with something else than the range', () => {
  const other: RequestListener = (_, response) => end(response.setHeader('content-range', 'bytes 5-9/10'), 206, '56789')
  const compressed: RequestListener = (_, response) =>
    end(response.setHeader('content-range', 'bytes 0-3/10').setHeader('content-encoding', 'gzip'), 206, gzipSync('0123'))

  test('is told, with what to do', async () => {
    const download = /--allow-download \w+ downloads it whole, or download it yourself and name the file$/
    for (const listener of [wholeServer({ bytes: REFERENCE }), other, compressed]) expect(await mistake(listener)).toMatch(download)
    expect(await mistake(wholeServer({ bytes: REFERENCE }))).toMatch(/does not serve parts of a file \(HTTP ranges\); --allow-download 1MB/)
    expect(await mistake(other)).toMatch(/Content-Range "bytes 5-9\/10"/)
    expect(await mistake(compressed)).toMatch(/Content-Encoding "gzip"/)
  })

  test('that goes on for ever is cut off', async () => {
    const endless: RequestListener = (_, response) => {
      sendForEver(response.writeHead(206, { 'content-range': `bytes 0-9/${REFERENCE.length}` }))
    }
    expect(await mistake(endless)).toMatch(/expected 10 bytes, the server sent more/)
    expect(await mistake((_, response) => sendForEver(response.writeHead(200)))).toMatch(/does not serve parts of a file/)
  })
})

describe('--allow-download', () => {
  test('downloads the whole where the server serves no parts, and leaves nothing behind', async () => {
    const asked: string[] = []
    const address = await serve(wholeServer({ bytes: REFERENCE }, asked))
    const report = await compared(`${address}/a.pth?signature=secret`, 1_000_000)
    expect(report).toMatchObject({ status: 'passed', reference: { kind: 'https', name: `${address}/a.pth`, keys: 1 } })
    expect(JSON.stringify(report)).not.toContain('secret')
    expect(asked).toHaveLength(2)
  })

  test('downloads nothing where it does', async () => {
    const address = await serve((request, response) => (request.headers.range ? works()(request, response) : end(response, 500)))
    expect((await compared(address, 1_000_000)).status).toBe('passed')
  })

  test('has a limit, which is told', async () => {
    expect(await mistake(wholeServer({ bytes: REFERENCE }), 1000)).toMatch(
      /it has \d+ bytes, and at most 1000 may be downloaded; --allow-download 1MB allows it/,
    )
    expect(await mistake((_, response) => sendForEver(response.writeHead(200)), 1000)).toMatch(/more than 1000 bytes/)
  })

  test('takes no compressed file for the file', async () => {
    const zipped: RequestListener = (_, response) => end(response.setHeader('content-encoding', 'gzip'), 200, gzipSync(REFERENCE))
    expect(await mistake(zipped, 1_000_000)).toMatch(/expected the whole file as it is/)
  })

  test('survives a connection that is lost', async () => {
    const half: RequestListener = (request, response) => {
      response.writeHead(200, { 'content-length': REFERENCE.length }).write(REFERENCE.subarray(0, 1000), () => request.socket.destroy())
    }
    const address = await serve(failingFirst([(_, response) => end(response, 200, 'all'), half], wholeServer({ bytes: REFERENCE })))
    expect((await compared(address, 1_000_000)).status).toBe('passed')
    expect(pauses).toEqual([500])
  })

  test('goes for each file of a sharded set', async () => {
    const files = shardedSet()
    const asked: string[] = []
    const address = await serve((request, response) => {
      const bytes = files.get(request.url ?? '')
      asked.push(request.url ?? '')
      return bytes === undefined ? end(response, 404) : wholeServer({ bytes })(request, response)
    })
    const index = `${address}/m/model.safetensors.index.json`
    expect(await compared(index, 1_000_000)).toMatchObject({ status: 'passed', reference: { format: 'sharded', keys: 1 } })
    expect(new Set(asked)).toEqual(new Set(files.keys()))
    await expect(compared(index, 300)).rejects.toThrow(/model-00001-of-00001\.safetensors: it has \d+ bytes/)
  })
})

describe('a checkpoint of PyTorch of 2 GB', () => {
  test('costs less than a hundredth of that', async () => {
    const { source, values } = vastTorchFile()
    let served = 0
    const address = await serve(async (request, response) => {
      const [, first = 0, last = 0] = (/^bytes=(\d+)-(\d+)$/.exec(String(request.headers.range)) ?? []).map(Number)
      const part = await source.read(first, Math.min(last, source.size - 1) - first + 1)
      served += part.length
      end(response.setHeader('content-range', `bytes ${first}-${first + part.length - 1}/${source.size}`), 206, part)
    })
    const same = writeSchema(root, 'vast.json', keys({ w: [values] }))
    const report = await run(root, same, `${address}/vast.pth`)
    expect(report).toMatchObject({ status: 'passed', reference: { size: source.size, keys: 1 } })
    expect(served).toBeLessThan(source.size / 100)
  })
})

/** `w` of 2 GiB of zeros, which take no memory, in a zip as `torch.save` writes it. */
function vastTorchFile(): { readonly source: ByteSource; readonly values: number } {
  const size = 2 * 1024 ** 3
  const values = size / 4
  const pickle = pickled(dict({ w: tensor({ numel: values, shape: [values] }) }))
  // The storage comes last and the directory behind it: what is behind the hole lies that much further back.
  const plan = {
    pickle,
    storages: {},
    more: [{ name: 'data/0', local: { size, compressedSize: size }, central: { size, compressedSize: size } }],
  }
  const small = torchZip(plan)
  const [directory, zip64End] = [small.indexOf('PK\x01\x02'), small.indexOf('PK\x06\x06')]
  const content = torchZip({
    ...plan,
    zip64End: { offset: directory + size },
    end: { offset: directory + size },
    locator: { offset: zip64End + size },
  })
  return { source: sparseSource(content, directory, size), values }
}

/** A sharded set of one file, as Hugging Face's libraries write it. */
function shardedSet(): ReadonlyMap<string, Uint8Array> {
  const header = Buffer.from(JSON.stringify({ w: { dtype: 'F32', shape: [VALUES], data_offsets: [0, 4 * VALUES] } }))
  const length = Buffer.alloc(8)
  length.writeBigUInt64LE(BigInt(header.length))
  const index = { metadata: { total_size: 4 * VALUES }, weight_map: { w: 'model-00001-of-00001.safetensors' } }
  return new Map([
    ['/m/model.safetensors.index.json', Buffer.from(JSON.stringify(index))],
    ['/m/model-00001-of-00001.safetensors', Buffer.concat([length, header, pattern(4 * VALUES)])],
  ])
}
