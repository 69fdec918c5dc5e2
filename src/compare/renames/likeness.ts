/** What of a name is compared: its end tells more than its beginning. */
const MAX_LENGTH = 200

/** How alike two names are, from 0 to 1: the share of neighbouring letters that they have in common (Dice's coefficient). */
export function likeness(a: string, b: string): number {
  return likenessOf(bigrams(a), bigrams(b))
}

/** Pairs of neighbouring characters of a name, sorted. Dots at both ends count, so that first and last letters do. */
export function bigrams(name: string): Uint32Array {
  const text = `.${name.slice(-MAX_LENGTH).toLowerCase()}.`
  const pairs = Uint32Array.from({ length: text.length - 1 }, (_, i) => text.charCodeAt(i) * 0x10000 + text.charCodeAt(i + 1))
  return pairs.sort()
}

/** As `likeness`, of names whose pairs are known already. */
export function likenessOf(a: Uint32Array, b: Uint32Array): number {
  let common = 0
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const left = a[i] ?? 0
    const right = b[j] ?? 0
    if (left === right) common++
    if (left <= right) i++
    if (right <= left) j++
  }
  return (2 * common) / (a.length + b.length)
}
