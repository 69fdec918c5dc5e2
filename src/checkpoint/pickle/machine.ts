import { MAX_INTEGER_BYTES, MAX_INTEGER_DIGITS, MAX_KEPT_BYTES, MAX_STRING_BYTES, MAX_VALUE_BYTES } from './limits.ts'
import { OP, WEIGHTS_ONLY_OPCODES } from './opcodes.ts'
import { PickleError } from './pickle-error.ts'
import { decodeLong, decodeQuoted, decodeRawUnicodeEscape, decodeStrictUtf8, decodeUtf8, parseFloatText, parseInteger } from './text.ts'
import {
  BytesValue,
  type CallKind,
  CallValue,
  DictValue,
  Entries,
  FloatValue,
  GlobalValue,
  ListValue,
  PersistentValue,
  type PickleValue,
  SetValue,
  TupleValue,
} from './values.ts'

/** Thrown inside the machine when an opcode reaches past the window; the opcode has had no effect yet. */
class NeedBytes {
  readonly count: number
  constructor(count: number) {
    this.count = count
  }
}

/** Rough heap cost of values, in bytes, for MAX_VALUE_BYTES. */
const COST = { slot: 8, container: 96, dict: 200, call: 160 } as const

/** Opcodes with an argument of fixed size need at most this many bytes, themselves included. */
const FIXED_OPCODE_BYTES = 9

const EMPTY_TUPLE = new TupleValue([])

/**
 * Interprets pickle opcodes on an abstract stack and records what they describe. Nothing is imported, called or built.
 * Semantics are those of CPython's unpickler; time is linear in the bytes read, memory is bounded by `limits.ts`.
 *
 * The caller feeds windows of the source: `run` returns the result at STOP, or how many bytes from `position` on it
 * must see to continue.
 */
export class PickleMachine {
  readonly globals: GlobalValue[] = []
  readonly calls: CallValue[] = []
  /** Globals that BUILD would change: no pickler writes that, and no honest file needs it. */
  readonly changedGlobals: { readonly target: GlobalValue; readonly offset: number }[] = []
  protocol = 0
  /** First opcode that PyTorch's weights_only unpickler does not know. */
  foreignOpcode: { readonly opcode: number; readonly offset: number } | undefined = undefined

  private readonly total: number
  private readonly stack: PickleValue[] = []
  private readonly marks: number[] = []
  private readonly memo: PickleValue[] = []
  private readonly farMemo = new Map<number, PickleValue>()
  private budget = MAX_VALUE_BYTES

  private bytes: Uint8Array = new Uint8Array(0)
  private view: DataView = new DataView(new ArrayBuffer(0))
  /** Offset of the window's first byte. */
  private base = 0
  private pos = 0
  private opcodeAt = 0
  private opcode = 0
  private items = 0

  /** `total`: bytes of the source; `start`: where in it the pickle begins. */
  constructor(total: number, start: number) {
    this.total = total
    this.base = start
  }

  /** Offset in the source of the next byte to read. */
  get position(): number {
    return this.base + this.pos
  }

  /** Bytes of the source from `position` on, as many as the machine asked for or all that there are. */
  feed(window: Uint8Array): void {
    this.base += this.pos
    this.pos = 0
    this.bytes = window
    this.view = new DataView(window.buffer, window.byteOffset, window.byteLength)
  }

  run(): { readonly value: PickleValue } | { readonly need: number } {
    try {
      for (;;) {
        this.opcodeAt = this.pos
        if (this.pos + FIXED_OPCODE_BYTES > this.bytes.length && this.base + this.bytes.length < this.total) {
          return { need: FIXED_OPCODE_BYTES }
        }
        if (this.pos >= this.bytes.length) throw this.truncated('EOFError: Ran out of input')
        this.opcode = this.view.getUint8(this.pos++)
        if (WEIGHTS_ONLY_OPCODES[this.opcode] === 0 && this.foreignOpcode === undefined) {
          this.foreignOpcode = { opcode: this.opcode, offset: this.base + this.opcodeAt }
        }
        if (this.opcode === OP.STOP) return { value: this.result() }
        this.step()
      }
    } catch (error) {
      if (error instanceof NeedBytes) {
        this.pos = this.opcodeAt
        return { need: error.count }
      }
      // A DataView that is read past its end: the last window ends inside of an opcode.
      if (error instanceof RangeError && this.pos + FIXED_OPCODE_BYTES > this.bytes.length) {
        throw this.truncated('UnpicklingError: pickle data was truncated')
      }
      throw error
    }
  }

  private result(): PickleValue {
    const value = this.pop()
    if (this.marks.length > 0 || this.stack.length > 0) throw this.bad(`${this.stack.length} values are left over at the end`)
    return value
  }

  private step(): void {
    switch (this.opcode) {
      case OP.BINGET:
        return this.push(this.recall(this.view.getUint8(this.pos++)))
      case OP.LONG_BINGET:
        return this.push(this.recall(this.uint32()))
      case OP.GET:
        return this.push(this.recall(this.memoIndex()))
      case OP.BINPUT:
        return this.remember(this.view.getUint8(this.pos++))
      case OP.LONG_BINPUT:
        return this.remember(this.uint32())
      case OP.PUT:
        return this.remember(this.memoIndex())
      case OP.MEMOIZE:
        return this.remember(this.memo.length + this.farMemo.size)
      case OP.BININT1:
        return this.push(this.view.getUint8(this.pos++))
      case OP.BININT2:
        this.pos += 2
        return this.push(this.view.getUint16(this.pos - 2, true))
      case OP.BININT:
        this.pos += 4
        return this.push(this.view.getInt32(this.pos - 4, true))
      case OP.MARK:
        this.marks.push(this.stack.length)
        return this.spend(COST.slot)
      case OP.TUPLE:
        return this.pushTuple(this.popMark())
      case OP.EMPTY_TUPLE:
        return this.push(EMPTY_TUPLE)
      case OP.TUPLE1:
        return this.pushTuple(this.popItems(1))
      case OP.TUPLE2:
        return this.pushTuple(this.popItems(2))
      case OP.TUPLE3:
        return this.pushTuple(this.popItems(3))
      case OP.BINUNICODE:
        return this.pushText(this.uint32(), decodeUtf8)
      case OP.SHORT_BINUNICODE:
        return this.pushText(this.view.getUint8(this.pos++), decodeUtf8)
      case OP.BINUNICODE8:
        return this.pushText(this.length64(), decodeUtf8)
      case OP.BINPERSID:
        this.spend(COST.container)
        return this.push(new PersistentValue(this.pop(), this.offset()))
      case OP.REDUCE:
        return this.reduce()
      case OP.EMPTY_DICT:
        this.spend(COST.dict)
        return this.push(new DictValue())
      case OP.EMPTY_LIST:
        this.spend(COST.container)
        return this.push(new ListValue())
      case OP.SETITEMS:
        return this.setItems(this.popMark())
      case OP.SETITEM:
        return this.setItems(this.popItems(2))
      case OP.NEWTRUE:
        return this.push(true)
      case OP.NEWFALSE:
        return this.push(false)
      case OP.NONE:
        return this.push(null)
      case OP.BINFLOAT:
        this.pos += 8
        return this.pushFloat(this.view.getFloat64(this.pos - 8, false))
      case OP.APPENDS:
        return this.append(this.popMark())
      case OP.APPEND:
        return this.append(this.popItems(1))
      case OP.BUILD:
        return this.build()
      case OP.GLOBAL:
        return this.pushGlobal(this.lineText(), this.lineText())
      case OP.STACK_GLOBAL:
        return this.stackGlobal()
      case OP.NEWOBJ:
        return this.newObject()
      default:
        return this.rareStep()
    }
  }

  /** Opcodes of other protocols, and those that occur a few times in a file. */
  private rareStep(): void {
    switch (this.opcode) {
      case OP.PROTO:
        return this.setProtocol(this.view.getUint8(this.pos++))
      case OP.FRAME:
        if (this.length64() > this.total - this.position) throw this.truncated('UnpicklingError: pickle exhausted before end of frame')
        return
      case OP.LONG1:
        return this.pushLong(this.view.getUint8(this.pos++))
      case OP.LONG4:
        return this.pushLong(this.int32Length())
      case OP.INT:
        return this.pushIntLine()
      case OP.LONG:
        return this.push(this.checked(parseInteger(this.lineText().replace(/L$/, ''), MAX_INTEGER_DIGITS), 'an integer'))
      case OP.FLOAT:
        return this.pushFloat(this.checked(parseFloatText(this.lineText()), 'a float'))
      case OP.SHORT_BINSTRING:
        return this.pushText(this.view.getUint8(this.pos++), decodeStrictUtf8)
      case OP.BINSTRING:
        return this.pushText(this.int32Length(), decodeStrictUtf8)
      case OP.STRING:
        return this.push(this.checked(decodeQuoted(this.line()), 'a quoted string'))
      case OP.UNICODE:
        return this.push(this.checked(decodeRawUnicodeEscape(this.line()), 'an escaped string'))
      case OP.SHORT_BINBYTES:
        return this.pushBytes(this.view.getUint8(this.pos++), false)
      case OP.BINBYTES:
        return this.pushBytes(this.uint32(), false)
      case OP.BINBYTES8:
        return this.pushBytes(this.length64(), false)
      case OP.BYTEARRAY8:
        return this.pushBytes(this.length64(), true)
      case OP.EMPTY_SET:
        this.spend(COST.container)
        return this.push(new SetValue(false, []))
      case OP.ADDITEMS:
        return this.addItems(this.popMark())
      case OP.FROZENSET: {
        const items = this.popMark()
        this.spend(COST.container + items.length * COST.slot)
        return this.push(new SetValue(true, items))
      }
      case OP.LIST: {
        const list = new ListValue()
        const items = this.popMark()
        this.spend(COST.container)
        this.push(list)
        return this.append(items)
      }
      case OP.DICT: {
        const items = this.popMark()
        this.spend(COST.dict)
        this.push(new DictValue())
        return this.setItems(items)
      }
      case OP.PERSID:
        this.spend(COST.container)
        return this.push(new PersistentValue(this.lineText(), this.offset()))
      case OP.INST: {
        const callable = this.global(this.lineText(), this.lineText())
        return this.pushCall('inst', callable, this.popMark(), null)
      }
      case OP.OBJ: {
        const [callable, ...args] = this.popMark()
        if (callable === undefined) throw this.underflow()
        return this.pushCall('obj', callable, args, null)
      }
      case OP.NEWOBJ_EX: {
        const kwargs = this.pop()
        if (!(kwargs instanceof DictValue)) throw this.bad('expected a dict of keyword arguments')
        const args = this.popArguments()
        return this.pushCall('newobj-ex', this.pop(), args, kwargs)
      }
      case OP.POP:
        if (this.marks.length > 0 && this.marks.at(-1) === this.stack.length) this.marks.pop()
        else this.pop()
        return
      case OP.POP_MARK:
        this.popMark()
        return
      case OP.DUP:
        return this.push(this.top())
      case OP.EXT1:
      case OP.EXT2:
      case OP.EXT4:
        throw this.bad('an extension code of the copyreg registry, which no checkpoint has', 'ValueError: unregistered extension code')
      case OP.NEXT_BUFFER:
      case OP.READONLY_BUFFER:
        throw this.bad(
          'an out-of-band buffer, which a file cannot have',
          'UnpicklingError: pickle stream refers to out-of-band data but no *buffers* argument was given',
        )
      default:
        throw this.bad(
          `0x${this.opcode.toString(16).padStart(2, '0')} is not an opcode`,
          `UnpicklingError: invalid load key, '${printable(this.opcode)}'.`,
        )
    }
  }

  // Values

  private push(value: PickleValue): void {
    this.stack.push(value)
    if (++this.items % 1024 === 0) this.spend(0)
    this.budget -= COST.slot
  }

  private pop(): PickleValue {
    if (this.stack.length <= (this.marks.at(-1) ?? 0)) throw this.underflow()
    const value = this.stack.pop()
    if (value === undefined) throw this.underflow()
    return value
  }

  private top(): PickleValue {
    const value = this.stack.length > (this.marks.at(-1) ?? 0) ? this.stack.at(-1) : undefined
    if (value === undefined) throw this.underflow()
    return value
  }

  private popItems(count: number): PickleValue[] {
    if (this.stack.length - count < (this.marks.at(-1) ?? 0)) throw this.underflow()
    return this.stack.splice(this.stack.length - count, count)
  }

  private popMark(): PickleValue[] {
    const mark = this.marks.pop()
    if (mark === undefined) throw this.bad('there is no MARK', 'UnpicklingError: could not find MARK')
    return this.stack.splice(mark)
  }

  private popArguments(): readonly PickleValue[] {
    const args = this.pop()
    if (!(args instanceof TupleValue)) throw this.bad('arguments of a call must be a tuple', 'TypeError: argument list must be a tuple')
    return args.items
  }

  private pushTuple(items: PickleValue[]): void {
    this.spend(COST.container + items.length * COST.slot)
    this.push(new TupleValue(items))
  }

  private pushFloat(value: number): void {
    this.spend(COST.slot * 3)
    this.push(new FloatValue(value))
  }

  private pushText(length: number, decode: (bytes: Uint8Array) => string | undefined): void {
    if (length > MAX_STRING_BYTES) throw this.tooLong('string', length)
    const text = decode(this.take(length))
    if (text === undefined) throw this.bad('text that is not UTF-8', "UnicodeDecodeError: 'utf-8' codec can't decode bytes")
    this.spend(COST.slot * 3 + length * 2)
    this.push(text)
  }

  /** Short byte strings are kept, long ones only skipped: no decision needs them. */
  private pushBytes(length: number, mutable: boolean): void {
    if (length > this.total - this.position) throw this.truncated('UnpicklingError: pickle data was truncated')
    const offset = this.position
    this.spend(COST.container)
    if (length <= MAX_KEPT_BYTES) {
      const data = new Uint8Array(this.take(length))
      this.spend(length)
      return this.push(new BytesValue(mutable, length, offset, data))
    }
    this.pos += length
    this.push(new BytesValue(mutable, length, offset, undefined))
  }

  private pushLong(length: number): void {
    if (length > MAX_INTEGER_BYTES) throw this.tooLong('integer', length)
    this.spend(length + COST.slot * 2)
    this.push(decodeLong(this.take(length)))
  }

  private pushIntLine(): void {
    const text = this.lineText()
    if (text === '00') return this.push(false)
    if (text === '01') return this.push(true)
    this.push(this.checked(parseInteger(text, MAX_INTEGER_DIGITS), 'an integer'))
  }

  private setProtocol(protocol: number): void {
    if (protocol > 5) throw this.bad(`protocol ${protocol}, the highest is 5`, `ValueError: unsupported pickle protocol: ${protocol}`)
    this.protocol = Math.max(this.protocol, protocol)
  }

  // Globals and calls

  private global(module: string, name: string): GlobalValue {
    this.spend(COST.container + (module.length + name.length) * 2)
    const value = new GlobalValue(module, name, this.offset())
    this.globals.push(value)
    return value
  }

  private pushGlobal(module: string, name: string): void {
    this.push(this.global(module, name))
  }

  private stackGlobal(): void {
    const name = this.pop()
    const module = this.pop()
    if (typeof name !== 'string' || typeof module !== 'string') {
      throw this.bad('the name of a global must be text', 'UnpicklingError: STACK_GLOBAL requires str')
    }
    this.pushGlobal(module, name)
  }

  private reduce(): void {
    const args = this.popArguments()
    this.pushCall('reduce', this.pop(), args, null)
  }

  private newObject(): void {
    const args = this.popArguments()
    this.pushCall('newobj', this.pop(), args, null)
  }

  private pushCall(how: CallKind, callable: PickleValue, args: readonly PickleValue[], kwargs: PickleValue): void {
    this.spend(COST.call)
    const call = new CallValue(how, callable, args, kwargs, this.offset())
    this.calls.push(call)
    this.push(call)
  }

  private build(): void {
    const state = this.pop()
    const target = this.top()
    if (target instanceof CallValue) {
      this.spend(COST.container)
      target.addState(state)
    } else if (target instanceof GlobalValue) {
      this.changedGlobals.push({ target, offset: this.offset() })
    } else throw this.bad('a state for a value that has none', "AttributeError: object has no attribute '__dict__'")
  }

  // Containers

  private setItems(items: readonly PickleValue[]): void {
    const target = this.top()
    if (items.length % 2 !== 0) throw this.bad('an odd number of keys and values', 'UnpicklingError: odd number of items for SETITEMS')
    const entries = this.entriesOf(target)
    this.spend(items.length * COST.slot * 2)
    for (let i = 0; i < items.length; i += 2) {
      const key = items[i]
      const value = items[i + 1]
      if (key === undefined || value === undefined) throw this.underflow()
      if (isUnhashable(key)) throw this.bad('a dict key that cannot be one', 'TypeError: unhashable type')
      entries.set(key, value)
    }
  }

  private entriesOf(target: PickleValue): Entries {
    if (target instanceof DictValue) return target.entries
    if (!(target instanceof CallValue)) {
      throw this.bad('a key for a value that is no dict', 'TypeError: object does not support item assignment')
    }
    if (target.entries === undefined) {
      this.spend(COST.dict)
      target.entries = new Entries()
    }
    return target.entries
  }

  private append(items: readonly PickleValue[]): void {
    const target = this.top()
    this.spend(items.length * COST.slot)
    if (target instanceof ListValue) for (const item of items) target.items.push(item)
    else if (target instanceof CallValue) for (const item of items) target.addItem(item)
    else throw this.bad('an item for a value that is no list', "AttributeError: object has no attribute 'append'")
  }

  private addItems(items: readonly PickleValue[]): void {
    const target = this.top()
    this.spend(items.length * COST.slot)
    if (items.some(isUnhashable)) throw this.bad('a set item that cannot be one', 'TypeError: unhashable type')
    if (target instanceof SetValue && !target.frozen) for (const item of items) target.items.push(item)
    else if (target instanceof CallValue) for (const item of items) target.addItem(item)
    else throw this.bad('an item for a value that is no set', "AttributeError: object has no attribute 'add'")
  }

  // Memo

  private remember(index: number): void {
    const value = this.top()
    // Picklers count up. Any other index goes to a map, so that a far one does not cost all slots before it.
    if (index <= this.memo.length) this.memo[index] = value
    else {
      this.farMemo.set(index, value)
      this.spend(COST.container)
    }
    this.budget -= COST.slot
  }

  private recall(index: number): PickleValue {
    const near = this.memo[index]
    const value = near === undefined ? this.farMemo.get(index) : near
    if (value === undefined) {
      throw this.bad(`memo ${index} was never set`, `UnpicklingError: Memo value not found at index ${index}`)
    }
    return value
  }

  private memoIndex(): number {
    const index = parseInteger(this.lineText(), 10)
    if (typeof index !== 'number' || index < 0) throw this.bad('expected a memo index')
    return index
  }

  // Bytes

  private uint32(): number {
    this.pos += 4
    return this.view.getUint32(this.pos - 4, true)
  }

  private int32Length(): number {
    this.pos += 4
    const length = this.view.getInt32(this.pos - 4, true)
    if (length < 0) throw this.bad(`a length of ${length}`, 'UnpicklingError: negative byte count')
    return length
  }

  private length64(): number {
    this.pos += 8
    const length = this.view.getBigUint64(this.pos - 8, true)
    if (length > BigInt(Number.MAX_SAFE_INTEGER)) throw this.tooLong('value', length)
    return Number(length)
  }

  private take(length: number): Uint8Array {
    const end = this.pos + length
    if (end > this.bytes.length) {
      if (this.base + end > this.total) throw this.truncated('UnpicklingError: pickle data was truncated')
      throw new NeedBytes(end - this.opcodeAt)
    }
    const bytes = this.bytes.subarray(this.pos, end)
    this.pos = end
    return bytes
  }

  private line(): Uint8Array {
    const end = this.bytes.indexOf(0x0a, this.pos)
    if (end < 0) {
      const seen = this.bytes.length - this.opcodeAt
      if (this.base + this.bytes.length >= this.total) throw this.truncated('UnpicklingError: pickle data was truncated')
      if (seen > MAX_STRING_BYTES) throw this.tooLong('line', seen)
      throw new NeedBytes(seen * 2)
    }
    const line = this.bytes.subarray(this.pos, end)
    this.pos = end + 1
    this.spend(line.length)
    return line
  }

  private lineText(): string {
    return this.checked(decodeUtf8(this.line()), 'a line of UTF-8')
  }

  // Errors

  private offset(): number {
    return this.base + this.opcodeAt
  }

  private spend(bytes: number): void {
    this.budget -= bytes
    if (this.budget < 0) throw this.bad(`the values need more than ${MAX_VALUE_BYTES} bytes of memory`)
  }

  private checked<T>(value: T | undefined, expected: string): T {
    if (value === undefined) throw this.bad(`expected ${expected}`, 'ValueError')
    return value
  }

  private bad(message: string, torch?: string): PickleError {
    return new PickleError(message, { offset: this.offset(), opcode: this.opcode, torch })
  }

  private underflow(): PickleError {
    return this.bad('a value is missing from the stack', 'UnpicklingError: unpickling stack underflow')
  }

  private tooLong(what: string, length: number | bigint): PickleError {
    return length > this.total
      ? this.truncated('UnpicklingError: pickle data was truncated')
      : this.bad(`a ${what} of ${length} bytes, which no checkpoint needs`)
  }

  private truncated(torch: string): PickleError {
    return new PickleError('the bytes end before the pickle does', { offset: this.offset(), opcode: this.opcode, torch, truncated: true })
  }
}

function isUnhashable(value: PickleValue): boolean {
  if (value === null || typeof value !== 'object') return false
  if (value.kind === 'list' || value.kind === 'dict') return true
  return (value.kind === 'set' && !value.frozen) || (value.kind === 'bytes' && value.mutable)
}

function printable(byte: number): string {
  return byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : `\\x${byte.toString(16).padStart(2, '0')}`
}
