import type { TensorInfo } from '../checkpoint/checkpoint.ts'
import { dictEntries } from '../checkpoint/pickle/lookup.ts'
import { quote } from '../checkpoint/quote.ts'
import type { Comparison } from '../compare/compare-keys.ts'
import type { Side } from '../references/side.ts'
import { plural } from '../reports/bytes-text.ts'
import type { Wished } from './compare-wishes.ts'

/** What explains missing keys and changes no verdict, since `load_state_dict` does not know of it either. */
export function hints(comparison: Comparison, wished: Wished, reference: Side, candidate: Side): string[] {
  return [...rootHint(comparison, candidate), ...tiedHint(comparison, wished, reference)]
}

/** The candidate is a dict of state dicts (`net_g`, `net_d`), and one of them is what the reference has. */
function rootHint({ renames, outcome }: Comparison, { weightsRoot, content }: Side): string[] {
  const [first] = renames
  if (first === undefined || weightsRoot !== '' || renames.length < outcome.missing.length) return []
  const place = first.from.slice(0, first.from.length - first.to.length - 1)
  if (!renames.every(({ from, to }) => from === `${place}.${to}`)) return []
  if (dictEntries(dictEntries(content?.checkpoint.root)?.get(place)) === undefined) return []
  return [`the keys of the reference lie below ${quote(place)} in the candidate: --root ${place} compares these alone`]
}

/** Safetensors stores what two keys share under one of them, and the model ties them again once it has loaded the file. */
function tiedHint({ outcome, renames }: Comparison, { candidate }: Wished, { content, weightsRoot }: Side): string[] {
  // The shards of a set number their storages each for itself.
  if (content === undefined || content.checkpoint.shards.size > 0) return []
  const prefix = weightsRoot === null || weightsRoot === '' ? '' : `${weightsRoot}.`
  const present = new Map<string, string>()
  const lost = new Map<string, string>()
  const renamed = new Set(renames.map(({ to }) => to))
  const missing = new Set(outcome.missing.filter((key) => !renamed.has(key)))
  for (const tensor of content.checkpoint.tensors) {
    if (tensor.storage === null || !tensor.name.startsWith(prefix)) continue
    const key = tensor.name.slice(prefix.length)
    if (missing.has(key)) lost.set(key, viewOf(tensor))
    else if (candidate.keys.has(key)) present.set(viewOf(tensor), key)
  }
  const tied = [...lost].flatMap(([key, view]) => {
    const other = present.get(view)
    return other === undefined ? [] : [{ key, other }]
  })
  const [first] = tied
  if (first === undefined) return []
  const more = tied.length > 1 ? ` (as ${plural(tied.length - 1, 'more key')} with another one)` : ''
  return [
    `${quote(first.key)} is missing and shares its storage with ${quote(first.other)} in the reference${more}: ` +
      `a model that ties them when it has loaded does without, and --ignore leaves it out here`,
  ]
}

function viewOf({ storage, offset, shape, stride, dtype }: TensorInfo): string {
  return JSON.stringify([storage, offset, shape, stride, dtype])
}
