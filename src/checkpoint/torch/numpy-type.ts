import { dictEntries, sequenceItems } from '../pickle/lookup.ts'
import { CallValue, type Entries, GlobalValue, type PickleValue, TupleValue } from '../pickle/values.ts'

/**
 * What the elements of a numpy array are. `bytes` may be any bytes: numbers, text, dates, and records of such. `objects` are
 * pointers. `odd` does not fit itself: numpy believes what a pickle says of a type, and would read past its memory.
 */
export type NumpyType =
  | { readonly kind: 'bytes'; readonly itemsize: number | undefined; readonly flags: number; readonly isRecord: boolean }
  | { readonly kind: 'objects' }
  | { readonly kind: 'odd' }

/** The type that a value stands for where numpy expects one. Source: numpy descriptor.c `arraydescr_setstate`. */
export function numpyType(value: PickleValue | undefined): NumpyType {
  if (value instanceof GlobalValue) return PLAIN_CLASSES.test(value.canonical) ? bytesOf(undefined) : OBJECTS
  if (!(value instanceof CallValue) || !(value.callable instanceof GlobalValue)) return OBJECTS
  return value.callable.canonical === 'numpy.dtype' ? typeOfCall(value, 0) : OBJECTS
}

const OBJECTS: NumpyType = { kind: 'objects' }
const ODD: NumpyType = { kind: 'odd' }

/** Classes that numpy has a type of its own for. Any other class means objects. */
const PLAIN_CLASSES =
  /^(numpy\.(float|int|uint|complex)\d+|numpy\.(bool_?|str_|bytes_|longlong|ulonglong)|builtins\.(int|float|bool|complex|str|bytes))$/

/** Records inside of records. */
const MAX_NESTING = 16

/** Types are shared by many arrays, and by the fields of records. */
const known = new WeakMap<CallValue, NumpyType>()

function typeOfCall(call: CallValue, nesting: number): NumpyType {
  const before = known.get(call)
  if (before !== undefined) return before
  // Until it is known, so that a type that contains itself comes to an end.
  known.set(call, ODD)
  const type = nesting > MAX_NESTING ? ODD : describe(call, nesting)
  known.set(call, type)
  return type
}

const TEXT = /^[<>=|]?([?biufcmMSUVO])(\d{0,9})$/
const LONG_NAME = /^((bool_?|u?int(8|16|32|64)?|float(16|32|64|128)?|complex(64|128|256)?|str_?|bytes_?)|[a-zA-Z]|[mM]8?\[.*\])$/

function describe({ args, states }: CallValue, nesting: number): NumpyType {
  const [name, align, copy] = args
  if (name instanceof GlobalValue) return states.length === 0 ? numpyType(name) : ODD
  if (typeof name !== 'string') return ODD
  const [, letter = '', digits = ''] = TEXT.exec(name) ?? []
  const isObject = letter === 'O' || /^(O|object_?)$/.test(name)
  if (states.length === 0) {
    if (isObject) return OBJECTS
    return letter !== '' ? bytesOf(sizeOf(letter, digits)) : LONG_NAME.test(name) ? bytesOf(undefined) : ODD
  }
  // numpy writes one state, for a type that is nobody else's.
  const state = states[0]
  if (states.length > 1 || !(state instanceof TupleValue) || Number(align) !== 0 || Number(copy ?? 0) !== 1) return ODD
  const [, , base, names, fields, itemsize, , flags] = state.items
  if (isObject) return base === null && names === null && fields === null && typeof flags === 'number' && flags !== 0 ? OBJECTS : ODD
  if (letter === 'V') return typeOfRecord({ base, names, fields, flags, nesting, itemsize, size: Number(digits) })
  const isPlain = base === null && names === null && fields === null
  if (!isPlain || letter === '') return ODD
  const size = sizeOf(letter, digits)
  // Text has its size from the state, and numbers have none there.
  if (letter === 'S' || letter === 'U')
    return itemsize === size && (flags === 0 || (letter === 'U' && flags === NEEDS_INIT)) ? bytesOf(size, flags) : ODD
  return flags === undefined || flags === 0 ? bytesOf(size) : ODD
}

function bytesOf(itemsize: number | undefined, flags = 0): NumpyType {
  return { kind: 'bytes', itemsize, flags, isRecord: false }
}

function sizeOf(letter: string, digits: string): number | undefined {
  if (letter === '?') return 1
  if (digits === '') return undefined
  return Number(digits) * (letter === 'U' ? 4 : 1)
}

/** Flags of a type. Source: numpy ndarraytypes.h. */
const NEEDS_INIT = 0x08
const NEEDS_PYTHON = 0x10
const ALIGNED = 0x80
/** numpy 1 writes them as a signed byte. */
const ALL_FLAGS = 0xff

interface RecordState {
  readonly base: PickleValue | undefined
  readonly names: PickleValue | undefined
  readonly fields: PickleValue | undefined
  readonly flags: PickleValue | undefined
  readonly itemsize: PickleValue | undefined
  /** Bytes that the type's name tells. */
  readonly size: number
  readonly nesting: number
}

/** `V16`: sixteen bytes as such, an array of a fixed shape, or fields. */
function typeOfRecord(record: RecordState): NumpyType {
  const { base, names, fields, itemsize, size, flags } = record
  if (itemsize !== size || typeof flags !== 'number') return ODD
  if (base !== null) return names === null && fields === null ? typeOfFixedArray(record) : ODD
  if (names === null && fields === null) return flags === 0 ? bytesOf(size) : ODD
  const labels = sequenceItems(names)
  const entries = dictEntries(fields)
  if (labels === undefined || entries === undefined || entries.overwritten || entries.size !== labels.length) return ODD
  const inherited = flagsOfFields(labels, entries, record)
  if (inherited === undefined || (flags & ALL_FLAGS & ~ALIGNED) !== (inherited | NEEDS_PYTHON)) return ODD
  return { kind: 'bytes', itemsize: size, flags, isRecord: true }
}

/** Every field is a `(type, offset)` that ends inside of the record; `undefined` where one does not. */
function flagsOfFields(labels: readonly PickleValue[], entries: Entries, { size, nesting }: RecordState): number | undefined {
  let flags = 0
  for (const label of labels) {
    const [type, offset] = sequenceItems(entries.get(label)) ?? []
    const inner = innerType(type, nesting)
    if (typeof label !== 'string' || inner === undefined || typeof offset !== 'number' || offset < 0) return undefined
    if (offset + inner.itemsize > size) return undefined
    flags |= inner.flags & (NEEDS_INIT | NEEDS_PYTHON)
  }
  return flags
}

/** `(type, shape)`. */
function typeOfFixedArray({ base, size, flags, nesting }: RecordState): NumpyType {
  const [type, shape] = sequenceItems(base) ?? []
  const inner = innerType(type, nesting)
  const counts = sequenceItems(shape)
  if (inner === undefined || counts === undefined || !counts.every((each) => typeof each === 'number' && each >= 0)) return ODD
  const fits = counts.reduce((bytes: number, count) => bytes * Number(count), inner.itemsize) === size
  return fits && flags === inner.flags ? { kind: 'bytes', itemsize: size, flags: inner.flags, isRecord: true } : ODD
}

/** A type inside of another one; its size must be known. */
function innerType(value: PickleValue | undefined, nesting: number): { readonly itemsize: number; readonly flags: number } | undefined {
  if (!(value instanceof CallValue) || !(value.callable instanceof GlobalValue) || value.callable.canonical !== 'numpy.dtype')
    return undefined
  const type = typeOfCall(value, nesting + 1)
  return type.kind === 'bytes' && type.itemsize !== undefined ? { itemsize: type.itemsize, flags: type.flags } : undefined
}
