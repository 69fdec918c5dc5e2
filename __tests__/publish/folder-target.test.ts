import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { noProgress } from '../../src/commands/progress.ts'
import { UserError } from '../../src/commands/user-error.ts'
import { folderTarget } from '../../src/publish/folder-target.ts'
import { publicationOf, publishedFile } from './publication-samples.ts'

let root: string
let folder: string

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'folder-'))
  folder = join(root, 'out', 'v1.2')
})

afterEach(() => {
  rmSync(root, { recursive: true, force: true })
})

function target(onExists: 'fail' | 'replace' | 'skip' = 'fail') {
  return folderTarget({ folder, shown: 'out/v1.2', onExists })
}

function sample(weights = 'the weights') {
  return publicationOf([publishedFile(root, 'voice.pth', weights), publishedFile(root, 'SHA256SUMS', `sums of ${weights}`, 'checksums')])
}

function contents(): Record<string, string> {
  return Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]))
}

describe('publishing into a folder', () => {
  test('makes the folder and puts all files there, under their published names', async () => {
    await expect(target().check()).resolves.toEqual({ action: 'create', notes: [] })
    expect(existsSync(folder)).toBe(false)

    const delivery = await target().publish(sample(), noProgress)

    expect(contents()).toEqual({ 'voice.pth': 'the weights', SHA256SUMS: 'sums of the weights' })
    expect(delivery).toEqual({
      url: undefined,
      state: 'stored',
      files: [
        { name: 'voice.pth', url: undefined, change: 'uploaded' },
        { name: 'SHA256SUMS', url: undefined, change: 'uploaded' },
      ],
      notes: [],
    })
  })

  test('changes nothing where all is there already', async () => {
    await target().publish(sample(), noProgress)
    const { files } = await target().publish(sample(), noProgress)

    expect(files.map(({ change }) => change)).toEqual(['unchanged', 'unchanged'])
  })

  test('puts in what an earlier run did not get to', async () => {
    await target().publish(sample(), noProgress)
    rmSync(join(folder, 'SHA256SUMS'))
    const { files } = await target().publish(sample(), noProgress)

    expect(files.map(({ change }) => change)).toEqual(['unchanged', 'uploaded'])
    expect(contents()).toEqual({ 'voice.pth': 'the weights', SHA256SUMS: 'sums of the weights' })
  })

  test('refuses to replace a file unless it is asked to', async () => {
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'voice.pth'), 'my weights!')

    await expect(target().publish(sample(), noProgress)).rejects.toThrow(
      new UserError(
        'out/v1.2: voice.pth is there already with another content; nothing was written. ' +
          'Replace with --on-exists replace, leave all as it is with --on-exists skip, or name another folder.',
      ),
    )
    expect(contents()).toEqual({ 'voice.pth': 'my weights!' })
  })

  test('leaves everything as it is with skip, rather than mixing two publications', async () => {
    await target().publish(sample('old'), noProgress)
    const delivery = await target('skip').publish(sample('new'), noProgress)

    expect(delivery).toMatchObject({
      state: 'skipped',
      notes: ['voice.pth, SHA256SUMS in out/v1.2 have another content: nothing was written'],
    })
    expect(contents()).toEqual({ 'voice.pth': 'old', SHA256SUMS: 'sums of old' })
  })

  test('replaces with replace, and leaves other files alone', async () => {
    await target().publish(sample('old'), noProgress)
    writeFileSync(join(folder, 'mine.txt'), 'mine')
    const { files } = await target('replace').publish(sample('new'), noProgress)

    expect(files.map(({ change }) => change)).toEqual(['replaced', 'replaced'])
    expect(contents()).toEqual({ 'voice.pth': 'new', SHA256SUMS: 'sums of new', 'mine.txt': 'mine' })
  })

  test.each(['the WEIGHTS', 'the weights and more', 'less'])('writes nothing where a file has become %j meanwhile', async (content) => {
    const publication = sample()
    writeFileSync(publication.files[0]?.path ?? '', content)

    await expect(target().publish(publication, noProgress)).rejects.toThrow('"voice.pth" has changed while it was copied')
    expect(existsSync(join(root, 'out'))).toBe(false)
  })

  test('keeps what was there where it cannot finish', async () => {
    await target().publish(sample('old'), noProgress)
    const publication = sample('new')
    rmSync(publication.files[1]?.path ?? '')

    await expect(target('replace').publish(publication, noProgress)).rejects.toThrow(UserError)
    expect(contents()).toEqual({ 'voice.pth': 'old', SHA256SUMS: 'sums of old' })
  })

  test('tells how far it is', async () => {
    const told: string[] = []
    await target().publish(sample(), {
      total: (bytes, files) => told.push(`${bytes} bytes in ${files} files`),
      file: (name) => told.push(name),
      advance: (bytes) => told.push(`+${bytes}`),
      done: () => told.push('done'),
    })

    expect(told).toEqual(['30 bytes in 2 files', 'voice.pth', '+11', 'SHA256SUMS', '+19', 'done'])
  })

  test('refuses what is no folder', async () => {
    writeFileSync(join(root, 'out'), '')
    folder = join(root, 'out')

    await expect(target().check()).rejects.toThrow(new UserError('"out/v1.2" is there already and is no folder. Name a folder.'))
  })

  test('says beforehand that there can be no such folder', async () => {
    writeFileSync(join(root, 'out'), 'a file')

    await expect(target().check()).rejects.toThrow('a part of the path is no folder')
  })
})
