import { sequenceItems } from '../pickle/lookup.ts'
import { BytesValue, CallValue, GlobalValue, type PickleValue, TupleValue } from '../pickle/values.ts'
import { Refusal } from './refusal.ts'

/**
 * Checks how a pickle builds arrays, scalars and dtypes of numpy, as far as that is plain: a damaged one gives an array fewer
 * bytes than its shape needs. Throws `Refusal`. Source: numpy/_core/src/multiarray/methods.c `array_setstate`, descriptor.c
 * `arraydescr_setstate`, multiarraymodule.c `array_scalar`.
 */
export function checkNumpyShape(call: CallValue): void {
  const name = call.callable instanceof GlobalValue ? call.callable.canonical : ''
  CHECKS.get(name)?.(call)
}

const CHECKS: ReadonlyMap<string, (call: CallValue) => void> = new Map([
  ['numpy.core.multiarray._reconstruct', checkArray],
  ['numpy.core.multiarray.scalar', checkScalar],
  ['numpy.dtype', checkDtype],
])

function checkArray({ args, states }: CallValue): void {
  const [type, shape, code] = args
  const isCode = typeof code === 'string' ? code.length === 1 : byteLength(code) === 1
  const isArray = type instanceof GlobalValue && /^numpy\.(ndarray|matrix)$/.test(type.canonical)
  if (args.length !== 3 || !isArray || !isCode || sequenceItems(shape)?.every((size) => size === 0) !== true)
    throw refused('an array', 'TypeError: _reconstruct')
  for (const state of states) {
    const items = state instanceof TupleValue ? state.items : []
    const [dimensions, dtype, , data] = items.length === 5 ? items.slice(1) : items
    if (items.length === 5 && Number(items[0]) !== 0 && Number(items[0]) !== 1)
      throw refused('an array', "ValueError: can't handle version")
    const sizes = sequenceItems(dimensions)
    if (items.length < 4 || items.length > 5 || sizes === undefined || !isDtype(dtype))
      throw refused('an array', 'TypeError: __setstate__()')
    if (!sizes.every((size) => typeof size === 'number' && Number.isSafeInteger(size) && size >= 0))
      throw refused('an array', 'ValueError: negative dimensions')
    const count = sizes.reduce((product: number, size) => product * Number(size), 1)
    checkBytes('an array', data, dtype, count)
  }
}

function checkScalar({ args }: CallValue): void {
  const [dtype, data] = args
  if (args.length < 1 || args.length > 2 || !isDtype(dtype)) throw refused('a scalar', 'TypeError: scalar()')
  if (args.length === 2) checkBytes('a scalar', data, dtype, 1)
}

/** Types of a plain name: kind and bytes. Others, as records of fields, are left to numpy. */
const PLAIN = /^[<>=|]?([?biufcmMSUVO])(\d*)$/

function checkDtype({ args, states }: CallValue): void {
  const [text] = args
  const isType = (typeof text === 'string' && (PLAIN.test(text) || NAMED.test(text))) || text instanceof GlobalValue || isDtype(text)
  if (args.length < 1 || args.length > 3 || !isType) throw refused('a dtype', `TypeError: data type ${String(text)} not understood`)
  for (const state of states) {
    const items = state instanceof TupleValue ? state.items : []
    const [version, order] = items
    const isOrder = order === null || (typeof order === 'string' && /^[<>=|]$/.test(order))
    if (items.length < 5 || items.length > 9 || (version !== 3 && version !== 4) || !isOrder) {
      throw refused('a dtype', 'ValueError: endian is not a string in Numpy dtype unpickling')
    }
  }
}

const NAMED = /^(bool_?|u?int(8|16|32|64)?|float(16|32|64|128)?|complex(64|128|256)?|str_?|bytes_?|object_?|[a-zA-Z]|\w+\[.*\])$/

function isDtype(value: PickleValue | undefined): value is CallValue {
  return value instanceof CallValue && value.callable instanceof GlobalValue && value.callable.canonical.startsWith('numpy.dtype')
}

function checkBytes(what: string, data: PickleValue | undefined, dtype: CallValue, count: number): void {
  const [text] = dtype.args
  const size = typeof text === 'string' ? itemsize(text) : undefined
  const length = byteLength(data)
  // What a scalar has too much is ignored.
  const fits = length === undefined || size === undefined || (what === 'a scalar' ? length >= size : length === size * count)
  if (!fits) {
    throw new Refusal(
      `${what} of numpy with ${length} bytes, which needs ${(size ?? 0) * count}`,
      what === 'a scalar' ? 'ValueError: initialization string is too small' : 'ValueError: buffer size does not match array size',
    )
  }
}

function itemsize(text: string): number | undefined {
  const [, kind = '', width = ''] = PLAIN.exec(text) ?? []
  if (kind === '?') return 1
  return /[biufc]/.test(kind) && width !== '' ? Number(width) : undefined
}

/** Length of `bytes`, also where an older protocol writes them as `_codecs.encode(text, "latin1")`. */
function byteLength(value: PickleValue | undefined): number | undefined {
  if (value instanceof BytesValue) return value.length
  if (!(value instanceof CallValue) || !(value.callable instanceof GlobalValue) || value.callable.canonical !== '_codecs.encode')
    return undefined
  const [text, encoding] = value.args
  return typeof text === 'string' && encoding === 'latin1' ? text.length : undefined
}

function refused(what: string, torch: string): Refusal {
  return new Refusal(`${what} of numpy from values that make none`, torch)
}
