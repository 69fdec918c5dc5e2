import { isMap } from '../../config/json-map.ts'
import { type Metrics, metricsIn, parsePythonJson } from './numbers.ts'

/** Bytes; a file of one checkpoint's metrics has some hundred. */
export const MOST_METRICS_BYTES = 1024 * 1024

/**
 * The metrics of a file beside a checkpoint: `{"val_loss": 0.12}` or `{"metrics": {…}}`. Of a file that is not called
 * `….metrics.json`, which may be a config, only one that holds numbers and nothing else. Throws `SyntaxError`.
 */
export function metricsOfFile(name: string, text: string): Metrics {
  const json = parsePythonJson(text)
  if (!isMap(json)) return {}
  if (isMap(json.metrics)) return metricsIn(Object.entries(json.metrics))
  const isNumbers = Object.values(json).every((value) => typeof value === 'number' || value === null)
  return name.endsWith('.metrics.json') || isNumbers ? metricsIn(Object.entries(json)) : {}
}
