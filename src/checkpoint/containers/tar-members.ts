import type { ByteSource } from '../bytes.ts'
import { quote } from '../quote.ts'

/** Headers and contents begin at multiples of this, in bytes. */
export const TAR_BLOCK = 512
/** A checkpoint's tar has four members. More than this are not even listed. */
const MAX_MEMBERS = 1000
/** Zeros behind the last member fill a record of 10,240 bytes; nobody needs more. */
const MAX_PADDING = 1024 * 1024

export interface TarMember {
  readonly name: string
  /** Whether it has bytes: a link or a folder has none. */
  readonly isFile: boolean
  /** An ordinary file under a short name, as PyTorch wrote them. */
  readonly isPlain: boolean
  /** Of the content, from the start of the file. */
  readonly offset: number
  readonly size: number
}

/** Fields with numbers, as (offset, length): mode, owner, group, size, time, checksum and device numbers. */
const NUMBERS = [
  [100, 8],
  [108, 8],
  [116, 8],
  [124, 12],
  [136, 12],
  [148, 8],
  [329, 8],
  [337, 8],
] as const

/**
 * Whether these first 512 bytes are a tar header: all its numbers are numbers, and its checksum fits. As strict as the module
 * through which PyTorch reads it. Source: POSIX ustar, CPython Lib/tarfile.py `TarInfo.frombuf`.
 */
export function isTarHeader(block: Uint8Array): boolean {
  if (block.length < TAR_BLOCK || block[0] === 0) return false
  if (NUMBERS.some(([at, length]) => numberField(block, at, length) === undefined)) return false
  // Both sums are in use: old tars added signed bytes, and Python accepts either.
  let unsigned = 0
  let signed = 0
  for (let i = 0; i < TAR_BLOCK; i++) {
    const byte = i >= 148 && i < 156 ? 0x20 : (block[i] ?? 0)
    unsigned += byte
    signed += byte < 0x80 ? byte : byte - 0x100
  }
  const stated = numberField(block, 148, 8)
  return stated === unsigned || stated === signed
}

/** The members of an uncompressed tar, up to its end or to the first header that is none. */
export async function tarMembers(source: ByteSource): Promise<TarMember[]> {
  const members: TarMember[] = []
  for (let at = 0; at + TAR_BLOCK <= source.size && members.length < MAX_MEMBERS; ) {
    const header = await source.read(at, TAR_BLOCK)
    const size = isTarHeader(header) ? numberField(header, 124, 12) : undefined
    if (size === undefined || size < 0) break
    const isFile = !NOT_A_FILE.has(header[156] ?? 0)
    members.push({ name: nameOf(header), isFile, isPlain: isPlain(header), offset: at + TAR_BLOCK, size })
    at += TAR_BLOCK + (isFile ? Math.ceil(size / TAR_BLOCK) * TAR_BLOCK : 0)
  }
  return members
}

/**
 * Why another reader may see other members than this one, which knows plain files only: names can also come from PAX and
 * GNU headers and prefixes, stand twice, or follow where one reader stops and another goes on.
 */
export async function tarAmbiguity(source: ByteSource, members: readonly TarMember[]): Promise<string | undefined> {
  const odd = members.find((member) => !member.isPlain)
  if (odd !== undefined) return `the member ${quote(odd.name)} is no plain file`
  if (new Set(members.map(({ name }) => name)).size < members.length) return 'a name is there twice'
  const end = members.reduce((last, { offset, size }) => Math.max(last, offset + Math.ceil(size / TAR_BLOCK) * TAR_BLOCK), 0)
  if (end >= source.size) return undefined
  if (source.size - end > MAX_PADDING) return `${source.size - end} bytes follow its last member`
  const rest = await source.read(end, source.size - end)
  return rest.some((byte) => byte !== 0) ? 'bytes follow its last member that are no padding' : undefined
}

/** Type `0` or none, and no prefix. */
function isPlain(header: Uint8Array): boolean {
  const type = header[156]
  return (type === 0x30 || type === 0) && text(header, 345, 155) === '' && !text(header, 0, 100).includes('/')
}

/** Types of members that have no bytes of their own: links, devices, folders, pipes (`1` to `6`). Unknown types are files. */
const NOT_A_FILE: ReadonlySet<number> = new Set([0x31, 0x32, 0x33, 0x34, 0x35, 0x36])

/** The name, behind its prefix where it has one. */
function nameOf(header: Uint8Array): string {
  const prefix = text(header, 345, 155)
  const name = text(header, 0, 100)
  return prefix === '' ? name : `${prefix}/${name}`
}

function text(block: Uint8Array, at: number, length: number): string {
  const field = block.subarray(at, at + length)
  const end = field.indexOf(0)
  return Buffer.from(end < 0 ? field : field.subarray(0, end)).toString('utf8')
}

/** Octal digits as Python's `int(text, 8)` takes them, or binary behind a first byte of 0x80 or 0xFF (GNU); nothing is 0. */
function numberField(block: Uint8Array, at: number, length: number): number | undefined {
  if (block[at] === 0x80) return Buffer.from(block.subarray(at + length - 6, at + length)).readUIntBE(0, 6)
  if (block[at] === 0xff) return -1
  const digits = text(block, at, length).trim()
  if (digits === '') return 0
  if (!/^[+-]?(0[oO]_?)?[0-7]+(_[0-7]+)*$/.test(digits)) return undefined
  return Number.parseInt(digits.replace(/0[oO]/, '').replaceAll('_', ''), 8)
}
