import { dictEntries } from '../checkpoint/pickle/lookup.ts'
import { quote } from '../checkpoint/quote.ts'
import type { ModelGraph } from './model-graph.ts'
import type { OutputModel } from './output-model.ts'
import type { ConvertWishes } from './request.ts'
import { isLeftOut } from './weights-only.ts'

/** Names that a warning gives before it counts the rest. */
const MOST_NAMES = 10

/**
 * Says what stands beside the weights and has no place where weights stand alone: in safetensors, in a sharded set. Nothing of
 * what was to be dropped, by name or as training state, and nothing of what is `kept` otherwise.
 */
export function leftBehind(
  { root, file }: ModelGraph,
  model: OutputModel,
  kept: ReadonlyMap<string, unknown>,
  { only }: Pick<ConvertWishes, 'only'>,
): string[] {
  const { container, weightsRoot } = file.checkpoint
  if (container === 'safetensors' || container === 'sharded' || weightsRoot === null || weightsRoot === '') return []
  const gone = new Set([weightsRoot.split('.')[0], ...model.droppedEntries])
  const isAskedFor = (name: string) => gone.has(name) || (only === 'weights' && isLeftOut(name))
  const names = (dictEntries(root)?.keys ?? []).filter((key) => typeof key === 'string').filter((key) => !isAskedFor(key) && !kept.has(key))
  if (names.length === 0) return []
  const more = names.length - MOST_NAMES
  const shown = names.slice(0, MOST_NAMES).map((name) => quote(name))
  return [`weights stand alone in this form; left behind: ${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`]
}
