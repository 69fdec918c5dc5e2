import { sameShape } from '../load-state-dict.ts'
import type { Unpaired } from './rename.ts'
import { spelled, spellingOf } from './spellings.ts'

/**
 * What wrappers put before every key: DataParallel and DDP `module.`, torch.compile `_orig_mod.`, Lightning and many others `model.`,
 * PEFT `base_model.model.`; the others are common names of the one attribute that holds the network.
 */
const PREFIXES = [
  'module.',
  '_orig_mod.',
  'module._orig_mod.',
  '_orig_mod.module.',
  'model.',
  'base_model.model.',
  'base_model.model.model.',
  'model._orig_mod.',
  'model.module.',
  'module.model.',
  '_fsdp_wrapped_module.',
  'net.',
  'network.',
  'backbone.',
  'transformer.',
  'generator.',
  'student.',
  'teacher.',
]

/** A prefix that the candidate has and the reference has not, or the other way round, and the keys that fit it. */
interface Fit {
  readonly how: string
  readonly pairs: readonly (readonly [from: string, to: string])[]
}

/** Pairs keys that differ in a known prefix, in a known spelling, or in both; the prefix that fits most keys first. */
export function pairWrapped(unpaired: Unpaired): void {
  const reference = new Map([...unpaired.missing.keys()].map((key) => [spelled(key), key]))
  const candidate = new Map([...unpaired.unexpected.keys()].map((key) => [key, spelled(key)]))
  for (;;) {
    const best = ['', ...PREFIXES]
      .flatMap((prefix) => fits(unpaired, prefix, reference, candidate))
      .reduce<Fit | undefined>(larger, undefined)
    if (best === undefined) return
    for (const [from, to] of best.pairs) {
      const how = [best.how, spellingOf(from, to) ?? ''].filter((part) => part !== '').join(', ')
      if (unpaired.missing.has(to)) unpaired.pair({ from, to, how, confidence: 'high' })
    }
  }
}

function larger(best: Fit | undefined, fit: Fit): Fit | undefined {
  return fit.pairs.length > (best?.pairs.length ?? 0) ? fit : best
}

/** Keys of either side and how they are spelled. */
type Spelled = ReadonlyMap<string, string>

function fits(unpaired: Unpaired, prefix: string, reference: Spelled, candidate: Spelled): Fit[] {
  const how = prefix === '' ? '' : `prefix ${prefix}`
  const pairsBy = (change: (key: string) => string | undefined): Fit => ({
    how,
    pairs: [...unpaired.unexpected].flatMap(([from, info]) => {
      const changed = change(candidate.get(from) ?? from)
      const to = changed === undefined ? undefined : reference.get(changed)
      const partner = to === undefined ? undefined : unpaired.missing.get(to)
      return to !== undefined && partner !== undefined && sameShape(partner.shape, info.shape) ? [[from, to] as const] : []
    }),
  })
  const removed = pairsBy((key) => (key.startsWith(prefix) ? key.slice(prefix.length) : undefined))
  return prefix === '' ? [removed] : [removed, pairsBy((key) => prefix + key)]
}
