import type { PickleObject } from '../checkpoint/pickle/values.ts'
import { dictOf } from '../profiles/inert-dicts.ts'
import { type InputFile, type ModelGraph, modelGraph, type NamedTensor } from './model-graph.ts'
import { walkValues } from './walk-values.ts'

/** A sharded set as one dict of its tensors, in the order of its index. */
export function mergedGraph(index: InputFile, shards: ReadonlyMap<string, InputFile>): ModelGraph {
  const owners = new Map<PickleObject, ModelGraph>()
  const byName = new Map<string, NamedTensor>()
  for (const [name, file] of shards) {
    const graph = modelGraph(file)
    walkValues(graph.root, { enter: (value) => void owners.set(value, graph) })
    for (const tensor of graph.named) {
      if (index.checkpoint.shards.get(tensor.info.name) === name) byName.set(tensor.info.name, tensor)
    }
  }
  const named = index.checkpoint.tensors.flatMap((info) => {
    const tensor = byName.get(info.name)
    return tensor === undefined ? [] : [{ info, path: [info.name], value: tensor.value }]
  })
  return {
    file: index,
    root: dictOf(named.map(({ info, value }) => [info.name, value] as const)),
    named,
    leafOf: (value) => owners.get(value)?.leafOf(value),
    tensorOf: (value) => owners.get(value)?.tensorOf(value),
    storageOf: (value) => owners.get(value)?.storageOf(value),
  }
}
