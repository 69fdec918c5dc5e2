import { problemRule } from '../problem-rule.ts'

export const outOfBounds = problemRule({
  id: 'tensor/out-of-bounds',
  severity: 'error',
  title: 'A tensor looks at values outside of its storage',
  explanation: 'Size, stride and offset of a tensor must stay inside of its storage.',
  remedy: 'Fetch or copy the file again; where no good copy exists, save it again from the program that made it.',
  example: 'The pickle describes a tensor of shape [4, 4], stride [4, 1] and offset 8 that reaches to byte 96 of storage "0", which has 64',
})
