import { createReadStream } from 'node:fs'
import { resolve } from 'node:path'
import { UserError } from '../commands/user-error.ts'
import { shown } from '../config/shown.ts'
import { matcher } from '../profiles/globs.ts'
import { readInventory } from '../retention/inventory.ts'
import { reasonOf } from '../sources/system-reason.ts'
import { chosenBy } from './chosen-by.ts'
import type { PruneTarget } from './target.ts'

export interface InventoryOptions {
  /** Path of a JSON list, or `-` for what comes from `stdin`. */
  readonly file: string
  /** Folder that the path starts from; absolute. */
  readonly root: string
  /** Globs of the names that are looked at; none means all. */
  readonly names: readonly string[]
  readonly stdin: () => AsyncIterable<Uint8Array>
}

/** A million items with names of usual length; text of twice the size is more than JavaScript can hold in one piece. */
const MAX_BYTES = 256 * 1024 * 1024

/** The items of a list that somebody else made: there is a plan for them, and nothing that could be removed. */
export function inventoryTarget({ file, root, names, stdin }: InventoryOptions): PruneTarget {
  const place = file === '-' ? 'the inventory from stdin' : `the inventory ${file}`
  return {
    place,
    async list() {
      const text = await readAll(file === '-' ? stdin() : createReadStream(resolve(root, file)), place)
      const items = readInventory(text)
      const isChosen = chosenBy(names, matcher)
      return { items: items.filter(({ name }) => isChosen(name)), references: new Map(), notes: [] }
    },
    remove() {
      return Promise.reject(new UserError(`${place} is a list, of which nothing can be removed`))
    },
  }
}

async function readAll(bytes: AsyncIterable<Uint8Array>, place: string): Promise<string> {
  const chunks: Uint8Array[] = []
  let length = 0
  try {
    for await (const chunk of bytes) {
      length += chunk.length
      if (length > MAX_BYTES) throw new UserError(`${shown(place, 200)} has more than ${MAX_BYTES} bytes; split it`)
      chunks.push(chunk)
    }
    // Also leaves out the byte order mark that editors on Windows put first.
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks))
  } catch (error) {
    if (error instanceof UserError) throw error
    if (error instanceof TypeError) throw new UserError(`${place}: expected text in UTF-8, found other bytes`)
    throw new UserError(`${place} cannot be read: ${reasonOf(error)}`)
  }
}
