/**
 * One record of a zip, and the zip's end, as PyTorch's writer lays them out: every field in the order of the file.
 * Source: PKWARE APPNOTE 4.3; what the fields hold: caffe2/serialize/inline_container.cc and miniz 3.0.2 `mz_zip_writer_add_mem_ex_v2`,
 * compared with files of torch 2.13, also beyond 4 GiB.
 */

/** A record's place. Sizes and offsets in bytes from the start of the file. */
export interface RecordPlace {
  /** Full name, as UTF-8. */
  readonly name: Uint8Array
  readonly headerOffset: number
  readonly size: number
}

const LOCAL_HEADER_BYTES = 30
const CENTRAL_HEADER_BYTES = 46

/** Payloads begin at multiples of this. Source: inline_container.h, `kFieldAlignment`. */
export const ALIGNMENT = 64

/** From this value on, a size or offset stands in a zip64 field. */
const OVERFLOW_32 = 0xffffffff
const OVERFLOW_16 = 0xffff

/** Sizes and CRC follow the payload; names are UTF-8. An empty record has nothing to follow. */
const FLAGS = 0x0808
const FLAGS_OF_EMPTY = 0x0800

/** Where the payload of a record begins. */
export function payloadOffset({ name, headerOffset, size }: RecordPlace): number {
  const start = headerOffset + LOCAL_HEADER_BYTES + name.length + zip64ExtraBytes(size, headerOffset) + PADDING_HEADER_BYTES
  return Math.ceil(start / ALIGNMENT) * ALIGNMENT
}

/** Where the record ends: behind its payload and its data descriptor. */
export function recordEnd(place: RecordPlace): number {
  return payloadOffset(place) + place.size + descriptorBytes(place)
}

/** What stands between `headerOffset` and the payload. */
export function localHeader(place: RecordPlace): Uint8Array {
  const { name, headerOffset, size } = place
  const header = Buffer.alloc(payloadOffset(place) - headerOffset)
  const extraAt = LOCAL_HEADER_BYTES + name.length
  header.writeUInt32LE(0x04034b50, 0)
  header.writeUInt16LE(size === 0 ? FLAGS_OF_EMPTY : FLAGS, 6)
  header.writeUInt16LE(name.length, 26)
  header.writeUInt16LE(header.length - extraAt, 28)
  header.set(name, LOCAL_HEADER_BYTES)
  // The compressed size is known to the descriptor only, and miniz leaves it 0 here.
  const paddingAt = writeZip64Extra(header, extraAt, { size, compressedSize: 0, headerOffset })
  header.write('FB', paddingAt, 'latin1')
  header.writeUInt16LE(header.length - paddingAt - PADDING_HEADER_BYTES, paddingAt + 2)
  header.fill('Z', paddingAt + PADDING_HEADER_BYTES)
  return header
}

/** What follows the payload. */
export function dataDescriptor(place: RecordPlace, crc: number): Uint8Array {
  const { size } = place
  const descriptor = Buffer.alloc(descriptorBytes(place))
  if (descriptor.length === 0) return descriptor
  descriptor.writeUInt32LE(0x08074b50, 0)
  descriptor.writeUInt32LE(crc, 4)
  if (descriptor.length === DESCRIPTOR_64_BYTES) {
    descriptor.writeBigUInt64LE(BigInt(size), 8)
    descriptor.writeBigUInt64LE(BigInt(size), 16)
  } else {
    descriptor.writeUInt32LE(size, 8)
    descriptor.writeUInt32LE(size, 12)
  }
  return descriptor
}

/** The record's entry in the central directory. */
export function centralEntry(place: RecordPlace, crc: number): Uint8Array {
  const { name, headerOffset, size } = place
  const extraAt = CENTRAL_HEADER_BYTES + name.length
  const entry = Buffer.alloc(centralEntryBytes(place))
  entry.writeUInt32LE(0x02014b50, 0)
  entry.writeUInt16LE(size === 0 ? FLAGS_OF_EMPTY : FLAGS, 8)
  entry.writeUInt32LE(crc, 16)
  entry.writeUInt32LE(Math.min(size, OVERFLOW_32), 20)
  entry.writeUInt32LE(Math.min(size, OVERFLOW_32), 24)
  entry.writeUInt16LE(name.length, 28)
  entry.writeUInt16LE(entry.length - extraAt, 30)
  entry.writeUInt32LE(Math.min(headerOffset, OVERFLOW_32), 42)
  entry.set(name, CENTRAL_HEADER_BYTES)
  writeZip64Extra(entry, extraAt, { size, compressedSize: size, headerOffset })
  return entry
}

export function centralEntryBytes({ name, headerOffset, size }: RecordPlace): number {
  return CENTRAL_HEADER_BYTES + name.length + zip64ExtraBytes(size, headerOffset)
}

/** Length of what `endRecords` gives. */
export const END_RECORDS_BYTES = 56 + 20 + 22

/** The end of the file: zip64 end record and locator, which PyTorch always writes, and the old end record. */
export function endRecords(directory: { readonly offset: number; readonly size: number; readonly count: number }): Uint8Array {
  const { offset, size, count } = directory
  const end = Buffer.alloc(END_RECORDS_BYTES)
  end.writeUInt32LE(0x06064b50, 0)
  end.writeBigUInt64LE(44n, 4)
  end.writeUInt16LE(0x031e, 12)
  end.writeUInt16LE(45, 14)
  end.writeBigUInt64LE(BigInt(count), 24)
  end.writeBigUInt64LE(BigInt(count), 32)
  end.writeBigUInt64LE(BigInt(size), 40)
  end.writeBigUInt64LE(BigInt(offset), 48)

  end.writeUInt32LE(0x07064b50, 56)
  end.writeBigUInt64LE(BigInt(offset + size), 64)
  end.writeUInt32LE(1, 72)

  end.writeUInt32LE(0x06054b50, 76)
  end.writeUInt16LE(Math.min(count, OVERFLOW_16), 84)
  end.writeUInt16LE(Math.min(count, OVERFLOW_16), 86)
  end.writeUInt32LE(Math.min(size, OVERFLOW_32), 88)
  end.writeUInt32LE(Math.min(offset, OVERFLOW_32), 92)
  return end
}

/** Id and length of the extra field "FB", which holds nothing but the padding. */
const PADDING_HEADER_BYTES = 4

const DESCRIPTOR_BYTES = 16
const DESCRIPTOR_64_BYTES = 24

function descriptorBytes({ headerOffset, size }: RecordPlace): number {
  if (size === 0) return 0
  return zip64ExtraBytes(size, headerOffset) === 0 ? DESCRIPTOR_BYTES : DESCRIPTOR_64_BYTES
}

/** The zip64 extra field has only what does not fit elsewhere: both sizes together, the offset, or all three. */
function zip64ExtraBytes(size: number, headerOffset: number): number {
  const content = (size >= OVERFLOW_32 ? 16 : 0) + (headerOffset >= OVERFLOW_32 ? 8 : 0)
  return content === 0 ? 0 : 4 + content
}

/** Gives the position behind the field. */
function writeZip64Extra(
  buffer: Buffer,
  at: number,
  { size, compressedSize, headerOffset }: { readonly size: number; readonly compressedSize: number; readonly headerOffset: number },
): number {
  const length = zip64ExtraBytes(size, headerOffset)
  if (length === 0) return at
  buffer.writeUInt16LE(1, at)
  buffer.writeUInt16LE(length - 4, at + 2)
  const sizes = size >= OVERFLOW_32 ? [size, compressedSize] : []
  const offsets = headerOffset >= OVERFLOW_32 ? [headerOffset] : []
  ;[...sizes, ...offsets].forEach((value, i) => {
    buffer.writeBigUInt64LE(BigInt(value), at + 4 + 8 * i)
  })
  return at + length
}
