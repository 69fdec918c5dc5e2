import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'

/** SHA-256 of a file, as lower-case hexadecimal. Throws what the system says. */
export async function digestOfFile(absolute: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(absolute, { highWaterMark: 1024 * 1024 }), hash)
  return hash.digest('hex')
}
