import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { age, emptyFolder, filesBelow, keptIn, listed, pruned, removedIn, removeFolder } from './run-trees.ts'

const CHECKPOINT = fileURLToPath(new URL('../../fixtures/runs/rvc/assets/weights/bob_e2_s20.pth', import.meta.url))
const MEGATRON = [1, 2].flatMap((step) => ['00', '01'].map((rank) => `run/iter_000000${step}/mp_rank_${rank}/model_optim_rng.pt`))

let root = ''
beforeEach(() => {
  root = emptyFolder()
})
afterEach(() => removeFolder(root))

/** Puts files there, each an hour younger than the one before. */
function put(names: readonly string[], write: (path: string, index: number) => void): void {
  for (const [index, name] of names.entries()) {
    mkdirSync(dirname(join(root, name)), { recursive: true })
    write(join(root, name), index)
    age(root, name, index)
  }
}

const checkpoint = (path: string) => copyFileSync(CHECKPOINT, path)

/** Weights as Kohya's scripts save them. */
function kohya(epoch: number): Buffer {
  const header = Buffer.from(
    JSON.stringify({
      __metadata__: { ss_epoch: String(epoch), ss_steps: String(epoch * 100) },
      weight: { dtype: 'F32', shape: [1], data_offsets: [0, 4] },
    }),
  )
  const length = Buffer.alloc(8)
  length.writeBigUInt64LE(BigInt(header.length))
  return Buffer.concat([length, header, Buffer.from(new Float32Array([1]).buffer)])
}

test('Kohya’s epochs and steps come from what is written into the file, since the number in the name says neither', async () => {
  put(['voice-000005.safetensors', 'voice-000010.safetensors', 'voice-000015.safetensors', 'voice.safetensors'], (path, index) =>
    writeFileSync(path, kohya((index + 1) * 5)),
  )
  const report = await pruned(root, { policy: { 'keep-last': 1, 'keep-every-steps': 1000 }, apply: true })
  expect(keptIn(report)).toEqual(expect.arrayContaining(['voice-000010.safetensors', 'voice-000015.safetensors', 'voice.safetensors']))
  expect(removedIn(report)).toEqual(['voice-000005.safetensors'])
})

test('where one file of several processes is named, all of its state is meant', async () => {
  put(MEGATRON, checkpoint)
  const { items } = await listed(root, {}, { paths: [MEGATRON[1] ?? ''] })
  expect(items).toMatchObject([{ name: 'run/iter_0000001', parts: [{ name: MEGATRON[0] }, { name: MEGATRON[1] }] }])
})

test('a state of several processes goes as a whole, with its folders', async () => {
  put([...MEGATRON, 'run/model_final_100.pt', 'run/model_final_200.pt'], checkpoint)
  const report = await pruned(root, { policy: { 'keep-last': 1 }, apply: true })
  expect(removedIn(report)).toEqual(['run/iter_0000001'])
  expect(filesBelow(root).toSorted()).toEqual([...MEGATRON.slice(2), 'run/model_final_100.pt', 'run/model_final_200.pt'])
})

test('what torch.distributed.checkpoint has written stays with all beside it, and a note says so', async () => {
  const files = [
    'a/checkpoint-1/model/__0_0.distcp',
    'a/checkpoint-1/scheduler.pt',
    'a/checkpoint-2/model/__0_0.distcp',
    'a/checkpoint-2/scheduler.pt',
  ]
  put([...files, 'a/checkpoint-1/trainer_state.json', 'a/checkpoint-2/trainer_state.json'], checkpoint)
  const report = await pruned(root, { policy: { 'keep-last': 1 }, apply: true, groupBy: 'none' })
  expect(report.deleted).toEqual([])
  expect(report.notes).toContain('2 left alone, since what torch.distributed.checkpoint has written (.distcp) cannot be looked into')
})
