import { problemRule } from '../problem-rule.ts'

export const shapeOverflow = problemRule({
  id: 'tensor/shape-overflow',
  severity: 'error',
  title: 'A tensor claims more elements than can be counted',
  explanation: 'Sizes whose product passes 64 bits overflow in PyTorch. No real tensor has them.',
  remedy: 'Fetch or copy the file again; where no good copy exists, save it again from the program that made it.',
  example: 'The pickle describes a tensor of shape [4611686018427387904, 8]',
})
