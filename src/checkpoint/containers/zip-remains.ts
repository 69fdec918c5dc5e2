import { dataView } from './zip-fields.ts'

/** A place at which a record of a zip begins, as one of its two headers tells. */
export interface Remains {
  /** The local header itself, or an entry of the central directory, which leads to one. */
  readonly kind: 'header' | 'entry'
  readonly name: string
  /** Where the record's bytes begin in the source. */
  readonly payload: number
  /** The header speaks of compressed bytes, or of a method that we do not know. */
  readonly isPacked: boolean
}

const LOCAL_SIZE = 30
const CENTRAL_SIZE = 46
/** Longest name that is shown. */
const SHOWN_NAME = 200

/**
 * The headers of zip records among `bytes`, which stand at `base` of their source: what is left of an archive that cannot be
 * opened. The lengths of their fields are believed, since nothing is done with them but to look for pickles there.
 */
export function* zipRemains(bytes: Uint8Array, base: number): Generator<Remains> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  // GPT-SoVITS writes its version code over the first two bytes of a file.
  if (base === 0 && buffer.subarray(2, 4).equals(Buffer.from([3, 4]))) yield* localHeader(buffer, 0, 0)
  for (let at = buffer.indexOf('PK', base === 0 ? 1 : 0); at >= 0; at = buffer.indexOf('PK', at + 1)) {
    const kind = buffer.subarray(at + 2, at + 4).toString('latin1')
    if (kind === '\x03\x04') yield* localHeader(buffer, at, base)
    if (kind === '\x01\x02') yield* centralEntry(buffer, at)
  }
}

function* localHeader(bytes: Buffer, at: number, base: number): Generator<Remains> {
  if (at + LOCAL_SIZE > bytes.length) return
  const view = dataView(bytes)
  const nameLength = view.getUint16(at + 26, true)
  const payload = base + at + LOCAL_SIZE + nameLength + view.getUint16(at + 28, true)
  yield { kind: 'header', name: nameAt(bytes, at + LOCAL_SIZE, nameLength), payload, isPacked: view.getUint16(at + 8, true) !== 0 }
}

/** Names and extra fields of the local header are seldom of another length than here, but for PyTorch's padding to 64 bytes. */
function* centralEntry(bytes: Buffer, at: number): Generator<Remains> {
  if (at + CENTRAL_SIZE > bytes.length) return
  const view = dataView(bytes)
  const nameLength = view.getUint16(at + 28, true)
  const isPacked = view.getUint16(at + 10, true) !== 0
  const name = nameAt(bytes, at + CENTRAL_SIZE, nameLength)
  const payload = view.getUint32(at + 42, true) + LOCAL_SIZE + nameLength
  yield { kind: 'entry', name, payload, isPacked }
  if (payload % 64 !== 0) yield { kind: 'entry', name, payload: Math.ceil((payload + 4) / 64) * 64, isPacked }
}

function nameAt(bytes: Buffer, at: number, length: number): string {
  return bytes.subarray(at, at + Math.min(length, SHOWN_NAME)).toString('utf8')
}
