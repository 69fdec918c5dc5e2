import type { Checkpoint, Container } from '../checkpoint/checkpoint.ts'
import { dictEntries } from '../checkpoint/pickle/lookup.ts'
import type { Config } from '../config/config.ts'
import type { NameFacts } from './identity.ts'
import { readName } from './names.ts'

/** One file, prepared for the questions that profiles ask. */
export interface View {
  /** As reported, `/` between folders. */
  readonly path: string
  readonly folders: readonly string[]
  readonly fileName: string
  readonly name: NameFacts
  readonly checkpoint: Checkpoint
  readonly config: Config
  /** Shape of each key: what `load_state_dict` sees, without the prefixes that wrappers put before every key. */
  readonly shapes: ReadonlyMap<string, readonly number[]>
  /** The first one and the first two parts of all keys: `enc_p`, `enc_p.ssl_proj`. */
  readonly modules: ReadonlySet<string>
  /** Names at the top of a pickled dict: `weight`, `config`, `info`. Empty where the container has no such dict. */
  readonly entries: ReadonlySet<string>
}

export function viewOf(input: { readonly path: string; readonly checkpoint: Checkpoint; readonly config: Config }): View {
  const parts = input.path.split('/')
  const fileName = parts.at(-1) ?? ''
  const shapes = shapesByKey(input.checkpoint)
  return {
    ...input,
    folders: parts.slice(0, -1),
    fileName,
    name: readName(fileName, input.config.naming),
    shapes,
    modules: modulesOf(shapes.keys()),
    entries: topEntries(input.checkpoint),
  }
}

/** What `DistributedDataParallel` and `torch.compile` put before each key. */
const WRAPPERS = ['module.', '_orig_mod.']

function shapesByKey(checkpoint: Checkpoint): ReadonlyMap<string, readonly number[]> {
  const prefix = wrapperOf(checkpoint)
  const shapes = new Map<string, readonly number[]>()
  for (const { key, shape } of checkpoint.tensors) if (key !== null) shapes.set(prefix === '' ? key : key.slice(prefix.length), shape)
  return shapes
}

/** The prefixes that every key has. */
function wrapperOf(checkpoint: Checkpoint): string {
  let prefix = ''
  for (const wrapper of WRAPPERS) {
    const longer = prefix + wrapper
    if (checkpoint.tensors.every(({ key }) => key === null || key.startsWith(longer))) prefix = longer
  }
  return prefix
}

/** The known projects have less than a thousand; what has more than this is none of theirs. */
const MOST_MODULES = 10_000

function modulesOf(keys: Iterable<string>): ReadonlySet<string> {
  const modules = new Set<string>()
  for (const key of keys) {
    if (modules.size >= MOST_MODULES) break
    const first = key.indexOf('.')
    if (first < 0) {
      modules.add(key)
      continue
    }
    modules.add(key.slice(0, first))
    const second = key.indexOf('.', first + 1)
    modules.add(second < 0 ? key : key.slice(0, second))
  }
  return modules
}

const WITHOUT_ENTRIES: ReadonlySet<Container> = new Set<Container>(['safetensors', 'sharded', 'unknown'])

function topEntries(checkpoint: Checkpoint): ReadonlySet<string> {
  if (WITHOUT_ENTRIES.has(checkpoint.container)) return new Set()
  const keys = dictEntries(checkpoint.root)?.keys ?? []
  return new Set(keys.filter((key) => typeof key === 'string'))
}
