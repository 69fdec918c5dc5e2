import { quote } from '../checkpoint/quote.ts'
import { crc32 } from '../scan/crc32.ts'
import { SERIALIZATION_ID_BYTES, SerializationId } from './serialization-id.ts'
import { WriterError } from './writer-error.ts'
import {
  ALIGNMENT,
  centralEntry,
  centralEntryBytes,
  dataDescriptor,
  END_RECORDS_BYTES,
  endRecords,
  localHeader,
  payloadOffset,
  type RecordPlace,
  recordEnd,
} from './zip-record-bytes.ts'

/** What a checkpoint of `torch.save` consists of. */
export interface TorchZipContent {
  /** The folder that all records lie in: `archive`, or the file's name without its extension. */
  readonly root: string
  /** `data.pkl`. */
  readonly pickle: Uint8Array
  /** `data/KEY`, in the order in which they are to lie in the file; PyTorch numbers them from 0 on as the pickle names them. */
  readonly storages: readonly { readonly key: string; readonly bytes: number }[]
  /** Two digits over the first two bytes of the file, as GPT-SoVITS has them: `03` to `06`. */
  readonly headerCode?: string
}

/** Bytes and where in the file they go. */
export interface Piece {
  readonly offset: number
  readonly bytes: Uint8Array
}

export interface TorchZipPlan {
  /** Bytes of the whole file. */
  readonly size: number
  /** Where the bytes of each storage begin, in the order given. */
  readonly storageOffsets: Float64Array
  /**
   * Everything but the storages' bytes, once their CRCs are known, in the order of the file. Pieces and storages do not overlap,
   * and together they are the whole file. Made one by one, so that 100,000 storages need no more memory than one.
   */
  finish(crcOfStorage: (index: number) => number): Iterable<Piece>
}

/**
 * Lays out a checkpoint exactly as `torch.save` of torch 2.13 does: for the same content, the same bytes.
 * Throws `WriterError` for names that PyTorch's reader could not look up.
 */
export function planTorchZip(content: TorchZipContent): TorchZipPlan {
  return new TorchZipLayout(content)
}

/** The root folder for a file of this name, as `torch.save` chooses it: the name without its last extension. */
export function archiveRootOf(path: string): string {
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)
  const dot = name.lastIndexOf('.')
  return dot < 0 ? name : name.slice(0, dot)
}

/** Records without a tensor's bytes: their place among the others follows from the order in which `torch.save` writes them. */
interface SmallRecord {
  readonly name: string
  readonly content: Uint8Array
}

const NO_BYTES = new Uint8Array(0)

/** The central directory is handed out in pieces of about this size. */
const DIRECTORY_PIECE_BYTES = 256 * 1024

class TorchZipLayout implements TorchZipPlan {
  readonly size: number
  readonly storageOffsets: Float64Array
  private readonly root: string
  private readonly headerCode: string | undefined
  private readonly storages: TorchZipContent['storages']
  private readonly before: readonly SmallRecord[]
  private readonly after: readonly SmallRecord[]
  /** Of the local header of each record, and at last of the central directory. */
  private readonly offsets: Float64Array
  private readonly directoryBytes: number

  constructor({ root, pickle, storages, headerCode }: TorchZipContent) {
    this.root = root
    this.headerCode = headerCode
    this.storages = storages
    // Source: torch/serialization.py `_save`, then inline_container.cc `writeEndOfFile`.
    this.before = [
      { name: 'data.pkl', content: pickle },
      { name: '.format_version', content: Buffer.from('1') },
      { name: '.storage_alignment', content: Buffer.from(String(ALIGNMENT)) },
      { name: 'byteorder', content: Buffer.from('little') },
    ]
    this.after = [
      { name: 'version', content: Buffer.from('3\n') },
      { name: SERIALIZATION_ID, content: new Uint8Array(SERIALIZATION_ID_BYTES) },
    ]
    checkNames(root, storages, headerCode)

    this.offsets = new Float64Array(this.count + 1)
    this.storageOffsets = new Float64Array(storages.length)
    let end = 0
    let directoryBytes = 0
    for (let i = 0; i < this.count; i++) {
      this.offsets[i] = end
      const place = this.place(i)
      if (this.isStorage(i)) this.storageOffsets[i - this.before.length] = payloadOffset(place)
      end = recordEnd(place)
      directoryBytes += centralEntryBytes(place)
    }
    this.offsets[this.count] = end
    this.directoryBytes = directoryBytes
    this.size = end + directoryBytes + END_RECORDS_BYTES
  }

  *finish(crcOfStorage: (index: number) => number): Iterable<Piece> {
    const crcs = this.crcs(crcOfStorage)
    yield* this.records(crcs)
    yield* this.directory(crcs)
  }

  /** Of all records; the last one, the fingerprint, follows from the others. */
  private crcs(crcOfStorage: (index: number) => number): Uint32Array {
    const id = new SerializationId(Array.from({ length: this.count - 1 }, (_, i) => this.nameOf(i)))
    const crcs = new Uint32Array(this.count)
    for (let i = 0; i < this.count - 1; i++) {
      const crc = this.isStorage(i) ? crcOfStorage(i - this.before.length) : crc32(this.contentOf(i), 0)
      crcs[i] = crc
      // Records without bytes count for nothing there; found by comparing with files of torch 2.13.
      if (this.place(i).size > 0) id.addCrc(crc)
    }
    const fingerprint = Buffer.from(id.text())
    this.contentOf(this.count - 1).set(fingerprint)
    crcs[this.count - 1] = crc32(fingerprint, 0)
    return crcs
  }

  /** One piece from the end of each storage to the beginning of the next. */
  private *records(crcs: Uint32Array): Iterable<Piece> {
    let offset = 0
    let parts: Uint8Array[] = []
    for (let i = 0; i < this.count; i++) {
      const place = this.place(i)
      parts.push(i === 0 ? this.withHeaderCode(localHeader(place)) : localHeader(place))
      if (this.isStorage(i) && place.size > 0) {
        yield { offset, bytes: Buffer.concat(parts) }
        parts = []
        offset = payloadOffset(place) + place.size
      } else parts.push(this.contentOf(i))
      parts.push(dataDescriptor(place, crcs[i] ?? 0))
    }
    yield { offset, bytes: Buffer.concat(parts) }
  }

  private *directory(crcs: Uint32Array): Iterable<Piece> {
    const start = this.offsets[this.count] ?? 0
    let offset = start
    let parts: Uint8Array[] = []
    let length = 0
    for (let i = 0; i < this.count; i++) {
      const entry = centralEntry(this.place(i), crcs[i] ?? 0)
      parts.push(entry)
      length += entry.length
      if (length < DIRECTORY_PIECE_BYTES) continue
      yield { offset, bytes: Buffer.concat(parts) }
      offset += length
      parts = []
      length = 0
    }
    parts.push(endRecords({ offset: start, size: this.directoryBytes, count: this.count }))
    yield { offset, bytes: Buffer.concat(parts) }
  }

  private get count(): number {
    return this.before.length + this.storages.length + this.after.length
  }

  private isStorage(i: number): boolean {
    return i >= this.before.length && i < this.before.length + this.storages.length
  }

  private place(i: number): RecordPlace {
    const size = this.isStorage(i) ? (this.storages[i - this.before.length]?.bytes ?? 0) : this.contentOf(i).length
    return { name: Buffer.from(`${this.root}/${this.nameOf(i)}`), headerOffset: this.offsets[i] ?? 0, size }
  }

  /** Below the root. */
  private nameOf(i: number): string {
    return this.isStorage(i) ? `data/${this.storages[i - this.before.length]?.key}` : (this.small(i)?.name ?? '')
  }

  private contentOf(i: number): Uint8Array {
    return this.small(i)?.content ?? NO_BYTES
  }

  private small(i: number): SmallRecord | undefined {
    return this.before[i] ?? this.after[i - this.before.length - this.storages.length]
  }

  private withHeaderCode(header: Uint8Array): Uint8Array {
    if (this.headerCode !== undefined) header.set(Buffer.from(this.headerCode, 'latin1'))
    return header
  }
}

const SERIALIZATION_ID = '.data/serialization_id'

/** miniz cuts longer names when it lists records (a buffer of 512 bytes). */
const MAX_NAME_BYTES = 511

/** Our own readers take no more; real files have up to 200,000. */
const MAX_STORAGES = 999_000

function checkNames(root: string, storages: TorchZipContent['storages'], headerCode: string | undefined): void {
  const refuse = (problem: string, expected: string, found: string): never => {
    throw new WriterError({ problem, expected, found, remedy: 'Choose another name for the file or its records.' })
  }
  if (root === '' || /[/\\\0]/.test(root)) refuse('The root folder of the archive is no plain name', 'a name without slashes', quote(root))
  if (headerCode !== undefined && !/^\d\d$/.test(headerCode)) refuse('The header code is not one', 'two digits', quote(headerCode))
  if (storages.length > MAX_STORAGES) refuse('The checkpoint has too many storages', `at most ${MAX_STORAGES}`, String(storages.length))
  const room = MAX_NAME_BYTES - Buffer.byteLength(`${root}/${SERIALIZATION_ID}`)
  if (room < 0)
    refuse('The root folder of the archive has too long a name', `at most ${MAX_NAME_BYTES} bytes with its records`, quote(root))
  const seen = new Set<string>()
  for (const { key, bytes } of storages) {
    const fits = key !== '' && !key.includes('\0') && Buffer.byteLength(`${root}/data/${key}`) <= MAX_NAME_BYTES
    if (!fits) refuse('A storage has a key that cannot be the name of a record', 'a short plain name', quote(key))
    if (!Number.isSafeInteger(bytes) || bytes < 0)
      refuse(`Storage ${quote(key)} has a size that is none`, 'a count of bytes', String(bytes))
    // PyTorch looks names up without regard to case.
    const folded = key.toLowerCase()
    if (seen.has(folded)) refuse('Two storages answer to the same key', 'keys that differ', quote(key))
    seen.add(folded)
  }
}
