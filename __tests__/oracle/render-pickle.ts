import {
  CallValue,
  DictValue,
  type Entries,
  FloatValue,
  GlobalValue,
  ListValue,
  PersistentValue,
  type PickleValue,
  SetValue,
  TupleValue,
} from '../../src/checkpoint/pickle/values.ts'

/** A value, or a token that goes into the rendering as it is. */
type Part = { readonly value: PickleValue } | { readonly token: string }

/** The rendering that `pickle_reference.py` makes of what CPython has unpickled: equal texts are equal graphs. */
export function renderPickle(root: PickleValue): string {
  const out: string[] = []
  const numbers = new Map<PickleValue, number>()
  const stack: Part[] = [{ value: root }]
  for (let part = stack.pop(); part !== undefined; part = stack.pop()) {
    if ('token' in part) {
      out.push(part.token)
      continue
    }
    const plain = plainText(part.value)
    const known = numbers.get(part.value)
    if (plain !== undefined) out.push(plain)
    else if (known !== undefined) out.push(`@${known}`)
    else {
      numbers.set(part.value, numbers.size)
      stack.push(...partsOf(part.value).reverse())
    }
  }
  return out.join(' ')
}

function plainText(value: PickleValue): string | undefined {
  if (value === null) return 'N'
  if (typeof value === 'boolean') return value ? 'T' : 'F'
  if (typeof value === 'number' || typeof value === 'bigint') return `i${value}`
  if (typeof value === 'string') return textOf(value)
  if (value instanceof FloatValue) return floatOf(value.value)
  if (value.kind === 'bytes') return `${value.mutable ? 'B' : 'b'}${Buffer.from(value.data ?? []).toString('hex')}`
  if (value instanceof GlobalValue) return `g${textOf(value.module)} ${textOf(value.name)}`
  if (value instanceof TupleValue && value.items.length === 0) return '()'
  if (value instanceof SetValue) {
    const items = [...new Set(value.items.map((item) => setItem(item, 4)))].sort(byCodePoint)
    return `${value.frozen ? 'Z' : 'S'}{${items.join(',')}}`
  }
  return undefined
}

function textOf(text: string): string {
  return `s${Buffer.from(text, 'utf16le').swap16().toString('hex')}`
}

function floatOf(value: number): string {
  if (Number.isNaN(value)) return 'fnan'
  const bytes = Buffer.alloc(8)
  bytes.writeDoubleBE(value)
  return `f${bytes.toString('hex')}`
}

/** Python sorts by code points, and these texts are ASCII. */
function byCodePoint(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Without numbers, since sets have no order. What Python takes for equal is written alike. */
function setItem(value: PickleValue, depth: number): string {
  if (typeof value === 'boolean') return value ? 'i1' : 'i0'
  if (value instanceof FloatValue && Number.isInteger(value.value) && Math.abs(value.value) < 2 ** 53) return `i${BigInt(value.value)}`
  if (value instanceof TupleValue) return depth > 0 ? `(${value.items.map((item) => setItem(item, depth - 1)).join(',')})` : '(…)'
  const plain = plainText(value)
  if (plain !== undefined) return plain
  return value instanceof PersistentValue ? 'Persistent' : 'Call'
}

function partsOf(value: PickleValue): Part[] {
  if (value instanceof ListValue) return [token('['), ...values(value.items), token(']')]
  if (value instanceof TupleValue) return [token('('), ...values(value.items), token(')')]
  if (value instanceof DictValue) return [token('{'), ...pairs(value.entries), token('}')]
  if (value instanceof PersistentValue) return [token('P'), { value: value.id }]
  if (!(value instanceof CallValue)) throw new Error(`no rendering of ${JSON.stringify(value)}`)
  const { callable, args, kwargs, states, items, entries } = value
  const named = kwargs instanceof DictValue && kwargs.entries.size > 0 ? [token('named'), ...pairs(kwargs.entries)] : []
  const body = [...values([callable, ...args]), ...named, token('states'), ...values(states), token('items'), ...values(items)]
  return [token('call'), ...body, ...(entries === undefined ? [] : [token('entries'), ...pairs(entries)]), token('end')]
}

function token(text: string): Part {
  return { token: text }
}

function values(each: readonly PickleValue[]): Part[] {
  return each.map((value) => ({ value }))
}

function pairs({ keys, values: contents }: Entries): Part[] {
  return keys.flatMap((key, i) => [{ value: key }, { value: contents[i] ?? null }])
}
