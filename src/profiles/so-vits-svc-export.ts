import { member } from '../checkpoint/pickle/lookup.ts'
import { FloatValue, type PickleValue } from '../checkpoint/pickle/values.ts'
import { dictOf } from './inert-dicts.ts'
import type { ExportInput, WeightsExport } from './weights-export.ts'

/** What a fresh optimizer starts with there. */
const LEARNING_RATE = new FloatValue(0.0001)

/**
 * A release file of so-vits-svc: still the four entries of training, with epoch 0 and an optimizer that never made a step; its
 * loader wants them. Source: compress_model.py.
 */
export async function soVitsSvcExport(input: ExportInput): Promise<WeightsExport | undefined> {
  if (input.identification.identity?.kind !== 'training') return undefined
  const kept = input.weights.filter(([key]) => !key.includes('enc_q'))
  return {
    root: dictOf([
      ['model', dictOf(kept)],
      ['iteration', 0],
      ['optimizer', freshOptimizer(member(input.root, 'optimizer'))],
      ['learning_rate', LEARNING_RATE],
    ]),
    weightsEntry: 'model',
    headerCode: undefined,
    left: input.weights.flatMap(([key]) => (key.includes('enc_q') ? [key] : [])),
    notes: [],
  }
}

/** The same groups of parameters, without moments. */
function freshOptimizer(optimizer: PickleValue | undefined): PickleValue {
  return dictOf([
    ['state', dictOf([])],
    ['param_groups', member(optimizer, 'param_groups') ?? null],
  ])
}
