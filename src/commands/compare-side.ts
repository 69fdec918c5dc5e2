import type { ByteSource } from '../checkpoint/bytes.ts'
import type { Checkpoint } from '../checkpoint/checkpoint.ts'
import { openCheckpoint } from '../checkpoint/open.ts'
import type { Problem } from '../checkpoint/problem.ts'
import type { KeySchema } from '../compare/key-schema.ts'
import { keysBelow, keysOf } from '../compare/key-schema.ts'
import type { Config } from '../config/config.ts'
import { identify } from '../profiles/identify.ts'
import type { Identity } from '../profiles/identity.ts'
import { UserError } from './user-error.ts'

/** One side of a comparison, open until it is closed. */
export interface Side extends KeySchema {
  /** As it was given. */
  readonly name: string
  readonly kind: string
  /** `''` is the root of the file. */
  readonly weightsRoot: string | null
  readonly identity: Identity | undefined
  /** The file, for those who look at values; `undefined` for a key schema. */
  readonly content: SideContent | undefined
  readonly close: () => Promise<void>
}

export interface SideContent {
  readonly checkpoint: Checkpoint
  readonly source: ByteSource
  /** Opens a shard of it, by name. */
  readonly openSibling: (name: string) => Promise<ByteSource | undefined>
}

/** What a side is asked for. */
export interface SideOptions {
  /** Folder that relative paths start from; absolute. */
  readonly root: string
  readonly config: Config
  /** Where the keys start; `undefined` lets the reader find it. */
  readonly weightsRoot: string | undefined
}

/** A checkpoint's bytes, and its neighbours. */
export interface Place {
  readonly name: string
  readonly kind: string
  /** For the profiles, which look at folders and at the file's name. */
  readonly path: string
  readonly fileName: string
  readonly source: ByteSource
  readonly openSibling: (name: string) => Promise<ByteSource | undefined>
}

/** Reads the keys of a checkpoint: its index and its pickles, no tensor bytes. Closes the place where it cannot. */
export async function sideOf(place: Place, { config, weightsRoot }: SideOptions): Promise<Side> {
  const { name, kind, path, fileName, source, openSibling } = place
  try {
    const checkpoint = await openCheckpoint(source, { name: fileName, openSibling })
    const found = weightsRoot === undefined ? undefined : keysBelow(checkpoint, weightsRoot)
    const { identity } = identify({ path, checkpoint, config })
    const content = { checkpoint, source, openSibling }
    return { name, kind, identity, content, ...(found ?? keysOf(checkpoint)), close: () => source.close() }
  } catch (error) {
    await source.close()
    throw error
  }
}

/** Throws `UserError` where the candidate has nothing below the root that was asked for. The reference may keep its keys elsewhere. */
export function refuseEmptyRoot(side: Side, weightsRoot: string | undefined): void {
  if (weightsRoot === undefined || side.content === undefined || side.weightsRoot === weightsRoot) return
  const tensors = side.content.checkpoint.tensors
  if (tensors.length === 0) return
  const places = [...new Set(tensors.map(({ name }) => name.split('.')[0] ?? ''))].slice(0, 8)
  throw new UserError(
    `--root ${JSON.stringify(weightsRoot)}: no tensor of ${side.name} lies below it; at the top there are ${places.map((place) => JSON.stringify(place)).join(', ')}`,
  )
}

/** What is wrong with a side, for a sentence. */
export function firstProblem(problems: readonly Problem[]): string {
  const [first] = problems
  return first === undefined ? 'it holds no tensors' : first.message
}
