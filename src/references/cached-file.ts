import { readdir, realpath } from 'node:fs/promises'
import { basename, dirname, join, posix, relative, sep } from 'node:path'
import { UserError } from '../commands/user-error.ts'
import { filesIn, type OpenByName } from '../sources/siblings.ts'
import { temporarySource } from '../sources/temporary-file.ts'
import type { RestoreCache } from './access.ts'
import { chooseUnnamed } from './choose-file.ts'
import { type Side, type SideOptions, sideOf } from './side.ts'

/** As the service of GitHub bounds a key. */
const MAX_KEY_LENGTH = 512

/** Each try is a request, and a path has as many folders as its author likes. */
const MAX_TRIES = 9

/**
 * A checkpoint in a cache of GitHub Actions: `KEY`, which may be the beginning of the key, as in `restore-keys`, and `PATH`, with which
 * the cache was saved; several paths have commas between them. Without one it is the candidate's, or a folder that this lies in. Throws
 * `UserError` where there is no such cache, or it is not clear which of its files is meant.
 */
export async function openCachedFile(rest: string, options: SideOptions, candidate?: Side): Promise<Side> {
  const { key, path } = parseCache(rest)
  const { restoreCache, temporary } = options.access
  if (restoreCache === undefined) {
    throw new UserError(
      `cache:${rest}: caches of GitHub can be read only by the action, inside a job; let actions/cache/restore bring it back before, ` +
        'and compare with file:PATH',
    )
  }
  const own = candidate?.content?.path
  const asked: Asked = { key, saved: savedPaths(path, own), wanted: [path, own].filter((each) => each !== undefined) }
  const found: { file?: CachedFile } = {}
  const source = await temporarySource(temporary, async (folder) => {
    found.file = await bringBack(restoreCache, folder, asked)
    return found.file.absolute
  })
  const { fullKey, path: cached = '', absolute = '' } = found.file ?? {}
  const name = `cache:${fullKey}=>${cached}`
  return sideOf({ name, kind: 'cache', path: cached, fileName: basename(cached), source, openSibling: filesBeside(absolute) }, options)
}

interface Asked {
  readonly key: string
  /** Sets of paths with which the cache may have been saved: they are a part of what a cache is found by. */
  readonly saved: readonly (readonly string[])[]
  /** Files in it, the best first. */
  readonly wanted: readonly string[]
}

interface CachedFile {
  readonly fullKey: string
  /** As in the workspace that was saved. */
  readonly path: string
  readonly absolute: string
}

function parseCache(rest: string): { readonly key: string; readonly path: string | undefined } {
  const arrow = rest.lastIndexOf('=>')
  const [key, path] = arrow < 0 ? [rest, undefined] : [rest.slice(0, arrow), rest.slice(arrow + 2)]
  if (key === '' || key.length > MAX_KEY_LENGTH || key.includes(',')) {
    throw new UserError(`cache:${rest}: expected a key of 1 to ${MAX_KEY_LENGTH} characters without commas, found ${JSON.stringify(key)}`)
  }
  return { key, path }
}

/** Paths with which caches are saved are told to the service as they are written: `weights` and `weights/` are two. */
function savedPaths(path: string | undefined, own: string | undefined): readonly (readonly string[])[] {
  const written = path ?? own
  if (written === undefined) {
    throw new UserError('cache: expected cache:KEY=>PATH, with the path that the cache was saved with; the candidate has none to go by')
  }
  const paths = path === undefined ? [written] : path.split(',')
  for (const each of paths) {
    if (isInside(each)) continue
    throw new UserError(
      `cache: expected the path of a cache to lie inside of the workspace and to be relative to it, found ${JSON.stringify(each)}` +
        (path === undefined ? '; write cache:KEY=>PATH, with the path that the cache was saved with' : ''),
    )
  }
  if (paths.length > 1) return [paths]
  const tries = [[written]]
  for (let folder = posix.dirname(written); folder !== '.'; folder = posix.dirname(folder)) tries.push([folder], [`${folder}/`])
  return tries.slice(0, MAX_TRIES)
}

function isInside(path: string): boolean {
  const isAbsolute = /^([\\/~]|[a-z]:)/i.test(path)
  return path !== '' && !isAbsolute && !path.split(/[\\/]/).includes('..')
}

async function bringBack(restoreCache: RestoreCache, folder: string, asked: Asked): Promise<CachedFile> {
  const { key, saved, wanted } = asked
  const files = join(folder, 'files')
  for (const paths of saved) {
    const fullKey = await restoreCache(files, paths, key)
    if (fullKey === undefined) continue
    const path = chosenFile(`cache:${fullKey}`, await filesBelow(files), wanted)
    return { fullKey, path, absolute: join(files, path) }
  }
  const tried = saved.map((paths) => JSON.stringify(paths.join(','))).join(', ')
  throw new UserError(
    `cache:${key}: this job sees no cache whose key begins so and that was saved with the path ${tried}; ` +
      'if it was saved with another one, write cache:KEY=>PATH; if the service failed, the log says so above',
  )
}

/** Regular files with `/` between folders. Links are left out: what they lead to need not have come from the cache. */
async function filesBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()
}

/** The file that is wanted, else one that is called like it, else the only checkpoint. */
function chosenFile(name: string, files: readonly string[], wanted: readonly string[]): string {
  const same = wanted.find((path) => files.includes(path))
  if (same !== undefined) return same
  const choice = chooseUnnamed(files, posix.basename(wanted[0] ?? ''))
  if ('name' in choice) return choice.name
  throw new UserError(`${name}: it is not clear which file of the cache is meant: ${choice.refusal}; write cache:KEY=>PATH`)
}

/** The shards that came with it, and nothing that a link in the cache leads to. */
function filesBeside(absolute: string): OpenByName {
  const folder = dirname(absolute)
  const open = filesIn(folder)
  return async (name) => {
    const [real, home] = await Promise.all([realpath(join(folder, name)), realpath(folder)]).catch(() => [undefined, undefined])
    return real !== undefined && home !== undefined && real === join(home, name) ? open(name) : undefined
  }
}
