import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { describe, expect, test } from 'vitest'
import { UserError } from '../../src/commands/user-error.ts'
import type { HttpOptions } from '../../src/sources/http-request.ts'
import { openUrl } from '../../src/sources/http-source.ts'
import { end, failingFirst, pattern, rangeServer, type Stored, serve } from './http-servers.ts'

/** What is read at once. */
const BLOCK = 256 * 1024
const IMPATIENT: HttpOptions = { wait: async () => {} }

async function mistake(promise: Promise<unknown>): Promise<string> {
  const error: unknown = await promise.catch((reason: unknown) => reason)
  expect(error).toBeInstanceOf(UserError)
  return error instanceof Error ? error.message : ''
}

describe('reading by ranges', () => {
  test('gives the bytes of the file, from any place and in any length', async () => {
    const bytes = pattern(9 * BLOCK + 1234)
    const source = await openUrl(await serve(rangeServer({ bytes })))
    expect(source.size).toBe(bytes.length)
    for (const [offset, length] of [
      [0, 10],
      [BLOCK - 5, 10],
      [bytes.length - 7, 7],
      [3, 5 * BLOCK],
      [0, bytes.length],
      [bytes.length, 0],
    ] as const) {
      expect(Buffer.compare(await source.read(offset, length), bytes.subarray(offset, offset + length))).toBe(0)
    }
    await expect(source.read(bytes.length - 1, 2)).rejects.toThrow(RangeError)
    await source.close()
  })

  test('transfers little more than is asked for, and nothing twice', async () => {
    const asked: string[] = []
    const source = await openUrl(await serve(rangeServer({ bytes: pattern(100 * BLOCK) }, asked)))
    await source.read(0, 100)
    await source.read(50 * BLOCK, 10)
    await source.read(50 * BLOCK + 500, 10)
    expect(asked).toEqual([`bytes=0-${BLOCK - 1}`, `bytes=${50 * BLOCK}-${51 * BLOCK - 1}`])
    expect(source.transferred).toEqual({ requests: 2, bytes: 2 * BLOCK })
  })

  test('asks for neighbouring blocks together, in runs of 4 MiB', async () => {
    const asked: string[] = []
    const source = await openUrl(await serve(rangeServer({ bytes: pattern(40 * BLOCK) }, asked)))
    await source.read(BLOCK, 20 * BLOCK)
    expect(asked.slice(1)).toEqual([`bytes=${BLOCK}-${17 * BLOCK - 1}`, `bytes=${17 * BLOCK}-${21 * BLOCK - 1}`])
  })

  test('waits for a block that is on its way rather than asking again', async () => {
    const asked: string[] = []
    const source = await openUrl(await serve(rangeServer({ bytes: pattern(10 * BLOCK) }, asked)))
    await Promise.all([source.read(5 * BLOCK, 10), source.read(5 * BLOCK + 20, 10), source.read(5 * BLOCK + 40, 10)])
    expect(asked).toHaveLength(2)
  })

  test('keeps 16 MiB at most', async () => {
    const asked: string[] = []
    const source = await openUrl(await serve(rangeServer({ bytes: pattern(100 * BLOCK) }, asked)))
    for (let block = 0; block < 100; block++) await source.read(block * BLOCK, 1)
    const before = asked.length
    await source.read(99 * BLOCK, 1)
    await source.read(36 * BLOCK, 1)
    expect(asked).toHaveLength(before)
    await source.read(35 * BLOCK, 1)
    expect(asked).toHaveLength(before + 1)
  })

  test('an empty file has no bytes', async () => {
    const source = await openUrl(await serve(rangeServer({ bytes: new Uint8Array(0) })))
    expect(source.size).toBe(0)
  })
})

describe('a file that changes while it is read is an error', () => {
  test.each([
    ['with a strong tag', '"v1"', '"v2"'],
    ['with a weak tag', 'W/"v1"', 'W/"v2"'],
    ['without a tag, by its size', undefined, undefined],
  ])('%s', async (_, before, after) => {
    const stored: Stored = { bytes: pattern(4 * BLOCK), ...(before === undefined ? {} : { etag: before }) }
    const source = await openUrl(await serve((request, response) => rangeServer(stored)(request, response)), IMPATIENT)
    stored.bytes = pattern(4 * BLOCK + (before === undefined ? 1 : 0)).reverse()
    if (after !== undefined) stored.etag = after
    expect(await mistake(source.read(2 * BLOCK, 10))).toMatch(/the file changed on the server while it was read/)
  })
})

test('so is one that has another date', async () => {
  const stored: Stored = { bytes: pattern(4 * BLOCK), modified: 'Thu, 01 Jan 2026 00:00:00 GMT' }
  const source = await openUrl(await serve(rangeServer(stored)), IMPATIENT)
  stored.modified = 'Thu, 01 Jan 2026 00:00:01 GMT'
  expect(await mistake(source.read(2 * BLOCK, 10))).toMatch(/the file changed on the server while it was read/)
})

test('several files can be counted together, and be called by names of their own', async () => {
  const counters = { requests: 0, bytes: 0 }
  const address = await serve((request, response) =>
    request.url === '/none' ? end(response, 404) : rangeServer({ bytes: pattern(10) })(request, response),
  )
  await Promise.all(['a', 'b'].map((name) => openUrl(`${address}/${name}`, { counters })))
  expect(counters).toEqual({ requests: 2, bytes: 20 })
  expect(await mistake(openUrl(`${address}/none`, { name: 'the weights' }))).toMatch(/^the weights: there is no such file/)
})

describe('servers that do not serve what is needed', () => {
  test.each<[string, RequestListener, RegExp]>([
    ['no ranges', (_, response) => end(response, 200, 'everything'), /does not serve parts of a file \(HTTP ranges\); download the file/],
    ['no such file', (_, response) => end(response, 404), /no such file on the server \(404\)/],
    ['no access', (_, response) => end(response, 403), /refuses access \(403\)/],
    ['a compressed body', compressed, /Content-Encoding "gzip"/],
    [
      'an unknown size',
      (_, response) => end(response.setHeader('content-range', 'bytes 0-9/*'), 206, '0123456789'),
      /Content-Range "bytes 0-9\/\*"/,
    ],
    ['another range', (_, response) => end(response.setHeader('content-range', 'bytes 5-9/10'), 206, '56789'), /expected bytes 0 to/],
    ['more bytes than it says', (_, response) => end(response.setHeader('content-range', 'bytes 0-3/10'), 206, '0123456789'), /sent more/],
    [
      'fewer bytes than it could',
      (_, response) => end(response.setHeader('content-range', 'bytes 0-3/10'), 206, '0123'),
      /expected the first 10 bytes/,
    ],
    ['odd statuses', (_, response) => end(response, 418), /expected the file or a part of it \(200, 206\), the server answered 418/],
  ])('%s', async (_, listener, message) => {
    const address = await serve(listener)
    const text = await mistake(openUrl(`${address}/a.ckpt?signature=secret`, IMPATIENT))
    expect(text).toMatch(message)
    expect(text).toContain(`${address}/a.ckpt`)
    expect(text).not.toContain('secret')
  })

  function compressed(_: IncomingMessage, response: ServerResponse): void {
    end(response.setHeader('content-range', 'bytes 0-3/10').setHeader('content-encoding', 'gzip'), 206, '0123')
  }
})

describe('what may pass is tried again', () => {
  test('server errors, limits and lost connections, with longer and longer pauses', async () => {
    const pauses: number[] = []
    const failures: RequestListener[] = [
      (_, response) => end(response, 503),
      (_, response) => end(response.setHeader('retry-after', '7'), 429),
      (request) => request.socket.destroy(),
      (_, response) => {
        response.writeHead(206, { 'content-range': 'bytes 0-9/10', 'content-length': 10 }).write('0123')
        response.socket?.end()
      },
    ]
    const address = await serve(failingFirst(failures, rangeServer({ bytes: pattern(10) })))
    const source = await openUrl(address, { wait: async (milliseconds) => pauses.push(milliseconds) })
    expect(source.size).toBe(10)
    expect(pauses).toEqual([500, 7_000, 2_000, 4_000])
  })

  test('but not for ever', async () => {
    const asked: string[] = []
    const address = await serve((request, response) => {
      asked.push(String(request.url))
      end(response, 502)
    })
    expect(await mistake(openUrl(address, IMPATIENT))).toMatch(/the server answered 502, after 5 attempts; try again later/)
    expect(asked).toHaveLength(5)
  })

  test('a server that wants an hour is not waited for', async () => {
    const address = await serve((_, response) => end(response.setHeader('retry-after', '3600'), 429))
    expect(await mistake(openUrl(address, IMPATIENT))).toMatch(/answered 429, after 1 attempt;/)
  })

  test('a server that never answers is given up', async () => {
    const address = await serve(() => {})
    expect(await mistake(openUrl(address, { ...IMPATIENT, timeout: 50, attempts: 2 }))).toMatch(/no answer in time, after 2 attempts/)
  })

  test('after a failed read, the next one asks anew', async () => {
    const stored = { bytes: pattern(3 * BLOCK) }
    let isDown = false
    const address = await serve((request, response) => (isDown ? end(response, 500) : rangeServer(stored)(request, response)))
    const source = await openUrl(address, IMPATIENT)
    isDown = true
    await mistake(source.read(2 * BLOCK, 1))
    isDown = false
    expect(await source.read(2 * BLOCK, 1)).toEqual(stored.bytes.slice(2 * BLOCK, 2 * BLOCK + 1))
  })
})

describe('redirects', () => {
  test('are followed, and headers with credentials stay with the first host', async () => {
    const seen: (string | undefined)[] = []
    const storage = await serve((request, response) => {
      seen.push(request.headers.authorization, String(request.headers['private-token']))
      rangeServer({ bytes: pattern(2 * BLOCK) })(request, response)
    })
    const first = await serve((request, response) => {
      seen.push(request.headers.authorization)
      end(response.setHeader('location', request.url === '/a' ? '/b' : `${storage}/signed?x=1`), 302)
    })
    const source = await openUrl(`${first}/a`, { headers: { authorization: 'Bearer secret', 'private-token': 'secret' } })
    expect(seen).toEqual(['Bearer secret', 'Bearer secret', undefined, 'undefined'])
    await source.read(BLOCK, 1)
    expect(source.transferred.requests).toBe(4)
  })

  test('a signed address that expires is asked for again', async () => {
    const stored = { bytes: pattern(3 * BLOCK), etag: '"v1"' }
    let issued = 0
    const storage = await serve((request, response) =>
      request.url === `/signed-${issued}` ? rangeServer(stored)(request, response) : end(response, 403),
    )
    const first = await serve((_, response) => end(response.setHeader('location', `${storage}/signed-${++issued}`), 302))
    const source = await openUrl(first)
    issued++
    expect(await source.read(2 * BLOCK, 1)).toEqual(stored.bytes.slice(2 * BLOCK, 2 * BLOCK + 1))
  })

  test.each(['http://example.com/a', 'file:///etc/passwd', 'ftp://127.0.0.1/a', 'http://'])('to %s are refused', async (location) => {
    const address = await serve((_, response) => end(response.setHeader('location', location), 302))
    expect(await mistake(openUrl(address))).toMatch(/expected a redirect to an https:\/\/ address/)
  })

  test('without end are refused', async () => {
    const address = await serve((_, response) => end(response.setHeader('location', '/again'), 302))
    expect(await mistake(openUrl(address))).toMatch(/expected at most 10 redirects/)
  })
})

describe('addresses', () => {
  test.each([
    'https://exa mple.com/a?signature=secret',
    'http://user:secret@example.com/a?signature=secret',
    'https://user:secret@exa mple.com#secret',
  ])('%s is refused without showing its secrets', async (address) => {
    const message = await mistake(openUrl(address))
    expect(message).toMatch(/^expected an https:\/\/ address, found/)
    expect(message).not.toContain('secret')
  })

  test.each(['http://example.com/a.ckpt', 'ftp://example.com/a', 'not an address', 'http://127.0.0.1.example.com/'])(
    '%s is refused',
    async (address) => {
      expect(await mistake(openUrl(address))).toMatch(/^expected an https:\/\/ address, found/)
    },
  )

  test('user names and passwords in them are refused, and not shown', async () => {
    const message = await mistake(openUrl('https://user:secret@example.com/a'))
    expect(message).toMatch(/^https:\/\/example\.com\/a: expected an address without user name and password/)
  })
})
