import type { BytesValue, PickleObject } from '../checkpoint/pickle/values.ts'
import { quote } from '../checkpoint/quote.ts'
import { writePickle } from '../writers/pickle-writer.ts'
import { planTorchZip } from '../writers/torch-zip-plan.ts'
import { castCounts } from './cast-counts.ts'
import { castWishes } from './cast-wishes.ts'
import type { ModelGraph } from './model-graph.ts'
import type { OutputModel, OutputTensor } from './output-model.ts'
import { type OutputStorage, type Placement, planStorages } from './output-storages.ts'
import type { PlannedFile } from './planned-file.ts'
import { type ConvertWishes, castTo } from './request.ts'
import { rewritten } from './rewrite-values.ts'
import { leavesOf, storedValues } from './stored-values.ts'

/** `torch.save` to a buffer names the folder of its records so; GPT-SoVITS' loader tells versions by the size, which a long name changes. */
const ARCHIVE_ROOT = 'archive'

/** Lays out the file that torch.save would write for these values. */
export async function torchFile(
  name: string,
  graph: ModelGraph,
  model: OutputModel,
  request: Pick<ConvertWishes, 'dtype' | 'cast' | 'keepDtype'>,
  readBytes: (value: BytesValue) => Promise<Uint8Array>,
): Promise<PlannedFile> {
  const wishes = castWishes(graph, model.tensors, request)
  const { stored, byValue } = storedValues(model.root, graph, model.replaced, model.tensors)
  const plan = planStorages(stored, request.dtype, wishes.of)
  const keys = new Map(plan.storages.map((storage, i) => [storage, String(i)]))
  const placementOf = (value: PickleObject): Placement | undefined => {
    const found = byValue.get(value)
    return found === undefined ? undefined : plan.placements.get(found)
  }
  const isCast = (value: PickleObject) => wishes.ofTensor(value) === 'yes'
  const rewriting = { graph, placementOf, keyOf: (storage: OutputStorage) => keys.get(storage) ?? '', target: request.dtype, isCast }
  const pickle = await writePickle(model.root, {
    sourceProtocol: graph.file.checkpoint.protocol,
    replace: (value) => model.replaced.get(value) ?? rewritten(value, rewriting),
    readBytes,
  })
  const storages = plan.storages.filter(({ device }) => device !== 'meta')
  const zip = planTorchZip({
    root: ARCHIVE_ROOT,
    pickle,
    storages: storages.map((storage) => ({ key: keys.get(storage) ?? '', bytes: storage.bytes })),
    ...(model.headerCode === undefined ? {} : { headerCode: model.headerCode }),
  })
  const dtypes = outputDtypes(graph, model.tensors, placementOf, isCast, request)
  return {
    file: {
      name,
      size: zip.size,
      storages,
      offsetOf: (index) => zip.storageOffsets[index] ?? 0,
      finish: (crcOf) => zip.finish(crcOf),
    },
    expected: model.tensors.map((tensor, i) => ({
      name: tensor.name,
      dtype: dtypes[i] ?? tensor.tensor.info.dtype,
      shape: tensor.tensor.info.shape,
    })),
    casts: castCounts(model.tensors, dtypes),
    tensors: () =>
      model.tensors.map(({ tensor, name: full, key }) => {
        const [first, ...others] = leavesOf(tensor.value, graph).map((leaf) => placementOf(leaf)?.storage)
        const bytes = [first, ...others].reduce((sum, each) => sum + (each?.bytes ?? 0), 0)
        return { name: key ?? full, bytes, storage: first === undefined ? undefined : keys.get(first) }
      }),
    notes: [...plan.notes, ...uncastNotes(graph, model.tensors, dtypes, isCast, request)],
  }
}

/** What each tensor's type will be: that of the leaf that holds its values. */
function outputDtypes(
  graph: ModelGraph,
  tensors: readonly OutputTensor[],
  placementOf: (value: PickleObject) => Placement | undefined,
  isCast: (value: PickleObject) => boolean,
  request: Pick<ConvertWishes, 'dtype'>,
): string[] {
  return tensors.map(({ tensor }) => {
    const { dtype } = tensor.info
    const leaves = leavesOf(tensor.value, graph)
    const values = leaves.find((leaf) => graph.leafOf(leaf)?.spec.dtype === dtype)
    if (values !== undefined) return placementOf(values)?.dtype ?? dtype
    const isMeta = tensor.info.device === 'meta' && tensor.info.storage === null
    return isMeta && isCast(tensor.value) ? (castTo(request.dtype, dtype)?.to ?? dtype) : dtype
  })
}

/** Tensors that are made of something else than a storage, as a numpy array, keep the type of that. */
function uncastNotes(
  graph: ModelGraph,
  tensors: readonly OutputTensor[],
  dtypes: readonly string[],
  isCast: (value: PickleObject) => boolean,
  request: Pick<ConvertWishes, 'dtype'>,
): string[] {
  return tensors.flatMap(({ tensor: { info, value } }, i) => {
    const isLeft = dtypes[i] === info.dtype && castTo(request.dtype, info.dtype) !== undefined && isCast(value)
    return isLeft && leavesOf(value, graph).length === 0 ? [`${quote(info.name)}: kept as saved, since its values lie in no storage`] : []
  })
}
