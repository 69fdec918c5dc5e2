import type { Measured } from '../kernels/kernels.ts'
import type { PairFacts } from './value-pair.ts'

/** Adds up what the segments of one pair of tensors measure, in their order. */
export class RunningSums {
  unreadable: string | undefined
  private readonly count: number
  private readonly castTo: string | undefined
  private otherBits: number | undefined
  private otherValues = 0
  private otherAfterCast = 0
  private nonFiniteA = 0
  private nonFiniteB = 0
  private farthest = 0
  private readonly difference = new ScaledSum()
  private readonly squaresA = new ScaledSum()
  private readonly squaresB = new ScaledSum()
  private readonly products = new ScaledSum()

  /** `hasBits`: whether both sides are of one type, whose bits can be compared. */
  constructor(count: number, hasBits: boolean, castTo: string | undefined) {
    this.count = count
    this.otherBits = hasBits ? 0 : undefined
    this.castTo = castTo
  }

  /** What the values are as numbers. */
  add(measured: Measured): void {
    const { exponentA, exponentB } = measured
    this.otherValues += measured.otherValues
    this.nonFiniteA += measured.nonFiniteA
    this.nonFiniteB += measured.nonFiniteB
    this.farthest = Math.max(this.farthest, measured.farthest)
    this.difference.add(measured.squaredDifference, 2 * Math.max(exponentA, exponentB))
    this.squaresA.add(measured.squaresA, 2 * exponentA)
    this.squaresB.add(measured.squaresB, 2 * exponentB)
    this.products.add(measured.products, exponentA + exponentB)
  }

  addOtherBits(count: number): void {
    if (this.otherBits !== undefined) this.otherBits += count
  }

  addOtherAfterCast(count: number): void {
    this.otherAfterCast += count
  }

  /** `isExact`: whether other bits are another value, also where float64 cannot tell both apart. */
  facts(isExact: boolean): PairFacts {
    const { squaresA, squaresB, difference, products, castTo } = this
    const [reference, candidate] = [squaresA.root(), squaresB.root()]
    const between = difference.root()
    return {
      unreadable: this.unreadable,
      count: this.count,
      otherBits: this.otherBits,
      otherValues: isExact ? (this.otherBits ?? this.otherValues) : this.otherValues,
      otherAfterCast: castTo === undefined ? undefined : { dtype: castTo, count: this.otherAfterCast },
      nonFinite: { reference: this.nonFiniteA, candidate: this.nonFiniteB },
      norm: { reference: numberOf(reference), candidate: numberOf(candidate), difference: numberOf(between) },
      change: numberOf(quotient(between, reference)),
      cosine: cosineOf(products.scaled(), reference, candidate),
      farthest: this.farthest,
    }
  }
}

/** `value * 2 ** exponent`, which may lie outside of the range of float64. */
interface Scaled {
  readonly value: number
  readonly exponent: number
}

/** A sum of numbers with exponents of their own; all of a kind have the same, but for numbers near the ends of float64's range. */
class ScaledSum {
  private value = 0
  private exponent = 0

  add(value: number, exponent: number): void {
    if (value === 0) return
    if (this.value === 0) this.exponent = exponent
    const common = Math.max(this.exponent, exponent)
    this.value = scaled(this.value, this.exponent - common) + scaled(value, exponent - common)
    this.exponent = common
  }

  scaled(): Scaled {
    return { value: this.value, exponent: this.exponent }
  }

  /** Of a sum of squares, whose exponent is even. */
  root(): Scaled {
    return { value: Math.sqrt(this.value), exponent: this.exponent / 2 }
  }
}

function quotient(a: Scaled, b: Scaled): Scaled {
  return { value: a.value / b.value, exponent: a.exponent - b.exponent }
}

/** Rounding can take it a little past 1. */
function cosineOf(products: Scaled, a: Scaled, b: Scaled): number {
  const cosine = numberOf({ value: products.value / a.value / b.value, exponent: products.exponent - a.exponent - b.exponent })
  return Math.min(1, Math.max(-1, cosine))
}

function numberOf({ value, exponent }: Scaled): number {
  return scaled(value, exponent)
}

/** In two steps, since a power of two alone may leave the range that the product lies in. */
function scaled(value: number, exponent: number): number {
  if (exponent === 0) return value
  const half = Math.trunc(exponent / 2)
  return value * 2 ** half * 2 ** (exponent - half)
}
