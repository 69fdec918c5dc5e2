import { createHash } from 'node:crypto'
import { constants, createReadStream } from 'node:fs'
import { access, mkdir, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Progress } from '../commands/progress.ts'
import { UserError } from '../commands/user-error.ts'
import { digestOfFile } from '../sources/digest-of-file.ts'
import { AtomicFile } from '../writers/atomic-file.ts'
import { diskError, errorCode } from '../writers/disk-error.ts'
import { WriterError } from '../writers/writer-error.ts'
import type { DeliveredFile, Delivery, Publication, PublishedFile, Target } from './publication.ts'

export interface FolderTargetOptions {
  /** Absolute. It need not be there yet. */
  readonly folder: string
  /** As its user wrote it, for messages. */
  readonly shown: string
  /** What to do where a file of that name is there and has another content. The same content is left as it is in any case. */
  readonly onExists: 'fail' | 'replace' | 'skip'
}

const READ_BYTES = 1024 * 1024
/** Names that a message lists. */
const MAX_LISTED = 5

/**
 * A folder that the files are copied into, all or none: they are written under temporary names, checked by their digests, and put in their
 * places once all of them are on the disk.
 */
export function folderTarget(options: FolderTargetOptions): Target {
  return {
    name: `the folder ${options.shown}`,
    maxFileBytes: undefined,
    check: () => forPeople(() => check(options)),
    publish: (publication, progress) => forPeople(() => publish(publication, options, progress)),
  }
}

async function check({ folder, shown }: FolderTargetOptions) {
  const facts = await factsOf(folder)
  if (facts !== undefined && !facts.isDirectory())
    throw new UserError(`${JSON.stringify(shown)} is there already and is no folder. Name a folder.`)
  const place = await firstThere(folder)
  try {
    await access(place, constants.W_OK | constants.X_OK)
  } catch (error) {
    throw diskError(shown, 'Nothing can be written into the folder', error)
  }
  return { action: 'create', notes: [] } as const
}

async function publish({ files }: Publication, options: FolderTargetOptions, progress: Progress): Promise<Delivery> {
  for (const { name } of files) if (basename(name) !== name) throw new RangeError(`${JSON.stringify(name)} is not a plain name`)
  const states = await Promise.all(files.map(async (file) => ({ file, state: await stateOf(file, options.folder) })))
  const others = states.filter(({ state }) => state === 'other').map(({ file }) => file.name)
  if (others.length > 0 && options.onExists === 'fail') throw alreadyThere(others, options)
  if (others.length > 0 && options.onExists === 'skip') {
    const notes = [`${listed(others)} in ${options.shown} ha${others.length === 1 ? 's' : 've'} another content: nothing was written`]
    return { url: undefined, state: 'skipped', files: [], notes }
  }
  const wanted = states.filter(({ state }) => state !== 'same').map(({ file }) => file)
  await copyAll(wanted, options.folder, progress)
  const changes = { same: 'unchanged', other: 'replaced', missing: 'uploaded' } as const
  const delivered = states.map(({ file, state }): DeliveredFile => ({ name: file.name, url: undefined, change: changes[state] }))
  return { url: undefined, state: 'stored', files: delivered, notes: [] }
}

/** What has the file's name in the folder. */
async function stateOf({ name, size, sha256 }: PublishedFile, folder: string): Promise<'missing' | 'same' | 'other'> {
  const path = join(folder, name)
  const facts = await factsOf(path)
  if (facts === undefined) return 'missing'
  if (!facts.isFile() || facts.size !== size) return 'other'
  return (await digestOf(path)) === sha256 ? 'same' : 'other'
}

/** In their order, so that the checksums come last. */
async function copyAll(files: readonly PublishedFile[], folder: string, progress: Progress): Promise<void> {
  const firstMade = await mkdir(folder, { recursive: true }).catch((error: unknown) => {
    throw diskError(folder, 'The folder cannot be made', error)
  })
  progress.total(
    files.reduce((sum, { size }) => sum + size, 0),
    files.length,
  )
  let outputs: readonly AtomicFile[] = []
  try {
    outputs = await AtomicFile.createAll(files.map(({ name, size }) => ({ path: join(folder, name), bytes: size })))
    for (const [i, output] of outputs.entries()) {
      const file = files[i]
      if (file !== undefined) await copy(file, output, progress)
    }
    await AtomicFile.commitAll(outputs)
  } catch (error) {
    await AtomicFile.discardAll(outputs)
    if (firstMade !== undefined) await rm(firstMade, { recursive: true, force: true }).catch(() => undefined)
    throw error
  }
  progress.done()
}

async function copy(file: PublishedFile, output: AtomicFile, progress: Progress): Promise<void> {
  progress.file(file.name)
  const hash = createHash('sha256')
  let position = 0
  try {
    for await (const chunk of createReadStream(file.path, { highWaterMark: READ_BYTES })) {
      if (position + chunk.length > file.size) throw changed(file)
      hash.update(chunk)
      await output.write(position, chunk)
      position += chunk.length
      progress.advance(chunk.length)
    }
  } catch (error) {
    throw diskError(file.path, 'The file cannot be read', error)
  }
  if (hash.digest('hex') !== file.sha256) throw changed(file)
}

async function digestOf(path: string): Promise<string> {
  return digestOfFile(path).catch((error: unknown) => {
    throw diskError(path, 'The file cannot be read', error)
  })
}

/** The folder, or the nearest one above it that is there. */
async function firstThere(folder: string): Promise<string> {
  for (let place = folder; ; place = dirname(place)) {
    if ((await factsOf(place)) !== undefined || dirname(place) === place) return place
  }
}

/** `undefined` where nothing is there. */
async function factsOf(path: string) {
  try {
    return await stat(path)
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined
    throw diskError(path, 'It cannot be seen what is there', error)
  }
}

async function forPeople<T>(act: () => Promise<T>): Promise<T> {
  try {
    return await act()
  } catch (error) {
    throw error instanceof WriterError ? new UserError(error.message) : error
  }
}

function alreadyThere(names: readonly string[], { shown }: FolderTargetOptions): UserError {
  const are = names.length === 1 ? 'is there already with another content' : 'are there already with other contents'
  return new UserError(
    `${shown}: ${listed(names)} ${are}; nothing was written. Replace with --on-exists replace, leave all as it is with --on-exists skip, or name another folder.`,
  )
}

function listed(names: readonly string[]): string {
  const more = names.length > MAX_LISTED ? ` and ${names.length - MAX_LISTED} more` : ''
  return names.slice(0, MAX_LISTED).join(', ') + more
}

function changed({ name }: PublishedFile): UserError {
  return new UserError(`${JSON.stringify(name)} has changed while it was copied; nothing was written. Publish it again.`)
}
