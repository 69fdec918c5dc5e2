import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, posix, relative } from 'node:path'
import { gzipSync } from 'node:zlib'

/** A member of an archive: a file of some content, or a link. */
export interface Member {
  readonly name: string
  readonly content?: string | Uint8Array
  readonly link?: string
}

/** A tar of these members, packed as the client of caches packs and unpacks: by zstd where that is installed. */
export function packedTar(members: readonly Member[]): Buffer {
  const tar = Buffer.concat([...members.map(blocksOf), Buffer.alloc(1024)])
  try {
    return execFileSync('zstd', ['--quiet', '--stdout'], { input: tar, maxBuffer: 2 ** 26 })
  } catch {
    return gzipSync(tar)
  }
}

/** The files of an archive that the client has packed, read by the tar that it packs with. */
export function unpackedTar(archive: Buffer): readonly { readonly name: string; readonly content: Buffer }[] {
  const folder = mkdtempSync(join(tmpdir(), 'unpacked-'))
  try {
    const path = join(folder, 'archive')
    writeFileSync(path, archive)
    const files = join(folder, 'files')
    mkdirSync(files)
    execFileSync('tar', ['-xf', path, '-C', files])
    return readdirSync(files, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .map((file) => ({ name: relative(files, file), content: readFileSync(file) }))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** A header of 512 bytes (ustar), then the content, filled up to blocks. */
function blocksOf({ name, content = '', link }: Member): Buffer {
  const bytes = Buffer.from(content)
  const header = Buffer.alloc(512)
  header.write(posix.basename(name), 0)
  header.write('0000644\0', 100)
  header.write(bytes.length.toString(8).padStart(11, '0'), 124)
  header.write(link === undefined ? '0' : '2', 156)
  header.write(link ?? '', 157)
  header.write('ustar\x0000', 257, 'latin1')
  if (name.includes('/')) header.write(posix.dirname(name), 345)
  header.write('        ', 148)
  const sum = header.reduce((total, byte) => total + byte, 0)
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
  return Buffer.concat([header, bytes, Buffer.alloc((512 - (bytes.length % 512)) % 512)])
}
