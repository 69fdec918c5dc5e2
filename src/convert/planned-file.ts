import type { ShardedTensor } from '../writers/shard-plan.ts'
import type { ExpectedTensor, OutputFile } from './output-plan.ts'

/** One laid-out file, and what is known of its content. */
export interface PlannedFile {
  readonly file: OutputFile
  readonly expected: readonly ExpectedTensor[]
  /** How many tensors change their type, by `float32 -> float16`. */
  readonly casts: ReadonlyMap<string, number>
  /** Its tensors as the split into shards looks at them. */
  readonly tensors: () => readonly ShardedTensor[]
  readonly notes: readonly string[]
}
