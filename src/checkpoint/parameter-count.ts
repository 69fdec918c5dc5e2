import type { Checkpoint } from './checkpoint.ts'

/** Elements of all tensors below the weights root. */
export function parameterCount(checkpoint: Checkpoint): number {
  return checkpoint.tensors
    .filter(({ key }) => key !== null)
    .reduce((sum, { shape }) => sum + shape.reduce((count, size) => count * size, 1), 0)
}
