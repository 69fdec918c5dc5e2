const STORAGES = ['Double', 'Float', 'Half', 'BFloat16', 'Long', 'Int', 'Short', 'Char', 'Byte', 'Bool', 'ComplexFloat', 'ComplexDouble']
const QUANTIZED_STORAGES = ['QInt8', 'QUInt8', 'QInt32', 'QUInt4x2', 'QUInt2x4']
const TENSORS = ['Double', 'Float', 'Half', 'BFloat16', 'Long', 'Int', 'Short', 'Char', 'Byte', 'Bool']
const SPARSE_TENSORS = TENSORS.filter((each) => each !== 'Bool')
const WORD_BITS = [1, 2, 3, 4, 5, 6, 7, 8, 16, 32, 64]
const DTYPE_NAMES = [
  ...WORD_BITS.flatMap((bits) => [`int${bits}`, `uint${bits}`]),
  ...['float16', 'float32', 'float64', 'bfloat16', 'complex32', 'complex64', 'complex128', 'bool'],
  ...['float8_e5m2', 'float8_e4m3fn', 'float8_e5m2fnuz', 'float8_e4m3fnuz', 'float8_e8m0fnu', 'float4_e2m1fn_x2'],
  ...['qint8', 'quint8', 'qint32', 'quint4x2', 'quint2x4', 'bits8', 'bits16', 'bits1x8', 'bits2x4', 'bits4x2'],
]
const QSCHEMES = ['affine', 'symmetric'].flatMap((scheme) => [`per_tensor_${scheme}`, `per_channel_${scheme}`])

/** Functions of `torch._utils` that make a tensor again. */
const REBUILDERS = [
  '_rebuild_tensor',
  '_rebuild_tensor_v2',
  '_rebuild_tensor_v3',
  '_rebuild_parameter',
  '_rebuild_parameter_with_state',
  '_rebuild_qtensor',
  '_rebuild_sparse_tensor',
  '_rebuild_meta_tensor_no_storage',
  '_rebuild_nested_tensor',
  '_rebuild_wrapper_subclass',
  '_rebuild_device_tensor_from_numpy',
  '_rebuild_device_tensor_from_cpu_tensor',
]

/** PyTorch's allowlist. Source: `_get_allowed_globals` in torch/_weights_only_unpickler.py (2.13, 144 names). */
export const WEIGHTS_ONLY_GLOBALS: ReadonlySet<string> = new Set([
  ...['collections.OrderedDict', 'collections.Counter', 'builtins.set', 'builtins.bytearray', 'builtins.complex', '_codecs.encode'],
  ...['torch.Size', 'torch.Tensor', 'torch.device', 'torch.nn.parameter.Parameter', 'torch.serialization._get_layout'],
  'torch._tensor._rebuild_from_type_v2',
  ...REBUILDERS.map((name) => `torch._utils.${name}`),
  ...DTYPE_NAMES.map((name) => `torch.${name}`),
  ...QSCHEMES.map((name) => `torch.${name}`),
  'torch.per_channel_affine_float_qparams',
  ...[...STORAGES, ...QUANTIZED_STORAGES].map((name) => `torch.${name}Storage`),
  ...STORAGES.map((name) => `torch.cuda.${name}Storage`),
  'torch.storage.TypedStorage',
  'torch.storage.UntypedStorage',
  ...TENSORS.flatMap((name) => [`torch.${name}Tensor`, `torch.cuda.${name}Tensor`]),
  ...SPARSE_TENSORS.flatMap((name) => [`torch.sparse.${name}Tensor`, `torch.cuda.sparse.${name}Tensor`]),
])
