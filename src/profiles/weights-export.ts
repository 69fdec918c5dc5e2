import type { PickleValue } from '../checkpoint/pickle/values.ts'
import type { Identification } from './identity.ts'

/** What a profile may use to make the file that its project runs inference from. */
export interface ExportInput {
  /** The values of the input. */
  readonly root: PickleValue
  /** The weights under their final keys, in the file's order. */
  readonly weights: readonly (readonly [key: string, tensor: PickleValue])[]
  readonly shapes: ReadonlyMap<string, readonly number[]>
  readonly identification: Identification
  /** `05` where the input has it over its first two bytes. */
  readonly headerCode: string | undefined
  /** The project's settings, as values of JSON; reads them when asked. `undefined` where there are none. */
  readonly settings: () => Promise<PickleValue | undefined>
}

/** The file that a project runs inference from. */
export interface WeightsExport {
  readonly root: PickleValue
  /** The entry of the root that holds the weights. */
  readonly weightsEntry: string
  readonly headerCode: string | undefined
  /** Keys of weights that it leaves out. */
  readonly left: readonly string[]
  readonly notes: readonly string[]
}

/** Why an export that its project could load cannot be made, and what to do. */
export class ExportError extends Error {
  override readonly name = 'ExportError'
}
