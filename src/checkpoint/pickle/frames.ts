import type { PickleError } from './pickle-error.ts'
import type { PickleWindow } from './window.ts'

/**
 * The frames of protocol 4. What a frame holds may not reach past its end, nor be left over: CPython's two unpicklers then skip
 * different bytes, so that a pickle would be two programs.
 * Source: CPython Modules/_pickle.c `_Unpickler_ReadImpl`, Lib/pickle.py `_Unframer`.
 */
export class Frames {
  private readonly window: PickleWindow
  /** Where the last frame ends, as an offset in the source. */
  private end = 0

  constructor(window: PickleWindow) {
    this.window = window
  }

  /** FRAME: the next `length` bytes are one. */
  begin(length: number): void {
    if (this.window.opcodeOffset < this.end) throw this.bad('a frame that begins inside of')
    if (length > this.window.left) throw this.window.truncated('UnpicklingError: pickle exhausted before end of frame')
    this.end = this.window.position + length
  }

  /** After each opcode. */
  checkOpcode(): void {
    if (this.window.opcodeOffset < this.end && this.window.position > this.end) throw this.bad('an opcode that reaches past')
  }

  /** At STOP. */
  checkEnd(): void {
    if (this.window.position < this.end) throw this.bad('an end inside of')
  }

  private bad(what: string): PickleError {
    return this.window.bad(`${what} a frame`, 'UnpicklingError: pickle exhausted before end of frame')
  }
}
