import { createHash } from 'node:crypto'
import { basename, dirname, join } from 'node:path'
import { inflateRawSync } from 'node:zlib'
import type { ByteSource } from '../../src/checkpoint/bytes.ts'
import type { Checkpoint, TensorInfo } from '../../src/checkpoint/checkpoint.ts'
import { DTYPES } from '../../src/checkpoint/dtypes.ts'
import { openCheckpoint } from '../../src/checkpoint/open.ts'
import { Scanner } from '../../src/scan/scanner.ts'
import { openFile } from '../../src/sources/file-source.ts'
import type { TensorFacts } from './torch-verdicts.ts'

const scanner = new Scanner({ threads: 1 })

/** Our facts of a file in the words of PyTorch's, so that both can be compared as they are. */
export interface OurFacts {
  readonly checkpoint: Checkpoint
  readonly tensors: readonly TensorFacts[]
  readonly metadata: unknown
}

export async function ourFacts(path: string): Promise<OurFacts> {
  const source = await openFile(path)
  try {
    const checkpoint = await openCheckpoint(source, {
      name: basename(path),
      openSibling: (name) => openFile(join(dirname(path), name)),
    })
    const values = await Values.of(source, checkpoint)
    const storages = new Map<string, number>()
    const tensors: TensorFacts[] = []
    for (const tensor of checkpoint.tensors) tensors.push(await tensorFacts(tensor, checkpoint, storages, values))
    return { checkpoint, tensors, metadata: Object.fromEntries([...checkpoint.metadata].map(([key, value]) => [key, jsonValue(value)])) }
  } finally {
    await source.close()
  }
}

/** As `scripts/torch_facts.py` writes what JSON cannot hold exactly. */
function jsonValue(value: number | bigint | string | boolean): unknown {
  if (typeof value === 'bigint') return { bigint: value.toString() }
  if (typeof value !== 'number' || Number.isFinite(value)) return value
  return { float: Number.isNaN(value) ? 'nan' : value > 0 ? 'inf' : '-inf' }
}

async function tensorFacts(
  tensor: TensorInfo,
  checkpoint: Checkpoint,
  storages: Map<string, number>,
  values: Values,
): Promise<TensorFacts> {
  const { name, dtype, shape, stride, offset, storage, parameter, requiresGrad, layout, device } = tensor
  const inMemory = storage !== null && checkpoint.storages.get(storage)?.record !== undefined
  if (inMemory && !storages.has(storage)) storages.set(storage, storages.size)
  const sha256 = await values.digest(tensor)
  return {
    name,
    dtype,
    // The sizes of a nested tensor's parts are values of another tensor.
    shape: layout === 'nested' ? null : [...shape],
    stride: stride === null ? null : [...stride],
    offset,
    storage: inMemory ? (storages.get(storage) ?? null) : null,
    parameter,
    requiresGrad,
    layout,
    device,
    ...(sha256 === undefined ? {} : { sha256 }),
  }
}

/** Larger tensors are compared without their values: those of true-shaped examples are one value, expanded. */
const MOST_GATHERED = 128 * 1024

/** The bytes of tensors, taken from where our facts say that they are. */
class Values {
  private readonly source: ByteSource
  private readonly checkpoint: Checkpoint
  private readonly payloads: ReadonlyMap<string, { readonly at: number; readonly length: number; readonly deflated: boolean }>

  private constructor(source: ByteSource, checkpoint: Checkpoint, payloads: Values['payloads']) {
    this.source = source
    this.checkpoint = checkpoint
    this.payloads = payloads
  }

  static async of(source: ByteSource, checkpoint: Checkpoint): Promise<Values> {
    const facts = await scanner.scan(source, checkpoint, { digests: new Set() })
    const payloads = [...facts.payloads].map(
      ([record, at]) => [record.name, { at, length: record.storedSize, deflated: record.compression === 'deflated' }] as const,
    )
    return new Values(source, checkpoint, new Map(payloads))
  }

  /** SHA-256 of a tensor's values, or of the parts that it is made of; `undefined` where it has no bytes in this file. */
  async digest(tensor: TensorInfo): Promise<string | undefined> {
    if (tensor.device === 'meta' || this.checkpoint.container === 'sharded') return undefined
    const hash = createHash('sha256')
    for (const piece of await this.pieces(tensor)) {
      if (piece === undefined) return undefined
      hash.update(piece)
    }
    return hash.digest('hex')
  }

  private async pieces(tensor: TensorInfo): Promise<(Uint8Array | undefined)[]> {
    const { parts, layout, dtype, storage } = tensor
    // A nested tensor's values are those of its buffer; a quantised one's are its whole storage, and its scales where it has them.
    if (layout === 'nested') return Promise.all(parts.slice(0, 1).map((part) => this.gather(part)))
    if (storage === null) return parts.length === 0 ? [undefined] : Promise.all(parts.map((part) => this.gather(part)))
    if (dtype.startsWith('q')) return [await this.storageBytes(storage, 1), ...(await Promise.all(parts.map((part) => this.gather(part))))]
    return [await this.gather(tensor)]
  }

  /** The elements of a strided tensor, one after the other, little-endian. */
  private async gather(tensor: TensorInfo): Promise<Uint8Array | undefined> {
    const { storage, shape, stride, offset, dtype } = tensor
    const itemsize = DTYPES.get(dtype)?.itemsize ?? 1
    const bytes = storage === null ? undefined : await this.storageBytes(storage, dtype.startsWith('complex') ? itemsize / 2 : itemsize)
    if (bytes === undefined || stride === null) return undefined
    const count = shape.reduce((product, size) => product * size, 1)
    if (count * itemsize > MOST_GATHERED) return undefined
    const gathered = new Uint8Array(count * itemsize)
    let filled = 0
    const copy = (dimension: number, at: number) => {
      if (dimension === shape.length) {
        gathered.set(bytes.subarray(at, at + itemsize), filled)
        filled += itemsize
        return
      }
      const step = (stride[dimension] ?? 0) * itemsize
      for (let i = 0; i < (shape[dimension] ?? 0); i++) copy(dimension + 1, at + i * step)
    }
    if (count > 0) copy(0, offset * itemsize)
    return gathered
  }

  private async storageBytes(id: string, width: number): Promise<Uint8Array | undefined> {
    const storage = this.checkpoint.storages.get(id)
    const payload = this.payloads.get(storage?.record ?? '')
    if (storage === undefined || payload === undefined) return undefined
    const stored = new Uint8Array(await this.source.read(payload.at, payload.length))
    const whole = payload.deflated ? inflateRawSync(stored) : stored
    const bytes = whole.slice(storage.start, storage.start + storage.bytes)
    if (storage.byteOrder === 'big') for (let at = 0; at < bytes.length; at += width) bytes.subarray(at, at + width).reverse()
    return bytes
  }
}
