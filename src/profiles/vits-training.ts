import { asNumber, dictEntries, member, memberAt } from '../checkpoint/pickle/lookup.ts'
import type { View } from './view.ts'

/**
 * The training file that all projects of the VITS family write (utils.py, `save_checkpoint`):
 * `{model, iteration, optimizer, learning_rate}`, where `iteration` is the number of finished epochs.
 */
const PARTS = [
  ['model', 'model weights'],
  ['iteration', 'epoch (iteration)'],
  ['optimizer', 'optimizer state'],
  ['learning_rate', 'learning rate'],
] as const

export function isVitsTraining(view: View): boolean {
  return view.entries.has('model') && (view.entries.has('iteration') || view.entries.has('optimizer'))
}

/** Epochs that are finished. */
export function vitsEpoch(view: View): number | undefined {
  return asNumber(member(view.checkpoint.root, 'iteration'))
}

/** What is missing before training can go on; an optimizer that never made a step counts as missing. */
export function vitsMissing(view: View): readonly string[] {
  const missing = PARTS.filter(([entry]) => !view.entries.has(entry)).map(([, words]) => words)
  const moments = dictEntries(memberAt(view.checkpoint.root, 'optimizer', 'state'))
  const fresh = view.entries.has('optimizer') && moments?.size === 0
  return fresh ? [...missing, 'optimizer state (it is empty)'] : missing
}

/** How many sub-discriminators there are; 0 for anything but a discriminator. */
export function discriminatorParts(view: View): number {
  if (!view.modules.has('discriminators')) return 0
  return [...view.modules].filter((module) => /^discriminators\.\d{1,3}$/.test(module)).length
}
