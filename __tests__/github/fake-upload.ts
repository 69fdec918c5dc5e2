import { createHash } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { FakeAnswer } from './fake-github.ts'

/** What goes wrong with an upload. */
export type UploadFault =
  /** The connection is gone after so many bytes; the asset stays as `starter`. */
  | { readonly kind: 'reset'; readonly after: number }
  /** All is taken, and there is no answer. */
  | { readonly kind: 'silence' }
  /** Answers something else, and leaves the asset behind as it says. */
  | { readonly kind: 'answer'; readonly answer: FakeAnswer; readonly leaves: 'nothing' | 'starter' | 'uploaded' }
  /** Other bytes are stored than were sent. */
  | { readonly kind: 'corrupt' }
  /** Another run removes what is being sent, and sends the same itself. */
  | { readonly kind: 'removed' }
  /** Something happens elsewhere just before the upload is looked at. */
  | { readonly kind: 'meanwhile'; readonly happens: () => void }

/** What of an upload is kept to be read back; of longer ones there are size and digest. */
const KEPT_BYTES = 64 * 1024 * 1024

export interface Received {
  readonly size: number
  readonly digest: string
  /** Of what is not too long to keep. */
  readonly content: Buffer | undefined
}

/** `undefined` where it broke off. */
export async function received(body: IncomingMessage, breakAfter: number | undefined): Promise<Received | undefined> {
  const hash = createHash('sha256')
  const chunks: Buffer[] = []
  let size = 0
  try {
    for await (const chunk of body) {
      size += chunk.length
      if (breakAfter !== undefined && size >= breakAfter) return undefined
      hash.update(chunk)
      if (size <= KEPT_BYTES) chunks.push(chunk)
      else chunks.length = 0
    }
  } catch {
    return undefined
  }
  return { size, digest: `sha256:${hash.digest('hex')}`, content: size <= KEPT_BYTES ? Buffer.concat(chunks) : undefined }
}

export async function drained(body: IncomingMessage): Promise<void> {
  await received(body, undefined)
}
