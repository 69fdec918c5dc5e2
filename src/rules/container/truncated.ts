import { problemRule } from '../problem-rule.ts'

export const truncated = problemRule({
  id: 'container/truncated',
  severity: 'error',
  title: 'The file ends before it is complete',
  explanation:
    'The end of a zip holds its directory, so a zip that was cut anywhere cannot be opened at all; other formats say how many bytes must follow. Killed training, full disks and broken transfers cause it.',
  remedy:
    'Fetch or copy the file again; where no good copy exists, save it again from the program that made it. Save under a temporary name and rename, so that a broken save never replaces a good file.',
  example: 'The file begins as a zip and has no end of central directory: it was cut off, or never written to its end',
})
