import { problemRule } from '../problem-rule.ts'

export const duplicateRecord = problemRule({
  id: 'container/duplicate-record',
  severity: 'error',
  title: 'Two records have the same name',
  explanation:
    'PyTorch looks names up without regard to case, and takes whichever its search meets first; other readers take the first or the last. So two programs may see two different checkpoints in one file, one of which was never checked.',
  remedy: 'Do not load the file unless you know how it came to be; save it again from the program that made it.',
  example: 'Two records answer to the name "archive/data.pkl"; which one is read depends on the reader',
})
