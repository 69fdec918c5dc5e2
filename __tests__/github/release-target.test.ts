import { describe, expect, test } from 'vitest'
import type { Progress } from '../../src/commands/progress.ts'
import { releaseTarget } from '../../src/github/release-target.ts'
import { TOKEN } from './fake-rest.ts'
import {
  optionsFor,
  promised,
  publicationOf,
  publish,
  published,
  publishing,
  refusalOf,
  TAG,
  threeFiles,
  uploads,
  visible,
  WEIGHTS,
} from './release-samples.ts'

const here = publishing()

/** The methods and paths that change something, in their order. */
function changes(): readonly string[] {
  return here.github.requests
    .filter(({ method }) => method !== 'GET')
    .map(({ method, path }) => `${method} ${path.replace(/^(\/api\/uploads)?\/repos\/octo\/voices/, '')}`)
}

function lastPatch(): Readonly<Record<string, unknown>> {
  return JSON.parse(here.github.requests.findLast(({ method }) => method === 'PATCH')?.body.toString() ?? '{}')
}

describe('a new release', () => {
  test('has all files byte for byte, and is published after the last of them', async () => {
    const files = threeFiles(here)
    const delivery = await publish(here, files)
    expect(visible(here)).toEqual(promised(files))
    expect(changes()).toEqual(['POST /releases', ...files.map(() => 'POST /releases/1/assets'), 'PATCH /releases/1'])
    expect(delivery).toMatchObject({ state: 'published', url: `https://github.com/octo/voices/releases/tag/${TAG}`, notes: [] })
    expect(delivery.files.map(({ name, change, url }) => `${change} ${name} ${url}`)).toEqual(
      files.map(({ name }) => `uploaded ${name} https://github.com/octo/voices/releases/download/${TAG}/${name}`),
    )
  })

  test('gets the checksums last', async () => {
    await publish(here, [...threeFiles(here)].reverse())
    expect(uploads(here).at(-1)).toBe('SHA256SUMS')
  })

  test('has the title and the notes, and is made of the commit', async () => {
    await publish(here, threeFiles(here), { commit: 'c0ffee' })
    const [release] = here.releases.all
    expect(release).toMatchObject({ name: 'Voices 1.2', target_commitish: 'c0ffee', prerelease: false })
    expect(release?.body).toBe('<!-- ckpt-guard:publish -->\nHalf precision.')
  })

  test('keeps what a file would have been called as its label', async () => {
    await publish(here, [published(here, 'model.pth', 'weights', { label: 'Модель №1.pth' })])
    expect(here.releases.assetsOf(1)).toMatchObject([{ name: 'model.pth', label: 'Модель №1.pth' }])
  })

  test.each([
    [{}, 'legacy'],
    [{ makeLatest: 'true' }, 'true'],
    [{ makeLatest: 'false' }, 'false'],
    [{ makeLatest: 'legacy' }, 'legacy'],
    [{ prerelease: true }, 'false'],
    [{ prerelease: true, makeLatest: 'true' }, 'false'],
  ] as const)('with %j says so in so many words whether it is the latest', async (wishes, latest) => {
    await publish(here, threeFiles(here), wishes)
    expect(lastPatch()).toMatchObject({ draft: false, make_latest: latest, prerelease: 'prerelease' in wishes })
  })

  test('may be left as a draft, which the next run publishes without sending anything', async () => {
    const files = threeFiles(here)
    const delivery = await publish(here, files, { draft: true })
    expect(delivery).toMatchObject({ state: 'draft', url: expect.stringContaining('untagged-') })
    expect(visible(here)).toBeUndefined()
    const second = await publish(here, files)
    expect(second.files.map(({ change }) => change)).toEqual(['unchanged', 'unchanged', 'unchanged'])
    expect(visible(here)).toEqual(promised(files))
    expect(uploads(here)).toHaveLength(3)
  })

  test('may be immutable', async () => {
    here.releases.publishesImmutable = true
    const files = threeFiles(here)
    expect((await publish(here, files)).notes).toEqual(['it is immutable: nobody can change its files any more'])
    expect(visible(here)).toEqual(promised(files))
  })

  test('of many files goes up two at a time', async () => {
    const files = Array.from({ length: 9 }, (_, i) => published(here, `shard-${i}.safetensors`, WEIGHTS.subarray(i)))
    await publish(here, files)
    expect(here.releases.mostAtOnce).toBe(2)
    expect(visible(here)).toEqual(promised(files))
  })

  test('tells how many bytes have gone, each once, also where some were sent again', async () => {
    here.releases.faults.push({ kind: 'reset', after: 300_000 })
    const files = threeFiles(here)
    let [total, bytes, count] = [0, 0, 0]
    const progress: Progress = {
      total: (all) => {
        total = all
      },
      file: () => count++,
      advance: (more) => {
        bytes += more
      },
      done() {},
    }
    await publish(here, files, {}, progress)
    expect([total, bytes, count]).toEqual([files.reduce((sum, { size }) => sum + size, 0), total, 3])
  })
})

describe('a draft of the tag that is there', () => {
  test('is taken up: what has the right bytes stays, the rest is sent', async () => {
    const files = threeFiles(here)
    here.releases.add({
      ...{ tag: TAG, draft: true, unfinished: ['SHA256SUMS'] },
      assets: { 'model.pth': WEIGHTS, 'model.bundle.zip': Buffer.from('BUNDLE') },
    })
    const delivery = await publish(here, files)
    expect(uploads(here)).toEqual(['model.bundle.zip', 'SHA256SUMS'])
    expect(delivery.files.map(({ change }) => change)).toEqual(['unchanged', 'replaced', 'uploaded'])
    expect(visible(here)).toEqual(promised(files))
    expect(here.releases.all).toHaveLength(1)
  })

  test('is found on a later page, and among those of other tags', async () => {
    here.releases.add({ tag: TAG, draft: true })
    for (let i = 0; i < 230; i++) here.releases.add({ tag: `v0.${i}`, draft: i % 2 === 0 })
    await publish(here, threeFiles(here))
    expect(here.releases.ofTag(TAG)).toHaveLength(1)
  })

  test('keeps the files, the title and the text that others put there, and says which files', async () => {
    here.releases.add({
      tag: TAG,
      draft: true,
      prerelease: true,
      title: 'Mine',
      text: 'My words.',
      assets: { 'demo.wav': Buffer.from('la') },
    })
    const files = threeFiles(here)
    const delivery = await publish(here, files)
    expect(visible(here)).toMatchObject(promised(files))
    expect(here.releases.all[0]).toMatchObject({
      ...{ name: 'Mine', prerelease: true },
      body: 'My words.\n\n<!-- ckpt-guard:publish -->\nHalf precision.',
    })
    expect(delivery.notes).toEqual(['it also has 1 file that this run did not publish: demo.wav'])
  })

  test('has our own text replaced, however often', async () => {
    const target = releaseTarget(optionsFor(here, { draft: true }))
    const files = threeFiles(here)
    here.releases.add({ tag: TAG, draft: true, text: 'My words.' })
    await target.publish(publicationOf(files, { notes: 'First.' }), quiet)
    await target.publish(publicationOf(files, { notes: 'Second.' }), quiet)
    expect(here.releases.all[0]?.body).toBe('My words.\n\n<!-- ckpt-guard:publish -->\nSecond.')
  })

  test('may be one of several: the oldest is gone on with, and the others are said', async () => {
    here.releases.add({ tag: TAG, draft: true })
    here.releases.add({ tag: TAG, draft: true })
    const delivery = await publish(here, threeFiles(here))
    expect(here.releases.all.map(({ id, draft }) => `${id} ${draft}`)).toEqual(['2 true', '1 false'])
    expect(delivery.notes).toEqual([expect.stringMatching(/^1 other draft of the tag stays as it is: .*untagged-/)])
  })
})

describe('a published release of the tag', () => {
  const OLD = { 'model.pth': Buffer.from('old'), 'model.bundle.zip': Buffer.from('bundle'), 'other.pth': Buffer.from('other') }

  test('is an error before anything is sent, with what can be done', async () => {
    here.releases.add({ tag: TAG, assets: OLD })
    const message = await refusalOf(publish(here, threeFiles(here)))
    expect(message).toMatch(/^release v1\.2 of octo\/voices: it is published already: https:.*--on-exists replace.*--on-exists skip/)
    expect(changes()).toEqual([])
  })

  test('is left alone where that is wished', async () => {
    here.releases.add({ tag: TAG, assets: OLD })
    expect(await publish(here, threeFiles(here), { onExists: 'skip' })).toMatchObject({ state: 'skipped', files: [] })
    expect(changes()).toEqual([])
  })

  test('gets the files that differ, while what is equal or of others stays', async () => {
    here.releases.add({ tag: TAG, text: 'My words.', assets: OLD })
    const files = threeFiles(here)
    const delivery = await publish(here, files, { onExists: 'replace' })
    expect(visible(here)).toMatchObject(promised(files))
    expect(Object.keys(visible(here) ?? {}).sort()).toEqual(['SHA256SUMS', 'model.bundle.zip', 'model.pth', 'other.pth'])
    expect(delivery.files.map(({ name, change }) => `${name} ${change}`)).toEqual([
      ...['model.pth replaced', 'model.bundle.zip unchanged', 'SHA256SUMS uploaded'],
    ])
    expect(uploads(here)).toHaveLength(2)
    expect(delivery.notes).toEqual(['it also has 1 file that this run did not publish: other.pth'])
    expect(here.releases.all[0]?.body).toMatch(/^My words\./)
  })

  test('keeps its old files until all new ones are there and right', async () => {
    here.releases.add({ tag: TAG, assets: OLD })
    here.github.disturb('POST', /assets$/, { status: 400, body: { message: 'no' } }, 100)
    const message = await refusalOf(publish(here, threeFiles(here), { onExists: 'replace' }))
    expect(message).toMatch(/400 \(no\).*has 1 of 3 of the files.*Run it again/)
    expect(here.github.count('DELETE', /./)).toBe(0)
  })

  test('is neither made the latest nor a full one by that', async () => {
    here.releases.add({ tag: TAG, prerelease: true, assets: OLD })
    await publish(here, threeFiles(here), { onExists: 'replace', draft: true })
    expect(lastPatch()).toMatchObject({ draft: false, prerelease: true, make_latest: 'false' })
    here.releases.add({ tag: 'v2' })
    await publish(here, threeFiles(here), { onExists: 'replace' })
    expect(here.releases.all.find(({ tag_name }) => tag_name === TAG)?.draft).toBe(false)
  })

  test('that was being replaced when a run ended is taken up by the next one', async () => {
    here.releases.add({ tag: TAG, assets: OLD })
    const files = threeFiles(here)
    here.github.disturb('PATCH', /\/releases\/assets\/\d+$/, { status: 400, body: { message: 'no' } }, 1)
    await refusalOf(publish(here, files, { onExists: 'replace' }))
    const sent = uploads(here).length
    await publish(here, files, { onExists: 'replace' })
    expect(uploads(here)).toHaveLength(sent)
    expect(visible(here)).toEqual({ ...promised(files), 'other.pth': expect.anything() })
  })

  test('loses what an earlier run had sent for other files', async () => {
    here.releases.add({ tag: TAG, assets: { ...OLD, [`ckpt-guard-${'0'.repeat(32)}.incoming`]: Buffer.from('older') } })
    await publish(here, threeFiles(here), { onExists: 'replace' })
    expect(Object.keys(visible(here) ?? {}).filter((name) => name.endsWith('.incoming'))).toEqual([])
  })

  test('that is immutable cannot be replaced', async () => {
    here.releases.add({ tag: TAG, immutable: true, assets: OLD })
    expect(await refusalOf(publish(here, threeFiles(here), { onExists: 'replace' }))).toMatch(/immutable.*Choose another tag/)
    expect(changes()).toEqual([])
  })
})

describe('a look before anything is prepared', () => {
  const look = (wishes = {}) => releaseTarget(optionsFor(here, wishes)).check()

  test('changes nothing, and tells what the tag will be made of', async () => {
    expect(await look({ commit: 'c0ffee' })).toEqual({
      action: 'create',
      notes: ['the tag v1.2 does not exist yet and is made of c0ffee when the release is published'],
    })
    here.releases.tags.add(TAG)
    expect(await look()).toEqual({ action: 'create', notes: [] })
    expect(changes()).toEqual([])
  })

  test.each([
    [{ draft: true, assets: { 'a.pth': Buffer.from('a') } }, {}, 'continue', /a draft with 1 file is there and is taken up/],
    [{}, { onExists: 'skip' }, 'skip', /published already and is left alone/],
    [{}, { onExists: 'replace' }, 'replace', undefined],
  ] as const)('at %j with %j finds that it will %s', async (plan, wishes, action, note) => {
    here.releases.add({ tag: TAG, ...plan })
    const state = await look(wishes)
    expect(state).toMatchObject({ action, url: expect.stringContaining('/releases/tag/') })
    if (note !== undefined) expect(state.notes.join('\n')).toMatch(note)
  })

  test('ends where the release is there', async () => {
    here.releases.add({ tag: TAG })
    expect(await refusalOf(look())).toMatch(/it is published already/)
  })

  test('ends where the repository is archived', async () => {
    here.github.hosting.repository.archived = true
    expect(await refusalOf(look())).toMatch(/archived/)
  })

  test('ends where the owner of a token may not write, which GitHub never says of an app truly', async () => {
    here.github.hosting.repository.permissions.push = false
    expect(await look()).toMatchObject({ action: 'create' })
    here.github.disturb('GET', /voices$/, { status: 200, body: here.github.hosting.repository })
    const message = await refusalOf(look({ token: 'ghp_1' }))
    expect(message).toMatch(/contents: write/)
  })

  test.each(['', 'a b', 'v1..2', '-v1', 'v1.lock', 'a/', 'refs/tags/v1', 'v1\n::error::x'])('ends at the tag %j', async (tag) => {
    expect(await refusalOf(look({ tag }))).toMatch(/expected a tag that git takes/)
    expect(here.github.requests).toEqual([])
  })

  test('ends without a token', async () => {
    const { hub, ...options } = optionsFor(here)
    const target = releaseTarget({ ...options, hub: { ...hub, token: undefined } })
    expect(await refusalOf(target.check())).toMatch(/needs a token.*contents: write/)
  })

  test('ends where the token would go over an open line', async () => {
    const { hub, ...options } = optionsFor(here)
    const target = releaseTarget({ ...options, hub: { ...hub, apiUrl: 'http://github.example.com/api/v3' } })
    expect(await refusalOf(target.check())).toMatch(/expected an https:\/\/ address/)
  })
})

test('tags may hold slashes', async () => {
  const files = threeFiles(here)
  await publish(here, files, { tag: 'voices/v3' })
  expect(here.releases.ofTag('voices/v3')).toMatchObject([{ draft: false }])
})

test('files that GitHub would refuse are refused before anything is sent', async () => {
  const [model, ...others] = threeFiles(here)
  if (model === undefined) throw new Error('no file')
  expect(await refusalOf(publish(here, [{ ...model, size: 2 ** 31 }, ...others]))).toMatch(
    /model\.pth: .*less than 2 GiB, found 2\.15 GB; split it/,
  )
  expect(await refusalOf(publish(here, [{ ...model, size: 0 }]))).toMatch(/takes no empty files/)
  expect(await refusalOf(publish(here, [model, model]))).toMatch(/the same name/)
  expect(here.github.requests).toEqual([])
})

test('the token is sent as GitHub takes it, and is in no address', async () => {
  await publish(here, threeFiles(here))
  const sent = here.github.requests.filter(({ path }) => path.startsWith('/api/uploads/'))
  expect(sent.map(({ headers }) => headers.authorization)).toEqual(Array.from({ length: 3 }, () => `Bearer ${TOKEN}`))
  expect(here.github.requests.some(({ path, query }) => `${path}?${query}`.includes(TOKEN))).toBe(false)
})

const quiet: Progress = { total() {}, file() {}, advance() {}, done() {} }
