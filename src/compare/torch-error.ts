import type { LoadOutcome } from './load-state-dict.ts'

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
    shown.push(`"${name}"`)
    length += name.length
  }
  return shown.join(', ')
}

function mismatch({ name, reference, candidate }: LoadOutcome['clashing'][number]): string {
  return (
    `size mismatch for ${name}: copying a param with shape ${size(candidate.shape)} from checkpoint, ` +
    `the shape in current model is ${size(reference.shape)}.`
  )
}

function size(shape: readonly number[]): string {
  return `torch.Size([${shape.join(', ')}])`
}
