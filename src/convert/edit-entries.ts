import { dictEntries } from '../checkpoint/pickle/lookup.ts'
import type { PickleObject, PickleValue } from '../checkpoint/pickle/values.ts'
import { quote } from '../checkpoint/quote.ts'
import { childrenOf } from '../checkpoint/torch/children.ts'
import { keyText } from '../checkpoint/torch/key-text.ts'
import { UserError } from '../commands/user-error.ts'
import { selectByName } from '../config/key-patterns.ts'
import { type Renaming, renameKeys } from '../config/rename-keys.ts'
import { dictOf } from '../profiles/inert-dicts.ts'
import { type DictLike, dictLike, withContents } from './dict-contents.ts'
import type { ModelGraph, NamedTensor } from './model-graph.ts'

/** What `--drop` and `--rename` change in one file's values. */
export interface Edits {
  /** The edited dicts, in place of those of the file. */
  readonly replaced: ReadonlyMap<PickleObject, PickleValue>
  readonly dropped: ReadonlySet<NamedTensor>
  /** Top-level entries that are left out whole. */
  readonly droppedEntries: readonly string[]
  /** New keys; a tensor that is not in it keeps its own. */
  readonly renamed: ReadonlyMap<NamedTensor, string>
}

/** Plans which entries of which dicts go or get another key. Throws `UserError` where a pattern fits nothing or cannot be followed. */
export function planEdits(graph: ModelGraph, drop: readonly string[], renamings: readonly Renaming[]): Edits {
  const { named } = graph
  const entries = topEntries(graph)
  const chosen = selectByName<NamedTensor | TopEntry>('--drop', drop, [...named, ...entries], namesOf, 'no tensor and no top-level entry')
  const droppedEntries = entries.filter((entry) => chosen.has(entry)).map(({ entry }) => entry)
  const dropped = new Set(named.filter((tensor) => chosen.has(tensor) || isBelow(tensor, droppedEntries)))
  const renamed = renamedTensors(
    named.filter((tensor) => !dropped.has(tensor)),
    renamings,
  )
  const plan = new EntryPlan(graph)
  for (const entry of droppedEntries) plan.dropTop(entry)
  for (const tensor of dropped) if (!isBelow(tensor, droppedEntries)) plan.drop(tensor)
  for (const [tensor, key] of renamed) plan.rename(tensor, key)
  return { replaced: plan.replacements(renamings), dropped, droppedEntries, renamed }
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

function renamedTensors(named: readonly NamedTensor[], renamings: readonly Renaming[]): ReadonlyMap<NamedTensor, string> {
  if (renamings.length === 0) return new Map()
  const weights = named.filter(({ info }) => info.key !== null)
  const keys = renameKeys(
    weights.map(({ info }) => info.key ?? ''),
    renamings,
  )
  return new Map(
    weights.flatMap((tensor) => {
      const key = keys.get(tensor.info.key ?? '')
      return key === undefined || key === tensor.info.key ? [] : [[tensor, key] as const]
    }),
  )
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

  drop(tensor: NamedTensor): void {
    const { holder, key } = this.place(tensor, '--drop')
    this.change(holder, key, undefined)
  }

  rename(tensor: NamedTensor, newKey: string): void {
    const { holder, key } = this.place(tensor, '--rename')
    const old = tensor.info.key ?? ''
    const own = tensor.path.at(-1) ?? ''
    const above = old.slice(0, old.length - own.length)
    if (!newKey.startsWith(above) || typeof key !== 'string') {
      throw new UserError(
        `--rename would turn ${quote(old)} into ${quote(newKey)}: it lies in a dict of its own, so that only what follows ${quote(above)} can change`,
      )
    }
    this.change(holder, key, newKey.slice(above.length))
  }

  replacements(renamings: readonly Renaming[]): ReadonlyMap<PickleObject, PickleValue> {
    return new Map(
      [...this.changes].flatMap(([holder, changes]) => {
        const dict = dictLike(holder)
        return dict === undefined ? [] : [[holder, edited(dict, changes, renamings)] as const]
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

function edited(dict: DictLike, changes: ReadonlyMap<PickleValue, string | undefined>, renamings: readonly Renaming[]): PickleValue {
  const pairs = dict.entries.flatMap(([key, value]): (readonly [PickleValue, PickleValue])[] => {
    const to = changes.get(key)
    if (changes.has(key) && to === undefined) return []
    return [[to ?? key, value]]
  })
  const states = dict.value.kind === 'call' ? dict.value.states.map((state) => stateRenamed(state, renamings)) : undefined
  return withContents(dict, pairs, states)
}

/** `_metadata` of a state dict names modules with the same prefixes as its keys. Source: torch/nn/modules/module.py `state_dict`. */
function stateRenamed(state: PickleValue, renamings: readonly Renaming[]): PickleValue {
  const attributes = dictEntries(state)
  const metadata = attributes?.get('_metadata')
  const modules = metadata !== null && typeof metadata === 'object' && metadata !== undefined ? dictLike(metadata) : undefined
  if (attributes === undefined || modules === undefined || renamings.length === 0) return state
  const renamed = withContents(
    modules,
    modules.entries.map(([key, value]) => [typeof key === 'string' ? moduleRenamed(key, renamings) : key, value] as const),
  )
  return dictOf(attributes.keys.map((key, i) => [key, key === '_metadata' ? renamed : (attributes.values[i] ?? null)] as const))
}

/** A module's name as the prefix that it is; only renamings of prefixes concern it. */
function moduleRenamed(module: string, renamings: readonly Renaming[]): string {
  const prefix = renamings.reduce(
    (name, { from, to }) => ((from === '' || from.endsWith('.')) && name.startsWith(from) ? to + name.slice(from.length) : name),
    module === '' ? '' : `${module}.`,
  )
  return prefix.endsWith('.') ? prefix.slice(0, -1) : prefix
}
