import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { noProgress } from '../../src/commands/progress.ts'
import { UserError } from '../../src/commands/user-error.ts'
import { type HubTargetOptions, hubTarget } from '../../src/huggingface/hub-target.ts'
import { publicationOf, publishedFile } from '../publish/publication-samples.ts'
import { FakeHub, TOKEN } from './fake-hub.ts'

const MODEL = 'octo/voices'
const WEIGHTS = 'the weights, '.repeat(1000)

let root: string
let hub: FakeHub
let waits: number[]

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'hub-'))
  waits = []
  hub = await new FakeHub().start()
})

afterEach(async () => {
  await hub.stop()
  rmSync(root, { recursive: true, force: true })
})

function target(options: Partial<HubTargetOptions> = {}) {
  const wait = async (milliseconds: number) => waits.push(milliseconds)
  const env = { HF_TOKEN: TOKEN, HF_ENDPOINT: hub.endpoint }
  return hubTarget({ repository: MODEL, tag: 'v1.2', onExists: 'fail', env, wait, ...options })
}

function sample(weights = WEIGHTS, card = '# Voices\n') {
  return publicationOf([
    publishedFile(root, 'voice.pth', weights),
    publishedFile(root, 'README.md', card, 'card'),
    publishedFile(root, 'SHA256SUMS', `sums of ${weights.length}\n`, 'checksums'),
  ])
}

/** What was asked of the Hub, without what is asked to look. */
function changes(): string[] {
  return hub.requests.filter(({ method }) => method !== 'GET').map(({ method, path }) => `${method} ${path}`)
}

describe('publishing to the Hugging Face Hub', () => {
  test('makes the model, adds all files in one commit, and tags it', async () => {
    await expect(target().check()).resolves.toEqual({ action: 'create', notes: ['octo/voices is not there yet and will be made'] })
    expect(changes()).toEqual([])
    const delivery = await target().publish(sample(), noProgress)

    expect(hub.filesOf(MODEL)).toEqual({
      '.gitattributes': '*.pth filter=lfs\n',
      'voice.pth': WEIGHTS,
      'README.md': '# Voices\n',
      SHA256SUMS: `sums of ${WEIGHTS.length}\n`,
    })
    const commits = hub.models.get(MODEL) ?? []
    expect(commits.map(({ title }) => title)).toEqual(['initial commit', 'Publish Voices 1.2 (v1.2)'])
    expect([...hub.tags]).toEqual([['v1.2', commits[1]?.id]])
    const address = `${hub.endpoint}/octo/voices`
    expect(delivery).toEqual({
      url: `${address}/tree/v1.2`,
      state: 'published',
      files: ['voice.pth', 'README.md', 'SHA256SUMS'].map((name) => ({ name, url: `${address}/resolve/v1.2/${name}`, change: 'uploaded' })),
      notes: [],
    })
  })

  test('gives the token to the Hub alone, never to its storage', async () => {
    await target().publish(sample(), noProgress)

    expect(new Set(hub.requests.map(({ headers }) => headers.authorization))).toEqual(new Set([`Bearer ${TOKEN}`]))
    expect(hub.stored.map(({ headers }) => headers.authorization)).toEqual([undefined])
  })

  test('sends large files in the parts that the Hub asks for', async () => {
    const weights = 'speech '.repeat(400_000)
    await target().publish(sample(weights), noProgress)

    expect(hub.stored.map(({ method, body }) => `${method} ${body.length > 1000 ? body.length : ''}`).sort()).toEqual([
      'POST ',
      'PUT 1048576',
      'PUT 1048576',
      'PUT 702848',
    ])
    expect(hub.filesOf(MODEL)['voice.pth']).toBe(weights)
  })

  test('changes nothing where all is there already', async () => {
    await target().publish(sample(), noProgress)
    const before = changes().length
    const { files, state } = await target().publish(sample(), noProgress)

    expect([state, files.map(({ change }) => change)]).toEqual(['published', ['unchanged', 'unchanged', 'unchanged']])
    expect(changes()).toHaveLength(before)
  })

  test('tags what an earlier run has published and not got to tag', async () => {
    await target().publish(sample(), noProgress)
    hub.tags.clear()
    await target().publish(sample(), noProgress)

    expect([...hub.tags]).toEqual([['v1.2', hub.models.get(MODEL)?.at(-1)?.id]])
    expect(hub.models.get(MODEL)).toHaveLength(2)
  })

  test('publishes without a tag where there is none', async () => {
    const { url, files } = await target({ tag: undefined }).publish({ ...sample(), tag: undefined }, noProgress)

    expect(url).toBe(`${hub.endpoint}/octo/voices`)
    expect(files[0]?.url).toBe(`${hub.endpoint}/octo/voices/resolve/${hub.models.get(MODEL)?.at(-1)?.id}/voice.pth`)
    expect(hub.tags.size).toBe(0)
  })

  test('tells how far it is, and counts no byte twice', async () => {
    hub.disturb('PUT ', { status: 503 }, { times: 2 })
    const publication = sample()
    let advanced = 0
    const told: string[] = []
    await target().publish(publication, {
      total: (bytes, files) => told.push(`${bytes} in ${files}`),
      file: (name) => told.push(name),
      advance: (bytes) => {
        advanced += bytes
      },
      done: () => told.push('done'),
    })

    const total = publication.files.reduce((sum, { size }) => sum + size, 0)
    expect(told).toEqual([`${total} in 3`, 'voice.pth', 'README.md', 'SHA256SUMS', 'done'])
    expect(advanced).toBe(total)
  })
})

describe('publishing to a model that has something already', () => {
  test('refuses a tag that is there, before anything is prepared', async () => {
    await target().publish(sample(), noProgress)

    await expect(target().check()).rejects.toThrow(
      new UserError(
        `octo/voices has the tag v1.2 already: ${hub.endpoint}/octo/voices/tree/v1.2. ` +
          'Use another tag, replace it with --on-exists replace, or leave it with --on-exists skip.',
      ),
    )
    await expect(target({ onExists: 'skip' }).check()).resolves.toMatchObject({ action: 'skip' })
    await expect(target({ onExists: 'replace' }).check()).resolves.toMatchObject({ action: 'replace' })
  })

  test('adds a version under another tag, and leaves the card that people may have edited', async () => {
    await target().publish(sample(), noProgress)
    const publication = { ...sample(WEIGHTS, '# Another card\n'), tag: 'v1.3' }
    const { files, notes } = await target({ tag: 'v1.3' }).publish(
      { ...publication, files: publication.files.map((file) => (file.name === 'voice.pth' ? { ...file, name: 'voice-2.pth' } : file)) },
      noProgress,
    )

    expect(files.map(({ name, change }) => `${name} ${change}`)).toEqual([
      'voice-2.pth uploaded',
      'README.md unchanged',
      'SHA256SUMS unchanged',
    ])
    expect(notes).toEqual(['README.md was there already and stays as it is (--on-exists replace replaces it)'])
    expect(hub.filesOf(MODEL)).toMatchObject({ 'voice.pth': WEIGHTS, 'voice-2.pth': WEIGHTS, 'README.md': '# Voices\n' })
    // The Hub has the bytes already.
    expect(hub.stored).toHaveLength(1)
  })

  test('refuses to replace weights unless it is asked to', async () => {
    hub.addModel(MODEL, { 'voice.pth': 'old weights' })

    await expect(target().publish(sample(), noProgress)).rejects.toThrow(
      'octo/voices: voice.pth is there already with another content; nothing was published.',
    )
    expect(changes()).toEqual([])
  })

  test('leaves all as it is with skip', async () => {
    hub.addModel(MODEL, { 'voice.pth': 'old weights' })
    const { state, notes } = await target({ onExists: 'skip' }).publish(sample(), noProgress)

    expect([state, notes]).toEqual(['skipped', ['voice.pth in octo/voices has another content: nothing was published']])
    expect(changes()).toEqual([])
  })

  test('replaces files, card and tag with replace', async () => {
    await target().publish(sample(), noProgress)
    const { files } = await target({ onExists: 'replace' }).publish(sample('new weights', '# New\n'), noProgress)

    expect(files.map(({ change }) => change)).toEqual(['replaced', 'replaced', 'replaced'])
    expect(hub.filesOf(MODEL)).toMatchObject({ 'voice.pth': 'new weights', 'README.md': '# New\n' })
    expect([...hub.tags]).toEqual([['v1.2', hub.models.get(MODEL)?.at(-1)?.id]])
  })

  test('knows small files by the digest that Git gives them', async () => {
    hub.addModel(MODEL, { 'README.md': '# Voices\n' })
    const { files } = await target().publish(sample(), noProgress)

    expect(files.map(({ change }) => change)).toEqual(['uploaded', 'unchanged', 'uploaded'])
  })
})

describe('what the Hub refuses', () => {
  test.each([
    [{}, 'needs a token that may write there: put it into the variable HF_TOKEN'],
    [{ HF_TOKEN: 'ghp_secret' }, 'The variable HF_TOKEN holds no token of Hugging Face: expected one that begins with hf_.'],
    [{ HF_TOKEN: 'hf_a\nb' }, 'The variable HF_TOKEN holds no token of Hugging Face'],
    [
      { HF_TOKEN: TOKEN, HF_ENDPOINT: 'http://hub.example' },
      'The variable HF_ENDPOINT: expected an https:// address, found "http://hub.example/"',
    ],
  ])('nothing is asked with the variables %j', async (env, message) => {
    await expect(target({ env }).check()).rejects.toThrow(UserError)
    await expect(target({ env }).check()).rejects.toThrow(message)
    expect(hub.requests).toEqual([])
  })

  test('a token that it does not know', async () => {
    const failure = target({ env: { HF_TOKEN: 'hf_unknown', HF_ENDPOINT: hub.endpoint } }).check()

    await expect(failure).rejects.toThrow(UserError)
    await expect(failure).rejects.toThrow(
      /^Nothing can be published to octo\/voices on the Hugging Face Hub: 127\.0\.0\.1:\d+ answered 401: "Invalid credentials in Authorization header"\. Check what the variable HF_TOKEN holds: the token may have expired\.$/,
    )
  })

  test('a token that may only read', async () => {
    hub.role = 'read'

    await expect(target().check()).rejects.toThrow(
      'The token in HF_TOKEN may only read: publishing to octo/voices needs one with the role "write".',
    )
  })

  test('a model that the token may not write to', async () => {
    hub.addModel(MODEL)
    hub.permission = 'read'

    await expect(target().publish(sample(), noProgress)).rejects.toThrow(
      'The token in HF_TOKEN needs the permission to write to octo/voices',
    )
    expect(waits).toEqual([])
  })

  test('what somebody else has changed meanwhile', async () => {
    hub.addModel(MODEL)
    hub.disturb('POST /api/models/octo/voices/commit', { status: 412, body: { error: 'A commit has happened since.' } })

    await expect(target().publish(sample(), noProgress)).rejects.toThrow('Somebody else has changed it at the same time: run this again.')
  })

  test('a model that has another name now', async () => {
    hub.disturb('GET /api/models', { status: 307, headers: { location: '/api/models/octo/choirs' } })

    await expect(target().check()).rejects.toThrow('It may have been renamed: name it as it is called now instead of octo/voices.')
  })

  test('an upload that is led to another address', async () => {
    hub.addModel(MODEL)
    hub.disturb('PUT ', { status: 307, headers: { location: 'http://127.0.0.1:1/elsewhere' } })

    await expect(target().publish(sample(), noProgress)).rejects.toThrow('redirects an upload')
  })

  test('storage that lies where nobody may be led to', async () => {
    hub.addModel(MODEL)
    const body = {
      transfer: 'basic',
      objects: [{ oid: sample().files[0]?.sha256, size: 1, actions: { upload: { href: 'http://169.254.169.254/?k=secret' } } }],
    }
    hub.disturb('POST /octo/voices.git', { status: 200, body })

    const failure = target().publish(sample(), noProgress)
    await expect(failure).rejects.toThrow('the Hub leads to "http://169.254.169.254/", expected an https:// address')
    await expect(failure).rejects.not.toThrow('secret')
  })

  test('never says the token or a signature, even where the Hub does', async () => {
    hub.addModel(MODEL)
    hub.disturb('POST /api/models/octo/voices/preupload', { status: 400, body: { error: `bad \u001b[31m ${TOKEN}\n::error::x` } })
    const first = await target().publish(sample(), noProgress).catch(String)
    hub.disturb('PUT ', { status: 403, body: '<Error>SignatureDoesNotMatch</Error>' })
    const second = await target().publish(sample(), noProgress).catch(String)

    expect(first).toContain(String.raw`answered 400: "bad \u001b[31m ***\n::error::x"`)
    expect(second).toMatch(/127\.0\.0\.1:\d+ answered 403\. /)
    expect(`${first}${second}`).not.toMatch(/hf_|Signature=/)
  })

  test('a list of files without end', async () => {
    hub.addModel(MODEL)
    const link = `<${hub.endpoint}/api/models/octo/voices/tree/again>; rel="next"`
    hub.disturb('GET /api/models/octo/voices/tree', { status: 200, headers: { link }, body: [] }, { times: 1000 })

    await expect(target().publish(sample(), noProgress)).rejects.toThrow("the Hub's answer cannot be read: a list of files without end")
  })

  test('a commit whose name leads elsewhere', async () => {
    hub.disturb('GET /api/models/octo/voices/revision', { status: 200, body: { _id: '1', id: MODEL, sha: '../../x' } })

    await expect(target().check()).rejects.toThrow("the Hub's answer cannot be read: the name of a commit")
  })

  test('one of the files', async () => {
    hub.addModel(MODEL)
    const oid = sample().files[0]?.sha256
    const body = { transfer: 'basic', objects: [{ oid, size: 1, error: { code: 413, message: `too large for ${TOKEN}` } }] }
    hub.disturb('POST /octo/voices.git', { status: 200, body })

    await expect(target().publish(sample(), noProgress)).rejects.toThrow(
      'Error while doing LFS batch call for voice.pth: too large for ***" (413). It is larger than the Hub takes: publish it in smaller files',
    )
  })

  test('an answer that is none', async () => {
    hub.disturb('GET /api/whoami-v2', { status: 200, body: '<html>' })

    await expect(target().check()).rejects.toThrow("the Hub's answer cannot be read")
  })
})

describe('what the network does', () => {
  const STEPS = [
    'GET /api/models/octo/voices/revision',
    'GET /api/models/octo/voices/tree',
    'POST /api/models/octo/voices/preupload',
    'POST /octo/voices.git/info/lfs/objects/batch',
    'PUT /',
    'POST /api/models/octo/voices/commit',
    'GET /api/models/octo/voices/refs',
    'POST /api/models/octo/voices/tag',
  ]

  test.each(
    STEPS.flatMap((step) =>
      ([{ status: 503 }, { status: 429, headers: { 'retry-after': '7' } }, 'reset'] as const).map((answer) => [answer, step] as const),
    ),
  )('an answer of %j to %s is overcome', async (answer, step) => {
    hub.addModel(MODEL)
    hub.disturb(step, answer)
    const { state } = await target().publish(sample(), noProgress)

    expect(state).toBe('published')
    expect(hub.filesOf(MODEL)['voice.pth']).toBe(WEIGHTS)
    expect(hub.models.get(MODEL)).toHaveLength(2)
    expect(hub.tags.size).toBe(1)
    if (typeof answer === 'object' && answer.status === 429) expect(waits).toEqual([7000])
  })

  test('a commit that was carried out, though its answer was lost, is not made again', async () => {
    hub.addModel(MODEL)
    hub.disturb('POST /api/models/octo/voices/commit', 'reset', { after: true })
    const { state } = await target().publish(sample(), noProgress)

    expect(state).toBe('published')
    expect(hub.models.get(MODEL)).toHaveLength(2)
    expect([...hub.tags.values()]).toEqual([hub.models.get(MODEL)?.at(-1)?.id])
  })

  test('a storage that stays away makes nothing public, and a second run goes on', async () => {
    hub.addModel(MODEL)
    hub.disturb('PUT ', { status: 500 }, { times: 5 })

    await expect(target().publish(sample(), noProgress)).rejects.toThrow(
      'Run this again later: what has arrived by then is not sent again.',
    )
    expect(waits).toEqual([1000, 2000, 4000, 8000])
    expect(hub.models.get(MODEL)).toHaveLength(1)
    await expect(target().publish(sample(), noProgress)).resolves.toMatchObject({ state: 'published' })
  })

  test('a storage that takes all and answers nothing is given up', async () => {
    hub.addModel(MODEL)
    hub.disturb('PUT ', 'silence', { times: 5 })

    await expect(target({ timeout: 100 }).publish(sample(), noProgress)).rejects.toThrow('gave no answer in time. Run this again later')
  })

  test('a file that is gone before it is sent is not taken for a fault of the network', async () => {
    hub.addModel(MODEL)
    const publication = sample()
    for (const { path } of publication.files) rmSync(path)

    await expect(target().publish(publication, noProgress)).rejects.toThrow(
      'cannot be read any more: there is no such file. Publish it again.',
    )
    expect(waits).toEqual([])
  })

  test('a file that has changed since it was checked is found out', async () => {
    hub.addModel(MODEL)
    const publication = sample()
    writeFileSync(publication.files[0]?.path ?? '', WEIGHTS.toUpperCase())

    await expect(target().publish(publication, noProgress)).rejects.toThrow('voice.pth has not arrived as it is, in commit ')
    expect(hub.tags.size).toBe(0)
  })

  test('a server that asks for a long pause is not waited for', async () => {
    hub.disturb('GET /api/whoami-v2', { status: 429, headers: { 'retry-after': '3600' } })

    await expect(target().check()).rejects.toThrow('The limit of requests is reached: run this again later.')
    expect(waits).toEqual([])
  })

  test('a tag that cannot be set is told of, with what is public by then', async () => {
    hub.addModel(MODEL)
    hub.disturb('POST /api/models/octo/voices/tag', { status: 400, body: { error: 'no such name' } })

    await expect(target().publish(sample(), noProgress)).rejects.toThrow(
      /^The files are in octo\/voices \(commit [0-9a-f]{12}\), but the tag v1\.2 cannot be set: /,
    )
    await expect(target().publish(sample(), noProgress)).resolves.toMatchObject({ state: 'published' })
    expect(hub.models.get(MODEL)).toHaveLength(2)
  })
})
