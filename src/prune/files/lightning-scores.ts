import type { ByteSource } from '../../checkpoint/bytes.ts'
import type { Checkpoint, RecordInfo, TensorInfo } from '../../checkpoint/checkpoint.ts'
import { asNumber, asString, dictEntries, member } from '../../checkpoint/pickle/lookup.ts'
import type { PickleValue } from '../../checkpoint/pickle/values.ts'
import { keyText } from '../../checkpoint/torch/key-text.ts'
import { scalarOf } from '../../checkpoint/torch/read-scalar.ts'
import { type Metrics, metricsIn } from './numbers.ts'

/** Callbacks of a trainer; it has a handful. */
const MOST_CALLBACKS = 64
/** Files that one callback remembers: `save_top_k` of them. */
const MOST_FILES = 1_000

/** What the callbacks of Lightning remember of scores. */
export interface LightningScores {
  /** The score when this file was written. */
  readonly current: Metrics
  /** Scores of the best files, this one among them, by their names without folders, which may have been on another machine. */
  readonly byFile: ReadonlyMap<string, Metrics>
}

/**
 * The scores in `callbacks` of a Lightning checkpoint: `monitor` names the metric, `current_score` is its value as the file was
 * written, and `best_k_models` maps paths to values. Values are tensors of one element, whose bytes are read one by one.
 * Source: lightning `pytorch/callbacks/model_checkpoint.py` (`ModelCheckpoint.state_dict`, `_update_best_and_save`).
 */
export async function lightningScores(checkpoint: Checkpoint, source: ByteSource): Promise<LightningScores> {
  const callbacks = dictEntries(member(checkpoint.root, 'callbacks'))
  const current: [string, number][] = []
  const byFile = new Map<string, Metrics>()
  const read = scalarReader(checkpoint, source)
  for (const [index, key] of (callbacks?.keys ?? []).slice(0, MOST_CALLBACKS).entries()) {
    const state = callbacks?.values[index]
    const monitor = asString(member(state, 'monitor'))
    if (monitor === undefined) continue
    const score = await read(member(state, 'current_score'), ['callbacks', key, 'current_score'])
    if (score !== undefined) current.push([monitor, score])
    const best = dictEntries(member(state, 'best_k_models'))
    for (const [at, path] of (best?.keys ?? []).slice(0, MOST_FILES).entries()) {
      const value = typeof path === 'string' ? await read(best?.values[at], ['callbacks', key, 'best_k_models', path]) : undefined
      if (typeof path !== 'string' || value === undefined) continue
      const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)
      byFile.set(name, { ...byFile.get(name), ...metricsIn([[monitor, value]]) })
    }
  }
  return { current: metricsIn(current), byFile }
}

type ScalarReader = (value: PickleValue | undefined, place: readonly PickleValue[]) => Promise<number | undefined>

/** Reads a Python number, or the tensor of one element that has its name by its place. */
function scalarReader(checkpoint: Checkpoint, source: ByteSource): ScalarReader {
  const tensors = new Map<string, TensorInfo>()
  for (const tensor of checkpoint.tensors) if (tensor.name.startsWith('callbacks.')) tensors.set(tensor.name, tensor)
  const records = new Map(checkpoint.records.map((record) => [record.name, record]))
  const readRecord = async (name: string, offset: number, length: number) => {
    const record = records.get(name)
    return record && readFrom(source, record, offset, length)
  }
  return async (value, place) => {
    const tensor = tensors.get(place.map(keyText).join('.'))
    if (tensor === undefined) return asNumber(value)
    return scalarOf(tensor, checkpoint.storages.get(tensor.storage ?? ''), readRecord)
  }
}

/** Bytes of a record's payload; nothing where it is compressed, or ends before. */
async function readFrom(source: ByteSource, record: RecordInfo, offset: number, length: number): Promise<Uint8Array | undefined> {
  const { framing } = record
  if (record.compression !== 'stored' || offset + length > record.size) return undefined
  const fixedLength = framing?.fixedLength ?? 0
  if (record.offset + fixedLength > source.size) return undefined
  const header = framing === undefined ? 0 : framing.headerLength(await source.read(record.offset, fixedLength))
  const start = header === undefined ? source.size : record.offset + header + offset
  return start + length > source.size ? undefined : new Uint8Array(await source.read(start, length))
}
