import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import { UserError } from '../commands/user-error.ts'
import { reasonOf } from '../sources/system-reason.ts'

/** Most bytes that are read into memory at once: the client does that with files that it takes for text, which are small. */
const MAX_IN_MEMORY = 64 * 1024 * 1024
const READ_BYTES = 256 * 1024

interface Part {
  readonly path: string
  readonly start: number
  /** Behind the last byte. */
  readonly end: number
  /** Told of all bytes that have arrived, or found their way into the socket at least, of a part that is sent. */
  readonly onSent: (bytes: number) => void
}

/**
 * A file on the disk, or a part of it, as the `Blob` that web clients send: it is read when it is sent, each time anew, and never held in memory.
 * Node's own (`fs.openAsBlob`) cannot be sent by all of the versions that we run on.
 */
export class DiskBlob extends Blob {
  override readonly size: number
  private readonly part: Part
  private readonly onRead: (bytes: number) => void

  constructor(part: Part, onRead: (bytes: number) => void = () => {}) {
    super([])
    this.size = part.end - part.start
    this.part = part
    this.onRead = onRead
  }

  get onSent(): Part['onSent'] {
    return this.part.onSent
  }

  /** The same, and `onRead` is told of each chunk that a stream of it reads. */
  watched(onRead: (bytes: number) => void): DiskBlob {
    return new DiskBlob(this.part, onRead)
  }

  override slice(start = 0, end = this.size): DiskBlob {
    const { part } = this
    if (start < 0 || end < 0) throw new RangeError('a part of a file is counted from its beginning')
    const from = Math.min(part.start + start, part.end)
    return new DiskBlob({ ...part, start: from, end: Math.max(from, Math.min(part.start + end, part.end)) })
  }

  override async arrayBuffer(): Promise<ArrayBuffer> {
    if (this.size > MAX_IN_MEMORY) throw new RangeError(`${this.size} bytes of a file are too many to be held in memory`)
    const chunks: Uint8Array[] = []
    for await (const chunk of this.chunks()) chunks.push(chunk)
    return new Uint8Array(Buffer.concat(chunks)).buffer
  }

  override async text(): Promise<string> {
    return new TextDecoder().decode(await this.arrayBuffer())
  }

  override stream(): ReturnType<Blob['stream']> {
    return toWeb(this.chunks())
  }

  private async *chunks(): AsyncGenerator<Uint8Array> {
    const { path, start, end } = this.part
    // A read stream takes the last byte's position, which an empty part does not have.
    if (start === end) return
    try {
      for await (const chunk of createReadStream(path, { start, end: end - 1, highWaterMark: READ_BYTES })) {
        this.onRead(chunk.length)
        yield chunk
      }
    } catch (error) {
      throw new UserError(`${JSON.stringify(basename(path))} cannot be read any more: ${reasonOf(error)}. Publish it again.`)
    }
  }
}

function toWeb(chunks: AsyncGenerator<Uint8Array>): ReturnType<Blob['stream']> {
  // One chunk at a time: in object mode, 16 of them would be read ahead.
  const stream: ReadableStream = Readable.toWeb(Readable.from(chunks, { highWaterMark: 1 }))
  // What is read are chunks of bytes, which the type of the conversion does not say.
  return stream as ReturnType<Blob['stream']>
}
