import { sequenceItems } from '../pickle/lookup.ts'
import { CallValue, GlobalValue, ListValue, type PickleValue, TupleValue } from '../pickle/values.ts'
import { numpyType } from './numpy-type.ts'

/**
 * Why a call of a numpy name is dangerous, as a sentence's end; `undefined` where it is not. numpy trusts its own pickles: a
 * forged type or array reads and writes memory that is not its own.
 */
export function numpyDanger(call: CallValue, name: string): string | undefined {
  const check = CHECKS.get(name)
  if (check !== undefined) return check(call)
  return SCALAR_CLASS.test(name) ? scalarClassDanger(call) : undefined
}

const OWN_MEMORY = 'makes a numpy array on memory of its own choice'
const FORGED = 'reads bytes of the file as pointers to objects'
const NO_START = 'makes a numpy array of a type or shape that is no start of one'

const CHECKS: ReadonlyMap<string, (call: CallValue) => string | undefined> = new Map([
  ['numpy.ndarray', () => OWN_MEMORY],
  ['numpy.matrix', () => OWN_MEMORY],
  ['numpy.ma.core.MaskedArray', () => OWN_MEMORY],
  ['numpy.dtype', (call) => (numpyType(call).kind === 'odd' ? ODD_TYPE : undefined)],
  ['numpy.core.multiarray._reconstruct', arrayDanger],
  ['numpy.core.multiarray.scalar', ({ args }) => bytesDanger(args[0])],
  ['numpy.core.numeric._frombuffer', ({ args }) => bytesDanger(args[1])],
  ['numpy.ma.core._mareconstruct', maskedDanger],
])

const ODD_TYPE = 'describes a numpy type with fields or flags that it does not have'

/** Arrays that a pickle may make; the classes behave alike until somebody computes with them. */
const ARRAY_CLASSES: ReadonlySet<string> = new Set(['numpy.ndarray', 'numpy.matrix'])

/** Objects are pointers: they may be listed one by one, never be given as bytes. */
function arrayDanger({ args, states }: CallValue): string | undefined {
  if (!isNamed(args[0], ARRAY_CLASSES) || !isEmptyShape(args[1])) return NO_START
  for (const state of states) {
    const items = state instanceof TupleValue ? state.items : []
    if (!(items.at(-1) instanceof ListValue) && bytesDanger(items.at(-3)) !== undefined) return FORGED
    if (numpyType(items.at(-3)).kind === 'odd') return FORGED
  }
  return undefined
}

function bytesDanger(type: PickleValue | undefined): string | undefined {
  return numpyType(type).kind === 'bytes' ? undefined : FORGED
}

const MASKED: ReadonlySet<string> = new Set(['numpy.ma.core.MaskedArray'])

/** `_mareconstruct(class, base class, shape, type)` and the state `(version, shape, type, order, data, mask, fill value)`. */
function maskedDanger({ args, states }: CallValue): string | undefined {
  const [type, base, shape] = args
  if (!isNamed(type, MASKED) || !isNamed(base, ARRAY_CLASSES) || !isEmptyShape(shape)) return NO_START
  for (const state of states) {
    const items = state instanceof TupleValue ? state.items : []
    const elements = numpyType(items[2])
    // A fill value is written into memory by its type, so that only plain ones are.
    if (items.length !== 7 || elements.kind !== 'bytes' || elements.isRecord || !isPlainOrNumpy(items[6])) return FORGED
  }
  return undefined
}

const SCALAR_CLASS = /^numpy\.((float|int|uint|complex)\d+|bool_?|str_|bytes_|longlong|ulonglong|datetime64|timedelta64)$/

/** An object may describe itself to numpy as an array that lies anywhere in memory. */
function scalarClassDanger({ args }: CallValue): string | undefined {
  return args.every(isPlainOrNumpy) ? undefined : 'makes a numpy value of an object that may be anything'
}

const NUMPY_MAKERS: ReadonlySet<string> = new Set(['numpy.core.multiarray._reconstruct', 'numpy.core.multiarray.scalar', '_codecs.encode'])

function isPlainOrNumpy(value: PickleValue | undefined): boolean {
  if (value instanceof CallValue) return isNamed(value.callable, NUMPY_MAKERS)
  return typeof value !== 'object' || value === null || value.kind === 'float' || value.kind === 'bytes'
}

function isNamed(value: PickleValue | undefined, names: ReadonlySet<string>): boolean {
  return value instanceof GlobalValue && names.has(value.canonical)
}

function isEmptyShape(value: PickleValue | undefined): boolean {
  const shape = sequenceItems(value)
  return shape?.length === 1 && shape[0] === 0
}
