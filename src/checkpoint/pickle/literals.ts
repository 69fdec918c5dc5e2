import { MAX_INTEGER_BYTES, MAX_INTEGER_DIGITS, MAX_KEPT_BYTES, MAX_STRING_BYTES } from './limits.ts'
import type { PickleError } from './pickle-error.ts'
import { decodeLong, decodeQuoted, decodeRawUnicodeEscape, decodeUtf8, parseFloatText, parseInteger } from './text.ts'
import { COST, type ValueStack } from './value-stack.ts'
import { BytesValue, FloatValue } from './values.ts'
import type { PickleWindow } from './window.ts'

/** The opcodes whose argument is a value: numbers, text and bytes go from the window to the stack. */
export class Literals {
  private readonly window: PickleWindow
  private readonly stack: ValueStack

  constructor(window: PickleWindow, stack: ValueStack) {
    this.window = window
    this.stack = stack
  }

  pushFloat(value: number): void {
    this.stack.spend(COST.number)
    this.stack.push(new FloatValue(value))
  }

  pushText(length: number, decode: (bytes: Uint8Array) => string | undefined): void {
    if (length > MAX_STRING_BYTES) throw this.window.tooLong('string', length)
    const text = this.window.ascii(length) ?? decode(this.window.take(length))
    if (text === undefined) throw this.bad('text that is not UTF-8', "UnicodeDecodeError: 'utf-8' codec can't decode byte")
    this.stack.spend(COST.slot * 3 + length * 2)
    this.stack.push(text)
  }

  /** Short byte strings are kept, long ones only skipped: no decision needs them. */
  pushBytes(length: number, mutable: boolean): void {
    const offset = this.window.position
    this.stack.spend(COST.container)
    if (length <= MAX_KEPT_BYTES) {
      const data = new Uint8Array(this.window.take(length))
      this.stack.spend(length)
      return this.stack.push(new BytesValue(mutable, length, offset, data))
    }
    this.window.skip(length)
    this.stack.push(new BytesValue(mutable, length, offset, undefined))
  }

  pushLong(length: number): void {
    if (length > MAX_INTEGER_BYTES) throw this.window.tooLong('integer', length)
    this.stack.spend(length + COST.slot * 2)
    this.stack.push(decodeLong(this.window.take(length)))
  }

  pushIntLine(): void {
    const text = this.lineText()
    if (text === '00') return this.stack.push(false)
    if (text === '01') return this.stack.push(true)
    this.stack.push(this.checked(parseInteger(text, MAX_INTEGER_DIGITS), 'an integer'))
  }

  pushLongLine(): void {
    this.stack.push(this.checked(parseInteger(this.lineText().replace(/L$/, ''), MAX_INTEGER_DIGITS), 'an integer'))
  }

  pushFloatLine(): void {
    this.pushFloat(this.checked(parseFloatText(this.lineText()), 'a float'))
  }

  pushQuotedLine(): void {
    this.stack.push(this.checked(decodeQuoted(this.line()), 'a quoted string'))
  }

  pushEscapedLine(): void {
    this.stack.push(this.checked(decodeRawUnicodeEscape(this.line()), 'an escaped string'))
  }

  memoIndex(): number {
    const text = this.lineText().trim()
    const index = /^\+?\d+(_\d+)*$/.test(text) ? Number(text.replaceAll('_', '')) : Number.NaN
    if (!Number.isSafeInteger(index)) throw this.bad('expected a memo index')
    return index
  }

  lineText(): string {
    return this.checked(decodeUtf8(this.line()), 'a line of UTF-8')
  }

  private line(): Uint8Array {
    const line = this.window.line()
    this.stack.spend(line.length)
    return line
  }

  private checked<T>(value: T | undefined, expected: string): T {
    if (value === undefined) throw this.bad(`expected ${expected}`, 'ValueError')
    return value
  }

  private bad(message: string, torch?: string): PickleError {
    return this.window.bad(message, torch)
  }
}
