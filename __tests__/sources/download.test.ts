import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import type { RequestListener } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { UserError } from '../../src/commands/user-error.ts'
import { allowanceFor, type DownloadOptions, downloadTo, openDownloaded } from '../../src/sources/download.ts'
import { end, failingFirst, pattern, rangeServer, type Stored, sendForEver, serve, wholeServer } from './http-servers.ts'

const MEBIBYTE = 1024 ** 2
const bytes = pattern(3 * MEBIBYTE)
const OPTIONS: DownloadOptions = { maxBytes: 10 * MEBIBYTE, wait: async () => {} }
const root = mkdtempSync(join(tmpdir(), 'ckpt-guard-download-'))
let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(root, 'test-'))
})

afterAll(() => rmSync(root, { recursive: true, force: true }))

/** Downloads into the folder of the test and returns what was stored. */
async function stored(address: string, options: Partial<DownloadOptions> = {}): Promise<Buffer> {
  const path = join(folder, 'file')
  const { size } = await downloadTo(new URL(address), path, { ...OPTIONS, ...options })
  const content = readFileSync(path)
  expect(size).toBe(content.length)
  return content
}

async function mistake(address: string, options: Partial<DownloadOptions> = {}): Promise<string> {
  const error: unknown = await stored(address, options).catch((reason: unknown) => reason)
  expect(error).toBeInstanceOf(UserError)
  expect(readdirSync(folder)).toEqual([])
  return error instanceof Error ? error.message : ''
}

/** Sends the first MiB and no more, of the length that it states. */
const cut: RequestListener = (_, response) => {
  response.writeHead(200, { 'content-length': bytes.length, etag: '"v1"' }).write(bytes.subarray(0, MEBIBYTE), () => {
    response.socket?.end()
  })
}

describe('a download', () => {
  test('stores what the server has, and counts it', async () => {
    const counters = { requests: 0, bytes: 0 }
    expect(Buffer.compare(await stored(await serve(wholeServer({ bytes })), { counters }), bytes)).toBe(0)
    expect(counters).toEqual({ requests: 1, bytes: bytes.length })
  })

  test('needs no stated length, and takes an empty file for one', async () => {
    const chunked = await serve((_, response) => {
      response.writeHead(200).write(bytes.subarray(0, 10))
      response.end(bytes.subarray(10))
    })
    expect(Buffer.compare(await stored(chunked), bytes)).toBe(0)
    rmSync(join(folder, 'file'))
    expect(await stored(await serve((_, response) => end(response, 200)))).toHaveLength(0)
  })

  test('tells the headers of the answer', async () => {
    const address = await serve((_, response) => end(response.setHeader('content-type', 'application/zip'), 200, 'x'))
    const { headers } = await downloadTo(new URL(address), join(folder, 'file'), OPTIONS)
    expect(headers.get('content-type')).toBe('application/zip')
  })

  test('never goes over a file that is there', async () => {
    writeFileSync(join(folder, 'file'), 'mine')
    await expect(stored(await serve(wholeServer({ bytes })))).rejects.toThrow(/cannot be stored/)
    expect(readFileSync(join(folder, 'file'), 'utf8')).toBe('mine')
  })

  test('follows redirects, and leaves the token with the first host', async () => {
    const seen: unknown[] = []
    const storage = await serve((request, response) => {
      seen.push(request.headers.authorization)
      wholeServer({ bytes })(request, response)
    })
    const first = await serve((request, response) => {
      seen.push(request.headers.authorization)
      end(response.setHeader('location', `${storage}/signed`), 302)
    })
    await stored(first, { headers: { authorization: 'Bearer secret' } })
    expect(seen).toEqual(['Bearer secret', undefined])
  })

  test.each([
    [1, '1MB'],
    [1_000_001, '2MB'],
    [1_000_000_000, '1000MB'],
    [9_000_000_001, '10GB'],
  ])('of %d bytes is allowed by %s', (size, option) => {
    expect(allowanceFor(size)).toBe(option)
  })
})

describe('a download that is larger than allowed', () => {
  test('is refused before it begins where its length is stated', async () => {
    const counters = { requests: 0, bytes: 0 }
    const message = await mistake(await serve(wholeServer({ bytes })), { maxBytes: MEBIBYTE, counters })
    expect(message).toMatch(/it has 3145728 bytes, and at most 1048576 may be downloaded; --allow-download 4MB allows it$/)
    expect(counters.bytes).toBe(0)
  })

  test('is cut off where it is not, also where it never ends', async () => {
    const counters = { requests: 0, bytes: 0 }
    const address = await serve((_, response) => sendForEver(response.writeHead(200)))
    expect(await mistake(address, { maxBytes: MEBIBYTE, counters })).toMatch(/more than 1048576 bytes, .* a larger --allow-download/)
    expect(counters.bytes).toBeLessThan(2 * MEBIBYTE)
  })
})

describe('a connection that is lost', () => {
  test('is taken up where it ended, if it is still the same file', async () => {
    const asked: string[] = []
    const address = await serve(failingFirst([cut], rangeServer({ bytes, etag: '"v1"' }, asked)))
    expect(Buffer.compare(await stored(address), bytes)).toBe(0)
    // How much has arrived when the connection is cut, the system decides.
    expect(asked).toEqual([expect.stringMatching(/^bytes=[1-9]\d*-$/)])
  })

  test('starts anew where the file is another one by now', async () => {
    const other = pattern(2 * MEBIBYTE).reverse()
    const address = await serve(failingFirst([cut], rangeServer({ bytes: other, etag: '"v2"' })))
    expect(Buffer.compare(await stored(address), other)).toBe(0)
  })

  test.each<[string, RequestListener]>([
    ['sends another part', (_, response) => end(response.setHeader('content-range', 'bytes 0-4/5'), 206, '01234')],
    ['has no such part', (_, response) => end(response.setHeader('content-range', 'bytes */5'), 416)],
  ])('starts anew where the server %s', async (_, odd) => {
    const address = await serve(failingFirst([cut, odd], wholeServer({ bytes })))
    expect(Buffer.compare(await stored(address), bytes)).toBe(0)
  })

  test('starts anew where nothing tells whether it is the same file', async () => {
    const asked: string[] = []
    const untagged: RequestListener = (request, response) => {
      response
        .setHeader('etag', 'W/"v1"')
        .writeHead(200, { 'content-length': bytes.length })
        .write('0123', () => request.socket.destroy())
    }
    const address = await serve(failingFirst([untagged], rangeServer({ bytes }, asked)))
    expect(Buffer.compare(await stored(address), bytes)).toBe(0)
    expect(asked).toEqual(['undefined'])
  })

  test('again and again is given up', async () => {
    expect(await mistake(await serve(cut), { attempts: 3 })).toMatch(/after 3 attempts; try again later/)
  })
})

describe('a server that fails', () => {
  test('is asked again, after the pause that it asks for', async () => {
    const pauses: number[] = []
    const failures: RequestListener[] = [
      (_, response) => end(response, 500),
      (_, response) => end(response.setHeader('retry-after', '3'), 429),
      (request) => request.socket.destroy(),
    ]
    const address = await serve(failingFirst(failures, wholeServer({ bytes })))
    await stored(address, { wait: async (milliseconds) => pauses.push(milliseconds) })
    expect(pauses).toEqual([500, 3_000, 2_000])
  })

  test.each([
    [401, /refuses access \(401\)/],
    [404, /no such file on the server \(404\)/],
    [418, /the server answered 418/],
    [206, /expected the whole file as it is \(200\), the server answered 206/],
  ])('with %d is not', async (status, message) => {
    const asked: unknown[] = []
    const address = await serve((request, response) => {
      asked.push(request.url)
      end(response, status)
    })
    const text = await mistake(`${address}/a.ckpt?signature=secret`)
    expect(text).toMatch(message)
    expect(text).not.toContain('secret')
    expect(asked).toHaveLength(1)
  })

  test('by sending something compressed is told so', async () => {
    const asked: unknown[] = []
    const address = await serve((request, response) => {
      asked.push(request.headers['accept-encoding'])
      end(response.setHeader('content-encoding', 'gzip'), 200, gzipSync('x'.repeat(1000)))
    })
    expect(await mistake(address)).toMatch(/Content-Encoding "gzip"/)
    expect(asked).toEqual(['identity'])
  })

  test.each<[string, RequestListener]>([
    ['never answers', () => {}],
    ['stops in mid-body', (_, response) => response.writeHead(200).write('0123')],
  ])('because it %s is given up', async (_, listener) => {
    expect(await mistake(await serve(listener), { timeout: 50, attempts: 2 })).toMatch(/no answer in time, after 2 attempts/)
  })

  test('to send more than a drip is given up', async () => {
    const timers: NodeJS.Timeout[] = []
    const address = await serve((_, response) => {
      response.writeHead(200)
      timers.push(setInterval(() => response.write('.'), 5))
    })
    expect(await mistake(address, { timeout: 100, attempts: 1 })).toMatch(/no answer in time/)
    for (const timer of timers) clearInterval(timer)
  })

  test.each(['http://example.com/a', 'https://user:secret@example.com/a'])('to be a safe one is not asked: %s', async (address) => {
    expect(await mistake(address)).toMatch(/expected an/)
  })
})

describe('a downloaded source', () => {
  test('reads the file, and leaves nothing behind once it is closed', async () => {
    const source = await openDownloaded(new URL(await serve(wholeServer({ bytes }))), { ...OPTIONS, folder })
    expect(source.size).toBe(bytes.length)
    expect(Buffer.from(await source.read(MEBIBYTE, 10))).toEqual(Buffer.from(bytes.subarray(MEBIBYTE, MEBIBYTE + 10)))
    expect(readdirSync(folder)).toHaveLength(1)
    await source.close()
    expect(readdirSync(folder)).toEqual([])
  })

  test('that cannot be had leaves nothing behind', async () => {
    const file: Stored = { bytes }
    await expect(openDownloaded(new URL(await serve(wholeServer(file))), { ...OPTIONS, maxBytes: 1, folder })).rejects.toThrow(
      /at most 1 may/,
    )
    expect(readdirSync(folder)).toEqual([])
  })

  test('needs a folder', async () => {
    const nowhere = join(folder, 'nowhere')
    await expect(openDownloaded(new URL(await serve(wholeServer({ bytes }))), { ...OPTIONS, folder: nowhere })).rejects.toThrow(UserError)
    expect(existsSync(nowhere)).toBe(false)
  })
})
