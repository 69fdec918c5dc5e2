import { describe, expect, it } from 'vitest'
import { digestMismatch } from '../../../src/rules/file/digest-mismatch.ts'
import type { StatedDigest } from '../../../src/rules/rule.ts'
import { messagesOf } from '../../profiles/build-subject.ts'

const SHA = 'a'.repeat(64)
const MD5 = 'b'.repeat(32)
const file = { keys: { a: [2] } }

function stated(algorithm: StatedDigest['algorithm'], value: string): StatedDigest {
  return { algorithm, value, source: algorithm === 'md5' ? 'a.pt.md5' : 'SHA256SUMS' }
}

describe('file/digest-mismatch', () => {
  it('accepts digests that are as stated', () => {
    const statedDigests = [stated('sha256', SHA), stated('md5', MD5)]
    expect(messagesOf(digestMismatch, { path: 'a.pt', file, statedDigests, digests: { sha256: SHA, md5: MD5 } })).toEqual([])
  })

  it('names the file that states another one, and both values', () => {
    const statedDigests = [stated('sha256', 'c'.repeat(64)), stated('md5', MD5)]
    expect(messagesOf(digestMismatch, { path: 'a.pt', file, statedDigests, digests: { sha256: SHA, md5: MD5 } })).toEqual([
      `SHA256SUMS states sha256 ${'c'.repeat(64)}, the file has ${SHA}`,
    ])
  })

  it('says nothing where the digest was not computed', () => {
    expect(messagesOf(digestMismatch, { path: 'a.pt', file, statedDigests: [stated('md5', MD5)], digests: { sha256: SHA } })).toEqual([])
    expect(messagesOf(digestMismatch, { path: 'a.pt', file, statedDigests: [stated('md5', MD5)] })).toEqual([])
  })
})
