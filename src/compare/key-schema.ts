import type { Checkpoint, TensorInfo } from '../checkpoint/checkpoint.ts'
import { dictEntries } from '../checkpoint/pickle/lookup.ts'
import type { Entries, PickleValue } from '../checkpoint/pickle/values.ts'
import { type Checksums, checksumsOf } from './checksums.ts'
import type { KeyInfo } from './key-info.ts'
import { withObjects } from './state-objects.ts'

/** A checkpoint reduced to what `load_state_dict` looks at. */
export interface KeySchema {
  /** In the order of the file. */
  readonly keys: ReadonlyMap<string, KeyInfo>
  /** Versions of their own format that modules state in the state dict's `_metadata`, by module. */
  readonly versions: ReadonlyMap<string, number>
}

/** A key schema, and where in the checkpoint its keys start. */
export interface FoundKeys extends KeySchema {
  /** `''` is the root of the file; `null` where there are no tensors. */
  readonly weightsRoot: string | null
}

/** The keys below the weights root that the readers found by themselves. */
export function keysOf(checkpoint: Checkpoint): FoundKeys {
  const { weightsRoot } = checkpoint
  return { weightsRoot, ...collected(checkpoint, weightsRoot ?? '', ({ key }) => key ?? undefined) }
}

/** The keys below `root`, a dotted name; `undefined` where no tensor lies there. `''` is the root of the file. */
export function keysBelow(checkpoint: Checkpoint, root: string): FoundKeys | undefined {
  const prefix = root === '' ? '' : `${root}.`
  const found = collected(checkpoint, root, ({ name }) => (name.startsWith(prefix) ? name.slice(prefix.length) : undefined))
  return found.keys.size === 0 ? undefined : { weightsRoot: root, ...found }
}

function collected(checkpoint: Checkpoint, root: string, keyOf: (tensor: TensorInfo) => string | undefined): KeySchema {
  const checksums = checksumsOf(checkpoint)
  const keys = new Map<string, KeyInfo>()
  for (const tensor of checkpoint.tensors) {
    const key = keyOf(tensor)
    if (key !== undefined && !keys.has(key)) keys.set(key, infoOf(tensor, checksums))
  }
  const stateDict = valueAt(checkpoint.root, root === '' ? [] : root.split('.'))
  return { keys: withObjects(keys, dictEntries(stateDict)), versions: moduleVersions(stateDict) }
}

function infoOf(tensor: TensorInfo, checksums: Checksums): KeyInfo {
  const { shape, dtype } = tensor
  const checksum = checksums(tensor)
  return { shape, dtype, ...(tensor.device === 'meta' ? { isMeta: true } : {}), ...(checksum === undefined ? {} : { checksum }) }
}

/** `_metadata` is an attribute of the OrderedDict that `state_dict()` returns. Source: torch/nn/modules/module.py. */
function moduleVersions(stateDict: PickleValue | undefined): ReadonlyMap<string, number> {
  const versions = new Map<string, number>()
  const metadata = metadataOf(stateDict)
  for (const [i, module] of (metadata?.keys ?? []).entries()) {
    const version = dictEntries(metadata?.values[i])?.get('version')
    if (typeof module === 'string' && typeof version === 'number') versions.set(module, version)
  }
  return versions
}

function valueAt(value: PickleValue | undefined, path: readonly string[]): PickleValue | undefined {
  return path.reduce<PickleValue | undefined>((at, step) => dictEntries(at)?.get(step), value)
}

function metadataOf(stateDict: PickleValue | undefined): Entries | undefined {
  if (stateDict === null || typeof stateDict !== 'object' || stateDict.kind !== 'call') return undefined
  for (const state of stateDict.states) {
    const metadata = dictEntries(dictEntries(state)?.get('_metadata'))
    if (metadata !== undefined) return metadata
  }
  return undefined
}
