import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import type { CompareRequest } from '../../src/commands/compare.ts'
import { keySchema } from '../../src/commands/key-schema.ts'
import { noProgress } from '../../src/commands/progress.ts'
import { updateSchema } from '../../src/commands/update-schema.ts'
import { UserError } from '../../src/commands/user-error.ts'
import { parseKeySchema } from '../../src/compare/key-schema-json.ts'
import { configSchema } from '../../src/config/config.ts'
import { accessFromEnvironment } from '../../src/references/access.ts'
import { compareText } from '../../src/reports/compare-text.ts'
import { EXAMPLES } from '../checkpoint/fixture-files.ts'
import { run, temporaryFolder } from '../compare/compare-files.ts'

const folder = temporaryFolder()
const EXPORT = join(EXAMPLES, 'checkpoints/gpt-sovits/SoVITS_weights_v2/aurora_e8_s240.pth')
const OTHER = join(EXAMPLES, 'checkpoints/gpt-sovits/SoVITS_weights_v2Pro/aurora_e8_s240.pth')
const OPTIONS = { root: folder, config: configSchema.parse({}), weightsRoot: undefined, access: accessFromEnvironment({}, tmpdir(), 0) }

beforeEach(() => copyFileSync(EXPORT, join(folder, 'v2.pth')))

function update(changes: Partial<CompareRequest> = {}) {
  const wishes = { candidate: 'v2.pth', reference: 'schema:keys.json', require: 'strict', ignore: [], rename: [], dtype: 'any' } as const
  return updateSchema({ ...OPTIONS, ...wishes, values: false, threads: undefined, ...changes }, noProgress)
}

describe('the key schema of a checkpoint', () => {
  test('lists key, type and shape, and what it is', async () => {
    const schema = parseKeySchema(await keySchema('v2.pth', OPTIONS))
    expect(schema.identity).toMatchObject({ project: 'gpt-sovits', kind: 's2', version: 'v2' })
    expect([...schema.keys].length).toBeGreaterThan(10)
    expect([...schema.keys.keys()].every((key) => !key.startsWith('weight.'))).toBe(true)
  })

  test('lets the checkpoint itself pass, as a lock file does', async () => {
    writeFileSync(join(folder, 'lock.json'), await keySchema('v2.pth', OPTIONS))
    expect(await run(folder, 'v2.pth', 'schema:lock.json')).toMatchObject({ status: 'passed', verdict: 'values', loads: { strict: true } })
    expect(await run(folder, OTHER, 'schema:lock.json')).toMatchObject({ status: 'failed' })
  })

  test('is refused for a file that PyTorch cannot load', async () => {
    const whole = readFileSync(EXPORT)
    writeFileSync(join(folder, 'cut.pth'), whole.subarray(0, whole.length / 2))
    await expect(keySchema('cut.pth', OPTIONS)).rejects.toThrow(/cut\.pth has no key schema: .*\(container\/truncated\)/)
  })

  test('is refused where nothing lies below the root', async () => {
    await expect(keySchema('v2.pth', { ...OPTIONS, weightsRoot: 'generator' })).rejects.toThrow('no tensor of v2.pth lies below it')
  })
})

describe('--update-schema', () => {
  test('creates the file, leaves it alone where nothing changed, and renews it', async () => {
    const lock = () => readFileSync(join(folder, 'keys.json'), 'utf8')
    expect(await update()).toMatchObject({ status: 'passed', schemaFile: { path: 'keys.json', change: 'created' } })
    const first = lock()
    expect(first).toBe(await keySchema('v2.pth', OPTIONS))
    expect(await update()).toMatchObject({ status: 'passed', verdict: 'values', schemaFile: { change: 'unchanged' } })

    copyFileSync(OTHER, join(folder, 'v2.pth'))
    const renewed = await update()
    expect(renewed).toMatchObject({ status: 'passed', verdict: 'breaking', schemaFile: { change: 'renewed' } })
    expect(renewed.unexpected).toContain('sv_emb.weight')
    expect(compareText(renewed, { color: false })).toContain('keys.json has the keys of the candidate now')
    expect(lock()).not.toBe(first)
    expect(await run(folder, 'v2.pth', 'schema:keys.json')).toMatchObject({ status: 'passed', verdict: 'values' })
    expect(readdirSync(folder).filter((name) => name.includes('tmp'))).toEqual([])
  })

  test('takes the names that --rename gives, so that the same comparison passes afterwards', async () => {
    const rename = ['enc_p.=>text_encoder.']
    await update({ reference: 'schema:renamed.json', rename })
    expect(readFileSync(join(folder, 'renamed.json'), 'utf8')).toContain('"text_encoder.')
    expect(await run(folder, 'v2.pth', 'schema:renamed.json', { rename })).toMatchObject({ status: 'passed' })
  })

  test('never replaces a file that is no key schema', async () => {
    copyFileSync(EXPORT, join(folder, 'precious.pth'))
    await expect(update({ reference: 'schema:precious.pth' })).rejects.toThrow('precious.pth is no key schema')
    expect(readFileSync(join(folder, 'precious.pth')).equals(readFileSync(EXPORT))).toBe(true)
  })

  test('writes nothing for a candidate that cannot be loaded', async () => {
    writeFileSync(join(folder, 'bad.pth'), 'not a checkpoint at all')
    await expect(update({ candidate: 'bad.pth', reference: 'schema:none.json' })).rejects.toThrow(UserError)
    expect(readdirSync(folder)).not.toContain('none.json')
    await update({ reference: 'schema:kept.json' })
    const before = readFileSync(join(folder, 'kept.json'), 'utf8')
    expect(await update({ candidate: 'bad.pth', reference: 'schema:kept.json' })).toMatchObject({ status: 'failed', verdict: 'breaking' })
    expect(readFileSync(join(folder, 'kept.json'), 'utf8')).toBe(before)
  })

  test('is for key schemas alone, and says where the file cannot be written', async () => {
    await expect(update({ reference: 'v2.pth' })).rejects.toThrow('expected --reference schema:FILE')
    await expect(update({ reference: 'schema:no/such/folder/keys.json' })).rejects.toThrow(UserError)
  })
})
