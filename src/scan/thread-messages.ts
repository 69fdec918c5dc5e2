import type { DigestName } from './engine.ts'
import type { KernelMemory } from './kernels/load-kernels.ts'

/** What a worker thread is started with. */
export interface WorkerStart {
  readonly memory: KernelMemory
}

/** What a worker thread is asked to do; each request has one answer with its number. */
export type Request =
  | { readonly kind: 'work'; readonly number: number; readonly rows: Float64Array }
  | {
      readonly kind: 'hash'
      readonly number: number
      readonly position: number
      readonly length: number
      readonly names: readonly DigestName[]
    }
  | { readonly kind: 'digest'; readonly number: number }

export type Answer =
  | { readonly number: number; readonly rows: Float64Array }
  | { readonly number: number; readonly digests: Readonly<Partial<Record<DigestName, string>>> }
  | { readonly number: number }
