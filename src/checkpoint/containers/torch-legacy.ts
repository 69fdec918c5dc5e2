import { type ByteSource, windowedSource } from '../bytes.ts'
import type { Checkpoint, RecordInfo, StorageInfo } from '../checkpoint.ts'
import { DTYPES } from '../dtypes.ts'
import { bareCheckpoint } from '../facts.ts'
import { sequenceItems } from '../pickle/lookup.ts'
import { type Pickle, readPickle } from '../pickle/read-pickle.ts'
import { GlobalValue, type PickleValue } from '../pickle/values.ts'
import type { Problem } from '../problem.ts'
import { quote, shorten } from '../quote.ts'
import { scalarOf } from '../torch/read-scalar.ts'
import { Storages } from '../torch/storages.ts'
import { torchObject } from '../torch/torch-object.ts'
import { trainingState } from '../torch/training-state.ts'
import { pickleFindings } from './pickle-findings.ts'

/** The value of the first pickle. Source: torch/serialization.py MAGIC_NUMBER. */
export const LEGACY_MAGIC = 0x1950a86a20f9469cfc6cn
const PROTOCOL_VERSION = 1001

/** Names of the five pickles, in the order of the file. */
const PARTS = ['magic number', 'protocol version', 'system information', 'object', 'storage keys'] as const

/** Steps of 8 bytes between storages are read through a window of this size. */
const WINDOW = 16 * 1024

/**
 * Reads what `torch.save` wrote from 0.1.10 to 1.5, and still writes with `_use_new_zipfile_serialization=False`:
 * five pickles, then the storages. All five pickles are unpickled by PyTorch, so the globals of all are reported.
 * Source: torch/serialization.py `_legacy_load`.
 */
export async function readTorchLegacy(source: ByteSource, head: Uint8Array): Promise<Checkpoint> {
  const bare = bareCheckpoint('torch-legacy', source.size, head)
  const parts: Pickle[] = []
  for (const part of PARTS) {
    const pickle = await readPickle(source, parts.at(-1)?.end ?? 0)
    parts.push(pickle)
    if (pickle.error !== undefined) return brokenPart(bare, parts, part)
  }
  const [magic, version, , object, keys] = parts
  if (object === undefined || keys === undefined) return bare
  const storages = new Storages({ legacy: true, recordOf: (key) => key, byteOrder: 'little' })
  const location = { record: 'object', base: 0 }
  const facts = torchObject(object, storages, location)
  const found = findingsOf(parts)
  const payloads = await readPayloads(source, keys, storages.byId, untypedKeys(object))
  const readRecord = async (name: string, offset: number, length: number) => {
    const record = payloads.records.find((each) => each.name === name)
    return record === undefined || offset + length > record.size ? undefined : source.read(record.offset + offset, length)
  }
  return {
    ...bare,
    records: payloads.records,
    storages: storages.byId,
    tensors: facts.tensors,
    weightsRoot: facts.weightsRoot,
    root: object.value,
    globals: found.flatMap(({ globals }) => globals),
    metadata: facts.metadata,
    training: await trainingState(object.value, async (value) => {
      const tensor = facts.tensorOf(value)
      return tensor === undefined ? undefined : scalarOf(tensor, storages.byId.get(tensor.storage ?? ''), readRecord)
    }),
    protocol: object.protocol,
    problems: [
      ...headProblems(magic?.value, version?.value),
      ...found.flatMap((each) => each.problems),
      ...facts.problems,
      ...payloads.problems,
    ],
  }
}

function findingsOf(parts: readonly Pickle[]) {
  return parts.map((pickle, i) => pickleFindings(pickle, { record: PARTS[i] ?? '', base: 0 }))
}

function headProblems(magic: PickleValue | undefined, version: PickleValue | undefined): Problem[] {
  const problems: Problem[] = []
  if (magic !== LEGACY_MAGIC) {
    problems.push({
      kind: 'container/corrupt',
      message: 'The file does not begin with the magic number of torch.save, though its other parts follow',
      where: { offset: 0 },
      torch: 'RuntimeError: Invalid magic number; corrupt file?',
    })
  }
  if (version !== PROTOCOL_VERSION) {
    const found = typeof version === 'number' || typeof version === 'bigint' ? String(version) : 'something else'
    problems.push({
      kind: 'container/corrupt',
      message: `The protocol version is ${found}, it must be ${PROTOCOL_VERSION}`,
      where: { offset: 15 },
      torch: `RuntimeError: Invalid protocol version: ${found}`,
    })
  }
  return problems
}

/** A pickle that breaks off: everything before the break would have run, so its globals still count. */
function brokenPart(bare: Checkpoint, parts: readonly Pickle[], part: string): Checkpoint {
  const error = parts.at(-1)?.error
  const found = findingsOf(parts)
  const problems = found.flatMap((each) => each.problems)
  const others = problems.filter(({ kind }) => kind !== 'pickle/malformed')
  const broken: Problem[] =
    error?.truncated === true
      ? [
          {
            kind: 'container/truncated',
            message: `The file ends inside of its ${part}, at byte ${bare.size}: it was cut off, or never written to its end`,
            where: { record: part, offset: bare.size },
            ...(error.torch === undefined ? {} : { torch: error.torch }),
          },
        ]
      : problems.filter(({ kind }) => kind === 'pickle/malformed')
  return {
    ...bare,
    globals: found.flatMap(({ globals }) => globals),
    problems: [...broken, ...others],
  }
}

/**
 * Keys of storages without a type, which `torch.save` writes in this format and `torch.load` refuses. What the object says of
 * them is a problem already, and how long their elements are nobody knows, so that the walk over the storages ends there.
 */
function untypedKeys({ persistents }: Pickle): ReadonlySet<string> {
  const keys = new Set<string>()
  for (const { id } of persistents) {
    const [tag, type, key] = sequenceItems(id) ?? []
    const isUntyped = type instanceof GlobalValue && type.canonical === 'torch.storage.UntypedStorage'
    if (tag === 'storage' && isUntyped && typeof key === 'string') keys.add(key)
  }
  return keys
}

/** Walks the storages: for each key a 64-bit number of elements, then the elements. */
async function readPayloads(
  source: ByteSource,
  keys: Pickle,
  storages: ReadonlyMap<string, StorageInfo>,
  untyped: ReadonlySet<string>,
): Promise<{ records: RecordInfo[]; problems: Problem[] }> {
  const records: RecordInfo[] = []
  const problems: Problem[] = []
  const items = sequenceItems(keys.value)
  if (items === undefined || items.some((key) => typeof key !== 'string')) {
    return {
      records,
      problems: [{ kind: 'pickle/malformed', message: 'The list of storage keys is no list of keys', where: { record: 'storage keys' } }],
    }
  }
  const bytes = windowedSource(source, WINDOW)
  const filled = new Set<string>()
  let at = keys.end
  for (const item of items) {
    const key = String(item)
    const storage = storages.get(key)
    if (storage === undefined && untyped.has(key)) return { records, problems }
    if (storage === undefined || storage.record !== key) {
      problems.push({
        kind: 'container/corrupt',
        message: `The list of storage keys names ${quote(key)}, which no tensor uses`,
        where: { record: 'storage keys' },
        torch: `storage key '${shorten(key)}' not found in deserialized_objects`,
      })
      return { records, problems }
    }
    if (filled.has(key))
      problems.push({
        kind: 'container/duplicate-record',
        message: `The storage ${quote(key)} is there twice`,
        where: { record: key, offset: at },
      })
    filled.add(key)
    if (at + 8 > source.size) return { records, problems: [...problems, cutOff(source.size, key, at + 8 - source.size)] }
    const header = await bytes.read(at, 8)
    const numel = new DataView(header.buffer, header.byteOffset, 8).getBigInt64(0, true)
    const expected = BigInt(storage.bytes / (DTYPES.get(storage.dtype)?.itemsize ?? 1))
    if (numel !== expected) {
      problems.push({
        kind: 'container/corrupt',
        message: `The storage ${quote(key)} says that it has ${numel} elements, the pickle says ${expected}`,
        where: { record: key, offset: at },
        torch: 'storage has wrong byte size',
      })
      return { records, problems }
    }
    at += 8
    if (at + storage.bytes > source.size)
      return { records, problems: [...problems, cutOff(source.size, key, at + storage.bytes - source.size)] }
    records.push({ name: key, offset: at, storedSize: storage.bytes, size: storage.bytes, crc32: undefined, compression: 'stored' })
    at += storage.bytes
  }
  const empty = [...storages.values()].find(({ id, record }) => record === id && !filled.has(id))
  if (empty !== undefined) {
    problems.push({
      kind: 'container/missing-record',
      message: `The values of storage ${quote(empty.id)} are not in the file; PyTorch would load whatever is in memory`,
      where: { record: empty.id },
    })
  }
  if (at < source.size) {
    problems.push({
      kind: 'container/trailing-data',
      message: `${source.size - at} bytes lie behind the last storage`,
      where: { offset: at },
    })
  }
  return { records, problems }
}

function cutOff(size: number, key: string, missing: number): Problem {
  return {
    kind: 'container/truncated',
    message: `The file ends inside of storage ${quote(key)}, ${missing} bytes too early: it was cut off, or never written to its end`,
    where: { record: key, offset: size },
    torch: `RuntimeError: unexpected EOF, expected ${missing} more bytes. The file might be corrupted.`,
  }
}
