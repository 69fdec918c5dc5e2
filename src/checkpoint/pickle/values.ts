import { canonicalGlobal } from './canonical-name.ts'

/**
 * The inert graph that a pickle describes. A global is a name, a call is a record of a call:
 * nothing is imported and nothing runs. Values may be shared and may form cycles, so no walk over
 * them may recurse or assume a tree.
 *
 * Python ints are `number` while exact and `bigint` beyond 2^53 - 1; Python floats are `FloatValue`, so that 1 and 1.0
 * stay apart. `str` is a JavaScript string (lone surrogates survive, as with Python's "surrogatepass").
 */
export type PickleValue =
  | null
  | boolean
  | number
  | bigint
  | string
  | FloatValue
  | BytesValue
  | ListValue
  | TupleValue
  | DictValue
  | SetValue
  | GlobalValue
  | CallValue
  | PersistentValue

/** The members of the union that are objects: what can be shared, and what a walk must remember. */
export type PickleObject = Exclude<PickleValue, null | boolean | number | bigint | string>

export class FloatValue {
  readonly kind = 'float'
  readonly value: number
  constructor(value: number) {
    this.value = value
  }
}

/** `bytes` or `bytearray`. Long ones are not read: `data` is then absent and `offset` says where they are. */
export class BytesValue {
  readonly kind = 'bytes'
  readonly mutable: boolean
  readonly length: number
  /** Position of the first byte, from the start of the pickle. */
  readonly offset: number
  readonly data: Uint8Array | undefined
  constructor(mutable: boolean, length: number, offset: number, data: Uint8Array | undefined) {
    this.mutable = mutable
    this.length = length
    this.offset = offset
    this.data = data
  }
}

export class ListValue {
  readonly kind = 'list'
  readonly items: PickleValue[] = []
}

export class TupleValue {
  readonly kind = 'tuple'
  readonly items: readonly PickleValue[]
  constructor(items: readonly PickleValue[]) {
    this.items = items
  }
}

export class SetValue {
  readonly kind = 'set'
  readonly frozen: boolean
  readonly items: PickleValue[]
  constructor(frozen: boolean, items: PickleValue[]) {
    this.frozen = frozen
    this.items = items
  }
}

export class DictValue {
  readonly kind = 'dict'
  readonly entries = new Entries()
}

/** `module.name` as the pickle spells it. `offset` is the opcode's position from the start of the pickle. */
export class GlobalValue {
  readonly kind = 'global'
  readonly module: string
  readonly name: string
  readonly offset: number
  private resolved: string | undefined = undefined
  constructor(module: string, name: string, offset: number) {
    this.module = module
    this.name = name
    this.offset = offset
  }

  /** The name that all spellings share. Kept, since one global is asked for by every tensor of a file. */
  get canonical(): string {
    this.resolved ??= canonicalGlobal(this.module, this.name)
    return this.resolved
  }
}

export type CallKind = 'reduce' | 'newobj' | 'newobj-ex' | 'inst' | 'obj'

const NO_VALUES: readonly PickleValue[] = Object.freeze([])

/**
 * The result of a call that was not made: what would be called with what, and what the pickle then does to the
 * result (BUILD gives `states`, APPEND(S) and ADDITEMS give `items`, SETITEM(S) give `entries`).
 */
export class CallValue {
  readonly kind = 'call'
  readonly how: CallKind
  readonly callable: PickleValue
  readonly args: readonly PickleValue[]
  readonly kwargs: PickleValue
  readonly offset: number
  entries: Entries | undefined = undefined
  private ownStates: PickleValue[] | undefined = undefined
  private ownItems: PickleValue[] | undefined = undefined
  constructor(how: CallKind, callable: PickleValue, args: readonly PickleValue[], kwargs: PickleValue, offset: number) {
    this.how = how
    this.callable = callable
    this.args = args
    this.kwargs = kwargs
    this.offset = offset
  }

  get states(): readonly PickleValue[] {
    return this.ownStates ?? NO_VALUES
  }

  addState(state: PickleValue): void {
    this.ownStates ??= []
    this.ownStates.push(state)
  }

  get items(): readonly PickleValue[] {
    return this.ownItems ?? NO_VALUES
  }

  addItem(item: PickleValue): void {
    this.ownItems ??= []
    this.ownItems.push(item)
  }
}

/** A persistent id: for torch, the tuple that stands for a storage. */
export class PersistentValue {
  readonly kind = 'persistent'
  readonly id: PickleValue
  readonly offset: number
  constructor(id: PickleValue, offset: number) {
    this.id = id
    this.offset = offset
  }
}

const SMALL = 8

/** A Python dict's entries in insertion order; setting a key again keeps its place and replaces its value. */
export class Entries {
  readonly keys: PickleValue[] = []
  readonly values: PickleValue[] = []
  /** Whether a key was set again, so that a reader that stood in between saw another value. */
  overwritten = false
  private index: Map<PickleValue, number> | undefined

  get size(): number {
    return this.keys.length
  }

  set(key: PickleValue, value: PickleValue): void {
    const at = this.find(key)
    if (at >= 0) {
      this.values[at] = value
      this.overwritten = true
      return
    }
    this.index?.set(hashed(key), this.keys.length)
    this.keys.push(key)
    this.values.push(value)
    if (this.keys.length === SMALL) this.index = new Map(this.keys.map((each, i) => [hashed(each), i]))
  }

  get(key: PickleValue): PickleValue | undefined {
    const at = this.find(key)
    return at >= 0 ? this.values[at] : undefined
  }

  private find(key: PickleValue): number {
    const wanted = hashed(key)
    if (this.index) return this.index.get(wanted) ?? -1
    return this.keys.findIndex((each) => hashed(each) === wanted)
  }
}

/** Python's `1`, `1.0` and `True` are one dict key. Other objects are equal to themselves only. */
function hashed(key: PickleValue): PickleValue {
  if (typeof key === 'boolean') return key ? 1 : 0
  if (key !== null && typeof key === 'object' && key.kind === 'float') return key.value
  return key
}
