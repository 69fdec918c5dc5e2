import { globalTier } from '../../checkpoint/pickle/globals.ts'
import { problemRule } from '../problem-rule.ts'
import type { Draft, Subject } from '../rule.ts'
import { placeOfGlobal, spelling, torchOnGlobal } from './global-text.ts'

export const dangerousGlobal = problemRule(
  {
    id: 'pickle/dangerous-global',
    severity: 'error',
    title: 'The pickle asks for something that runs code',
    explanation:
      'A pickle is a program. Names that start programs, evaluate text, open files or connections, load further pickles, or find other functions by name have no place in a checkpoint. It runs as soon as somebody loads the file with `weights_only=False` or an old PyTorch. It cannot be allowed in the configuration.',
    remedy: 'Do not load the file. Find out where it comes from, and get the checkpoint from a source that you trust.',
    example: 'The pickle asks for os.system (spelled posix.system), which can run code when the file is loaded',
  },
  check,
)

function* check({ checkpoint }: Subject): Iterable<Draft> {
  for (const global of checkpoint.globals) {
    if (globalTier(global.name) !== 'dangerous') continue
    yield {
      message: `The pickle asks for ${spelling(global)}, which can run code when the file is loaded`,
      where: placeOfGlobal(global),
      torch: torchOnGlobal(global),
    }
  }
}
