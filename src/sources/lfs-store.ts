import { lstat } from 'node:fs/promises'
import { isAbsolute, join, resolve } from 'node:path'
import type { ByteSource } from '../checkpoint/bytes.ts'
import { openFile } from './file-source.ts'
import { gitText } from './git-run.ts'
import type { LfsPointer } from './lfs-pointer.ts'

/** The object in the store that the repository at `folder` shares with Git LFS; `undefined` where it is not there whole. */
export async function openStoredObject(folder: string, { oid, size }: LfsPointer): Promise<ByteSource | undefined> {
  const store = await storeOf(folder)
  if (store === undefined) return undefined
  const path = join(store, 'objects', oid.slice(0, 2), oid.slice(2, 4), oid)
  const facts = await lstat(path).catch(() => undefined)
  // Git LFS puts whole files there and checks them before; what has another size was cut off later.
  if (facts === undefined || !facts.isFile() || facts.size !== size) return undefined
  return openFile(path)
}

async function storeOf(folder: string): Promise<string | undefined> {
  const common = await gitText(folder, ['rev-parse', '--git-common-dir'])
  if (common === undefined) return undefined
  const gitFolder = resolve(folder, common.replace(/\n$/, ''))
  const configured = (await gitText(folder, ['config', '--type=path', '--get', 'lfs.storage']))?.replace(/\n$/, '') || 'lfs'
  return isAbsolute(configured) ? configured : join(gitFolder, configured)
}
