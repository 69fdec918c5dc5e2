import type { ByteSource } from '../checkpoint/bytes.ts'

/** What git has in place of a file that Git LFS keeps. */
export interface LfsPointer {
  /** SHA-256 of the file, 64 hex digits. */
  readonly oid: string
  /** Bytes of the file. */
  readonly size: number
}

/** Longer text is no pointer (docs/spec.md of Git LFS). */
const MAX_POINTER_BYTES = 1023

/** Line ends as Git LFS takes them. A pointer with extensions (`ext-0-…`) stands for a file that only those can restore: none of ours. */
const POINTER = /^version https:\/\/git-lfs\.github\.com\/spec\/v1\r?\noid sha256:([0-9a-f]{64})\r?\nsize (0|[1-9]\d{0,15})(?:\r?\n)?$/

/** The pointer that a file is; `undefined` for any other file, also for what only begins as a pointer. */
export async function lfsPointerIn(source: ByteSource): Promise<LfsPointer | undefined> {
  if (source.size > MAX_POINTER_BYTES) return undefined
  return parseLfsPointer(Buffer.from(await source.read(0, source.size)).toString('latin1'))
}

/** Reads the text of a pointer; `undefined` where it is none. */
export function parseLfsPointer(text: string): LfsPointer | undefined {
  const [, oid, size] = POINTER.exec(text) ?? []
  if (oid === undefined || !Number.isSafeInteger(Number(size))) return undefined
  return { oid, size: Number(size) }
}
