import { OP } from '../checkpoint/pickle/opcodes.ts'
import {
  type BytesValue,
  type CallValue,
  type Entries,
  GlobalValue,
  type PickleObject,
  type PickleValue,
  type SetValue,
  TupleValue,
} from '../checkpoint/pickle/values.ts'
import { isLine, type PickleMemo } from './pickle-memo.ts'
import type { PickleOutput } from './pickle-output.ts'
import { WriterError } from './writer-error.ts'

/** The writing of one object: it yields the values that come in between, and goes on when they are written. */
export type Writing = Generator<PickleValue, void, void>

/** What an object is known by: a tuple by its items, since of a call's argument tuple the graph keeps only those. */
export function identity(value: PickleObject): object {
  return value instanceof TupleValue ? value.items : value
}

/** Items that go into one APPENDS or SETITEMS. Source: CPython Lib/pickle.py `_BATCHSIZE`. */
const BATCH = 1000

/** Up to this length bytes are written as text, which `weights_only` loads; UTF-8 doubles them, and readers refuse longer text. */
const MAX_BYTES_AS_TEXT = 32 * 1024 * 1024

/**
 * Members of tuples and calls that are written more than once because they lie in a circle. Stops graphs whose circles make the
 * work grow with the square of their size; CPython's pickler, with its recursion limit, writes none of them.
 */
const MAX_REPEATED = 10_000_000

/**
 * How each kind of object is written: step by step as CPython's pickler does at protocol 2.
 * Source: CPython Modules/_pickle.c `save` and what it calls (3.11), Lib/pickle.py.
 */
export class PickleObjects {
  private readonly output: PickleOutput
  private readonly memo: PickleMemo
  /** Tuples, sets and calls that are being written, and how many values were remembered when they were begun. */
  private readonly begun = new Map<object, number>()
  private repeated = 0

  constructor(output: PickleOutput, memo: PickleMemo) {
    this.output = output
    this.memo = memo
  }

  isBegun(value: PickleObject): boolean {
    return this.begun.has(identity(value))
  }

  /** Begins an object of which nothing is written or remembered. */
  begin(value: Exclude<PickleObject, BytesValue>): Writing | undefined {
    switch (value.kind) {
      case 'float':
        this.output.float(value.value)
        return undefined
      case 'global':
        this.memo.globalValue(value)
        return undefined
      case 'tuple':
        return this.tuple(value.items)
      case 'list':
        return this.list(value, value.items)
      case 'dict':
        return this.dict(value, value.entries)
      case 'set':
        return this.set(value)
      case 'call':
        return this.call(value)
      case 'persistent':
        return this.persistent(value.id)
    }
  }

  /** As protocol 2 says them, which `weights_only` loads: a call of `_codecs.encode` with the bytes as Latin-1 text. */
  bytes(value: BytesValue, data: Uint8Array): void {
    if (value.mutable) this.memo.global('builtins', 'bytearray')
    if (data.length <= MAX_BYTES_AS_TEXT) {
      this.memo.global('_codecs', 'encode')
      this.memo.text(Buffer.from(data.buffer, data.byteOffset, data.byteLength).toString('latin1'))
      this.memo.text('latin1')
      this.output.opcode(OP.TUPLE2)
      this.memo.put()
      this.output.opcode(OP.REDUCE)
    } else {
      this.memo.needs(3)
      this.output.rawBytes(data)
    }
    if (value.mutable) {
      this.memo.put()
      this.output.opcode(OP.TUPLE1)
      this.memo.put()
      this.output.opcode(OP.REDUCE)
    }
    this.memo.remember(value)
  }

  /** `storageKey`: position of an item that is the key of a storage. */
  private *tuple(items: readonly PickleValue[], storageKey = -1): Writing {
    if (items.length === 0) return this.output.opcode(OP.EMPTY_TUPLE)
    const isLong = items.length >= SHORT_TUPLES.length
    this.enter(items, items.length)
    if (isLong) this.output.opcode(OP.MARK)
    for (let i = 0; i < items.length; i++) {
      const item = items[i] ?? null
      if (i === storageKey && typeof item === 'string') this.memo.storageKey(item)
      else yield item
    }
    this.begun.delete(items)
    if (!this.memo.has(items)) {
      this.output.opcode(SHORT_TUPLES[items.length] ?? OP.TUPLE)
      return this.memo.remember(items)
    }
    // One of the items held the tuple itself, and so it was written in there.
    if (isLong) this.output.opcode(OP.POP_MARK)
    else for (const _ of items) this.output.opcode(OP.POP)
    this.memo.recall(items)
  }

  private *list(key: object, items: readonly PickleValue[]): Writing {
    this.output.opcode(OP.EMPTY_LIST)
    this.memo.remember(key)
    yield* this.appends(items, items.length === 1)
  }

  private *dict(key: object, entries: Entries): Writing {
    this.output.opcode(OP.EMPTY_DICT)
    this.memo.remember(key)
    yield* this.setItems(entries, entries.size === 1)
    // CPython's loop over a dict sees only behind a full batch that nothing is left.
    if (entries.size > 0 && entries.size % BATCH === 0) {
      this.output.opcode(OP.MARK)
      this.output.opcode(OP.SETITEMS)
    }
  }

  /** `singly`: a batch of one item is written without its mark. */
  private *appends(items: readonly PickleValue[], singly: boolean, many: number = OP.APPENDS): Writing {
    for (let from = 0; from < items.length; from += BATCH) {
      const end = Math.min(items.length, from + BATCH)
      const isSingle = singly && end - from === 1
      if (!isSingle) this.output.opcode(OP.MARK)
      for (let i = from; i < end; i++) yield items[i] ?? null
      this.output.opcode(isSingle ? OP.APPEND : many)
    }
  }

  private *setItems({ keys, values }: Entries, singly: boolean): Writing {
    for (let from = 0; from < keys.length; from += BATCH) {
      const end = Math.min(keys.length, from + BATCH)
      const isSingle = singly && end - from === 1
      if (!isSingle) this.output.opcode(OP.MARK)
      for (let i = from; i < end; i++) {
        yield keys[i] ?? null
        yield values[i] ?? null
      }
      this.output.opcode(isSingle ? OP.SETITEM : OP.SETITEMS)
    }
  }

  /** As a call with a list, which is how protocol 2 says it and `weights_only` knows it. */
  private *set(value: SetValue): Writing {
    this.enter(value, value.items.length)
    this.memo.global('builtins', value.frozen ? 'frozenset' : 'set')
    this.output.opcode(OP.EMPTY_LIST)
    this.memo.put()
    yield* this.appends(value.items, value.items.length === 1)
    this.output.opcode(OP.TUPLE1)
    this.memo.put()
    this.output.opcode(OP.REDUCE)
    this.leave(value)
  }

  private *call(call: CallValue): Writing {
    this.enter(call, call.args.length)
    yield* this.construction(call)
    if (!this.leave(call)) return
    const isSet = call.callable instanceof GlobalValue && call.callable.canonical === 'builtins.set'
    if (isSet && call.items.length > 0) this.memo.needs(4)
    yield* this.appends(call.items, !isSet, isSet ? OP.ADDITEMS : OP.APPENDS)
    if (call.entries !== undefined) yield* this.setItems(call.entries, true)
    for (const state of call.states) {
      yield state
      this.output.opcode(OP.BUILD)
    }
  }

  private *construction({ how, callable, args, kwargs }: CallValue): Writing {
    if (how === 'inst' || how === 'obj') return yield* this.oldConstruction(how, callable, args)
    yield callable
    if (!this.memo.recall(args)) yield* this.tuple(args)
    if (how === 'newobj-ex') {
      this.memo.needs(4)
      yield kwargs
    }
    this.output.opcode(how === 'reduce' ? OP.REDUCE : how === 'newobj' ? OP.NEWOBJ : OP.NEWOBJ_EX)
  }

  /** Instances as Python 2 pickled them. */
  private *oldConstruction(how: 'inst' | 'obj', callable: PickleValue, args: readonly PickleValue[]): Writing {
    const isNamed = how === 'inst' && callable instanceof GlobalValue && isLine(callable.module) && isLine(callable.name)
    this.output.opcode(OP.MARK)
    if (!isNamed) yield callable
    yield* args
    if (!isNamed) return this.output.opcode(OP.OBJ)
    this.memo.noteName(callable.module, callable.name)
    this.output.lines(OP.INST, callable.module, callable.name)
  }

  /** Not remembered: CPython asks anew for the id of an object that it meets again. */
  private *persistent(id: PickleValue): Writing {
    const isStorage = id instanceof TupleValue && id.items[0] === 'storage' && !this.memo.has(id.items)
    if (isStorage) yield* this.tuple(id.items, STORAGE_KEY)
    else yield id
    this.output.opcode(OP.BINPERSID)
  }

  // What can only be remembered when it is complete may be met again before that: its members hold it. It is then begun a second
  // time, inside of itself, which ends since the members that brought it about are remembered by then.

  private enter(key: object, size: number): void {
    const before = this.begun.get(key)
    if (before !== undefined) {
      this.repeated += size
      // Nothing was remembered since: there is no end to it. A pickle cannot describe that, but a replacement may.
      if (before === this.memo.size || this.repeated > MAX_REPEATED) throw tooManyCircles()
    }
    this.begun.set(key, this.memo.size)
  }

  /** Remembers a complete object; or takes the one that its own members have brought about, and says so by `false`. */
  private leave(key: object): boolean {
    this.begun.delete(key)
    if (!this.memo.has(key)) {
      this.memo.remember(key)
      return true
    }
    this.output.opcode(OP.POP)
    this.memo.recall(key)
    return false
  }
}

/** Where the key stands in `("storage", type, key, location, numel)`. Source: torch/serialization.py. */
const STORAGE_KEY = 2

/** Opcodes of tuples by their length. */
const SHORT_TUPLES = [OP.EMPTY_TUPLE, OP.TUPLE1, OP.TUPLE2, OP.TUPLE3]

function tooManyCircles(): WriterError {
  return new WriterError({
    problem: 'The checkpoint holds tuples or calls that hold themselves, in a way that cannot be written',
    remedy: 'No training program makes such a file; do not use it unless you know where it comes from.',
  })
}
