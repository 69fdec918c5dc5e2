import { join } from 'node:path'
import type { CopyFacts } from '../scan/copy.ts'
import { AtomicFile } from '../writers/atomic-file.ts'
import type { Target } from './copy-pass.ts'
import type { OutputFile, OutputPlan } from './output-plan.ts'
import { SmallStorages } from './small-writes.ts'

/** The files of an output while they are written, each under a temporary name beside its place. */
export interface Writing {
  /** The storages, and who takes their bytes. */
  readonly targets: readonly Target[]
  /** Adds what stands around the bytes of storages, of which all are written now. */
  readonly finish: (copies: ReadonlyMap<Target, CopyFacts>) => Promise<void>
  readonly unplaced: UnplacedFiles
}

/** Files that are not in their places yet. It knows nothing of what they were made from. */
export interface UnplacedFiles {
  /** Where each file is until the commit, by its name. */
  readonly temporaryPaths: ReadonlyMap<string, string>
  readonly commit: () => Promise<void>
  /** Takes everything away that was not committed. */
  readonly discard: () => Promise<void>
}

/** Creates the files of a plan in `folder`; checks before that there is room for them. Throws `WriterError`. */
export async function beginWriting(folder: string, plan: OutputPlan): Promise<Writing> {
  const index = plan.index === undefined ? [] : [{ name: plan.index.name, bytes: Buffer.from(plan.index.text) }]
  const created = await AtomicFile.createAll([
    ...plan.files.map(({ name, size }) => ({ path: join(folder, name), bytes: size })),
    ...index.map(({ name, bytes }) => ({ path: join(folder, name), bytes: bytes.length })),
  ])
  const files = plan.files.map((layout, i) => ({ layout, atomic: fileAt(created, i), small: new SmallStorages() }))
  const targetsOf = new Map(files.map((file) => [file, targets(file)]))
  return {
    targets: [...targetsOf.values()].flat(),
    async finish(copies) {
      for (const [{ layout, atomic, small }, own] of targetsOf) {
        const around = layout.finish((i) => crcOf(own[i], copies))
        for (const { offset, bytes } of small.merged(around)) await atomic.write(offset, bytes)
      }
      for (const [i, { bytes }] of index.entries()) await fileAt(created, files.length + i).write(0, bytes)
    },
    unplaced: unplaced(
      created,
      [...plan.files, ...index].map(({ name }) => name),
    ),
  }
}

function unplaced(created: readonly AtomicFile[], names: readonly string[]): UnplacedFiles {
  return {
    temporaryPaths: new Map(names.map((name, i) => [name, fileAt(created, i).temporaryPath])),
    commit: () => AtomicFile.commitAll(created),
    discard: () => AtomicFile.discardAll(created),
  }
}

interface FileWriting {
  readonly layout: OutputFile
  readonly atomic: AtomicFile
  readonly small: SmallStorages
}

function targets({ layout, atomic, small }: FileWriting): Target[] {
  return layout.storages.map((storage, i) => {
    const begin = layout.offsetOf(i)
    const memory = small.keep(begin, storage.bytes)
    if (memory === undefined) return { storage, write: (position, bytes) => atomic.write(begin + position, bytes) }
    return { storage, write: async (position, bytes) => memory.set(bytes, position) }
  })
}

/** Storages without values have nothing to be copied; the checksum of nothing is 0. */
function crcOf(target: Target | undefined, copies: ReadonlyMap<Target, CopyFacts>): number {
  return target === undefined ? 0 : (copies.get(target)?.crc32 ?? 0)
}

function fileAt(files: readonly AtomicFile[], index: number): AtomicFile {
  const file = files[index]
  if (file === undefined) throw new RangeError(`there is no file ${index} of ${files.length}`)
  return file
}
