import { problemRule } from '../problem-rule.ts'

export const notACheckpoint = problemRule({
  id: 'file/not-a-checkpoint',
  severity: 'error',
  title: 'The bytes are something else than a checkpoint',
  explanation:
    'Files are recognised by their content, not by their name. An HTML error page that was saved as a model, another archive, a plain pickle, or a file under the extension of another format cannot be loaded by `torch.load`.',
  remedy: 'Replace the file by the checkpoint that was meant, or leave it out with `exclude`.',
  example: 'The file is not a checkpoint but an HTML or XML page, probably an error page that was saved in place of the file',
})
