/**
 * A JSON reader that keeps what `JSON.parse` loses and a header's meaning depends on: how a number is written, the
 * order of keys, and keys that are there twice. As strict as serde_json, which the reference reader of safetensors uses.
 */
export type Json = null | boolean | string | JsonNumber | readonly Json[] | JsonObject

export class JsonNumber {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

export class JsonObject {
  readonly entries: readonly (readonly [string, Json])[]
  constructor(entries: readonly (readonly [string, Json])[]) {
    this.entries = entries
  }
}

export class JsonError extends Error {
  override readonly name = 'JsonError'
  /** Characters from the start of the text. */
  readonly position: number
  constructor(message: string, position: number) {
    super(`${message} at character ${position}`)
    this.position = position
  }
}

/** serde_json's recursion limit. */
const MAX_DEPTH = 128

/** Values of one text. A header of 100 MB may hold 50 million, too many for memory; one of 100,000 tensors has 900,000. */
const MAX_VALUES = 5_000_000

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const PLAIN = /[^"\\\u0000-\u001f]*/y
const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ['\\', '\\'],
  ['/', '/'],
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
])

/** Throws `JsonError`. */
export function parseJson(text: string): Json {
  const parser = new JsonParser(text)
  const value = parser.value(0)
  parser.end()
  return value
}

class JsonParser {
  private readonly text: string
  private at = 0
  private values = 0
  constructor(text: string) {
    this.text = text
  }

  value(depth: number): Json {
    if (++this.values > MAX_VALUES) throw this.error(`more than ${MAX_VALUES} values`)
    this.skipBlanks()
    const start = this.text[this.at]
    if (start === '{' || start === '[') {
      if (depth >= MAX_DEPTH) throw this.error('values nested too deeply')
      this.at++
      return start === '{' ? this.object(depth + 1) : this.array(depth + 1)
    }
    if (start === '"') return this.string()
    for (const [word, value] of [
      ['true', true],
      ['false', false],
      ['null', null],
    ] as const) {
      if (this.text.startsWith(word, this.at)) {
        this.at += word.length
        return value
      }
    }
    NUMBER.lastIndex = this.at
    const number = NUMBER.exec(this.text)?.[0]
    if (number === undefined)
      throw this.error(start === undefined ? 'the text ends inside of a value' : `unexpected ${JSON.stringify(start)}`)
    this.at += number.length
    return new JsonNumber(number)
  }

  end(): void {
    this.skipBlanks()
    if (this.at < this.text.length) throw this.error('characters behind the value')
  }

  private object(depth: number): JsonObject {
    const entries: [string, Json][] = []
    if (this.closes('}')) return new JsonObject(entries)
    do {
      this.skipBlanks()
      if (this.text[this.at] !== '"') throw this.error('expected a key')
      const key = this.string()
      this.skipBlanks()
      this.expect(':')
      entries.push([key, this.value(depth)])
    } while (this.continues('}'))
    return new JsonObject(entries)
  }

  private array(depth: number): Json[] {
    const items: Json[] = []
    if (this.closes(']')) return items
    do items.push(this.value(depth))
    while (this.continues(']'))
    return items
  }

  private string(): string {
    const parts: string[] = []
    this.at++
    for (;;) {
      PLAIN.lastIndex = this.at
      const plain = PLAIN.exec(this.text)?.[0] ?? ''
      this.at += plain.length
      parts.push(plain)
      const next = this.text[this.at]
      if (next === '"') {
        this.at++
        return parts.join('')
      }
      if (next !== '\\') throw this.error(next === undefined ? 'the text ends inside of a string' : 'a control character in a string')
      parts.push(this.escape())
    }
  }

  private escape(): string {
    const kind = this.text[this.at + 1] ?? ''
    if (kind !== 'u') {
      const plain = ESCAPES.get(kind)
      if (plain === undefined) throw this.error('an unknown escape')
      this.at += 2
      return plain
    }
    const high = this.hex4(this.at + 2)
    this.at += 6
    if (high < 0xd800 || high > 0xdfff) return String.fromCharCode(high)
    const low = this.text.startsWith('\\u', this.at) ? this.hex4(this.at + 2) : 0
    if (high > 0xdbff || low < 0xdc00 || low > 0xdfff) throw this.error('a lone surrogate')
    this.at += 6
    return String.fromCharCode(high, low)
  }

  private hex4(at: number): number {
    const digits = this.text.slice(at, at + 4)
    if (!/^[0-9a-fA-F]{4}$/.test(digits)) throw this.error('an escape without four digits')
    return Number.parseInt(digits, 16)
  }

  private closes(bracket: string): boolean {
    this.skipBlanks()
    if (this.text[this.at] !== bracket) return false
    this.at++
    return true
  }

  private continues(bracket: string): boolean {
    if (this.closes(bracket)) return false
    this.expect(',')
    return true
  }

  private expect(character: string): void {
    if (this.text[this.at] !== character) throw this.error(`expected ${JSON.stringify(character)}`)
    this.at++
  }

  private skipBlanks(): void {
    while (' \n\r\t'.includes(this.text[this.at] ?? 'x')) this.at++
  }

  private error(message: string): JsonError {
    return new JsonError(message, this.at)
  }
}
