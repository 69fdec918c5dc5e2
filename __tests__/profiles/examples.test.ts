import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { openCheckpoint } from '../../src/checkpoint/open.ts'
import { type Config, configSchema } from '../../src/config/config.ts'
import { identify } from '../../src/profiles/identify.ts'
import { repackTrap } from '../../src/rules/identity/repack-trap.ts'
import { versionMismatch } from '../../src/rules/identity/version-mismatch.ts'
import { wrongKind } from '../../src/rules/identity/wrong-kind.ts'
import { missingConfig } from '../../src/rules/layout/missing-config.ts'
import { strayTemp } from '../../src/rules/layout/stray-temp.ts'
import { duplicateProgress } from '../../src/rules/naming/duplicate-progress.ts'
import { pattern } from '../../src/rules/naming/pattern.ts'
import { progressMismatch } from '../../src/rules/naming/progress-mismatch.ts'
import type { Rule, Subject } from '../../src/rules/rule.ts'
import { localPath } from '../../src/rules/training/local-path.ts'
import { notResumable } from '../../src/rules/training/not-resumable.ts'
import { openFile } from '../../src/sources/file-source.ts'

/** The examples are real files of PyTorch: what the readers and the profiles make of them together. */
const EXAMPLES = join(dirname(fileURLToPath(import.meta.url)), '../../examples')
const CHECKPOINT = /\.(?:ckpt|pth|pt|bin|safetensors|index\.json)$/

const RULES: readonly Rule[] = [
  pattern,
  progressMismatch,
  duplicateProgress,
  versionMismatch,
  repackTrap,
  wrongKind,
  notResumable,
  localPath,
  missingConfig,
  strayTemp,
]

async function subjectOf(path: string, config: Config): Promise<Subject> {
  const absolute = join(EXAMPLES, path)
  const source = await openFile(absolute)
  try {
    const checkpoint = await openCheckpoint(source, { name: basename(path) })
    const folder = readdirSync(dirname(absolute))
    const identification = identify({ path, checkpoint, config })
    return { path, checkpoint, identification, bytes: undefined, folder, statedDigests: [], config }
  } finally {
    await source.close()
  }
}

async function brokenRules(paths: readonly string[], config: Config): Promise<readonly string[]> {
  const subjects = await Promise.all(paths.map((path) => subjectOf(path, config)))
  const single = subjects.flatMap((subject) =>
    RULES.flatMap((rule) => [...(rule.check?.(subject) ?? [])].map((draft) => `${rule.id}: ${draft.message}`)),
  )
  const joint = RULES.flatMap((rule) => [...(rule.checkSet?.(subjects) ?? [])].map((draft) => `${rule.id}: ${draft.message}`))
  return [...single, ...joint]
}

function checkpointsBelow(folder: string): readonly string[] {
  const names = readdirSync(join(EXAMPLES, folder), { recursive: true, encoding: 'utf8' })
  return names
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((path) => CHECKPOINT.test(path))
    .sort()
}

const plainConfig = configSchema.parse({})

describe('the healthy examples', () => {
  it.each([
    ['gpt-sovits/SoVITS_weights/aurora_e8_s240.pth', 'gpt-sovits', 's2', 'v1', { epoch: 8, step: 240 }],
    ['gpt-sovits/SoVITS_weights_v2/aurora_e8_s240.pth', 'gpt-sovits', 's2', 'v2', { epoch: 8, step: 240 }],
    ['gpt-sovits/SoVITS_weights_v2Pro/aurora_e8_s240.pth', 'gpt-sovits', 's2', 'v2Pro', { epoch: 8, step: 240 }],
    ['gpt-sovits/SoVITS_weights_v2ProPlus/aurora_e8_s240.pth', 'gpt-sovits', 's2', 'v2ProPlus', { epoch: 8, step: 240 }],
    ['gpt-sovits/SoVITS_weights_v3/aurora_e2_s60_l32.pth', 'gpt-sovits', 's2-lora', 'v3', { epoch: 2, step: 60 }],
    ['gpt-sovits/SoVITS_weights_v4/aurora_e2_s60_l32.pth', 'gpt-sovits', 's2-lora', 'v4', { epoch: 2, step: 60 }],
    ['gpt-sovits/GPT_weights_v2/aurora-e15.ckpt', 'gpt-sovits', 's1', 'v2', { epoch: 15 }],
    ['gpt-sovits/logs/aurora/logs_s2_v2/G_240.pth', 'gpt-sovits', 's2-training', 'v2', { epoch: 8 }],
    ['gpt-sovits/logs/aurora/logs_s2_v2/D_240.pth', 'gpt-sovits', 's2-discriminator', 'v2', { epoch: 8 }],
    ['gpt-sovits/logs/aurora/logs_s1_v2/ckpt/epoch=14-step=15.ckpt', 'gpt-sovits', 's1-training', 'v2', { epoch: 15, step: 15 }],
    ['rvc/assets/weights/nightingale.pth', 'rvc', 'weights', 'v2', { epoch: 200 }],
    ['so-vits-svc/logs/44k/G_800.pth', 'so-vits-svc', 'training', '4.1', {}],
    ['so-vits-svc/logs/44k/D_800.pth', 'so-vits-svc', 'discriminator', undefined, {}],
    ['lightning/epoch=4-step=50.ckpt', 'lightning', 'training', undefined, { epoch: 5, step: 50 }],
    ['huggingface/whole/model.safetensors', 'huggingface', 'weights', undefined, {}],
    ['huggingface/sharded-bin/pytorch_model.bin.index.json', 'huggingface', 'index', undefined, {}],
    ['plain/checkpoint_epoch_12.pt', 'plain', 'training', undefined, { epoch: 12 }],
    ['plain/weights_legacy_format.pth', 'plain', 'weights', undefined, {}],
  ])('%s is known', async (path, project, kind, version, progress) => {
    const { identification } = await subjectOf(`checkpoints/${path}`, plainConfig)
    expect({ ...identification.identity, evidence: undefined }).toEqual({
      project,
      kind,
      ...(version ? { version } : {}),
      evidence: undefined,
    })
    expect(identification.progress).toMatchObject(progress)
  })

  it('can be resumed from where training wrote them', async () => {
    const paths = checkpointsBelow('checkpoints')
    const subjects = await Promise.all(paths.map((path) => subjectOf(path, plainConfig)))
    expect(subjects.filter((subject) => subject.identification.resumable).map((subject) => subject.path)).toEqual([
      'checkpoints/gpt-sovits/logs/aurora/logs_s1_v2/ckpt/epoch=14-step=15.ckpt',
      'checkpoints/gpt-sovits/logs/aurora/logs_s2_v2/D_240.pth',
      'checkpoints/gpt-sovits/logs/aurora/logs_s2_v2/G_240.pth',
      'checkpoints/lightning/epoch=4-step=50.ckpt',
      'checkpoints/plain/checkpoint_epoch_12.pt',
      'checkpoints/so-vits-svc/logs/44k/D_800.pth',
      'checkpoints/so-vits-svc/logs/44k/G_800.pth',
    ])
  })

  it('break no rule', async () => {
    expect(await brokenRules(checkpointsBelow('checkpoints'), plainConfig)).toEqual([])
  })
})

describe('the suspicious examples', () => {
  const config = configSchema.parse(parse(readFileSync(join(EXAMPLES, 'suspicious/ckpt-guard.yml'), 'utf8')))
  const folders = RULES.map((rule) => [`suspicious/${rule.id.replace('/', '-')}`, rule.id] as const)

  it.each(folders)('%s breaks %s and no other rule', async (folder, id) => {
    const broken = await brokenRules(checkpointsBelow(folder), config)
    expect(broken).not.toEqual([])
    expect(broken.filter((message) => !message.startsWith(`${id}: `))).toEqual([])
  })
})
