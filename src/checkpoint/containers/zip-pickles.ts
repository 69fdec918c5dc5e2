import { type ByteSource, memorySource } from '../bytes.ts'
import type { GlobalUse, StorageInfo } from '../checkpoint.ts'
import { type Pickle, readPickle } from '../pickle/read-pickle.ts'
import type { Problem } from '../problem.ts'
import { quote } from '../quote.ts'
import { globalsInRange, hiddenGlobals } from './hidden-globals.ts'
import { packingOf, WRAPPED } from './packed-bytes.ts'
import { dangersOf, type PickleFindings, pickleFindings } from './pickle-findings.ts'
import { foldCase, type ZipArchive } from './zip-archive.ts'
import type { ZipEntry } from './zip-directory.ts'
import { RecordError } from './zip-record.ts'

/** A pickle, or why it cannot be read; with a bomb its beginning, for what would run before the memory is full. */
export type PickleReading =
  | { readonly pickle: Pickle; readonly base: number | undefined; readonly size: number }
  | { readonly problem: Problem; readonly beginning?: Pickle }

/** The pickle in one record of the archive. */
export async function readRecordPickle(archive: ZipArchive, entry: ZipEntry): Promise<PickleReading> {
  try {
    const { bytes, payload, bomb } = await archive.openRecord(entry)
    const pickle = await readPickle(bytes)
    return bomb === undefined ? { pickle, base: payload, size: bytes.size } : { problem: bomb.problem, beginning: pickle }
  } catch (error) {
    if (error instanceof RecordError) return { problem: error.problem }
    throw error
  }
}

/** Bytes of the other pickles together, beyond the file's own: enough for what compression saves. */
const OTHER_PICKLES_ROOM = 64 * 1024 * 1024

/**
 * Pickles that `torch.load` does not read today, but another loader may: duplicates, `constants.pkl`, what somebody added under
 * a name that says so, and under one that does not. `storages` are known to hold numbers.
 */
export async function otherPickles(
  archive: ZipArchive,
  main: ZipEntry | undefined,
  storages: ReadonlyMap<string, StorageInfo>,
): Promise<PickleFindings> {
  const globals: GlobalUse[] = []
  const problems: Problem[] = []
  const add = (found: PickleFindings) => {
    for (const use of found.globals) globals.push(use)
    for (const problem of found.problems) problems.push(problem)
  }
  const numbers = new Set([...storages.values()].map(({ record }) => record))
  let left = archive.size + OTHER_PICKLES_ROOM
  for (const entry of archive.directory.entries) {
    if (entry === main || numbers.has(entry.name)) continue
    if (!foldCase(entry.name).endsWith('.pkl')) add(await unexpectedPickle(archive, entry))
    else {
      left -= entry.size
      if (left < 0) return { globals, problems: [...problems, tooManyPickles(entry)] }
      add(await expectedPickle(archive, entry))
    }
  }
  add(await picklesBetween(archive))
  return { globals, problems }
}

async function expectedPickle(archive: ZipArchive, entry: ZipEntry): Promise<PickleFindings> {
  const reading = await readRecordPickle(archive, entry)
  const problems = 'problem' in reading ? [reading.problem] : []
  const pickle = 'problem' in reading ? reading.beginning : reading.pickle
  if (pickle === undefined) return { globals: [], problems }
  const found = pickleFindings(pickle, { record: entry.name, base: 'problem' in reading ? undefined : reading.base })
  return { globals: found.globals, problems: [...problems, ...dangersOf(found).problems] }
}

/** Bytes of a record in which a pickle is expected least; whole pickles that run code are much shorter. */
const MAX_UNEXPECTED = 1024 * 1024
/** Opcodes that may fail before it is clear that the record is no pickle. */
const TRIED_BREAKS = 20
/** Records of other kinds, as code and constants of TorchScript, of which a healthy archive has some thousand. */
const SMALLEST_PICKLE = 12

/** A record under another name than a pickle's: one may begin there all the same, or an archive may. */
async function unexpectedPickle(archive: ZipArchive, entry: ZipEntry): Promise<PickleFindings> {
  const nothing: PickleFindings = { globals: [], problems: [] }
  if (entry.size < SMALLEST_PICKLE || (entry.method !== 0 && entry.size > MAX_UNEXPECTED)) return nothing
  try {
    const { bytes, payload } = await archive.openRecord(entry)
    const location = { record: entry.name, base: payload }
    const found = dangersOf(pickleFindings(await readPickle(bytes, 0, TRIED_BREAKS), location))
    const start = await bytes.read(0, Math.min(bytes.size, 4))
    return isArchive(start) ? { ...found, globals: [...found.globals, ...(await globalsInside(bytes, entry, payload, found))] } : found
  } catch (error) {
    // What cannot be read is reported by the pass over all records.
    if (error instanceof RecordError) return nothing
    throw error
  }
}

function isArchive(start: Uint8Array): boolean {
  return Buffer.from(start).toString('latin1') === 'PK\x03\x04' || packingOf(start.subarray(0, WRAPPED)) !== undefined
}

async function globalsInside(bytes: ByteSource, entry: ZipEntry, payload: number | undefined, known: PickleFindings): Promise<GlobalUse[]> {
  const inner = bytes.size <= MAX_UNEXPECTED ? memorySource(new Uint8Array(await bytes.read(0, bytes.size))) : bytes
  const found = await hiddenGlobals(inner, known.globals)
  return found.map((use) => ({
    ...use,
    record: entry.name,
    offset: use.offset === undefined || payload === undefined ? undefined : payload + use.offset,
  }))
}

/** Fixed local header, padding to 64 bytes, zip64 field and data descriptor: healthy archives have no more around a payload. */
const LARGEST_FRAME = 30 + 67 + 28 + 24
/** Wider alignments leave room too, behind every record. */
const MAX_GAPS = 64

/** Bytes between two records belong to none, and only a reader that goes from header to header comes upon them. */
async function picklesBetween(archive: ZipArchive): Promise<PickleFindings> {
  const entries = [...archive.directory.entries].sort((a, b) => a.headerOffset - b.headerOffset)
  const gaps = entries.flatMap((entry, i) => {
    const end = entry.headerOffset + entry.nameLength + entry.compressedSize + LARGEST_FRAME
    const next = entries[i + 1]?.headerOffset ?? archive.directory.offset
    return next > end ? [{ record: entry.name, start: end - LARGEST_FRAME, length: next - end + LARGEST_FRAME }] : []
  })
  const largest = gaps.sort((a, b) => b.length - a.length).slice(0, MAX_GAPS)
  const found = await Promise.all(largest.map(({ record, start, length }) => globalsInRange(archive.bytes, start, length, record)))
  return { globals: found.flat(), problems: [] }
}

/** Records that lie upon each other, or that inflate, would have the same bytes read again and again. */
function tooManyPickles(entry: ZipEntry): Problem {
  return {
    kind: 'container/bomb',
    message: `The pickles of the archive have more bytes together than the file; those from ${quote(entry.name)} on were not read`,
    where: { record: entry.name, offset: entry.headerOffset },
  }
}
