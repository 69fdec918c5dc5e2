import { existsSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { inspect } from '../../src/commands/inspect.ts'
import { keySchemaJson } from '../../src/compare/key-schema-json.ts'
import { configSchema } from '../../src/config/config.ts'
import { convertReportSchema } from '../../src/reports/schemas.ts'
import { FIXTURES } from '../checkpoint/fixture-files.ts'
import { keys } from '../compare/key-maps.ts'
import { run } from '../convert/run-convert.ts'
import { writeTensors } from '../convert/tensor-file.ts'

const EXAMPLES = fileURLToPath(new URL('../../examples', import.meta.url))
const SOVITS = join(EXAMPLES, 'checkpoints/gpt-sovits')
const TRAINING = join(SOVITS, 'logs/aurora/logs_s2_v2/G_240.pth')
const EXPORT = join(SOVITS, 'SoVITS_weights_v2/aurora_e8_s240.pth')

let folder: string

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'ckpt-guard-convert-')))
  writeTensors(at('reference.safetensors'), { 'fc.weight': [1, 2, 3, 4], 'fc.bias': [5, 6], 'head.weight': [7, 8] })
  writeTensors(at('fine-tuned.safetensors'), { 'fc.weight': [9, 10, 11, 12], 'fc.bias': [13, 14], 'head.weight': [15, 16, 17], aux: [18] })
  writeTensors(at('parallel.safetensors'), { 'module.fc.weight': [1, 2, 3, 4], 'module.fc.bias': [5, 6], 'module.head.weight': [7, 8] })
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

const at = (name: string) => join(folder, name)

/** Sorted, as writers of safetensors have an order of their own. */
async function keysOf(path: string): Promise<string[]> {
  const report = await inspect(path, configSchema.parse({}))
  expect(report.problems.filter(({ severity }) => severity === 'error')).toEqual([])
  return report.tensors.map(({ name }) => name).sort()
}

describe('what a reference has not', () => {
  test('is left out, and the report says what, why, and what the output lacks', async () => {
    const { report } = await run({
      root: folder,
      input: 'fine-tuned.safetensors',
      output: 'fits.safetensors',
      reference: 'reference.safetensors',
      dropUnmatched: true,
    })
    expect(await keysOf(at('fits.safetensors'))).toEqual(['fc.bias', 'fc.weight'])
    expect(report).toMatchObject({
      status: 'passed',
      tensors: { written: 2, dropped: 2, renamed: 0 },
      dropped: { keys: ['aux', 'head.weight'] },
      reference: {
        name: 'reference.safetensors',
        kind: 'file',
        keys: 3,
        matched: 2,
        missing: { count: 1, keys: ['head.weight'] },
        unmatched: 2,
      },
      unmatched: [
        { name: 'aux', why: 'absent', shape: [1] },
        { name: 'head.weight', why: 'shape', shape: [3], expected: [2] },
      ],
    })
    expect(convertReportSchema.parse(report)).toEqual(report)
  })

  test('is judged by a key schema as well as by a file', async () => {
    writeFileSync(at('keys.json'), keySchemaJson({ keys: keys({ 'fc.bias': [2], other: [1] }), identity: undefined }))
    const { report } = await run({
      root: folder,
      input: 'fine-tuned.safetensors',
      output: 'fits.safetensors',
      reference: 'schema:keys.json',
      dropUnmatched: true,
    })
    expect(await keysOf(at('fits.safetensors'))).toEqual(['fc.bias'])
    expect(report?.reference).toMatchObject({ name: 'schema:keys.json', kind: 'schema', missing: { keys: ['other'] } })
  })

  test('stands among the weights alone: training state stays unless it is to go', async () => {
    const wishes = { input: TRAINING, reference: EXPORT, dropUnmatched: true }
    const { report } = await run({ ...wishes, output: at('G_240.pth') })
    const left = await keysOf(at('G_240.pth'))
    const before = await keysOf(TRAINING)
    expect(left).toEqual(before.filter((name) => !name.startsWith('model.enc_q.')))
    expect(left.some((name) => name.startsWith('optimizer.'))).toBe(true)
    expect(report?.reference).toMatchObject({ matched: report?.reference?.keys, missing: { count: 0, keys: [] }, unmatched: 103 })
    expect(report?.reference?.folded).toEqual({ shape: [], absent: [{ name: 'enc_q.*', keys: 103, of: 103 }], missing: [] })

    await run({ ...wishes, output: at('G_240_weights.pth'), only: 'weights', config: configSchema.parse({ profile: 'plain' }) })
    expect((await keysOf(at('G_240_weights.pth'))).some((name) => name.startsWith('optimizer.'))).toBe(false)
  })

  test('is nothing of an export where its training file is the reference, and what the export lacks is listed', async () => {
    const { report } = await run({ input: EXPORT, output: at('out.pth'), reference: TRAINING, dropUnmatched: true })
    expect(report?.reference).toMatchObject({ unmatched: 0, missing: { count: 103 } })
    expect(report?.reference?.missing.keys.every((key) => key.startsWith('enc_q.'))).toBe(true)
  })

  test('that is everything ends the conversion with a hint, and nothing is written', async () => {
    const before = readdirSync(folder)
    const { error } = await run({
      root: folder,
      input: 'parallel.safetensors',
      output: 'out.safetensors',
      reference: 'reference.safetensors',
      dropUnmatched: true,
    })
    expect(error).toMatch(
      /^--drop-unmatched: no weight of parallel\.safetensors has the name and shape of one of reference\.safetensors \("module\.fc\.bias" here, "fc\.bias" there\); --rename-from reference\.safetensors would give 3 of them its names$/,
    )
    expect(readdirSync(folder)).toEqual(before)
  })
})

describe('the names of another checkpoint', () => {
  test('are given to the weights, and the report says how they were recognised', async () => {
    const { report } = await run({
      root: folder,
      input: 'parallel.safetensors',
      output: 'plain.pth',
      renameFrom: 'reference.safetensors',
    })
    expect(await keysOf(at('plain.pth'))).toEqual(['fc.bias', 'fc.weight', 'head.weight'])
    expect(report).toMatchObject({
      tensors: { written: 3, renamed: 3 },
      warnings: [],
      renames: {
        reference: { name: 'reference.safetensors', kind: 'file' },
        applied: { count: 3 },
        doubtful: { count: 0, keys: [] },
        ways: [{ how: 'prefix module.', confidence: 'high', keys: 3 }],
      },
    })
    expect(report?.renames?.applied.keys[0]).toEqual({ from: 'module.fc.bias', to: 'fc.bias', how: 'prefix module.', confidence: 'high' })
    expect(convertReportSchema.parse(report)).toEqual(report)
  })

  test('that are a guess are not given, but told with the option that would', async () => {
    writeTensors(at('old.safetensors'), { 'block.first.gain': [1, 2], 'block.second.gain': [3, 4], w: [1] })
    writeTensors(at('new.safetensors'), { 'block.first.gamma': [1, 2], 'block.second.gamma': [3, 4], w: [1] })
    const { report } = await run({ root: folder, input: 'new.safetensors', output: 'out.safetensors', renameFrom: 'old.safetensors' })
    expect(await keysOf(at('out.safetensors'))).toEqual(['block.first.gamma', 'block.second.gamma', 'w'])
    expect(report?.renames?.doubtful).toMatchObject({
      count: 2,
      keys: [
        { from: 'block.first.gamma', to: 'block.first.gain', confidence: 'low', option: 'block.first.gamma=>block.first.gain' },
        { from: 'block.second.gamma', to: 'block.second.gain' },
      ],
    })
    expect(report?.warnings).toEqual([expect.stringMatching(/^2 keys are not renamed: what old\.safetensors calls them is not sure/)])

    const rename = report?.renames?.doubtful.keys.flatMap(({ option }) => (option === undefined ? [] : [option]))
    await run({ root: folder, input: 'new.safetensors', output: 'out.safetensors', ...(rename && { rename }) })
    expect(await keysOf(at('out.safetensors'))).toEqual(['block.first.gain', 'block.second.gain', 'w'])
  })

  test('that it has already are a warning, and the conversion goes on', async () => {
    const { report } = await run({
      root: folder,
      input: 'reference.safetensors',
      output: 'out.safetensors',
      renameFrom: 'reference.safetensors',
    })
    expect(report).toMatchObject({ status: 'passed', tensors: { renamed: 0 }, renames: { applied: { count: 0 } } })
    expect(report?.warnings).toEqual([expect.stringMatching(/^--rename-from reference\.safetensors changed nothing/)])
  })

  test('come after --drop and --rename, and before what is left out', async () => {
    writeTensors(at('wrapped.safetensors'), { 'module.fc.weight': [1, 2, 3, 4], 'module.fc.biases': [5, 6], 'module.aux': [1], odd: [2] })
    const { report } = await run({
      root: folder,
      input: 'wrapped.safetensors',
      output: 'out.safetensors',
      drop: ['module.aux'],
      rename: ['module.fc.biases=>module.fc.bias'],
      renameFrom: 'reference.safetensors',
      reference: 'reference.safetensors',
      dropUnmatched: true,
    })
    expect(await keysOf(at('out.safetensors'))).toEqual(['fc.bias', 'fc.weight'])
    expect(report).toMatchObject({
      tensors: { written: 2, dropped: 2, renamed: 2 },
      dropped: { keys: ['module.aux', 'odd'] },
      reference: { matched: 2 },
      unmatched: [{ name: 'odd', why: 'absent' }],
    })
  })

  test('are given in a set of several files, from the index of another one', async () => {
    const shardBytes = 16
    await run({ root: folder, input: 'reference.safetensors', output: 'reference-set.safetensors', shardBytes })
    await run({ root: folder, input: 'parallel.safetensors', output: 'parallel-set.safetensors', shardBytes })
    const input = 'parallel-set.safetensors.index.json'
    const renameFrom = 'reference-set.safetensors.index.json'
    const { report } = await run({ root: folder, input, output: 'whole.safetensors', renameFrom })
    expect(report).toMatchObject({ status: 'passed', tensors: { renamed: 3 } })
    expect(await keysOf(at('whole.safetensors'))).toEqual(['fc.bias', 'fc.weight', 'head.weight'])
  })
})

describe('weights that stand in dicts and lists of their own', () => {
  const input = join(FIXTURES, 'torch-2.13/zip-containers.pt')

  test('cannot leave a list, and are not silently kept', async () => {
    writeFileSync(at('keys.json'), keySchemaJson({ keys: keys({ 'list.0': [1] }), identity: undefined }))
    const { error } = await run({ root: folder, input, output: 'out.pth', reference: 'schema:keys.json', dropUnmatched: true })
    expect(error).toMatch(/^--drop-unmatched: "list\.1\.0" is no entry of a dict but a part of a list or an object, and stays where it is$/)
  })

  test('cannot get a name that lies in another dict, and the message says what does', async () => {
    const drop = ['list', 'tuple', 'same*', 'keys.1', 'keys.-2']
    const { tensors } = await inspect(input, configSchema.parse({}))
    const shapes = Object.fromEntries(tensors.map(({ key, shape }) => [`module.${key}`, shape]))
    writeFileSync(at('keys.json'), keySchemaJson({ keys: keys(shapes), identity: undefined }))
    const { error } = await run({ root: folder, input, output: 'out.pth', drop, renameFrom: 'schema:keys.json' })
    expect(error).toMatch(
      /^--rename-from would turn "keys\.a\.b" into "module\.keys\.a\.b": .* only what follows "keys\." can change; convert the file to safetensors before/,
    )
    expect(existsSync(at('out.pth'))).toBe(false)
  })
})

describe('a reference', () => {
  test.each([
    [{ reference: 'reference.safetensors' }, /^--reference names the checkpoint whose keys --drop-unmatched keeps, .*add --drop-unmatched/],
    [{ dropUnmatched: true }, /^--drop-unmatched leaves out what another checkpoint has not; name that one with --reference$/],
    [{ renameFrom: 'nowhere:x' }, /^expected a reference such as file:PATH .*found the unknown kind "nowhere"/],
    [{ renameFrom: 'missing.pth' }, /^missing\.pth: cannot be opened/],
    [{ reference: 'missing.pth', dropUnmatched: true }, /^missing\.pth: cannot be opened/],
    [{ renameFrom: join(EXAMPLES, 'damaged/container-truncated.pth') }, /^the reference .*container-truncated\.pth cannot be used: /],
    [{ renameFrom: 'empty.safetensors' }, /^the reference empty\.safetensors holds no tensors to compare with$/],
  ])('that is of no use ends the conversion before anything is written: %o', async (wishes, message) => {
    writeTensors(at('empty.safetensors'), {})
    const { error } = await run({ root: folder, input: 'fine-tuned.safetensors', output: 'out.safetensors', ...wishes })
    expect(error).toMatch(message)
    expect(existsSync(at('out.safetensors'))).toBe(false)
  })

  test.each(['reference.safetensors', 'file:reference.safetensors'])('is never replaced by the output: %s', async (reference) => {
    const before = readFileSync(at('reference.safetensors'))
    const input = 'fine-tuned.safetensors'
    const { error } = await run({ root: folder, input, output: 'reference.safetensors', reference, dropUnmatched: true })
    expect(error).toMatch(/^the output would replace reference\.safetensors, which is read; give it another name$/)
    expect(readFileSync(at('reference.safetensors'))).toEqual(before)
  })
})
