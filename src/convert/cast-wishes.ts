import type { PickleObject } from '../checkpoint/pickle/values.ts'
import { selectByName } from '../config/key-patterns.ts'
import { namesOf } from './edit-entries.ts'
import type { ModelGraph } from './model-graph.ts'
import type { OutputTensor } from './output-model.ts'
import type { CastWish } from './output-storages.ts'
import type { ConvertWishes } from './request.ts'
import type { StoredValue } from './storage-regions.ts'
import { leavesOf } from './stored-values.ts'
import { walkValues } from './walk-values.ts'
import { isWeight } from './weights.ts'

/** Which values are to be cast, by the names that they have in the input. */
export interface CastWishes {
  readonly of: (value: StoredValue) => CastWish
  /** The same for a tensor without bytes. */
  readonly ofTensor: (value: PickleObject) => CastWish
}

/** Weights are cast, with `--cast all` everything; what `--keep-dtype` names is not, nor are the scales of quantised tensors. */
export function castWishes(
  graph: ModelGraph,
  tensors: readonly OutputTensor[],
  request: Pick<ConvertWishes, 'cast' | 'keepDtype'>,
): CastWishes {
  const kept = selectByName('--keep-dtype', request.keepDtype, graph.named, namesOf)
  const wishes = new Map<PickleObject, CastWish>()
  const byTensor = new Map<PickleObject, CastWish>()
  for (const { tensor } of tensors) {
    const isKept = kept.has(tensor) || /^qu?int/.test(tensor.info.dtype)
    const wish = isKept ? 'never' : request.cast === 'all' || isWeight(tensor, graph) ? 'yes' : 'no'
    const leaves = leavesOf(tensor.value, graph)
    for (const leaf of leaves) wishes.set(leaf, stronger(wishes.get(leaf), wish))
    if (leaves.length === 0) walkValues(tensor.value, { enter: (each) => void byTensor.set(each, stronger(byTensor.get(each), wish)) })
  }
  const otherwise = request.cast === 'all' ? 'yes' : 'no'
  return {
    of: (value) => (value.kind === 'storage' ? 'no' : (wishes.get(value.leaf.value) ?? otherwise)),
    ofTensor: (value) => byTensor.get(value) ?? otherwise,
  }
}

const STRENGTH: Readonly<Record<CastWish, number>> = { no: 0, yes: 1, never: 2 }

function stronger(a: CastWish | undefined, b: CastWish): CastWish {
  return a === undefined || STRENGTH[b] > STRENGTH[a] ? b : a
}
