import { globalTier } from './globals.ts'
import { GlobalValue } from './values.ts'

/**
 * Looks for what asks for a dangerous global anywhere in some bytes, be they a pickle or not. Only damaged files are searched:
 * in healthy ones it is known which bytes are pickles, and the others are numbers.
 */

/** A name as Python has them; dangerous ones are ASCII. */
const NAME = '[A-Za-z_][\\w.]{0,200}'

/** GLOBAL and INST. The first line may have letters in front that are other opcodes; the second may be the next one's first. */
const TWO_LINES = new RegExp(`[ci][\\w.]{1,200}(?=\\n(${NAME})\\n)`, 'g')

/** A text of any of the three lengths (of which no more than one byte is used), and an opcode that keeps it in the memo. */
const TEXT = `(?:\\x8c([\\s\\S])|X([\\s\\S])\\0{3}|\\x8d([\\s\\S])\\0{7})(${NAME})(?:\\x94|q[\\s\\S]|r[\\s\\S]{4})?`
/** Two texts and STACK_GLOBAL. */
const TWO_TEXTS = new RegExp(`${TEXT}${TEXT}\\x93`, 'g')

/** Bytes on either side of a name by which it is told whether it stands in a text. */
export const NEIGHBOURHOOD = 256

/** The dangerous globals that these bytes ask for, with offsets from their start. */
export function dangerousGlobalsIn(bytes: Uint8Array): GlobalValue[] {
  // Latin-1 keeps a character for each byte.
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  const isMeant = ({ offset }: GlobalValue) => isInBinary(bytes, offset) || isCalledInText(bytes, offset)
  return [...linesIn(text).filter(isMeant), ...textsIn(text)]
}

function linesIn(text: string): GlobalValue[] {
  const found: GlobalValue[] = []
  for (const { 0: line, 1: name = '', index } of text.matchAll(TWO_LINES)) {
    for (let i = 0; i + 1 < line.length; i++) {
      if (line[i] !== 'c' && line[i] !== 'i') continue
      const global = new GlobalValue(line.slice(i + 1), name, index + i)
      if (isDangerous(global)) found.push(global)
    }
  }
  return found
}

function textsIn(text: string): GlobalValue[] {
  const found: GlobalValue[] = []
  for (const { 0: whole, 1: a, 2: b, 3: c, 4: module = '', 5: d, 6: e, 7: f, 8: name = '', index } of text.matchAll(TWO_TEXTS)) {
    const isWhole = (a ?? b ?? c)?.charCodeAt(0) === module.length && (d ?? e ?? f)?.charCodeAt(0) === name.length
    const global = new GlobalValue(module, name, index + whole.length - 1)
    if (isWhole && isDangerous(global)) found.push(global)
  }
  return found
}

function isDangerous(global: GlobalValue): boolean {
  return globalTier(global.canonical) === 'dangerous'
}

/** Whether there are control characters around `at`, which pickles of protocol 1 and later have and texts have not. */
export function isInBinary(bytes: Uint8Array, at: number): boolean {
  return bytes.subarray(Math.max(0, at - NEIGHBOURHOOD / 4), at + NEIGHBOURHOOD).some((byte) => byte < 0x09 || (byte > 0x0d && byte < 0x20))
}

/** Whether the global at `at` is called in text opcodes: two lines, a memo index, arguments in a tuple, REDUCE. */
export function isCalledInText(bytes: Uint8Array, at: number): boolean {
  const text = Buffer.from(bytes.subarray(at, at + NEIGHBOURHOOD)).toString('latin1')
  return /^.[^\n]+\n[^\n]+\n(p\d+\n)?(\([\s\S]*?t|\))(p\d+\n)?R/.test(text)
}
