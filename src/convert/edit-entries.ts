import { dictEntries } from '../checkpoint/pickle/lookup.ts'
import type { PickleObject, PickleValue } from '../checkpoint/pickle/values.ts'
import { quote } from '../checkpoint/quote.ts'
import { childrenOf } from '../checkpoint/torch/children.ts'
import { keyText } from '../checkpoint/torch/key-text.ts'
import { UserError } from '../commands/user-error.ts'
import { selectByName } from '../config/key-patterns.ts'
import { type Renaming, renameKeys } from '../config/rename-keys.ts'
import { type DictLike, dictLike, withContents } from './dict-contents.ts'
import type { ModelGraph, NamedTensor } from './model-graph.ts'
import { attributesRenamed } from './state-metadata.ts'

/** What `--drop` leaves, and how `--rename` calls it. */
export interface Chosen {
  readonly dropped: ReadonlySet<NamedTensor>
  /** Top-level entries that are left out whole. */
  readonly droppedEntries: readonly string[]
  /** The key of each weight that is left. */
  readonly keys: ReadonlyMap<NamedTensor, string>
}

/** What changes in one file's values. */
export interface Edits extends Pick<Chosen, 'dropped' | 'droppedEntries'> {
  /** The edited dicts, in place of those of the file. */
  readonly replaced: ReadonlyMap<PickleObject, PickleValue>
  /** New keys; a tensor that is not in it keeps its own. */
  readonly renamed: ReadonlyMap<NamedTensor, string>
}

/** The name that a weight gets by the one that it has; `undefined` where it is left out. One that is not in it stays as it is. */
export type KeyNames = ReadonlyMap<string, string | undefined>

/** Follows `--drop`, then `--rename`. Throws `UserError` where a pattern fits nothing, or gives two weights one name. */
export function chooseTensors(graph: ModelGraph, drop: readonly string[], renamings: readonly Renaming[]): Chosen {
  const { named } = graph
  const entries = topEntries(graph)
  const chosen = selectByName<NamedTensor | TopEntry>('--drop', drop, [...named, ...entries], namesOf, 'no tensor and no top-level entry')
  const droppedEntries = entries.filter((entry) => chosen.has(entry)).map(({ entry }) => entry)
  const dropped = new Set(named.filter((tensor) => chosen.has(tensor) || isBelow(tensor, droppedEntries)))
  const left = named.filter((tensor) => !dropped.has(tensor))
  return { dropped, droppedEntries, keys: weightKeys(left, renamings) }
}

/**
 * Plans which entries of which dicts go or get another key: what was chosen by patterns, then what is `fitted` key by key to
 * another checkpoint. Throws `UserError` where the file's structure does not allow it.
 */
export function planEdits(graph: ModelGraph, chosen: Chosen, fitted: KeyNames): Edits {
  const plan = new EntryPlan(graph)
  for (const entry of chosen.droppedEntries) plan.dropTop(entry)
  for (const tensor of chosen.dropped) if (!isBelow(tensor, chosen.droppedEntries)) plan.drop(tensor, '--drop')
  const dropped = new Set(chosen.dropped)
  const renamed = new Map<NamedTensor, string>()
  for (const [tensor, key] of chosen.keys) {
    const name = fitted.has(key) ? fitted.get(key) : key
    if (name === undefined) {
      plan.drop(tensor, '--drop-unmatched')
      dropped.add(tensor)
    } else if (name !== tensor.info.key) {
      plan.rename(tensor, name, name === key ? '--rename' : '--rename-from')
      renamed.set(tensor, name)
    }
  }
  return { replaced: plan.replacements(), dropped, droppedEntries: chosen.droppedEntries, renamed }
}

/** A tensor's key and its full name. */
export function namesOf(candidate: NamedTensor | TopEntry): readonly string[] {
  if ('entry' in candidate) return [candidate.entry]
  const { key, name } = candidate.info
  return key === null || key === name ? [name] : [key, name]
}

interface TopEntry {
  readonly entry: string
}

/** Entries of the root that hold more than one tensor by themselves, as `optimizer`. */
function topEntries({ root, named, file }: ModelGraph): TopEntry[] {
  if (file.checkpoint.container === 'safetensors') return []
  const tensors = new Set(named.filter(({ path }) => path.length === 1).map(({ path }) => path[0]))
  const keys = (dictEntries(root)?.keys ?? []).filter((key) => typeof key === 'string')
  return keys.filter((key) => !tensors.has(key)).map((entry) => ({ entry }))
}

function isBelow({ path }: NamedTensor, entries: readonly string[]): boolean {
  return path.length > 1 && entries.includes(path[0] ?? '')
}

function weightKeys(named: readonly NamedTensor[], renamings: readonly Renaming[]): ReadonlyMap<NamedTensor, string> {
  const weights = named.flatMap((tensor) => (tensor.info.key === null ? [] : [[tensor, tensor.info.key] as const]))
  const names = renameKeys(
    weights.map(([, key]) => key),
    renamings,
  )
  return new Map(weights.map(([tensor, key]) => [tensor, names.get(key) ?? key]))
}

/** Changes of single dicts, collected before any of them is made anew. */
class EntryPlan {
  private readonly graph: ModelGraph
  /** New key of an entry by its present one; `undefined` where it goes. */
  private readonly changes = new Map<PickleObject, Map<PickleValue, string | undefined>>()
  private readonly holders = new Map<string, Holder>()

  constructor(graph: ModelGraph) {
    this.graph = graph
  }

  dropTop(entry: string): void {
    const { root } = this.graph
    if (root !== null && typeof root === 'object') this.change(root, entry, undefined)
  }

  drop(tensor: NamedTensor, option: string): void {
    const { holder, key } = this.place(tensor, option)
    this.change(holder, key, undefined)
  }

  rename(tensor: NamedTensor, newKey: string, option: string): void {
    const { holder, key } = this.place(tensor, option)
    const old = tensor.info.key ?? ''
    const own = tensor.path.at(-1) ?? ''
    const above = old.slice(0, old.length - own.length)
    if (!newKey.startsWith(above) || typeof key !== 'string') {
      throw new UserError(
        `${option} would turn ${quote(old)} into ${quote(newKey)}: it lies in a dict of its own, so that only what follows ${quote(above)} can change; convert the file to safetensors before, where all keys are in one dict`,
      )
    }
    this.change(holder, key, newKey.slice(above.length))
  }

  replacements(): ReadonlyMap<PickleObject, PickleValue> {
    return new Map(
      [...this.changes].flatMap(([holder, changes]) => {
        const dict = dictLike(holder)
        return dict === undefined ? [] : [[holder, edited(dict, changes)] as const]
      }),
    )
  }

  private change(holder: PickleObject, key: PickleValue, to: string | undefined): void {
    const changes = this.changes.get(holder) ?? new Map<PickleValue, string | undefined>()
    this.changes.set(holder, changes.set(key, to))
  }

  /** The dict that holds the tensor, and its key there. */
  private place({ path, value, info }: NamedTensor, option: string): { readonly holder: PickleObject; readonly key: PickleValue } {
    const found = this.holderAt(path.slice(0, -1))
    const entry = found?.byName.get(path.at(-1) ?? '')?.find(([, each]) => each === value)
    if (found === undefined || entry === undefined) {
      throw new UserError(`${option}: ${quote(info.name)} is no entry of a dict but a part of a list or an object, and stays where it is`)
    }
    return { holder: found.dict.value, key: entry[0] }
  }

  private holderAt(path: readonly string[]): Holder | undefined {
    const place = path.join('\0')
    const known = this.holders.get(place)
    if (known !== undefined) return known
    let value: PickleValue = this.graph.root
    for (const step of path) value = childrenOf(value).find(({ key }) => key === step)?.value ?? null
    const dict = value !== null && typeof value === 'object' ? dictLike(value) : undefined
    if (dict === undefined) return undefined
    const byName = new Map<string, DictLike['entries'][number][]>()
    for (const entry of dict.entries) {
      const name = keyText(entry[0])
      byName.set(name, [...(byName.get(name) ?? []), entry])
    }
    const holder = { dict, byName }
    this.holders.set(place, holder)
    return holder
  }
}

interface Holder {
  readonly dict: DictLike
  readonly byName: ReadonlyMap<string, DictLike['entries']>
}

function edited(dict: DictLike, changes: ReadonlyMap<PickleValue, string | undefined>): PickleValue {
  const pairs = dict.entries.flatMap(([key, value]): (readonly [PickleValue, PickleValue, PickleValue])[] => {
    const to = changes.get(key)
    if (changes.has(key) && to === undefined) return []
    return [[to ?? key, value, key]]
  })
  const keys = pairs.flatMap(([to, , from]) => (typeof from === 'string' && typeof to === 'string' ? [[from, to] as const] : []))
  const states = dict.value.kind === 'call' ? dict.value.states.map((state) => attributesRenamed(state, keys)) : undefined
  return withContents(
    dict,
    pairs.map(([key, value]) => [key, value] as const),
    states,
  )
}
