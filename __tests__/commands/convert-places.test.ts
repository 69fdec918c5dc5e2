import {
  appendFileSync,
  copyFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { noProgress } from '../../src/commands/progress.ts'
import { run } from '../convert/run-convert.ts'

const LIGHTNING = fileURLToPath(new URL('../../examples/checkpoints/lightning/epoch=4-step=50.ckpt', import.meta.url))

let folder: string

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'ckpt-guard-places-')))
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

const at = (name: string) => join(folder, name)

describe('where the output goes', () => {
  test('not over its input, under whatever name, unless in place', async () => {
    copyFileSync(LIGHTNING, at('model.ckpt'))
    symlinkSync('model.ckpt', at('link.ckpt'))
    for (const output of ['model.ckpt', 'link.ckpt']) {
      expect((await run({ input: at('model.ckpt'), output: at(output) })).error).toMatch(/would replace .*model\.ckpt, which is read/)
    }
    expect(readFileSync(at('model.ckpt'))).toEqual(readFileSync(LIGHTNING))
    const { report } = await run({ input: at('model.ckpt'), inPlace: true, only: 'weights' })
    expect(report?.status).toBe('passed')
    expect(statSync(at('model.ckpt')).size).toBeLessThan(statSync(LIGHTNING).size)
    expect(readdirSync(folder).sort()).toEqual(['link.ckpt', 'model.ckpt'])
  })

  test('to a place that is named once', async () => {
    expect((await run({ input: LIGHTNING })).error).toMatch(/expected --output FILE, or --in-place/)
    expect((await run({ input: LIGHTNING, output: at('a.pth'), inPlace: true })).error).toMatch(/exclude each other/)
    expect((await run({ input: LIGHTNING, output: at('none/a.pth') })).error).toMatch(/none/)
  })

  test('and a folder that is not there is named as it was given', async () => {
    const input = LIGHTNING
    expect((await run({ root: folder, input, output: 'none/a.pth' })).error).toMatch(/^"none\/a\.pth": .*the folder is not there/)
    expect((await run({ root: at('sub'), input, output: '../none/a.pth' })).error).toMatch(/^"\.\.\/none\/a\.pth": /)
  })

  test('to a place of one file where one file is replaced', async () => {
    copyFileSync(LIGHTNING, at('model.ckpt'))
    expect((await run({ input: at('model.ckpt'), inPlace: true, only: 'weights', shardBytes: 1 })).error).toMatch(/--shard-size/)
    expect(readdirSync(folder)).toEqual(['model.ckpt'])
  })

  test.each(['model.json', 'model.safetensors.index.json'])('not to %s, which programs would read as JSON', async (name) => {
    expect((await run({ input: LIGHTNING, output: at(name), shardBytes: 100, only: 'weights' })).error).toMatch(
      new RegExp(`would be called ${name}, by which programs expect JSON; name the checkpoint itself, as model`),
    )
    expect(readdirSync(folder)).toEqual([])
  })

  test('not over settings that it is made with', async () => {
    writeFileSync(at('settings'), '{}')
    const { error } = await run({ input: LIGHTNING, output: at('settings'), configFile: at('settings') })
    expect(error).toMatch(/would replace .*settings, which is read; give it another name$/)
    expect(readFileSync(at('settings'), 'utf8')).toBe('{}')
  })

  test('into the container that its name says', async () => {
    expect((await run({ input: LIGHTNING, output: at('a.safetensors'), container: 'torch' })).error).toMatch(
      /does not fit the name a\.safetensors/,
    )
    expect((await run({ input: LIGHTNING, output: at('a.safetensors') })).error).toMatch(/safetensors holds weights alone.*--only weights/)
    const { report } = await run({ input: LIGHTNING, output: at('a.safetensors'), only: 'weights' })
    expect(report?.output).toMatchObject({ container: 'safetensors', identity: { kind: 'weights' } })
  })
})

describe('an input that is not there', () => {
  test.each(['none.pth', './none.pth', '../none.pth'])('is named as it was given: %s', async (input) => {
    expect((await run({ root: folder, input, output: 'out.pth' })).error).toBe(`${input}: cannot be opened: there is no such file`)
  })

  test('because it is an address has to be downloaded', async () => {
    const { error } = await run({ root: folder, input: 'https://example.com/a.pth?token=secret', output: 'out.pth' })
    expect(error).toMatch(/takes a file on a disk, and found an address; download it first/)
    expect(error).not.toContain('secret')
  })
})

describe('settings that are named', () => {
  test('have to be there, whether they are needed or not', async () => {
    const { error } = await run({ root: folder, input: LIGHTNING, output: 'out.ckpt', configFile: 'nope.json' })
    expect(error).toBe('nope.json: expected a JSON file of settings, found no file')
    expect(readdirSync(folder)).toEqual([])
  })

  test('and are not needed give a warning', async () => {
    writeFileSync(at('config.json'), '{}')
    const { report } = await run({ root: folder, input: LIGHTNING, output: 'out.ckpt', only: 'weights', configFile: 'config.json' })
    expect(report).toMatchObject({ status: 'passed', warnings: [expect.stringMatching(/^--config-file "config\.json" is not used/)] })
  })
})

describe('an input that changes while it is read', () => {
  beforeEach(() => {
    copyFileSync(LIGHTNING, at('model.ckpt'))
    writeFileSync(at('out.ckpt'), 'precious')
  })

  test.each([
    ['is written to', () => appendFileSync(at('model.ckpt'), 'more')],
    [
      'is replaced',
      () => {
        copyFileSync(LIGHTNING, at('newer'))
        renameSync(at('newer'), at('model.ckpt'))
      },
    ],
    ['goes', () => rmSync(at('model.ckpt'))],
  ])('and %s meanwhile is refused, and the target stays as it was', async (_, change) => {
    const readers = { ...noProgress, file: (path: string) => (path.endsWith('out.ckpt') ? change() : undefined) }
    expect((await run({ input: at('model.ckpt'), output: at('out.ckpt') }, readers)).error).toMatch(/model\.ckpt changed while it was read/)
    expect(readFileSync(at('out.ckpt'), 'utf8')).toBe('precious')
    expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([])
  })
})
