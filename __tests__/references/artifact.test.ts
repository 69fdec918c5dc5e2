import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { buildZip, type RecordPlan, zip64Extra } from '../checkpoint/build-zip.ts'
import { sparseBytes } from '../github/fake-storage.ts'
import { accessTo, checkpoint, compareWith, hosted, refusalOf, type Shapes, writeCheckpoint } from './hosted.ts'

const here = hosted()
const SHAPES = { 'enc.w': 3, 'dec.w': 5 }
const MODEL = checkpoint(SHAPES)
const OTHER = checkpoint({ 'enc.w': 3, 'dec.w': 6 })

/** As actions/upload-artifact writes it: sizes behind the payload, no zip64 below 4 GiB. */
function zipOf(files: Readonly<Record<string, Uint8Array>>, more: Partial<RecordPlan> = {}): Buffer {
  const records = Object.entries(files).map(([name, content]): RecordPlan => ({ name, content, descriptor: '32', ...more }))
  return buildZip(records, { zip64: false })
}

function compared(reference: string, access = accessTo(here)) {
  return compareWith(here, writeCheckpoint(here, 'mine.pth', SHAPES), reference, access)
}

function headerOf(header: unknown): Buffer {
  const text = Buffer.from(JSON.stringify(header))
  const length = Buffer.alloc(8)
  length.writeBigUInt64LE(BigInt(text.length))
  return Buffer.concat([length, text])
}

/** float32 zeros. */
function safetensors(shapes: Shapes): Buffer {
  let at = 0
  const header = Object.entries(shapes).map(([key, size]) => {
    const from = at
    at += size * 4
    return [key, { dtype: 'F32', shape: [size], data_offsets: [from, at] }] as const
  })
  return Buffer.concat([headerOf(Object.fromEntries(header)), Buffer.alloc(at)])
}

function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'ckpt-guard-artifact-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

describe('a file of an artifact', () => {
  test('that is stored as it is, is read by ranges', async () => {
    const content = zipOf({ 'model.pth': MODEL })
    here.github.hosting.addArtifact({ name: 'weights', content, run: 7 })
    const report = await compared('artifact:weights')
    expect(report).toMatchObject({ verdict: 'identical', reference: { name: 'artifact:weights/model.pth (run 7)', kind: 'artifact' } })
  })

  test('that is compressed is unpacked, and nothing of it stays', async () => {
    const temporary = emptyFolder()
    here.github.hosting.addArtifact({ name: 'weights', content: zipOf({ 'model.pth': MODEL }, { compress: true }), run: 7 })
    expect((await compared('artifact:weights', accessTo(here, {}, { temporary }))).verdict).toBe('identical')
    expect(readdirSync(temporary)).toEqual([])
  })

  test('of gigabytes costs less than a hundredth of them', async () => {
    const gap = 2 * 1024 ** 3
    const content = headerOf({ big: { dtype: 'U8', shape: [gap], data_offsets: [0, gap] } })
    const size = content.length + gap
    // The zeros are left out of what is in memory, and counted wherever a size or a place is written.
    const fields = { size, compressedSize: size }
    const zip = buildZip([{ name: 'big.safetensors', content, local: fields, central: fields }], {
      zip64: false,
      end: { offset: 30 + 'big.safetensors'.length + size },
    })
    const file = sparseBytes(zip, 30 + 'big.safetensors'.length + content.length, gap)
    here.github.hosting.addArtifact({ name: 'weights', content: file, run: 7 })
    expect((await compared('artifact:weights')).missing).toEqual(['big'])
    expect(here.storage.sent).toBeLessThan(gap / 100)
  })

  test('is the one that is named, the one called like the candidate, or the only checkpoint', async () => {
    const content = zipOf({ 'out/a.pth': MODEL, 'out/mine.pth': OTHER, 'log.txt': Buffer.from('x') })
    here.github.hosting.addArtifact({ name: 'weights', content, run: 7 })
    expect((await compared('artifact:weights/out/a.pth')).verdict).toBe('identical')
    expect((await compared('artifact:weights/a.pth')).reference.name).toBe('artifact:weights/out/a.pth (run 7)')
    expect((await compared('artifact:weights')).reference.name).toBe('artifact:weights/out/mine.pth (run 7)')
    expect(await refusalOf(compared('artifact:weights/b.pth'))).toMatch(
      /there is no "b.pth"; its checkpoints are "out\/a.pth", "out\/mine.pth"/,
    )
    here.github.hosting.addArtifact({ name: 'more', content: zipOf({ 'a.pth': MODEL, 'b.pth': OTHER }), run: 7 })
    expect(await refusalOf(compared('artifact:more'))).toMatch(/its checkpoints are "a.pth", "b.pth"; name one, as "artifact:more\/a.pth"/)
    here.github.hosting.addArtifact({ name: 'logs', content: zipOf({ 'log.txt': Buffer.from('x') }), run: 7 })
    expect(await refusalOf(compared('artifact:logs'))).toMatch(/none of its files is a checkpoint: "log.txt"/)
  })

  test('is read together with its shards', async () => {
    const names = ['pytorch_model-00001-of-00002.bin', 'pytorch_model-00002-of-00002.bin'] as const
    const index = { metadata: { total_size: 32 }, weight_map: { 'enc.w': names[0], 'dec.w': names[1] } }
    const files = {
      'm/pytorch_model.bin.index.json': Buffer.from(JSON.stringify(index)),
      [`m/${names[0]}`]: checkpoint({ 'enc.w': 3 }),
      [`m/${names[1]}`]: checkpoint({ 'dec.w': 5 }),
    }
    here.github.hosting.addArtifact({ name: 'set', content: zipOf(files, { compress: true }), run: 7 })
    expect((await compared('artifact:set')).loads.strict).toBe(true)
  })

  test.each([
    ['a checkpoint that is a zip itself', 'model.pth', MODEL],
    ['one that is none', 'model.safetensors', safetensors(SHAPES)],
  ])('may be the whole of it, uploaded without a zip around it: %s', async (_, name, content) => {
    here.github.hosting.addArtifact({ name, content, run: 7 })
    const report = await compared(`artifact:${name}`)
    expect(report).toMatchObject({ loads: { strict: true }, reference: { name: `artifact:${name} (run 7)` } })
  })
})

describe('the artifact', () => {
  const zips = { mine: zipOf({ 'm.pth': MODEL }), other: zipOf({ 'm.pth': OTHER }) }

  test('of this run comes first, then the newest of the base branch', async () => {
    const { hosting } = here.github
    hosting.addArtifact({ name: 'w', content: zips.mine, run: 5 })
    hosting.addArtifact({ name: 'w', content: zips.other, run: 6, branch: 'experiment' })
    const onMain = accessTo(here, { baseBranch: 'main' })
    expect((await compared('artifact:w', onMain)).reference.name).toBe('artifact:w/m.pth (run 5)')
    hosting.addArtifact({ name: 'w', content: zips.mine, run: 7 })
    expect((await compared('artifact:w', onMain)).reference.name).toBe('artifact:w/m.pth (run 7)')
    expect((await compared('artifact:w', accessTo(here, { baseBranch: 'main', runId: '5' }))).reference.name).toBe(
      'artifact:w/m.pth (run 5)',
    )
    hosting.addArtifact({ name: 'w', content: zips.other, run: 8, branch: 'experiment' })
    expect((await compared('artifact:w')).reference.name).toBe('artifact:w/m.pth (run 8)')
  })

  test('of a fork is never taken, whatever its branch is called', async () => {
    const { hosting } = here.github
    hosting.addArtifact({ name: 'w', content: zips.mine, run: 5, branch: 'main' })
    hosting.addArtifact({ name: 'w', content: zips.other, run: 6, branch: 'main', fork: true })
    expect((await compared('artifact:w', accessTo(here, { baseBranch: 'main' }))).verdict).toBe('identical')
    hosting.addArtifact({ name: 'planted', content: zips.mine, run: 6, fork: true })
    expect(await refusalOf(compared('artifact:planted'))).toMatch(/only runs for forks have kept one, and these are not trusted/)
  })

  test.each([
    ['nobody has kept one', {}, /no run has kept an artifact of that name/],
    ['it has expired', { run: 5, expired: true }, /it has expired; run the workflow again/],
    [
      'it is of another branch',
      { run: 5, branch: 'experiment' },
      /no run on the base branch "main" has kept one, only runs on "experiment"/,
    ],
  ])('is explained where %s', async (_, plan, expected) => {
    if ('run' in plan) here.github.hosting.addArtifact({ name: 'w', content: zips.mine, ...plan })
    expect(await refusalOf(compared('artifact:w', accessTo(here, { baseBranch: 'main' })))).toMatch(expected)
  })

  test('needs a token, also of a public repository', async () => {
    here.github.hosting.visibility = 'public'
    here.github.hosting.addArtifact({ name: 'w', content: zips.mine, run: 5 })
    const message = await refusalOf(compared('artifact:w', accessTo(here, { token: undefined })))
    expect(message).toMatch(/\(401\).*actions: read.*GITHUB_TOKEN or GH_TOKEN/)
    here.github.hosting.permission = 'none'
    expect(await refusalOf(compared('artifact:w'))).toMatch(/\(403\); the token needs the permission actions: read/)
  })

  test('is had in spite of a bad moment of the API and the storage', async () => {
    here.github.hosting.addArtifact({ name: 'w', content: zips.mine, run: 5 })
    here.github.disturb('GET', /\/actions\/artifacts$/, { status: 502, body: 'Bad Gateway' })
    here.github.disturb('GET', /\/zip$/, { status: 429, headers: { 'retry-after': '4' }, body: { message: 'slow down' } })
    here.storage.resets = 1
    expect((await compared('artifact:w')).verdict).toBe('identical')
    expect(here.pauses.slice(0, 2)).toEqual([1, 4])
  })

  test('that has gone since it was listed is said to be so', async () => {
    here.github.hosting.addArtifact({ name: 'w', content: zips.mine, run: 5 })
    here.github.disturb('GET', /\/zip$/, { status: 410, body: { message: 'Artifact has expired' } })
    expect(await refusalOf(compared('artifact:w'))).toMatch(/^artifact:w: there is no such file on the server \(410\)/)
  })
})

describe('a hostile artifact', () => {
  const MEGABYTE = 1024 * 1024
  const HUGE = { size: 0xffffffff, extra: zip64Extra(30_000_000_000) }

  test.each<[string, Buffer, RegExp]>([
    [
      'that states less than it inflates to',
      zipWith({ compress: true, content: Buffer.alloc(MEGABYTE), central: { size: 100 } }),
      /does not unpack/,
    ],
    ['that states more', zipWith({ compress: true, content: Buffer.alloc(100), central: { size: MEGABYTE } }), /does not unpack/],
    ['with another checksum', zipWith({ compress: true, content: MODEL, central: { crc32: 1 } }), /does not unpack/],
    [
      'that would fill the disk',
      zipWith({ compress: true, content: MODEL, central: HUGE }),
      /at most \d+ are; upload the artifact with compression-level: 0/,
    ],
    [
      'with no local header',
      buildZip([record('log.txt', MODEL), { ...record('m.pth', MODEL), local: { signature: 1 } }], { zip64: false }),
      /has no local header/,
    ],
    ['that is encrypted', zipWith({ content: MODEL, central: { flags: 1 } }), /is encrypted/],
    ['with two files of a name', buildZip([record('m.pth', MODEL), record('m.pth', OTHER)], { zip64: false }), /two files of that name/],
    ['that was cut off', zipWith({ content: MODEL }).subarray(0, 300), /the artifact is a damaged zip/],
  ])('%s is refused, and leaves nothing behind', async (_, content, expected) => {
    const temporary = emptyFolder()
    here.github.hosting.addArtifact({ name: 'w', content, run: 5 })
    expect(await refusalOf(compared('artifact:w', accessTo(here, {}, { temporary })))).toMatch(expected)
    expect(readdirSync(temporary)).toEqual([])
  })

  test('whose names lead out of its folder writes nothing there', async () => {
    const temporary = emptyFolder()
    const name = '../../escaped.pth'
    here.github.hosting.addArtifact({ name: 'w', content: zipOf({ [name]: MODEL }, { compress: true }), run: 5 })
    const report = await compared('artifact:w', accessTo(here, {}, { temporary: join(temporary) }))
    expect(report.reference.name).toBe(`artifact:w/${name} (run 5)`)
    expect(readdirSync(temporary)).toEqual([])
    expect(readdirSync(join(temporary, '..'))).not.toContain('escaped.pth')
  })

  function record(name: string, content: Uint8Array): RecordPlan {
    return { name, content }
  }

  function zipWith(plan: Partial<RecordPlan>): Buffer {
    return buildZip([{ name: 'm.pth', ...plan }], { zip64: false })
  }
})
