import { copyFileSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { age, emptyFolder, filesBelow, keptIn, listed, pruned, removedIn, removeFolder } from './run-trees.ts'

const CHECKPOINT = fileURLToPath(new URL('../../fixtures/runs/rvc/assets/weights/bob_e2_s20.pth', import.meta.url))

let root = ''
beforeEach(() => {
  root = emptyFolder()
})
afterEach(() => removeFolder(root))

/** Checkpoints, each an hour younger than the one before. */
function checkpoints(...names: readonly string[]): void {
  for (const [hours, name] of names.entries()) {
    mkdirSync(dirname(join(root, name)), { recursive: true })
    copyFileSync(CHECKPOINT, join(root, name))
    age(root, name, hours)
  }
}

function write(name: string, text: string): void {
  writeFileSync(join(root, name), text)
}

/** The items that a file points to, each with that file. */
async function pointed(): Promise<Readonly<Record<string, string>>> {
  const { items } = await listed(root)
  return Object.fromEntries(items.flatMap(({ name, pointedBy }) => (pointedBy === undefined ? [] : [[name, pointedBy]])))
}

const EPOCHS = ['work/epoch_3.pth', 'work/epoch_6.pth', 'work/epoch_9.pth']
const DEEPSPEED = [1, 2, 3].flatMap((step) =>
  ['mp_rank_00_model_states.pt', 'zero_pp_rank_0_mp_rank_00_optim_states.pt'].map((name) => `run/global_step${step}00/${name}`),
)
const MEGATRON = [1, 2, 3].flatMap((step) => ['00', '01'].map((rank) => `run/iter_0000${step}00/mp_rank_${rank}/model_optim_rng.pt`))

describe('the text of a small file beside checkpoints stands for the one that it names:', () => {
  test.each([
    ['a name', EPOCHS, 'work/last_checkpoint', 'epoch_6.pth', 'work/epoch_6.pth'],
    ['a name without its ending', EPOCHS, 'work/latest', 'epoch_6\n', 'work/epoch_6.pth'],
    ['a path of another machine', EPOCHS, 'work/last_checkpoint', '/home/a/work_dirs/cfg/epoch_6.pth', 'work/epoch_6.pth'],
    ['a path of Windows', EPOCHS, 'work/last_checkpoint', 'C:\\runs\\cfg\\epoch_6.pth\r\n', 'work/epoch_6.pth'],
    ['a path from two folders above', ['a/b/c/epoch_6.pth', 'a/b/c/epoch_9.pth'], 'a/latest.txt', './b/c/epoch_6.pth', 'a/b/c/epoch_6.pth'],
    ['a folder of DeepSpeed', DEEPSPEED, 'run/latest', 'global_step200', 'run/global_step200'],
    ['an iteration of Megatron', MEGATRON, 'run/latest_checkpointed_iteration.txt', '200', 'run/iter_0000200'],
    ['a folder of weights', ['out/a/model.pt', 'out/b/model.pt'], 'out/latest', 'a', 'out/a/model.pt'],
    ['the iteration in a name', ['work/model_0004999.pth', 'work/model_0009999.pth'], 'work/last', '4999', 'work/model_0004999.pth'],
  ])('%s', async (_, files, pointer, text, item) => {
    checkpoints(...files)
    write(pointer, text)
    expect(await pointed()).toEqual({ [item]: pointer })
  })

  test('and for none where it says more, names a training, or is far away, large or a link', async () => {
    checkpoints('a/b/c/d/epoch_6.pth', 'a/b/c/d/epoch_9.pth')
    write('a/latest', 'epoch_6.pth')
    write('a/b/c/latest', 'd')
    write('a/b/c/d/notes', 'The best one is epoch_6.pth')
    write('a/b/c/d/list', 'epoch_6.pth\nepoch_9.pth')
    write('a/b/c/d/large', `epoch_6.pth${' '.repeat(5_000)}`)
    write('a/b/c/d/other', 'my_epoch_6.pth')
    write('a/b/c/d/config.yaml', 'epoch_6.pth')
    symlinkSync(join(root, 'a/latest'), join(root, 'a/b/c/d/linked'))
    expect(await pointed()).toEqual({})
  })
})

describe('what a file points to', () => {
  test('is kept with the reason, and does not count for the policy', async () => {
    checkpoints(...EPOCHS, 'work/epoch_12.pth')
    write('work/last_checkpoint', '/data/epoch_3.pth')
    const report = await pruned(root, { policy: { 'keep-last': 2 }, apply: true })
    expect(keptIn(report)).toEqual(['work/epoch_12.pth', 'work/epoch_9.pth', 'work/epoch_3.pth'])
    expect(report.groups[0]?.keep.at(-1)?.reasons).toEqual(['named by work/last_checkpoint, from which training goes on'])
    expect(filesBelow(root)).not.toContain('work/epoch_6.pth')
  })

  test('stays even where the limit of bytes and an empty policy leave nothing else', async () => {
    checkpoints(...EPOCHS)
    write('work/last_checkpoint', 'epoch_3.pth')
    const small = await pruned(root, { policy: { 'keep-last': 3, 'max-size': '1B' } })
    expect(keptIn(small)).toEqual(['work/epoch_9.pth', 'work/epoch_3.pth'])
    const empty = await pruned(root, { policy: {}, allowEmpty: true })
    expect(removedIn(empty)).toEqual(['work/epoch_9.pth', 'work/epoch_6.pth'])
  })

  test('is a folder with all that its processes have written', async () => {
    checkpoints(...DEEPSPEED)
    write('run/latest', 'global_step100')
    await pruned(root, { policy: { 'keep-last': 1 }, apply: true })
    expect(filesBelow(root).toSorted()).toEqual([...DEEPSPEED.slice(0, 2), ...DEEPSPEED.slice(4), 'run/latest'])
  })
})
