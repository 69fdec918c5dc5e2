import { openFile } from '../../sources/file-source.ts'
import { SourceError } from '../../sources/source-error.ts'
import { lookAt } from './file-state.ts'

/** `absent`: nothing of that name, or a link. `unreadable`: why, for people. */
export type SmallText =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'absent' }
  | { readonly kind: 'unreadable'; readonly reason: string; readonly isLarge?: true }

/** A text file of at most `most` bytes. Links are not followed, and nothing is thrown: what is missing here only says less. */
export async function readSmallText(path: string, most: number): Promise<SmallText> {
  const facts = await lookAt(path).catch(() => undefined)
  if (facts?.isFile() !== true) return { kind: 'absent' }
  if (facts.size > BigInt(most))
    return { kind: 'unreadable', reason: `it has ${facts.size} bytes, and at most ${most} are read`, isLarge: true }
  try {
    const source = await openFile(path)
    try {
      // It may have grown meanwhile.
      return { kind: 'text', text: Buffer.from(await source.read(0, Math.min(source.size, most))).toString('utf8') }
    } finally {
      await source.close()
    }
  } catch (error) {
    if (error instanceof SourceError) return { kind: 'unreadable', reason: error.reason }
    throw error
  }
}
