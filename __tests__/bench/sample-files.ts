import { mkdtemp, rm, stat, statfs } from 'node:fs/promises'
import { tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { runScript } from '../oracle/python.ts'

interface FileKind {
  readonly name: string
  /** What `make_file.py` is to make. */
  readonly content: 'training' | 'weights' | 'moved' | 'many' | 'renamed'
  /** Bytes; tensors for `many` and `renamed`. */
  readonly amount: number
}

const GIGABYTE = 1e9

const KINDS: Readonly<Record<string, FileKind>> = {
  TRAINING: { name: 'training.ckpt', content: 'training', amount: GIGABYTE },
  LARGE: { name: 'large.ckpt', content: 'training', amount: 8 * GIGABYTE },
  WEIGHTS: { name: 'weights.pth', content: 'weights', amount: GIGABYTE },
  TRAINING_2GB: { name: 'training-2gb.ckpt', content: 'training', amount: 2 * GIGABYTE },
  MOVED: { name: 'moved.pth', content: 'moved', amount: GIGABYTE },
  RENAMED_20K: { name: 'renamed-20k.pth', content: 'renamed', amount: 20_000 },
  TENSORS_20K: { name: 'tensors-20k.pth', content: 'many', amount: 20_000 },
  TENSORS_100K: { name: 'tensors-100k.pth', content: 'many', amount: 100_000 },
}

/** Measured: what PyTorch writes for a tensor of two values, which takes the more the longer its name is. */
const BYTES_OF_SMALL_TENSOR = 400

/** The page cache has to hold the file, and the programs need some memory as well. */
const MEMORY_PER_BYTE = 1.5

export interface SampleFile {
  readonly path: string
  readonly size: number
}

/** Files that PyTorch wrote, in a temporary folder of their own; each is made when it is first asked for. */
export class SampleFiles {
  readonly folder: string
  private readonly scale: number
  private readonly made = new Map<string, SampleFile>()

  private constructor(folder: string, scale: number) {
    this.folder = folder
    this.scale = scale
  }

  /** `scale`: part of the sizes that goals speak of; 1 for all of it. */
  static async create(scale: number): Promise<SampleFiles> {
    return new SampleFiles(await mkdtemp(join(tmpdir(), 'ckpt-guard-bench-')), scale)
  }

  async get(word: string): Promise<SampleFile> {
    const file = this.made.get(word) ?? (await this.make(word))
    this.made.set(word, file)
    return file
  }

  /** Removes all files but those. */
  async keep(words: ReadonlySet<string>): Promise<void> {
    for (const [word, { path }] of this.made) {
      if (words.has(word)) continue
      await rm(path)
      this.made.delete(word)
    }
  }

  async remove(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true })
  }

  private async make(word: string): Promise<SampleFile> {
    const kind = KINDS[word]
    if (kind === undefined) throw new Error(`There is no file ${word}, only ${Object.keys(KINDS).join(', ')}`)
    const amount = Math.ceil(kind.amount * this.scale)
    await requireRoom(this.folder, kind.content === 'many' || kind.content === 'renamed' ? amount * BYTES_OF_SMALL_TENSOR : amount)
    const path = join(this.folder, kind.name)
    await runScript('../bench/make_file.py', path, kind.content, String(amount))
    return { path, size: (await stat(path)).size }
  }
}

async function requireRoom(folder: string, bytes: number): Promise<void> {
  const { bavail, bsize } = await statfs(folder)
  const wayOut = 'CKPT_GUARD_BENCH_LARGE=0 leaves out the file of 8 GB.'
  if (bavail * bsize < 2 * bytes) {
    throw new Error(
      `Expected room for ${gigabytes(2 * bytes)} in the temporary folder, found ${gigabytes(bavail * bsize)}. ` +
        `Set TMPDIR to a folder on another disk. ${wayOut}`,
    )
  }
  if (totalmem() < MEMORY_PER_BYTE * bytes) {
    throw new Error(
      `Expected ${gigabytes(MEMORY_PER_BYTE * bytes)} of memory, so that a file stays in the page cache, ` +
        `found ${gigabytes(totalmem())}. ${wayOut}`,
    )
  }
}

function gigabytes(bytes: number): string {
  return `${(bytes / GIGABYTE).toFixed(1)} GB`
}
