import { mkdirSync } from 'node:fs'
import { beforeEach, describe, expect, test } from 'vitest'
import { type BlockingPair, blockingPairs, renameAside } from '../../src/backup/blocking-pairs.ts'
import { judgeFiles } from '../../src/commands/judge-files.ts'
import { noProgress } from '../../src/commands/progress.ts'
import { configSchema } from '../../src/config/config.ts'
import { gptSovits, TrainingTree, temporaryFolder } from './training-tree.ts'

const S2 = 'logs/aurora/logs_s2_v2'
const NOW = new Date('2026-01-31T12:00:00Z')

let tree: TrainingTree

beforeEach(() => {
  tree = new TrainingTree(temporaryFolder('blocking-pairs'))
})

async function blocking(main: string): Promise<readonly BlockingPair[]> {
  const config = configSchema.parse({})
  const search = { root: tree.root, config, groupBy: undefined }
  return blockingPairs(main, search, judgeFiles(tree.root, { config, threads: 1 }, noProgress))
}

/** `G_360.pth damaged`. */
async function lines(main: string): Promise<readonly string[]> {
  return (await blocking(main)).map(({ pair, isDamaged }) => `${pair.name.slice(S2.length + 1)} ${isDamaged ? 'damaged' : 'whole'}`).sort()
}

describe('pairs that a trainer loads in place of another one', () => {
  test('are those of the same folder with a higher number, whole or not', async () => {
    gptSovits(tree, [120, 240, 360, 1000]).cut(`${S2}/G_1000.pth`)
    gptSovits(tree, [480], 'logs/boreal/logs_s2_v2')
    expect(await lines(`${S2}/G_240.pth`)).toEqual(['G_1000.pth damaged', 'G_360.pth whole'])
    expect(await lines(`${S2}/G_1000.pth`)).toEqual([])
  })

  test('are halves too, since a trainer looks for each file by itself', async () => {
    gptSovits(tree, [120, 240, 360]).remove(`${S2}/D_240.pth`).remove(`${S2}/G_360.pth`)
    expect(await lines(`${S2}/G_120.pth`)).toEqual(['D_360.pth damaged', 'G_240.pth damaged'])
  })

  test('are none where another trainer is at work, or where a folder has such a name', async () => {
    gptSovits(tree, [120]).example('plain/checkpoint_epoch_12.pt', `${S2}/epoch_12.pt`)
    mkdirSync(tree.path(`${S2}/G_999.pth`))
    expect(await lines(`${S2}/G_120.pth`)).toEqual([])
    expect(await lines(`${S2}/epoch_12.pt`)).toEqual([])
  })
})

describe('a pair that is renamed', () => {
  test('loses nothing, and what lies beside it keeps its name', async () => {
    gptSovits(tree, [120, 240]).cut(`${S2}/G_240.pth`).text(`${S2}/G_240.pth.sha256`, 'a checksum')
    const half = tree.bytes(`${S2}/G_240.pth`)
    const [found] = await blocking(`${S2}/G_120.pth`)
    if (found === undefined) throw new Error('the pair was not found')
    expect([...renameAside(found.pair, NOW)].sort()).toEqual([
      [`${S2}/D_240.pth`, '.D_240.pth.corrupt-20260131T120000Z'],
      [`${S2}/G_240.pth`, '.G_240.pth.corrupt-20260131T120000Z'],
    ])
    expect(tree.bytes(`${S2}/.G_240.pth.corrupt-20260131T120000Z`)).toEqual(half)
    expect(tree.files(S2)).toContain(`${S2}/G_240.pth.sha256`)
    expect(await lines(`${S2}/G_120.pth`)).toEqual([])
  })

  test('may have lost a file meanwhile', async () => {
    gptSovits(tree, [120, 240]).cut(`${S2}/G_240.pth`)
    const [found] = await blocking(`${S2}/G_120.pth`)
    if (found === undefined) throw new Error('the pair was not found')
    tree.remove(`${S2}/D_240.pth`)
    expect([...renameAside(found.pair, NOW).keys()]).toEqual([`${S2}/G_240.pth`])
  })
})
