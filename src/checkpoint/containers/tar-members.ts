import type { ByteSource } from '../bytes.ts'

const BLOCK = 512
/** A checkpoint's tar has four members; a few more may be folders or notes. */
const MAX_MEMBERS = 64

export interface TarMember {
  readonly name: string
  /** Of the content, from the start of the file. */
  readonly offset: number
  readonly size: number
}

/** Whether these first 512 bytes are a tar header: its checksum fits. Source: POSIX ustar, CPython Lib/tarfile.py. */
export function isTarHeader(block: Uint8Array): boolean {
  if (block.length < BLOCK) return false
  const stated = octal(block, 148, 8)
  if (stated === undefined || block[0] === 0) return false
  let sum = 0
  for (let i = 0; i < BLOCK; i++) sum += i >= 148 && i < 156 ? 0x20 : (block[i] ?? 0)
  return sum === stated
}

/** The members of an uncompressed tar, up to its end or to the first header that is none. */
export async function tarMembers(source: ByteSource): Promise<TarMember[]> {
  const members: TarMember[] = []
  for (let at = 0; at + BLOCK <= source.size && members.length < MAX_MEMBERS; ) {
    const header = await source.read(at, BLOCK)
    if (!isTarHeader(header)) break
    const size = octal(header, 124, 12)
    if (size === undefined) break
    members.push({ name: text(header, 0, 100).replace(/^\.\//, ''), offset: at + BLOCK, size })
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK
  }
  return members
}

function text(block: Uint8Array, at: number, length: number): string {
  const field = block.subarray(at, at + length)
  const end = field.indexOf(0)
  return Buffer.from(end < 0 ? field : field.subarray(0, end)).toString('utf8')
}

/** Octal digits; sizes of 8 GiB and more are binary with the top bit set (GNU). */
function octal(block: Uint8Array, at: number, length: number): number | undefined {
  if ((block[at] ?? 0) & 0x80) {
    const bytes = Buffer.from(block.subarray(at + length - 6, at + length))
    return bytes.readUIntBE(0, 6)
  }
  const digits = text(block, at, length).trim()
  return /^[0-7]+$/.test(digits) ? Number.parseInt(digits, 8) : undefined
}
