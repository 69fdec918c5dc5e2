import { byteSize } from '../commands/byte-size.ts'
import type { CompareRequest } from '../commands/compare.ts'
import { UserError } from '../commands/user-error.ts'
import { DTYPE_RULES, REQUIREMENTS } from '../config/choices.ts'
import { USUAL_DOWNLOAD } from '../references/access.ts'
import { boolean, choice, lines, type ReadInput, text } from './input-values.ts'

/** What the inputs say of a comparison. What they leave open, the config file's section `compare` says. */
export interface Comparison {
  readonly reference: string | undefined
  readonly require: CompareRequest['require'] | undefined
  readonly ignore: readonly string[] | undefined
  readonly rename: readonly string[] | undefined
  readonly dtype: CompareRequest['dtype'] | undefined
  readonly weightsRoot: CompareRequest['weightsRoot']
  readonly values: boolean
  /** Most bytes of a reference that is downloaded whole; 0 for none. */
  readonly maxDownload: number
}

/** The inputs that go with `command: compare`, besides those of every command. */
export const COMPARE_INPUTS = ['reference', 'require', 'ignore', 'rename', 'dtype', 'root', 'values', 'allow-download']

/** Throws `UserError` that names the input and says what was expected. */
export function readComparison(read: ReadInput): Comparison {
  const root = text(read('root'))
  return {
    reference: oneReference(read('reference')),
    require: choice('require', read('require'), REQUIREMENTS),
    ignore: lines(read('ignore')),
    rename: lines(read('rename')),
    dtype: choice('dtype', read('dtype'), DTYPE_RULES),
    weightsRoot: root === 'auto' ? undefined : root,
    values: boolean('values', read('values')) ?? false,
    maxDownload: maxDownload(read('allow-download')),
  }
}

function oneReference(value: string): string | undefined {
  const reference = text(value)
  if (reference === undefined || !/[\r\n]/.test(reference)) return reference
  throw new UserError('Input reference: expected one reference, found several lines; the config has a list of them, compare.references')
}

function maxDownload(value: string): number {
  const spelled = text(value)
  if (spelled === undefined) return 0
  if (/^(true|false)$/i.test(spelled)) return boolean('allow-download', spelled) ? USUAL_DOWNLOAD : 0
  return byteSize(spelled, 'the input allow-download, which takes true, false or a size')
}
