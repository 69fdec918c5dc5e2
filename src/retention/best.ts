import { UserError } from '../commands/user-error.ts'
import { shown } from '../config/shown.ts'
import { countOf } from './count.ts'
import type { Item } from './item.ts'
import type { Reason } from './reason.ts'

/** The best `count` items of a group, by a metric. */
export interface Best {
  /** `Infinity` keeps every item that has the metric. */
  readonly count: number
  /** Left out: the only metric that there is. */
  readonly metric?: string
  /** Left out: as the metric's name says. */
  readonly mode?: 'min' | 'max'
}

/** Characters; no metric has a name so long, and the expression below stays fast. */
const LONGEST = 300

/** `3`, `2:val_loss`, `2:val_loss:min`; nothing for a count of 0. Throws `UserError`. */
export function parseBest(text: string): readonly Best[] {
  if (text.length > LONGEST) throw notBest(text)
  const found = /^\s*([^:]*?)\s*(?::(.*?))?(?::(min|max))?\s*$/s.exec(text)
  const [, amount = '', metric, mode] = found ?? []
  if (metric === '' || metric === 'min' || metric === 'max' || (metric === undefined && mode !== undefined)) throw notBest(text)
  const count = countOf('keep-best', amount)
  if (count === undefined) return []
  if (metric === undefined) return [{ count }]
  if (mode === 'min' || mode === 'max') return [{ count, metric, mode }]
  if (modeOf(metric) === undefined) throw unclearMode(metric)
  return [{ count, metric }]
}

/**
 * What `keep-best` says of the items of one group, newest first. Items without the metric, or that diverged, never count; one
 * whose metrics could not be read is kept beside them.
 */
export function bestReasons(items: readonly Item[], best: Best): ReadonlyMap<Item, Reason> {
  const metric = best.metric ?? onlyMetric(items)
  const unmeasured = items.flatMap((item): readonly (readonly [Item, Reason])[] =>
    item.unmeasured === undefined || (metric !== undefined && metricOf(item, metric) !== undefined)
      ? []
      : [[item, { word: 'keep-best', text: `may be the best: ${item.unmeasured}` }]],
  )
  if (metric === undefined) return new Map(unmeasured)
  const mode = best.mode ?? modeOf(metric)
  if (mode === undefined) throw unclearMode(metric)
  const sign = mode === 'min' ? 1 : -1
  // Sorting is stable, so of equal values the newest comes first.
  const ranked = items
    .flatMap((item) => {
      const value = metricOf(item, metric)
      return value === undefined ? [] : [{ item, value }]
    })
    .sort((a, b) => sign * (a.value - b.value))
    .slice(0, best.count)
  return new Map([
    ...unmeasured,
    ...ranked.map(
      ({ item, value }, index) =>
        [item, { word: 'keep-best', text: `best ${index + 1} by ${metric} (${mode}): ${value}`, rank: index + 1 }] as const,
    ),
  ])
}

/** The value of a metric; nothing where there is none, or it is no finite number. */
export function metricOf({ metrics }: Item, metric: string): number | undefined {
  const value = metrics !== undefined && Object.hasOwn(metrics, metric) ? metrics[metric] : undefined
  return Number.isFinite(value) ? value : undefined
}

/** The names of all metrics that have a value, sorted. */
export function metricNames(items: readonly Item[]): readonly string[] {
  const names = new Set(items.flatMap((item) => Object.keys(item.metrics ?? {}).filter((name) => metricOf(item, name) !== undefined)))
  return [...names].sort()
}

function onlyMetric(items: readonly Item[]): string | undefined {
  const names = metricNames(items)
  if (names.length > 1) {
    const some = names.slice(0, 10).map((name) => shown(name))
    throw new UserError(`keep-best: there are several metrics, ${some.join(', ')}; say which one counts, as keep-best 2:val_loss:min`)
  }
  return names[0]
}

const SMALLER_IS_BETTER =
  /(?:^|[^a-z])(?:loss|err|error|wer|cer|eer|mse|rmse|mae|mcd|nll|kl|bpc|bpb|ppl|perplexity|fid|fad|lpips)(?:$|[^a-z])|(?:^|[^a-z])per$/i
const GREATER_IS_BETTER =
  /(?:^|[^a-z])(?:acc|accuracy|f1|auc|auroc|bleu|rouge|map|ap|iou|miou|dice|psnr|ssim|mos|pesq|stoi|precision|recall|r2|reward)(?:$|[^a-z])/i

/** `neg_loss`, `loss_improvement`: turned around. */
const TURNED = /(?:^|[^a-z])(?:neg|negative|inv|inverse|minus|improvement|reduction|decrease|drop|gain|delta|diff)(?:$|[^a-z])/i

/** Whether less or more of a metric is better, where its name says so plainly. */
function modeOf(metric: string): 'min' | 'max' | undefined {
  const isSmaller = SMALLER_IS_BETTER.test(metric)
  if (isSmaller === GREATER_IS_BETTER.test(metric) || TURNED.test(metric)) return undefined
  return isSmaller ? 'min' : 'max'
}

function unclearMode(metric: string): UserError {
  return new UserError(
    `keep-best: the name of the metric ${shown(metric)} does not say whether less or more is better; say it behind the name, as :min or :max`,
  )
}

function notBest(text: string): UserError {
  return new UserError(`keep-best: expected N, N:metric or N:metric:min (or :max), as 2:val_loss:min, found ${shown(text)}`)
}
