import { lstatSync, readFileSync, type Stats } from 'node:fs'
import { reasonOf } from '../sources/system-reason.ts'
import { UserError } from './user-error.ts'

/** Beside a checkpoint that passed: a digest that we wrote, one that somebody else wrote, or none because one would do harm there. */
export type Beside = 'ours' | 'theirs' | 'harmful'

/** A checkpoint that passed. */
export interface Passed {
  readonly size: number
  readonly modified: string
  readonly sha256: string
  readonly beside: Beside
}

/** What a ledger says. */
export interface Ledger {
  readonly passed: Map<string, Passed>
  readonly lines: number
  /** Whether its last line has no end. */
  readonly isCutOff: boolean
  /** Tells what was read from what is there later; none where there was no ledger. */
  readonly mark: string | undefined
}

/** Bytes: a line has about 200, so this is room for more checkpoints than a folder ever has. */
const LARGEST_LEDGER = 64 * 1024 * 1024

/** Reads the ledger at a path; an empty one where there is none. Throws `UserError` where it cannot be read. */
export function readLedger(path: string): Ledger {
  const facts = lstatSync(path, { throwIfNoEntry: false })
  if (facts === undefined) return parseLedger('', undefined)
  if (!facts.isFile() || facts.size > LARGEST_LEDGER) {
    const found = facts.isFile() ? `${facts.size} bytes` : 'no file'
    throw new UserError(`${path}: expected the ledger of this watch, a file of at most ${LARGEST_LEDGER} bytes, found ${found}; remove it`)
  }
  try {
    return parseLedger(readFileSync(path, 'utf8'), markOf(facts))
  } catch (error) {
    throw new UserError(`${path}: the ledger of this watch cannot be read: ${reasonOf(error)}`)
  }
}

function parseLedger(text: string, mark: string | undefined): Ledger {
  const lines = text.split('\n').filter((line) => line !== '')
  const passed = new Map<string, Passed>()
  for (const line of lines) {
    const entry = parseLine(line)
    if (entry?.passed === undefined) passed.delete(entry?.path ?? '')
    else passed.set(entry.path, entry.passed)
  }
  return { passed, lines: lines.length, isCutOff: text !== '' && !text.endsWith('\n'), mark }
}

/** A ledger only ever grows, and one that is written anew is another file. */
export function markOf(facts: Pick<Stats, 'ino' | 'size'> | undefined): string | undefined {
  return facts === undefined ? undefined : `${facts.ino}:${facts.size}`
}

/** A line of the ledger; `passed` is absent where the file had gone or changed. A line that was cut off by a kill says nothing. */
function parseLine(line: string): { readonly path: string; readonly passed: Passed | undefined } | undefined {
  try {
    const value: unknown = JSON.parse(line)
    if (typeof value !== 'object' || value === null || !('path' in value) || typeof value.path !== 'string') return undefined
    return { path: value.path, passed: passedOf(value) }
  } catch {
    return undefined
  }
}

function passedOf(value: object): Passed | undefined {
  if (!('size' in value && 'modified' in value && 'sha256' in value && 'beside' in value)) return undefined
  const { size, modified, sha256, beside } = value
  const isBeside = beside === 'ours' || beside === 'theirs' || beside === 'harmful'
  if (typeof size !== 'number' || typeof modified !== 'string' || typeof sha256 !== 'string' || !isBeside) return undefined
  return /^[0-9a-f]{64}$/.test(sha256) ? { size, modified, sha256, beside } : undefined
}
