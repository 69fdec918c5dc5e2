import { crc32 } from 'node:zlib'
import type JSZip from 'jszip'
import { memorySource } from '../checkpoint/bytes.ts'
import { readZipDirectory, type ZipEntry } from '../checkpoint/containers/zip-directory.ts'
import { ZipError } from '../checkpoint/containers/zip-problems.ts'
import { quote } from '../checkpoint/quote.ts'

/** Why a zip is not read. */
export class SmallZipError extends Error {
  override readonly name = 'SmallZipError'
}

export interface SmallZip {
  /** The bytes of an entry, of which there may be `most`; `undefined` where there is none of that name. Throws `SmallZipError`. */
  read(name: string, most: number): Promise<Uint8Array | undefined>
}

/**
 * A zip that is in memory. jszip inflates it; what it would let pass (two entries of one name, counts and sizes that contradict each other,
 * lists without end) is refused before, by the reader that judges checkpoints. Throws `SmallZipError`.
 */
export async function openSmallZip(bytes: Uint8Array, maxEntries: number): Promise<SmallZip> {
  const entries = await directoryOf(bytes, maxEntries)
  const { default: Zip } = await import('jszip')
  const zip = await Zip.loadAsync(bytes).catch((error: unknown) => {
    throw new SmallZipError(`it is a damaged zip: ${quote(error instanceof Error ? error.message : String(error))}`)
  })
  return {
    async read(name, most) {
      const [entry, file] = [entries.get(name), zip.file(name)]
      if (entry === undefined || file === null) return undefined
      if (entry.size > most) throw new SmallZipError(`its entry ${quote(name)} has ${entry.size} bytes, at most ${most} are read`)
      return inflate(file, entry)
    },
  }
}

async function directoryOf(bytes: Uint8Array, maxEntries: number): Promise<ReadonlyMap<string, ZipEntry>> {
  try {
    const { entries, problems } = await readZipDirectory(memorySource(bytes))
    const [problem] = problems
    if (problem !== undefined) throw new SmallZipError(`it is a damaged zip: ${problem.message}`)
    if (entries.length > maxEntries) throw new SmallZipError(`it has ${entries.length} entries, at most ${maxEntries} are read`)
    const byName = new Map(entries.map((entry) => [entry.name, entry]))
    if (byName.size < entries.length) throw new SmallZipError('two of its entries have the same name')
    return byName
  } catch (error) {
    throw error instanceof ZipError ? new SmallZipError(`it is no zip that can be read: ${error.message}`) : error
  }
}

/** Stops at the size that the entry states: what inflates to more than that would fill the memory. */
async function inflate(file: JSZip.JSZipObject, { name, size, crc32: expected }: ZipEntry): Promise<Uint8Array> {
  const bytes = new Uint8Array(size)
  let filled = 0
  await new Promise<void>((resolve, reject) => {
    // jszip documents this method of an entry, and its types leave it out.
    const stream = (file as unknown as Streamed).internalStream('uint8array')
    const fail = (what: string) => {
      stream.pause()
      reject(new SmallZipError(`its entry ${quote(name)} ${what}`))
    }
    stream.on('data', (chunk) => {
      if (filled + chunk.length > size) return fail(`inflates to more than the ${size} bytes that it states`)
      bytes.set(chunk, filled)
      filled += chunk.length
    })
    stream.on('error', () => fail(`is damaged: it does not inflate to its ${size} bytes`))
    stream.on('end', resolve)
    stream.resume()
  })
  if (filled !== size || crc32(bytes) !== expected)
    throw new SmallZipError(`its entry ${quote(name)} is damaged: the checksum does not fit`)
  return bytes
}

interface Streamed {
  internalStream(type: 'uint8array'): JSZip.JSZipStreamHelper<Uint8Array>
}
