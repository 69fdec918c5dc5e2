import { DTYPES, type Dtype } from '../../checkpoint/dtypes.ts'
import type { CastKind, WidenKind } from '../kernels/kernels.ts'

/** How the values of a dtype become numbers that can be measured. */
export interface ValueKind {
  /** Bits of one value. */
  readonly bits: number
  /** Numbers in one value: 2 for complex ones. */
  readonly lanes: 1 | 2
  /** Measured as they are; others are widened to float64 first. */
  readonly float: CastKind | undefined
  readonly widen: WidenKind | undefined
  /** Bytes that change places where the order is the other one. */
  readonly swapBytes: 1 | 2 | 4 | 8
  /** Whether other bits are another number, as for integers and in contrast to 0 and -0. */
  readonly isExact: boolean
}

/** PyTorch's name without `torch.`; `undefined` for a type that is not known. */
export function valueKind(dtype: string): ValueKind | undefined {
  const info = DTYPES.get(dtype)
  if (info === undefined) return undefined
  const known = KINDS.get(info)
  if (known !== undefined) return known
  const kind = kindOf(info)
  if (kind !== undefined) KINDS.set(info, kind)
  return kind
}

/** Those that were asked for: files have a few types and thousands of tensors. */
const KINDS = new Map<Dtype, ValueKind>()

function kindOf({ name, itemsize, packed, lanes }: Dtype): ValueKind | undefined {
  const number = NUMBERS.get(name) ?? smallInteger(name)
  if (number === undefined) return undefined
  const float = isCastKind(number) ? number : undefined
  const bytes = itemsize / lanes
  return {
    bits: (itemsize * 8) / packed,
    lanes: lanes === 2 || number === 'float4_e2m1' ? 2 : 1,
    float,
    widen: isCastKind(number) ? undefined : number,
    swapBytes: bytes === 2 || bytes === 4 || bytes === 8 ? bytes : 1,
    isExact: float === undefined && !number.startsWith('float'),
  }
}

type NumberKind = CastKind | WidenKind

const SAME_NAME = [
  ...(['float64', 'float32', 'float16', 'bfloat16'] as const),
  ...(['int8', 'uint8', 'int16', 'uint16', 'int32', 'uint32', 'int64', 'uint64'] as const),
  ...(['float8_e5m2', 'float8_e4m3fn', 'float8_e5m2fnuz', 'float8_e4m3fnuz', 'float8_e8m0fnu'] as const),
]

/** Quantised types are compared as the integers that they are stored as: their scales are no part of the values' bytes. */
const NUMBERS: ReadonlyMap<string, NumberKind> = new Map<string, NumberKind>([
  ...SAME_NAME.map((name): [string, NumberKind] => [name, name]),
  ['complex128', 'float64'],
  ['complex64', 'float32'],
  ['complex32', 'float16'],
  ['float4_e2m1fn_x2', 'float4_e2m1'],
  ['bool', 'uint8'],
  ['qint8', 'int8'],
  ['quint8', 'uint8'],
  ['qint32', 'int32'],
  ['quint4x2', 'uint4'],
  ['quint2x4', 'uint2'],
  ['bits16', 'uint16'],
])

/** `int1` to `int7` and `uint1` to `uint7` take a byte each, as do the kinds of `bits` that are left. */
function smallInteger(dtype: string): NumberKind | undefined {
  if (/^int[1-7]$/.test(dtype)) return 'int8'
  return /^(uint[1-7]|bits(8|1x8|2x4|4x2))$/.test(dtype) ? 'uint8' : undefined
}

function isCastKind(kind: NumberKind): kind is CastKind {
  return kind === 'float64' || kind === 'float32' || kind === 'float16' || kind === 'bfloat16'
}
