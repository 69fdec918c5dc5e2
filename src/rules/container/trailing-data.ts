import { problemRule } from '../problem-rule.ts'

export const containerTrailingData = problemRule({
  id: 'container/trailing-data',
  severity: 'error',
  title: 'Bytes lie behind the checkpoint',
  explanation:
    'PyTorch ignores what follows, up to a limit; other readers find another end record there. Two files that were joined, or a write into a longer old file, look like this.',
  remedy: 'Fetch or copy the file again; where no good copy exists, save it again from the program that made it.',
  example: '4096 bytes lie behind the end of the zip',
})
