import type { ByteSource } from '../checkpoint/bytes.ts'
import type { Checkpoint } from '../checkpoint/checkpoint.ts'
import { openCheckpoint } from '../checkpoint/open.ts'
import { UserError } from '../commands/user-error.ts'
import { type KeySchema, keysBelow, keysOf } from '../compare/key-schema.ts'
import type { Config } from '../config/config.ts'
import { identify } from '../profiles/identify.ts'
import type { Identity } from '../profiles/identity.ts'
import type { OpenByName } from '../sources/siblings.ts'
import type { Access } from './access.ts'

/** One side of a comparison, open until it is closed. */
export interface Side extends KeySchema {
  /** As it was given; where a kind finds out more (`release:latest`), with what it found. */
  readonly name: string
  readonly kind: string
  /** `''` is the root of the file. */
  readonly weightsRoot: string | null
  readonly identity: Identity | undefined
  /** The file, for those who look at values; `undefined` for a key schema. */
  readonly content: SideContent | undefined
  /** Bytes that came over the network so far; `undefined` where none had to. */
  readonly transferred?: () => number
  readonly close: () => Promise<void>
}

export interface SideContent {
  /** Relative to the root where it lies below it, with `/` between folders. */
  readonly path: string
  readonly fileName: string
  readonly checkpoint: Checkpoint
  readonly source: ByteSource
  /** Opens a shard of it, by name. */
  readonly openSibling: OpenByName
}

/** What a side is asked for. */
export interface SideOptions {
  /** Folder that relative paths start from; absolute. */
  readonly root: string
  readonly config: Config
  /** Where the keys start; `undefined` lets the reader find it. */
  readonly weightsRoot: string | undefined
  readonly access: Access
}

/** Opens one side. `candidate` is the other one, where that is open already. Throws `UserError` with the reason where it cannot be had. */
export type OpenSide = (options: SideOptions, candidate?: Side) => Promise<Side>

/** A checkpoint's bytes, and its neighbours. */
export interface Place {
  readonly name: string
  readonly kind: string
  /** For the profiles, which look at folders and at the file's name. */
  readonly path: string
  readonly fileName: string
  /** Closing it removes what was downloaded for it. */
  readonly source: ByteSource
  readonly openSibling: OpenByName
  readonly transferred?: () => number
}

/** Reads the keys of a checkpoint: its index and its pickles, no tensor bytes. Closes the place where it cannot. */
export async function sideOf(place: Place, { config, weightsRoot }: Pick<SideOptions, 'config' | 'weightsRoot'>): Promise<Side> {
  const { name, kind, path, fileName, source, openSibling, transferred } = place
  try {
    const checkpoint = await openCheckpoint(source, { name: fileName, openSibling })
    const found = weightsRoot === undefined ? undefined : keysBelow(checkpoint, weightsRoot)
    const { identity } = identify({ path, checkpoint, config })
    const content = { path, fileName, checkpoint, source, openSibling }
    const side = { name, kind, identity, content, ...(found ?? keysOf(checkpoint)), close: () => source.close() }
    return transferred === undefined ? side : { ...side, transferred }
  } catch (error) {
    await source.close()
    throw error
  }
}

/** A side without a file: names, shapes and types alone. */
export const WITHOUT_FILE = {
  weightsRoot: '',
  versions: new Map<string, number>(),
  content: undefined,
  close: async () => {},
} as const satisfies Partial<Side>

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
