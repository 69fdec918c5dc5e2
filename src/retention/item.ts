/** One thing that a policy keeps or removes as a whole: a checkpoint with its files, an artifact, a cache, a release. */
export interface Item {
  /** Unique in a plan. */
  readonly id: string
  /** Path with `/` between folders, or the name of an artifact, a cache or a release. */
  readonly name: string
  /** When it was made: ISO 8601, with `Z` or an offset. */
  readonly time: string
  /** Bytes of all its parts; absent where nobody knows. */
  readonly size?: number
  /** Named by whoever lists the items; it stands above every other way to group. */
  readonly group?: string
  readonly branch?: string
  readonly workflow?: string
  readonly tags?: readonly string[]
  /** Values by the name of the metric; one that is not finite never counts as best. */
  readonly metrics?: Readonly<Record<string, number>>
  /** Why some of its metrics, or all, could not be read, though they may be there: nobody knows that it is not the best. */
  readonly unmeasured?: string
  /** Finished epochs, counted from 1. */
  readonly epoch?: number
  /** Optimizer steps. */
  readonly step?: number
  /** People from outside may have made it, as in a pull request of a fork: its group is theirs alone. */
  readonly foreign?: boolean
  /** The files that it consists of, where there are several. */
  readonly parts?: readonly Part[]
  /** The small file in which its trainer has written that training goes on from it. */
  readonly pointedBy?: string
  /** Its name stands for the newest state, as `last.ckpt`: of two items of one time it is the newer one. */
  readonly latest?: boolean
  /** Why it is not whole. Such an item never counts as one that was kept. */
  readonly broken?: string
  /** It is broken as no trainer leaves it that still writes, but as a removal does that was cut short. */
  readonly remnant?: boolean
}

/** A file of an item. */
export interface Part {
  readonly id: string
  readonly name: string
  readonly size?: number
}

/** The names that people may know an item by: its own and those of its parts. */
export function namesOf(item: Item): readonly string[] {
  return item.parts === undefined ? [item.name] : [item.name, ...item.parts.map(({ name }) => name)]
}

/** What stands behind the last `/`. */
export function fileNameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

/** What stands before the last `/`; nothing where there is none. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')))
}
