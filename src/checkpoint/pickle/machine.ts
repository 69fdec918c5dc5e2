import { Frames } from './frames.ts'
import { Literals } from './literals.ts'
import { OP, WEIGHTS_ONLY_OPCODES } from './opcodes.ts'
import type { PickleError } from './pickle-error.ts'
import { Recorder } from './recorder.ts'
import { decodeStrictUtf8, decodeUtf8 } from './text.ts'
import { ValueStack } from './value-stack.ts'
import { type CallValue, type GlobalValue, type PersistentValue, type PickleValue, TupleValue } from './values.ts'
import { NeedBytes, PickleWindow } from './window.ts'

const NOTHING: readonly PickleValue[] = []
const EMPTY_TUPLE = new TupleValue(NOTHING)

/**
 * Interprets pickle opcodes on an abstract stack and records what they describe. Nothing is imported, called or built.
 * Semantics are those of CPython's unpickler; time is linear in the bytes read, memory is bounded by `limits.ts`.
 *
 * The caller feeds windows of the source: `run` returns the result at STOP, or how many bytes from `position` on it
 * must see to continue.
 */
export class PickleMachine {
  readonly globals: readonly GlobalValue[]
  readonly calls: readonly CallValue[]
  readonly persistents: readonly PersistentValue[]
  /** Globals that BUILD would change: no pickler writes that, and no honest file needs it. */
  readonly changedGlobals: readonly { readonly target: GlobalValue; readonly offset: number }[]
  protocol = 0
  /** First opcode that PyTorch's weights_only unpickler does not know. */
  foreignOpcode: { readonly opcode: number; readonly offset: number } | undefined = undefined

  /** First opcode of a protocol later than the one that the pickle declares: a byte that was changed, and not written. */
  laterOpcode: { readonly opcode: number; readonly offset: number } | undefined = undefined

  private readonly window: PickleWindow
  private readonly stack: ValueStack
  private readonly literals: Literals
  private readonly recorder: Recorder
  private readonly frames: Frames

  /** `total`: bytes of the source; `start`: where in it the pickle begins. */
  constructor(total: number, start: number) {
    this.window = new PickleWindow(total, start)
    this.frames = new Frames(this.window)
    this.stack = new ValueStack(this.window, total)
    this.literals = new Literals(this.window, this.stack)
    this.recorder = new Recorder(this.window, this.stack)
    this.globals = this.recorder.globals
    this.calls = this.recorder.calls
    this.persistents = this.recorder.persistents
    this.changedGlobals = this.recorder.changedGlobals
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
        this.frames.checkOpcode()
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
        return this.stack.recall(this.literals.memoIndex())
      case OP.BINPUT:
        return this.stack.remember(this.window.uint8())
      case OP.LONG_BINPUT:
        return this.stack.remember(this.window.uint32())
      case OP.PUT:
        return this.stack.remember(this.literals.memoIndex())
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
        return this.recorder.pushTuple(this.stack.popMark())
      case OP.EMPTY_TUPLE:
        return this.stack.push(EMPTY_TUPLE)
      case OP.TUPLE1:
      case OP.TUPLE2:
      case OP.TUPLE3:
        return this.recorder.pushTuple(this.stack.popItems(opcode - OP.TUPLE1 + 1))
      case OP.BINUNICODE:
        return this.literals.pushText(this.window.uint32(), decodeUtf8)
      case OP.SHORT_BINUNICODE:
        return this.literals.pushText(this.window.uint8(), decodeUtf8)
      case OP.BINUNICODE8:
        return this.literals.pushText(this.window.length64(), decodeUtf8)
      case OP.BINPERSID:
        return this.recorder.pushPersistent(this.stack.pop())
      case OP.REDUCE:
        return this.recorder.reduce()
      case OP.EMPTY_DICT:
        return this.recorder.pushDict(NOTHING)
      case OP.EMPTY_LIST:
        return this.recorder.pushList(NOTHING)
      case OP.SETITEMS:
        return this.recorder.setItems(this.stack.popMark())
      case OP.SETITEM:
        return this.recorder.setItems(this.stack.popItems(2))
      case OP.NEWTRUE:
        return this.stack.push(true)
      case OP.NEWFALSE:
        return this.stack.push(false)
      case OP.NONE:
        return this.stack.push(null)
      case OP.BINFLOAT:
        return this.literals.pushFloat(this.window.float64())
      case OP.APPENDS:
        return this.recorder.append(this.stack.popMark())
      case OP.APPEND:
        return this.recorder.append(this.stack.popItems(1))
      case OP.BUILD:
        return this.recorder.build()
      case OP.GLOBAL:
        return this.recorder.pushGlobal(this.literals.lineText(), this.literals.lineText())
      case OP.STACK_GLOBAL:
        return this.recorder.stackGlobal()
      case OP.NEWOBJ:
        return this.recorder.newObject()
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
        return this.frames.begin(this.window.length64())
      case OP.LONG1:
        return this.literals.pushLong(this.window.uint8())
      case OP.LONG4:
        return this.literals.pushLong(this.window.int32Length())
      case OP.INT:
        return this.literals.pushIntLine()
      case OP.LONG:
        return this.literals.pushLongLine()
      case OP.FLOAT:
        return this.literals.pushFloatLine()
      case OP.SHORT_BINSTRING:
        return this.literals.pushText(this.window.uint8(), decodeStrictUtf8)
      case OP.BINSTRING:
        return this.literals.pushText(this.window.int32Length(), decodeStrictUtf8)
      case OP.STRING:
        return this.literals.pushQuotedLine()
      case OP.UNICODE:
        return this.literals.pushEscapedLine()
      case OP.SHORT_BINBYTES:
        return this.literals.pushBytes(this.window.uint8(), false)
      case OP.BINBYTES:
        return this.literals.pushBytes(this.window.uint32(), false)
      case OP.BINBYTES8:
        return this.literals.pushBytes(this.window.length64(), false)
      case OP.BYTEARRAY8:
        return this.literals.pushBytes(this.window.length64(), true)
      case OP.EMPTY_SET:
        return this.recorder.pushSet()
      case OP.ADDITEMS:
        return this.recorder.addItems(this.stack.popMark())
      case OP.FROZENSET:
        return this.recorder.pushFrozenSet(this.stack.popMark())
      case OP.LIST:
        return this.recorder.pushList(this.stack.popMark())
      case OP.DICT:
        return this.recorder.pushDict(this.stack.popMark())
      case OP.PERSID:
        return this.recorder.pushPersistent(this.literals.lineText())
      case OP.INST:
        return this.recorder.instantiate(this.literals.lineText(), this.literals.lineText())
      case OP.OBJ:
        return this.recorder.construct()
      case OP.NEWOBJ_EX:
        return this.recorder.newObjectWithKeywords()
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

  private noteLater(opcode: number): void {
    const since = opcode >= OP.BYTEARRAY8 ? 5 : opcode >= OP.SHORT_BINUNICODE ? 4 : 3
    if (this.protocol > 0 && since > Math.max(2, this.protocol)) this.laterOpcode ??= { opcode, offset: this.window.opcodeOffset }
  }

  private result(): PickleValue {
    this.frames.checkEnd()
    return this.stack.result()
  }

  private setProtocol(protocol: number): void {
    if (protocol > 5) throw this.bad(`protocol ${protocol}, the highest is 5`)
    this.protocol = Math.max(this.protocol, protocol)
  }

  private bad(message: string, torch?: string): PickleError {
    return this.window.bad(message, torch)
  }
}

function printable(byte: number): string {
  return byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : `\\x${byte.toString(16).padStart(2, '0')}`
}
