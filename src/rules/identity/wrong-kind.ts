import type { Draft, Rule, Subject } from '../rule.ts'

/** A training file, a discriminator or the other model where inference weights belong. */
export const wrongKind: Rule = {
  id: 'identity/wrong-kind',
  severity: 'warning',
  title: 'The file is of another kind than its place is for',
  explanation:
    'Training files are many times larger than the weights that inference needs, and programs for inference fail on them with ' +
    "`KeyError: 'config'` or `KeyError: 'weight'`; a discriminator in the place of a generator loads silently and gives silence. The rule " +
    'knows the folders of GPT-SoVITS (`SoVITS_weights*`, `GPT_weights*`, `logs_s1*`, `logs_s2*`) and of RVC (`assets/weights`), and the ' +
    'names `G_…`, `D_…`; what a file is, is decided by its top-level entries and keys.',
  remedy: 'Put the exported small weights here, and keep the training file in its logs folder.',
  example: 'Found an S2 training file (generator), expected S2 inference weights, as every file in a SoVITS_weights folder',
  check,
}

function* check(subject: Subject): Iterable<Draft> {
  const wrong = subject.identification.wrongKind
  if (wrong) yield { message: `Found ${wrong.found}, expected ${wrong.expected}` }
}
