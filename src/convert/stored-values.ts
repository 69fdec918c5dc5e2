import { type GlobalValue, PersistentValue, type PickleObject, type PickleValue, TupleValue } from '../checkpoint/pickle/values.ts'
import type { ModelGraph } from './model-graph.ts'
import type { OutputTensor } from './output-model.ts'
import { type StoredValue, storedTensor } from './storage-regions.ts'
import { heldBy, walkValues } from './walk-values.ts'

/** What a walk over the output's values met, each in the order in which torch.save would meet it. */
export interface Met {
  /** Tensors on storages, and storages by themselves. */
  readonly stored: readonly StoredValue[]
  readonly byValue: ReadonlyMap<PickleObject, StoredValue>
}

/** Finds all that has bytes below `root`. */
export function storedValues(
  root: PickleValue,
  graph: ModelGraph,
  replaced: ReadonlyMap<PickleObject, PickleValue>,
  tensors: readonly OutputTensor[],
): Met {
  const names = namesByLeaf(graph, tensors)
  const stored: StoredValue[] = []
  const byValue = new Map<PickleObject, StoredValue>()
  walkValues(root, {
    replace: (value) => replaced.get(value),
    held: (value) => graph.leafOf(value)?.others,
    enter(value) {
      const found = storedAs(value, graph, names)
      if (found === undefined) return
      stored.push(found)
      byValue.set(value, found)
    },
  })
  return { stored, byValue }
}

function storedAs(value: PickleObject, graph: ModelGraph, names: ReadonlyMap<PickleObject, readonly string[]>): StoredValue | undefined {
  const leaf = graph.leafOf(value)
  if (leaf !== undefined) return storedTensor(leaf, names.get(value) ?? [])
  if (!(value instanceof PersistentValue) || moduleClass(value) !== undefined) return undefined
  const found = graph.storageOf(value)
  return found === undefined ? undefined : { kind: 'storage', value, ...found }
}

/** The class that the legacy format wraps with its source: `("module", class, source file, source)`. */
export function moduleClass({ id }: PersistentValue): GlobalValue | undefined {
  if (!(id instanceof TupleValue) || id.items[0] !== 'module') return undefined
  const type = id.items[1]
  return type !== null && typeof type === 'object' && type.kind === 'global' ? type : undefined
}

/** Full names of the tensors that each leaf is, or is a part of, as they are in the input. */
export function namesByLeaf(graph: ModelGraph, tensors: readonly OutputTensor[]): ReadonlyMap<PickleObject, readonly string[]> {
  const names = new Map<PickleObject, string[]>()
  for (const { tensor } of tensors) {
    for (const leaf of leavesOf(tensor.value, graph)) {
      const known = names.get(leaf) ?? []
      names.set(leaf, known)
      known.push(tensor.info.name)
    }
  }
  return names
}

/** The leaves that a tensor is made of: itself, the data of a parameter, indices and values of a sparse one. */
export function leavesOf(value: PickleObject, graph: ModelGraph): readonly PickleObject[] {
  if (graph.leafOf(value)?.others.every(isBare) === true) return [value]
  const known = knownLeaves.get(value)
  if (known !== undefined) return known
  const leaves: PickleObject[] = []
  walkValues(value, {
    enter: (each) => void (graph.leafOf(each) !== undefined && leaves.push(each)),
    held: (each) => graph.leafOf(each)?.others,
  })
  knownLeaves.set(value, leaves)
  return leaves
}

/** What nearly all tensors hold: numbers, sizes, and an OrderedDict without hooks. Asked before a walk, for files of 100,000 tensors. */
function isBare(value: PickleValue): boolean {
  if (value === null || typeof value !== 'object' || value.kind === 'global') return true
  if (value.kind === 'tuple') return value.items.every((item) => item === null || typeof item !== 'object')
  return value.kind === 'call' && heldBy(value).every((held) => held === null || typeof held !== 'object' || held.kind === 'global')
}

/** A value belongs to one graph, and is asked about several times. */
const knownLeaves = new WeakMap<PickleObject, readonly PickleObject[]>()
