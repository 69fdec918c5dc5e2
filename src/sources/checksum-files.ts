import { basename, dirname, join, resolve } from 'node:path'
import { UserError } from '../commands/user-error.ts'
import type { StatedDigest } from '../rules/rule.ts'
import { openFile } from './file-source.ts'

/** One line of a checksum file. */
export interface ChecksumLine {
  readonly algorithm: StatedDigest['algorithm']
  /** Lower-case hexadecimal. */
  readonly value: string
  /** As written; absent where the line is a digest and nothing else. */
  readonly name: string | undefined
}

/** The checksum file that the configuration names, read and ready: digests by absolute path. */
export interface ParsedManifest {
  readonly digests: ReadonlyMap<string, readonly StatedDigest[]>
}

/** Finds what checksum files state about a file; keeps what it read of each folder. */
export interface ChecksumFiles {
  readonly statedDigests: (file: { readonly absolute: string; readonly folder: readonly string[] }) => Promise<readonly StatedDigest[]>
}

/** Bytes. A line has about 100, so this is room for more files than any folder holds. */
const LARGEST = 16 * 1024 * 1024

/** Compared without case, as people write them in several ways. */
const FOLDER_LISTS: ReadonlySet<string> = new Set(['sha256sums', 'sha256sums.txt', 'md5sums', 'md5sums.txt'])
const SIDE_FILES = ['.sha256', '.md5']

/**
 * Looks beside each file for `SHA256SUMS`, `MD5SUMS`, `NAME.sha256` and `NAME.md5`, and into `manifest` where there is one.
 * Throws `UserError` where a checksum file is there and cannot be read: a promise that nobody checks must not look kept.
 */
export function checksumFiles(manifest?: ParsedManifest): ChecksumFiles {
  /** Kept for the folder that was asked about last: files come folder by folder. */
  let cached: { readonly folder: string; readonly lists: Promise<readonly NamedList[]> } | undefined
  return {
    async statedDigests({ absolute, folder }) {
      const home = dirname(absolute)
      const name = basename(absolute)
      if (cached?.folder !== home) cached = { folder: home, lists: readLists(home, folder) }
      const lists = await cached.lists
      const side = SIDE_FILES.map((ending) => `${name}${ending}`).filter((each) => folder.includes(each))
      const sideLists = await Promise.all(side.map((each) => readList(home, each)))
      const found = [
        ...lists.flatMap((list) => stated(list.source, list.byName.get(name) ?? [])),
        ...sideLists.flatMap((list) => stated(list.source, sideLines(list, name))),
        ...(manifest?.digests.get(absolute) ?? []),
      ]
      return withoutRepeats(found)
    },
  }
}

/**
 * Reads the checksum file at `path`. Its names count from its own folder, as `sha256sum` writes them, or from `root`.
 * Throws `UserError` where it cannot be read or holds no checksum at all.
 */
export async function readManifest(path: string, root: string): Promise<ParsedManifest> {
  const absolute = resolve(root, path)
  const lines = parseChecksums(await readText(absolute))
  if (lines.length === 0) {
    throw new UserError(`${path}: expected checksums in the format of sha256sum ("<64 hexadecimal digits>  <file>"), found none`)
  }
  const digests = new Map<string, StatedDigest[]>()
  for (const { name, algorithm, value } of lines) {
    if (name === undefined) continue
    for (const target of new Set([resolve(dirname(absolute), name), resolve(root, name)])) {
      const known = digests.get(target)
      if (known) known.push({ algorithm, value, source: path })
      else digests.set(target, [{ algorithm, value, source: path }])
    }
  }
  return { digests }
}

/**
 * The digests of a checksum file: lines of `sha256sum` and `md5sum` (text or binary, names with `\` escapes), BSD lines
 * (`SHA256 (name) = …`), and bare digests. The number of digits tells the algorithm; other lines are left out.
 */
export function parseChecksums(text: string): readonly ChecksumLine[] {
  return text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .flatMap((line) => parseLine(line.endsWith('\r') ? line.slice(0, -1) : line))
}

function parseLine(line: string): readonly ChecksumLine[] {
  const escaped = line.startsWith('\\')
  const body = escaped ? line.slice(1) : line
  const gnu = /^([0-9a-fA-F]{32}|[0-9a-fA-F]{64})(?: [ *](.+)|[ \t]+(\S.*)?)?$/.exec(body)
  const bsd = gnu ? null : /^(?:SHA256|MD5) \((.+)\) = ([0-9a-fA-F]{32}|[0-9a-fA-F]{64})$/.exec(body)
  const value = (gnu?.[1] ?? bsd?.[2])?.toLowerCase()
  if (value === undefined) return []
  const name = gnu ? (gnu[2] ?? gnu[3]) : bsd?.[1]
  return [{ algorithm: value.length === 64 ? 'sha256' : 'md5', value, name: name !== undefined && escaped ? unescaped(name) : name }]
}

/** GNU writes a backslash, a line feed and a carriage return in names as `\\`, `\n` and `\r`, and `\` before the line. */
function unescaped(name: string): string {
  return name.replace(/\\([\\nr])/g, (_, letter: string) => (letter === 'n' ? '\n' : letter === 'r' ? '\r' : '\\'))
}

interface NamedList {
  readonly source: string
  readonly lines: readonly ChecksumLine[]
  /** By name without a leading `./`; names in other folders stay as they are and match nothing here. */
  readonly byName: ReadonlyMap<string, readonly ChecksumLine[]>
}

async function readLists(home: string, folder: readonly string[]): Promise<readonly NamedList[]> {
  return await Promise.all(folder.filter((name) => FOLDER_LISTS.has(name.toLowerCase())).map((name) => readList(home, name)))
}

async function readList(home: string, name: string): Promise<NamedList> {
  const lines = parseChecksums(await readText(join(home, name)))
  const byName = new Map<string, ChecksumLine[]>()
  for (const line of lines) {
    const plainName = (line.name ?? '').replace(/^\.\//, '')
    const known = byName.get(plainName)
    if (known) known.push(line)
    else byName.set(plainName, [line])
  }
  return { source: name, lines, byName }
}

async function readText(path: string): Promise<string> {
  const source = await openFile(path)
  try {
    if (source.size > LARGEST) {
      throw new UserError(`${path}: expected a checksum file of at most ${LARGEST} bytes, found ${source.size}; split it or remove it`)
    }
    return Buffer.from(await source.read(0, source.size)).toString('utf8')
  } finally {
    await source.close()
  }
}

function stated(source: string, lines: readonly ChecksumLine[]): readonly StatedDigest[] {
  return lines.map(({ algorithm, value }) => ({ algorithm, value, source }))
}

/** A file that belongs to `name` alone may hold a bare digest, or the name that the file had before. */
function sideLines(list: NamedList, name: string): readonly ChecksumLine[] {
  if (list.lines.length === 1) return list.lines
  return [...(list.byName.get('') ?? []), ...(list.byName.get(name) ?? [])]
}

function withoutRepeats(digests: readonly StatedDigest[]): readonly StatedDigest[] {
  const seen = new Set<string>()
  return digests.filter(({ algorithm, value, source }) => {
    const key = `${algorithm} ${value} ${source}`
    return !seen.has(key) && seen.add(key)
  })
}
