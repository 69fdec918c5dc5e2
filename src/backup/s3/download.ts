import { type FileHandle, mkdir, open } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Readable } from 'node:stream'
import { UserError } from '../../commands/user-error.ts'
import { parseContentRange } from '../../sources/http-address.ts'
import { reasonOf } from '../../sources/system-reason.ts'
import { writeAt } from '../../sources/write-at.ts'
import { BackupUnusable } from '../store.ts'
import type { Bucket, ObjectBody } from './bucket.ts'
import { S3Failure } from './failure.ts'

export interface Download {
  readonly bucket: Bucket
  readonly key: string
  /** The file as messages call it. */
  readonly shown: string
  /** Absolute; the file is made there, and its folders. */
  readonly path: string
  /** Bytes that it has to have. */
  readonly size: number
  readonly wait: (milliseconds: number) => Promise<unknown>
  /** Milliseconds without a byte after which a connection counts as lost. */
  readonly timeout?: number | undefined
}

/** Connections that may break one after the other without a byte in between. */
const FRUITLESS = 5
const FIRST_WAIT = 1_000
const TIMEOUT = 60_000

/**
 * Stores an object as a file, in bounded memory. A connection that breaks is taken up again where it ended, as long as the object is the same.
 * Throws `BackupUnusable` where the object is gone or not what it should be, `S3Failure` where the server cannot be asked, and `UserError`
 * where the file cannot be written.
 */
export async function downloadFile(download: Download, onReceived: (bytes: number) => void): Promise<void> {
  const file = await written(download, async () => {
    await mkdir(dirname(download.path), { recursive: true })
    return open(download.path, 'wx')
  })
  try {
    await receive({ ...download, file, done: 0, told: 0, etag: undefined }, onReceived)
  } finally {
    await file.close()
  }
}

/**
 * An object of at most `limit` bytes as text, `undefined` where there is none. Throws `BackupUnusable` where it is longer, and
 * `S3Failure`.
 */
export async function downloadText(bucket: Bucket, key: string, shown: string, limit: number): Promise<string | undefined> {
  const body = await found(shown, () => bucket.get(key))
  if (body === undefined) return undefined
  const { stream, length } = body
  try {
    if ((length ?? 0) > limit) throw tooLong(shown, limit)
    const chunks: Buffer[] = []
    let received = 0
    for await (const chunk of watched(stream, TIMEOUT)) {
      chunks.push(chunk)
      received += chunk.length
      if (received > limit) throw tooLong(shown, limit)
    }
    return Buffer.concat(chunks).toString()
  } catch (error) {
    throw error instanceof BackupUnusable ? error : brokenOff(error)
  } finally {
    stream.destroy()
  }
}

interface State extends Download {
  readonly file: FileHandle
  /** Bytes that are stored. */
  done: number
  /** Bytes that progress was told of. */
  told: number
  etag: string | undefined
}

async function receive(state: State, onReceived: (bytes: number) => void): Promise<void> {
  for (let fruitless = 0; ; ) {
    const before = state.done
    try {
      await receiveRest(state, onReceived)
      if (state.done === state.size) return
      throw new Error('it ended early')
    } catch (error) {
      if (error instanceof BackupUnusable || error instanceof UserError || error instanceof S3Failure) throw error
      fruitless = state.done > before ? 1 : fruitless + 1
      if (fruitless > FRUITLESS) throw brokenOff(error)
      await state.wait(FIRST_WAIT * 2 ** (fruitless - 1))
    }
  }
}

async function receiveRest(state: State, onReceived: (bytes: number) => void): Promise<void> {
  const { bucket, key, shown, size, timeout = TIMEOUT } = state
  const body = await found(shown, () => bucket.get(key, state.done === 0 ? undefined : { byte: state.done, etag: state.etag }))
  if (body === undefined) throw new BackupUnusable(`${shown} is not there`)
  try {
    state.done = startOf(body, state)
    state.etag = body.etag
    for await (const chunk of watched(body.stream, timeout)) {
      if (state.done + chunk.length > size) throw wrongSize(state, state.done + chunk.length)
      await written(state, () => writeAt(state.file, chunk, state.done))
      state.done += chunk.length
      if (state.done > state.told) onReceived(state.done - state.told)
      state.told = Math.max(state.told, state.done)
    }
  } finally {
    body.stream.destroy()
  }
}

/** Where the bytes of an answer belong. A server that knows no ranges gives all of it again. */
function startOf({ range, length }: ObjectBody, state: State): number {
  if (range === undefined) {
    if (length !== undefined && length !== state.size) throw wrongSize(state, length)
    return 0
  }
  const given = parseContentRange(range)
  if (given?.first !== state.done) throw new Error('it is another part than asked for')
  if (given.size !== state.size) throw wrongSize(state, given.size)
  return state.done
}

/** The chunks of a stream that does not stop for long. */
async function* watched(stream: Readable, timeout: number): AsyncGenerator<Buffer> {
  const timer = setTimeout(() => stream.destroy(new Error('no byte came for too long')), timeout)
  try {
    for await (const chunk of stream) {
      timer.refresh()
      yield chunk
    }
  } finally {
    clearTimeout(timer)
  }
}

async function found(shown: string, ask: () => Promise<ObjectBody>): Promise<ObjectBody | undefined> {
  try {
    return await ask()
  } catch (error) {
    if (!(error instanceof S3Failure)) throw error
    if (error.isMissing) return undefined
    if (error.status === 412 || error.status === 416) throw new BackupUnusable(`${shown} has changed while it was downloaded`)
    if (error.code === 'InvalidObjectState')
      throw new BackupUnusable(`${shown} lies in an archive, from which it has to be brought back first`)
    throw error
  }
}

async function written<T>({ path, shown }: Download, write: () => Promise<T>): Promise<T> {
  try {
    return await write()
  } catch (error) {
    throw new UserError(`${shown} cannot be stored as ${JSON.stringify(path)}: ${reasonOf(error)}. Check the disk, and run this again.`)
  }
}

function wrongSize({ shown, size }: State, found: number): BackupUnusable {
  return new BackupUnusable(`${shown} has ${found} bytes or more, expected ${size}`)
}

function tooLong(shown: string, limit: number): BackupUnusable {
  return new BackupUnusable(`${shown} has more than ${limit} bytes`)
}

function brokenOff(error: unknown): S3Failure {
  const reason = error instanceof Error ? error.message : String(error)
  return new S3Failure(reason, { code: 'BrokenOff', status: 0, permission: 's3:GetObject' })
}
