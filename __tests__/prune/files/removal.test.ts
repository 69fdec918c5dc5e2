import { cpSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { TreeFile } from '../../../src/prune/files/list-tree.ts'
import { inOrder } from '../../../src/prune/files/remove-item.ts'
import { age, copyOf, emptyFolder, filesBelow, listed, pruned, removeFolder } from './run-trees.ts'

const WEIGHTS = 'SoVITS_weights_v2'
const OLD = `${WEIGHTS}/voice_e2_s40.pth`
const MIDDLE = `${WEIGHTS}/voice_e4_s80.pth`
const WISHES = { paths: [WEIGHTS], policy: { 'keep-last': 1 }, apply: true }

let root = ''
let elsewhere = ''
beforeEach(() => {
  root = copyOf('gpt-sovits')
  elsewhere = emptyFolder()
})
afterEach(() => {
  removeFolder(root)
  removeFolder(elsewhere)
})

describe('a file is left, and the others go,', () => {
  test.each<[string, string, () => void]>([
    ['that was written to since the plan was made', 'written to', () => age(root, OLD, 40)],
    ['whose size has changed', 'written to', () => writeFileSync(join(root, OLD), 'longer', { flag: 'a' })],
    [
      'that was replaced by another one of the same size and time',
      'another file has its name',
      () => {
        cpSync(join(root, OLD), join(root, 'copy'), { preserveTimestamps: true })
        renameSync(join(root, 'copy'), join(root, OLD))
      },
    ],
    [
      'that has become a link',
      'it is a link now',
      () => {
        renameSync(join(root, OLD), join(elsewhere, 'kept.pth'))
        symlinkSync(join(elsewhere, 'kept.pth'), join(root, OLD))
      },
    ],
    ['that has got a second name', '2 names (hard links)', () => linkSync(join(root, OLD), join(elsewhere, 'kept.pth'))],
    [
      'that has become a folder',
      'no longer a file',
      () => {
        rmSync(join(root, OLD))
        mkdirSync(join(root, OLD))
      },
    ],
  ])('%s', async (_, reason, between) => {
    const report = await pruned(root, WISHES, between)
    expect(report.left).toEqual([expect.objectContaining({ id: OLD, reason: expect.stringContaining(reason) })])
    expect(report.deleted.map(({ id }) => id)).toEqual([MIDDLE])
  })

  test('and one that somebody else has removed is nothing to report', async () => {
    const report = await pruned(root, WISHES, () => rmSync(join(root, OLD)))
    expect(report).toMatchObject({ status: 'passed', failed: [] })
    expect(report.deleted.map(({ id }) => id)).toEqual([MIDDLE])
  })
})

test('nothing goes through a folder that was swapped for a link between plan and removal', async () => {
  cpSync(join(root, WEIGHTS), join(elsewhere, WEIGHTS), { recursive: true, preserveTimestamps: true })
  const before = filesBelow(elsewhere)
  const report = await pruned(root, WISHES, () => {
    renameSync(join(root, WEIGHTS), join(root, 'moved'))
    symlinkSync(join(elsewhere, WEIGHTS), join(root, WEIGHTS))
  })
  expect(report.deleted).toEqual([])
  expect(report.left.map(({ reason }) => reason)).toEqual([
    expect.stringContaining('its folder is a link now'),
    expect.stringContaining('its folder is a link now'),
  ])
  expect(filesBelow(elsewhere)).toEqual(before)
})

test('a pair of which one half was written to is left whole', async () => {
  const D = 'logs/voice/logs_s2_v2/D_20.pth'
  const report = await pruned(root, { ...WISHES, paths: ['logs'] }, () => age(root, D, 40))
  expect(report.left).toEqual([expect.objectContaining({ id: 'logs/voice/logs_s2_v2/G_20.pth' })])
  expect(filesBelow(root)).toEqual(expect.arrayContaining([D, 'logs/voice/logs_s2_v2/G_20.pth']))
})

test('a file that has several names, or that a link leads to, is left, and the plan says so', async () => {
  linkSync(join(root, OLD), join(elsewhere, 'second-name.pth'))
  symlinkSync('voice_e4_s80.pth', join(root, WEIGHTS, 'current.pth'))
  const { notes } = await listed(root, {}, { paths: [WEIGHTS] })
  expect(notes).toEqual([
    '1 link was not followed',
    'voice_e2_s40.pth would not be removed: voice_e2_s40.pth: it has 2 names (hard links), so removing one frees nothing',
    `voice_e4_s80.pth would not be removed: the link ${WEIGHTS}/current.pth leads to voice_e4_s80.pth`,
  ])
  const report = await pruned(root, WISHES)
  expect(report.deleted).toEqual([])
  expect(report.left.map(({ id }) => id)).toEqual([OLD, MIDDLE])
  expect(filesBelow(root)).toEqual(expect.arrayContaining([OLD, MIDDLE]))
})

test('a folder of a trainer that a link leads to is left', async () => {
  removeFolder(root)
  root = copyOf('hugging-face')
  symlinkSync('checkpoint-500', join(root, 'output', 'best'))
  const report = await pruned(root, { policy: { 'keep-last': 1 }, apply: true })
  expect(report.left).toEqual([expect.objectContaining({ id: 'output/checkpoint-500', reason: 'the link output/best leads into it' })])
  expect(report.deleted.map(({ id }) => id)).toEqual(['output/checkpoint-1000'])
})

test('the files beside a checkpoint go with it, and those of others stay', async () => {
  const digest = `${'0'.repeat(64)}  voice_e2_s40.pth\n`
  writeFileSync(join(root, `${OLD}.sha256`), digest)
  writeFileSync(join(root, WEIGHTS, 'voice_e2_s40.yaml'), 'a: 1\n')
  writeFileSync(join(root, WEIGHTS, 'voice_e6_s120.yaml'), 'a: 1\n')
  writeFileSync(join(root, WEIGHTS, 'notes.yaml'), 'a: 1\n')
  await pruned(root, WISHES)
  expect(filesBelow(join(root, WEIGHTS))).toEqual(['notes.yaml', 'voice_e6_s120.pth', 'voice_e6_s120.yaml'])
})

test('a checkpoint that its checksum disowns does not count as kept', async () => {
  const newest = `${WEIGHTS}/voice_e6_s120.pth`
  writeFileSync(join(root, `${newest}.sha256`), `${'0'.repeat(64)}  voice_e6_s120.pth\n`)
  const report = await pruned(root, WISHES)
  expect(report).toMatchObject({ status: 'failed', deleted: [] })
  expect(report.groups[0]?.blocked).toContain('file/digest-mismatch')
})

test('shards go before their index, and what is left of a set is removed by the next run', async () => {
  const SETS = join(root, 'sets')
  for (const [index, step] of [1, 2].entries()) {
    const folder = join(SETS, `step-${step}`)
    cpSync(join(import.meta.dirname, '../../../examples/checkpoints/huggingface/sharded-safetensors'), folder, { recursive: true })
    for (const name of filesBelow(folder)) age(folder, name, index)
  }
  rmSync(join(SETS, 'step-1', 'model-00001-of-00002.safetensors'))
  const report = await pruned(root, { paths: ['sets'], groupBy: 'none', policy: { 'keep-last': 1 }, apply: true })
  expect(report.groups[0]?.remove.map(({ parts }) => parts?.length)).toEqual([2])
  expect(filesBelow(SETS)).toEqual([
    'step-1/config.json',
    ...['config.json', 'model-00001-of-00002.safetensors', 'model-00002-of-00002.safetensors', 'model.safetensors.index.json'].map(
      (name) => `step-2/${name}`,
    ),
  ])
  expect(readFileSync(join(SETS, 'step-2/config.json'), 'utf8')).not.toBe('')
})

test('of a folder that several processes have written, the weights of the first one go first, and its state of training last', () => {
  const written = [
    'run/global_step5/layer_00-model_00-model_states.pt',
    'run/global_step5/mp_rank_00_model_states.pt',
    'run/global_step5/mp_rank_01_model_states.pt',
    'run/global_step5/zero_pp_rank_0_mp_rank_00_optim_states.pt',
  ]
  const state = { dev: 1n, ino: 1n, size: 1n, mtimeNs: 1n, nlink: 1n }
  const parts = written.map((name): TreeFile => ({ name, absolute: `/${name}`, state, isSelected: true, isExcluded: false }))
  const order = inOrder({ parts, isFolder: true }).map(({ name }) => written.indexOf(name))
  expect(order).toEqual([1, 0, 2, 3])
})
