import { createHash } from 'node:crypto'
import type { Manifest } from './manifest.ts'

/** What the name of a backup tells. */
export interface BackupName {
  readonly prefix: string
  /** As `safeGroup` writes it. */
  readonly group: string
  readonly epoch?: number
  readonly step?: number
  /** The first 16 hexadecimal digits of `filesDigest`. */
  readonly digest: string
}

/** Characters of a group in a name: with a long prefix and long numbers it stays below the 255 bytes of a file name. */
const LONGEST_GROUP = 100
const DIGEST_DIGITS = 16

/**
 * `<prefix>-<group>-e<epoch>-s<step>-<digest>`, with `e-` and `s-` where they are not known: a key of a cache, the name of an artifact
 * and of a folder on every system. The group holds no hyphen, so that the name can be read from its end whatever the prefix is.
 */
export function backupName(prefix: string, manifest: Pick<Manifest, 'group' | 'epoch' | 'step' | 'files'>): string {
  const { group, epoch, step, files } = manifest
  return `${prefix}-${safeGroup(group)}-e${epoch ?? '-'}-s${step ?? '-'}-${filesDigest(files).slice(0, DIGEST_DIGITS)}`
}

/** What a name tells; nothing where it is not one of ours. */
export function parseBackupName(name: string): BackupName | undefined {
  if (name.length > MAX_NAME) return undefined
  const found = /^([A-Za-z\d][\w.-]*)-([\w.]{1,100})-e(\d{1,16}|-)-s(\d{1,16}|-)-([\da-f]{16})$/.exec(name)
  const [, prefix, group, epochText, stepText, digest] = found ?? []
  if (prefix === undefined || group === undefined || digest === undefined) return undefined
  const epoch = countOf(epochText)
  const step = countOf(stepText)
  return { prefix, group, ...(epoch === undefined ? {} : { epoch }), ...(step === undefined ? {} : { step }), digest }
}

/**
 * A group as names hold it: letters, digits, `_` and `.`, at most 100 of them. Where something had to change, a piece of the group's digest
 * keeps it apart from all others; no group at all is `all`.
 */
export function safeGroup(group: string): string {
  if (group === '') return 'all'
  if (/^[A-Za-z\d_.]+$/.test(group) && group.length <= LONGEST_GROUP && group !== 'all' && !HASHED.test(group)) return group
  return `${groupText(group)}.${createHash('sha256').update(group).digest('hex').slice(0, 8)}`
}

/** The readable part of a group's name; two groups may share it. */
export function groupText(group: string): string {
  return group
    .replaceAll('/', '.')
    .replace(/[^A-Za-z\d_.]+/g, '_')
    .slice(0, LONGEST_GROUP - 9)
}

/** SHA-256 of the paths, sizes and digests of all files, in the order of their paths. */
export function filesDigest(files: readonly Pick<Manifest['files'][number], 'path' | 'size' | 'sha256'>[]): string {
  const hash = createHash('sha256')
  const sorted = files.toSorted((a, b) => (a.path < b.path ? -1 : Number(a.path > b.path)))
  for (const { path, size, sha256 } of sorted) hash.update(`${path}\0${size}\0${sha256}\n`)
  return hash.digest('hex')
}

/** Caches take keys of 512 characters; a longer name is none of ours. */
const MAX_NAME = 512
const HASHED = /\.[\da-f]{8}$/

function countOf(text: string | undefined): number | undefined {
  const count = text === undefined || text === '-' ? undefined : Number(text)
  return count !== undefined && Number.isSafeInteger(count) ? count : undefined
}
