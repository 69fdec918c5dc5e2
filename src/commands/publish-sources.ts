import { stat } from 'node:fs/promises'
import { isAbsolute, join, relative, resolve, sep } from 'node:path'
import type { Config } from '../config/config.ts'
import { readName } from '../profiles/names.ts'
import type { NameValues } from '../publish/name-template.ts'
import type { PublishedFile } from '../publish/publication.ts'
import type { FileReport, ValidateReport } from '../reports/schemas.ts'
import { type FoundFile, findFiles } from '../sources/find-files.ts'
import { findShards } from '../sources/find-shards.ts'
import type { PublishRequest } from './publish-request.ts'
import { UserError } from './user-error.ts'

/** A checkpoint that is to be published: one file, or the index of a sharded set and its shards. */
export interface PublishSource {
  readonly main: FoundFile
  readonly shards: readonly FoundFile[]
  /** When each of its files was last changed, in milliseconds. */
  readonly times: ReadonlyMap<string, number>
}

/** A source with what its validation has shown. */
export interface CheckedSource extends PublishSource {
  readonly report: FileReport
}

/** The checkpoints below what was named. Shards are found by their index, and are none of their own then. Throws `UserError`. */
export async function findSources({ root, paths, config }: PublishRequest): Promise<readonly PublishSource[]> {
  const { files, unreadable } = await findFiles({ root, paths, include: config.paths, exclude: config.exclude })
  if (files.length === 0 && unreadable.length === 0) {
    const where = paths.length === 0 ? 'below this folder' : `in ${paths.join(', ')}`
    throw new UserError(`no checkpoint ${where} to publish: no file there matches ${config.paths.join(' ')}`)
  }
  const shardsOf = new Map<string, readonly FoundFile[]>()
  for (const file of files) if (file.path.endsWith('.json')) shardsOf.set(file.absolute, await findShards([file]))
  const shards = new Set([...shardsOf.values()].flat().map(({ absolute }) => absolute))
  const sources: PublishSource[] = []
  for (const main of files) {
    if (shards.has(main.absolute)) continue
    const own = shardsOf.get(main.absolute) ?? []
    sources.push({ main, shards: own, times: await timesOf([main, ...own]) })
  }
  return sources
}

/** Settings that leave out the folder that is published to: what a run has written there is no source of the next one. */
export function sourcesConfig({ root, destination, config }: Pick<PublishRequest, 'root' | 'destination' | 'config'>): Config {
  if (destination.kind !== 'folder') return config
  const path = relative(root, resolve(root, destination.path)).split(sep).join('/')
  if (path === '' || path.startsWith('../') || path === '..' || isAbsolute(path)) return config
  return { ...config, exclude: [...config.exclude, `${path.replace(/[^\w./ -]/g, '\\$&')}/**`] }
}

/** Bytes of all files. */
export function sizeOf({ main, shards }: PublishSource): number {
  return shards.reduce((sum, { size }) => sum + size, main.size)
}

/** Sources with their part of the validation. */
export function checkedSources(sources: readonly PublishSource[], { files }: ValidateReport): readonly CheckedSource[] {
  const byPath = new Map(files.map((file) => [file.path, file]))
  return sources.map((source) => {
    const report = byPath.get(source.main.path)
    if (report === undefined) throw new UserError(`${source.main.path} was there when it was looked for, and is gone now`)
    return { ...source, report }
  })
}

/** What is published must be what was checked. Throws `UserError` for a file that has changed since it was found. */
export async function refuseChangedSources(sources: readonly PublishSource[]): Promise<void> {
  for (const { main, shards, times } of sources) {
    const now = await timesOf([main, ...shards])
    for (const { path, absolute } of [main, ...shards]) {
      if (now.get(absolute) === times.get(absolute)) continue
      throw new UserError(`${path} was changed while it was being published; nothing was sent: run this again when nobody writes to it`)
    }
  }
}

/**
 * Throws `UserError` where a file would take the place of what it is made from: the training state would be gone, and `--on-exists replace`
 * is about what was published before.
 */
export async function refuseOverSources(
  files: readonly PublishedFile[],
  sources: readonly PublishSource[],
  { root, destination }: Pick<PublishRequest, 'root' | 'destination'>,
): Promise<void> {
  if (destination.kind !== 'folder') return
  const owners = new Map<string, FoundFile>()
  for (const file of sources.flatMap(({ main, shards }) => [main, ...shards])) {
    const node = await nodeOf(file.absolute)
    if (node !== undefined) owners.set(node, file)
  }
  for (const { name, path } of files) {
    const node = await nodeOf(join(resolve(root, destination.path), name))
    const source = node === undefined ? undefined : owners.get(node)
    if (source === undefined || source.absolute === path) continue
    throw new UserError(
      `${name} would be written over ${source.path}, which is one of the files to publish; nothing was written: ` +
        'name another folder with --to, or other names with --name',
    )
  }
}

/** What a file is on its disk, by whatever path, link or case of letters it is reached. */
async function nodeOf(path: string): Promise<string | undefined> {
  const found = await stat(path, { bigint: true }).catch(() => undefined)
  return found === undefined ? undefined : `${found.dev}:${found.ino}`
}

async function timesOf(files: readonly FoundFile[]): Promise<ReadonlyMap<string, number>> {
  const times = new Map<string, number>()
  for (const { absolute } of files) {
    const found = await stat(absolute).catch(() => undefined)
    if (found !== undefined) times.set(absolute, found.mtimeMs)
  }
  return times
}

/** How a file is called: `model` and `.pth`; of an index, what the set is called. */
export function stemAndExtension(path: string): { readonly stem: string; readonly extension: string } {
  const fileName = path.slice(path.lastIndexOf('/') + 1).replace(/\.index\.json$/i, '')
  const extension = /(?:\.pth\.tar|\.[A-Za-z][A-Za-z0-9]{0,15})$/i.exec(fileName)?.[0] ?? ''
  // What begins with a dot has no other name.
  return extension === fileName ? { stem: fileName, extension: '' } : { stem: fileName.slice(0, -extension.length || undefined), extension }
}

/** What a name can be made of, besides type and extension. */
export function nameValues({ main, report }: CheckedSource, { tag, only }: Pick<PublishRequest, 'tag' | 'only'>): NameValues {
  const fileName = main.path.slice(main.path.lastIndexOf('/') + 1)
  const named = readName(fileName)
  const namedEpoch = named.epoch === undefined ? undefined : named.epoch + (named.epochBase === 0 ? 1 : 0)
  const { identity, progress } = report
  return {
    stem: stemAndExtension(main.path).stem,
    version: identity?.version,
    tag,
    project: identity?.project,
    kind: identity === undefined ? undefined : publishedKind(identity.kind, only),
    epoch: progress.epoch ?? namedEpoch,
    step: progress.step ?? named.step,
  }
}

/** What is left of a training file without its training state. */
function publishedKind(kind: string, only: PublishRequest['only']): string {
  if (only === 'all') return kind
  return kind === 'training' ? 'weights' : kind.replace(/-training$/, '')
}
