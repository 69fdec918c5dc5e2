import { globalTier } from '../../checkpoint/pickle/globals.ts'
import type { Draft, Rule, Subject } from '../rule.ts'
import { placeOfGlobal, spelling, torchOnGlobal } from './global-text.ts'

export const unknownGlobal: Rule = {
  id: 'pickle/unknown-global',
  severity: 'error',
  title: 'The pickle asks for a name that nobody vouches for',
  explanation:
    'PyTorch refuses every name that is not on its list, and nothing shows that this one is harmless. Names are compared whole: a module is never trusted as such.',
  remedy:
    'Keep such objects out of what you save. Where the name belongs to your own code and you trust the file, allow it in the configuration.',
  example: 'The pickle asks for mymodel.config.TrainConfig, which PyTorch refuses by default',
  check,
}

function* check({ checkpoint, config }: Subject): Iterable<Draft> {
  const allowed = new Set(config['allow-globals'])
  for (const global of checkpoint.globals) {
    if (globalTier(global.name) !== 'unknown' || allowed.has(global.name) || allowed.has(global.spelled)) continue
    yield {
      message: `The pickle asks for ${spelling(global)}, which PyTorch refuses by default and nothing shows to be harmless`,
      where: placeOfGlobal(global),
      torch: torchOnGlobal(global),
      remedy: remedyFor(global.name),
    }
  }
}

/** A name that could be written in Python. Anything else is not for pasting into a program or a configuration. */
const DOTTED_NAME = /^[A-Za-z_][A-Za-z0-9_]{0,99}(\.[A-Za-z_][A-Za-z0-9_]{0,99}){1,15}$/

function remedyFor(name: string): string {
  if (!DOTTED_NAME.test(name)) return 'Do not load the file: the name is none that honest code has.'
  return (
    'Keep such objects out of what you save. If you trust the file and the code behind this name, accept it with ' +
    `allow-globals: ["${name}"] in .github/ckpt-guard.yml, and in PyTorch with torch.serialization.add_safe_globals([${name}]).`
  )
}
