import { isMap } from '../../config/json-map.ts'
import { type Metrics, metricsIn, parsePythonJson, wholeNumber } from './numbers.ts'

/** Bytes; a log of 100,000 entries has about 20 MB. */
export const MOST_STATE_BYTES = 64 * 1024 * 1024

/** What `trainer_state.json` says of the checkpoint that it lies in. */
export interface TrainerState {
  /** Finished epochs. */
  readonly epoch?: number
  readonly step?: number
  readonly metrics: Metrics
}

/** Where the log stands, not how good the model is. */
const PLACES: ReadonlySet<string> = new Set(['epoch', 'step', 'total_flos'])

/**
 * The state of Hugging Face's Trainer: `log_history` is a list of maps, each with the `step` that it was written at and either the
 * loss or the `eval_…` values of that step; `epoch` is a fraction while an epoch is under way. `best_metric` belongs to the
 * checkpoint that `best_model_checkpoint` names, so it counts where that is this one, in `folder`.
 * Source: transformers `trainer_callback.py` (`TrainerState`), `trainer.py` (`log`, `_save_checkpoint`). Throws `SyntaxError`.
 */
export function trainerState(text: string, folder: string): TrainerState {
  const json = parsePythonJson(text)
  if (!isMap(json)) return { metrics: {} }
  const step = wholeNumber(json.global_step)
  const epoch = typeof json.epoch === 'number' && json.epoch >= 0 ? wholeNumber(Math.floor(json.epoch + ROUNDING)) : undefined
  const history = Array.isArray(json.log_history) ? json.log_history : []
  const entries = history.flatMap((entry) => (isMap(entry) && step !== undefined && entry.step === step ? Object.entries(entry) : []))
  return {
    ...(epoch === undefined ? {} : { epoch }),
    ...(step === undefined ? {} : { step }),
    metrics: metricsIn([...entries.filter(([name]) => !PLACES.has(name)), ...bestMetric(json, folder)]),
  }
}

/** `epoch` is a sum of fractions: 2.9999999 is the end of the third one. */
const ROUNDING = 1e-6

function bestMetric(
  { best_metric, best_model_checkpoint }: Readonly<Record<string, unknown>>,
  folder: string,
): readonly [string, unknown][] {
  if (typeof best_model_checkpoint !== 'string') return []
  const last = (path: string) => path.split(/[\\/]/).findLast((part) => part !== '')
  return last(best_model_checkpoint) === last(folder) ? [['best_metric', best_metric]] : []
}
