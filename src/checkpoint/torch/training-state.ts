import type { TrainingState } from '../checkpoint.ts'
import { asNumber, asString, dictEntries, member, sequenceItems } from '../pickle/lookup.ts'
import { CallValue, type PickleValue } from '../pickle/values.ts'
import { TRAINING_ENTRY } from './weights-root.ts'

const EPOCH_ENTRIES = ['epoch', 'epochs', 'current_epoch', 'iteration']
const STEP_ENTRIES = ['global_step', 'step', 'steps', 'num_updates', 'iter', 'it']
const OPTIMIZER_ENTRY = /optim/i
const SCHEDULER_ENTRY = /sched/i

/** Reads the one number that a value is: a Python number, or a tensor of one element. */
export type ScalarReader = (value: PickleValue | undefined) => Promise<number | undefined>

/** What the root of a checkpoint says of training: epoch, step, optimizer, best scores. */
export async function trainingState(root: PickleValue | undefined, readScalar: ScalarReader): Promise<TrainingState> {
  const entries = dictEntries(root)
  const names = (entries?.keys ?? []).filter((key) => typeof key === 'string')
  return {
    epoch: firstNumber(root, EPOCH_ENTRIES),
    step: firstNumber(root, STEP_ENTRIES),
    optimizer: names.some((name) => OPTIMIZER_ENTRY.test(name) && hasContent(member(root, name))),
    scheduler: names.some((name) => SCHEDULER_ENTRY.test(name) && hasContent(member(root, name))),
    entries: names.filter((name) => TRAINING_ENTRY.test(name) || name === 'iteration' || name === 'epoch' || name === 'global_step'),
    best: await bestScores(member(root, 'callbacks'), readScalar),
    torchVersion: asString(member(root, 'torch_version')) ?? asString(member(root, 'pytorch_version')),
    lightningVersion: asString(member(root, 'pytorch-lightning_version')),
  }
}

function firstNumber(root: PickleValue | undefined, names: readonly string[]): number | undefined {
  for (const name of names) {
    const value = asNumber(member(root, name))
    if (value !== undefined && Number.isInteger(value)) return value
  }
  return undefined
}

function hasContent(value: PickleValue | undefined): boolean {
  const items = sequenceItems(value)
  if (items !== undefined) return items.length > 0
  const entries = dictEntries(value)
  if (entries !== undefined) return entries.size > 0
  return value instanceof CallValue
}

/** Callbacks whose state is looked at; a trainer has a handful. */
const MAX_CALLBACKS = 64

/**
 * Lightning's ModelCheckpoint keeps its best file and score, which is a tensor of one element.
 * Source: lightning/pytorch/callbacks/model_checkpoint.py `state_dict`.
 */
async function bestScores(callbacks: PickleValue | undefined, readScalar: ScalarReader): Promise<TrainingState['best']> {
  const best: { monitor: string; score: number | undefined; path: string | undefined }[] = []
  for (const state of (dictEntries(callbacks)?.values ?? []).slice(0, MAX_CALLBACKS)) {
    const path = asString(member(state, 'best_model_path'))
    const monitor = asString(member(state, 'monitor'))
    if (path === undefined && monitor === undefined) continue
    const score = await readScalar(member(state, 'best_model_score'))
    best.push({ monitor: monitor ?? '', score, path: path === '' ? undefined : path })
  }
  return best
}
