/** `encoder.` and `enc.` for `encoder.a.weight` and `enc.a.weight`: what is left of two keys without the parts that both end in. */
export function commonTail(from: string, to: string): { readonly from: string; readonly to: string; readonly tail: string } {
  let common = 0
  while (common < from.length && common < to.length && from.at(-1 - common) === to.at(-1 - common)) common++
  // Whole parts only: `xa.w` and `ya.w` have `.w` in common, not `a.w`.
  const starts = (text: string, length: number) => length === text.length || text[text.length - length - 1] === '.'
  while (common > 0 && !(starts(from, common) && starts(to, common))) common--
  const cut = (text: string) => text.slice(0, text.length - common)
  return { from: cut(from), to: cut(to), tail: from.slice(from.length - common) }
}
