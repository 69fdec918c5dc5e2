import { readdir, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { openCheckpoint } from '../checkpoint/open.ts'
import { UserError } from '../commands/user-error.ts'
import type { StatedDigest } from '../rules/rule.ts'
import type { ChecksumFiles } from '../sources/checksum-files.ts'
import { openFile } from '../sources/file-source.ts'
import { shownPath } from '../sources/shown-path.ts'
import { absentIfMissing, filesIn } from '../sources/siblings.ts'
import { SourceError } from '../sources/source-error.ts'
import { mergedGraph } from './merged-graph.ts'
import { type InputFile, type ModelGraph, modelGraph } from './model-graph.ts'

/** One open file, with what the rules ask about its surroundings. */
export interface OpenFile extends InputFile {
  readonly absolute: string
  /** What the file system said of it when it was opened. */
  readonly state: string
  readonly folder: readonly string[]
  readonly statedDigests: readonly StatedDigest[]
}

/** The input: a file, or an index and its shards. */
export interface OpenInput {
  readonly main: OpenFile
  /** Shards by name; empty for a single file. */
  readonly shards: ReadonlyMap<string, OpenFile>
  /** All of them, the index included. */
  readonly files: readonly OpenFile[]
  /** Bytes of all of them. */
  readonly size: number
  readonly close: () => Promise<void>
}

/** Opens a checkpoint, or all files of a sharded set by its index. Throws `UserError` where there is nothing to open. */
export async function openInput(root: string, path: string, checksums: ChecksumFiles): Promise<OpenInput> {
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(path)) {
    throw new UserError('convert takes a file on a disk, and found an address; download it first, and name the file')
  }
  const absolute = resolve(root, path)
  if ((await stat(absolute).catch(() => undefined))?.isDirectory() === true) {
    throw new UserError(`${path} is a folder; name the file to convert, or the index (.index.json) of a sharded set`)
  }
  const opened: OpenFile[] = []
  const close = async () => {
    for (const { source } of opened) await source.close()
  }
  try {
    const main = await open(root, absolute, checksums, opened, path)
    const shards = new Map<string, OpenFile>()
    for (const name of new Set(main.checkpoint.shards.values())) {
      const shard = await absentIfMissing(() => open(root, join(dirname(absolute), name), checksums, opened))
      if (shard !== undefined) shards.set(name, shard)
    }
    return { main, shards, files: opened, size: opened.reduce((sum, { source }) => sum + source.size, 0), close }
  } catch (error) {
    await close()
    throw error
  }
}

/** The values of the input, once the rules have found nothing wrong with its structure. */
export function inputGraph({ main, shards }: OpenInput): ModelGraph {
  return main.checkpoint.container === 'sharded' ? mergedGraph(main, shards) : modelGraph(main)
}

/** A file as it was when it was opened. */
export type FileState = Pick<OpenFile, 'absolute' | 'path' | 'state'>

/** Throws `UserError` where a file is no longer the one that was opened, or was written to meanwhile. */
export async function refuseChanged(files: readonly FileState[]): Promise<void> {
  for (const { absolute, path, state } of files) {
    if ((await stateOf(absolute)) !== state) {
      throw new UserError(`${path} changed while it was read; convert it again once nothing writes it any more (nothing was changed)`)
    }
  }
}

/** Which file it is, and when it was written last. */
async function stateOf(path: string): Promise<string> {
  const facts = await stat(path, { bigint: true }).catch(() => undefined)
  return facts === undefined ? 'gone' : [facts.dev, facts.ino, facts.size, facts.mtimeNs].join(' ')
}

/** `shown` is the file's name in a message that it cannot be opened. */
async function open(
  root: string,
  absolute: string,
  checksums: ChecksumFiles,
  opened: OpenFile[],
  shown = shownPath(root, absolute),
): Promise<OpenFile> {
  const home = dirname(absolute)
  const state = await stateOf(absolute)
  const source = await openFile(absolute).catch((error: unknown): never => {
    throw error instanceof SourceError ? new SourceError(shown, error.reason, error.code) : error
  })
  try {
    const checkpoint = await openCheckpoint(source, {
      name: basename(absolute),
      openSibling: filesIn(home),
    })
    const folder = await readdir(home).catch(() => [])
    const file = { path: shownPath(root, absolute), absolute, state, source, checkpoint, folder }
    const whole = { ...file, statedDigests: await checksums.statedDigests({ absolute, folder }) }
    opened.push(whole)
    return whole
  } catch (error) {
    await source.close()
    throw error
  }
}
