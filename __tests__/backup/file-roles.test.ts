import { describe, expect, test } from 'vitest'
import { backupName } from '../../src/backup/backup-name.ts'
import { checkManifest } from '../../src/backup/check-fetched.ts'
import { roleOf } from '../../src/backup/file-roles.ts'
import type { Manifest } from '../../src/backup/manifest.ts'

type Role = Manifest['files'][number]['role']

/** Whether a backup of `main` with one more file is taken. */
function taken(main: string, path: string, role: Role = roleOf(path)): boolean {
  const file = { size: 1, sha256: 'ab'.repeat(32), time: '2026-01-01T00:00:00.000Z' }
  const manifest: Manifest = {
    schema: 'ckpt-guard/backup-manifest@1',
    group: 'run',
    time: file.time,
    main,
    files: [
      { ...file, path: main, role: 'checkpoint' },
      { ...file, path, role },
    ],
  }
  const name = backupName('p', manifest)
  try {
    checkManifest(manifest, { id: name, name, time: file.time })
    return true
  } catch (error) {
    expect(error).toMatchObject({ name: 'BackupUnusable', message: `${JSON.stringify(path)} in it is no part of ${JSON.stringify(main)}` })
    return false
  }
}

const G = 'logs/aurora/logs_s2_v2/G_240.pth'

describe('a backup may hold', () => {
  test.each([
    ['the other half of a pair', G, 'logs/aurora/logs_s2_v2/D_240.pth'],
    ['settings of the experiment', G, 'logs/aurora/config.json'],
    ['settings and checksums beside it', 'run/a.pt', 'run/hparams.yaml'],
    ['a list of checksums', 'run/a.pt', 'run/SHA256SUMS'],
    ['what is named after it', 'a.pt', 'a.pt.sha256'],
    ['its metrics', 'run/a.pt', 'run/a.metrics.json'],
    ['shards', 'run/m.safetensors.index.json', 'run/part_b.safetensors'],
    ['all of a folder of Hugging Face’s Trainer', 'out/checkpoint-5/model.safetensors', 'out/checkpoint-5/tokenizer/merges.txt'],
    ['all of a folder of accelerate', 'out/epoch_3/model.safetensors', 'out/epoch_3/random_states_0.pkl'],
    ['its pickle of settings', 'out/checkpoint-5/model.safetensors', 'out/checkpoint-5/training_args.bin'],
  ])('%s', (_, main, path) => {
    expect(taken(main, path)).toBe(true)
  })
})

describe('a backup that would bring along something else is not taken:', () => {
  test.each([
    ['a hook of git', 'model.pt', '.git/hooks/pre-commit'],
    ['a workflow', 'model.pt', '.github/workflows/ci.yml'],
    ['a program', 'model.pt', 'train.py'],
    ['settings of other programs', 'model.pt', 'package.json'],
    ['a file of another folder', G, 'logs/other/logs_s2_v2/G_240.pth'],
    ['settings of another folder', G, 'logs/config.json'],
    ['a file beside the folder of accelerate', 'out/epoch_3/model.safetensors', 'out/run.sh'],
    ['a file beside the folder of the Trainer', 'out/checkpoint-5/model.safetensors', 'out/run.sh'],
  ])('%s', (_, main, path) => {
    expect(taken(main, path)).toBe(false)
  })

  test('a pickle that passes for settings, which nobody would check', () => {
    expect(taken(G, 'logs/aurora/logs_s2_v2/D_240.pth', 'config')).toBe(false)
    expect(taken('out/checkpoint-5/model.safetensors', 'out/checkpoint-5/optimizer.pt', 'config')).toBe(false)
  })

  test('settings that pass for a checkpoint', () => {
    expect(taken(G, 'logs/aurora/config.json', 'checkpoint')).toBe(false)
  })
})
