import { createHash } from 'node:crypto'
import { closeSync, ftruncateSync, openSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { PublishedFile } from '../../src/publish/publication.ts'
import { type Publishing, promised, published, publishing, TAG, visible } from '../github/release-samples.ts'
import { publisherProgram } from '../github/spawned-publisher.ts'
import { killingMoments } from './spawned-program.ts'

/** A seed makes the moments repeatable, another one tries others. */
const SEED = Number(process.env.CKPT_GUARD_SEED ?? '1')

const here = publishing()
let publisher: Awaited<ReturnType<typeof publisherProgram>>

beforeAll(async () => {
  publisher = await publisherProgram()
})
afterAll(() => publisher.remove())

/** Large enough that sending takes a while. */
function files(tint: number): readonly PublishedFile[] {
  const shards = [0, 1, 2].map((i) => published(here, `model-${i}.safetensors`, Buffer.alloc(12_000_000, tint * 3 + i)))
  return [...shards, published(here, 'SHA256SUMS', `of ${tint}`, { role: 'checksums' })]
}

const KINDS = [
  { name: 'makes a release', kills: 30, wishes: {}, before: undefined },
  { name: 'makes an immutable release', kills: 8, wishes: {}, before: undefined, isImmutable: true },
  { name: 'replaces the files of one', kills: 12, wishes: { onExists: 'replace' }, before: files },
] as const

test.each(KINDS)('a run that $name and is killed leaves nothing half done, and the next run ends it', async (kind) => {
  const newer = files(1)
  const older = kind.before?.(0) ?? []
  const start = () => {
    here.releases.clear()
    here.releases.publishesImmutable = 'isImmutable' in kind
    if (older.length > 0) addPublished(here, older)
  }
  start()
  const whole = await publisher.run(here, newer, kind.wishes)
  expect(whole).toMatchObject({ result: { state: 'published' }, stderr: '' })
  const outcomes: string[] = []
  for (const { after } of killingMoments(kind.kills, whole.milliseconds, SEED)) {
    start()
    const killed = await publisher.run(here, newer, kind.wishes, after)
    const told = `seed ${SEED}, killed after ${after.toFixed(0)} of ${whole.milliseconds.toFixed(0)} ms: ${seen(here, older, newer)}`
    expect(told).toMatch(/: (nothing|older|newer|both)$/)
    // A run that had ended, or published, before the signal came leaves a release that a second run would refuse.
    const isThere = older.length === 0 && visible(here) !== undefined
    const second = await publisher.run(here, newer, isThere ? { onExists: 'skip' } : kind.wishes)
    expect([told, second.stderr, second.signal]).toEqual([told, '', null])
    expect([told, visible(here)]).toEqual([told, promised(newer)])
    expect(here.releases.all.map(({ tag_name, draft }) => [told, tag_name, draft])).toEqual([[told, TAG, false]])
    outcomes.push(killed.signal ?? 'ended')
  }
  expect(outcomes.filter((outcome) => outcome === 'SIGKILL').length).toBeGreaterThan(kind.kills / 3)
})

test('3 GB go up in less than 200 MB of memory', async () => {
  const size = 1_500_000_000
  const sha256 = digestOfZeros(size)
  const large = ['part-1', 'part-2'].map((name): PublishedFile => {
    const path = join(here.folder, name)
    const file = openSync(path, 'wx')
    // Takes no room on the disk.
    ftruncateSync(file, size)
    closeSync(file)
    return { path, name, size, sha256, role: 'part', contentType: 'application/octet-stream' }
  })
  const run = await publisher.run(here, large, {})
  expect(run).toMatchObject({ result: { state: 'published' }, stderr: '' })
  expect(here.releases.assetsOf(1).map(({ name, size, digest }) => ({ name, size, digest }))).toEqual(
    expect.arrayContaining(large.map(({ name }) => ({ name, size, digest: `sha256:${sha256}` }))),
  )
  expect((run.result?.peakMemory ?? Number.POSITIVE_INFINITY) / 1000).toBeLessThan(200)
})

function addPublished({ releases }: Publishing, files: readonly PublishedFile[]): void {
  const id = releases.add({ tag: TAG })
  for (const file of files) releases.addAsset(id, file.name, readFileSync(file.path))
}

/** What people find: the files of before, the new ones, some of each where it was killed while they changed places, or nothing at all. */
function seen({ releases }: Publishing, older: readonly PublishedFile[], newer: readonly PublishedFile[]): string {
  const release = releases.all.find(({ draft }) => !draft)
  if (release === undefined) return 'nothing'
  const found = releases.assetsOf(release.id).filter(({ name }) => !name.endsWith('.incoming'))
  const isOf = (files: readonly PublishedFile[]) => (asset: (typeof found)[number]) =>
    files.some(({ name, sha256 }) => asset.state === 'uploaded' && asset.name === name && asset.digest === `sha256:${sha256}`)
  if (found.length === newer.length && found.every(isOf(newer))) return 'newer'
  if (found.length === older.length && found.every(isOf(older))) return 'older'
  return found.every((asset) => isOf(older)(asset) || isOf(newer)(asset)) && older.length > 0 ? 'both' : 'half a release'
}

function digestOfZeros(size: number): string {
  const hash = createHash('sha256')
  const zeros = Buffer.alloc(10_000_000)
  for (let done = 0; done < size; done += zeros.length) hash.update(zeros.subarray(0, size - done))
  return hash.digest('hex')
}
