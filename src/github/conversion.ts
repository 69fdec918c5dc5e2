import { byteSize } from '../commands/byte-size.ts'
import type { ConvertRequest } from '../commands/convert.ts'
import { UserError } from '../commands/user-error.ts'
import { boolean, choice, lines, type ReadInput, text } from './input-values.ts'

/** What the inputs say of a conversion; what they leave open changes nothing. */
export type Conversion = Omit<ConvertRequest, 'root' | 'input' | 'threads' | 'config' | 'access'>

const DTYPES = ['float16', 'bfloat16', 'float32', 'keep'] as const satisfies readonly ConvertRequest['dtype'][]
const SCOPES = ['weights', 'all'] as const satisfies readonly ConvertRequest['cast'][]
const CONTAINERS = ['torch', 'safetensors'] as const satisfies readonly ConvertRequest['container'][]

/** The inputs that go with `command: convert`, besides those of every command. */
export const CONVERT_INPUTS = [
  'output',
  'in-place',
  'dtype',
  'cast',
  'only',
  'drop',
  'rename',
  'rename-from',
  'reference',
  'drop-unmatched',
  'keep-dtype',
  'container',
  'shard-size',
  'allow-overflow',
  'config-file',
]

/** Throws `UserError` that names the input and says what was expected. */
export function readConversion(read: ReadInput): Conversion {
  return {
    output: oneFile('output', read('output')),
    inPlace: boolean('in-place', read('in-place')) ?? false,
    dtype: choice('dtype', read('dtype'), DTYPES) ?? 'keep',
    cast: choice('cast', read('cast'), SCOPES) ?? 'weights',
    only: choice('only', read('only'), ['weights']),
    drop: lines(read('drop')) ?? [],
    rename: lines(read('rename')) ?? [],
    renameFrom: text(read('rename-from')),
    reference: text(read('reference')),
    dropUnmatched: boolean('drop-unmatched', read('drop-unmatched')) ?? false,
    keepDtype: lines(read('keep-dtype')) ?? [],
    container: choice('container', read('container'), CONTAINERS),
    shardBytes: shardBytes(text(read('shard-size'))),
    allowOverflow: boolean('allow-overflow', read('allow-overflow')) ?? false,
    configFile: oneFile('config-file', read('config-file')),
  }
}

function oneFile(name: string, value: string): string | undefined {
  const path = text(value)
  if (path === undefined || !/[\r\n]/.test(path)) return path
  throw new UserError(`Input ${name}: expected one file, found several lines`)
}

function shardBytes(size: string | undefined): number | undefined {
  if (size === undefined) return undefined
  try {
    return byteSize(size)
  } catch (error) {
    throw error instanceof UserError ? new UserError(`Input shard-size: ${error.message}`) : error
  }
}
