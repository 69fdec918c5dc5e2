import { describe, expect, test } from 'vitest'
import type { StoredFile } from '../github/fake-storage.ts'
import { accessTo, bundleOf, checkpoint, compareWith, hosted, refusalOf, writeCheckpoint } from './hosted.ts'

const here = hosted()
const SHAPES = { 'enc.w': 3, 'dec.w': 5 }
const MODEL = checkpoint(SHAPES)
const BUSY = { message: 'slow down' }

function compared(reference = 'release:v1') {
  return compareWith(here, writeCheckpoint(here, 'mine.pth', SHAPES), reference)
}

describe('where GitHub has a bad moment', () => {
  test.each([
    ['the release is looked for', /\/releases\/tags\/v1$/],
    ['its files are listed', /\/assets$/],
    ['the file is asked for', /\/assets\/\d+$/],
  ])('while %s, it is asked again after the pause that it wishes', async (_, path) => {
    here.github.hosting.addRelease({ tag: 'v1', assets: { 'model.pth': MODEL } })
    here.github.disturb('GET', path, { status: 429, headers: { 'retry-after': '7' }, body: BUSY })
    here.github.disturb('GET', path, { status: 502, body: 'Bad Gateway' })
    expect((await compared()).verdict).toBe('identical')
    expect(here.pauses).toHaveLength(2)
    expect(here.pauses[0]).toBe(7)
  })

  test.each([
    ['the release is looked for', /\/releases\/tags\/v1$/],
    ['its files are listed', /\/assets$/],
    ['the file is asked for', /\/assets\/\d+$/],
  ])('that does not end while %s, it says so', async (_, path) => {
    here.github.hosting.addRelease({ tag: 'v1', assets: { 'model.pth': MODEL } })
    here.github.disturb('GET', path, { status: 503, body: 'Unavailable' }, 100)
    expect(await refusalOf(compared())).toMatch(/^release:v1: .*503.*try again later/)
  })

  test('a limit of requests is not waited for by the hour, and a token is offered to those without', async () => {
    here.github.hosting.visibility = 'public'
    const reset = String(Math.floor(Date.now() / 1000) + 3000)
    const headers = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset }
    here.github.disturb('GET', /\/releases\//, { status: 403, headers, body: { message: 'API rate limit exceeded' } }, 10)
    const mine = writeCheckpoint(here, 'mine.pth', SHAPES)
    const message = await refusalOf(compareWith(here, mine, 'release:v1', accessTo(here, { token: undefined })))
    expect(message).toMatch(/limit of requests is reached.*with a token the limit is higher/)
    expect(here.pauses).toEqual([])
  })
})

describe('where the storage fails', () => {
  test('in mid-body or with a status that passes, the rest is still had', async () => {
    here.github.hosting.addRelease({ tag: 'v1', assets: { 'model.pth': MODEL } })
    here.storage.resets = 1
    here.storage.failures = { status: 429, times: 1, headers: { 'retry-after': '3' } }
    expect((await compared()).verdict).toBe('identical')
    expect(here.pauses[0]).toBe(3)
    expect(here.storage.requests).toHaveLength(3)
  })

  test.each([403, 404, 410])('for good, with status %i, it says what may be missing', async (status) => {
    here.github.hosting.addRelease({ tag: 'v1', assets: { 'model.pth': MODEL } })
    here.storage.failures = { status, times: 100 }
    expect(await refusalOf(compared())).toMatch(new RegExp(`^release:v1: model.pth: .*\\(${status}\\).*contents: read`))
  })

  test('since a signed address has expired, it asks for another', async () => {
    const file = changingAfterFirst(() => here.storage.expire())
    here.github.hosting.addRelease({ tag: 'v1', assets: { 'model.pth': file } })
    expect((await compared()).reference.name).toBe('release:v1/model.pth')
    expect(here.github.count('GET', /\/releases\/assets\/\d+$/)).toBe(2)
  })

  test('since the file was replaced while it was read, there is no reference', async () => {
    const file = changingAfterFirst(() => {
      file.etag = '"two"'
    })
    here.github.hosting.addRelease({ tag: 'v1', assets: { 'model.pth': file } })
    expect(await refusalOf(compared())).toMatch(/^release:v1: model.pth: the file changed on the server while it was read; try again/)
  })

  test('to serve ranges, the file is downloaded whole where that is allowed, and only there', async () => {
    here.github.hosting.addRelease({ tag: 'v1', assets: { 'model.pth': MODEL } })
    here.storage.servesRanges = false
    expect(await refusalOf(compared())).toMatch(/does not serve parts of a file \(HTTP ranges\); --allow-download 1MB downloads it whole/)
    const access = accessTo(here, {}, { maxDownload: 1_000_000 })
    const report = await compareWith(here, writeCheckpoint(here, 'mine.pth', SHAPES), 'release:v1', access)
    expect(report.verdict).toBe('identical')
  })

  test('on the bundle, the file itself is read', async () => {
    const bundle = await bundleOf({ 'model.pth': { content: MODEL, shapes: SHAPES } })
    here.github.hosting.addRelease({ tag: 'v1', assets: { 'v1.bundle.zip': bundle, 'model.pth': MODEL } })
    here.storage.failures = { status: 404, times: 1 }
    expect((await compared()).verdict).toBe('identical')
  })
})

test('the token stays with the API where that redirects elsewhere', async () => {
  here.github.hosting.addRelease({ tag: 'v1', assets: { 'model.pth': MODEL } })
  await compared()
  const { authorization } = here.github.requests.find(({ path }) => /\/releases\/assets\/\d+$/.test(path))?.headers ?? {}
  expect(authorization).toMatch(/^Bearer /)
  expect(here.storage.requests.length).toBeGreaterThan(0)
  expect(here.storage.requests.every((request) => request.authorization === undefined)).toBe(true)
})

/** A file whose index lies far from its beginning, so that it takes two requests. `change` happens between them. */
function changingAfterFirst(change: () => void): StoredFile & { etag: string } {
  const content = checkpoint({ big: 800_000 })
  return {
    size: content.length,
    etag: '"one"',
    read(offset, length) {
      if (offset === 0) change()
      return content.subarray(offset, offset + length)
    },
  }
}
