import type { Checkpoint } from '../../checkpoint/checkpoint.ts'
import { quote } from '../../checkpoint/quote.ts'
import type { Draft, Rule, Subject } from '../rule.ts'

export const nonFinite: Rule = {
  id: 'tensor/non-finite',
  severity: 'error',
  title: 'A tensor holds NaN or infinite values',
  explanation:
    'Weights that are not finite make every output not finite: training has diverged, or a cast to float16 overflowed (values past 65,504). Every float tensor is looked at, in float16, bfloat16, float32, float64, complex and 8-bit types; bookkeeping outside of the weights and the optimizer, such as a best score that starts at infinity, is not.',
  remedy:
    'Go back to an earlier checkpoint; lower the learning rate or clip gradients. After a cast to float16, keep the tensor in float32 or use bfloat16.',
  example: 'Tensor "model.proj.weight" (float32) has 3 NaN and 1 infinite values, the first at element 12',
  check,
}

/** Single tensors that are named before the rest is counted: a diverged model has NaN everywhere. */
const NAMED = 20

function* check({ checkpoint, bytes }: Subject): Iterable<Draft> {
  if (bytes === undefined) return
  const affected = checkpoint.tensors.filter((tensor) => bytes.nonFinite.has(tensor.name) && matters(tensor))
  for (const { name, dtype } of affected.slice(0, NAMED)) {
    const found = bytes.nonFinite.get(name)
    if (found === undefined) continue
    const counts = [found.nan > 0 ? `${found.nan} NaN` : '', found.infinite > 0 ? `${found.infinite} infinite` : ''].filter(
      (each) => each !== '',
    )
    yield {
      message: `Tensor ${quote(name)} (${dtype}) has ${counts.join(' and ')} ${found.nan + found.infinite === 1 ? 'value' : 'values'}, the first at element ${found.first}`,
      where: { tensor: name, ...(found.offset === undefined ? {} : { offset: found.offset }) },
    }
  }
  if (affected.length > NAMED) yield { message: `${affected.length - NAMED} more tensors have NaN or infinite values` }
}

/** Weights and optimizer state. A best score that starts at infinity is no damage. */
function matters({ key, name }: Checkpoint['tensors'][number]): boolean {
  return key !== null || /(^|[._])optim/i.test(name)
}
