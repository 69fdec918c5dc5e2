import { problemRule } from '../problem-rule.ts'

export const lfsPointer = problemRule({
  id: 'file/lfs-pointer',
  severity: 'error',
  title: 'A Git LFS pointer lies where the checkpoint should be',
  explanation:
    'Git LFS keeps large files outside of the repository and leaves a text of about 130 bytes in their place. Where the checkout did not fetch them, every program sees that text; PyTorch takes its first letter, `v`, for an opcode (118).',
  remedy: 'Check out with `lfs: true` (actions/checkout), or run `git lfs pull`.',
  example: 'The file is a Git LFS pointer, not the checkpoint itself. It stands for 84922883 bytes, sha256:4d7a…',
})
