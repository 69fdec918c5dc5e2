import { lstat, readdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { folderOf } from '../retention/item.ts'
import { factsOf } from './file-facts.ts'
import { companionRole, experimentOf } from './file-roles.ts'
import type { TrainingCheckpoint, TrainingFile } from './find-training.ts'

/** Settings are kilobytes; what is larger is data. */
const MAX_BYTES = 1024 * 1024
const MAX_FILES = 32

/**
 * What training needs beside a checkpoint: settings in its folder and in that of the experiment (GPT-SoVITS: `logs/NAME/config.json`
 * for `logs/NAME/logs_s2_v2/G_240.pth`; Lightning: `version_0/hparams.yaml` for `version_0/checkpoints/…`), and lists of checksums.
 * Links are not followed.
 */
export async function companionsOf(checkpoint: TrainingCheckpoint): Promise<readonly TrainingFile[]> {
  const main = checkpoint.files.find(({ path }) => path === checkpoint.name)
  if (main === undefined) return []
  const known = new Set(checkpoint.files.map(({ path }) => path))
  const found: TrainingFile[] = []
  let [folder, shown] = [dirname(main.absolute), folderOf(main.path)]
  for (let isAbove = false; ; isAbove = true) {
    const names = (await readdir(folder).catch(() => [])).sort()
    for (const name of names) {
      const role = companionRole(name, isAbove)
      const path = shown === '' ? name : `${shown}/${name}`
      if (role === undefined || known.has(path) || found.length >= MAX_FILES) continue
      const absolute = join(folder, name)
      const facts = await lstat(absolute, { bigint: true }).catch(() => undefined)
      if (facts?.isFile() && facts.size <= MAX_BYTES) found.push({ path, absolute, role, facts: factsOf(facts) })
    }
    const above = shown === '' ? undefined : experimentOf(shown)
    if (above === undefined) return found
    ;[folder, shown] = [dirname(folder), above]
  }
}
