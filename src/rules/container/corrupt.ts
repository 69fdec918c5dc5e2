import { problemRule } from '../problem-rule.ts'

export const corrupt = problemRule({
  id: 'container/corrupt',
  severity: 'error',
  title: 'The structure of the file contradicts itself',
  explanation:
    'A header, count, offset or size has a value that cannot be, so that PyTorch refuses the file or would read the wrong bytes.',
  remedy: 'Fetch or copy the file again; where no good copy exists, save it again from the program that made it.',
  example: 'Record "archive/data/0" has no local header at byte 448, where the central directory says it is',
})
