import { problemRule } from '../problem-rule.ts'

export const leadingData = problemRule({
  id: 'container/leading-data',
  severity: 'error',
  title: 'Bytes lie in front of the checkpoint',
  explanation:
    'PyTorch chooses its reader by the first bytes. With something in front of them the file is read as something else, or, where the offsets were adapted, differently by different readers.',
  remedy: 'Fetch or copy the file again; where no good copy exists, save it again from the program that made it.',
  example: '512 bytes lie in front of the first record',
})
