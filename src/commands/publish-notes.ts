import { open } from 'node:fs/promises'
import { resolve } from 'node:path'
import { MAX_NOTES } from '../publish/release-notes.ts'
import { reasonOf } from '../sources/system-reason.ts'
import type { PublishRequest } from './publish-request.ts'
import { UserError } from './user-error.ts'

/** A character has at most four bytes. */
const MAX_BYTES = MAX_NOTES * 4

/** The user's own text for the notes. Throws `UserError` where it is asked for and cannot be had, or is longer than a release takes. */
export async function readUserNotes({ root, notesFile }: Pick<PublishRequest, 'root' | 'notesFile'>): Promise<string | undefined> {
  if (notesFile === undefined) return undefined
  const failed = (why: string) => new UserError(`--notes ${notesFile}: ${why}; expected a file of text (Markdown), or the word generate`)
  try {
    const file = await open(resolve(root, notesFile), 'r')
    try {
      const bytes = Buffer.alloc(MAX_BYTES + 1)
      const { bytesRead } = await file.read(bytes, 0, bytes.length, 0)
      const text = bytesRead > MAX_BYTES ? undefined : new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, bytesRead))
      if (text === undefined || text.length > MAX_NOTES) throw failed(`it is longer than the ${MAX_NOTES} characters that a release takes`)
      return text
    } finally {
      await file.close()
    }
  } catch (error) {
    if (error instanceof UserError) throw error
    throw failed(error instanceof TypeError ? 'it is not UTF-8 text' : reasonOf(error))
  }
}
