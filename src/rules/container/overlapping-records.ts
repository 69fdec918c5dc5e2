import { problemRule } from '../problem-rule.ts'

export const overlappingRecords = problemRule({
  id: 'container/overlapping-records',
  severity: 'error',
  title: 'Records share bytes of the file',
  explanation:
    'Two records that use the same bytes, or a record that reaches into the next one or into the central directory, are never written by PyTorch. PyTorch does not look and loads them.',
  remedy: 'Do not load the file unless you know how it came to be; save it again from the program that made it.',
  example: 'Record "archive/data/0" reaches to byte 4096, into record "archive/data/1" at 2048',
})
