import { writeFile } from 'node:fs/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { backupName } from '../../src/backup/backup-name.ts'
import { manifestText } from '../../src/backup/read-manifest.ts'
import { s3Store } from '../../src/backup/s3-store.ts'
import { type BackupStore, BackupUnusable, type StoredBackup } from '../../src/backup/store.ts'
import { noProgress } from '../../src/commands/progress.ts'
import { UserError } from '../../src/commands/user-error.ts'
import { FakeS3, failure, xml } from './fake-s3.ts'
import { bytes, type Sample, Workplace } from './s3-sample.ts'

const PART = 64 * 1024
const LARGE = bytes(5 * PART + 7)
const NAMES = 'voices'

let server: FakeS3
let work: Workplace
let store: BackupStore
let sample: Sample
let name: string

beforeEach(async () => {
  server = await new FakeS3().start()
  work = await Workplace.make()
  store = storeOf()
  sample = await work.sample({ 'logs/mimi/G_100.pth': LARGE, 'logs/mimi/D_100.pth': 'discriminator', 'logs/mimi/empty.json': '' })
  name = backupName(NAMES, sample.manifest)
})

afterEach(async () => {
  await store.close?.()
  await server.stop()
  await work.dispose()
})

function storeOf(more: { env?: Record<string, string>; bucket?: string; timeout?: number } = {}): BackupStore {
  const { env = server.env, bucket = server.bucket, timeout } = more
  const wait = async () => {}
  return s3Store({ bucket, prefix: '/team/runs/', names: NAMES, env, wait, partSize: PART, ...(timeout !== undefined && { timeout }) })
}

function save({ manifest, files } = sample) {
  return store.save(manifest, files, noProgress)
}

async function only(): Promise<StoredBackup> {
  const [first, ...others] = await store.list(NAMES)
  expect(others).toEqual([])
  if (first === undefined) throw new Error('nothing is listed')
  return first
}

const keyOf = (path: string) => `team/runs/${name}/${path}`
const fetched = async () => store.fetch(await only(), work.restored, noProgress)

describe('a backup', () => {
  test('comes back byte for byte, with its manifest', async () => {
    expect(await save()).toEqual({ state: 'stored', url: `s3://voices/team/runs/${name}`, notes: [] })
    const size = LARGE.length + 'discriminator'.length + manifestText(sample.manifest).length
    expect(await only()).toMatchObject({ name, size, id: `s3://voices/team/runs/${name}` })
    expect(await fetched()).toEqual(sample.manifest)
    expect(LARGE.equals(await work.read('logs/mimi/G_100.pth'))).toBe(true)
    expect((await work.read('logs/mimi/D_100.pth')).toString()).toBe('discriminator')
    expect(await work.read('logs/mimi/empty.json')).toHaveLength(0)
  })

  test('lies in the folder of the bucket, with the manifest written last', async () => {
    await save()
    expect(server.asked('PUT').at(-1)).toBe(keyOf('backup.json'))
    expect([...server.objects.keys()].sort()).toEqual(
      ['backup.json', 'files/logs/mimi/D_100.pth', 'files/logs/mimi/G_100.pth', 'files/logs/mimi/empty.json'].map(keyOf),
    )
  })

  test('has files with names that a key cannot hold as they are', async () => {
    const path = 'Läufe/épreuve n°1/100% + neu & (alt) #=;,~.ckpt'
    sample = await work.sample({ [path]: 'weights', [`${'ü'.repeat(120)}/x.ckpt`]: 'long' })
    await save()
    expect([...server.objects.keys()].every((key) => /^[\w./=-]{1,1024}$/.test(key))).toBe(true)
    await fetched()
    expect((await work.read(path)).toString()).toBe('weights')
    expect((await work.read(`${'ü'.repeat(120)}/x.ckpt`)).toString()).toBe('long')
  })

  test('tells progress of each byte once, both ways', async () => {
    const told = { total: 0, advanced: 0, files: 0 }
    const progress = {
      total: (sum: number) => {
        told.total += sum
      },
      file: () => {
        told.files++
      },
      advance: (more: number) => {
        told.advanced += more
      },
      done() {},
    }
    await store.save(sample.manifest, sample.files, progress)
    await store.fetch(await only(), work.restored, progress)
    const size = 2 * (LARGE.length + 'discriminator'.length)
    expect(told).toEqual({ total: size, advanced: size, files: 6 })
  })

  test('that is there already is not sent again, though times differ', async () => {
    await save()
    server.requests.splice(0)
    const touched = { ...sample.manifest, time: '2026-04-01T00:00:00.000Z' }
    expect(await save({ ...sample, manifest: touched })).toMatchObject({ state: 'there' })
    expect([...server.asked('PUT'), ...server.asked('POST')]).toEqual([])
  })

  test('is there already also on a server that keeps no metadata', async () => {
    server.keepsMetadata = false
    expect(await save()).toMatchObject({ state: 'stored' })
    expect(await save()).toMatchObject({ state: 'there' })
  })

  test('whose run was cut off is no backup, and the next run sends only what is missing', async () => {
    await save()
    server.objects.delete(keyOf('backup.json'))
    server.objects.delete(keyOf('files/logs/mimi/D_100.pth'))
    expect(await store.list(NAMES)).toEqual([])
    server.requests.splice(0)
    expect(await save()).toEqual({
      state: 'stored',
      url: expect.anything(),
      notes: [`2 of the 3 files of ${name} had been stored by an earlier run`],
    })
    expect(server.asked('PUT')).toEqual([keyOf('files/logs/mimi/D_100.pth'), keyOf('backup.json')])
  })

  test('that lost a file is made whole', async () => {
    await save()
    server.add(keyOf('files/logs/mimi/D_100.pth'), 'cut')
    expect(await save()).toMatchObject({ state: 'stored' })
    await fetched()
    expect((await work.read('logs/mimi/D_100.pth')).toString()).toBe('discriminator')
  })

  test('takes the place of one that cannot be used, whose manifest goes first', async () => {
    server.add(keyOf('backup.json'), '{}')
    await save()
    expect(server.requests.findIndex(({ method }) => method === 'DELETE')).toBeLessThan(
      server.requests.findIndex(({ method }) => method === 'PUT'),
    )
    expect(await fetched()).toEqual(sample.manifest)
  })
})

describe('a file that is sent', () => {
  test('goes in parts when it is large, each with its digest', async () => {
    await save()
    const parts = server.requests.filter(({ query }) => query.has('partNumber'))
    expect(parts.map(({ body }) => body.length).sort((a, b) => a - b)).toEqual([7, PART, PART, PART, PART, PART])
    expect(server.uploads.size).toBe(0)
  })

  test('needs no checksums beside it, which many servers do not know', async () => {
    await save()
    const names = server.requests.filter(({ method }) => method === 'PUT').flatMap(({ headers }) => Object.keys(headers))
    expect(names.filter((header) => /checksum|trailer|content-encoding/.test(header))).toEqual([])
  })

  test('arrives though the server fails now and then', async () => {
    for (const fits of ['PUT ', 'POST ', 'HEAD ', 'GET ']) server.disturb(fits, () => failure(500, 'InternalError'))
    server.disturb(`PUT ${keyOf('files/logs/mimi/G_100.pth')}`, () => 'reset')
    await save()
    await fetched()
    expect(LARGE.equals(await work.read('logs/mimi/G_100.pth'))).toBe(true)
  })

  test('leaves nothing behind when a part is refused', async () => {
    server.disturb(`PUT ${keyOf('files/logs/mimi/G_100.pth')}?partNumber=2`, () => failure(403, 'AccessDenied'))
    await expect(save()).rejects.toThrow(/cannot be stored in s3:\/\/voices\/team\/runs: .*needs? the permission s3:PutObject/)
    expect(server.uploads.size).toBe(0)
    expect(server.objects.size).toBe(0)
  })

  test('has no more than four parts on their way, and none any more once one is refused', async () => {
    sample = await work.sample({ 'large.ckpt': bytes(60 * PART) })
    server.partsTogether = 4
    await save()
    expect(server.mostParts).toBe(4)
    server.partsTogether = 1
    server.objects.clear()
    server.requests.splice(0)
    server.disturb(
      `PUT team/runs/${backupName(NAMES, sample.manifest)}/files/large.ckpt?partNumber=2`,
      () => failure(403, 'AccessDenied'),
      30,
    )
    await expect(save()).rejects.toThrow('the server does not allow it')
    expect(server.requests.filter(({ query }) => query.has('partNumber')).length).toBeLessThan(20)
  })

  test('counts as stored when only the answer to its completion was lost', async () => {
    const isCompletion = `POST ${keyOf('files/logs/mimi/G_100.pth')}?uploadId`
    server.disturb(isCompletion, (real) => {
      real()
      return failure(500, 'InternalError')
    })
    expect(await save()).toMatchObject({ state: 'stored' })
    await fetched()
    expect(LARGE.equals(await work.read('logs/mimi/G_100.pth'))).toBe(true)
  })

  test.each([
    ['changed', 'logs/mimi/D_100.pth', 'discriminatoR'],
    ['changed, in parts', 'logs/mimi/G_100.pth', bytes(LARGE.length, 2)],
    ['became shorter', 'logs/mimi/G_100.pth', LARGE.subarray(0, 3 * PART)],
  ])('is not stored when it %s meanwhile', async (_, path, content) => {
    const { absolute = '' } = sample.files.find((file) => file.path === path) ?? {}
    await writeFile(absolute, content)
    await expect(save()).rejects.toThrow(
      new UserError(`"${path}" has changed while it was backed up. Run this again when training is not writing to it.`),
    )
    expect(server.objects.has(keyOf(`files/${path}`))).toBe(false)
    expect(server.objects.has(keyOf('backup.json'))).toBe(false)
    expect(server.uploads.size).toBe(0)
  })

  test('is looked at afterwards, and what has not arrived makes no backup', async () => {
    server.disturb(`PUT ${keyOf('files/logs/mimi/D_100.pth')}`, () => ({ status: 200, headers: { etag: '"1"' } }))
    await expect(save()).rejects.toThrow('"logs/mimi/D_100.pth" has not arrived as it was sent')
    expect(await store.list(NAMES)).toEqual([])
  })

  test('is looked at also where it is the manifest, which does not stay then', async () => {
    server.disturb(`PUT ${keyOf('backup.json')}`, () => {
      server.add(keyOf('backup.json'), 'mixed up')
      return { status: 200 }
    })
    await expect(save()).rejects.toThrow('its manifest has not arrived as it was sent')
    expect(await store.list(NAMES)).toEqual([])
  })
})

describe('a listing', () => {
  const nameOf = (step: number) => `${NAMES}-mimi-e1-s${step}-0123456789abcdef`

  function fill(count: number): string[] {
    const names = Array.from({ length: count }, (_, step) => nameOf(step))
    for (const each of names) {
      server.add(`team/runs/${each}/backup.json`, '{}')
      server.add(`team/runs/${each}/files/a.ckpt`, 'weights')
    }
    return names
  }

  test('has all pages', async () => {
    const names = fill(1_250)
    const found = await store.list(NAMES)
    expect(found.map((backup) => backup.name).sort()).toEqual(names.sort())
    expect(found[0]).toMatchObject({ size: 9, time: '2026-03-01T00:00:00.000Z' })
    expect(server.asked('GET')).toHaveLength(3)
  })

  test('is empty where there is nothing yet', async () => {
    expect(await store.list(NAMES)).toEqual([])
  })

  test('leaves out what does not begin so', async () => {
    fill(1)
    server.add(`team/runs/other-mimi-e1-s1-0123456789abcdef/backup.json`, '{}')
    server.add(`team/${nameOf(5)}/backup.json`, '{}')
    expect((await store.list(NAMES)).map((backup) => backup.name)).toEqual([nameOf(0)])
  })

  test.each([true, false])('passes over keys that are none of ours (names encoded: %s)', async (knowsEncoding) => {
    server.knowsEncoding = knowsEncoding
    fill(1)
    const strange = ['..', 'x', `${nameOf(7)}\u202e`, `${nameOf(7)} `, `${nameOf(7)}/deeper`, `${nameOf(7)}&<b>`, 'a'.repeat(900)]
    for (const each of strange) server.add(`team/runs/${each}/backup.json`, '{}')
    server.add(`team/runs/${nameOf(0)}/files/a+b c%2F`, 'none of ours')
    expect(await store.list('')).toMatchObject([{ name: nameOf(0), size: 9 }])
  })

  test('fails as a whole when a page fails, or leads in a circle', async () => {
    fill(1_250)
    server.disturb('GET ?continuation-token=2000', () => failure(403, 'AccessDenied'))
    await expect(store.list(NAMES)).rejects.toThrow(/cannot be listed: .*permission s3:ListBucket/)
    server.disturb(
      'GET ?',
      () => xml('<ListBucketResult><IsTruncated>true</IsTruncated><NextContinuationToken>1</NextContinuationToken></ListBucketResult>'),
      5,
    )
    await expect(store.list(NAMES)).rejects.toThrow('the answer is not one that S3 gives')
    server.disturb('GET ?', () => xml('<ListBucketResult><IsTruncated>true</IsTruncated></ListBucketResult>'))
    await expect(store.list(NAMES)).rejects.toThrow('the answer is not one that S3 gives')
  })
})

describe('a download', () => {
  const G = 'files/logs/mimi/G_100.pth'
  const getOfG = () => `GET ${keyOf(G)}`

  beforeEach(async () => {
    await save()
    server.requests.splice(0)
  })

  test('whose connection breaks goes on where it ended', async () => {
    server.disturb(getOfG(), (real) => ({ ...real(), cut: { after: 100_000, by: 'reset' } }), 3)
    await fetched()
    expect(LARGE.equals(await work.read('logs/mimi/G_100.pth'))).toBe(true)
    const ranges = server.requests.filter(({ key }) => key === keyOf(G)).map(({ headers }) => headers.range)
    expect(ranges[0]).toBeUndefined()
    expect(ranges).toHaveLength(4)
    expect(ranges.slice(1).every((range) => /^bytes=\d+-$/.test(range ?? ''))).toBe(true)
  })

  test('begins anew where the server knows no ranges', async () => {
    server.knowsRanges = false
    server.disturb(getOfG(), (real) => ({ ...real(), cut: { after: 100_000, by: 'reset' } }))
    await fetched()
    expect(LARGE.equals(await work.read('logs/mimi/G_100.pth'))).toBe(true)
  })

  test('that stands still is taken up anew', async () => {
    store = storeOf({ timeout: 50 })
    server.disturb(getOfG(), (real) => ({ ...real(), cut: { after: 1_000, by: 'silence' } }))
    await fetched()
    expect(LARGE.equals(await work.read('logs/mimi/G_100.pth'))).toBe(true)
  })

  test('is given up when nothing comes any more', async () => {
    server.disturb(getOfG(), (real) => ({ ...real(), cut: { after: 0, by: 'reset' } }), 100)
    await expect(fetched()).rejects.toThrow(/cannot be fetched from s3:\/\/voices\/team\/runs: the connection failed/)
    expect(server.asked('GET').filter((key) => key === keyOf(G)).length).toBeLessThan(10)
  })

  test.each([
    ['is gone', () => server.objects.delete(keyOf(G)), '"logs/mimi/G_100.pth" is not there'],
    ['is too short', () => server.add(keyOf(G), LARGE.subarray(1)), `has ${LARGE.length - 1} bytes or more, expected ${LARGE.length}`],
    [
      'is too long',
      () => server.add(keyOf(G), Buffer.concat([LARGE, LARGE])),
      `has ${2 * LARGE.length} bytes or more, expected ${LARGE.length}`,
    ],
    [
      'changes meanwhile',
      () =>
        server.disturb(getOfG(), (real) => {
          const answer = real()
          server.add(keyOf(G), bytes(LARGE.length, 9))
          return { ...answer, cut: { after: 100_000, by: 'reset' } }
        }),
      'has changed while it was downloaded',
    ],
    ['lies in an archive', () => server.disturb(getOfG(), () => failure(403, 'InvalidObjectState')), 'lies in an archive'],
    [
      'has no manifest any more',
      () => server.disturb(`GET ${keyOf('backup.json')}`, () => failure(404, 'NoSuchKey')),
      'its manifest is not there',
    ],
    ['has a manifest that is none', () => server.add(keyOf('backup.json'), '{"files":[]}'), 'its manifest cannot be used'],
    [
      'has a manifest that leads elsewhere',
      () => server.add(keyOf('backup.json'), manifestText(sample.manifest).replaceAll('logs/mimi/G_100', '../../G_100')),
      'leads elsewhere',
    ],
    [
      'has a manifest without end',
      () => server.add(keyOf('backup.json'), ' '.repeat(16 * 1024 * 1024 + 1)),
      'its manifest has more than 16777216 bytes',
    ],
  ])('of a backup that %s says that this one cannot be used', async (_, spoil, message) => {
    const backup = await only()
    spoil()
    const outcome = store.fetch(backup, work.restored, noProgress)
    await expect(outcome).rejects.toBeInstanceOf(BackupUnusable)
    await expect(outcome).rejects.toThrow(message)
  })

  test('writes over nothing', async () => {
    await fetched()
    await expect(fetched()).rejects.toThrow(/"logs\/mimi\/G_100.pth" cannot be stored as ".*": EEXIST/)
  })

  test('that the server refuses is no fault of the backup', async () => {
    server.disturb(getOfG(), () => failure(403, 'AccessDenied'))
    await expect(fetched()).rejects.toThrow(UserError)
  })
})

describe('a removal', () => {
  test('takes the manifest first, and leaves what is none of ours', async () => {
    await save()
    server.add(`team/runs/${name}/notes of somebody.txt`, 'mine')
    server.add(`team/runs/${name}x/backup.json`, 'another')
    server.requests.splice(0)
    await store.remove?.(await only())
    expect(server.asked('DELETE')).toEqual([keyOf('backup.json')])
    expect([...server.objects.keys()]).toEqual([`team/runs/${name}/notes of somebody.txt`, `team/runs/${name}x/backup.json`])
  })

  test.each([
    ['knows no batches', 501, 'NotImplemented'],
    ['wants another checksum of them', 400, 'MissingContentMD5'],
  ])('takes one by one where the server %s', async (_, status, code) => {
    await save()
    server.disturb('POST ?delete', () => failure(status, code), 100)
    await store.remove?.(await only())
    expect(server.objects.size).toBe(0)
  })

  test('names what it had to leave', async () => {
    await save()
    const key = keyOf('files/logs/mimi/D_100.pth')
    server.disturb('POST ?delete', (real) => {
      real()
      return xml(`<DeleteResult><Error><Key>${key}</Key><Code>AccessDenied</Code><Message>locked</Message></Error></DeleteResult>`)
    })
    const outcome = store.remove?.(await only())
    await expect(outcome).rejects.toThrow(`1 of its objects cannot be removed: "${key}" ("AccessDenied")`)
    expect(await store.list(NAMES)).toEqual([])
  })

  test('of many files goes in batches', async () => {
    for (let i = 0; i < 2_100; i++) server.add(keyOf(`files/${i}.ckpt`), 'weights')
    server.add(keyOf('backup.json'), '{}')
    await store.remove?.(await only())
    expect(server.objects.size).toBe(0)
    expect(server.requests.filter(({ query }) => query.has('delete'))).toHaveLength(3)
  })
})
