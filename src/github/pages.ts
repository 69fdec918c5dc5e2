import { UserError } from '../commands/user-error.ts'

/** A page of a listing. */
export interface Page<Entry> {
  readonly entries: readonly Entry[]
  /** How many there are on all pages, where GitHub says so. */
  readonly total?: number
  /** Whether GitHub says that another page follows; it leaves out what nobody may see, so that a short page need not be the last. */
  readonly isFollowed?: boolean
}

export interface Identified {
  readonly id: number | string
}

/** Asks for a page of `PAGE_SIZE` entries; pages count from 1. */
export type AskPage<Entry> = (page: number) => Promise<Page<Entry>>

/** What a listing of backups that fails has done. */
export const UNTOUCHED = 'Nothing was restored or removed.'

/** As many requests are more than a token has in an hour, so a longer listing could never be completed. */
const MOST_PAGES = 2_000
const MOST_PASSES = 5
const SIZE = 100

/**
 * All entries, each once, though some appear or vanish while the pages are read. Where GitHub names a total, new ones have to come first:
 * then an unread entry moves to a page that was read before only where more vanish than appear, and a total that has shrunk tells that: as
 * many entries are read again. (At the end, a new one would make up for one that vanishes, in the total but not in the places.) Where GitHub names no total, two passes have to find the same.
 * Throws `UserError` where no pass is complete; it ends with what people would be afraid of.
 */
export async function listAll<Entry extends Identified>(
  about: string,
  ask: AskPage<Entry>,
  comfort = 'Nothing was removed.',
): Promise<readonly Entry[]> {
  const asked = bounded(about, ask, comfort)
  let previous: ReadonlyMap<Entry['id'], Entry> | undefined
  for (let count = 1; count <= MOST_PASSES; count++) {
    const pass = await readPass(asked)
    const isComplete = pass.least === undefined ? pass.pages === 1 || sameIds(pass.found, previous) : pass.found.size >= pass.least
    if (isComplete) return [...pass.found.values()]
    // The same once more is no change of a moment: GitHub does not show all that it counts.
    if (pass.least !== undefined && sameIds(pass.found, previous))
      throw new UserError(`${notShown(about, pass.found.size, pass.least)} ${comfort}`)
    previous = pass.found
  }
  throw new UserError(
    `${about}: the listing changed each of the ${MOST_PASSES} times that it was read, so nobody can say what there is; ` +
      `run this again when fewer jobs are at work. ${comfort}`,
  )
}

/** Entries page by page until `isEnough` says so or there are no more, for listings in which one that is missed does no harm. */
export async function readUntil<Entry>(
  about: string,
  ask: AskPage<Entry>,
  isEnough: (entries: readonly Entry[]) => boolean,
): Promise<readonly Entry[]> {
  const asked = bounded(about, ask, 'Nothing was removed.')
  const found: Entry[] = []
  for (let page = 1; ; page++) {
    const answer = await asked(page)
    found.push(...answer.entries)
    if ((answer.entries.length < SIZE && !answer.isFollowed) || isEnough(answer.entries)) return found
  }
}

interface Pass<Entry extends Identified> {
  readonly found: ReadonlyMap<Entry['id'], Entry>
  /** The smallest total that a page has told. */
  readonly least: number | undefined
  /** Number of the last page. */
  readonly pages: number
}

async function readPass<Entry extends Identified>(ask: AskPage<Entry>): Promise<Pass<Entry>> {
  const found = new Map<Entry['id'], Entry>()
  let total: number | undefined
  let least: number | undefined
  for (let page = 1; ; ) {
    const answer = await ask(page)
    for (const entry of answer.entries) found.set(entry.id, entry)
    const vanished = total === undefined || answer.total === undefined ? 0 : Math.max(0, total - answer.total)
    total = answer.total
    // What appears meanwhile may be missed: it is newer than all that the plan is about.
    least = total === undefined ? undefined : Math.min(total, least ?? total)
    if (vanished > 0 && page > 1) {
      page = Math.max(1, page - Math.ceil(vanished / SIZE))
      continue
    }
    // A page may be short and not be the last one, so a total counts for more than the length.
    const isLast = answer.entries.length === 0 || (total === undefined ? answer.entries.length < SIZE : page * SIZE >= total)
    if (isLast && !answer.isFollowed) return { found, least, pages: page }
    page++
  }
}

/** For the header `link` of an answer. */
export function isFollowed({ link = '' }: { readonly link?: string | undefined }): boolean {
  return /;\s*rel="?next\b/.test(link)
}

function notShown(about: string, found: number, total: number): string {
  return (
    `${about}: GitHub counts ${total} and shows ${found} of them, each time that they are read, so nobody can say what there is; ` +
    'try again later.'
  )
}

function bounded<Entry>(about: string, ask: AskPage<Entry>, comfort: string): AskPage<Entry> {
  let asked = 0
  return (page) => {
    if (++asked > MOST_PAGES) {
      throw new UserError(
        `${about}: more than ${MOST_PAGES * SIZE} are there, or they change too fast to be counted; this is the most that is looked at. ` +
          comfort,
      )
    }
    return ask(page)
  }
}

function sameIds(found: ReadonlyMap<unknown, unknown>, previous: ReadonlyMap<unknown, unknown> | undefined): boolean {
  return found.size === previous?.size && [...found.keys()].every((id) => previous.has(id))
}
