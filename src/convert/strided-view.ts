/** Values that lie at regular distances. Sizes and strides are in elements, strides never negative. */
export interface StridedView {
  /** Byte of the element with index 0 … 0. */
  readonly begin: number
  readonly itemBytes: number
  readonly shape: readonly number[]
  readonly stride: readonly number[]
}

/** Values along the last dimension: `length` of them from `element` on, `step` apart, which belong to `target` and what follows. */
export type TakeRun = (target: number, element: number, step: number, length: number) => void

/** The same values in the same order with as few dimensions as there can be, so that runs are long. */
export function withFewDimensions(view: StridedView): StridedView {
  const shape: number[] = []
  const stride: number[] = []
  view.shape.forEach((size, i) => {
    const step = view.stride[i] ?? 0
    const outer = stride.at(-1)
    if (size === 1) return
    if (outer !== undefined && outer === step * size) {
      shape[shape.length - 1] = (shape.at(-1) ?? 1) * size
      stride[stride.length - 1] = step
    } else {
      shape.push(size)
      stride.push(step)
    }
  })
  return { ...view, shape: shape.length === 0 ? [1] : shape, stride: stride.length === 0 ? [1] : stride }
}

/**
 * Tells the runs of the values with the numbers `first` to `first + count - 1` of the row-major order, and of those only the
 * values whose element lies in `[from, to)`. Returns the smallest and largest such element; `Infinity` and -1 where there are none.
 */
export function forEachRun(
  { shape, stride }: StridedView,
  first: number,
  count: number,
  range: { readonly from: number; readonly to: number },
  take: TakeRun,
): { readonly least: number; readonly most: number } {
  const width = shape.at(-1) ?? 1
  const step = stride.at(-1) ?? 1
  let least = Number.POSITIVE_INFINITY
  let most = -1
  for (let number = first; number < first + count; ) {
    const column = number % width
    const length = Math.min(width - column, first + count - number)
    const row = elementAt(shape, stride, (number - column) / width) + column * step
    const skip = countBefore(row, step, length, range.from)
    const taken = countBefore(row, step, length, range.to) - skip
    if (taken > 0) {
      const element = row + skip * step
      take(number - first + skip, element, step, taken)
      if (element < least) least = element
      if (element + (taken - 1) * step > most) most = element + (taken - 1) * step
    }
    number += length
  }
  return { least, most }
}

export const EVERYWHERE = { from: 0, to: Number.POSITIVE_INFINITY }

/** The element at which row `number` begins; rows are all dimensions but the last. */
function elementAt(shape: readonly number[], stride: readonly number[], number: number): number {
  let element = 0
  let rest = number
  for (let i = shape.length - 2; i >= 0; i--) {
    const size = shape[i] ?? 1
    const index = rest % size
    element += index * (stride[i] ?? 0)
    rest = (rest - index) / size
  }
  return element
}

/** How many of `length` values that begin at `element` lie before `limit`. */
function countBefore(element: number, step: number, length: number, limit: number): number {
  if (step === 0) return element < limit ? length : 0
  return Math.min(length, Math.max(0, Math.ceil((limit - element) / step)))
}
