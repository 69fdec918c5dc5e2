import { dictEntries } from '../checkpoint/pickle/lookup.ts'
import { TRAINING_ENTRY } from '../checkpoint/torch/weights-root.ts'
import type { ModelGraph, NamedTensor } from './model-graph.ts'

/** Top-level entries that hold a second set of weights beside the first: averaged ones, the other networks of a pair. */
const SIBLING_ROOTS =
  /^((state_dict|weights?|params|net|network|model|module|generator|discriminator|critic|student|teacher|encoder|decoder|backbone|net_?[gd])(_ema)?|(model_|net_|params_)?ema(_model|_weights|_params)?)(_state(_dict)?)?$/i

/**
 * Whether a tensor is a weight, which `--dtype` casts: what lies below the weights root, and below top-level entries that are
 * called as roots of weights are (`ema`, `discriminator`, `model_ema_state_dict`). What lies in entries of training state is
 * none, also where the root of the file is the root of the weights.
 */
export function isWeight({ info, path }: NamedTensor, graph: ModelGraph): boolean {
  const [top = ''] = path
  const isNested = path.length > 1 && dictEntries(graph.root) !== undefined
  if (info.key === null) return isNested && SIBLING_ROOTS.test(top)
  return !(isNested && graph.file.checkpoint.weightsRoot === '' && isTrainingEntry(top))
}

/** Optimizer, scheduler, loop and random state, by the names that projects give them. */
export function isTrainingEntry(name: string): boolean {
  return TRAINING_ENTRY.test(name)
}
