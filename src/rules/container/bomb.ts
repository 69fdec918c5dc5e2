import { problemRule } from '../problem-rule.ts'

export const bomb = problemRule({
  id: 'container/bomb',
  severity: 'error',
  title: 'Compressed records would grow beyond all measure',
  explanation:
    'PyTorch stores values uncompressed. Records that are compressed more than a hundred times exhaust the memory of whoever loads them.',
  remedy: 'Do not load the file; save it again with torch.save, which does not compress.',
  example: 'Compressed records would grow to 1073741824 bytes out of a file of 1044991',
})
