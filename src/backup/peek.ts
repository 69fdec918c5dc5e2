import { readdir } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { openCheckpoint } from '../checkpoint/open.ts'
import type { Config } from '../config/config.ts'
import { identify } from '../profiles/identify.ts'
import type { Identity } from '../profiles/identity.ts'
import { notResumable } from '../rules/training/not-resumable.ts'
import { openFile } from '../sources/file-source.ts'
import { filesIn } from '../sources/siblings.ts'
import { SourceError } from '../sources/source-error.ts'

/** What the structure of a checkpoint tells: kilobytes of it, however large it is. */
export interface Peek {
  readonly identity: Identity | undefined
  readonly epoch?: number
  readonly step?: number
  /** What it lacks before training could go on from it, for people; nothing where it has all. */
  readonly lacks?: string
  /** Why not even that could be read. */
  readonly unreadable?: string
}

/** Looks into a file. `path` is what it is called below the root, which profiles look at too. */
export async function peek(file: { readonly path: string; readonly absolute: string }, config: Config): Promise<Peek> {
  try {
    const source = await openFile(file.absolute, file.path)
    try {
      const folder = await readdir(dirname(file.absolute)).catch(() => [])
      const checkpoint = await openCheckpoint(source, { name: basename(file.absolute), openSibling: filesIn(dirname(file.absolute)) })
      const identification = identify({ path: file.path, checkpoint, config })
      // The rule knows what each project needs, the other half of a pair and the files beside included.
      const asked = { ...config, 'require-resumable': ['**'] }
      const subject = { path: file.path, checkpoint, identification, bytes: undefined, folder, statedDigests: [], config: asked }
      const lacks = [...(notResumable.check?.(subject) ?? [])].map(({ message }) => message)
      const [problem] = checkpoint.problems.filter(({ kind }) => DAMAGE.test(kind))
      const { epoch, step } = identification.progress
      return {
        identity: identification.identity,
        ...(epoch === undefined ? {} : { epoch }),
        ...(step === undefined ? {} : { step }),
        ...(lacks[0] === undefined ? {} : problem === undefined ? { lacks: lacks[0] } : { unreadable: problem.message }),
      }
    } finally {
      await source.close()
    }
  } catch (error) {
    if (error instanceof SourceError) return { identity: undefined, unreadable: error.reason }
    throw error
  }
}

/** Where the structure itself is broken, what a file lacks says nothing. */
const DAMAGE = /^(?:container|file)\/|^pickle\/malformed$/
