import { OBJECT } from './key-info.ts'
import { type LoadOutcome, obstacle, sameShape } from './load-state-dict.ts'

/** The class of the module is not known; this stands in its place. */
const MODULE = '<model>'

/** Longest text: enough for what a person reads, also where a hundred thousand keys differ. */
const MAX_LENGTH = 20_000

/** What `load_state_dict(strict=True)` raises, in PyTorch's words (2.13), cut where it is endless; `undefined` where it loads. */
export function torchError({ missing, unexpected, clashing }: LoadOutcome): string | undefined {
  const lines = [
    ...(missing.length > 0 ? [`Missing key(s) in state_dict: ${listed(missing)}. `] : []),
    ...(unexpected.length > 0 ? [`Unexpected key(s) in state_dict: ${listed(unexpected)}. `] : []),
    ...clashing.slice(0, MAX_LENGTH / 100).map(mismatch),
  ]
  if (lines.length === 0) return undefined
  const text = `RuntimeError: Error(s) in loading state_dict for ${MODULE}:\n\t${lines.join('\n\t')}`
  return text.length > MAX_LENGTH ? `${text.slice(0, MAX_LENGTH)}…` : text
}

function listed(names: readonly string[]): string {
  let length = 0
  const shown: string[] = []
  for (const name of names) {
    if (length > MAX_LENGTH) break
    shown.push(`"${oneLine(name)}"`)
    length += name.length
  }
  return shown.join(', ')
}

function mismatch(pair: LoadOutcome['clashing'][number]): string {
  const { reference, candidate } = pair
  const name = oneLine(pair.name)
  const why = obstacle(pair)
  if (why === 'no tensor') {
    const type = candidate.type ?? OBJECT
    return `While copying the parameter named "${name}", expected torch.Tensor or Tensor-like object from checkpoint but received <class '${type}'>`
  }
  if (why === 'no values' && sameShape(reference.shape, candidate.shape)) {
    return (
      `While copying the parameter named "${name}", whose dimensions in the model are ${size(reference.shape)} and whose dimensions ` +
      `in the checkpoint are ${size(candidate.shape)}, an exception occurred : ('Cannot copy out of meta tensor; no data!',).`
    )
  }
  return (
    `size mismatch for ${name}: copying a param with shape ${size(candidate.shape)} from checkpoint, ` +
    `the shape in current model is ${size(reference.shape)}.`
  )
}

/** A name that ends a line would add lines to the message, in anybody's words. */
function oneLine(name: string): string {
  return name.replaceAll('\n', '\\n').replaceAll('\r', '\\r')
}

function size(shape: readonly number[]): string {
  return `torch.Size([${shape.join(', ')}])`
}
