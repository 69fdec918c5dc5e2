import { deflateSync, gzipSync } from 'node:zlib'
import { describe, expect, it, test } from 'vitest'
import { memorySource } from '../../../src/checkpoint/bytes.ts'
import { openCheckpoint } from '../../../src/checkpoint/open.ts'
import { dict, pickled, torchLegacy, torchZip } from '../build-torch.ts'
import { buildZip } from '../build-zip.ts'
import { countingSource } from '../counting-source.ts'
import { fixtureBytes } from '../fixture-files.ts'
import { errorsOf, judgeBytes, told } from '../judge-bytes.ts'
import { bytes, text } from '../pickle/assemble.ts'

const EVIL = pickled('cposix\nsystem\n', text('echo'), '\x85R')
const IN_TEXT = bytes('cposix\nsystem\n(Vecho\ntR.')
const BY_MEMO = bytes(0x80, 4, '\x8c\x06system\x940\x8c\x05posix\x940h\x01h\x00\x93)R.')
const EVIL_ZIP = torchZip({ pickle: EVIL })
const DEFLATED = torchZip({ pickle: EVIL, change: { 'data.pkl': { compress: true } } })
const NAMED = expect.stringMatching(/^pickle\/dangerous-global: The pickle asks for os\.system/)

function withoutDirectory(zip: Uint8Array): Uint8Array {
  return zip.subarray(0, Buffer.from(zip).indexOf('PK\x01\x02', 0, 'latin1'))
}

function withRecord(name: string, content: Uint8Array, compress = false): Uint8Array {
  return torchZip({ more: [{ name, content, compress }] })
}

describe('a dangerous global is named', () => {
  it.each<[string, Uint8Array]>([
    ['in a zip without its directory', withoutDirectory(EVIL_ZIP)],
    ['in a compressed record of a zip without its directory', withoutDirectory(DEFLATED)],
    ['in a zip behind other bytes', bytes('harmless', EVIL_ZIP)],
    ['behind a zip', bytes(torchZip(), BY_MEMO)],
    ['in a record that says it is encrypted', torchZip({ pickle: EVIL, change: { 'data.pkl': { central: { flags: 0x0801 } } } })],
    ['in a record of an unknown method', torchZip({ pickle: EVIL, change: { 'data.pkl': { central: { method: 93 } } } })],
    ['between two records', torchZip({ more: [{ name: 'x', content: bytes('x'), before: bytes(new Uint8Array(200), BY_MEMO) }] })],
    ['in packed bytes', gzipSync(EVIL)],
    ['in packed bytes that were cut off', gzipSync(EVIL).subarray(0, -9)],
    ['in packed bytes in packed bytes', gzipSync(deflateSync(EVIL))],
    ['in a packed zip', deflateSync(EVIL_ZIP)],
    ['in a zip in a zip', buildZip([{ name: 'folder/inner.pt', content: DEFLATED, compress: true }])],
    ['behind a web page', bytes('<!DOCTYPE html><html></html>', EVIL)],
    ['behind an LFS pointer', bytes(`version https://git-lfs.github.com/spec/v1\noid sha256:${'0'.repeat(64)}\nsize 3\n`, EVIL)],
    ['behind the legacy format', bytes(torchLegacy({ pickle: pickled(dict({})) }), BY_MEMO)],
    ['behind a tar', bytes(fixtureBytes('torch-1.13/tar.pt'), EVIL)],
  ])('%s', async (_, content) => {
    const judged = await judgeBytes(content)
    expect(told(judged)).toContainEqual(NAMED)
  })

  it.each([
    ['protocol 2', EVIL],
    ['protocol 0', IN_TEXT],
    ['protocol 4', BY_MEMO],
    ['an archive', EVIL_ZIP],
    ['a packed archive', gzipSync(EVIL_ZIP)],
  ])('in a record of any name, as %s, stored or compressed', async (_, content) => {
    for (const name of ['model.bin', 'data/99', '.data/x', 'code/x.py']) {
      expect(told(await judgeBytes(withRecord(name, content)))).toContainEqual(NAMED)
      expect(told(await judgeBytes(withRecord(name, content, true)))).toContainEqual(NAMED)
    }
  })

  test('where it would run though its name is computed', async () => {
    const computed = pickled('cbuiltins\nstr\n\x8c\x05posix\x85R\x8c\x06system\x93)R')
    const message =
      'pickle/dangerous-global: The pickle asks for something whose name it computes, so that only a loader would know what it is'
    expect(told(await judgeBytes(torchZip({ pickle: computed })))).toContainEqual(message)
  })
})

describe('nothing is named', () => {
  test('in records of words, of code and of tensors', async () => {
    const words = bytes('sin\ncos\ntan\nios\nandroid\ncode\npen\n')
    const code = bytes('class Net(Module):\n  def forward(self):\n    return 1\n')
    const numbers = bytes('cposix\n', new Uint8Array(400))
    for (const content of [words, code, numbers]) expect(errorsOf(await judgeBytes(withRecord('extra/x', content)))).toEqual([])
  })

  test('in a damaged list of words', async () => {
    const judged = await judgeBytes(bytes('sin\ncos\ntan\nios\nandroid\ncode\npen\n'.repeat(50)))
    expect(errorsOf(judged)).toEqual(['file/not-a-checkpoint'])
  })

  test('in a storage, whatever its numbers look like', async () => {
    expect(errorsOf(await judgeBytes(torchZip({ change: { 'data/0': { content: bytes('cos\nsystem\n)R.\0') } } })))).not.toContain(
      'pickle/dangerous-global',
    )
  })
})

test('a damaged file is searched once, however many headers it seems to have', async () => {
  const headers = Buffer.concat(Array.from({ length: 20_000 }, () => EVIL_ZIP.subarray(0, 60)))
  const source = countingSource(memorySource(headers))
  await openCheckpoint(source)
  expect(source.total()).toBeLessThan(2 * headers.length)
})
