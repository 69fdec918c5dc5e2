import { dictEntries } from '../checkpoint/pickle/lookup.ts'
import type { PickleObject, PickleValue } from '../checkpoint/pickle/values.ts'
import { UserError } from '../commands/user-error.ts'
import { gptSovitsExport } from '../profiles/gpt-sovits-export.ts'
import type { Identification } from '../profiles/identity.ts'
import { rvcExport } from '../profiles/rvc-export.ts'
import { soVitsSvcExport } from '../profiles/so-vits-svc-export.ts'
import { ExportError, type ExportInput, type WeightsExport } from '../profiles/weights-export.ts'
import type { Edits } from './edit-entries.ts'
import type { ModelGraph, NamedTensor } from './model-graph.ts'
import type { ConvertWishes } from './request.ts'
import { onlyWeights } from './weights-only.ts'

/** The values that the output is to hold; the bytes of its tensors are still those of the input. */
export interface OutputModel {
  readonly root: PickleValue
  /** Dicts that are written in place of others. */
  readonly replaced: ReadonlyMap<PickleObject, PickleValue>
  readonly headerCode: string | undefined
  /** The tensors that stay, under their new names. */
  readonly tensors: readonly OutputTensor[]
  readonly dropped: readonly NamedTensor[]
  /** Entries with other things than tensors, or with all of theirs, that go. */
  readonly droppedEntries: readonly string[]
  readonly renamed: number
  readonly notes: readonly string[]
}

export interface OutputTensor {
  readonly tensor: NamedTensor
  /** Full name in the output. */
  readonly name: string
  /** Below the weights root; `null` elsewhere. */
  readonly key: string | null
}

type Exporter = (input: ExportInput) => Promise<WeightsExport | undefined>

/** Projects whose inference programs want a file of their own form. */
const EXPORTERS: ReadonlyMap<string, Exporter> = new Map([
  ['gpt-sovits', gptSovitsExport],
  ['rvc', rvcExport],
  ['so-vits-svc', soVitsSvcExport],
])

/** Decides what the output holds: all of the input, or its weights in the form that its project needs, as the edits leave it. */
export async function outputModel(
  graph: ModelGraph,
  edits: Edits,
  only: ConvertWishes['only'],
  identification: Identification,
  settings: ExportInput['settings'],
): Promise<OutputModel> {
  if (only === undefined) return keptModel(graph, edits)
  const exported = await projectExport(graph, edits, identification, settings)
  return exported ?? reducedModel(graph, edits)
}

function keptModel(graph: ModelGraph, edits: Edits): OutputModel {
  const kept = graph.named.filter((tensor) => !edits.dropped.has(tensor))
  if (kept.length === 0 && graph.named.length > 0) throw nothingLeft(graph, 'tensors')
  return {
    root: graph.root,
    replaced: edits.replaced,
    headerCode: graph.file.checkpoint.headerCode,
    tensors: kept.map((tensor) => keptTensor(tensor, edits)),
    dropped: [...edits.dropped],
    droppedEntries: edits.droppedEntries,
    renamed: edits.renamed.size,
    notes: [],
  }
}

/** The weights in their place, and settings beside them. */
function reducedModel(graph: ModelGraph, edits: Edits): OutputModel {
  const reduced = onlyWeights(graph, edits.replaced)
  const isGone = (tensor: NamedTensor) => edits.dropped.has(tensor) || reduced.isDropped(tensor.path)
  const kept = graph.named.filter((tensor) => !isGone(tensor))
  if (kept.length === 0) throw nothingLeft(graph, 'weights')
  return {
    root: graph.root,
    replaced: new Map([...edits.replaced, ...reduced.replaced]),
    // A code over the header is for files that keep their settings.
    headerCode: reduced.dropped.includes('config') ? undefined : graph.file.checkpoint.headerCode,
    tensors: kept.map((tensor) => keptTensor(tensor, edits)),
    dropped: graph.named.filter(isGone),
    droppedEntries: [...new Set([...reduced.dropped, ...edits.droppedEntries])],
    renamed: edits.renamed.size,
    notes: reduced.notes,
  }
}

function nothingLeft({ file }: ModelGraph, what: string): UserError {
  return new UserError(`${file.path}: no ${what} are left to write`)
}

function keptTensor(tensor: NamedTensor, edits: Edits): OutputTensor {
  const { name, key } = tensor.info
  const renamed = edits.renamed.get(tensor)
  if (renamed === undefined || key === null) return { tensor, name, key }
  return { tensor, name: name.slice(0, name.length - key.length) + renamed, key: renamed }
}

async function projectExport(
  graph: ModelGraph,
  edits: Edits,
  identification: Identification,
  settings: ExportInput['settings'],
): Promise<OutputModel | undefined> {
  const exporter = EXPORTERS.get(identification.identity?.project ?? '')
  const { checkpoint, path } = graph.file
  if (exporter === undefined || checkpoint.container === 'safetensors') return undefined
  const weights = graph.named
    .filter((tensor) => tensor.info.key !== null && !edits.dropped.has(tensor))
    .map((tensor) => ({ tensor, key: edits.renamed.get(tensor) ?? tensor.info.key ?? '' }))
  const exported = await exporter({
    root: graph.root,
    weights: weights.map(({ key, tensor }) => [key, tensor.value] as const),
    shapes: new Map(weights.map(({ key, tensor }) => [key, tensor.info.shape])),
    identification,
    headerCode: checkpoint.headerCode,
    settings,
  }).catch((error: unknown): never => {
    throw error instanceof ExportError ? new UserError(`${path}: ${error.message}`) : error
  })
  if (exported === undefined) return undefined
  const left = new Set(exported.left)
  const kept = weights.filter(({ key }) => !left.has(key))
  const keptTensors = new Set(kept.map(({ tensor }) => tensor))
  return {
    root: exported.root,
    replaced: new Map(),
    headerCode: exported.headerCode,
    tensors: kept.map(({ tensor, key }) => ({ tensor, key, name: `${exported.weightsEntry}.${key}` })),
    dropped: graph.named.filter((tensor) => !keptTensors.has(tensor)),
    droppedEntries: entriesGone(graph, exported),
    renamed: edits.renamed.size,
    notes: exported.notes,
  }
}

/** Entries of the input that the exported file has not, under whatever name. */
function entriesGone(graph: ModelGraph, exported: WeightsExport): string[] {
  const weights = graph.named.find(({ info }) => info.key !== null)?.path[0]
  const stays = new Set(dictEntries(exported.root)?.keys)
  const keys = dictEntries(graph.root)?.keys ?? []
  return keys.filter((key) => typeof key === 'string' && key !== weights && !stays.has(key)).map(String)
}
