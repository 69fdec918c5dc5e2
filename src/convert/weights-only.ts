import type { PickleObject, PickleValue } from '../checkpoint/pickle/values.ts'
import { childrenOf } from '../checkpoint/torch/children.ts'
import { keyText } from '../checkpoint/torch/key-text.ts'
import { dictLike, withContents } from './dict-contents.ts'
import type { ModelGraph } from './model-graph.ts'
import { HOLDS_TENSORS, whyNotPlain } from './plain-values.ts'
import { isTrainingEntry } from './weights.ts'

/** A file's values with only some of its entries. */
export interface Reduced {
  readonly replaced: ReadonlyMap<PickleObject, PickleValue>
  /** Full names of the entries that are left out, as `optimizer`. */
  readonly dropped: readonly string[]
  /** Whether what lies at this path is left out. */
  readonly isDropped: (path: readonly string[]) => boolean
  readonly notes: readonly string[]
}

/** Entries that say how the model is to be built; they are kept, although training wrote them. */
const SETTINGS_ENTRY = /^(hyper_parameters|datamodule_hyper_parameters|hparams(_name)?|model_args|args|config|cfg)$/

/**
 * The weights root in its place, and what stands beside it and is needed to use it: settings, names, epoch and step. Training state
 * and other tensors go. What `torch.load` would refuse by default goes too, so that the result loads with it. `edited` are dicts
 * that other options have changed already.
 */
export function onlyWeights(graph: ModelGraph, edited: ReadonlyMap<PickleObject, PickleValue>): Reduced {
  const { weightsRoot, container } = graph.file.checkpoint
  const replaced = new Map<PickleObject, PickleValue>()
  const dropped: string[] = []
  const places = new Set<string>()
  const isDropped = (path: readonly string[]) => path.some((_, i) => places.has(placeOf(path.slice(0, i + 1))))
  const notes: string[] = []
  if (weightsRoot === null || container === 'safetensors') return { replaced, dropped, isDropped, notes }
  let value: PickleValue = graph.root
  const above: string[] = []
  for (const step of stepsTo(graph)) {
    if (value === null || typeof value !== 'object') break
    const now = edited.get(value) ?? value
    const dict = now !== null && typeof now === 'object' ? dictLike(now) : undefined
    if (dict === undefined) break
    const kept = dict.entries.filter(([key, each]) => {
      const name = keyText(key)
      const reason = name === step ? undefined : whyDropped(graph, name, each, step === undefined)
      if (reason !== undefined) {
        dropped.push([...above, name].join('.'))
        places.add(placeOf([...above, name]))
      }
      if (reason !== undefined && reason !== TRAINING) notes.push(`${[...above, name].join('.')} is left out: ${reason}`)
      return reason === undefined
    })
    if (kept.length < dict.entries.length) replaced.set(value, withContents(dict, kept))
    if (step === undefined) break
    above.push(step)
    value = childrenOf(value).find(({ key }) => key === step)?.value ?? null
  }
  return { replaced, dropped, isDropped, notes }
}

/** Keys may hold dots themselves. */
function placeOf(path: readonly string[]): string {
  return path.join('\0')
}

const TRAINING = 'it is training state'

/** `isRoot`: the entries of the state dict itself, where anything but training state may be a weight. */
function whyDropped(graph: ModelGraph, name: string, value: PickleValue, isRoot: boolean): string | undefined {
  const reason = whyNotPlain(value, (each) => graph.tensorOf(each) !== undefined)
  if (isRoot && reason === HOLDS_TENSORS) return isTrainingEntry(name) && !isTensorLike(value) ? TRAINING : undefined
  if (isLeftOut(name)) return TRAINING
  return reason
}

/** Whether `--only weights` leaves an entry beside the weights out by its name alone. */
export function isLeftOut(name: string): boolean {
  return isTrainingEntry(name) && !SETTINGS_ENTRY.test(name)
}

/** A tensor under a name that looks like training state, as `history.weight`. */
function isTensorLike(value: PickleValue): boolean {
  return (
    value !== null && typeof value === 'object' && (value.kind === 'persistent' || (value.kind === 'call' && value.entries === undefined))
  )
}

/** The keys that lead to the weights, one by one, and `undefined` for the dict that they lead to where that is the root itself. */
function stepsTo(graph: ModelGraph): (string | undefined)[] {
  const first = graph.named.find(({ info }) => info.key !== null)
  const root = graph.file.checkpoint.weightsRoot ?? ''
  if (root === '' || first === undefined) return [undefined]
  const steps: string[] = []
  for (const step of first.path) {
    if (steps.join('.') === root) break
    steps.push(step)
  }
  return steps
}
