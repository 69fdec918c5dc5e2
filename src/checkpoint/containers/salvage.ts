import type { ByteSource } from '../bytes.ts'
import type { GlobalUse } from '../checkpoint.ts'
import { globalTier } from '../pickle/globals.ts'
import { readPickle } from '../pickle/read-pickle.ts'
import type { Problem } from '../problem.ts'
import { globalUses, pickleProblems } from '../torch/torch-object.ts'

/** Bytes in front of the first payload: a local header with a name and an extra field of any length. */
const LOCAL_HEADER_SIZE = 30

/**
 * What a file asks for that cannot be opened: the pickle in its first zip record, or at byte 0, is read as far as it
 * goes. A loader that is more lenient, or a program that repairs zips, would run it; so a dangerous global is always named.
 */
export async function salvageGlobals(source: ByteSource, offset: number): Promise<{ globals: GlobalUse[]; problems: Problem[] }> {
  const start = await pickleStart(source, offset)
  if (start >= source.size) return { globals: [], problems: [] }
  const pickle = await readPickle(source, start)
  const location = { record: 'data.pkl', base: 0 }
  return {
    globals: globalUses(pickle, location).filter(({ name }) => globalTier(name) === 'dangerous'),
    problems: pickleProblems(pickle, location).filter(({ kind }) => kind === 'pickle/dangerous-global'),
  }
}

async function pickleStart(source: ByteSource, offset: number): Promise<number> {
  if (source.size < offset + LOCAL_HEADER_SIZE) return offset
  const header = await source.read(offset, LOCAL_HEADER_SIZE)
  const view = new DataView(header.buffer, header.byteOffset, header.byteLength)
  // The last two bytes of PK 03 04: the first two may be a version code of GPT-SoVITS.
  if (view.getUint16(2, true) !== 0x0403) return offset
  return offset + LOCAL_HEADER_SIZE + view.getUint16(26, true) + view.getUint16(28, true)
}
