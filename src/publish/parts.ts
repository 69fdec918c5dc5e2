import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { UserError } from '../commands/user-error.ts'
import { AtomicFile } from '../writers/atomic-file.ts'
import { diskError } from '../writers/disk-error.ts'
import { contentTypeOf } from './content-type.ts'
import { digestOf } from './digests.ts'
import { joinPowerShellScript, joinShellScript } from './join-scripts.ts'
import type { FileRole, PublishedFile } from './publication.ts'

/** What is to be split: complete, and on the disk. */
export type WholeFile = Pick<PublishedFile, 'path' | 'name' | 'size' | 'sha256'>

export interface PartOptions {
  /** Most bytes of a part. */
  readonly maxBytes: number
  /** Where the parts are written; absolute. What has their names there is replaced. */
  readonly folder: string
  /** Told how many bytes more are done. */
  readonly advance?: (bytes: number) => void
}

/** `NAME.parts.json`: what the parts are, for programs that join them themselves. */
export interface PartsManifest {
  readonly schema: 'ckpt-guard/parts@1'
  readonly name: string
  readonly size: number
  readonly sha256: string
  /** In the order in which they are joined. */
  readonly parts: readonly Part[]
}

export interface Part {
  readonly name: string
  readonly size: number
  readonly sha256: string
}

/** A release takes 1,000 files, and more than the parts belongs to it. */
const MAX_PARTS = 900
/** Of one read; large enough that the disk and not the number of calls decides how long it takes. */
const READ_BYTES = 1024 * 1024

/**
 * Splits a file that is too large for one place into numbered parts `NAME.part01-of-03`, as equal as can be, and writes a manifest
 * `NAME.parts.json` and the scripts `NAME.join.sh` and `NAME.join.ps1`, which check the parts and join them. The file is read once and its
 * digest checked meanwhile. Throws `UserError` where it is not what it was or there would be too many parts, `WriterError` for what the disk
 * refuses; then no part is left.
 */
export async function splitIntoParts(file: WholeFile, options: PartOptions): Promise<readonly PublishedFile[]> {
  const lengths = partLengths(file, options.maxBytes)
  const parts = await writeParts(file, lengths, options)
  const manifest: PartsManifest = {
    schema: 'ckpt-guard/parts@1',
    name: file.name,
    size: file.size,
    sha256: file.sha256,
    parts: parts.map(({ name, size, sha256 }) => ({ name, size, sha256 })),
  }
  const writeBeside = (ending: string, text: string, role: FileRole) => writeText(`${file.name}${ending}`, text, role, options.folder)
  return [
    ...parts,
    await writeBeside('.parts.json', `${JSON.stringify(manifest, undefined, 2)}\n`, 'manifest'),
    await writeBeside('.join.sh', joinShellScript(manifest), 'join-script'),
    await writeBeside('.join.ps1', joinPowerShellScript(manifest), 'join-script'),
  ]
}

/** Bytes of each part: no two differ by more than one. */
function partLengths({ name, size }: WholeFile, maxBytes: number): readonly number[] {
  if (!Number.isSafeInteger(maxBytes) || maxBytes <= 0) throw new RangeError(`a part of ${maxBytes} bytes`)
  if (size <= maxBytes) throw new RangeError(`${size} bytes need not be split into parts of ${maxBytes}`)
  const count = Math.ceil(size / maxBytes)
  if (count > MAX_PARTS) {
    throw new UserError(
      `${JSON.stringify(name)} has ${size} bytes, which makes ${count} parts of ${maxBytes} bytes: expected at most ${MAX_PARTS} parts. ` +
        'Allow larger ones, or publish it as safetensors, which needs no parts.',
    )
  }
  const shortest = Math.floor(size / count)
  const longer = size % count
  return Array.from({ length: count }, (_, i) => shortest + (i < longer ? 1 : 0))
}

async function writeParts(
  file: WholeFile,
  lengths: readonly number[],
  { folder, advance }: PartOptions,
): Promise<readonly PublishedFile[]> {
  const count = String(lengths.length).padStart(2, '0')
  const names = lengths.map((_, i) => `${file.name}.part${String(i + 1).padStart(count.length, '0')}-of-${count}`)
  const outputs = await AtomicFile.createAll(names.map((name, i) => ({ path: join(folder, name), bytes: lengths[i] ?? 0 })))
  try {
    const digests = await copyInto(outputs, lengths, file, advance)
    await AtomicFile.commitAll(outputs)
    return outputs.map(({ path }, i) => ({
      path,
      name: names[i] ?? '',
      size: lengths[i] ?? 0,
      sha256: digests[i] ?? '',
      role: 'part',
      contentType: 'application/octet-stream',
    }))
  } catch (error) {
    await AtomicFile.discardAll(outputs)
    throw error
  }
}

/** Fills one output after the other, and gives their digests. */
async function copyInto(
  outputs: readonly AtomicFile[],
  lengths: readonly number[],
  file: WholeFile,
  advance: PartOptions['advance'],
): Promise<readonly string[]> {
  const whole = createHash('sha256')
  const hashes = outputs.map(() => createHash('sha256'))
  let index = 0
  let position = 0
  for await (const chunk of chunksOf(file.path)) {
    whole.update(chunk)
    for (let rest = chunk; rest.length > 0; ) {
      const output = outputs[index]
      if (output === undefined) throw changed(file)
      const piece = rest.subarray(0, (lengths[index] ?? 0) - position)
      hashes[index]?.update(piece)
      await output.write(position, piece)
      rest = rest.subarray(piece.length)
      position += piece.length
      if (position === lengths[index]) {
        index++
        position = 0
      }
    }
    advance?.(chunk.length)
  }
  if (index < outputs.length || whole.digest('hex') !== file.sha256) throw changed(file)
  return hashes.map((hash) => hash.digest('hex'))
}

async function* chunksOf(path: string): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(path, { highWaterMark: READ_BYTES })
  } catch (error) {
    throw diskError(path, 'The file cannot be read', error)
  }
}

/** A small file of ours. */
async function writeText(name: string, text: string, role: FileRole, folder: string): Promise<PublishedFile> {
  const bytes = Buffer.from(text)
  const output = await AtomicFile.create(join(folder, name), bytes.length)
  try {
    await output.write(0, bytes)
    await output.commit()
  } catch (error) {
    await output.discard()
    throw error
  }
  return { path: output.path, name, ...digestOf(bytes), role, contentType: contentTypeOf(name) }
}

function changed({ name }: WholeFile): UserError {
  return new UserError(
    `${JSON.stringify(name)} has changed while it was split into parts. Let nothing else write to it, and publish it again.`,
  )
}
