import { appendFileSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { UploadFault } from './fake-upload.ts'
import {
  digestsOf,
  promised,
  publish,
  published,
  publishing,
  refusalOf,
  TAG,
  threeFiles,
  UPLOAD,
  uploads,
  visible,
  WEIGHTS,
} from './release-samples.ts'

const here = publishing()
const model = (content: Uint8Array = WEIGHTS) => [published(here, 'model.pth', content)]
const BUSY = { message: 'slow down' }
const TAKEN = { status: 422, body: { message: 'Validation Failed', errors: [{ code: 'already_exists', field: 'name' }] } }

describe('an upload is tried again, and ends with the right bytes', () => {
  test.each<[string, UploadFault]>([
    ['whose connection is lost at its beginning', { kind: 'reset', after: 1 }],
    ['whose connection is lost in the middle', { kind: 'reset', after: 350_000 }],
    ['whose connection is lost at its end', { kind: 'reset', after: WEIGHTS.length }],
    ['that gets no answer', { kind: 'silence' }],
    ['that fails with 502 and leaves a part', { kind: 'answer', answer: { status: 502, body: 'Bad Gateway' }, leaves: 'starter' }],
    ['that fails with 500 and leaves nothing', { kind: 'answer', answer: { status: 500, body: '' }, leaves: 'nothing' }],
    ['that is stored with other bytes', { kind: 'corrupt' }],
    ['of which the answer is no JSON', { kind: 'answer', answer: { status: 201, body: '<html>' }, leaves: 'starter' }],
  ])('%s', async (_, fault) => {
    here.releases.faults.push(fault)
    const files = model()
    const delivery = await publish(here, files, { uploadTimeout: 300 })
    expect(visible(here)).toEqual(promised(files))
    expect(delivery.files).toMatchObject([{ change: 'uploaded' }])
    expect(uploads(here)).toHaveLength(2)
    expect(here.pauses).toEqual([2])
  })

  test('that fails with 502 after all has arrived, without sending it again', async () => {
    here.releases.faults.push({ kind: 'answer', answer: { status: 502, body: 'Bad Gateway' }, leaves: 'uploaded' })
    const files = model()
    await publish(here, files)
    expect(uploads(here)).toHaveLength(1)
    expect(visible(here)).toEqual(promised(files))
  })

  test('with longer and longer pauses', async () => {
    for (let i = 0; i < 4; i++) here.releases.faults.push({ kind: 'reset', after: 1000 })
    await publish(here, model())
    expect(here.pauses).toEqual([2, 4, 8, 16])
  })

  test.each([
    [429, { 'retry-after': '7' }, 7],
    [403, { 'retry-after': '61' }, 61],
    [403, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1' }, 1],
    [429, {}, 60],
  ])('after the pause that a limit of requests asks for: %i with %j', async (status, headers, pause) => {
    here.github.disturb('POST', UPLOAD, { status, headers, body: BUSY })
    const files = model()
    await publish(here, files)
    expect(here.pauses).toEqual([pause])
    expect(visible(here)).toEqual(promised(files))
  })
})

describe('a name that is taken', () => {
  test('by another run with the same bytes is taken as it is', async () => {
    here.releases.faults.push({ kind: 'meanwhile', happens: () => here.releases.addAsset(1, 'model.pth', WEIGHTS) })
    const files = model()
    await publish(here, files)
    expect(uploads(here)).toHaveLength(1)
    expect(visible(here)).toEqual(promised(files))
  })

  test('with other bytes is freed', async () => {
    here.releases.faults.push({ kind: 'meanwhile', happens: () => here.releases.addAsset(1, 'model.pth', Buffer.from('other')) })
    const files = model()
    await publish(here, files)
    expect(visible(here)).toEqual(promised(files))
  })

  test('by another run that still sends is waited for', async () => {
    here.releases.faults.push({ kind: 'meanwhile', happens: () => here.releases.addUnfinished(1, 'model.pth') })
    const files = model()
    const wait = here.pauses
    here.pauses = Object.assign([], {
      // While it waits, the other run comes to its end.
      push(seconds: number) {
        if (wait.push(seconds) === 3) {
          here.releases.assetsOf(1).pop()
          here.releases.addAsset(1, 'model.pth', WEIGHTS)
        }
        return wait.length
      },
    })
    await publish(here, files)
    expect(wait).toEqual([5, 5, 5])
    expect(uploads(here)).toHaveLength(1)
    expect(visible(here)).toEqual(promised(files))
  })

  test('by a run that never comes to its end is freed after a while', async () => {
    here.releases.faults.push({ kind: 'meanwhile', happens: () => here.releases.addUnfinished(1, 'model.pth') })
    const files = model()
    await publish(here, files)
    expect(here.pauses.reduce((sum, pause) => sum + pause, 0)).toBe(301)
    expect(visible(here)).toEqual(promised(files))
  })

  test('as the server says, though no list shows it, ends in a message', async () => {
    here.github.disturb('POST', UPLOAD, TAKEN, 100)
    expect(await refusalOf(publish(here, model()))).toMatch(
      /model\.pth: the server answered 422 \(Validation Failed: already_exists\), after 5 attempts/,
    )
  })
})

describe('what does not get better leaves a draft, and says what to do', () => {
  const LEFT =
    /Nothing is published\. The draft https:\/\/github\.com\/octo\/voices\/releases\/tag\/untagged-\w+ stays, with 0 of 1 of the files\. Run it again/

  test.each([
    ['502', { status: 502, body: 'Bad Gateway' }, /model\.pth: the server answered 502, after 5 attempts; try again later/],
    ['an hour to wait', { status: 429, headers: { 'retry-after': '3600' }, body: BUSY }, /429 \(slow down\), after 1 attempt; try again/],
    [
      'a file that is too large',
      { status: 422, body: { message: 'Validation Failed', errors: [{ message: 'size must be less' }] } },
      /size must be less/,
    ],
    ['a missing permission', { status: 403, body: { message: 'Resource not accessible by integration' } }, /contents: write/],
    ['a token that has expired', { status: 401, body: { message: 'Bad credentials' } }, /does not know the token/],
    ['a redirect, which would take the token elsewhere', { status: 307, headers: { location: 'http://evil.example' } }, /answered 307/],
    ['commands for the log', { status: 400, body: { message: '\n::error::\u001b[2Jx' } }, /\\n::error::\\x1b\[2Jx/],
  ])('%s', async (_, answer, message) => {
    here.github.disturb('POST', UPLOAD, answer, 100)
    const told = await refusalOf(publish(here, model()))
    expect(told).toMatch(message)
    expect(told).toMatch(LEFT)
    expect(visible(here)).toBeUndefined()
  })

  test('bytes that never arrive as they were sent', async () => {
    for (let i = 0; i < 5; i++) here.releases.faults.push({ kind: 'corrupt' })
    expect(await refusalOf(publish(here, model()))).toMatch(/other bytes than were sent: expected the SHA-256 [0-9a-f]{64}, found 0{64}/)
    expect(visible(here)).toBeUndefined()
  })

  test('a name that GitHub changes', async () => {
    const message = await refusalOf(publish(here, [published(here, 'my model (1).pth', WEIGHTS)]))
    expect(message).toMatch(/my model \(1\)\.pth: GitHub made my\.model\.1\.\.pth of this name; choose one/)
    expect(here.releases.assetsOf(1)).toEqual([])
  })

  test('an address for uploads that is none of GitHub’s gets no token', async () => {
    const release = { ...here.releases.all[0], id: 1, tag_name: TAG, draft: true, prerelease: false, name: '', body: '' }
    const body = [{ ...release, html_url: 'https://github.com/x', upload_url: 'https://uploads.example.com/assets{?name,label}' }]
    here.github.disturb('GET', /\/releases$/, { status: 200, body })
    here.releases.add({ tag: TAG, draft: true })
    expect(await refusalOf(publish(here, model()))).toMatch(
      /address for uploads that belongs to .*found https:\/\/uploads\.example\.com\/assets; the token is not sent/,
    )
  })

  test('and the files that had been sent are there for the next run', async () => {
    here.github.disturb('POST', UPLOAD, { status: 400, body: { message: 'no' } }, 1)
    const files = threeFiles(here)
    await refusalOf(publish(here, files))
    const before = Object.keys(digestsOf(here.releases, 1))
    expect(before).toHaveLength(1)
    const delivery = await publish(here, files)
    expect(delivery.files.filter(({ change }) => change === 'unchanged').map(({ name }) => name)).toEqual(before)
    expect(visible(here)).toEqual(promised(files))
  })
})

describe('a file that is not what was promised', () => {
  test.each([
    ['has grown', (path: string) => appendFileSync(path, 'more'), /more than 700000 bytes/],
    ['is shorter', (path: string) => writeFileSync(path, 'short'), /it has 5 bytes now and had 700000/],
    ['has other bytes', (path: string) => writeFileSync(path, Buffer.alloc(WEIGHTS.length)), /its SHA-256 is another one now/],
  ])('since it %s never becomes an asset', async (_, change, message) => {
    const files = model()
    for (const { path } of files) change(path)
    expect(await refusalOf(publish(here, files))).toMatch(message)
    expect(here.releases.assetsOf(1).filter(({ state }) => state === 'uploaded')).toEqual([])
  })

  test('since it is gone is said', async () => {
    const files = model().map((file) => ({ ...file, path: `${file.path}.gone` }))
    expect(await refusalOf(publish(here, files))).toMatch(/model\.pth: the file cannot be read: there is no such file/)
  })
})

describe('all is looked at once more before it is published', () => {
  test.each([
    ['is gone', () => here.releases.assetsOf(1).pop(), /is not among the files of the release/],
    [
      'was changed',
      () => Object.assign(here.releases.assetsOf(1)[0] ?? {}, { digest: `sha256:${'1'.repeat(64)}` }),
      /does not have what was sent/,
    ],
  ])('where a file %s, it is not', async (_, happens, message) => {
    here.releases.add({ tag: TAG, draft: true, assets: { 'model.pth': WEIGHTS } })
    here.releases.faults.push({ kind: 'meanwhile', happens })
    const files = [...model(), published(here, 'SHA256SUMS', 'sums', { role: 'checksums' })]
    const told = await refusalOf(publish(here, files))
    expect(told).toMatch(message)
    expect(visible(here)).toBeUndefined()
  })

  test('an older server that tells no digests is believed by the size, which is said', async () => {
    here.releases.tellsDigests = false
    const files = threeFiles(here)
    const delivery = await publish(here, files)
    expect(visible(here)).toEqual(promised(files))
    expect(delivery.notes).toEqual(['this server tells no digests of its files, so that 3 files could be checked by size alone'])
  })

  test('a size alone is no reason to take an older file for the new one', async () => {
    here.releases.tellsDigests = false
    here.releases.add({ tag: TAG, draft: true, assets: { 'model.pth': Buffer.alloc(WEIGHTS.length) } })
    const files = model()
    await publish(here, files)
    expect(visible(here)).toEqual(promised(files))
  })
})

describe('where the API has a bad moment', () => {
  test.each([
    ['the release is looked for', 'GET', /\/releases$/],
    ['the draft is made', 'POST', /\/releases$/],
    ['files are listed', 'GET', /\/assets$/],
    ['it is published', 'PATCH', /\/releases\/1$/],
  ])('while %s, it is asked again', async (_, method, path) => {
    here.github.disturb(method, path, { status: 429, headers: { 'retry-after': '7' }, body: BUSY })
    here.github.disturb(method, path, { status: 502, body: 'Bad Gateway' })
    const files = threeFiles(here)
    await publish(here, files)
    expect(here.pauses[0]).toBe(7)
    expect(visible(here)).toEqual(promised(files))
    expect(here.releases.all).toHaveLength(1)
  })

  test('a draft that was made though the answer was an error is found', async () => {
    here.releases.beforeCreate = () => here.releases.add({ tag: TAG, draft: true })
    here.github.disturb('POST', /\/releases$/, { status: 502, body: 'Bad Gateway' })
    here.releases.beforeCreate()
    here.releases.beforeCreate = undefined
    await publish(here, threeFiles(here))
    expect(here.releases.all).toHaveLength(1)
  })

  test('that lasts, it says so', async () => {
    here.github.disturb('GET', /\/releases$/, { status: 503, body: 'Unavailable' }, 100)
    expect(await refusalOf(publish(here, model()))).toMatch(/^release v1\.2 of octo\/voices: GitHub cannot be asked.*try again later/)
  })
})

describe('what the repository does not allow', () => {
  test('a token that may only read', async () => {
    here.github.hosting.permission = 'read'
    expect(await refusalOf(publish(here, model()))).toMatch(/not accessible by integration.*contents: write.*pull request of a fork/)
    expect(here.releases.all).toEqual([])
  })

  test('a rule for tags: the draft stays until somebody pushes the tag', async () => {
    here.releases.blocksTags = true
    const files = model()
    const told = await refusalOf(publish(here, files))
    expect(told).toMatch(
      /a rule of the repository does not allow the tag v1\.2.*push the tag.*The draft .* stays, with 1 of 1 of the files/,
    )
    here.releases.tags.add(TAG)
    await publish(here, files)
    expect(uploads(here)).toHaveLength(1)
    expect(visible(here)).toEqual(promised(files))
  })

  test('a tag of a commit that changes workflows', async () => {
    here.releases.workflowCommits.add('c0ffee')
    expect(await refusalOf(publish(here, model(), { commit: 'c0ffee' }))).toMatch(
      /\.github\/workflows with GITHUB_TOKEN: push the tag of c0ffee first/,
    )
  })
})

describe('runs at the same time', () => {
  test('make one release', async () => {
    const files = threeFiles(here)
    const deliveries = await Promise.all(
      [publish(here, files), publish(here, files)].map((run) => run.catch((error: Error) => error.message)),
    )
    expect(visible(here)).toEqual(promised(files))
    expect(here.releases.all).toHaveLength(1)
    expect(deliveries).toEqual([expect.objectContaining({ state: 'published' }), expect.objectContaining({ state: 'published' })])
  })

  test('make one release where that is immutable too', async () => {
    here.releases.publishesImmutable = true
    const files = threeFiles(here)
    await Promise.all([publish(here, files), publish(here, files)])
    expect(visible(here)).toEqual(promised(files))
    expect(here.releases.all).toHaveLength(1)
  })

  test('do not fight for a file: who loses an upload waits for the other one', async () => {
    here.releases.faults.push({ kind: 'removed' })
    const { pauses } = here
    here.pauses = Object.assign([], {
      push(seconds: number) {
        if (pauses.push(seconds) === 2) {
          here.releases.assetsOf(1).pop()
          here.releases.addAsset(1, 'model.pth', WEIGHTS)
        }
        return pauses.length
      },
    })
    const files = model()
    await publish(here, files)
    expect(pauses).toEqual([5, 5])
    expect(uploads(here)).toHaveLength(1)
    expect(visible(here)).toEqual(promised(files))
  })

  test('go on with the older draft, and the younger one is removed', async () => {
    here.releases.beforeCreate = () => here.releases.add({ tag: TAG, draft: true })
    await publish(here, threeFiles(here))
    expect(here.releases.all.map(({ id, draft }) => [id, draft])).toEqual([[1, false]])
  })

  test('go on with what was published in the meantime as they were told to', async () => {
    here.releases.beforeCreate = () => here.releases.add({ tag: TAG })
    expect(await refusalOf(publish(here, threeFiles(here)))).toMatch(/it is published already/)
    expect(here.releases.all.map(({ id, draft }) => [id, draft])).toEqual([[1, false]])
  })

  test('where another one is published before ours, ours stays a draft', async () => {
    here.releases.faults.push({ kind: 'meanwhile', happens: () => here.releases.add({ tag: TAG }) })
    expect(await refusalOf(publish(here, model()))).toMatch(/another release of the tag v1\.2 was published in the meantime.*The draft/)
  })

  test('a list that does not have our draft yet is looked at again', async () => {
    here.releases.add({ tag: 'v1' })
    here.releases.beforeCreate = () => {
      here.releases.late = 2
    }
    await publish(here, threeFiles(here))
    expect(here.pauses).toEqual([1, 2])
    expect(here.releases.all).toHaveLength(2)
  })
})
