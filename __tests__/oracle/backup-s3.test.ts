import { createHash } from 'node:crypto'
import { S3 } from '@aws-sdk/client-s3'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { backupName } from '../../src/backup/backup-name.ts'
import { s3Store } from '../../src/backup/s3-store.ts'
import { type BackupStore, BackupUnusable, type StoredBackup } from '../../src/backup/store.ts'
import { noProgress } from '../../src/commands/progress.ts'
import { bytes, type Sample, Workplace } from '../backup/s3-sample.ts'
import { BadProxy, S3Server } from './s3-server.ts'

/** Backups in a bucket of a real server, which checks signatures, digests and parts as Amazon's does. */

const MIB = 1024 * 1024
const LARGE = bytes(21 * MIB + 17)
const NAMES = 'voices'

let server: S3Server
/** A client of the tests' own, to look at and to spoil what is stored. */
let s3: S3
let work: Workplace
let bucket = ''
let count = 0
const stores: BackupStore[] = []

beforeAll(async () => {
  server = await S3Server.start()
  vi.stubEnv('AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED', 'true')
  const { AWS_ACCESS_KEY_ID: accessKeyId = '', AWS_SECRET_ACCESS_KEY: secretAccessKey = '', AWS_ENDPOINT_URL: endpoint = '' } = server.env
  s3 = new S3({ endpoint, region: 'us-east-1', forcePathStyle: true, credentials: { accessKeyId, secretAccessKey } })
})

afterAll(async () => {
  s3?.destroy()
  await server?.stop()
})

beforeEach(async () => {
  work = await Workplace.make()
  bucket = `voices-${++count}`
  await s3.createBucket({ Bucket: bucket })
})

afterEach(async () => {
  for (const store of stores.splice(0)) await store.close?.()
  await work.dispose()
})

function storeOf(env = server.env): BackupStore {
  // Parts as small as S3 takes them.
  const store = s3Store({ bucket, prefix: 'team/runs', names: NAMES, env, wait: async () => {}, partSize: 5 * MIB })
  stores.push(store)
  return store
}

const sampleOf = (step: number, content: string | Buffer = `weights of ${step}`) =>
  work.sample({ [`logs/mimi/G_${step}.pth`]: content, 'logs/mimi/config – größer 100%.json': '{}' }, { step })

const save = (store: BackupStore, { manifest, files }: Sample) => store.save(manifest, files, noProgress)

async function digestsIn({ manifest }: Sample): Promise<string[]> {
  const read = manifest.files.map(async ({ path }) =>
    createHash('sha256')
      .update(await work.read(path))
      .digest('hex'),
  )
  return Promise.all(read)
}

const expected = ({ manifest }: Sample) => manifest.files.map(({ sha256 }) => sha256)
const backupOf = ({ manifest }: Sample): StoredBackup => ({ id: '', name: backupName(NAMES, manifest), time: manifest.time })

async function keys(): Promise<string[]> {
  const { Contents = [] } = await s3.listObjectsV2({ Bucket: bucket })
  return Contents.map(({ Key = '' }) => Key)
}

describe('backups on a real server of S3', () => {
  test('are stored, listed, fetched byte for byte, and removed', async () => {
    const store = storeOf()
    expect(await store.list(NAMES)).toEqual([])
    const samples = [await sampleOf(100, LARGE), await sampleOf(200), await sampleOf(300, bytes(5 * MIB))]
    for (const sample of samples) expect(await save(store, sample)).toMatchObject({ state: 'stored', notes: [] })
    for (const sample of samples) expect(await save(store, sample)).toMatchObject({ state: 'there' })

    const listed = await store.list(NAMES)
    expect(listed.map(({ name }) => name).sort()).toEqual(samples.map((sample) => backupOf(sample).name).sort())
    for (const sample of samples) {
      await work.empty()
      const backup = listed.find(({ name }) => name === backupOf(sample).name) ?? backupOf(sample)
      expect(await store.fetch(backup, work.restored, noProgress)).toEqual(sample.manifest)
      expect(await digestsIn(sample)).toEqual(expected(sample))
    }

    for (const backup of listed.slice(1)) await store.remove?.(backup)
    expect((await store.list(NAMES)).map(({ name }) => name)).toEqual([listed[0]?.name])
    await store.remove?.(listed[0] ?? backupOf(samples[0] ?? (await sampleOf(100))))
    expect(await keys()).toEqual([])
  })

  test('that are large go in parts, and none stays behind', async () => {
    const sample = await sampleOf(100, LARGE)
    await save(storeOf(), sample)
    const key = `team/runs/${backupOf(sample).name}/files/logs/mimi/G_100.pth`
    expect(await s3.headObject({ Bucket: bucket, Key: key })).toMatchObject({
      ContentLength: LARGE.length,
      ETag: expect.stringMatching(/-5"$/),
    })
    expect((await s3.listMultipartUploads({ Bucket: bucket, Prefix: key })).Uploads ?? []).toEqual([])
  })

  test('are listed over pages of a thousand', async () => {
    const names = Array.from({ length: 1_100 }, (_, step) => `team/runs/${NAMES}-mimi-e1-s${step}-0123456789abcdef/backup.json`)
    for (let i = 0; i < names.length; i += 50) {
      await Promise.all(names.slice(i, i + 50).map((Key) => s3.putObject({ Bucket: bucket, Key, Body: '{}' })))
    }
    expect(await storeOf().list(NAMES)).toHaveLength(1_100)
  })

  test('arrive, and come back, though the server fails every third time and connections break', async () => {
    const proxy = await BadProxy.start(server.port)
    try {
      const sample = await sampleOf(100, LARGE)
      const store = storeOf(server.envAt(proxy.port))
      expect(await save(store, sample)).toMatchObject({ state: 'stored' })
      for (let i = 0; i < 4; i++) {
        await work.empty()
        await store.fetch(backupOf(sample), work.restored, noProgress)
        expect(await digestsIn(sample)).toEqual(expected(sample))
      }
      expect(proxy.spoilt.refused).toBeGreaterThan(5)
      expect(proxy.spoilt.cut).toBeGreaterThan(0)
    } finally {
      await proxy.stop()
    }
  })

  test('whose files were changed on the server do not pass for what they were', async () => {
    const store = storeOf()
    const sample = await sampleOf(100)
    await save(store, sample)
    const Key = `team/runs/${backupOf(sample).name}/files/logs/mimi/G_100.pth`

    await s3.putObject({ Bucket: bucket, Key, Body: 'weights of 999' })
    await store.fetch(backupOf(sample), work.restored, noProgress)
    expect(await digestsIn(sample)).not.toEqual(expected(sample))

    await s3.putObject({ Bucket: bucket, Key, Body: 'cut' })
    await work.empty()
    await expect(store.fetch(backupOf(sample), work.restored, noProgress)).rejects.toBeInstanceOf(BackupUnusable)

    expect(await save(store, sample)).toMatchObject({ state: 'stored' })
    await work.empty()
    await store.fetch(backupOf(sample), work.restored, noProgress)
    expect(await digestsIn(sample)).toEqual(expected(sample))
  })

  test.each([
    ['a wrong secret', { AWS_SECRET_ACCESS_KEY: 'another-secret' }, 'the secret key does not belong to the access key'],
    ['an unknown key', { AWS_ACCESS_KEY_ID: 'nobody' }, 'the server does not know the access key'],
  ])('are refused with %s, which is not shown', async (_, wrong, reason) => {
    const store = storeOf({ ...server.env, ...wrong })
    const sample = await sampleOf(100)
    for (const ask of [
      () => store.list(NAMES),
      () => save(store, sample),
      () => store.fetch(backupOf(sample), work.restored, noProgress),
    ]) {
      const message = await ask().catch((error: unknown) => String(error))
      expect(message).toContain(reason)
      expect(message).not.toContain(Object.values(wrong)[0])
    }
  })

  test('have no place in a bucket that is not there', async () => {
    bucket = 'no-such-bucket'
    await expect(storeOf().list(NAMES)).rejects.toThrow('there is no such bucket')
    await expect(save(storeOf(), await sampleOf(100))).rejects.toThrow('there is no such bucket')
  })
})
