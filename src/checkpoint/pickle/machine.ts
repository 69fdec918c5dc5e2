import { isUnhashable } from './hashable.ts'
import { MAX_INTEGER_BYTES, MAX_INTEGER_DIGITS, MAX_KEPT_BYTES, MAX_STRING_BYTES } from './limits.ts'
import { OP, WEIGHTS_ONLY_OPCODES } from './opcodes.ts'
import type { PickleError } from './pickle-error.ts'
import { decodeLong, decodeQuoted, decodeRawUnicodeEscape, decodeStrictUtf8, decodeUtf8, parseFloatText, parseInteger } from './text.ts'
import { COST, ValueStack } from './value-stack.ts'
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
import { NeedBytes, PickleWindow } from './window.ts'

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
  readonly persistents: PersistentValue[] = []
  /** Globals that BUILD would change: no pickler writes that, and no honest file needs it. */
  readonly changedGlobals: { readonly target: GlobalValue; readonly offset: number }[] = []
  protocol = 0
  /** First opcode that PyTorch's weights_only unpickler does not know. */
  foreignOpcode: { readonly opcode: number; readonly offset: number } | undefined = undefined

  /** First opcode of a protocol later than the one that the pickle declares: a byte that was changed, and not written. */
  laterOpcode: { readonly opcode: number; readonly offset: number } | undefined = undefined

  private readonly window: PickleWindow
  private readonly stack: ValueStack
  /** Where the last FRAME ends, as an offset in the source. */
  private frameEnd = 0

  /** `total`: bytes of the source; `start`: where in it the pickle begins. */
  constructor(total: number, start: number) {
    this.window = new PickleWindow(total, start)
    this.stack = new ValueStack(this.window, total)
  }

  /** Offset in the source of the next byte to read. */
  get position(): number {
    return this.window.position
  }

  /** Bytes of the source from `position` on, as many as the machine asked for or all that there are. */
  feed(bytes: Uint8Array): void {
    this.window.feed(bytes)
  }

  run(): { readonly value: PickleValue } | { readonly need: number } {
    try {
      for (;;) {
        const opcode = this.window.nextOpcode()
        if (WEIGHTS_ONLY_OPCODES[opcode] === 0) this.foreignOpcode ??= { opcode, offset: this.window.opcodeOffset }
        if (opcode >= OP.SHORT_BINUNICODE || opcode === OP.BINBYTES || opcode === OP.SHORT_BINBYTES) this.noteLater(opcode)
        if (opcode === OP.STOP) return { value: this.result() }
        this.step(opcode)
        if (this.window.opcodeOffset < this.frameEnd && this.position > this.frameEnd) throw this.badFrame('an opcode that reaches past')
      }
    } catch (error) {
      if (error instanceof NeedBytes) {
        this.window.rewind()
        return { need: error.count }
      }
      // A DataView that is read past its end: the source ends inside of a fixed argument.
      if (error instanceof RangeError && this.window.pastEnd) throw this.window.truncated('UnpicklingError: pickle data was truncated')
      throw error
    }
  }

  private step(opcode: number): void {
    switch (opcode) {
      case OP.BINGET:
        return this.stack.recall(this.window.uint8())
      case OP.LONG_BINGET:
        return this.stack.recall(this.window.uint32())
      case OP.GET:
        return this.stack.recall(this.memoIndex())
      case OP.BINPUT:
        return this.stack.remember(this.window.uint8())
      case OP.LONG_BINPUT:
        return this.stack.remember(this.window.uint32())
      case OP.PUT:
        return this.stack.remember(this.memoIndex())
      case OP.MEMOIZE:
        return this.stack.memoize()
      case OP.BININT1:
        return this.stack.push(this.window.uint8())
      case OP.BININT2:
        return this.stack.push(this.window.uint16())
      case OP.BININT:
        return this.stack.push(this.window.int32())
      case OP.MARK:
        return this.stack.mark()
      case OP.TUPLE:
        return this.pushTuple(this.stack.popMark())
      case OP.EMPTY_TUPLE:
        return this.stack.push(EMPTY_TUPLE)
      case OP.TUPLE1:
        return this.pushTuple(this.stack.popItems(1))
      case OP.TUPLE2:
        return this.pushTuple(this.stack.popItems(2))
      case OP.TUPLE3:
        return this.pushTuple(this.stack.popItems(3))
      case OP.BINUNICODE:
        return this.pushText(this.window.uint32(), decodeUtf8)
      case OP.SHORT_BINUNICODE:
        return this.pushText(this.window.uint8(), decodeUtf8)
      case OP.BINUNICODE8:
        return this.pushText(this.window.length64(), decodeUtf8)
      case OP.BINPERSID:
        return this.pushPersistent(this.stack.pop())
      case OP.REDUCE:
        return this.reduce()
      case OP.EMPTY_DICT:
        this.stack.spend(COST.dict)
        return this.stack.push(new DictValue())
      case OP.EMPTY_LIST:
        this.stack.spend(COST.container)
        return this.stack.push(new ListValue())
      case OP.SETITEMS:
        return this.setItems(this.stack.popMark())
      case OP.SETITEM:
        return this.setItems(this.stack.popItems(2))
      case OP.NEWTRUE:
        return this.stack.push(true)
      case OP.NEWFALSE:
        return this.stack.push(false)
      case OP.NONE:
        return this.stack.push(null)
      case OP.BINFLOAT:
        return this.pushFloat(this.window.float64())
      case OP.APPENDS:
        return this.append(this.stack.popMark())
      case OP.APPEND:
        return this.append(this.stack.popItems(1))
      case OP.BUILD:
        return this.build()
      case OP.GLOBAL:
        return this.pushGlobal(this.lineText(), this.lineText())
      case OP.STACK_GLOBAL:
        return this.stackGlobal()
      case OP.NEWOBJ:
        return this.newObject()
      default:
        return this.rareStep(opcode)
    }
  }

  /** Opcodes of other protocols, and those that occur a few times in a file. */
  private rareStep(opcode: number): void {
    switch (opcode) {
      case OP.PROTO:
        return this.setProtocol(this.window.uint8())
      case OP.FRAME:
        return this.frame(this.window.length64())
      case OP.LONG1:
        return this.pushLong(this.window.uint8())
      case OP.LONG4:
        return this.pushLong(this.window.int32Length())
      case OP.INT:
        return this.pushIntLine()
      case OP.LONG:
        return this.stack.push(this.checked(parseInteger(this.lineText().replace(/L$/, ''), MAX_INTEGER_DIGITS), 'an integer'))
      case OP.FLOAT:
        return this.pushFloat(this.checked(parseFloatText(this.lineText()), 'a float'))
      case OP.SHORT_BINSTRING:
        return this.pushText(this.window.uint8(), decodeStrictUtf8)
      case OP.BINSTRING:
        return this.pushText(this.window.int32Length(), decodeStrictUtf8)
      case OP.STRING:
        return this.stack.push(this.checked(decodeQuoted(this.line()), 'a quoted string'))
      case OP.UNICODE:
        return this.stack.push(this.checked(decodeRawUnicodeEscape(this.line()), 'an escaped string'))
      case OP.SHORT_BINBYTES:
        return this.pushBytes(this.window.uint8(), false)
      case OP.BINBYTES:
        return this.pushBytes(this.window.uint32(), false)
      case OP.BINBYTES8:
        return this.pushBytes(this.window.length64(), false)
      case OP.BYTEARRAY8:
        return this.pushBytes(this.window.length64(), true)
      case OP.EMPTY_SET:
        this.stack.spend(COST.container)
        return this.stack.push(new SetValue(false, []))
      case OP.ADDITEMS:
        return this.addItems(this.stack.popMark())
      case OP.FROZENSET: {
        const items = this.stack.popMark()
        if (items.some(isUnhashable)) throw this.bad('a set item that cannot be one', 'TypeError: unhashable type')
        this.stack.spend(COST.container + items.length * COST.slot)
        return this.stack.push(new SetValue(true, items))
      }
      case OP.LIST: {
        const list = new ListValue()
        const items = this.stack.popMark()
        this.stack.spend(COST.container)
        this.stack.push(list)
        return this.append(items)
      }
      case OP.DICT: {
        const items = this.stack.popMark()
        this.stack.spend(COST.dict)
        this.stack.push(new DictValue())
        return this.setItems(items)
      }
      case OP.PERSID:
        return this.pushPersistent(this.lineText())
      case OP.INST: {
        const callable = this.global(this.lineText(), this.lineText())
        return this.pushCall('inst', callable, this.stack.popMark(), null)
      }
      case OP.OBJ: {
        const [callable, ...args] = this.stack.popMark()
        if (callable === undefined) throw this.stack.underflow()
        return this.pushCall('obj', callable, args, null)
      }
      case OP.NEWOBJ_EX: {
        const kwargs = this.stack.pop()
        if (!(kwargs instanceof DictValue)) throw this.bad('expected a dict of keyword arguments')
        const args = this.popArguments()
        return this.pushCall('newobj-ex', this.stack.pop(), args, kwargs)
      }
      case OP.POP:
        return this.stack.discard()
      case OP.POP_MARK:
        this.stack.popMark()
        return
      case OP.DUP:
        return this.stack.push(this.stack.top())
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
          `0x${opcode.toString(16).padStart(2, '0')} is not an opcode`,
          `UnpicklingError: invalid load key, '${printable(opcode)}'.`,
        )
    }
  }

  // Values

  private popArguments(): readonly PickleValue[] {
    const args = this.stack.pop()
    if (!(args instanceof TupleValue)) throw this.bad('arguments of a call must be a tuple', 'TypeError: argument list must be a tuple')
    return args.items
  }

  private pushTuple(items: PickleValue[]): void {
    this.stack.spend(COST.container + items.length * COST.slot)
    this.stack.push(new TupleValue(items))
  }

  private pushFloat(value: number): void {
    this.stack.spend(COST.number)
    this.stack.push(new FloatValue(value))
  }

  private pushText(length: number, decode: (bytes: Uint8Array) => string | undefined): void {
    if (length > MAX_STRING_BYTES) throw this.window.tooLong('string', length)
    const text = decode(this.window.take(length))
    if (text === undefined) throw this.bad('text that is not UTF-8', "UnicodeDecodeError: 'utf-8' codec can't decode bytes")
    this.stack.spend(COST.slot * 3 + length * 2)
    this.stack.push(text)
  }

  /** Short byte strings are kept, long ones only skipped: no decision needs them. */
  private pushBytes(length: number, mutable: boolean): void {
    const offset = this.position
    this.stack.spend(COST.container)
    if (length <= MAX_KEPT_BYTES) {
      const data = new Uint8Array(this.window.take(length))
      this.stack.spend(length)
      return this.stack.push(new BytesValue(mutable, length, offset, data))
    }
    this.window.skip(length)
    this.stack.push(new BytesValue(mutable, length, offset, undefined))
  }

  private pushLong(length: number): void {
    if (length > MAX_INTEGER_BYTES) throw this.window.tooLong('integer', length)
    this.stack.spend(length + COST.slot * 2)
    this.stack.push(decodeLong(this.window.take(length)))
  }

  private pushIntLine(): void {
    const text = this.lineText()
    if (text === '00') return this.stack.push(false)
    if (text === '01') return this.stack.push(true)
    this.stack.push(this.checked(parseInteger(text, MAX_INTEGER_DIGITS), 'an integer'))
  }

  private noteLater(opcode: number): void {
    const since = opcode >= OP.BYTEARRAY8 ? 5 : opcode >= OP.SHORT_BINUNICODE ? 4 : 3
    if (this.protocol > 0 && since > Math.max(2, this.protocol)) this.laterOpcode ??= { opcode, offset: this.window.opcodeOffset }
  }

  private pushPersistent(id: PickleValue): void {
    this.stack.spend(COST.container)
    const value = new PersistentValue(id, this.window.opcodeOffset)
    this.persistents.push(value)
    this.stack.push(value)
  }

  /**
   * What a frame holds may not reach past its end, nor be left over: CPython's two unpicklers then skip different bytes, so
   * that a pickle would be two programs. Source: CPython Modules/_pickle.c `_Unpickler_ReadImpl`, Lib/pickle.py `_Unframer`.
   */
  private frame(length: number): void {
    if (this.window.opcodeOffset < this.frameEnd) throw this.badFrame('a frame that begins inside of')
    if (length > this.window.left) throw this.window.truncated('UnpicklingError: pickle exhausted before end of frame')
    this.frameEnd = this.position + length
  }

  private badFrame(what: string): PickleError {
    return this.bad(`${what} a frame`, 'UnpicklingError: pickle exhausted before end of frame')
  }

  private result(): PickleValue {
    if (this.position < this.frameEnd) throw this.badFrame('an end inside of')
    return this.stack.result()
  }

  private setProtocol(protocol: number): void {
    if (protocol > 5) throw this.bad(`protocol ${protocol}, the highest is 5`, `ValueError: unsupported pickle protocol: ${protocol}`)
    this.protocol = Math.max(this.protocol, protocol)
  }

  // Globals and calls

  private global(module: string, name: string): GlobalValue {
    this.stack.spend(COST.container + (module.length + name.length) * 2)
    const value = new GlobalValue(module, name, this.window.opcodeOffset)
    this.globals.push(value)
    return value
  }

  private pushGlobal(module: string, name: string): void {
    this.stack.push(this.global(module, name))
  }

  private stackGlobal(): void {
    const name = this.stack.pop()
    const module = this.stack.pop()
    if (typeof name !== 'string' || typeof module !== 'string') {
      throw this.bad('the name of a global must be text', 'UnpicklingError: STACK_GLOBAL requires str')
    }
    this.pushGlobal(module, name)
  }

  private reduce(): void {
    const args = this.popArguments()
    this.pushCall('reduce', this.stack.pop(), args, null)
  }

  private newObject(): void {
    const args = this.popArguments()
    this.pushCall('newobj', this.stack.pop(), args, null)
  }

  private pushCall(how: CallKind, callable: PickleValue, args: readonly PickleValue[], kwargs: PickleValue): void {
    this.stack.spend(COST.call)
    if (!isCallable(callable)) throw this.bad('a call of a value that cannot be called', 'TypeError: object is not callable')
    const call = new CallValue(how, callable, args, kwargs, this.window.opcodeOffset)
    this.calls.push(call)
    this.stack.push(call)
  }

  private build(): void {
    const state = this.stack.pop()
    const target = this.stack.top()
    if (target instanceof CallValue) {
      this.stack.spend(COST.container)
      target.addState(state)
    } else if (target instanceof GlobalValue) {
      this.changedGlobals.push({ target, offset: this.window.opcodeOffset })
    } else throw this.bad('a state for a value that has none', "AttributeError: object has no attribute '__dict__'")
  }

  // Containers

  private setItems(items: readonly PickleValue[]): void {
    const target = this.stack.top()
    if (items.length % 2 !== 0) throw this.bad('an odd number of keys and values', 'UnpicklingError: odd number of items for SETITEMS')
    const entries = this.entriesOf(target)
    this.stack.spend((items.length / 2) * COST.entry)
    for (let i = 0; i < items.length; i += 2) {
      const key = items[i]
      const value = items[i + 1]
      if (key === undefined || value === undefined) throw this.stack.underflow()
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
      this.stack.spend(COST.dict)
      target.entries = new Entries()
    }
    return target.entries
  }

  private append(items: readonly PickleValue[]): void {
    const target = this.stack.top()
    this.stack.spend(items.length * COST.slot)
    if (target instanceof ListValue) for (const item of items) target.items.push(item)
    else if (target instanceof CallValue) for (const item of items) target.addItem(item)
    else throw this.bad('an item for a value that is no list', "AttributeError: object has no attribute 'append'")
  }

  private addItems(items: readonly PickleValue[]): void {
    const target = this.stack.top()
    this.stack.spend(items.length * COST.slot)
    if (items.some(isUnhashable)) throw this.bad('a set item that cannot be one', 'TypeError: unhashable type')
    if (target instanceof SetValue && !target.frozen) for (const item of items) target.items.push(item)
    else if (target instanceof CallValue) for (const item of items) target.addItem(item)
    else throw this.bad('an item for a value that is no set', "AttributeError: object has no attribute 'add'")
  }

  private memoIndex(): number {
    const text = this.lineText().trim()
    const index = /^\+?\d+(_\d+)*$/.test(text) ? Number(text.replaceAll('_', '')) : Number.NaN
    if (!Number.isSafeInteger(index)) throw this.bad('expected a memo index')
    return index
  }

  private line(): Uint8Array {
    const line = this.window.line()
    this.stack.spend(line.length)
    return line
  }

  private lineText(): string {
    return this.checked(decodeUtf8(this.line()), 'a line of UTF-8')
  }

  private checked<T>(value: T | undefined, expected: string): T {
    if (value === undefined) throw this.bad(`expected ${expected}`, 'ValueError')
    return value
  }

  private bad(message: string, torch?: string): PickleError {
    return this.window.bad(message, torch)
  }
}

/** A name, or something of which only a program that runs could tell what it is. */
function isCallable(value: PickleValue): boolean {
  return value instanceof GlobalValue || value instanceof CallValue || value instanceof PersistentValue
}

function printable(byte: number): string {
  return byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : `\\x${byte.toString(16).padStart(2, '0')}`
}
