/** The items by what `markOf` says of each, in their order. */
export function grouped<Item, Mark>(items: Iterable<Item>, markOf: (item: Item) => Mark): ReadonlyMap<Mark, readonly Item[]> {
  const groups = new Map<Mark, Item[]>()
  for (const item of items) {
    const mark = markOf(item)
    const group = groups.get(mark)
    if (group === undefined) groups.set(mark, [item])
    else group.push(item)
  }
  return groups
}
