import { memorySource } from '../../../src/checkpoint/bytes.ts'
import type { PickleError } from '../../../src/checkpoint/pickle/pickle-error.ts'
import { type Pickle, readPickle } from '../../../src/checkpoint/pickle/read-pickle.ts'
import type { CallValue, Entries, PickleValue } from '../../../src/checkpoint/pickle/values.ts'

/** Text counts as Latin-1, a number as one byte: opcodes can be written as their letters. */
export type Part = string | number | Uint8Array

/** Puts bytes together, as `bytes(']', 'K', 7, 'a.')` for the list `[7]`. */
export function bytes(...parts: readonly Part[]): Uint8Array {
  return Buffer.concat(
    parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : typeof part === 'number' ? Buffer.of(part) : part)),
  )
}

export function u16(value: number): Uint8Array {
  const buffer = Buffer.alloc(2)
  buffer.writeUInt16LE(value)
  return buffer
}

export function u32(value: number): Uint8Array {
  const buffer = Buffer.alloc(4)
  buffer.writeUInt32LE(value)
  return buffer
}

export function i32(value: number): Uint8Array {
  const buffer = Buffer.alloc(4)
  buffer.writeInt32LE(value)
  return buffer
}

export function u64(value: number | bigint): Uint8Array {
  const buffer = Buffer.alloc(8)
  buffer.writeBigUInt64LE(BigInt(value))
  return buffer
}

/** Big-endian, as pickles write floats. */
export function f64(value: number): Uint8Array {
  const buffer = Buffer.alloc(8)
  buffer.writeDoubleBE(value)
  return buffer
}

/** LONG1 of ten bytes. */
export function integerBytes(value: bigint): Uint8Array {
  const little = Uint8Array.from({ length: 10 }, (_, i) => Number((value >> BigInt(8 * i)) & 0xffn))
  return bytes('\x8a', little.length, little)
}

/** BINUNICODE. */
export function text(value: string): Uint8Array {
  const utf8 = Buffer.from(value, 'utf8')
  return bytes('X', u32(utf8.length), utf8)
}

export function read(...parts: readonly Part[]): Promise<Pickle> {
  return readPickle(memorySource(bytes(...parts)))
}

/** What a pickle describes, as Python would print it. Throws its error. */
export async function printed(...parts: readonly Part[]): Promise<string> {
  const pickle = await read(...parts)
  if (pickle.value === undefined) throw pickle.error ?? new Error('neither a value nor an error')
  return python(pickle.value)
}

export async function errorOf(...parts: readonly Part[]): Promise<PickleError> {
  const { error, value } = await read(...parts)
  if (error === undefined) throw new Error(`expected an error, found ${python(value ?? null)}`)
  return error
}

/** A value in Python's notation; what was not called is shown as the call, `!` before it. Only for small trees. */
export function python(value: PickleValue): string {
  if (value === null) return 'None'
  if (typeof value === 'boolean') return value ? 'True' : 'False'
  if (typeof value === 'number' || typeof value === 'bigint') return String(value)
  if (typeof value === 'string') return JSON.stringify(value)
  switch (value.kind) {
    case 'float':
      return Object.is(value.value, -0)
        ? '-0.0'
        : Number.isInteger(value.value)
          ? value.value.toFixed(1)
          : String(value.value).toLowerCase()
    case 'bytes':
      return `${value.mutable ? 'bytearray' : 'bytes'}(${value.data === undefined ? `${value.length} at ${value.offset}` : Buffer.from(value.data).toString('hex')})`
    case 'list':
      return `[${list(value.items)}]`
    case 'tuple':
      return `(${list(value.items)}${value.items.length === 1 ? ',' : ''})`
    case 'dict':
      return dict(value.entries)
    case 'set':
      return `${value.frozen ? 'frozenset' : 'set'}({${list(value.items)}})`
    case 'global':
      return `${value.module}.${value.name}`
    case 'persistent':
      return `persistent(${python(value.id)})`
    case 'call':
      return call(value)
  }
}

function call({ how, callable, args, kwargs, states, items, entries }: CallValue): string {
  const named = kwargs === null ? '' : `, **${python(kwargs)}`
  const changes = [
    ...(entries === undefined ? [] : [`.update(${dict(entries)})`]),
    ...(items.length === 0 ? [] : [`.extend([${list(items)}])`]),
    ...states.map((state) => `.build(${python(state)})`),
  ]
  return `!${how} ${python(callable)}(${list(args)}${named})${changes.join('')}`
}

function dict(entries: Entries): string {
  return `{${entries.keys.map((key, i) => `${python(key)}: ${python(entries.values[i] ?? null)}`).join(', ')}}`
}

function list(items: readonly PickleValue[]): string {
  return items.map(python).join(', ')
}
