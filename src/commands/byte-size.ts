import { parseByteSize } from '../writers/byte-size.ts'
import { WriterError } from '../writers/writer-error.ts'
import { UserError } from './user-error.ts'

/** Bytes of a size as people write it, `1900MB`, for the option that a message names. Throws `UserError`. */
export function byteSize(text: string, option?: string): number {
  try {
    return parseByteSize(text, option)
  } catch (error) {
    throw error instanceof WriterError ? new UserError(error.message) : error
  }
}
