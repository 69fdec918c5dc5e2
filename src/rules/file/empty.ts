import { problemRule } from '../problem-rule.ts'

export const empty = problemRule({
  id: 'file/empty',
  severity: 'error',
  title: 'The file has no bytes',
  explanation: 'A save that was interrupted at its first byte, a full disk, or a download that failed leave an empty file.',
  remedy: 'Fetch or copy the file again; where no good copy exists, save it again from the program that made it.',
  example: 'The file is empty',
})
