import { TORCH_CLASSES } from './torch-classes.ts'

/**
 * What a global's name means. Names are made canonical before any list is asked, since one function has several
 * spellings: Python 2's, the C module behind a Python one, the platform's `posix` or `nt`.
 */

/** Python 2 module names as the unpickler translates them. Source: CPython Lib/_compat_pickle.py. */
const PYTHON2_MODULES: ReadonlyMap<string, string> = new Map([
  ['__builtin__', 'builtins'],
  ['copy_reg', 'copyreg'],
  ['Queue', 'queue'],
  ['SocketServer', 'socketserver'],
  ['ConfigParser', 'configparser'],
  ['repr', 'reprlib'],
  ['thread', '_thread'],
  ['dummy_thread', '_dummy_thread'],
  ['dbhash', 'dbm.bsd'],
  ['dumbdbm', 'dbm.dumb'],
  ['gdbm', 'dbm.gnu'],
  ['anydbm', 'dbm'],
  ['whichdb', 'dbm'],
  ['xmlrpclib', 'xmlrpc.client'],
  ['SimpleXMLRPCServer', 'xmlrpc.server'],
  ['DocXMLRPCServer', 'xmlrpc.server'],
  ['httplib', 'http.client'],
  ['BaseHTTPServer', 'http.server'],
  ['SimpleHTTPServer', 'http.server'],
  ['CGIHTTPServer', 'http.server'],
  ['Cookie', 'http.cookies'],
  ['cookielib', 'http.cookiejar'],
  ['commands', 'subprocess'],
  ['urlparse', 'urllib.parse'],
  ['robotparser', 'urllib.robotparser'],
  ['urllib2', 'urllib.request'],
  ['_abcoll', 'collections.abc'],
  ['cPickle', 'pickle'],
  ['UserDict', 'collections'],
  ['UserList', 'collections'],
  ['UserString', 'collections'],
  ['StringIO', 'io'],
  ['cStringIO', 'io'],
  ['Tkinter', 'tkinter'],
  ['tkFileDialog', 'tkinter.filedialog'],
  ['tkSimpleDialog', 'tkinter.simpledialog'],
  ['tkColorChooser', 'tkinter.colorchooser'],
  ['tkCommonDialog', 'tkinter.commondialog'],
  ['Dialog', 'tkinter.dialog'],
  ['FileDialog', 'tkinter.filedialog'],
  ['SimpleDialog', 'tkinter.simpledialog'],
  ['Tkdnd', 'tkinter.dnd'],
  ['tkFont', 'tkinter.font'],
  ['tkMessageBox', 'tkinter.messagebox'],
  ['ScrolledText', 'tkinter.scrolledtext'],
  ['Tkconstants', 'tkinter.constants'],
  ['Tix', 'tkinter.tix'],
  ['ttk', 'tkinter.ttk'],
  ['_winreg', 'winreg'],
])

const PYTHON2_NAMES: ReadonlyMap<string, string> = new Map([
  ['__builtin__.xrange', 'builtins.range'],
  ['__builtin__.reduce', 'functools.reduce'],
  ['__builtin__.intern', 'sys.intern'],
  ['__builtin__.unichr', 'builtins.chr'],
  ['__builtin__.unicode', 'builtins.str'],
  ['__builtin__.long', 'builtins.int'],
  ['__builtin__.basestring', 'builtins.str'],
  ['itertools.imap', 'builtins.map'],
  ['itertools.ifilter', 'builtins.filter'],
  ['urllib.urlopen', 'urllib.request.urlopen'],
  ['urllib.urlretrieve', 'urllib.request.urlretrieve'],
  ['UserDict.IterableUserDict', 'collections.UserDict'],
  ['_multiprocessing.Connection', 'multiprocessing.connection.Connection'],
])

/** C modules and platform modules, by the module under which people know their functions. */
const MODULE_ALIASES: ReadonlyMap<string, string> = new Map([
  ['posix', 'os'],
  ['nt', 'os'],
  ['_io', 'io'],
  ['_pyio', 'io'],
  ['_pickle', 'pickle'],
  ['_operator', 'operator'],
  ['_functools', 'functools'],
  ['_collections', 'collections'],
  ['_posixsubprocess', 'subprocess'],
  ['_socket', 'socket'],
  ['_sqlite3', 'sqlite3'],
  ['_ctypes', 'ctypes'],
  ['_imp', 'imp'],
  ['_frozen_importlib', 'importlib'],
  ['_frozen_importlib_external', 'importlib'],
  ['numpy._core', 'numpy.core'],
  ['torch.tensor', 'torch._tensor'],
])

/** `io.open` is `builtins.open` (Python 3.11 pickles it under that name), and its like. */
const NAME_ALIASES: ReadonlyMap<string, string> = new Map([
  ['io.open', 'builtins.open'],
  ['builtins.execfile', 'builtins.exec'],
])

/** The name that all spellings of a global share, as `builtins.eval`. */
export function canonicalGlobal(module: string, name: string): string {
  const renamed = PYTHON2_NAMES.get(`${module}.${name}`)
  if (renamed !== undefined) return renamed
  const home = PYTHON2_MODULES.get(module) ?? module
  const aliased = MODULE_ALIASES.get(home) ?? home.replace(/^numpy\._core(?=\.)/, 'numpy.core')
  const full = `${aliased}.${name}`
  return NAME_ALIASES.get(full) ?? full
}

export type GlobalTier = 'weights-only' | 'harmless' | 'dangerous' | 'unknown'

/** What is known of a canonical name. `unknown` is refused by PyTorch's default, and nothing shows that it is harmless. */
export function globalTier(name: string): GlobalTier {
  if (WEIGHTS_ONLY_GLOBALS.has(name)) return 'weights-only'
  if (isHarmless(name)) return 'harmless'
  if (isDangerous(name)) return 'dangerous'
  return 'unknown'
}

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

/** Classes and constructors that hold data: calling them with any arguments reads, writes and runs nothing. */
const HARMLESS: ReadonlySet<string> = new Set([
  ...[
    'int',
    'float',
    'str',
    'bool',
    'bytes',
    'list',
    'dict',
    'tuple',
    'frozenset',
    'object',
    'slice',
    'range',
    'Ellipsis',
    'NotImplemented',
  ].map((name) => `builtins.${name}`),
  ...['defaultdict', 'deque', 'UserDict', 'UserList', 'ChainMap'].map((name) => `collections.${name}`),
  ...['datetime', 'date', 'time', 'timedelta', 'timezone'].map((name) => `datetime.${name}`),
  ...['Path', 'PosixPath', 'WindowsPath', 'PurePath', 'PurePosixPath', 'PureWindowsPath'].flatMap((name) => [
    `pathlib.${name}`,
    `pathlib._local.${name}`,
  ]),
  'argparse.Namespace',
  'types.SimpleNamespace',
  'decimal.Decimal',
  'fractions.Fraction',
  'uuid.UUID',
  'copyreg._reconstructor',
  'copyreg.__newobj__',
  'numpy.core.multiarray.scalar',
  'numpy.core.multiarray._reconstruct',
  'numpy.core.numeric._frombuffer',
  'numpy.dtype',
  'numpy.ndarray',
  'torch._C.Generator',
  'torch._utils._rebuild_xla_tensor',
  'torch.nn.parameter.Buffer',
  'torch.nn.parallel.data_parallel.DataParallel',
  'torch.nn.parallel.distributed.DistributedDataParallel',
  'torch.layout',
  'torch.dtype',
  'torch.strided',
  'torch.sparse_coo',
  'torch.storage._TypedStorage',
  'torch.storage._UntypedStorage',
  'torch._tensor._rebuild_from_type',
  'torch.nn.Parameter',
  'torch.nn.parameter.UninitializedParameter',
  'torch.nn.parameter.UninitializedBuffer',
  'torch.torch_version.TorchVersion',
  // Activations as modules keep them: functions of tensors.
  'torch.nn.functional.relu',
  'torch.nn.functional.gelu',
  'torch._C._nn.gelu',
  // PyTorch itself allows these once the module is imported. Source: torch/_weights_only_unpickler.py.
  'torch.nested._internal.nested_tensor.NestedTensor',
  'torch.nested._internal.nested_tensor._rebuild_njt',
  'torch._dynamo.decorators._DimRange',
  'torch.distributed.device_mesh.DeviceMesh',
  'torch.distributed.tensor._dtensor_spec.DTensorSpec',
  'torch.distributed.tensor._dtensor_spec.TensorMeta',
  'torch.distributed.tensor.DTensor',
  'torch.distributed.tensor.placement_types.Partial',
  'torch.distributed.tensor.placement_types.Replicate',
  'torch.distributed.tensor.placement_types.Shard',
  // What the profiles bring: configuration objects of the projects whose files these are.
  'utils.HParams',
  'GPT_SoVITS.utils.HParams',
  'easydict.EasyDict',
  'pytorch_lightning.utilities.parsing.AttributeDict',
  'lightning.pytorch.utilities.parsing.AttributeDict',
  'lightning_fabric.utilities.data.AttributeDict',
  'lightning.fabric.utilities.data.AttributeDict',
])

const HARMLESS_PATTERNS: readonly RegExp[] = [
  /^numpy\.(float|int|uint|complex)\d+$/,
  /^numpy\.(bool_?|str_|bytes_|longlong|ulonglong)$/,
  /^numpy\.dtypes\.[A-Z]\w*DType$/,
  // What the C++ unpickler of TorchScript calls; Python has no such functions that could be called.
  /^torch\.jit\._pickle\.(build_(int|tensor|double|bool)list|build_tensor_from_id|restore_type_tag)$/,
]

/** Modules whose functions run code, start programs, open files or connections, or load further pickles. */
const DANGEROUS_MODULES: ReadonlySet<string> = new Set([
  ...[
    'os',
    'sys',
    'subprocess',
    'pty',
    'popen2',
    'commands',
    'platform',
    'signal',
    'resource',
    'posixpath',
    'ntpath',
    'shutil',
    'tempfile',
  ],
  ...['pickle', 'pickletools', 'marshal', 'shelve', 'dill', 'cloudpickle', 'joblib', 'jsonpickle', 'dbm', 'sqlite3', 'yaml', 'ruamel'],
  ...['importlib', 'imp', 'runpy', 'pkgutil', 'zipimport', 'code', 'codeop', 'pip', 'setuptools', 'distutils', 'ensurepip', 'venv', 'site'],
  ...['ctypes', 'cffi', 'mmap', 'functools', 'operator', 'inspect', 'gc', 'atexit', 'weakref', 'contextlib', 'types', 'new', 'dis'],
  ...['socket', 'socketserver', 'ssl', 'http', 'urllib', 'urllib3', 'requests', 'httpx', 'aiohttp', 'ftplib', 'smtplib', 'telnetlib'],
  ...['poplib', 'imaplib', 'nntplib', 'xmlrpc', 'asyncio', 'multiprocessing', 'concurrent', 'threading', '_thread', 'sched', 'webbrowser'],
  ...['pdb', 'bdb', 'cProfile', 'profile', 'timeit', 'trace', 'doctest', 'pydoc', 'unittest', 'test', 'pytest', '_pytest', 'nose'],
  ...['io', 'fileinput', 'linecache', 'glob', 'zipfile', 'tarfile', 'gzip', 'bz2', 'lzma', 'logging', 'configparser', 'tkinter', 'turtle'],
  ...['idlelib', 'lib2to3', 'antigravity', 'cgi', 'cgitb', 'wsgiref', 'rlcompleter', 'readline', '_pyrepl', '_osx_support', '_aix_support'],
  ...[
    'IPython',
    'ipykernel',
    'pexpect',
    'paramiko',
    'fabric',
    'invoke',
    'sh',
    'jinja2',
    'mako',
    'pandas',
    'nltk',
    'sympy',
    'winreg',
    'msvcrt',
  ],
  ...['torch.jit', 'torch.hub', 'torch.package', 'torch.multiprocessing', 'torch.distributed', 'torch.fx', 'torch.onnx', 'torch.ops'],
  ...[
    'torch.classes',
    'torch.library',
    'torch.compiler',
    'torch._dynamo',
    'torch._inductor',
    'torch._export',
    'torch.export',
    'torch.testing',
  ],
  ...['torch.utils.cpp_extension', 'torch.utils.data', 'torch.utils.model_zoo', 'torch.utils.bottleneck', 'torch.utils.collect_env'],
  ...['torch.utils._config_module', 'torch.utils.checkpoint', 'torch.utils.dlpack', 'numpy.f2py', 'numpy.testing', 'numpy.distutils'],
  ...['numpy.ctypeslib', 'numpy.lib', 'scipy', 'keras', 'tensorflow'],
])

/** Single functions of modules that also hold harmless names. */
const DANGEROUS_NAMES: ReadonlySet<string> = new Set([
  ...['eval', 'exec', 'compile', 'open', '__import__', 'getattr', 'setattr', 'delattr', 'globals', 'locals', 'vars', 'input', 'breakpoint']
    .concat(['apply', 'map', 'filter', 'help', 'file', 'execfile', 'raw_input', 'reload', 'type', 'super', 'property', 'classmethod'])
    .map((name) => `builtins.${name}`),
  'itertools.starmap',
  'collections.namedtuple',
  'codecs.open',
  '_codecs.lookup',
  'uuid._popen',
  'uuid._get_command_stdout',
  'copyreg.add_extension',
  'torch.load',
  'torch.save',
  'torch.compile',
  'torch.serialization.load',
  'torch.serialization._load',
  'torch.serialization._legacy_load',
  'torch.serialization.add_safe_globals',
  'torch.storage._load_from_bytes',
  'torch._utils._import_dotted_name',
  'torch._weights_only_unpickler._add_safe_globals',
  'numpy.load',
  'numpy.save',
  'numpy.fromfile',
  'numpy.memmap',
  'numpy.vectorize',
  'numpy.apply_along_axis',
])

/** Single names of modules that are dangerous otherwise are harmless first. */
function isHarmless(name: string): boolean {
  return HARMLESS.has(name) || TORCH_CLASSES.has(name) || HARMLESS_PATTERNS.some((pattern) => pattern.test(name))
}

function isDangerous(name: string): boolean {
  if (DANGEROUS_NAMES.has(name)) return true
  for (let dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1)) {
    if (DANGEROUS_MODULES.has(name.slice(0, dot))) return true
  }
  return false
}
