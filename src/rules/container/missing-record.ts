import { problemRule } from '../problem-rule.ts'

export const missingRecord = problemRule({
  id: 'container/missing-record',
  severity: 'error',
  title: 'A record that the checkpoint needs is not in the file',
  explanation:
    'The pickle names the records that hold the values of its tensors. One that is missing makes `torch.load` fail; in the legacy format it even loads whatever is in memory.',
  remedy: 'Fetch or copy the file again; where no good copy exists, save it again from the program that made it.',
  example: 'The record "archive/data/7" with the values of storage "7" is missing',
})
