import { shorten } from '../../checkpoint/quote.ts'
import { UserError } from '../../commands/user-error.ts'
import { PlaceExhausted, type Removal, RemovalFailure } from '../../prune/target.ts'
import { terminalText } from '../../reports/escape.ts'
import type { Item, Part } from '../../retention/item.ts'
import { ApiError } from '../retry.ts'
import type { Collection } from './collection.ts'
import type { Requests } from './requests.ts'

/** So many items after one another that fail though each was tried again are not a bad moment any more. */
const MOST_FAILURES = 5

/** Removes items of a collection, one after the other. Throws as `PruneTarget.remove` does. */
export function remover(collection: Collection, requests: Requests): (item: Item) => Promise<Removal> {
  const removed: Part[] = []
  let failures = 0
  let refusal: UserError | undefined
  return async (item) => {
    // What the token may not do to one item it may not do to the others; asking a thousand times more looks like an attack.
    if (refusal !== undefined) throw refusal
    try {
      const removal = await removeItem(item, { collection, requests, removed })
      failures = 0
      return removal
    } catch (error) {
      failures++
      const failure =
        error instanceof ApiError
          ? failureOf(error, collection, { isFirst: removed.length === 0, isLast: failures >= MOST_FAILURES })
          : error
      if (failure instanceof UserError) refusal = failure
      throw failure
    }
  }
}

interface Work {
  readonly collection: Collection
  readonly requests: Requests
  /** What GitHub has removed so far: where there is something, the token may remove. */
  readonly removed: Part[]
}

async function removeItem(item: Item, work: Work): Promise<Removal> {
  const change = await changeOf(item, work.collection)
  if (change === 'gone') return { kind: 'gone' }
  if (change !== undefined) return { kind: 'left', reason: change.reason }
  let freedBytes = 0
  let isDeleted = false
  for (const part of partsOf(item)) {
    if (!(await removePart(part, item, work))) continue
    work.removed.push(part)
    isDeleted = true
    freedBytes += part.size ?? 0
  }
  return isDeleted ? { kind: 'deleted', freedBytes } : { kind: 'gone' }
}

async function changeOf(item: Item, collection: Collection): Promise<'gone' | { readonly reason: string } | undefined> {
  try {
    const reason = await collection.changed?.(item)
    return reason === undefined ? undefined : { reason }
  } catch (error) {
    if (isAbsent(error)) return 'gone'
    throw error
  }
}

/** Parts with a number of their own, the one that names the item last: what is left after a failure is still this item. */
function partsOf(item: Item): readonly Part[] {
  const { id, name, size, parts = [] } = item
  const own: Part = { id, name, ...(size === undefined ? {} : { size }) }
  const main = parts.find((part) => part.id === id)
  return main === undefined ? [own] : [...parts.filter((part) => part !== main), main]
}

/** Whether it was there. Throws `ApiError`. */
async function removePart({ id }: Part, item: Item, { collection, requests, removed }: Work): Promise<boolean> {
  const attempts = { count: 0 }
  try {
    await requests.remove(collection.remove(Number(id)), attempts)
    return true
  } catch (error) {
    if (!isAbsent(error)) throw error
    // An earlier attempt was carried out, and its answer was lost.
    if (attempts.count > 1) return true
    if (removed.length === 0 && (await isThere(Number(id), item, collection))) throw new UserError(denied(collection, error))
    return false
  }
}

async function isThere(id: number, item: Item, collection: Collection): Promise<boolean> {
  try {
    return await collection.isThere(id, item)
  } catch (error) {
    if (isAbsent(error)) return false
    throw error
  }
}

function isAbsent(error: unknown): error is ApiError {
  return error instanceof ApiError && error.status === 404
}

/** Of tokens that may only read, whatever else they may. */
const READ_ONLY = /not accessible by|must have admin rights|write access/i

function failureOf(error: ApiError, collection: Collection, { isFirst, isLast }: { isFirst: boolean; isLast: boolean }): Error {
  const said = saidBy(error)
  if (error.rateLimited) {
    return new PlaceExhausted(`GitHub's limit of requests is reached (${said}); the next run goes on from here`)
  }
  if (error.status === 401) return new UserError(`GitHub does not accept the token any more (${said}); it may have expired`)
  if (error.status === 403 && (isFirst || READ_ONLY.test(error.message))) return new UserError(denied(collection, error))
  if (error.status >= 500 && isLast) {
    return new PlaceExhausted(`GitHub failed for ${MOST_FAILURES} of them after one another (${said}); the next run goes on from here`)
  }
  return new RemovalFailure(
    error.status >= 500 ? `GitHub cannot be asked (${said}); the next run tries again` : `GitHub refuses it (${said})`,
  )
}

function denied({ things, permission }: Collection, error: ApiError): string {
  return (
    `GitHub does not let this token remove ${things} (${saidBy(error)}). It needs the permission ${permission} ` +
    `(in a workflow: permissions: ${permission}; a pull request of a fork never has it)`
  )
}

function saidBy({ status, message }: ApiError): string {
  return `${status}: ${shorten(terminalText(message), 200)}`
}
