import { MAX_LINE_BYTES } from './limits.ts'
import { PickleError } from './pickle-error.ts'

/** Thrown when an opcode reaches past the window; it has had no effect yet and can be read again. */
export class NeedBytes {
  readonly count: number
  constructor(count: number) {
    this.count = count
  }
}

/** Opcodes with an argument of fixed size need at most this many bytes, themselves included. */
export const FIXED_OPCODE_BYTES = 9

/** The part of a pickle's bytes that is in memory, and the reading of opcodes and their arguments from it. */
export class PickleWindow {
  /** The opcode that was read last. */
  opcode = 0
  private readonly total: number
  private bytes: Uint8Array = new Uint8Array(0)
  private view: DataView = new DataView(new ArrayBuffer(0))
  /** The same bytes, for text. */
  private buffer: Buffer = Buffer.alloc(0)
  /** Offset in the source of the window's first byte. */
  private base: number
  private pos = 0
  private opcodeAt = 0

  /** `total`: bytes of the source; `start`: where in it the pickle begins. */
  constructor(total: number, start: number) {
    this.total = total
    this.base = start
  }

  /** Offset in the source of the next byte to read. */
  get position(): number {
    return this.base + this.pos
  }

  /** Offset in the source of the current opcode. */
  get opcodeOffset(): number {
    return this.base + this.opcodeAt
  }

  /** Bytes of the source behind `position`. */
  get left(): number {
    return this.total - this.position
  }

  /** Replaces the window by bytes of the source from `position` on. */
  feed(window: Uint8Array): void {
    this.base += this.pos
    this.pos = 0
    this.bytes = window
    this.view = new DataView(window.buffer, window.byteOffset, window.byteLength)
    this.buffer = Buffer.from(window.buffer, window.byteOffset, window.byteLength)
  }

  /** Reads the next opcode. Throws `NeedBytes` unless a fixed argument fits too, or the source ends here. */
  nextOpcode(): number {
    this.opcodeAt = this.pos
    if (this.pos + FIXED_OPCODE_BYTES > this.bytes.length && this.base + this.bytes.length < this.total)
      throw new NeedBytes(FIXED_OPCODE_BYTES)
    if (this.pos >= this.bytes.length) throw this.truncated('EOFError: Ran out of input')
    this.opcode = this.view.getUint8(this.pos++)
    return this.opcode
  }

  /** Back to the opcode that could not be finished. */
  rewind(): void {
    this.pos = this.opcodeAt
  }

  /** Whether the last opcode's fixed argument reaches past the end of the source. */
  get pastEnd(): boolean {
    return this.pos > this.bytes.length
  }

  uint8(): number {
    return this.view.getUint8(this.pos++)
  }

  uint16(): number {
    this.pos += 2
    return this.view.getUint16(this.pos - 2, true)
  }

  int32(): number {
    this.pos += 4
    return this.view.getInt32(this.pos - 4, true)
  }

  uint32(): number {
    this.pos += 4
    return this.view.getUint32(this.pos - 4, true)
  }

  /** Big-endian, the only such number in pickles. */
  float64(): number {
    this.pos += 8
    return this.view.getFloat64(this.pos - 8, false)
  }

  /** A signed length; negative ones have hung other readers. */
  int32Length(): number {
    const length = this.int32()
    if (length < 0) throw this.bad(`a length of ${length}`, 'UnpicklingError: negative byte count')
    return length
  }

  length64(): number {
    this.pos += 8
    const length = this.view.getBigUint64(this.pos - 8, true)
    if (length > BigInt(Number.MAX_SAFE_INTEGER)) throw this.tooLong('value', length)
    return Number(length)
  }

  take(length: number): Uint8Array {
    const end = this.pos + length
    if (end > this.bytes.length) {
      if (this.base + end > this.total) throw this.truncated('UnpicklingError: pickle data was truncated')
      throw new NeedBytes(end - this.opcodeAt)
    }
    const bytes = this.bytes.subarray(this.pos, end)
    this.pos = end
    return bytes
  }

  /** Text of `length` bytes if all of them are ASCII, as nearly all text in pickles is; else nothing is read. */
  ascii(length: number): string | undefined {
    const end = this.pos + length
    if (end > this.bytes.length) return undefined
    for (let i = this.pos; i < end; i++) if ((this.bytes[i] ?? 0) >= 0x80) return undefined
    const text = this.buffer.toString('latin1', this.pos, end)
    this.pos = end
    return text
  }

  /** Passes over bytes without having them in memory. */
  skip(length: number): void {
    if (length > this.left) throw this.truncated('UnpicklingError: pickle data was truncated')
    this.pos += length
  }

  /** The bytes up to a line feed, which is passed over. */
  line(): Uint8Array {
    const end = this.bytes.indexOf(0x0a, this.pos)
    if (end < 0) {
      const seen = this.bytes.length - this.opcodeAt
      if (this.base + this.bytes.length >= this.total) throw this.truncated('UnpicklingError: pickle data was truncated')
      if (seen > MAX_LINE_BYTES) throw this.tooLong('line', seen)
      throw new NeedBytes(seen * 2)
    }
    if (end - this.pos > MAX_LINE_BYTES) throw this.tooLong('line', end - this.pos)
    const line = this.bytes.subarray(this.pos, end)
    this.pos = end + 1
    return line
  }

  bad(message: string, torch?: string): PickleError {
    return new PickleError(message, { offset: this.opcodeOffset, opcode: this.opcode, torch })
  }

  tooLong(what: string, length: number | bigint): PickleError {
    return length > this.total
      ? this.truncated('UnpicklingError: pickle data was truncated')
      : this.bad(`a ${what} of ${length} bytes, which no checkpoint needs`)
  }

  truncated(torch: string): PickleError {
    const at = { offset: this.opcodeOffset, opcode: this.opcode, torch, truncated: true }
    return new PickleError('the bytes end before the pickle does', at)
  }
}
