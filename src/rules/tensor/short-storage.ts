import { problemRule } from '../problem-rule.ts'

export const shortStorage = problemRule({
  id: 'tensor/short-storage',
  severity: 'error',
  title: 'A record is too short for the values it must hold',
  explanation: 'Up to 2.12 PyTorch reads past the end of such a record into foreign memory; since then it refuses the file.',
  remedy: 'Fetch or copy the file again; where no good copy exists, save it again from the program that made it.',
  example: 'The record "archive/data/0" has 1000 bytes, its storage of float32 must have 4000',
})
