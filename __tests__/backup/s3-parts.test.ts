import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { layoutBelow } from '../../src/backup/s3/layout.ts'
import { settingsIn } from '../../src/backup/s3/settings.ts'
import { partSizeOf } from '../../src/backup/s3/upload.ts'

const NAME = 'ckpt-guard-mimi-e1-s100-0123456789abcdef'
const paths = fc
  .array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 80 }), { minLength: 1, maxLength: 12 })
  .map((parts) => parts.join('/'))

describe('keys', () => {
  const layout = layoutBelow('team/runs')

  test('keep what a path says, where that is safe', () => {
    expect(layout.file(NAME, 'logs/mimi/G_2333-x.pth')).toBe(`team/runs/${NAME}/files/logs/mimi/G_2333-x.pth`)
    expect(layout.file(NAME, 'épo que=1.ckpt')).toBe(`team/runs/${NAME}/files/=C3=A9po=20que=3D1.ckpt`)
    expect(layout.manifest(NAME)).toBe(`team/runs/${NAME}/backup.json`)
    expect(layoutBelow('').manifest(NAME)).toBe(`${NAME}/backup.json`)
  })

  test('are of characters and lengths that every server takes, and lead nowhere else', () => {
    fc.assert(
      fc.property(paths, (path) => {
        const key = layout.file(NAME, path)
        expect(key).toMatch(/^[\w./=-]{1,1024}$/)
        expect(key.split('/').every((part) => !/^\.+$/.test(part) && part.length <= 255)).toBe(true)
        expect(layout.owner(key)).toEqual({ name: NAME, isManifest: false })
      }),
    )
  })

  test('are different for different paths', () => {
    fc.assert(
      fc.property(paths, paths, (one, other) => {
        expect(layout.file(NAME, one) === layout.file(NAME, other)).toBe(Buffer.from(one).equals(Buffer.from(other)))
      }),
    )
    expect(layout.file(NAME, 'a b')).not.toBe(layout.file(NAME, 'a=20b'))
    expect(layout.file(NAME, 'x/..')).not.toBe(layout.file(NAME, 'x/=2E=2E'))
  })

  test.each(['a//b', '../x', 'a/./b', 'a\\b', 'a\nb', 'x'.repeat(301)])('lie in no folder called %j', (prefix) => {
    expect(() => layoutBelow(prefix)).toThrow('cannot be a folder in a bucket')
  })
})

describe('parts', () => {
  test.each([
    ['100 MB', 100e6, 16 * 1024 ** 2],
    ['100 GB', 100e9, 16 * 1024 ** 2],
    ['5 TiB', 5 * 1024 ** 4, 549_755_814],
  ])('of a file of %s are few enough', (_, size, expected) => {
    expect(partSizeOf(size)).toBe(expected)
    expect(Math.ceil(size / partSizeOf(size))).toBeLessThanOrEqual(10_000)
  })
})

describe('variables', () => {
  const KEYS = { AWS_ACCESS_KEY_ID: 'key', AWS_SECRET_ACCESS_KEY: 'secret' }

  test('give keys, region and nothing else for Amazon itself', () => {
    expect(settingsIn({ ...KEYS, AWS_REGION: 'eu-central-1', AWS_SESSION_TOKEN: 'token\n' })).toEqual({
      region: 'eu-central-1',
      forcePathStyle: false,
      credentials: { accessKeyId: 'key', secretAccessKey: 'secret', sessionToken: 'token' },
    })
    expect(settingsIn({ ...KEYS, AWS_DEFAULT_REGION: 'eu-west-1' })).toMatchObject({ region: 'eu-west-1' })
  })

  test('leave to the client what they do not say', () => {
    expect(settingsIn({})).toEqual({ forcePathStyle: false })
    expect(settingsIn({ ...KEYS, AWS_PROFILE: 'team' })).toEqual({ forcePathStyle: false })
  })

  test('lead to a server of one’s own, by path, in whatever region', () => {
    const settings = { endpoint: 'https://minio.example:9000/', region: 'us-east-1', forcePathStyle: true }
    expect(settingsIn({ AWS_ENDPOINT_URL: 'https://minio.example:9000' })).toEqual(settings)
    expect(settingsIn({ AWS_ENDPOINT_URL_S3: 'https://minio.example:9000', AWS_ENDPOINT_URL: 'https://other.example' })).toEqual(settings)
    expect(settingsIn({ AWS_ENDPOINT_URL: 'https://minio.example:9000', AWS_REGION: 'auto' })).toMatchObject({ region: 'auto' })
  })

  test('that name an endpoint of Amazon keep the bucket in the host', () => {
    const env = { AWS_ENDPOINT_URL: 'https://s3.dualstack.eu-west-1.amazonaws.com', AWS_REGION: 'eu-west-1' }
    expect(settingsIn(env)).toMatchObject({ forcePathStyle: false })
  })

  test('may say that no address of theirs counts', () => {
    const env = { AWS_ENDPOINT_URL: 'https://minio.example', AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: 'TRUE' }
    expect(settingsIn(env)).toEqual({ forcePathStyle: false })
  })
})
