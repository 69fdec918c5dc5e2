import { renameSync } from 'node:fs'
import type { FileHandle } from 'node:fs/promises'
import { dirname } from 'node:path'
import { createTemporary, removeTemporary, setAside, type Temporary } from './beside-target.ts'
import { CANNOT_WRITE, diskError } from './disk-error.ts'
import { flush } from './flush.ts'
import { checkSpace, checkTarget, type Target } from './target.ts'
import { forgetTemporary } from './temporary-files.ts'
import { WriterError } from './writer-error.ts'

/** Most bytes of one write: what every system takes in one call. */
const MAX_WRITE_BYTES = 1024 * 1024 * 1024

/**
 * A file that is there as a whole or not at all: it is written under a temporary name beside its target, and takes the
 * target's name when it is complete and on the disk. Until then an existing target stays as it is, and a process that ends
 * before, also by a signal, takes the temporary file away. Where the target is a link, the file that it leads to is replaced.
 *
 * The temporary name is `.NAME.tmp-ckptguard` and twelve digits: hidden, and known to the rule `layout/stray-temp`.
 * All methods throw `WriterError` for what the disk or the system refuses; the caller then discards the file.
 */
export class AtomicFile {
  /** As the caller named it. */
  readonly path: string
  /** Where the bytes are until the commit, for whoever checks them before. */
  readonly temporaryPath: string
  private readonly target: Target
  private readonly expectedBytes: number
  private handle: FileHandle | undefined
  private isPlaced = false

  private constructor(target: Target, expectedBytes: number, temporary: Temporary) {
    this.path = target.path
    this.target = target
    this.expectedBytes = expectedBytes
    this.temporaryPath = temporary.path
    this.handle = temporary.handle
  }

  /** Checks that the target can be written and that there is room for `expectedBytes`, and creates the temporary file. */
  static async create(path: string, expectedBytes: number): Promise<AtomicFile> {
    const [file] = await AtomicFile.createAll([{ path, bytes: expectedBytes }])
    if (file === undefined) throw new RangeError('no file was created')
    return file
  }

  /** The same for a set of files, whose disks must have room for all of them together. */
  static async createAll(requests: readonly { readonly path: string; readonly bytes: number }[]): Promise<readonly AtomicFile[]> {
    const targets: { target: Target; bytes: number }[] = []
    for (const { path, bytes } of requests) targets.push({ target: await checkTarget(path), bytes })
    checkDistinct(targets.map(({ target }) => target))
    await checkSpace(targets)
    const files: AtomicFile[] = []
    try {
      for (const { target, bytes } of targets) files.push(new AtomicFile(target, bytes, await createTemporary(target)))
    } catch (error) {
      await AtomicFile.discardAll(files)
      throw error
    }
    return files
  }

  /**
   * Puts all files in their places, in the order given (an index comes last). Everything is on the disk before the first one
   * is renamed, and nothing of this process comes in between the renames. Where a set is replaced, its last file, the index,
   * goes first: should the machine stop in between, no index says that old and new files belong together.
   */
  static async commitAll(files: readonly AtomicFile[]): Promise<void> {
    try {
      for (const file of files) await file.complete()
      const index = files.length > 1 ? files.at(-1) : undefined
      const aside = index === undefined ? undefined : setAside(index.target)
      const placed: string[] = []
      try {
        for (const file of files) file.rename(placed)
      } finally {
        aside?.end(placed.length === 0)
      }
    } catch (error) {
      await AtomicFile.discardAll(files)
      throw error
    }
    for (const folder of new Set(files.map(({ target }) => dirname(target.real)))) await flush(folder)
  }

  /** Takes the temporary files away; what was committed stays. Never throws. */
  static async discardAll(files: readonly AtomicFile[]): Promise<void> {
    for (const file of files) await file.discard()
  }

  /** Writes `bytes`, which may lie in shared memory, at `position`. Parts may come in any order and at the same time. */
  async write(position: number, bytes: Uint8Array): Promise<void> {
    if (position < 0 || position + bytes.length > this.expectedBytes) {
      throw new RangeError(`${bytes.length} bytes at ${position} of a file that was to have ${this.expectedBytes}`)
    }
    const handle = this.opened()
    try {
      for (let done = 0; done < bytes.length; ) {
        const length = Math.min(bytes.length - done, MAX_WRITE_BYTES)
        const { bytesWritten } = await handle.write(bytes, done, length, position + done)
        if (bytesWritten === 0) throw noProgress(this.path)
        done += bytesWritten
      }
    } catch (error) {
      throw diskError(this.path, CANNOT_WRITE, error)
    }
  }

  /** Puts the file in its place. */
  async commit(): Promise<void> {
    await AtomicFile.commitAll([this])
  }

  /** Takes the temporary file away; after a commit it does nothing. Never throws. */
  async discard(): Promise<void> {
    const { handle } = this
    this.handle = undefined
    await handle?.close().catch(ignore)
    if (!this.isPlaced) await removeTemporary(this.temporaryPath)
  }

  /** Brings everything to the disk and closes the file. */
  private async complete(): Promise<void> {
    const handle = this.opened()
    try {
      const { size } = await handle.stat()
      if (size !== this.expectedBytes) throw incomplete(this.path, this.expectedBytes, size)
      await handle.datasync()
      this.handle = undefined
      await handle.close()
    } catch (error) {
      throw diskError(this.path, CANNOT_WRITE, error)
    }
  }

  /** Synchronous, so that no signal comes in between the files of a set. */
  private rename(placed: string[]): void {
    try {
      renameSync(this.temporaryPath, this.target.real)
    } catch (error) {
      const problem =
        placed.length === 0
          ? CANNOT_WRITE
          : `The set is incomplete: ${placed.length} of its files are in their places, but this one cannot be written`
      throw diskError(this.path, problem, error)
    }
    this.isPlaced = true
    forgetTemporary(this.temporaryPath)
    placed.push(this.path)
  }

  private opened(): FileHandle {
    if (this.handle === undefined) throw new Error(`${this.path} is closed already`)
    return this.handle
  }
}

function checkDistinct(targets: readonly Target[]): void {
  const seen = new Set<string>()
  for (const { path, real } of targets) {
    if (seen.has(real))
      throw new WriterError({ path, problem: 'Two files would be written to the same place', remedy: 'Choose other names.' })
    seen.add(real)
  }
}

function ignore(): undefined {
  return undefined
}

function noProgress(path: string): WriterError {
  return new WriterError({
    path,
    problem: CANNOT_WRITE,
    found: 'a disk that takes no more bytes',
    remedy: 'Check the disk, and try again.',
  })
}

function incomplete(path: string, expected: number, found: number): WriterError {
  return new WriterError({
    path,
    problem: 'The file was not written in full',
    expected: `${expected} bytes`,
    found: `${found} bytes`,
    remedy: 'This is a bug of ckpt-guard; please report it.',
  })
}
