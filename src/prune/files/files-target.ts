import { realpath } from 'node:fs/promises'
import { resolve } from 'node:path'
import { UserError } from '../../commands/user-error.ts'
import type { Config } from '../../config/config.ts'
import type { FileReport } from '../../reports/schemas.ts'
import { fileNameOf, type Item } from '../../retention/item.ts'
import { parted } from '../../sources/globs.ts'
import { shardSets } from '../../sources/shard-sets.ts'
import { reasonOf } from '../../sources/system-reason.ts'
import type { Listing, ListingWishes, PruneTarget, Removal } from '../target.ts'
import { listTree } from './list-tree.ts'
import { measured } from './measured.ts'
import { mentionsBelow } from './mentions.ts'
import { placesOf } from './places.ts'
import { withPointers } from './pointer-files.ts'
import { removeItem, usedElsewhere } from './remove-item.ts'
import { type SeenItem, seenItems } from './seen-item.ts'
import { whyNotWhole } from './whole.ts'

export interface FilesTargetOptions {
  /** Folder that relative paths and globs start from; absolute. */
  readonly root: string
  /** Files, folders and globs; none means the config's globs. */
  readonly paths: readonly string[]
  readonly config: Config
  /** Validates whole files, by absolute paths. */
  readonly judge: (paths: readonly string[]) => Promise<readonly FileReport[]>
}

/** Checkpoints on a disk: a runner's folders of experiments. No link is followed, and none is removed. */
export function filesTarget(options: FilesTargetOptions): PruneTarget {
  return new FilesTarget(options)
}

class FilesTarget implements PruneTarget {
  readonly place: string
  private readonly options: FilesTargetOptions
  private root = ''
  private seen: ReadonlyMap<string, SeenItem> = new Map()
  private linked: ReadonlyMap<string, string> = new Map()

  constructor(options: FilesTargetOptions) {
    this.options = options
    this.place = options.paths.length === 0 ? `files below ${options.root}` : `files in ${options.paths.join(', ')}`
  }

  async list(wanted: ListingWishes): Promise<Listing> {
    const { config, paths } = this.options
    this.root = await realRoot(this.options.root)
    const tree = await listTree(this.root, await placesOf({ root: this.root, paths, include: config.paths }), [
      ...config.exclude,
      ...parted(config.paths).leftOut,
    ])
    const gathered = seenItems(this.root, tree, { sets: await shardSets(tree.files), naming: config.naming })
    this.seen = new Map(gathered.seen.map((each) => [each.item.id, each]))
    this.linked = tree.linked
    const { items: known, notes } = await measured(gathered.seen, wanted, config)
    const pointed = await withPointers(this.root, gathered.seen, known)
    const mentions = wanted.references ? await mentionsBelow(this.root, gathered.seen) : { references: new Map(), notes: [] }
    return {
      items: pointed.items,
      references: mentions.references,
      notes: [...tree.notes, ...gathered.notes, ...this.usedNotes(), ...notes, ...pointed.notes, ...mentions.notes],
    }
  }

  async check(item: Item): Promise<string | undefined> {
    return whyNotWhole(this.seenOf(item), this.options.judge)
  }

  async remove(item: Item): Promise<Removal> {
    return removeItem(this.root, this.seenOf(item), this.linked)
  }

  private seenOf({ id }: Item): SeenItem {
    const found = this.seen.get(id)
    if (found === undefined) throw new Error(`the item ${id} was never listed`)
    return found
  }

  /** So that people know before they say yes. */
  private usedNotes(): readonly string[] {
    const used = [...this.seen.values()].flatMap((each) => {
      const reason = usedElsewhere(this.root, each, this.linked)
      return reason === undefined ? [] : [`${fileNameOf(each.item.name)} would not be removed: ${reason}`]
    })
    return used.length <= MOST_NOTES ? used : [...used.slice(0, MOST_NOTES), `${used.length - MOST_NOTES} more would not be removed either`]
  }
}

const MOST_NOTES = 10

/** The root without links, so that every listed path is free of them. */
async function realRoot(root: string): Promise<string> {
  return realpath(resolve(root)).catch((error: unknown) => {
    throw new UserError(`${root}: cannot be looked at: ${reasonOf(error)}`)
  })
}
