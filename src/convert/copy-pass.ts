import type { ByteSource } from '../checkpoint/bytes.ts'
import type { RecordInfo } from '../checkpoint/checkpoint.ts'
import { bareCheckpoint } from '../checkpoint/facts.ts'
import { quote } from '../checkpoint/quote.ts'
import { UserError } from '../commands/user-error.ts'
import type { Copy, CopyFacts } from '../scan/copy.ts'
import type { ScanFacts } from '../scan/facts.ts'
import type { Scanner } from '../scan/scanner.ts'
import { gatheredSource } from './gathered-source.ts'
import type { InputFile } from './model-graph.ts'
import type { Content, OutputStorage } from './output-storages.ts'

/** A storage of the output, and who takes its bytes. */
export interface Target {
  readonly storage: OutputStorage
  readonly write: (position: number, bytes: Uint8Array) => Promise<void>
}

/** Who hears how far the pass is. */
export interface CopyProgress {
  file(path: string): void
  advance(bytes: number): void
}

/** Digests that checksum files state for the file, which the pass computes too. */
interface Stated {
  readonly statedDigests: readonly { readonly algorithm: 'sha256' | 'md5' }[]
}

export interface Copied {
  readonly facts: ReadonlyMap<InputFile, ScanFacts>
  readonly copies: ReadonlyMap<Target, CopyFacts>
}

/**
 * The pass over each input file: checksums and values are looked at, and what the output needs is cast and written on the way.
 * Values that do not follow each other are collected afterwards, by reads of their own.
 */
export async function copyValues<File extends InputFile & Stated>(
  files: readonly File[],
  targets: readonly Target[],
  scanner: Scanner,
  progress: CopyProgress,
): Promise<Copied> {
  const facts = new Map<InputFile, ScanFacts>()
  const copies = new Map<Target, CopyFacts>()
  for (const file of files) {
    progress.file(file.path)
    const { streamed, gathered } = sorted(targets.filter(({ storage }) => storage.content?.file === file))
    const asked = new Map(streamed.map(({ target, content }) => [copyOf(content, content.record, content.begin, target.write), target]))
    const found = await scanner.scan(file.source, file.checkpoint, {
      digests: new Set(file.statedDigests.map(({ algorithm }) => algorithm)),
      onBytes: (count) => progress.advance(count),
      copies: [...asked.keys()],
    })
    facts.set(file, found)
    keep(found, asked, copies)
    for (const each of gathered) keep(...(await gather(each, found, scanner)), copies)
  }
  return { facts, copies }
}

interface Work {
  readonly target: Target
  readonly content: Content
}

/** What the pass takes along, and what it cannot: strided values, and values that were taken for another storage already. */
function sorted(targets: readonly Target[]): { readonly streamed: readonly Work[]; readonly gathered: readonly Work[] } {
  const work = targets.flatMap((target) => (target.storage.content === undefined ? [] : [{ target, content: target.storage.content }]))
  const streamed: Work[] = []
  const gathered: Work[] = []
  const reached = new Map<RecordInfo, number>()
  for (const each of work.sort((a, b) => a.content.begin - b.content.begin)) {
    const { record, begin, count, itemBytes, strided } = each.content
    if (strided !== undefined || begin < (reached.get(record) ?? 0)) gathered.push(each)
    else {
      streamed.push(each)
      reached.set(record, begin + count * itemBytes)
    }
  }
  return { streamed, gathered }
}

function copyOf({ count, itemBytes, swapBytes, cast }: Content, record: RecordInfo, begin: number, write: Target['write']): Copy {
  return { record, begin, count, itemBytes, swapBytes, cast, write }
}

/** The values, put one behind the other, are a file of their own, over which the same pass goes. */
async function gather(
  { target, content }: Work,
  facts: ScanFacts,
  scanner: Scanner,
): Promise<[found: ScanFacts, asked: ReadonlyMap<Copy, Target>]> {
  const { file, record, begin, itemBytes, count } = content
  const payload = facts.payloads.get(record)
  if (payload === undefined || record.compression !== 'stored') throw compressed(target, file)
  const { shape, stride } = content.strided ?? { shape: [count], stride: [1] }
  const source: ByteSource = gatheredSource(file.source, { begin: payload + begin, itemBytes, shape, stride })
  const bytes = source.size
  const whole: RecordInfo = { name: record.name, offset: 0, storedSize: bytes, size: bytes, crc32: undefined, compression: 'stored' }
  const copy = copyOf(content, whole, 0, target.write)
  const checkpoint = { ...bareCheckpoint('unknown', bytes, new Uint8Array(0)), records: [whole] }
  return [await scanner.scan(source, checkpoint, { digests: new Set(), copies: [copy] }), new Map([[copy, target]])]
}

function keep(found: ScanFacts, asked: ReadonlyMap<Copy, Target>, copies: Map<Target, CopyFacts>): void {
  for (const [copy, target] of asked) {
    const facts = found.copies.get(copy)
    if (facts !== undefined) copies.set(target, facts)
  }
}

function compressed({ storage }: Target, { path }: InputFile): UserError {
  return new UserError(
    `${path}: ${quote(storage.names[0] ?? '')} lies scattered in a compressed record, which cannot be read in pieces; save the file again with torch.save first`,
  )
}
