import type { PickleValue } from '../pickle/values.ts'

/** A dict key as part of a name, as Python's `str()` prints it. */
export function keyText(key: PickleValue): string {
  return typeof key === 'string' ? key : reprOf(key, MAX_KEY_DEPTH)
}

/** Tuples inside of each other that a key spells out; people use pairs. */
const MAX_KEY_DEPTH = 4
const MAX_KEY_ITEMS = 16

function reprOf(value: PickleValue, depth: number): string {
  if (typeof value === 'string') return quoted(value)
  if (typeof value === 'number' || typeof value === 'bigint') return String(value)
  if (typeof value === 'boolean') return value ? 'True' : 'False'
  if (value === null) return 'None'
  if (value.kind === 'float') return floatText(value.value)
  if (value.kind === 'tuple' && value.items.length <= MAX_KEY_ITEMS && depth > 0) {
    const items = value.items.map((item) => reprOf(item, depth - 1))
    return items.length === 1 ? `(${items[0]},)` : `(${items.join(', ')})`
  }
  if (value.kind === 'global') return `${value.module}.${value.name}`
  return `<${value.kind}>`
}

/** Single quotes, unless only those are inside. */
function quoted(text: string): string {
  const escaped = text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\r', '\\r').replaceAll('\t', '\\t')
  return text.includes("'") && !text.includes('"') ? `"${escaped}"` : `'${escaped.replaceAll("'", "\\'")}'`
}

/** The shortest digits that are the number, with an exponent from 1e16 on and below 1e-4. Source: CPython `float_repr_style` 'short'. */
function floatText(value: number): string {
  if (Number.isNaN(value)) return 'nan'
  if (!Number.isFinite(value)) return value > 0 ? 'inf' : '-inf'
  const [digits = '', exponent = ''] = value.toExponential().split('e')
  const power = Number(exponent)
  if (power < -4 || power >= 16) return `${digits}e${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`
  if (Object.is(value, -0)) return '-0.0'
  const plain = String(value)
  // JavaScript writes an exponent below 1e-6 already.
  if (plain.includes('e')) return value.toFixed(digits.replace(/[-.]/g, '').length - 1 - power)
  return Number.isInteger(value) ? `${plain}.0` : plain
}
