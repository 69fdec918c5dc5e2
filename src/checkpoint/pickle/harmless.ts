import { QUANTISED_CLASSES } from './quantised-classes.ts'
import { TORCH_CLASSES } from './torch-classes.ts'
import { TORCH_FUNCTIONS } from './torch-functions.ts'

/**
 * Whether a canonical name is known to be harmless though it is not on PyTorch's list. Some are so only with the arguments
 * that honest files give them: src/checkpoint/torch looks at their calls.
 */
export function isHarmless(name: string): boolean {
  return (
    HARMLESS.has(name) ||
    TORCH_CLASSES.has(name) ||
    TORCH_FUNCTIONS.has(name) ||
    QUANTISED_CLASSES.has(name) ||
    HARMLESS_PATTERNS.some((pattern) => pattern.test(name))
  )
}

function namesOf(module: string, names: string): readonly string[] {
  return names.split(' ').map((name) => `${module}.${name}`)
}

const PATHS = 'Path PosixPath WindowsPath PurePath PurePosixPath PureWindowsPath'

/** Classes and constructors that hold data: calling them with any arguments reads, writes and runs nothing. */
const DATA: readonly string[] = [
  ...namesOf('builtins', 'int float str bool bytes list dict tuple frozenset object slice range Ellipsis NotImplemented'),
  ...namesOf('collections', 'defaultdict deque UserDict UserList UserString ChainMap'),
  ...namesOf('datetime', 'datetime date time timedelta timezone'),
  ...namesOf('pathlib', PATHS),
  ...namesOf('pathlib._local', PATHS),
  ...namesOf('io', 'BytesIO StringIO'),
  'argparse.Namespace',
  'types.SimpleNamespace',
  'decimal.Decimal',
  'fractions.Fraction',
  'uuid.UUID',
  'time.struct_time',
  'random.Random',
  'copyreg._reconstructor',
  'copyreg.__newobj__',
]

/** Arrays, scalars, types and random states of numpy. */
const NUMPY: readonly string[] = [
  ...namesOf('numpy.core.multiarray', 'scalar _reconstruct'),
  ...namesOf('numpy.ma.core', '_mareconstruct MaskedArray'),
  ...namesOf('numpy', 'dtype ndarray matrix datetime64 timedelta64'),
  ...namesOf('numpy', 'generic number integer signedinteger unsignedinteger inexact floating complexfloating flexible character'),
  'numpy.core.numeric._frombuffer',
  ...namesOf('numpy.random._pickle', '__generator_ctor __bit_generator_ctor __randomstate_ctor'),
  'numpy.random.__RandomState_ctor',
  ...namesOf('numpy.random.bit_generator', 'SeedSequence __pyx_unpickle_SeedSequence'),
  'numpy.random._mt19937.MT19937',
  ...namesOf('numpy.random._pcg64', 'PCG64 PCG64DXSM'),
  'numpy.random._philox.Philox',
  'numpy.random._sfc64.SFC64',
]

const TORCH: readonly string[] = [
  ...namesOf('torch._C', 'Generator _VariableFunctionsClass'),
  'torch._utils._rebuild_xla_tensor',
  ...namesOf('torch.nn.parameter', 'Buffer UninitializedParameter UninitializedBuffer'),
  'torch.nn.parallel.data_parallel.DataParallel',
  'torch.nn.parallel.distributed.DistributedDataParallel',
  ...namesOf('torch', 'layout dtype strided sparse_coo ScriptObject'),
  ...namesOf('torch.storage', '_TypedStorage _UntypedStorage'),
  'torch._tensor._rebuild_from_type',
  'torch.nn.Parameter',
  'torch.torch_version.TorchVersion',
  'torch.nn.utils.rnn.PackedSequence',
  'torch.utils.hooks.RemovableHandle',
  ...namesOf('torch.utils.data.dataset', 'TensorDataset Subset ConcatDataset'),
  ...namesOf('torch.utils.data.sampler', 'SequentialSampler RandomSampler SubsetRandomSampler BatchSampler'),
  ...['torch.amp', 'torch.cuda.amp'].flatMap((module) =>
    namesOf(`${module}.grad_scaler`, 'GradScaler OptState _refresh_per_optimizer_state'),
  ),
  // PyTorch itself allows these once the module is imported. Source: torch/_weights_only_unpickler.py.
  ...namesOf('torch.nested._internal.nested_tensor', 'NestedTensor _rebuild_njt'),
  'torch._dynamo.decorators._DimRange',
  'torch.distributed.device_mesh.DeviceMesh',
  ...namesOf('torch.distributed.tensor._dtensor_spec', 'DTensorSpec TensorMeta'),
  'torch.distributed.tensor.DTensor',
  ...namesOf('torch.distributed.tensor.placement_types', 'Partial Replicate Shard'),
]

/** What the profiles bring: configuration objects of the projects whose files these are. */
const PROJECTS: readonly string[] = [
  ...['utils', 'GPT_SoVITS.utils'].map((module) => `${module}.HParams`),
  'easydict.EasyDict',
  ...['pytorch_lightning.utilities.parsing', 'lightning.pytorch.utilities.parsing'].map((module) => `${module}.AttributeDict`),
  ...['lightning_fabric.utilities.data', 'lightning.fabric.utilities.data'].map((module) => `${module}.AttributeDict`),
]

const HARMLESS: ReadonlySet<string> = new Set([...DATA, ...NUMPY, ...TORCH, ...PROJECTS])

const HARMLESS_PATTERNS: readonly RegExp[] = [
  /^numpy\.(float|int|uint|complex)\d+$/,
  /^numpy\.(bool_?|str_|bytes_|longlong|ulonglong)$/,
  /^numpy\.dtypes\.[A-Z]\w*DType$/,
  // Named tuples of tensors, as `torch.max` returns.
  /^torch\.return_types\.\w+$/,
  // What the C++ unpickler of TorchScript calls; Python has no such functions that could be called.
  /^torch\.jit\._pickle\.(build_(int|tensor|double|bool)list|build_tensor_from_id|restore_type_tag)$/,
]
