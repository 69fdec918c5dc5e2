/** One of two ways to write the same key; `spelled` brings both to the older one. */
interface Spelling {
  readonly how: string
  readonly pattern: RegExp
  readonly replacement: string
}

/**
 * `torch.nn.utils.weight_norm` writes `weight_g` and `weight_v`; `torch.nn.utils.parametrizations.weight_norm`, since 2.0, writes
 * `parametrizations.weight.original0` and `original1`. PEFT puts the layer that it adapts into `base_layer`.
 */
const SPELLINGS: readonly Spelling[] = [
  { how: 'weight_norm spelling', pattern: /(^|\.)parametrizations\.([^.]+)\.original0$/, replacement: '$1$2_g' },
  { how: 'weight_norm spelling', pattern: /(^|\.)parametrizations\.([^.]+)\.original1$/, replacement: '$1$2_v' },
  { how: "PEFT's base_layer", pattern: /\.base_layer\.([^.]+)$/, replacement: '.$1' },
]

/** The key in the spelling that all spellings of it share. */
export function spelled(key: string): string {
  return SPELLINGS.reduce((name, { pattern, replacement }) => name.replace(pattern, replacement), key)
}

/** What the two spellings differ in; `undefined` where they are spelled alike. */
export function spellingOf(a: string, b: string): string | undefined {
  const found = SPELLINGS.find(({ pattern }) => pattern.test(a) !== pattern.test(b))
  return found?.how
}
