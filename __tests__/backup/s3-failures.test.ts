import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { s3Store } from '../../src/backup/s3-store.ts'
import { noProgress } from '../../src/commands/progress.ts'
import { UserError } from '../../src/commands/user-error.ts'
import { FakeS3, failure, KEYS } from './fake-s3.ts'
import { Workplace } from './s3-sample.ts'

let server: FakeS3

beforeEach(async () => {
  server = await new FakeS3().start()
})

afterEach(async () => {
  vi.unstubAllEnvs()
  await server.stop()
})

async function refusalOf(env: Record<string, string> = server.env, bucket = server.bucket): Promise<string> {
  const store = s3Store({ bucket, prefix: '', names: 'ckpt-guard', env })
  const error: unknown = await store.list('ckpt-guard').catch((each: unknown) => each)
  await store.close?.()
  if (!(error instanceof UserError)) throw error
  return error.message
}

function storeAt(env: Record<string, string>) {
  return s3Store({ bucket: server.bucket, prefix: '', names: 'ckpt-guard', env })
}

function kindOf(error: unknown): string | undefined {
  return error instanceof Error ? error.constructor.name : undefined
}

describe('what a server refuses is told with what to do', () => {
  test.each([
    ['NoSuchBucket', 404, 'there is no such bucket. Check its name'],
    ['AccessDenied', 403, 'the server does not allow it. The keys need the permission s3:ListBucket for this bucket.'],
    ['InvalidAccessKeyId', 403, 'the server does not know the access key. Check AWS_ACCESS_KEY_ID'],
    ['SignatureDoesNotMatch', 403, 'the secret key does not belong to the access key. Check AWS_ACCESS_KEY_ID'],
    ['ExpiredToken', 400, 'the session that the keys belong to is over'],
    ['InvalidToken', 400, 'the session that the keys belong to is over'],
    ['RequestTimeTooSkewed', 403, 'the clock of this machine and that of the server differ too much. Set the clock right'],
    ['QuotaExceeded', 403, 'the quota of the bucket is used up. Remove old backups'],
    ['InvalidBucketName', 400, 'no bucket can have that name'],
    ['PermanentRedirect', 301, 'the bucket is in another region. Set AWS_REGION to where it is.'],
    ['ServiceUnavailable', 503, 'the server is busy or temporarily unavailable. Run this again later'],
    ['WhateverThisIs', 418, 'the server answered 418: WhateverThisIs, "The request has failed."'],
  ])('%s (%i)', async (code, status, message) => {
    server.disturb('GET ', () => failure(status, code), 100)
    expect(await refusalOf()).toContain(`The backups in s3://voices cannot be listed: ${message}`)
  })

  test('the region that a bucket is in', async () => {
    server.disturb('GET ', () => failure(400, 'AuthorizationHeaderMalformed', 'expecting', '<Region>ap-south-1</Region>'), 100)
    expect(await refusalOf()).toContain('Set AWS_REGION=ap-south-1.')
  })

  test('an answer that is no XML', async () => {
    server.disturb('GET ', () => ({ status: 200, headers: { 'content-type': 'text/html' }, body: '<!doctype html><p>Hello' }), 100)
    expect(await refusalOf()).toContain(
      'the answer is not one that S3 gives. Check that AWS_ENDPOINT_URL leads to a server that speaks S3.',
    )
  })

  test('a server that is not there', async () => {
    const { env } = server
    await server.stop()
    expect(await refusalOf(env)).toContain('the server refuses the connection. Check that it runs')
    expect(await storeAt(env).list('ckpt-guard').catch(kindOf)).toBe('PlaceUnreachable')
    server = await new FakeS3().start()
  })

  test('a server that answers is none that is not there, whatever it answers', async () => {
    server.disturb('GET ', () => failure(503, 'ServiceUnavailable'), 100)
    expect(await storeAt(server.env).list('ckpt-guard').catch(kindOf)).toBe('UserError')
  })

  test('keys and a region that are nowhere', async () => {
    const names = Object.keys(process.env).filter((name) => name.startsWith('AWS_'))
    for (const name of names) vi.stubEnv(name, undefined)
    // Nor in files of whoever runs this, nor on the network.
    for (const name of ['AWS_CONFIG_FILE', 'AWS_SHARED_CREDENTIALS_FILE']) vi.stubEnv(name, '/dev/null')
    vi.stubEnv('AWS_EC2_METADATA_DISABLED', 'true')
    const { AWS_ENDPOINT_URL = '' } = server.env
    expect(await refusalOf({ AWS_ENDPOINT_URL })).toContain('there are no keys to sign in with. Set AWS_ACCESS_KEY_ID')
    expect(await refusalOf(KEYS)).toContain('the region of the bucket is not known. Set AWS_REGION')
    expect(server.requests).toEqual([])
  })

  test('a bucket that is not there, when a backup is to be stored', async () => {
    const work = await Workplace.make()
    const { manifest, files } = await work.sample({ 'a.ckpt': 'weights' })
    const store = s3Store({ bucket: 'nowhere', prefix: 'a', names: 'ckpt-guard', env: server.env })
    await expect(store.save(manifest, files, noProgress)).rejects.toThrow(
      'The backup cannot be stored in s3://nowhere/a: there is no such bucket',
    )
    await store.close?.()
    await work.dispose()
  })
})

describe('no message shows a key', () => {
  test('that the server repeats', async () => {
    const words = `no ${KEYS.AWS_ACCESS_KEY_ID} ${KEYS.AWS_SECRET_ACCESS_KEY} ASIAOTHEROTHEROTHER0 ?X-Amz-Signature=abc my-session \u001b[2J`
    server.disturb('GET ', () => failure(418, 'Teapot', words.replaceAll('\u001b', '')), 100)
    const message = await refusalOf({ ...server.env, AWS_SESSION_TOKEN: 'my-session' })
    expect(message).toContain('Teapot, "no *** *** *** ?*** *** [2J"')
  })

  test('that stands in the address', async () => {
    const message = await refusalOf({ ...KEYS, AWS_ENDPOINT_URL: 'https://someone:hidden@minio.example' })
    expect(message).toMatch(/^The variable AWS_ENDPOINT_URL holds more than an address/)
    expect(message).not.toContain('hidden')
  })

  test('that stands where an address belongs', async () => {
    const message = await refusalOf({ ...KEYS, AWS_ENDPOINT_URL_S3: 'hidden' })
    expect(message).toBe('The variable AWS_ENDPOINT_URL_S3 holds no address: expected one like https://minio.example:9000.')
  })
})
