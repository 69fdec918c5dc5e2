import type { RequestListener } from 'node:http'
import { describe, expect, test } from 'vitest'
import { UserError } from '../../src/commands/user-error.ts'
import { isWayOn } from '../../src/sources/http-address.ts'
import { openUrl } from '../../src/sources/http-source.ts'
import { postToLfs } from '../../src/sources/lfs-request.ts'
import { filesBeside } from '../../src/sources/siblings.ts'
import { end, rangeServer, serve } from './http-servers.ts'

const HEADERS = { authorization: 'Bearer hunter2' }
const wait = async () => {}

/** Sends on to another address. */
function to(location: () => string): RequestListener {
  return (_, response) => end(response.setHeader('location', location()), 307)
}

async function mistake(promise: Promise<unknown>): Promise<string> {
  const error: unknown = await promise.catch((reason: unknown) => reason)
  expect(error).toBeInstanceOf(UserError)
  const message = error instanceof Error ? error.message : ''
  expect(message).not.toMatch(/hunter2|secret/)
  return message
}

describe('a redirect', () => {
  test('with a user name and password is refused at once, and neither these nor the query show', async () => {
    let asked = 0
    const address = await serve((request, response) => {
      asked++
      to(() => 'http://me:hunter2@127.0.0.1:9/a.pth?sig=secret')(request, response)
    })
    expect(await mistake(openUrl(address, { wait }))).toMatch(
      /expected a redirect without user name and password, found one to http:\/\/127\.0\.0\.1:9\/a\.pth$/,
    )
    expect(asked).toBe(1)
  })

  test('of another server cannot bring our credentials to a place of its choice', async () => {
    const seen: (string | undefined)[] = []
    const stranger = await serve(to(() => `${home}/settings`))
    const home = await serve((request, response) => {
      if (request.url === '/settings') seen.push(request.headers.authorization)
      to(() => `${stranger}/`)(request, response)
    })
    expect(await mistake(openUrl(home, { wait, headers: HEADERS }))).toMatch(/expected the redirects of another server to stay away/)
    const post = { url: new URL(home), body: '{}', authorization: HEADERS.authorization, options: { wait } }
    expect(await mistake(postToLfs(post))).toMatch(/expected the redirects of another server to stay away/)
    expect(seen).toEqual([])
  })

  test('may come back where no credentials are at stake', async () => {
    const stranger = await serve(to(() => `${home}/file`))
    const file = rangeServer({ bytes: Buffer.from('abc') })
    const home = await serve((request, response) => (request.url === '/file' ? file : to(() => `${stranger}/`))(request, response))
    expect((await openUrl(home, { wait })).size).toBe(3)
  })
})

describe('a way from one address to another', () => {
  test.each([
    ['https://localhost/', 'this machine'],
    ['https://127.0.0.1/', 'this machine'],
    ['https://127.1/', 'this machine'],
    ['https://2130706433/', 'this machine'],
    ['https://[::1]/', 'this machine'],
    ['https://[::ffff:127.0.0.1]/', 'this machine'],
    ['https://0.0.0.0/', 'this machine'],
    ['https://x.localhost/', 'this machine'],
    ['https://localhost./', 'this machine'],
    ['https://169.254.169.254/latest/meta-data/', 'what clouds tell their machines'],
    ['https://[fe80::1]/', 'the neighbours on its link'],
    ['http://127.0.0.1/', 'this machine'],
    ['http://example.com/', 'all who listen'],
    ['file:///etc/passwd', 'the disk'],
  ])('from outside to %s, which is %s, is none', (address) => {
    expect(isWayOn(new URL(address), new URL('https://example.com/'))).toBe(false)
  })

  test.each(['https://storage.example/', 'https://10.0.0.7/', 'https://localhost.example/', 'https://169.25.4.1/'])(
    'from outside to %s is one',
    (address) => {
      expect(isWayOn(new URL(address), new URL('https://example.com/'))).toBe(true)
    },
  )

  test('on this machine is one over http too, and over nothing else', () => {
    const here = new URL('http://localhost:8080/')
    expect(isWayOn(new URL('http://127.0.0.1:9/'), here)).toBe(true)
    expect(isWayOn(new URL('https://example.com/'), here)).toBe(true)
    expect(isWayOn(new URL('ftp://127.0.0.1/'), here)).toBe(false)
  })
})

test('long words of a server are cut off in messages', async () => {
  const address = await serve((_, response) => end(response.setHeader('content-range', `bytes ${'x'.repeat(10_000)}`), 206, 'abc'))
  expect((await mistake(openUrl(address, { wait }))).length).toBeLessThan(500)
})

test('headers without end are given up', async () => {
  const address = await serve((request) => request.socket.write(`HTTP/1.1 206 OK\r\nx-bomb: ${'x'.repeat(1_000_000)}`))
  expect(await mistake(openUrl(address, { wait, attempts: 2 }))).toMatch(/Headers Overflow Error, after 2 attempts/)
})

test('whoever looks on is told why there is a pause', async () => {
  const reasons: string[] = []
  const address = await serve((_, response) => end(response, 503))
  await mistake(openUrl(`${address}/a.pth?sig=secret`, { wait: async (_, why) => reasons.push(why), attempts: 2 }))
  expect(reasons).toEqual([`${address}/a.pth: the server answered 503; attempt 2 of 2 follows`])
})

test('a shard with a broken name is looked for, and not found', async () => {
  const asked: (string | undefined)[] = []
  const address = await serve((request, response) => {
    asked.push(request.url)
    end(response, 404)
  })
  expect(await filesBeside(new URL(`${address}/a/model.json`))('\ud800.safetensors')).toBeUndefined()
  expect(asked).toEqual(['/a/%EF%BF%BD.safetensors'])
})
