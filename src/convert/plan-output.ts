import type { BytesValue } from '../checkpoint/pickle/values.ts'
import { quote } from '../checkpoint/quote.ts'
import { UserError } from '../commands/user-error.ts'
import { dictOf } from '../profiles/inert-dicts.ts'
import { planShards } from '../writers/shard-plan.ts'
import { leftBehind } from './left-behind.ts'
import type { ModelGraph } from './model-graph.ts'
import type { OutputModel, OutputTensor } from './output-model.ts'
import type { OutputPlace } from './output-place.ts'
import type { OutputPlan } from './output-plan.ts'
import type { PlannedFile } from './planned-file.ts'
import type { ConvertWishes } from './request.ts'
import { safetensorsFile } from './safetensors-output.ts'
import { torchFile } from './torch-output.ts'

type Options = Pick<ConvertWishes, 'dtype' | 'cast' | 'keepDtype' | 'only' | 'shardBytes'>

/** Lays out all files of the output. Throws `UserError` and `WriterError` for what the container cannot hold. */
export async function planOutput(
  graph: ModelGraph,
  model: OutputModel,
  place: Pick<OutputPlace, 'container' | 'name'>,
  request: Options,
  readBytes: (value: BytesValue) => Promise<Uint8Array>,
): Promise<OutputPlan> {
  const plan = (name: string, of: OutputModel): Promise<PlannedFile> =>
    place.container === 'torch'
      ? torchFile(name, graph, of, request, readBytes)
      : Promise.resolve(safetensorsFile(name, graph, of, request))
  if (request.shardBytes === undefined) {
    const planned = await plan(place.name, model)
    return {
      files: [planned.file],
      index: undefined,
      expected: planned.expected,
      casts: planned.casts,
      notes: [...planned.notes, ...model.notes],
    }
  }
  const sharded = await shardedPlan(model, place, request.shardBytes, plan)
  if (place.container === 'safetensors') return sharded
  return { ...sharded, notes: [...leftBehind(graph, model, new Map(), request), ...sharded.notes] }
}

async function shardedPlan(
  model: OutputModel,
  place: Pick<OutputPlace, 'container' | 'name'>,
  maxBytes: number,
  plan: (name: string, model: OutputModel) => Promise<PlannedFile>,
): Promise<OutputPlan> {
  const dot = place.name.lastIndexOf('.')
  const stem = dot > 0 ? place.name.slice(0, dot) : place.name
  const extension = dot > 0 ? place.name.slice(dot + 1) : place.container === 'torch' ? 'bin' : 'safetensors'
  const flat = flatModel(model, model.tensors)
  const whole = await plan(place.name, flat)
  const { shards, index } = planShards(whole.tensors(), { maxBytes, stem, extension })
  if (index === undefined) {
    return { files: [whole.file], index, expected: whole.expected, casts: whole.casts, notes: [...whole.notes, ...model.notes] }
  }
  const byKey = new Map(model.tensors.map((tensor) => [tensor.key ?? tensor.name, tensor]))
  const files: PlannedFile[] = []
  for (const { fileName, tensors } of shards) {
    files.push(
      await plan(
        fileName,
        flatModel(
          model,
          tensors.flatMap((key) => byKey.get(key) ?? []),
        ),
      ),
    )
  }
  return {
    files: files.map(({ file }) => file),
    index: { name: index.fileName, text: index.text },
    expected: whole.expected,
    casts: whole.casts,
    notes: [...whole.notes, ...model.notes],
  }
}

/** Shards are dicts of weights by key, as Hugging Face's loaders want them. */
function flatModel(model: OutputModel, tensors: readonly OutputTensor[]): OutputModel {
  const other = tensors.find(({ key }) => key === null)
  if (other !== undefined) {
    throw new UserError(
      `a sharded set holds weights alone, and ${quote(other.tensor.info.name)} is none; add --only weights, or leave it out with --drop`,
    )
  }
  const unwritable = tensors.find(({ key }) => key !== null && /\p{Surrogate}/u.test(key))
  if (unwritable !== undefined) {
    throw new UserError(
      `${quote(unwritable.key ?? '')} cannot be written into the index of a sharded set, as it is no valid text; rename it with --rename`,
    )
  }
  return {
    ...model,
    root: dictOf(tensors.map(({ key, tensor }) => [key, tensor.value] as const)),
    replaced: new Map(),
    headerCode: undefined,
    tensors: tensors.map(({ tensor, key }) => ({ tensor, key, name: key ?? '' })),
  }
}
