import { quote } from '../../checkpoint/quote.ts'
import type { Draft, Rule, Subject } from '../rule.ts'

export const allZero: Rule = {
  id: 'tensor/all-zero',
  severity: 'off',
  title: 'A tensor is zero throughout',
  explanation:
    'A weight that is zero in every element was often never trained or never loaded. Many tensors are zero on purpose (biases, the moments of an optimizer), so the rule is off unless it is asked for; it looks at weights only.',
  remedy: 'Find out whether the tensor was meant to be zero; if so, turn the rule off.',
  example: 'Tensor "model.proj.weight" is zero in all of its 262144 elements',
  check,
}

function* check({ checkpoint, bytes }: Subject): Iterable<Draft> {
  for (const { name, key, shape } of checkpoint.tensors) {
    if (key === null || !bytes?.allZero.has(name)) continue
    const elements = shape.reduce((count, size) => count * size, 1)
    yield { message: `Tensor ${quote(name)} is zero in all of its ${elements} elements`, where: { tensor: name } }
  }
}
