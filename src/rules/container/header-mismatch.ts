import { problemRule } from '../problem-rule.ts'

export const headerMismatch = problemRule({
  id: 'container/header-mismatch',
  severity: 'error',
  title: 'Headers of the file contradict each other',
  explanation:
    'A zip says everything twice: in the central directory, and in local headers, data descriptors and end records. PyTorch believes the first and other readers the second, so a contradiction makes them see different files. It is damage, or somebody hides something from scanners.',
  remedy: 'Fetch or copy the file again; where no good copy exists, save it again from the program that made it.',
  example:
    'The local header of record "archive/data.pkl" gives its name as "archive/data.txt", the central directory as "archive/data.pkl"',
})
