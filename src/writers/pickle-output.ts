import { OP } from '../checkpoint/pickle/opcodes.ts'
import { WriterError } from './writer-error.ts'

/** Largest pickle that is written. It is kept in memory; that of a checkpoint with 100,000 tensors has 11 MB. */
const MAX_PICKLE_BYTES = 1024 * 1024 * 1024

const FIRST_BYTES = 64 * 1024

/** Longest integer that LONG1 can hold. */
const MAX_LONG1_BYTES = 255

/** The bytes of a pickle as they are written, opcode by opcode, each as CPython's pickler chooses it at protocol 2. */
export class PickleOutput {
  private bytes = Buffer.allocUnsafe(FIRST_BYTES)
  private length = 0

  opcode(code: number): void {
    this.reserve(1)
    this.bytes[this.length++] = code
  }

  /** Replaces the protocol that stands at the beginning. */
  declareProtocol(protocol: number): void {
    this.bytes[1] = protocol
  }

  protocol(protocol: number): void {
    this.opcodeWithByte(OP.PROTO, protocol)
  }

  boolean(value: boolean): void {
    this.opcode(value ? OP.NEWTRUE : OP.NEWFALSE)
  }

  integer(value: number | bigint): void {
    if (typeof value === 'bigint' || value < -0x80000000 || value > 0x7fffffff) this.long(BigInt(value))
    else if (value >= 0 && value <= 0xff) this.opcodeWithByte(OP.BININT1, value)
    else if (value >= 0 && value <= 0xffff) {
      this.opcode(OP.BININT2)
      this.reserve(2)
      this.length = this.bytes.writeUInt16LE(value, this.length)
    } else {
      this.opcode(OP.BININT)
      this.reserve(4)
      this.length = this.bytes.writeInt32LE(value, this.length)
    }
  }

  float(value: number): void {
    this.opcode(OP.BINFLOAT)
    this.reserve(8)
    this.length = this.bytes.writeDoubleBE(value, this.length)
  }

  text(value: string): void {
    // A UTF-16 unit takes three bytes of UTF-8 at most.
    this.reserve(5 + value.length * 3)
    this.bytes[this.length] = OP.BINUNICODE
    const start = this.length + 5
    const written = LONE_SURROGATE.test(value) ? this.surrogates(value, start) : this.bytes.write(value, start)
    this.bytes.writeUInt32LE(written, this.length + 1)
    this.length = start + written
  }

  /** BINBYTES, of protocol 3. */
  rawBytes(value: Uint8Array): void {
    this.opcode(OP.BINBYTES)
    this.uint32(value.length)
    this.reserve(value.length)
    this.bytes.set(value, this.length)
    this.length += value.length
  }

  /** GLOBAL and INST: two lines. */
  lines(code: number, module: string, name: string): void {
    this.opcode(code)
    for (const line of [module, name]) {
      this.reserve(line.length * 3 + 1)
      this.length += this.bytes.write(`${line}\n`, this.length)
    }
  }

  /** Remembers the value on the stack. */
  put(index: number): void {
    this.memo(index, OP.BINPUT, OP.LONG_BINPUT)
  }

  get(index: number): void {
    this.memo(index, OP.BINGET, OP.LONG_BINGET)
  }

  done(): Uint8Array {
    return this.bytes.subarray(0, this.length)
  }

  private memo(index: number, short: number, long: number): void {
    if (index <= 0xff) return this.opcodeWithByte(short, index)
    this.opcode(long)
    this.uint32(index)
  }

  private opcodeWithByte(code: number, byte: number): void {
    this.reserve(2)
    this.bytes[this.length++] = code
    this.bytes[this.length++] = byte
  }

  private uint32(value: number): void {
    this.reserve(4)
    this.length = this.bytes.writeUInt32LE(value, this.length)
  }

  private long(value: bigint): void {
    const bytes = twosComplement(value)
    if (bytes.length <= MAX_LONG1_BYTES) this.opcodeWithByte(OP.LONG1, bytes.length)
    else {
      this.opcode(OP.LONG4)
      this.uint32(bytes.length)
    }
    this.reserve(bytes.length)
    this.bytes.set(bytes, this.length)
    this.length += bytes.length
  }

  /** UTF-8 of text with lone surrogates, which Python's "surrogatepass" writes as if they were characters. */
  private surrogates(value: string, start: number): number {
    let at = start
    for (const character of value) {
      const code = character.codePointAt(0) ?? 0
      if (code >= 0xd800 && code <= 0xdfff) {
        this.bytes[at++] = 0xe0 | (code >> 12)
        this.bytes[at++] = 0x80 | ((code >> 6) & 0x3f)
        this.bytes[at++] = 0x80 | (code & 0x3f)
      } else at += this.bytes.write(character, at)
    }
    return at - start
  }

  private reserve(count: number): void {
    const needed = this.length + count
    if (needed <= this.bytes.length) return
    if (needed > MAX_PICKLE_BYTES) {
      throw new WriterError({
        problem: 'What the checkpoint holds besides its tensors is too large',
        expected: `at most ${MAX_PICKLE_BYTES} bytes`,
        remedy: 'Keep such data in a file of its own, or in tensors.',
      })
    }
    const larger = Buffer.allocUnsafe(Math.min(MAX_PICKLE_BYTES, Math.max(needed, this.bytes.length * 2)))
    this.bytes.copy(larger, 0, 0, this.length)
    this.bytes = larger
  }
}

const LONE_SURROGATE = /\p{Surrogate}/u

/** Little-endian, in as few bytes as hold the sign too; 0 has none. Source: CPython Lib/pickle.py `encode_long`. */
function twosComplement(value: bigint): Uint8Array {
  if (value === 0n) return new Uint8Array(0)
  const magnitude = value < 0n ? -value - 1n : value
  const bits = magnitude === 0n ? 0 : (magnitude.toString(16).length - 1) * 4 + leadingBits(magnitude)
  const length = Math.floor(bits / 8) + 1
  const hex = BigInt.asUintN(length * 8, value)
    .toString(16)
    .padStart(length * 2, '0')
  return Buffer.from(hex, 'hex').reverse()
}

/** Bits of the first hexadecimal digit. */
function leadingBits(magnitude: bigint): number {
  return 32 - Math.clz32(Number.parseInt(magnitude.toString(16)[0] ?? '0', 16))
}
