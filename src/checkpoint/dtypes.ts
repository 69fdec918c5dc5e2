/**
 * The element types of torch 2.13, under PyTorch's names without `torch.`.
 * Source: c10/core/ScalarType.h; what can be saved was tried with torch 2.13.
 */

/** How non-finite values are told from the bits; `none` for types that have no such values. */
export type FloatKind =
  | 'none'
  | 'float16'
  | 'bfloat16'
  | 'float32'
  | 'float64'
  | 'float8_e5m2'
  | 'float8_e4m3fn'
  | 'float8_fnuz'
  | 'float8_e8m0fnu'

export interface Dtype {
  readonly name: string
  /** Bytes of one element as storages count them; packed types count their bytes. */
  readonly itemsize: number
  /** Elements that share one storage byte: 2 for quint4x2, 4 for quint2x4, else 1. */
  readonly packed: number
  readonly float: FloatKind
  /** Floats in one element: 2 for complex numbers. */
  readonly lanes: number
}

function dtype(name: string, itemsize: number, float: FloatKind = 'none', lanes = 1, packed = 1): [string, Dtype] {
  return [name, { name, itemsize, float, lanes, packed }]
}

export const DTYPES: ReadonlyMap<string, Dtype> = new Map([
  dtype('float64', 8, 'float64'),
  dtype('float32', 4, 'float32'),
  dtype('float16', 2, 'float16'),
  dtype('bfloat16', 2, 'bfloat16'),
  dtype('complex128', 16, 'float64', 2),
  dtype('complex64', 8, 'float32', 2),
  dtype('complex32', 4, 'float16', 2),
  dtype('float8_e5m2', 1, 'float8_e5m2'),
  dtype('float8_e4m3fn', 1, 'float8_e4m3fn'),
  dtype('float8_e5m2fnuz', 1, 'float8_fnuz'),
  dtype('float8_e4m3fnuz', 1, 'float8_fnuz'),
  dtype('float8_e8m0fnu', 1, 'float8_e8m0fnu'),
  dtype('float4_e2m1fn_x2', 1),
  dtype('bool', 1),
  ...[8, 16, 32, 64].flatMap((bits) => [dtype(`int${bits}`, bits / 8), dtype(`uint${bits}`, bits / 8)]),
  ...[1, 2, 3, 4, 5, 6, 7].flatMap((bits) => [dtype(`int${bits}`, 1), dtype(`uint${bits}`, 1)]),
  dtype('qint8', 1),
  dtype('quint8', 1),
  dtype('qint32', 4),
  dtype('quint4x2', 1, 'none', 1, 2),
  dtype('quint2x4', 1, 'none', 1, 4),
  dtype('bits8', 1),
  dtype('bits16', 2),
  dtype('bits1x8', 1),
  dtype('bits2x4', 1),
  dtype('bits4x2', 1),
])

/** dtype of each typed storage class. `UntypedStorage` counts bytes. Source: torch/storage.py. */
export const STORAGE_DTYPES: ReadonlyMap<string, string> = new Map([
  ['DoubleStorage', 'float64'],
  ['FloatStorage', 'float32'],
  ['HalfStorage', 'float16'],
  ['BFloat16Storage', 'bfloat16'],
  ['LongStorage', 'int64'],
  ['IntStorage', 'int32'],
  ['ShortStorage', 'int16'],
  ['CharStorage', 'int8'],
  ['ByteStorage', 'uint8'],
  ['BoolStorage', 'bool'],
  ['ComplexFloatStorage', 'complex64'],
  ['ComplexDoubleStorage', 'complex128'],
  ['QInt8Storage', 'qint8'],
  ['QUInt8Storage', 'quint8'],
  ['QInt32Storage', 'qint32'],
  ['QUInt4x2Storage', 'quint4x2'],
  ['QUInt2x4Storage', 'quint2x4'],
  ['UntypedStorage', 'uint8'],
])
