import { sliceSource } from '../checkpoint/bytes.ts'
import type { BytesValue } from '../checkpoint/pickle/values.ts'
import { UserError } from '../commands/user-error.ts'
import type { InputFile } from './model-graph.ts'

/** Gives the bytes of long byte strings, which the reader left in the file. */
export function longBytes({ source, checkpoint, path }: InputFile): (value: BytesValue) => Promise<Uint8Array> {
  return async ({ offset, length }) => {
    if (checkpoint.zipRoot === undefined) return source.read(offset, length)
    const name = `${checkpoint.zipRoot}/data.pkl`
    const record = checkpoint.records.find((each) => each.name === name)
    const fixed = record?.framing === undefined ? undefined : await source.read(record.offset, record.framing.fixedLength)
    const header = fixed === undefined ? undefined : record?.framing?.headerLength(fixed)
    if (record === undefined || header === undefined || record.compression !== 'stored') {
      throw new UserError(
        `${path}: a byte string of ${length} bytes lies in a compressed pickle; save the file again with torch.save first`,
      )
    }
    return sliceSource(source, record.offset + header, record.size).read(offset, length)
  }
}
