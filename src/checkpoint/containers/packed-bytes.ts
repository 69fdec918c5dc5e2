import { createGunzip, createInflate, createInflateRaw } from 'node:zlib'
import type { ByteSource } from '../bytes.ts'

export type Packing = 'raw' | 'gzip' | 'zlib'

/** Bytes by which packed ones are recognised. */
export const WRAPPED = 3

const CHUNK = 64 * 1024

/** How bytes that begin with these are packed; raw deflate data has no sign of its own. */
export function packingOf([first, second, third]: Uint8Array): Exclude<Packing, 'raw'> | undefined {
  if (first === 0x1f && second === 0x8b && third === 8) return 'gzip'
  // RFC 1950: method 8, a window of 32 KiB, and a check of the two bytes by 31. joblib packs pickles so.
  return first === 0x78 && second !== undefined && (first * 256 + second) % 31 === 0 ? 'zlib' : undefined
}

/** As much of the packed bytes at `offset` as can be unpacked, at most `limit`; nothing where they are not packed like that. */
export async function inflatedBeginning(source: ByteSource, offset: number, packing: Packing, limit: number): Promise<Uint8Array> {
  const stream = { raw: createInflateRaw, gzip: createGunzip, zlib: createInflate }[packing]({ chunkSize: CHUNK })
  const chunks: Uint8Array[] = []
  let length = 0
  const ended = new Promise<void>((resolve) =>
    stream
      .once('close', resolve)
      .once('end', resolve)
      .on('error', () => resolve()),
  )
  stream.on('data', (chunk: Uint8Array) => {
    chunks.push(chunk)
    length += chunk.length
    if (length >= limit) stream.destroy()
  })
  for (let at = offset; at < source.size && !stream.destroyed && !stream.readableEnded; at += CHUNK) {
    const chunk = new Uint8Array(await source.read(at, Math.min(CHUNK, source.size - at)))
    await new Promise<void>((resolve) => {
      ended.then(resolve)
      stream.write(chunk, () => resolve())
    })
  }
  if (!stream.destroyed) stream.end()
  await ended
  return Buffer.concat(chunks).subarray(0, limit)
}
