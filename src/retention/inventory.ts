import { UserError } from '../commands/user-error.ts'
import { didYouMean } from '../config/closest-word.ts'
import { isMap } from '../config/json-map.ts'
import { shown } from '../config/shown.ts'
import type { Item } from './item.ts'

/** More than any store holds; the plan of so many takes seconds and about a gigabyte. */
const MAX_ITEMS = 1_000_000
/** Entries of one list or map in an item. */
const MAX_VALUES = 1_000
/** Characters of an id, a name, a group, a tag; object stores allow names of 1,024 bytes. */
const MAX_TEXT = 4_096
const MAX_PROBLEMS = 20

const FIELDS = ['id', 'name', 'time', 'size', 'group', 'tags', 'metrics', 'epoch', 'step'] as const

/**
 * The items of an inventory: a JSON list of `{id, name, time, size?, group?, tags?, metrics?, epoch?, step?}`. Throws
 * `UserError` that names the first problems, each with the position of its item.
 */
export function readInventory(text: string): readonly Item[] {
  const list = parse(text)
  if (!Array.isArray(list)) throw new UserError(`inventory: expected a JSON list of items, found ${shown(list)}`)
  if (list.length > MAX_ITEMS) throw new UserError(`inventory: expected at most ${MAX_ITEMS} items, found ${list.length}`)
  const problems: string[] = []
  const items: Item[] = []
  const places = new Map<string, number>()
  for (const [index, entry] of list.entries()) {
    if (problems.length >= MAX_PROBLEMS) break
    const say = (problem: string) => problems.push(`[${index}]${problem}`)
    const item = readItem(entry, say)
    if (item === undefined) continue
    const earlier = places.get(item.id)
    if (earlier !== undefined) say(`.id: ${shown(item.id)} is the id of [${earlier}] already`)
    places.set(item.id, earlier ?? index)
    items.push(item)
  }
  if (problems.length === 0) return items
  const more = problems.length >= MAX_PROBLEMS ? '\n  … (the rest was not looked at)' : ''
  throw new UserError(
    `inventory: ${problems.length === 1 ? 'this is' : 'these are'} wrong:\n  ${problems.slice(0, MAX_PROBLEMS).join('\n  ')}${more}`,
  )
}

type Say = (problem: string) => void

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // What the parser says quotes the text as it stands, escapes of a terminal with it.
    throw new UserError('inventory: expected a JSON list of items, found text that is not JSON')
  }
}

/** An item, or nothing and what is wrong with it. */
function readItem(entry: unknown, say: Say): Item | undefined {
  if (!isMap(entry)) {
    say(`: expected an item as {"id": …, "name": …, "time": …}, found ${shown(entry)}`)
    return undefined
  }
  const unknown = Object.keys(entry).find((key) => !FIELDS.some((field) => field === key))
  if (unknown !== undefined) say(`: unknown field ${shown(unknown)}${didYouMean(unknown, FIELDS) || `; known are ${FIELDS.join(', ')}`}`)
  const id = typeof entry.id === 'number' && Number.isSafeInteger(entry.id) ? String(entry.id) : textOf(entry, 'id', say)
  const name = textOf(entry, 'name', say)
  const time = timeOf(entry, say)
  const size = countIn(entry, 'size', say)
  const group = entry.group === undefined ? undefined : textOf(entry, 'group', say)
  const tags = tagsOf(entry, say)
  const metrics = metricsOf(entry, say)
  const epoch = countIn(entry, 'epoch', say)
  const step = countIn(entry, 'step', say)
  if (id === undefined || name === undefined || time === undefined) return undefined
  return {
    id,
    name,
    time,
    ...(size === undefined ? {} : { size }),
    ...(group === undefined ? {} : { group }),
    ...(tags === undefined ? {} : { tags }),
    ...(metrics === undefined ? {} : { metrics }),
    ...(epoch === undefined ? {} : { epoch }),
    ...(step === undefined ? {} : { step }),
  }
}

type Entry = Readonly<Record<string, unknown>>

function textOf(entry: Entry, field: 'id' | 'name' | 'group', say: Say): string | undefined {
  const value = entry[field]
  if (typeof value === 'string' && value !== '' && value.length <= MAX_TEXT) return value
  say(`.${field}: expected text of 1 to ${MAX_TEXT} characters, found ${shown(value)}`)
  return undefined
}

/** A date, or a date with a time and its zone: without one, the moment would depend on the machine that reads it. */
const TIME = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:\d\d))?$/

function timeOf(entry: Entry, say: Say): string | undefined {
  const { time } = entry
  if (typeof time === 'string' && TIME.test(time) && isDate(time.slice(0, 10)) && !Number.isNaN(Date.parse(time))) return time
  say(`.time: expected a time with its zone as 2026-01-31T12:00:00Z, found ${shown(time)}`)
  return undefined
}

/** Not 30 February, which would silently be a day of March. */
function isDate(day: string): boolean {
  const time = Date.parse(day)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day)
}

function countIn(entry: Entry, field: 'size' | 'epoch' | 'step', say: Say): number | undefined {
  const value = entry[field]
  if (value === undefined) return undefined
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) return value
  say(`.${field}: expected a whole number that is not negative, found ${shown(value)}`)
  return undefined
}

function tagsOf({ tags }: Entry, say: Say): readonly string[] | undefined {
  if (tags === undefined) return undefined
  if (!Array.isArray(tags) || tags.length > MAX_VALUES) {
    say(`.tags: expected a list of at most ${MAX_VALUES} tags, found ${Array.isArray(tags) ? `${tags.length} of them` : shown(tags)}`)
    return undefined
  }
  const at = tags.findIndex((tag) => typeof tag !== 'string' || tag === '' || tag.length > MAX_TEXT)
  if (at < 0) return tags.map((tag) => String(tag))
  say(`.tags[${at}]: expected text of 1 to ${MAX_TEXT} characters, found ${shown(tags[at])}`)
  return undefined
}

function metricsOf({ metrics }: Entry, say: Say): Readonly<Record<string, number>> | undefined {
  if (metrics === undefined) return undefined
  if (!isMap(metrics) || Object.keys(metrics).length > MAX_VALUES) {
    say(`.metrics: expected a map of at most ${MAX_VALUES} numbers by name, found ${shown(metrics)}`)
    return undefined
  }
  const values: [string, number][] = []
  for (const [name, value] of Object.entries(metrics)) {
    if (typeof value === 'number') values.push([name, value])
    // Writers of JSON turn a loss that is no number any more into null.
    else if (value !== null) say(`.metrics[${shown(name)}]: expected a number, found ${shown(value)}`)
  }
  return Object.fromEntries(values)
}
