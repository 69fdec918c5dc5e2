import { dictEntries } from '../pickle/lookup.ts'
import type { PickleValue } from '../pickle/values.ts'
import type { NamedTensor } from './name-tensors.ts'

/**
 * Names under which projects keep the model's weights, the most telling first. Lightning and many others write
 * `state_dict`, GPT-SoVITS and RVC `model` and `weight`, DeepSpeed `module`, BasicSR `params_ema` and `params`.
 */
const KNOWN_ROOTS = [
  'state_dict',
  'model_state_dict',
  'model_state',
  'model',
  'weight',
  'weights',
  'module',
  'net',
  'network',
  'params_ema',
  'params',
  'ema',
  'model_ema',
  'ema_state_dict',
  'generator',
  'student',
  'teacher',
  'encoder_state_dict',
  'backbone',
]

/** Entries of training state, which may hold tensors that are no weights. */
export const TRAINING_ENTRY =
  /^(optim|.*_?optimizers?(_|$)|.*optimizer_state|lr_?sched|sched|.*scheduler|scaler|.*grad_?scaler|amp|loops?$|callbacks?$|rng|.*rng_state|random_state|.*_rng|history|metrics?$|ema_optim|MixedPrecision|NativeMixedPrecision|hyper_parameters|hparams|args$|config$|cfg$|train_?state|dataloader|sampler|best_)/i

/**
 * The path to the place below which the model's own keys start; empty for the root, `null` where there are no tensors.
 * Only dicts lead there: what lies inside of a pickled module is its own name already.
 */
export function findWeightsRoot(root: PickleValue | undefined, tensors: readonly NamedTensor[]): readonly string[] | null {
  if (tensors.length === 0) return null
  const path: string[] = []
  let inside = tensors
  for (let at = dictEntries(root); at !== undefined; ) {
    const next = step(inside, path.length)
    if (next === undefined) break
    path.push(next)
    inside = inside.filter((each) => each.path[path.length - 1] === next)
    at = dictEntries(at.get(next))
  }
  return path
}

/** The one entry at this depth that leads to the weights, where it is clear; `undefined` where they start here. */
function step(tensors: readonly NamedTensor[], depth: number): string | undefined {
  const counts = new Map<string, number>()
  let direct = 0
  for (const { path } of tensors) {
    if (path.length <= depth + 1) direct++
    else counts.set(path[depth] ?? '', (counts.get(path[depth] ?? '') ?? 0) + 1)
  }
  const known = KNOWN_ROOTS.find((name) => (counts.get(name) ?? 0) >= direct && counts.has(name))
  if (known !== undefined) return known
  if (direct > 0) return undefined
  const candidates = [...counts.keys()].filter((name) => !TRAINING_ENTRY.test(name))
  // A single entry leads on; several (an encoder and a decoder) start here. Below a known name, the keys are the model's own.
  return depth === 0 && candidates.length === 1 ? candidates[0] : undefined
}
