import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ByteSource } from '../../src/checkpoint/bytes.ts'
import type { ConfigInput } from '../../src/config/config.ts'
import { openFile } from '../../src/sources/file-source.ts'
import { SourceError } from '../../src/sources/source-error.ts'
import { type Judged, judgeSource } from './judge-bytes.ts'

export const FIXTURES = fileURLToPath(new URL('../fixtures', import.meta.url))
export const EXAMPLES = fileURLToPath(new URL('../../examples', import.meta.url))

/** What PyTorch states of one tensor. Equal numbers under `storage` mean shared memory. */
export interface StatedTensor {
  readonly name: string
  readonly dtype: string
  /** `null` for nested tensors, whose shape PyTorch does not give. */
  readonly shape: readonly number[] | null
  readonly stride: readonly number[] | null
  readonly offset: number
  readonly storage: number | null
  readonly parameter: boolean
  readonly requiresGrad: boolean
  readonly layout: string
  readonly device: string
}

export type StatedValue = number | string | boolean | { readonly bigint: string } | { readonly float: string }

/** What PyTorch states of one file: the `NAME.json` beside it, written by scripts/torch_facts.py. */
export interface StatedFacts {
  readonly torch: string
  readonly loads: boolean
  readonly weightsOnly?: boolean
  readonly tensors?: readonly StatedTensor[]
  readonly metadata?: Readonly<Record<string, StatedValue>>
  readonly headerCode?: string
  readonly error?: string
  readonly errorWeightsOnly?: string
}

/** Paths below the folder of fixtures, of every file that PyTorch has stated facts of. */
export function fixturePaths(): readonly string[] {
  const files = filesBelow(FIXTURES)
  return files.filter((path) => files.includes(`${path}.json`))
}

export function statedFacts(path: string): StatedFacts {
  // The generator writes this shape; a file of another one fails every comparison below it.
  return JSON.parse(readFileSync(join(FIXTURES, `${path}.json`), 'utf8')) as StatedFacts
}

/** All files below a folder, as sorted relative paths with `/`. */
export function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()
}

export function fixtureBytes(path: string): Uint8Array {
  return new Uint8Array(readFileSync(join(FIXTURES, path)))
}

/** Judges a file as `validate` does, under its own name and with its neighbours. */
export async function judgeFile(absolute: string, config: ConfigInput = {}): Promise<Judged> {
  const source = await openFile(absolute)
  const openSibling = (name: string) => openNeighbour(dirname(absolute), name)
  try {
    return await judgeSource(source, { name: basename(absolute), openSibling, config })
  } finally {
    await source.close()
  }
}

async function openNeighbour(folder: string, name: string): Promise<ByteSource | undefined> {
  try {
    return await openFile(join(folder, name))
  } catch (error) {
    if (error instanceof SourceError && error.code === 'ENOENT') return undefined
    throw error
  }
}
