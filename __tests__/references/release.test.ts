import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { sparseBytes } from '../github/fake-storage.ts'
import { accessTo, bundleOf, checkpoint, compareWith, hosted, refusalOf, writeCheckpoint } from './hosted.ts'

const here = hosted()
const SHAPES = { 'enc.w': 3, 'dec.w': 5 }
const MODEL = checkpoint(SHAPES)
const OTHER = checkpoint({ 'enc.w': 3, 'dec.w': 6 })
const ANONYMOUS = { token: undefined }

describe('a file of a release', () => {
  test('is read by its name, and says where it is from', async () => {
    here.github.hosting.addRelease({ tag: 'v1.2', assets: { 'model.pth': MODEL, 'other.pth': OTHER } })
    const report = await compareWith(here, writeCheckpoint(here, 'mine.pth', SHAPES), 'release:v1.2/model.pth')
    expect(report).toMatchObject({ verdict: 'identical', reference: { name: 'release:v1.2/model.pth', kind: 'release' } })
  })

  test('is found by the name of the candidate', async () => {
    here.github.hosting.addRelease({ tag: 'v1.2', assets: { 'other.pth': MODEL, 'model.pth': OTHER } })
    const report = await compareWith(here, writeCheckpoint(here, 'model.pth', SHAPES), 'release:v1.2')
    expect(report).toMatchObject({ verdict: 'breaking', shape: [{ name: 'dec.w', reference: [6], candidate: [5] }] })
  })

  test('is the only checkpoint, whatever else lies beside it', async () => {
    const text = Buffer.from('x')
    const assets = { 'README.md': text, SHA256SUMS: text, 'weights.pth.sha256': text, 'weights.pth': MODEL, 'config.json': text }
    here.github.hosting.addRelease({ tag: 'v1.2', assets })
    const report = await compareWith(here, writeCheckpoint(here, 'mine.ckpt', SHAPES), 'release:v1.2')
    expect(report.reference.name).toBe('release:v1.2/weights.pth')
  })

  test('has to be named where several come into question', async () => {
    here.github.hosting.addRelease({ tag: 'v1.2', assets: { 'a.pth': MODEL, 'b.pth': OTHER, 'notes.txt': Buffer.from('x') } })
    const message = await refusalOf(compareWith(here, writeCheckpoint(here, 'mine.pth', SHAPES), 'release:v1.2'))
    expect(message).toBe('release:v1.2: release v1.2: its checkpoints are "a.pth", "b.pth"; name one, as release:v1.2/a.pth')
  })

  test('that is not there is said to be so, with those that are', async () => {
    here.github.hosting.addRelease({ tag: 'v1.2', assets: { 'a.pth': MODEL }, unfinished: ['b.pth'] })
    const mine = writeCheckpoint(here, 'mine.pth', SHAPES)
    expect(await refusalOf(compareWith(here, mine, 'release:v1.2/c.pth'))).toMatch(/there is no "c.pth"; its checkpoints are "a.pth"/)
    expect(await refusalOf(compareWith(here, mine, 'release:v1.2/b.pth'))).toMatch(/the upload of b.pth never came to its end/)
  })

  test('is found among more assets than one page lists', async () => {
    const more = Object.fromEntries(Array.from({ length: 130 }, (_, i) => [`log-${i}.txt`, Buffer.from('x')]))
    here.github.hosting.addRelease({ tag: 'v1.2', assets: { ...more, 'model.pth': MODEL } })
    const report = await compareWith(here, writeCheckpoint(here, 'mine.pth', SHAPES), 'release:v1.2/model.pth')
    expect(report.verdict).toBe('identical')
  })

  test('is read together with its shards', async () => {
    const index = {
      metadata: { total_size: 32 },
      weight_map: { 'enc.w': 'pytorch_model-00001-of-00002.bin', 'dec.w': 'pytorch_model-00002-of-00002.bin' },
    }
    const assets = {
      'pytorch_model.bin.index.json': Buffer.from(JSON.stringify(index)),
      'pytorch_model-00001-of-00002.bin': checkpoint({ 'enc.w': 3 }),
      'pytorch_model-00002-of-00002.bin': checkpoint({ 'dec.w': 5 }),
    }
    here.github.hosting.addRelease({ tag: 'v1.2', assets })
    const report = await compareWith(here, writeCheckpoint(here, 'mine.pth', SHAPES), 'release:v1.2')
    expect(report).toMatchObject({ loads: { strict: true }, reference: { name: 'release:v1.2/pytorch_model.bin.index.json' } })
  })

  test('of two gigabytes costs less than a hundredth of them', async () => {
    const gap = 2 * 1024 ** 3
    // Safetensors may not have gaps, so the zeros are a tensor.
    const header = {
      big: { dtype: 'U8', shape: [gap], data_offsets: [0, gap] },
      w: { dtype: 'U8', shape: [4], data_offsets: [gap, gap + 4] },
    }
    const text = Buffer.from(JSON.stringify(header))
    const length = Buffer.alloc(8)
    length.writeBigUInt64LE(BigInt(text.length))
    const content = Buffer.concat([length, text, Buffer.from([1, 2, 3, 4])])
    here.github.hosting.addRelease({ tag: 'v1.2', assets: { 'big.safetensors': sparseBytes(content, 8 + text.length, gap) } })
    const report = await compareWith(here, writeCheckpoint(here, 'mine.pth', SHAPES), 'release:v1.2')
    expect(report.missing).toEqual(['big', 'w'])
    expect(here.storage.sent).toBeLessThan(gap / 100)
  })
})

describe('the release', () => {
  test('latest is the newest that is neither draft nor prerelease', async () => {
    const { hosting } = here.github
    hosting.addRelease({ tag: 'v1', assets: { 'model.pth': OTHER } })
    hosting.addRelease({ tag: 'v2', assets: { 'model.pth': MODEL } })
    hosting.addRelease({ tag: 'v3-rc', prerelease: true, assets: { 'model.pth': OTHER } })
    hosting.addRelease({ tag: 'v4', draft: true, assets: { 'model.pth': OTHER } })
    const mine = writeCheckpoint(here, 'mine.pth', SHAPES)
    for (const reference of ['release:latest', 'release:latest/model.pth']) {
      expect((await compareWith(here, mine, reference)).reference.name).toBe('release:v2/model.pth')
    }
    expect((await compareWith(here, mine, 'release:v3-rc')).verdict).toBe('breaking')
  })

  test.each([
    ['only prereleases are there', [{ tag: 'v3-rc', prerelease: true }], 'latest', /only prereleases.*release:v3-rc/],
    ['there is none', [], 'latest', /no release is published yet/],
    ['it is a draft', [{ tag: 'v4', draft: true }], 'v4', /is a draft, which cannot be used before it is published/],
    [
      'the tag is mistyped',
      [{ tag: 'v1.2' }, { tag: 'v1.1' }],
      'v1.3',
      /no such release; did you mean "v1.1"\?; the newest are v1.1, v1.2/,
    ],
    ['it is the name of a folder', [{ tag: 'v1' }], '..', /there is no such release/],
  ])('is explained where %s', async (_, releases, reference, expected) => {
    for (const plan of releases) here.github.hosting.addRelease(plan)
    expect(await refusalOf(compareWith(here, writeCheckpoint(here, 'mine.pth', SHAPES), `release:${reference}`))).toMatch(expected)
  })

  test('may have slashes in its tag', async () => {
    const mine = writeCheckpoint(here, 'mine.pth', SHAPES)
    here.github.hosting.addRelease({ tag: 'voices/v1', assets: { 'model.pth': MODEL } })
    expect((await compareWith(here, mine, 'release:voices/v1')).reference.name).toBe('release:voices/v1/model.pth')
    expect((await compareWith(here, mine, 'release:voices/v1/model.pth')).verdict).toBe('identical')
  })

  test('with the file of that name comes before the one whose tag has a slash', async () => {
    const mine = writeCheckpoint(here, 'mine.pth', SHAPES)
    here.github.hosting.addRelease({ tag: 'a/b', assets: { 'model.pth': OTHER } })
    here.github.hosting.addRelease({ tag: 'a', assets: { 'c.pth': OTHER } })
    expect((await compareWith(here, mine, 'release:a/b')).reference.name).toBe('release:a/b/model.pth')
    here.github.hosting.addRelease({ tag: 'a', assets: { b: MODEL } })
    expect((await compareWith(here, mine, 'release:a/b')).reference.name).toBe('release:a/b')
    expect((await compareWith(here, mine, 'release:a/b')).verdict).toBe('identical')
  })
})

describe('a release bundle', () => {
  const plan = { content: MODEL, shapes: SHAPES }

  test('is all that is downloaded', async () => {
    const bundle = await bundleOf({ 'model.pth': plan })
    here.github.hosting.addRelease({ tag: 'v1', assets: { 'model.pth': MODEL, 'v1.bundle.zip': bundle } })
    const report = await compareWith(here, writeCheckpoint(here, 'mine.pth', SHAPES), 'release:v1')
    expect(report).toMatchObject({ verdict: 'values', loads: { strict: true }, reference: { name: 'release:v1/model.pth' } })
    expect(here.storage.requests).toHaveLength(1)
    expect(report.reference).toMatchObject({ transferred: bundle.length })
  })

  test('tells which file is meant where names do not', async () => {
    const identity = (kind: string) => ({ project: 'plain', kind, evidence: [] })
    const files = { 'a.pth': { ...plan, identity: identity('weights') }, 'b.pth': { ...plan, identity: identity('training') } }
    here.github.hosting.addRelease({ tag: 'v1', assets: { 'a.pth': MODEL, 'b.pth': OTHER, 'v1.bundle.zip': await bundleOf(files) } })
    const candidate = writeCheckpoint(here, 'mine.pth', SHAPES)
    const report = await compareWith(here, candidate, 'release:v1')
    expect(report.candidate.identity).toMatchObject({ project: 'plain', kind: 'weights' })
    expect(report.reference.name).toBe('release:v1/a.pth')
  })

  test('stands for a file that the release has in parts', async () => {
    const parts = { 'model.pth.part01-of-02': MODEL.subarray(0, 100), 'model.pth.part02-of-02': MODEL.subarray(100) }
    here.github.hosting.addRelease({ tag: 'v1', assets: parts })
    const candidate = writeCheckpoint(here, 'mine.pth', SHAPES)
    const message = await refusalOf(compareWith(here, candidate, 'release:v1'))
    expect(message).toMatch(/model.pth is there in 2 parts.*no release bundle has its key schema/)
    here.github.hosting.addRelease({ tag: 'v2', assets: { ...parts, 'v2.bundle.zip': await bundleOf({ 'model.pth': plan }) } })
    expect((await compareWith(here, candidate, 'release:v2/model.pth')).verdict).toBe('values')
  })

  test('that was made for another upload of the file is not believed', async () => {
    const bundle = await bundleOf({ 'model.pth': plan })
    here.github.hosting.addRelease({ tag: 'v1', assets: { 'model.pth': OTHER, 'v1.bundle.zip': bundle } })
    expect((await compareWith(here, writeCheckpoint(here, 'mine.pth', SHAPES), 'release:v1')).verdict).toBe('breaking')
  })

  test('that is broken gives way to the file itself, and is blamed where there is none', async () => {
    const broken = Buffer.from('PK\x03\x04 and no more')
    here.github.hosting.addRelease({ tag: 'v1', assets: { 'model.pth': MODEL, 'v1.bundle.zip': broken } })
    const candidate = writeCheckpoint(here, 'mine.pth', SHAPES)
    expect((await compareWith(here, candidate, 'release:v1')).verdict).toBe('identical')
    here.github.hosting.addRelease({ tag: 'v2', assets: { 'model.pth.part01-of-02': MODEL, 'v2.bundle.zip': broken } })
    expect(await refusalOf(compareWith(here, candidate, 'release:v2'))).toMatch(/in 2 parts.*its bundle v2.bundle.zip cannot be read/)
  })

  test('of absurd size is not downloaded', async () => {
    const huge = { size: 65 * 1024 * 1024, read: (_: number, length: number) => new Uint8Array(length) }
    here.github.hosting.addRelease({ tag: 'v1', assets: { 'model.pth': MODEL, 'v1.bundle.zip': huge } })
    expect((await compareWith(here, writeCheckpoint(here, 'mine.pth', SHAPES), 'release:v1')).verdict).toBe('identical')
    expect(here.storage.sent).toBeLessThan(1024 * 1024)
  })
})

describe('access', () => {
  test('to a public repository needs no token', async () => {
    here.github.hosting.visibility = 'public'
    here.github.hosting.addRelease({ tag: 'v1', assets: { 'model.pth': MODEL } })
    const access = accessTo(here, ANONYMOUS)
    expect((await compareWith(here, writeCheckpoint(here, 'mine.pth', SHAPES), 'release:v1', access)).verdict).toBe('identical')
    expect(here.github.requests.map(({ headers }) => headers.authorization)).not.toContainEqual(expect.anything())
  })

  test('to a private one without a token says which variable holds one', async () => {
    here.github.hosting.addRelease({ tag: 'v1', assets: { 'model.pth': MODEL } })
    const mine = writeCheckpoint(here, 'mine.pth', SHAPES)
    const message = await refusalOf(compareWith(here, mine, 'release:v1', accessTo(here, ANONYMOUS)))
    expect(message).toMatch(/^release:v1: GitHub shows no such repository \(404\).*contents: read.*GITHUB_TOKEN or GH_TOKEN/)
  })

  test('with a token that may not says which permission it needs', async () => {
    here.github.hosting.permission = 'none'
    const mine = writeCheckpoint(here, 'mine.pth', SHAPES)
    expect(await refusalOf(compareWith(here, mine, 'release:v1'))).toMatch(/refuses access \(403\); the token needs.*contents: read/)
    const wrong = accessTo(here, { token: 'ghs_wrong' })
    const message = await refusalOf(compareWith(here, mine, 'release:v1', wrong))
    expect(message).toMatch(/does not accept the token \(401\)/)
    expect(message).not.toContain('ghs_wrong')
  })

  test('finds the repository by the remote of the clone', async () => {
    const clone = join(here.folder, 'clone')
    mkdirSync(clone)
    const git = (...args: string[]) => execFileSync('git', args, { cwd: clone })
    git('init', '--quiet')
    git('remote', 'add', 'origin', 'git@github.com:octo/voices.git')
    writeFileSync(join(clone, 'mine.pth'), MODEL)
    here.github.hosting.addRelease({ tag: 'v1', assets: { 'model.pth': MODEL } })
    const access = accessTo(here, { repository: undefined })
    expect((await compareWith({ ...here, folder: clone }, 'mine.pth', 'release:v1', access)).verdict).toBe('identical')
    git('remote', 'set-url', 'origin', 'https://gitlab.com/octo/voices.git')
    expect(await refusalOf(compareWith({ ...here, folder: clone }, 'mine.pth', 'release:v1', access))).toMatch(
      /set the variable GITHUB_REPOSITORY/,
    )
  })

  test('is never had over an address that others can read along', async () => {
    const access = accessTo(here, { apiUrl: 'http://github.example.com/api/v3' })
    const message = await refusalOf(compareWith(here, writeCheckpoint(here, 'mine.pth', SHAPES), 'release:v1', access))
    expect(message).toMatch(/expected an https:\/\/ address/)
  })
})
