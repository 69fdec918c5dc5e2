/** Texts of the first `most` items, and one that counts the rest where there are several: an annotation each, of which a step has few. */
export function firstOf<Item>(items: readonly Item[], most: number, rest: string, text: (item: Item) => string): readonly string[] {
  const left = items.length - most
  return left > 1 ? [...items.slice(0, most).map(text), `${left} ${rest}, see the summary`] : items.map(text)
}
