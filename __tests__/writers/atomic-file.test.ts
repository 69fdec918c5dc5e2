import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { strayTemp } from '../../src/rules/layout/stray-temp.ts'
import type { Subject } from '../../src/rules/rule.ts'
import { AtomicFile } from '../../src/writers/atomic-file.ts'
import { windowsNameProblem } from '../../src/writers/windows-names.ts'
import { WriterError } from '../../src/writers/writer-error.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'atomic-file-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const content = (name: string) => readFileSync(join(folder, name), 'latin1')
const names = () => readdirSync(folder).sort()
const bytesOf = (text: string) => Buffer.from(text, 'latin1')

async function written(name: string, text: string): Promise<AtomicFile> {
  const file = await AtomicFile.create(join(folder, name), text.length)
  await file.write(0, bytesOf(text))
  return file
}

async function refusal(path: string, bytes = 1): Promise<WriterError> {
  const error: unknown = await AtomicFile.create(path, bytes).then(
    (file) => file.discard(),
    (reason: unknown) => reason,
  )
  if (error instanceof WriterError) return error
  throw new Error(`expected a WriterError, found ${String(error)}`)
}

describe('a file that is written', () => {
  test('has its name when it is committed, and nothing is left beside it', async () => {
    const file = await AtomicFile.create(join(folder, 'a.pt'), 6)
    await Promise.all([file.write(3, bytesOf('def')), file.write(0, bytesOf('abc'))])
    expect(existsSync(join(folder, 'a.pt'))).toBe(false)
    expect(readFileSync(file.temporaryPath, 'latin1')).toBe('abcdef')
    await file.commit()
    expect([names(), content('a.pt')]).toEqual([['a.pt'], 'abcdef'])
  })

  test('leaves an existing file as it is until then, and keeps its permissions', async () => {
    writeFileSync(join(folder, 'a.pt'), 'old')
    chmodSync(join(folder, 'a.pt'), 0o640)
    const file = await written('a.pt', 'new!')
    expect(content('a.pt')).toBe('old')
    await file.commit()
    expect([content('a.pt'), statSync(join(folder, 'a.pt')).mode & 0o777]).toEqual(['new!', 0o640])
  })

  test('takes bytes in shared memory', async () => {
    const shared = new Uint8Array(new SharedArrayBuffer(4)).fill(65)
    const file = await AtomicFile.create(join(folder, 'a.pt'), 4)
    await file.write(0, shared)
    await file.commit()
    expect(content('a.pt')).toBe('AAAA')
  })

  test('goes through a link to the file behind it', async () => {
    mkdirSync(join(folder, 'real'))
    writeFileSync(join(folder, 'real/a.pt'), 'old')
    symlinkSync('real/a.pt', join(folder, 'link.pt'))
    await (await written('link.pt', 'new')).commit()
    expect([names(), readdirSync(join(folder, 'real')), content('real/a.pt')]).toEqual([['link.pt', 'real'], ['a.pt'], 'new'])
  })

  test('may have the longest name that a file can have', async () => {
    const name = `${'声'.repeat(83)}.ckpt`
    await (await written(name, 'x')).commit()
    expect(names()).toEqual([name])
  })

  test('leaves nothing when it is discarded', async () => {
    await (await written('a.pt', 'abc')).discard()
    expect(names()).toEqual([])
  })

  test('is not committed when bytes are missing at its end', async () => {
    const file = await AtomicFile.create(join(folder, 'a.pt'), 6)
    await file.write(0, bytesOf('abc'))
    await expect(file.commit()).rejects.toThrow('expected 6 bytes, found 3 bytes')
    expect(names()).toEqual([])
  })

  test('has a temporary name that the rule for such files knows', async () => {
    const file = await written('a.pt', 'abc')
    // The rule looks at nothing else of its subject.
    const subject = { path: 'a.pt', folder: [...names(), 'a.pt'] } as unknown as Subject
    const drafts = [...(strayTemp.check?.(subject) ?? [])]
    await file.discard()
    expect(drafts.map(({ message }) => message)).toEqual([expect.stringContaining('.a.pt.tmp-ckptguard')])
  })
})

describe('a set of files', () => {
  const set = (...requests: readonly [string, string][]) =>
    AtomicFile.createAll(requests.map(([name, text]) => ({ path: join(folder, name), bytes: text.length })))

  test('is put in place together', async () => {
    const files = await set(['1.pt', 'one'], ['index.json', '{}'])
    await files[1]?.write(0, bytesOf('{}'))
    await files[0]?.write(0, bytesOf('one'))
    await AtomicFile.commitAll(files)
    expect([names(), content('1.pt'), content('index.json')]).toEqual([['1.pt', 'index.json'], 'one', '{}'])
  })

  test('is not put in place at all where one of them is incomplete', async () => {
    writeFileSync(join(folder, '1.pt'), 'old')
    const files = await set(['1.pt', 'one'], ['2.pt', 'two'])
    await files[0]?.write(0, bytesOf('one'))
    await expect(AtomicFile.commitAll(files)).rejects.toThrow(WriterError)
    expect([names(), content('1.pt')]).toEqual([['1.pt'], 'old'])
  })

  test('replaces another set, whose index is never beside files of both', async () => {
    for (const name of ['1.pt', '2.pt', 'index.json']) writeFileSync(join(folder, name), 'old')
    const written = async () => {
      const files = await set(['1.pt', 'new'], ['2.pt', 'new'], ['index.json', 'new'])
      for (const file of files) await file.write(0, bytesOf('new'))
      return files
    }
    const all = () => names().map((name) => `${name} ${statSync(join(folder, name)).isFile() ? content(name) : 'folder'}`)

    const [first, ...others] = await written()
    rmSync(join(folder, '1.pt'))
    mkdirSync(join(folder, '1.pt'))
    await expect(AtomicFile.commitAll(first === undefined ? [] : [first, ...others])).rejects.toThrow(/cannot be written: it is a folder/)
    expect(all()).toEqual(['1.pt folder', '2.pt old', 'index.json old'])

    rmdirSync(join(folder, '1.pt'))
    const files = await written()
    rmSync(join(folder, '2.pt'))
    mkdirSync(join(folder, '2.pt'))
    await expect(AtomicFile.commitAll(files)).rejects.toThrow(/The set is incomplete: 1 of its files are in their places/)
    expect(all()).toEqual(['1.pt new', '2.pt folder'])

    rmdirSync(join(folder, '2.pt'))
    await AtomicFile.commitAll(await written())
    expect(all()).toEqual(['1.pt new', '2.pt new', 'index.json new'])
  })

  test('must have room together', async () => {
    await expect(
      AtomicFile.createAll([
        { path: join(folder, '1.pt'), bytes: 2 ** 52 },
        { path: join(folder, '2.pt'), bytes: 2 ** 52 },
      ]),
    ).rejects.toThrow(`expected ${2 ** 53} bytes`)
  })

  test('cannot have two files in one place', async () => {
    symlinkSync('1.pt', join(folder, 'link.pt'))
    writeFileSync(join(folder, '1.pt'), '')
    await expect(set(['1.pt', 'one'], ['link.pt', 'two'])).rejects.toThrow('to the same place')
    expect(names()).toEqual(['1.pt', 'link.pt'])
  })
})

describe('what cannot be written is told before anything is', () => {
  test('a folder that is not there', async () => {
    const error = await refusal(join(folder, 'no/a.pt'))
    expect([error.code, error.message]).toEqual(['ENOENT', expect.stringContaining('the folder is not there')])
  })

  test('a target that is a folder, or named like one', async () => {
    expect((await refusal(folder)).found).toBe('a folder')
    expect((await refusal(`${folder}/out/`)).expected).toBe('the name of a file')
  })

  test('a device', async () => {
    expect((await refusal('/dev/null')).found).toBe('a device, pipe or socket')
  })

  test('a link that leads to nothing', async () => {
    symlinkSync('nowhere', join(folder, 'link.pt'))
    expect((await refusal(join(folder, 'link.pt'))).found).toBe('a link that leads to nothing')
  })

  test('a file where a folder should be, and a path in circles', async () => {
    writeFileSync(join(folder, 'file'), '')
    symlinkSync('b', join(folder, 'a'))
    symlinkSync('a', join(folder, 'b'))
    expect((await refusal(join(folder, 'file/a.pt'))).code).toBe('ENOTDIR')
    expect((await refusal(join(folder, 'a/x.pt'))).code).toBe('ELOOP')
  })

  test('more bytes than the disk has room for', async () => {
    const error = await refusal(join(folder, 'a.pt'), 2 ** 52)
    expect([error.code, error.expected]).toEqual(['ENOSPC', `${2 ** 52} bytes`])
    expect(error.found).toMatch(/^\d+ bytes free$/)
    expect(names()).toEqual([])
  })

  test('names that Windows does not take, there', () => {
    expect(['a:b.pt', 'nul.pt', 'COM1', 'a.pt.', 'a?.pt', 'aux'].map((name) => windowsNameProblem(name) === undefined)).not.toContain(true)
    expect(['a.pt', 'console.pt', '模型.ckpt', '.hidden'].map(windowsNameProblem)).toEqual([undefined, undefined, undefined, undefined])
  })
})
