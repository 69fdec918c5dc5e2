import { problemRule } from '../problem-rule.ts'

export const pickleTrailingData = problemRule({
  id: 'pickle/trailing-data',
  severity: 'error',
  title: 'Bytes lie behind the end of the pickle',
  explanation:
    'PyTorch stops at the end of the pickle and ignores the rest of its record. Nothing that PyTorch writes has such a rest; it is a place to hide something, or the trace of a broken write.',
  remedy: 'Save the file again from the program that made it.',
  example: '46 bytes lie behind the end of the pickle',
})
