import { memorySource } from '../../src/checkpoint/bytes.ts'
import { ZipArchive } from '../../src/checkpoint/containers/zip-archive.ts'
import type { Piece } from '../../src/writers/torch-zip-plan.ts'

/** What a torch zip is made of, taken out of its bytes. */
export interface ZipParts {
  readonly root: string
  readonly pickle: Uint8Array
  /** In the order of the file. */
  readonly storages: readonly { readonly key: string; readonly content: Uint8Array }[]
}

export async function zipParts(file: Uint8Array, swappedHeader = false): Promise<ZipParts> {
  const archive = await ZipArchive.open(memorySource(file), swappedHeader)
  const records = await Promise.all(
    archive.directory.entries.map(async (entry) => {
      const { bytes } = await archive.openRecord(entry)
      return { name: entry.name.slice(archive.root.length + 1), content: new Uint8Array(await bytes.read(0, bytes.size)) }
    }),
  )
  const pickle = records.find(({ name }) => name === 'data.pkl')?.content ?? new Uint8Array(0)
  const storages = records.filter(({ name }) => name.startsWith('data/')).map(({ name, content }) => ({ key: name.slice(5), content }))
  return { root: archive.root, pickle, storages }
}

/** The file that the pieces make, with what fills the room between them. Throws where pieces overlap or reach past the end. */
export function assembled(size: number, pieces: Iterable<Piece>): Buffer {
  const file = Buffer.alloc(size)
  let end = 0
  for (const { offset, bytes } of pieces) {
    if (offset < end) throw new Error(`a piece at ${offset}, though the last one ends at ${end}`)
    file.set(bytes, offset)
    end = offset + bytes.length
  }
  return file
}
