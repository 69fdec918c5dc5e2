import { createHash } from 'node:crypto'
import { UserError } from '../../commands/user-error.ts'
import { parseBackupName } from '../backup-name.ts'
import { MANIFEST_NAME } from '../read-manifest.ts'

/** Where a backup lies in a bucket: `<prefix>/<name>/backup.json`, and its files below `<prefix>/<name>/files/`. */
export interface Layout {
  /** What all keys begin with: empty, or with `/` at its end. */
  readonly root: string
  folder(name: string): string
  manifest(name: string): string
  file(name: string, path: string): string
  /** The backup that a key belongs to; nothing where the key is none of ours. */
  owner(key: string): { readonly name: string; readonly isManifest: boolean } | undefined
}

/** Bytes that S3 takes of a key. */
const MAX_KEY = 1_024
/** Servers that keep objects as files take no longer part of a key. */
const MAX_PART = 255
/** Leaves room for a name and the digest of a path. */
const MAX_PREFIX = 300

/** The layout below a prefix within the bucket, as people write it: slashes at its ends do not count. Throws `UserError`. */
export function layoutBelow(prefix: string): Layout {
  const root = rootOf(prefix)
  const folder = (name: string) => `${root}${name}/`
  return {
    root,
    folder,
    manifest: (name) => `${folder(name)}${MANIFEST_NAME}`,
    file: (name, path) => {
      const start = `${folder(name)}files/`
      return `${start}${keyPath(path, MAX_KEY - start.length)}`
    },
    owner: (key) => {
      if (!key.startsWith(root)) return undefined
      const [, name = '', rest = ''] = /^([^/]+)\/(.+)$/s.exec(key.slice(root.length)) ?? []
      const isManifest = rest === MANIFEST_NAME
      // Whoever else writes to the bucket may leave anything there.
      if (parseBackupName(name) === undefined || !(isManifest || /^files\/[\w.=/-]+$/.test(rest))) return undefined
      return { name, isManifest }
    },
  }
}

function rootOf(prefix: string): string {
  const trimmed = prefix.replace(/^\/+|\/+$/g, '')
  if (trimmed === '') return ''
  const isSound = trimmed.split('/').every((part) => part !== '' && part !== '.' && part !== '..') && !/[\p{Cc}\p{Cs}\\]/u.test(trimmed)
  if (isSound && Buffer.byteLength(trimmed) <= MAX_PREFIX) return `${trimmed}/`
  throw new UserError(
    `${JSON.stringify(trimmed.slice(0, 200))} cannot be a folder in a bucket: expected names with / between them, at most ${MAX_PREFIX} bytes in all.`,
  )
}

/**
 * A path as a part of a key that every server, signature and proxy takes as it is: letters, digits, `_`, `.` and `-` stay, all other bytes
 * are written `=XX`. A path that is too long so becomes `==` and its digest; the manifest has the path itself.
 */
function keyPath(path: string, room: number): string {
  const parts = path.split('/').map((part) => (/^\.+$/.test(part) ? part.replaceAll('.', '=2E') : escaped(part)))
  const key = parts.join('/')
  if (key.length <= room && parts.every(({ length }) => length <= MAX_PART)) return key
  return `==${createHash('sha256').update(path).digest('hex')}`
}

function escaped(part: string): string {
  return part.replace(/[^\w.-]+/g, (text) =>
    [...Buffer.from(text)].map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`).join(''),
  )
}
