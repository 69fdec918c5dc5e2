import { type ByteSource, sliceSource, windowedSource } from '../bytes.ts'
import type { Checkpoint, GlobalUse, RecordInfo } from '../checkpoint.ts'
import { STORAGE_DTYPES } from '../dtypes.ts'
import { bareCheckpoint } from '../facts.ts'
import { sequenceItems } from '../pickle/lookup.ts'
import { type Pickle, readPickle } from '../pickle/read-pickle.ts'
import { GlobalValue, PersistentValue, type PickleValue, TupleValue } from '../pickle/values.ts'
import type { Problem } from '../problem.ts'
import { quote } from '../quote.ts'
import { childrenOf } from '../torch/children.ts'
import { Refusal } from '../torch/refusal.ts'
import { isLocation, Storages, storageBytes } from '../torch/storages.ts'
import { stridedTensor, type TensorSpec } from '../torch/tensor-spec.ts'
import { torchObject } from '../torch/torch-object.ts'
import { trainingState } from '../torch/training-state.ts'
import { hiddenGlobals } from './hidden-globals.ts'
import { pickleFindings } from './pickle-findings.ts'
import { damage, TarDamage, truncated } from './tar-damage.ts'
import { TAR_BLOCK, type TarMember, tarAmbiguity, tarMembers } from './tar-members.ts'

const WINDOW = 16 * 1024
/** Dimensions of one tensor; the format allows 2^31, PyTorch 64. */
const MAX_DIMENSIONS = 64

/** Members that PyTorch reads; it skips `sys_info`, which is a pickle too. */
const PARTS: ReadonlySet<string> = new Set(['storages', 'tensors', 'pickle'])

/**
 * Reads what PyTorch wrote up to 0.1.9: a tar of `storages`, `tensors` and `pickle`. torch.load reads it with
 * weights_only=False only. Source: torch/serialization.py `legacy_load` inside of `_legacy_load`.
 */
export async function readTorchTar(source: ByteSource, head: Uint8Array): Promise<Checkpoint> {
  const bare = bareCheckpoint('torch-tar', source.size, head)
  const listed = await tarMembers(source)
  const members = new Map(listed.map((member) => [member.name, member]))
  const reader = new TarReader(source)
  try {
    const cut = listed.find((member) => paddedEnd(member) > source.size)
    if (cut !== undefined) throw truncated(cut.name, source.size)
    const ambiguity = await tarAmbiguity(source, listed)
    if (ambiguity !== undefined) throw damage('tar', 0, `The tar can be read in different ways: ${ambiguity}`)
    await reader.readStorages(required(members, 'storages'))
    await reader.readTensors(required(members, 'tensors'))
    const main = required(members, 'pickle')
    const pickle = await reader.readPart(main, 'pickle', main.offset)
    const object = torchObject(pickle, reader.storages, { record: 'pickle', base: 0 }, reader.tensors)
    const unknown = unknownId(pickle.value, reader)
    if (unknown !== undefined) throw damage('pickle', unknown.offset, 'The pickle refers to a tensor or storage that is not in the file')
    const others = await reader.dangersIn(listed.filter(({ name }) => !PARTS.has(name)))
    return {
      ...bare,
      records: reader.records,
      storages: reader.storages.byId,
      tensors: object.tensors,
      weightsRoot: object.weightsRoot,
      root: pickle.value,
      globals: [...reader.globals, ...others],
      metadata: object.metadata,
      training: await trainingState(pickle.value, async () => undefined),
      protocol: pickle.protocol,
      problems: [notWeightsOnly(), ...reader.problems, ...object.problems],
    }
  } catch (error) {
    if (!(error instanceof TarDamage)) throw error
    await reader.salvage(listed)
    return { ...bare, globals: reader.globals, problems: [notWeightsOnly(), ...reader.problems, error.problem] }
  }
}

/** Walks through the members, and keeps what it has learnt. */
class TarReader {
  readonly records: RecordInfo[] = []
  readonly globals: GlobalUse[] = []
  readonly problems: Problem[] = []
  readonly tensors = new Map<string, TensorSpec>()
  readonly storages = new Storages({ legacy: true, recordOf: (key) => key, byteOrder: 'little' })
  private readonly source: ByteSource
  private readonly noted = new Set<string>()

  constructor(source: ByteSource) {
    this.source = windowedSource(source, WINDOW)
  }

  /** A pickle inside of a member, which it may not leave. Throws `TarDamage` where it cannot be read. */
  async readPart(member: TarMember, name: string, offset: number): Promise<Pickle> {
    const pickle = await readPickle(sliceSource(this.source, 0, Math.min(this.source.size, member.offset + member.size)), offset)
    const problems = this.note(pickle, name)
    const broken = problems.find(({ kind }) => kind === 'pickle/malformed')
    this.problems.push(...problems.filter((problem) => problem !== broken))
    if (broken !== undefined) throw new TarDamage(broken)
    return pickle
  }

  /** Looks for what would run before the damage is met, or where it is repaired: the first pickle of every member. */
  async salvage(members: readonly TarMember[]): Promise<void> {
    for (const { name, offset } of members) {
      if (offset < this.source.size) this.note(await readPickle(this.source, offset), name)
    }
  }

  /** What members would run that PyTorch does not read, if somebody did. */
  async dangersIn(members: readonly TarMember[]): Promise<GlobalUse[]> {
    const found: GlobalUse[] = []
    for (const { name, offset, size, isFile } of members) {
      const hidden = isFile ? await hiddenGlobals(sliceSource(this.source, offset, size), []) : []
      for (const use of hidden) found.push({ ...use, record: name, offset: use.offset === undefined ? undefined : offset + use.offset })
    }
    return found
  }

  /** Keeps the globals of a pickle, each once, and gives what is wrong with it. */
  private note(pickle: Pickle, name: string): Problem[] {
    const { globals, problems } = pickleFindings(pickle, { record: name, base: 0 })
    for (const use of globals) {
      if (!this.noted.has(`${use.offset} ${use.spelled}`)) this.globals.push(use)
      this.noted.add(`${use.offset} ${use.spelled}`)
    }
    return [...problems]
  }

  /** `n`, then n times `(key, location, type)`, number of elements, elements; then views as `(key, root, offset, size)`. */
  async readStorages(member: TarMember): Promise<void> {
    let at = member.offset
    const count = await this.count(member, 'storages', at)
    at = count.end
    for (let i = 0; i < count.value; i++) {
      const pickle = await this.readPart(member, 'storages', at)
      const [key, location, type] = sequenceItems(pickle.value) ?? []
      const dtype = type instanceof GlobalValue ? STORAGE_DTYPES.get(type.name) : undefined
      if (dtype === undefined || !isKey(key) || !isLocation(location))
        throw damage('storages', at, 'A storage is not (key, location, type)')
      const numel = Number((await this.int64s(member, 'storages', pickle.end, 1))[0])
      const offset = pickle.end + 8
      const bytes = storageBytes(dtype, numel)
      if (numel < 0 || offset + bytes > member.offset + member.size) throw truncated('storages', this.source.size)
      this.records.push({ name: String(key), offset, storedSize: bytes, size: bytes, crc32: undefined, compression: 'stored' })
      this.storages.byId.set(String(key), {
        id: String(key),
        dtype,
        bytes,
        device: location,
        record: String(key),
        start: 0,
        byteOrder: 'little',
      })
      at = offset + bytes
    }
    const views = await this.readPart(member, 'storages', at)
    for (const view of sequenceItems(views.value) ?? []) this.addView(view, at)
  }

  private addView(view: PickleValue, at: number): void {
    const [key, rootKey, offset, numel] = sequenceItems(view) ?? []
    const root = isKey(rootKey) ? this.storages.byId.get(String(rootKey)) : undefined
    if (root === undefined || !isKey(key) || typeof offset !== 'number' || typeof numel !== 'number') {
      throw damage('storages', at, 'A view of a storage is not (key, root, offset, size)')
    }
    const start = root.start + storageBytes(root.dtype, offset)
    const bytes = storageBytes(root.dtype, numel)
    if (start < 0 || bytes < 0 || start + bytes > root.bytes) throw damage('storages', at, 'A view of a storage reaches past it')
    this.storages.byId.set(String(key), { ...root, id: String(key), start, bytes })
  }

  /** `n`, then n times `(key, storage, type)`, rank, 4 bytes, sizes, strides, offset. */
  async readTensors(member: TarMember): Promise<void> {
    const count = await this.count(member, 'tensors', member.offset)
    let at = count.end
    for (let i = 0; i < count.value; i++) {
      const pickle = await this.readPart(member, 'tensors', at)
      const [key, storageKey] = sequenceItems(pickle.value) ?? []
      const storage = isKey(storageKey) ? this.storages.byId.get(String(storageKey)) : undefined
      if (!isKey(key) || storage === undefined) throw damage('tensors', at, 'A tensor is not (key, storage, type)')
      const rank = Number(BigInt.asIntN(32, (await this.int64s(member, 'tensors', pickle.end, 1))[0] ?? 0n))
      if (rank < 0 || rank > MAX_DIMENSIONS) throw damage('tensors', pickle.end, `A tensor has ${rank} dimensions`)
      const numbers = (await this.int64s(member, 'tensors', pickle.end + 8, 2 * rank + 1)).map(Number)
      at = pickle.end + 8 + 8 * numbers.length
      const view = { shape: numbers.slice(0, rank), stride: numbers.slice(rank, 2 * rank), offset: numbers[2 * rank] ?? 0 }
      this.tensors.set(String(key), this.tensor({ storage, dtype: storage.dtype, requiresGrad: false, ...view }, at))
    }
  }

  private tensor(view: Parameters<typeof stridedTensor>[0], at: number): TensorSpec {
    if ([...view.shape, ...view.stride, view.offset].some((number) => !Number.isSafeInteger(number) || number < 0)) {
      throw damage('tensors', at, 'A tensor has sizes, strides or an offset that no tensor can have')
    }
    try {
      return stridedTensor(view)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      throw new TarDamage({ kind: error.kind, message: `The file describes ${error.message}`, where: { record: 'tensors', offset: at } })
    }
  }

  private async count(member: TarMember, name: string, offset: number): Promise<{ value: number; end: number }> {
    const pickle = await this.readPart(member, name, offset)
    if (typeof pickle.value !== 'number' || pickle.value < 0) throw damage(name, offset, `The number of ${name} is no number`)
    return { value: pickle.value, end: pickle.end }
  }

  private async int64s(member: TarMember, name: string, offset: number, count: number): Promise<bigint[]> {
    if (offset + 8 * count > Math.min(this.source.size, member.offset + member.size)) throw truncated(name, this.source.size)
    const bytes = await this.source.read(offset, 8 * count)
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    return Array.from({ length: count }, (_, i) => view.getBigInt64(8 * i, true))
  }
}

function required(members: ReadonlyMap<string, TarMember>, name: string): TarMember {
  const member = members.get(name)
  if (member === undefined || !member.isFile) {
    throw new TarDamage({
      kind: 'container/missing-record',
      message: `The tar has no member ${quote(name)}, which a checkpoint of PyTorch 0.1 has`,
      where: { record: name },
      torch: `KeyError: "filename '${name}' not found"`,
    })
  }
  return member
}

/** Where a member ends, with what fills its last block. */
function paddedEnd({ offset, size }: TarMember): number {
  return offset + Math.ceil(size / TAR_BLOCK) * TAR_BLOCK
}

/** A persistent id which names nothing that the file has: ids are decimal text of a key, or tuples for the class of a module. */
function unknownId(root: PickleValue | undefined, { tensors, storages }: TarReader): PersistentValue | undefined {
  const seen = new Set<PickleValue>()
  const left: PickleValue[] = root === undefined ? [] : [root]
  for (let value = left.pop(); value !== undefined; value = left.pop()) {
    if (seen.has(value)) continue
    seen.add(value)
    if (value instanceof PersistentValue) {
      const isKnown = value.id instanceof TupleValue || tensors.has(String(value.id)) || storages.byId.has(String(value.id))
      if (!isKnown) return value
    }
    for (const child of childrenOf(value)) left.push(child.value)
  }
  return undefined
}

function notWeightsOnly(): Problem {
  return {
    kind: 'pickle/not-weights-only',
    message: 'This is a file of PyTorch 0.1 (tar), which PyTorch reads with weights_only=False only',
    where: {},
    torch: 'RuntimeError: Cannot use ``weights_only=True`` with files saved in the legacy .tar format.',
    remedy: 'Load it once in a place that you trust, and save it again with a current PyTorch.',
  }
}

/** Keys are addresses of memory. */
function isKey(value: PickleValue | undefined): value is number | bigint {
  return typeof value === 'number' || typeof value === 'bigint'
}
