import { realpath, stat } from 'node:fs/promises'
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import picomatch from 'picomatch'
import { UserError } from '../../commands/user-error.ts'
import { shown } from '../../config/shown.ts'
import { isRankFolder } from '../../retention/ranks.ts'
import { isNamedAsState } from '../../retention/trainer-folders.ts'
import { anyMatches, GLOB_OPTIONS, parted } from '../../sources/globs.ts'
import { slashed } from '../../sources/slashed.ts'
import { errorCode, reasonOf } from '../../sources/system-reason.ts'
import { lookAt } from './file-state.ts'

/** A folder to list. All paths are absolute and hold no links. */
export interface Place {
  readonly folder: string
  /** Whether folders in it are listed too. */
  readonly deep: boolean
  /** Whether a file was asked for; the others are listed for what belongs to those. */
  readonly selects: (absolute: string) => boolean
  /** What a person wrote, where it has to select something. */
  readonly glob?: string
  /** Folders of this name are listed although they hold no checkpoints as a rule. */
  readonly named: ReadonlySet<string>
}

export interface PlacesRequest {
  /** Without links. */
  readonly root: string
  /** Files, folders and globs; none means `include` from the root. */
  readonly paths: readonly string[]
  /** Globs of checkpoints, relative to a folder or the root; `!` before one leaves out what it matches. */
  readonly include: readonly string[]
}

/**
 * Where to look. Unlike other commands this one follows no link on its way: a link in the repository must not lead it to
 * files elsewhere. Throws `UserError` where a path does not exist, is a link, or leads out of the root by one.
 */
export async function placesOf(request: PlacesRequest): Promise<readonly Place[]> {
  if (request.paths.length === 0) return [folderPlace(request.root, request)]
  const places: Place[] = []
  for (const path of request.paths) places.push(await placeOf(path, request))
  return places
}

async function placeOf(path: string, request: PlacesRequest): Promise<Place> {
  const absolute = resolve(request.root, path)
  const facts = await lookAt(absolute)
  if (facts === undefined) return globPlace(path, request)
  const real = await realPlace(path, absolute, request.root)
  const kind = await stat(real).catch((error: unknown) => {
    throw new UserError(`${path}: cannot be looked at: ${reasonOf(error)}`)
  })
  if (kind.isDirectory()) return folderPlace(real, request)
  if (facts.isSymbolicLink())
    throw new UserError(`${path}: expected a file or a folder, found a link to ${shown(real)}; name that file itself`)
  if (!kind.isFile()) throw new UserError(`${path}: expected a file or a folder, found a device, pipe or socket`)
  return filePlace(real)
}

/** The path without links. Below the root it has to stay there: who wrote the link may not be who runs this. */
async function realPlace(path: string, absolute: string, root: string): Promise<string> {
  try {
    const real = await realpath(absolute)
    if (isBelow(root, absolute) && !isBelow(root, real)) {
      throw new UserError(
        `${path}: a link leads out of ${root}, to ${shown(real)}; nothing is removed through links, so name that place itself`,
      )
    }
    return real
  } catch (error) {
    if (error instanceof UserError) throw error
    const reason = errorCode(error) === 'ENOENT' ? 'it is a link to nothing' : reasonOf(error)
    throw new UserError(`${path}: cannot be looked at: ${reason}`)
  }
}

function folderPlace(folder: string, { root, include }: PlacesRequest): Place {
  const { taken } = parted(include)
  const matches = anyMatches(taken)
  return {
    folder,
    deep: true,
    selects: (absolute) => matches(slashed(relative(folder, absolute))) || matches(slashed(relative(root, absolute))),
    named: new Set(taken.flatMap((glob) => glob.split('/'))),
  }
}

/** What belongs to a file lies beside it, or in the folder of the state around it. */
function filePlace(file: string): Place {
  const selects = (absolute: string) => absolute === file
  for (let folder = dirname(file); folder !== dirname(folder); folder = dirname(folder)) {
    if (isNamedAsState(basename(folder))) return { folder, deep: true, selects, named: new Set() }
  }
  if (isRankFolder(basename(dirname(file)))) return { folder: dirname(dirname(file)), deep: true, selects, named: new Set() }
  return { folder: dirname(file), deep: false, selects, named: new Set() }
}

async function globPlace(path: string, { root }: PlacesRequest): Promise<Place> {
  const { base, glob, isGlob } = picomatch.scan(slashed(path))
  if (!isGlob) throw new UserError(`${path}: there is no such file or folder (looked for ${resolve(root, path)})`)
  const start = resolve(root, base)
  if ((await lookAt(start)) === undefined) throw nothingMatches(path, start)
  const folder = await realPlace(path, start, root)
  const matches = picomatch(glob, GLOB_OPTIONS)
  return {
    folder,
    deep: true,
    selects: (absolute) => matches(slashed(relative(folder, absolute))),
    named: new Set(glob.split('/')),
    glob: path,
  }
}

export function nothingMatches(glob: string, folder: string): UserError {
  return new UserError(`${glob}: the glob matches no file (looked below ${folder})`)
}

/** Whether a path is the root or lies below it. */
export function isBelow(root: string, path: string): boolean {
  const way = relative(root, path)
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way))
}

/** As reported: relative to the root, `/` between folders; absolute where it lies on another drive. */
export function nameFrom(root: string, absolute: string): string {
  return slashed(relative(root, absolute))
}

/** The path of such a name. */
export function pathOf(root: string, name: string): string {
  return isAbsolute(name) ? name : join(root, name)
}
