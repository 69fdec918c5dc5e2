import { quote } from '../checkpoint/quote.ts'
import { UserError } from '../commands/user-error.ts'
import { planSafetensors } from '../writers/safetensors-plan.ts'
import { castCounts } from './cast-counts.ts'
import { castWishes } from './cast-wishes.ts'
import { leftBehind } from './left-behind.ts'
import type { Leaf, ModelGraph } from './model-graph.ts'
import type { OutputModel, OutputTensor } from './output-model.ts'
import type { OutputFile } from './output-plan.ts'
import { type Placement, planStorages } from './output-storages.ts'
import type { PlannedFile } from './planned-file.ts'
import type { ConvertWishes } from './request.ts'
import { type StoredTensor, storedTensor } from './storage-regions.ts'
import { leavesOf } from './stored-values.ts'
import { isTrainingEntry } from './weights.ts'

/** A tensor with the one storage that it stands on. */
interface PlainTensor {
  readonly output: OutputTensor
  readonly key: string
  readonly leaf: Leaf
}

/** Lays out the file that safetensors' `save_model` would write: weights by their keys, tied ones once. */
export function safetensorsFile(
  name: string,
  graph: ModelGraph,
  model: OutputModel,
  request: Pick<ConvertWishes, 'dtype' | 'cast' | 'keepDtype' | 'only'>,
): PlannedFile {
  const plain = model.tensors.map((tensor) => plainTensor(tensor, graph))
  const { kept, removed } = withoutTies(plain)
  const wishes = castWishes(graph, model.tensors, request)
  const stored = kept.map(({ leaf, output }) => storedTensor(leaf, [output.tensor.info.name]))
  const plan = planStorages(stored, request.dtype, wishes.of, 'apart')
  const placed = kept.map((tensor, i) => ({ tensor, placement: placementOf(plan.placements, stored[i], tensor) }))
  const layout = planSafetensors(
    placed.map(({ tensor: { key, leaf }, placement: { dtype, storage } }) => ({
      name: key,
      dtype,
      shape: leaf.spec.shape,
      bytes: storage.bytes,
    })),
    metadataOf(graph, removed),
  )
  const file: OutputFile = {
    name,
    size: layout.size,
    storages: layout.order.flatMap((i) => placed[i]?.placement.storage ?? []),
    offsetOf: (index) => layout.offsets[layout.order[index] ?? 0] ?? 0,
    finish: () => [{ offset: 0, bytes: layout.header }],
  }
  return {
    file,
    expected: placed.map(({ tensor: { key, leaf }, placement }) => ({ name: key, dtype: placement.dtype, shape: leaf.spec.shape })),
    casts: castCounts(
      kept.map(({ output }) => output),
      placed.map(({ placement }) => placement.dtype),
    ),
    tensors: () => placed.map(({ tensor: { key }, placement: { storage } }) => ({ name: key, bytes: storage.bytes, storage: undefined })),
    notes: [...plan.notes, ...tieNotes(removed), ...leftBehind(graph, model, graph.file.checkpoint.metadata, request)],
  }
}

function plainTensor(output: OutputTensor, graph: ModelGraph): PlainTensor {
  const { info, value } = output.tensor
  if (output.key === null) {
    throw new UserError(
      `safetensors holds weights alone, and ${quote(info.name)} is none; add --only weights, leave it out with --drop, or write a PyTorch file (--container torch)`,
    )
  }
  const [leafValue, ...others] = leavesOf(value, graph)
  const leaf = leafValue === undefined ? undefined : graph.leafOf(leafValue)
  if (leaf === undefined || others.length > 0 || info.layout !== 'strided' || leaf.storage.record === undefined) {
    const what = info.device === 'meta' ? 'has no values (meta)' : `is ${info.layout === 'strided' ? 'no plain tensor' : info.layout}`
    throw new UserError(
      `safetensors holds plain tensors alone, and ${quote(info.name)} ${what}; leave it out with --drop, or write a PyTorch file (--container torch)`,
    )
  }
  return { output, key: output.key, leaf }
}

/**
 * Of tensors that are the same view of the same bytes, the first by name is written, the others are listed in the metadata.
 * Source: safetensors/torch.py `_remove_duplicate_names`, `save_model`.
 */
function withoutTies(tensors: readonly PlainTensor[]): {
  readonly kept: readonly PlainTensor[]
  readonly removed: ReadonlyMap<string, string>
} {
  const ties = new Map<string, PlainTensor[]>()
  const files = new Map<Leaf['file'], number>()
  for (const tensor of tensors) {
    const { file, spec, storage } = tensor.leaf
    files.set(file, files.get(file) ?? files.size)
    const isEmpty = spec.shape.includes(0)
    const view = [files.get(file), storage.record, storage.start, spec.dtype, spec.offset, spec.shape.join(), spec.stride?.join()].join(' ')
    const place = isEmpty ? `empty ${tensor.key}` : view
    ties.set(place, [...(ties.get(place) ?? []), tensor])
  }
  const removed = new Map<string, string>()
  const written = new Set<PlainTensor>()
  for (const tied of ties.values()) {
    const [first, ...others] = [...tied].sort((a, b) => (a.key < b.key ? -1 : 1))
    if (first !== undefined) written.add(first)
    for (const { key } of others) removed.set(key, first?.key ?? '')
  }
  return { kept: tensors.filter((tensor) => written.has(tensor)), removed }
}

function placementOf(placements: ReadonlyMap<unknown, Placement>, stored: StoredTensor | undefined, { key }: PlainTensor): Placement {
  const placement = placements.get(stored)
  if (placement === undefined) throw new RangeError(`no place was planned for ${quote(key)}`)
  const { content } = placement.storage
  const isDense = stored?.geometry.isContiguous === true || content === undefined || content.strided !== undefined
  if (!isDense) {
    throw new UserError(
      `${quote(key)} lies scattered in a compressed record, or is packed, and cannot be made contiguous; save the file again with torch.save first`,
    )
  }
  return placement
}

/** Longest text that is taken along; version names and the like are short. */
const MAX_FACT = 200

/** `format: pt`, tied names, and the short facts of the input's top level. Paths tell where somebody works, and stay behind. */
function metadataOf({ file }: ModelGraph, removed: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const facts = new Map<string, string>([['format', 'pt']])
  const isOwn = file.checkpoint.container === 'safetensors'
  for (const [name, value] of file.checkpoint.metadata) {
    const text = String(value)
    const isFact = text.length <= MAX_FACT && !/[/\\]/.test(text) && (name === 'epoch' || name === 'global_step' || !isTrainingEntry(name))
    if (isOwn || (isFact && file.checkpoint.container !== 'sharded')) facts.set(name, text)
  }
  for (const [name, kept] of removed) if (!facts.has(name)) facts.set(name, kept)
  return facts
}

function tieNotes(removed: ReadonlyMap<string, string>): string[] {
  return [...removed].map(
    ([name, kept]) =>
      `${quote(name)} is the same memory as ${quote(kept)} and is written once, as that: safetensors' load_model puts it back, load_file does not`,
  )
}
