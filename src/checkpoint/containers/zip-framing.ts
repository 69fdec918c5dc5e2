import type { Framing } from '../checkpoint.ts'
import type { Problem } from '../problem.ts'
import { quote } from '../quote.ts'
import type { ZipEntry } from './zip-directory.ts'
import { dataView, uint16At, uint32At } from './zip-fields.ts'

/** Fixed part of a local header, in bytes. */
export const LOCAL_HEADER_SIZE = 30
/** Longest data descriptor: signature, CRC-32 and two 64-bit sizes. */
const MAX_DESCRIPTOR_SIZE = 24

const LOCAL_SIGNATURE = 0x04034b50
const DESCRIPTOR_SIGNATURE = 0x08074b50
const HAS_DESCRIPTOR = 0x0008
const NONE_32 = 0xffffffff
const ZIP64_FIELD = 1

/** Local header and data descriptor of one entry, as the pass over the bytes meets them. */
export class ZipFraming implements Framing {
  private readonly entry: ZipEntry
  private readonly swappedHeader: boolean

  constructor(entry: ZipEntry, swappedHeader: boolean) {
    this.entry = entry
    this.swappedHeader = swappedHeader
  }

  get fixedLength(): number {
    return LOCAL_HEADER_SIZE
  }

  get maxTrailer(): number {
    return MAX_DESCRIPTOR_SIZE
  }

  headerLength(fixed: Uint8Array): number | undefined {
    return localHeaderLength(fixed, this.swappedHeader && this.entry.headerOffset === 0)
  }

  checkHeader(header: Uint8Array): readonly Problem[] {
    return isAsListed(header, this.entry) ? NO_PROBLEMS : checkLocalHeader(header, this.entry)
  }

  checkTrailer(bytes: Uint8Array, payloadEnd: number): { readonly length: number; readonly problems: readonly Problem[] } {
    return checkDescriptor(bytes, this.entry, payloadEnd)
  }
}

const NO_PROBLEMS: readonly Problem[] = []

/**
 * Whether a local header is that of nearly every record: as the central directory has it, with checksum and sizes behind
 * the payload, and a name in ASCII.
 */
function isAsListed(header: Uint8Array, entry: ZipEntry): boolean {
  const deferred = (entry.flags & HAS_DESCRIPTOR) !== 0
  if (uint16At(header, 6) !== entry.flags || uint16At(header, 8) !== entry.method || !deferred) return false
  if (uint32At(header, 14) !== 0 || uint32At(header, 18) !== 0 || uint32At(header, 22) !== 0) return false
  const { name } = entry
  const nameLength = uint16At(header, 26)
  if (nameLength !== name.length) return false
  for (let i = 0; i < nameLength; i++) {
    const byte = header[LOCAL_HEADER_SIZE + i] ?? 0
    if (byte !== name.charCodeAt(i) || byte >= 0x80) return false
  }
  // Only large records have a zip64 field, which states their sizes.
  return localZip64Sizes(header, LOCAL_HEADER_SIZE + nameLength) === undefined
}

/** Bytes of the whole local header, name and extra field included, from its fixed part; `undefined` where it is none. */
export function localHeaderLength(fixed: Uint8Array, swappedHeader: boolean): number | undefined {
  const signature = uint32At(fixed, 0)
  // GPT-SoVITS writes a version code over the first two bytes, the other two remain.
  const known = signature === LOCAL_SIGNATURE || (swappedHeader && signature >>> 16 === LOCAL_SIGNATURE >>> 16)
  return known ? LOCAL_HEADER_SIZE + uint16At(fixed, 26) + uint16At(fixed, 28) : undefined
}

/**
 * Compares a local header with the central directory. PyTorch asks only for its signature and its two lengths; any other
 * reader believes the rest, and so could see another file. Times and versions say nothing of the content.
 */
function checkLocalHeader(header: Uint8Array, entry: ZipEntry): Problem[] {
  const view = dataView(header)
  const problems: Problem[] = []
  const differ = (what: string, at: number, local: number | string, central: number | string) => {
    problems.push({
      kind: 'container/header-mismatch',
      message: `The local header of record ${quote(entry.name)} gives its ${what} as ${local}, the central directory as ${central}`,
      where: { record: entry.name, offset: entry.headerOffset + at },
    })
  }
  const nameLength = view.getUint16(26, true)
  const name = Buffer.from(header.subarray(LOCAL_HEADER_SIZE, LOCAL_HEADER_SIZE + nameLength))
  const utf8Name = name.toString('utf8')
  if (utf8Name !== entry.name && name.toString('latin1') !== entry.name) {
    differ('name', LOCAL_HEADER_SIZE, quote(utf8Name), quote(entry.name))
  }
  const flags = view.getUint16(6, true)
  if (flags !== entry.flags) differ('flags', 6, hex(flags), hex(entry.flags))
  const method = view.getUint16(8, true)
  if (method !== entry.method) differ('compression method', 8, method, entry.method)
  const deferred = (flags & HAS_DESCRIPTOR) !== 0
  const wide = localZip64Sizes(header, LOCAL_HEADER_SIZE + nameLength)
  const fields = [
    { what: 'CRC-32', at: 14, central: entry.crc32, wide: undefined },
    { what: 'compressed size', at: 18, central: entry.compressedSize, wide: wide?.compressed },
    { what: 'size', at: 22, central: entry.size, wide: wide?.size },
  ]
  for (const { what, at, central, wide: wideValue } of fields) {
    const local = view.getUint32(at, true)
    const value = local === NONE_32 && wideValue !== undefined ? wideValue : local
    if (at === 14 && value !== central && !(deferred && value === 0)) {
      problems.push(crcDisagreement(`local header of record ${quote(entry.name)}`, value, entry, entry.headerOffset + at))
    }
    if (value !== central && !(deferred && value === 0)) differ(what, at, value, central)
    // PyTorch leaves the 32-bit fields 0 and states sizes above 4 GiB in the extra field only.
    else if (wideValue !== undefined && wideValue !== central && wideValue !== 0) differ(`zip64 ${what}`, at, wideValue, central)
  }
  return problems
}

/** The sizes that the extra fields of a local header state, which begin at byte `from` of it. */
function localZip64Sizes(header: Uint8Array, from: number): { readonly size: number; readonly compressed: number } | undefined {
  for (let at = from; at + 4 <= header.length; at += 4 + uint16At(header, at + 2)) {
    if (uint16At(header, at) !== ZIP64_FIELD || uint16At(header, at + 2) < 16 || at + 20 > header.length) continue
    const view = dataView(header)
    return { size: Number(view.getBigUint64(at + 4, true)), compressed: Number(view.getBigUint64(at + 12, true)) }
  }
  return undefined
}

/** The forms of a data descriptor: with or without its signature, in 32 bits or in 64. */
const NARROW_FIRST = [
  { signature: 4, wide: false },
  { signature: 4, wide: true },
  { signature: 0, wide: false },
  { signature: 0, wide: true },
]
const WIDE_FIRST = [{ signature: 4, wide: true }, ...NARROW_FIRST]

/**
 * Compares the data descriptor behind a payload with the central directory. `bytes` are what follows the payload, at
 * most MAX_DESCRIPTOR_SIZE. Gives the descriptor's length, 0 where none was announced.
 */
function checkDescriptor(
  bytes: Uint8Array,
  entry: ZipEntry,
  payloadEnd: number,
): { readonly length: number; readonly problems: readonly Problem[] } {
  if ((entry.flags & HAS_DESCRIPTOR) === 0) return { length: 0, problems: [] }
  if (isUsualDescriptor(bytes, entry)) return USUAL_DESCRIPTOR
  const candidates = entry.size >= NONE_32 || entry.headerOffset >= NONE_32 ? WIDE_FIRST : NARROW_FIRST
  const view = dataView(bytes)
  for (const { signature, wide } of candidates) {
    const length = signature + (wide ? 20 : 12)
    if (bytes.length < length || (signature > 0 && view.getUint32(0, true) !== DESCRIPTOR_SIGNATURE)) continue
    if (view.getUint32(signature, true) !== entry.crc32) continue
    const compressed = wide ? Number(view.getBigUint64(signature + 4, true)) : view.getUint32(signature + 4, true)
    const size = wide ? Number(view.getBigUint64(signature + 12, true)) : view.getUint32(signature + 8, true)
    if (compressed === entry.compressedSize && size === entry.size) return { length, problems: NO_PROBLEMS }
  }
  return { length: candidates[0]?.wide ? 24 : 16, problems: descriptorProblems(bytes, entry, payloadEnd) }
}

const USUAL_DESCRIPTOR = { length: 16, problems: NO_PROBLEMS }

/** With its signature and in 32 bits, as nearly every record has it; a file's wide ones are tried in their order. */
function isUsualDescriptor(bytes: Uint8Array, { crc32, compressedSize, size, headerOffset }: ZipEntry): boolean {
  if (bytes.length < USUAL_DESCRIPTOR.length || size >= NONE_32 || headerOffset >= NONE_32) return false
  if (uint32At(bytes, 0) !== DESCRIPTOR_SIGNATURE || uint32At(bytes, 4) !== crc32) return false
  return uint32At(bytes, 8) === compressedSize && uint32At(bytes, 12) === size
}

function descriptorProblems(bytes: Uint8Array, entry: ZipEntry, payloadEnd: number): Problem[] {
  const where = { record: entry.name, offset: payloadEnd }
  const name = quote(entry.name)
  const problems: Problem[] = [
    {
      kind: 'container/header-mismatch',
      message: `The data descriptor of record ${name} does not repeat what the central directory says`,
      where,
    },
  ]
  const stated = bytes.length >= 8 ? dataView(bytes).getUint32(4, true) : entry.crc32
  if (stated !== entry.crc32) problems.push(crcDisagreement(`data descriptor of record ${name}`, stated, entry, payloadEnd + 4))
  return problems
}

/** A checksum is wrong wherever it stands: two of them cannot both be that of the bytes. */
function crcDisagreement(place: string, stated: number, entry: ZipEntry, offset: number): Problem {
  return {
    kind: 'container/crc-mismatch',
    message: `The ${place} states CRC-32 ${hex(stated)}, the central directory ${hex(entry.crc32)}`,
    where: { record: entry.name, offset },
  }
}

function hex(value: number): string {
  return `0x${value.toString(16).padStart(8, '0')}`
}
