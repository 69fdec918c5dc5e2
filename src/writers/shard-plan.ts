import { quote } from '../checkpoint/quote.ts'
import { WriterError } from './writer-error.ts'

/** A tensor to put into a set. */
export interface ShardedTensor {
  readonly name: string
  /** Bytes of its storage. */
  readonly bytes: number
  /** Tensors with the same one share memory and so a shard; `undefined` for one by itself. */
  readonly storage: string | undefined
}

export interface Shard {
  readonly fileName: string
  /** Names of its tensors, in their order. */
  readonly tensors: readonly string[]
  readonly bytes: number
}

export interface ShardPlan {
  readonly shards: readonly Shard[]
  /** All storages, shared ones once. */
  readonly totalBytes: number
  /** The index that tells which shard holds which tensor; `undefined` where one file holds all. */
  readonly index: { readonly fileName: string; readonly text: string } | undefined
}

/** Shards that a name can number, in five digits. */
const MAX_SHARDS = 99_999

/**
 * Splits tensors into files of at most `maxBytes` of tensors each: in order, a shard ends where the next tensor does not fit; a
 * tensor that is larger has a shard by itself. Where all fit, there is one file `STEM.EXT` and no index.
 * Source: huggingface/huggingface_hub `split_state_dict_into_shards_factory`, `save_torch_model` (1.33).
 */
export function planShards(
  tensors: readonly ShardedTensor[],
  { maxBytes, stem, extension }: { readonly maxBytes: number; readonly stem: string; readonly extension: string },
): ShardPlan {
  if (!Number.isSafeInteger(maxBytes) || maxBytes <= 0) throw new RangeError(`a shard of ${maxBytes} bytes`)
  const groups = grouped(tensors, maxBytes)
  const totalBytes = groups.reduce((sum, { bytes }) => sum + bytes, 0)
  if (groups.length === 1) return { shards: [{ fileName: `${stem}.${extension}`, ...only(groups) }], totalBytes, index: undefined }
  if (groups.length > MAX_SHARDS) {
    throw new WriterError({
      problem: `A shard size of ${maxBytes} bytes makes too many files`,
      expected: `at most ${MAX_SHARDS}`,
      found: String(groups.length),
      remedy: 'Choose a larger --shard-size.',
    })
  }
  const shards = groups.map((group, i) => ({ fileName: `${stem}-${five(i + 1)}-of-${five(groups.length)}.${extension}`, ...group }))
  return { shards, totalBytes, index: { fileName: `${stem}.${extension}.index.json`, text: indexText(shards, totalBytes) } }
}

interface Group {
  readonly tensors: string[]
  bytes: number
}

function only(groups: readonly Group[]): Group {
  return groups[0] ?? { tensors: [], bytes: 0 }
}

function grouped(tensors: readonly ShardedTensor[], maxBytes: number): readonly Group[] {
  const groups: Group[] = []
  const ofStorage = new Map<string, Group>()
  const seen = new Set<string>()
  let current: Group = { tensors: [], bytes: 0 }
  const close = () => {
    if (current.tensors.length > 0) groups.push(current)
    current = { tensors: [], bytes: 0 }
  }
  for (const { name, bytes, storage } of tensors) {
    if (seen.has(name)) throw sameName(name)
    seen.add(name)
    const shared = storage === undefined ? undefined : ofStorage.get(storage)
    if (shared !== undefined) {
      shared.tensors.push(name)
      continue
    }
    let group = current
    if (bytes > maxBytes) {
      group = { tensors: [], bytes: 0 }
      groups.push(group)
    } else if (current.bytes + bytes > maxBytes) {
      close()
      group = current
    }
    group.tensors.push(name)
    group.bytes += bytes
    if (storage !== undefined) ofStorage.set(storage, group)
  }
  close()
  return groups.length === 0 ? [current] : groups
}

function sameName(name: string): WriterError {
  return new WriterError({ problem: 'Two tensors have the same name', found: quote(name), remedy: 'Rename one with --rename.' })
}

function five(number: number): string {
  return String(number).padStart(5, '0')
}

/** As Python's `json.dumps(index, indent=2, sort_keys=True)` writes it: keys in the order of their characters, ASCII only. */
function indexText(shards: readonly Shard[], totalBytes: number): string {
  const files = shards.flatMap(({ fileName, tensors }) => tensors.map((name) => [name, fileName] as const))
  files.sort(([a], [b]) => Buffer.compare(Buffer.from(a), Buffer.from(b)))
  const lines = files.map(([name, file]) => `    ${asciiJson(name)}: ${asciiJson(file)}`)
  return `{\n  "metadata": {\n    "total_size": ${totalBytes}\n  },\n  "weight_map": {\n${lines.join(',\n')}\n  }\n}\n`
}

function asciiJson(text: string): string {
  return JSON.stringify(text).replace(/[\u007f-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
