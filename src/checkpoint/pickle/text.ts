/**
 * How pickles write text and numbers. Functions take the raw bytes of an argument and return `undefined` where CPython
 * would refuse it. Source: CPython Lib/pickletools.py, Modules/_pickle.c.
 */

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** UTF-8, and the encoded surrogates that Python's "surrogatepass" lets through (BINUNICODE and its kin). */
export function decodeUtf8(bytes: Uint8Array): string | undefined {
  const ascii = decodeAscii(bytes)
  if (ascii !== undefined) return ascii
  try {
    return utf8.decode(bytes)
  } catch {
    return decodeWithSurrogates(bytes)
  }
}

/** Strict UTF-8: how `torch.load` decodes Python 2 strings (SHORT_BINSTRING and its kin). */
export function decodeStrictUtf8(bytes: Uint8Array): string | undefined {
  const ascii = decodeAscii(bytes)
  if (ascii !== undefined) return ascii
  try {
    return utf8.decode(bytes)
  } catch {
    return undefined
  }
}

export function decodeLatin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
}

function decodeAscii(bytes: Uint8Array): string | undefined {
  for (const byte of bytes) if (byte >= 0x80) return undefined
  return decodeLatin1(bytes)
}

/** One pass into UTF-16 units, since a string of surrogates alone would otherwise fall into millions of parts. */
function decodeWithSurrogates(bytes: Uint8Array): string | undefined {
  const units = new Uint16Array(bytes.length)
  let count = 0
  let start = 0
  const flush = (end: number): boolean => {
    if (end === start) return true
    const text = decodeStrictUtf8(bytes.subarray(start, end))
    if (text === undefined) return false
    for (let i = 0; i < text.length; i++) units[count++] = text.charCodeAt(i)
    return true
  }
  for (let i = 0; i + 2 < bytes.length; i++) {
    const second = bytes[i + 1] ?? 0
    const third = bytes[i + 2] ?? 0
    // U+D800 to U+DFFF as three bytes: ED A0 80 to ED BF BF.
    if (bytes[i] !== 0xed || second < 0xa0 || second > 0xbf || third < 0x80 || third > 0xbf) continue
    if (!flush(i)) return undefined
    units[count++] = 0xd000 | ((second & 0x3f) << 6) | (third & 0x3f)
    i += 2
    start = i + 1
  }
  return flush(bytes.length) ? Buffer.from(units.buffer, 0, count * 2).toString('utf16le') : undefined
}

/** UNICODE: Latin-1 with `\uXXXX` and `\UXXXXXXXX` (Python's "raw-unicode-escape"). */
export function decodeRawUnicodeEscape(bytes: Uint8Array): string | undefined {
  let bad = false
  const text = decodeLatin1(bytes).replace(/(\\+)([uU])([0-9a-fA-F]{0,8})/g, (whole, slashes: string, kind: string, digits: string) => {
    // An even number of backslashes escapes itself and leaves the letter alone.
    if (slashes.length % 2 === 0) return whole
    const width = kind === 'u' ? 4 : 8
    const code = Number.parseInt(digits.slice(0, width), 16)
    if (digits.length < width || code > 0x10ffff) {
      bad = true
      return whole
    }
    return slashes.slice(1) + String.fromCodePoint(code) + digits.slice(width)
  })
  return bad ? undefined : text
}

const SIMPLE_ESCAPES: ReadonlyMap<string, string> = new Map([
  ['\n', ''],
  ['\\', '\\'],
  ["'", "'"],
  ['"', '"'],
  ['a', '\x07'],
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['v', '\v'],
])

/** STRING: a quoted Python 2 literal with its escapes, decoded as strict UTF-8. */
export function decodeQuoted(line: Uint8Array): string | undefined {
  const quoted = decodeLatin1(line)
  const quote = quoted[0]
  if (quoted.length < 2 || (quote !== "'" && quote !== '"') || quoted.at(-1) !== quote) return undefined
  let bad = false
  const bytes = quoted.slice(1, -1).replace(/\\(x[0-9a-fA-F]{0,2}|[0-7]{1,3}|[\s\S]|$)/g, (whole, code: string) => {
    const simple = SIMPLE_ESCAPES.get(code)
    if (simple !== undefined) return simple
    if (code === '' || (code[0] === 'x' && code.length < 3)) {
      bad = true
      return ''
    }
    if (code[0] === 'x') return String.fromCharCode(Number.parseInt(code.slice(1), 16))
    if (/^[0-7]/.test(code)) return String.fromCharCode(Number.parseInt(code, 8) & 0xff)
    return whole
  })
  return bad ? undefined : decodeStrictUtf8(Buffer.from(bytes, 'latin1'))
}

/** INT and LONG: Python's `int(text, 0)`, whose digits may be grouped by underscores. */
export function parseInteger(text: string, maxDigits: number): number | bigint | undefined {
  const trimmed = text.trim()
  const isInteger = /^[+-]?(0(_?0)*|[1-9](_?\d)*|0[xX](_?[\da-fA-F])+|0[oO](_?[0-7])+|0[bB](_?[01])+)$/.test(trimmed)
  if (!isInteger || trimmed.length > maxDigits + 2) return undefined
  const digits = trimmed.replace(/^[+-]/, '').replaceAll('_', '')
  const magnitude = BigInt(/^0+$/.test(digits) ? '0' : digits)
  return exactInteger(trimmed.startsWith('-') ? -magnitude : magnitude)
}

/** FLOAT: Python's `float(text)`, here without blanks around it. */
export function parseFloatText(text: string): number | undefined {
  const special = /^([+-]?)(inf|infinity|nan)$/i.exec(text)
  if (special) return special[2]?.toLowerCase() === 'nan' ? Number.NaN : special[1] === '-' ? -Infinity : Infinity
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) ? Number(text) : undefined
}

/** LONG1 and LONG4: little-endian two's complement of any length; no bytes are 0. */
export function decodeLong(bytes: Uint8Array): number | bigint {
  if (bytes.length === 0) return 0
  const hex = Buffer.from(bytes).reverse().toString('hex')
  return exactInteger(BigInt.asIntN(bytes.length * 8, BigInt(`0x${hex}`)))
}

function exactInteger(value: bigint): number | bigint {
  return value >= BigInt(Number.MIN_SAFE_INTEGER) && value <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(value) : value
}
