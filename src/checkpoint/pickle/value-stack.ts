import { MAX_VALUE_BYTES, MIN_VALUE_BYTES, VALUE_BYTES_PER_BYTE } from './limits.ts'
import type { PickleError } from './pickle-error.ts'
import type { PickleValue } from './values.ts'
import type { PickleWindow } from './window.ts'

/** Heap cost of values in bytes, as measured with Node 20 and rounded up. */
export const COST = { slot: 8, number: 32, entry: 120, container: 200, dict: 420, call: 300 } as const

/** The unpickler's stack with its marks, its memo, and the account of what all values cost. */
export class ValueStack {
  private readonly values: PickleValue[] = []
  private readonly marks: number[] = []
  private readonly memo: PickleValue[] = []
  private readonly farMemo = new Map<number, PickleValue>()
  private readonly allowance: number
  private budget: number
  private readonly window: PickleWindow

  /** `sourceBytes`: of the file or record that the pickle is read from. */
  constructor(window: PickleWindow, sourceBytes: number) {
    this.window = window
    this.allowance = Math.min(MAX_VALUE_BYTES, MIN_VALUE_BYTES + sourceBytes * VALUE_BYTES_PER_BYTE)
    this.budget = this.allowance
  }

  push(value: PickleValue): void {
    this.values.push(value)
    this.spend(COST.slot)
  }

  pop(): PickleValue {
    const value = this.top()
    this.values.pop()
    return value
  }

  top(): PickleValue {
    const value = this.values.length > this.floor ? this.values.at(-1) : undefined
    if (value === undefined) throw this.underflow()
    return value
  }

  popItems(count: number): PickleValue[] {
    if (this.values.length - count < this.floor) throw this.underflow()
    return this.values.splice(this.values.length - count, count)
  }

  mark(): void {
    this.marks.push(this.values.length)
    this.spend(COST.slot)
  }

  popMark(): PickleValue[] {
    const mark = this.marks.pop()
    if (mark === undefined) throw this.window.bad('there is no MARK', 'UnpicklingError: could not find MARK')
    return this.values.splice(mark)
  }

  /** POP: the topmost mark where nothing lies on it, as CPython does, else a value. */
  discard(): void {
    if (this.marks.length > 0 && this.floor === this.values.length) this.marks.pop()
    else this.pop()
  }

  /** The value at STOP, which must be the only one left. */
  result(): PickleValue {
    const value = this.pop()
    if (this.marks.length > 0 || this.values.length > 0) throw this.window.bad(`${this.values.length} values are left over at the end`)
    return value
  }

  /** Picklers count up. Any other index goes to a map, so that a far one does not cost all slots before it. */
  remember(index: number): void {
    const value = this.top()
    if (index <= this.memo.length) {
      this.memo[index] = value
      // MEMOIZE counts indices, so one that the near part has grown up to may not count twice.
      this.farMemo.delete(index)
    } else {
      this.farMemo.set(index, value)
      this.spend(COST.container)
    }
    this.spend(COST.slot)
  }

  /** MEMOIZE: under the next free index. */
  memoize(): void {
    this.remember(this.memo.length + this.farMemo.size)
  }

  recall(index: number): void {
    const near = this.memo[index]
    const value = near === undefined ? this.farMemo.get(index) : near
    if (value === undefined) {
      throw this.window.bad(`memo ${index} was never set`, `UnpicklingError: Memo value not found at index ${index}`)
    }
    this.push(value)
  }

  spend(bytes: number): void {
    this.budget -= bytes
    if (this.budget < 0) throw this.window.bad(`the values need more than ${this.allowance} bytes of memory`)
  }

  underflow(): PickleError {
    return this.window.bad('a value is missing from the stack', 'UnpicklingError: unpickling stack underflow')
  }

  private get floor(): number {
    return this.marks.at(-1) ?? 0
  }
}
