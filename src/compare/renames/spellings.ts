/** One of two ways to write the same key; `spelled` brings both to the older one. */
interface Spelling {
  readonly how: string
  readonly pattern: RegExp
  readonly replacement: string
}

/**
 * `torch.nn.utils.weight_norm` writes `weight_g` and `weight_v`; `torch.nn.utils.parametrizations.weight_norm`, since 2.0, writes
 * `parametrizations.weight.original0` and `original1`. PEFT puts the layer that it adapts into `base_layer`,
 * and leaves the name of its usual adapter out of what it saves.
 */
const SPELLINGS: readonly Spelling[] = [
  { how: 'weight_norm spelling', pattern: /(^|\.)parametrizations\.([^.]+)\.original0$/, replacement: '$1$2_g' },
  { how: 'weight_norm spelling', pattern: /(^|\.)parametrizations\.([^.]+)\.original1$/, replacement: '$1$2_v' },
  { how: "PEFT's base_layer", pattern: /\.base_layer\.([^.]+)$/, replacement: '.$1' },
  { how: "PEFT's adapter name", pattern: /\.(lora_(?:embedding_)?[AB]|lora_magnitude_vector)\.default(?=\.|$)/, replacement: '.$1' },
]

/** The key in the spelling that all spellings of it share. */
export function spelled(key: string): string {
  return SPELLINGS.reduce((name, { pattern, replacement }) => name.replace(pattern, replacement), key)
}

/**
 * The part that a reparametrised weight is kept in: `_g`, `_v` (weight_norm), `_orig` (spectral_norm, pruning). It has the weight's shape
 * and not its values, so that under the weight's own name it would load and compute something else. `''` for any other key.
 */
export function partOfWeight(key: string, spelledKeys: ReadonlySet<string>): string {
  const [, weight, part = ''] = /^(.*)_(g|v|orig)$/.exec(spelled(key)) ?? []
  if (part === '') return /(^|\.)parametrizations\.[^.]+\.original$/.test(key) ? 'orig' : ''
  return part === 'orig' || spelledKeys.has(`${weight}_${part === 'g' ? 'v' : 'g'}`) ? part : ''
}

/** What the two spellings differ in; `undefined` where they are spelled alike. */
export function spellingOf(a: string, b: string): string | undefined {
  const found = SPELLINGS.find(({ pattern }) => pattern.test(a) !== pattern.test(b))
  return found?.how
}
