import { globalTier } from '../checkpoint/pickle/globals.ts'
import { quote } from '../checkpoint/quote.ts'
import type { Config } from '../config/config.ts'
import type { Side } from '../references/side.ts'
import { plural } from '../reports/bytes-text.ts'

/**
 * What a comparison of keys says nothing of: names that the candidate's pickles ask for and that PyTorch refuses, or that can run code.
 * `validate` fails such a file; here its reader is told, so that a comparison that passes is not taken for more than it is.
 */
export function globalNotes({ name, content }: Side, config: Config): string[] {
  const allowed = new Set(config['allow-globals'])
  const asked = content?.checkpoint.globals ?? []
  const dangerous = asked.filter((global) => globalTier(global.name) === 'dangerous')
  const unknown = asked.filter((global) => {
    return globalTier(global.name) === 'unknown' && !allowed.has(global.name) && !allowed.has(global.spelled)
  })
  return [
    ...note(name, namesOf(dangerous), 'which can run code when the file is loaded: do not load it, and see what validate says'),
    ...note(name, namesOf(unknown), 'which PyTorch refuses by default: validate says what can be done, and --allow-global accepts a name'),
  ]
}

function namesOf(globals: readonly { readonly name: string }[]): readonly string[] {
  return [...new Set(globals.map((global) => global.name))]
}

function note(file: string, names: readonly string[], why: string): string[] {
  const [first] = names
  if (first === undefined) return []
  const more = names.length > 1 ? ` and ${plural(names.length - 1, 'more name')}` : ''
  return [`${file} asks for ${quote(first)}${more}, ${why}`]
}
