import type { ByteSource } from '../bytes.ts'
import type { Problem } from '../problem.ts'
import { quote } from '../quote.ts'
import { readZipDirectory, type ZipDirectory, type ZipEntry } from './zip-directory.ts'
import { openRecord, RecordError, unsupported } from './zip-record.ts'

/** Smallest local header: a payload cannot begin earlier behind its entry's offset. */
const LOCAL_HEADER_SIZE = 30

/** Inflated size against file size from which compressed records are a bomb, once they are past the floor. */
const BOMB_RATIO = 100
const BOMB_FLOOR_BYTES = 32 * 1024 * 1024

/**
 * A zip with its records looked up as PyTorch does: below one root folder, which is that of the first entry, and without
 * regard to ASCII case. Where more than one record fits, PyTorch takes whichever its search meets, so that is an error.
 * Source: pytorch caffe2/serialize/inline_container.cc, miniz `mz_zip_reader_locate_file_v2`.
 */
export class ZipArchive {
  readonly directory: ZipDirectory
  readonly root: string
  readonly problems: readonly Problem[]
  private readonly source: ByteSource
  private readonly swappedHeader: boolean
  private readonly byFoldedName: ReadonlyMap<string, ZipEntry>

  private constructor(source: ByteSource, directory: ZipDirectory, swappedHeader: boolean) {
    this.source = source
    this.directory = directory
    this.swappedHeader = swappedHeader
    const first = directory.entries[0]?.name ?? ''
    this.root = first.includes('/') ? first.slice(0, first.indexOf('/')) : ''
    this.byFoldedName = firstByFoldedName(directory.entries)
    this.problems = [
      ...directory.problems,
      ...placeProblems(directory.entries, this.root),
      ...(this.byFoldedName.size < directory.entries.length ? duplicateProblems(directory.entries) : []),
      ...extentProblems(directory),
      ...bombProblems(directory.entries, source.size),
      ...directory.entries.flatMap((entry) => unsupported(entry)?.problem ?? []),
    ]
  }

  /** Throws `ZipError` where PyTorch could not open the file. */
  static async open(source: ByteSource, swappedHeader: boolean): Promise<ZipArchive> {
    return new ZipArchive(source, await readZipDirectory(source), swappedHeader)
  }

  /** Records overlap, so that they cannot be read one after the other, or inflate beyond measure: nobody should read them all. */
  get hostile(): boolean {
    return this.problems.some(({ kind }) => kind === 'container/overlapping-records' || kind === 'container/bomb')
  }

  /**
   * The entries whose bytes are read: all of them in a healthy file, none where they inflate beyond measure, and of those that
   * overlap as many as make the file's size once more, so that thousands of entries on the same bytes cost nothing.
   */
  get readable(): readonly ZipEntry[] {
    if (!this.hostile) return this.directory.entries
    if (this.problems.some(({ kind }) => kind === 'container/bomb')) return []
    let end = 0
    let again = this.size
    return [...this.directory.entries]
      .sort((a, b) => a.headerOffset - b.headerOffset)
      .filter((entry) => {
        const length = extentEnd(entry) - entry.headerOffset
        const isFree = entry.headerOffset >= end
        if (!isFree && length > again) return false
        if (!isFree) again -= length
        end = Math.max(end, extentEnd(entry))
        return true
      })
  }

  /** Bytes of the whole file. */
  get size(): number {
    return this.source.size
  }

  /** The whole file. */
  get bytes(): ByteSource {
    return this.source
  }

  /** Full name of the record `name` below the root. */
  nameOf(name: string): string {
    return `${this.root}/${name}`
  }

  /**
   * The same as the directory has it, if it does: with 100,000 records, text that is the same object is found faster than
   * text that has to be compared.
   */
  recordName(name: string): string {
    const full = this.nameOf(name)
    return this.entryOf(full)?.name ?? full
  }

  /** The entry that PyTorch finds for `name` below the root. */
  find(name: string): ZipEntry | undefined {
    return this.byFoldedName.get(foldCase(this.nameOf(name)))
  }

  /** The entry of exactly this full name, where no other one comes into question. */
  entryOf(record: string): ZipEntry | undefined {
    const entry = this.byFoldedName.get(record) ?? this.byFoldedName.get(foldCase(record))
    return entry?.name === record ? entry : undefined
  }

  /** Bytes of a record, decompressed. Throws `RecordError`. */
  openRecord(entry: ZipEntry): ReturnType<typeof openRecord> {
    return openRecord(this.source, entry, this.swappedHeader)
  }

  /** Text of a small record such as `version`; `undefined` where there is none or it cannot be read. */
  async readText(name: string, maxBytes = 1024): Promise<string | undefined> {
    const entry = this.find(name)
    if (entry === undefined) return undefined
    try {
      const { bytes } = await this.openRecord(entry)
      return Buffer.from(await bytes.read(0, Math.min(bytes.size, maxBytes))).toString('latin1')
    } catch (error) {
      if (error instanceof RecordError) return undefined
      throw error
    }
  }
}

/** ASCII letters only, as miniz does. */
export function foldCase(name: string): string {
  return name.replace(/[A-Z]+/g, (letters) => letters.toLowerCase())
}

/** Of records that answer to the same name the first one. */
function firstByFoldedName(entries: readonly ZipEntry[]): ReadonlyMap<string, ZipEntry> {
  const byName = new Map<string, ZipEntry>()
  for (const entry of entries) {
    const folded = foldCase(entry.name)
    if (!byName.has(folded)) byName.set(folded, entry)
  }
  return byName
}

function placeProblems(entries: readonly ZipEntry[], root: string): Problem[] {
  const outside = root === '' ? entries[0] : entries.find((entry) => !entry.name.startsWith(`${root}/`))
  if (outside === undefined) return []
  const expected = root === '' ? 'a folder' : `the folder ${quote(root)}`
  return [
    {
      kind: 'container/corrupt',
      message: `Record ${quote(outside.name)} does not lie in ${expected}, where all records of a checkpoint are`,
      where: { record: outside.name, offset: outside.centralOffset },
      torch: `file in archive is not in a subdirectory${root === '' ? '' : ` ${root}/`}: ${outside.name}`,
    },
  ]
}

function duplicateProblems(entries: readonly ZipEntry[]): Problem[] {
  const seen = new Map<string, ZipEntry>()
  const problems: Problem[] = []
  for (const entry of entries) {
    const folded = foldCase(entry.name)
    const first = seen.get(folded)
    if (first === undefined) seen.set(folded, entry)
    else {
      const names = first.name === entry.name ? quote(entry.name) : `${quote(first.name)} and ${quote(entry.name)}`
      problems.push({
        kind: 'container/duplicate-record',
        message: `Two records answer to the name ${names}; which one is read depends on the reader`,
        where: { record: entry.name, offset: entry.centralOffset },
      })
    }
  }
  return problems
}

/** Records may not share bytes, lie in front of the first one, or reach into the central directory. */
function extentProblems(directory: ZipDirectory): Problem[] {
  const problems: Problem[] = []
  const byOffset = [...directory.entries].sort((a, b) => a.headerOffset - b.headerOffset)
  const first = byOffset[0]
  if (first !== undefined && first.headerOffset > 0) {
    problems.push({
      kind: 'container/leading-data',
      message: `${first.headerOffset} bytes lie in front of the first record`,
      where: { offset: 0 },
    })
  }
  byOffset.forEach((entry, i) => {
    const next = byOffset[i + 1]
    const end = extentEnd(entry)
    const limit = next?.headerOffset ?? directory.offset
    if (end <= limit) return
    const other = next === undefined ? 'the central directory' : `record ${quote(next.name)}`
    problems.push({
      kind: 'container/overlapping-records',
      message: `Record ${quote(entry.name)} reaches to byte ${end}, into ${other} at ${limit}`,
      where: { record: entry.name, offset: entry.headerOffset },
    })
  })
  return problems
}

/** Where an entry ends at the earliest: its local header may have an extra field. */
function extentEnd(entry: ZipEntry): number {
  return entry.headerOffset + LOCAL_HEADER_SIZE + entry.nameLength + entry.compressedSize
}

function bombProblems(entries: readonly ZipEntry[], fileSize: number): Problem[] {
  const inflated = entries.reduce((sum, entry) => sum + (entry.method === 0 ? 0 : entry.size), 0)
  if (inflated < BOMB_FLOOR_BYTES || inflated < fileSize * BOMB_RATIO) return []
  const largest = entries.reduce((a, b) => (b.method !== 0 && b.size > a.size ? b : a))
  return [
    {
      kind: 'container/bomb',
      message: `Compressed records would grow to ${inflated} bytes out of a file of ${fileSize}`,
      where: { record: largest.name, offset: largest.headerOffset },
    },
  ]
}
