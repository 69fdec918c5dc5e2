export const id = 2865;
export const ids = [2865];
export const modules = {

/***/ 72271:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ canonicalGlobal)
/* harmony export */ });
/**
 * The name that all spellings of a global share, as `builtins.eval`. One function has several: Python 2's, the C module
 * behind a Python one, the platform's `posix` or `nt`. Lists are asked for this name only.
 */
function canonicalGlobal(module, name) {
    const renamed = PYTHON2_NAMES.get(`${module}.${name}`);
    if (renamed !== undefined)
        return renamed;
    const home = PYTHON2_MODULES.get(module) ?? module;
    const aliased = MODULE_ALIASES.get(home) ?? home.replace(/^numpy\._core(?=\.)/, 'numpy.core');
    const full = `${aliased}.${name}`;
    return NAME_ALIASES.get(full) ?? full;
}
/** Python 2 module names as the unpickler translates them. Source: CPython Lib/_compat_pickle.py. */
const PYTHON2_MODULES = new Map([
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
]);
const PYTHON2_NAMES = new Map([
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
]);
/** C modules and platform modules, by the module under which people know their functions. */
const MODULE_ALIASES = new Map([
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
]);
/** `io.open` is `builtins.open` (Python 3.11 pickles it under that name), and its like. */
const NAME_ALIASES = new Map([
    ['io.open', 'builtins.open'],
    ['builtins.execfile', 'builtins.exec'],
    ['numpy.ma.MaskedArray', 'numpy.ma.core.MaskedArray'],
]);


/***/ }),

/***/ 31874:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s4: () => (/* reexport */ WEIGHTS_ONLY_GLOBALS),
  yx: () => (/* binding */ globalTier)
});

// UNUSED EXPORTS: canonicalGlobal

;// CONCATENATED MODULE: ./src/checkpoint/pickle/dangerous.ts
/** Whether calling what has this canonical name, or something of its module, may run code of the caller's choice. */
function isDangerous(name) {
    if (DANGEROUS_NAMES.has(name))
        return true;
    for (let dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1)) {
        if (DANGEROUS_MODULES.has(name.slice(0, dot)))
            return true;
    }
    return false;
}
/** Modules whose functions run code, start programs, open files or connections, or load further pickles. */
const DANGEROUS_MODULES = new Set([
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
]);
/** Single functions of modules that also hold harmless names. */
const DANGEROUS_NAMES = new Set([
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
]);

;// CONCATENATED MODULE: ./src/checkpoint/pickle/quantised-classes.ts
/**
 * Classes that whole quantised models are pickled as, by the module that defines them.
 * Source: torch 2.13, subclasses of Module in torch.ao.nn and torch.ao.quantization.
 */
const CLASSES = {
    'torch.ao.nn.intrinsic.modules.fused': 'BNReLU2d BNReLU3d ConvAdd2d ConvAddReLU2d ConvBn1d ConvBn2d ConvBn3d ConvBnReLU1d ConvBnReLU2d ConvBnReLU3d ConvReLU1d ConvReLU2d ConvReLU3d LinearBn1d LinearLeakyReLU LinearReLU LinearTanh _FusedModule',
    'torch.ao.nn.intrinsic.qat.modules.conv_fused': 'ConvBn1d ConvBn2d ConvBn3d ConvBnReLU1d ConvBnReLU2d ConvBnReLU3d ConvReLU1d ConvReLU2d ConvReLU3d _ConvBnNd',
    'torch.ao.nn.intrinsic.qat.modules.linear_fused': 'LinearBn1d',
    'torch.ao.nn.intrinsic.qat.modules.linear_relu': 'LinearReLU',
    'torch.ao.nn.intrinsic.quantized.dynamic.modules.linear_relu': 'LinearReLU',
    'torch.ao.nn.intrinsic.quantized.modules.bn_relu': 'BNReLU2d BNReLU3d',
    'torch.ao.nn.intrinsic.quantized.modules.conv_add': 'ConvAdd2d ConvAddReLU2d',
    'torch.ao.nn.intrinsic.quantized.modules.conv_relu': 'ConvReLU1d ConvReLU2d ConvReLU3d',
    'torch.ao.nn.intrinsic.quantized.modules.linear_relu': 'LinearLeakyReLU LinearReLU LinearTanh',
    'torch.ao.nn.qat.dynamic.modules.linear': 'Linear',
    'torch.ao.nn.qat.modules.conv': 'Conv1d Conv2d Conv3d _ConvNd',
    'torch.ao.nn.qat.modules.embedding_ops': 'Embedding EmbeddingBag',
    'torch.ao.nn.qat.modules.linear': 'Linear',
    'torch.ao.nn.quantizable.modules.activation': 'MultiheadAttention',
    'torch.ao.nn.quantizable.modules.rnn': 'LSTM LSTMCell _LSTMLayer _LSTMSingleLayer',
    'torch.ao.nn.quantized.dynamic.modules.conv': 'Conv1d Conv2d Conv3d ConvTranspose1d ConvTranspose2d ConvTranspose3d',
    'torch.ao.nn.quantized.dynamic.modules.linear': 'Linear',
    'torch.ao.nn.quantized.dynamic.modules.rnn': 'GRU GRUCell LSTM LSTMCell PackedParameter RNNBase RNNCell RNNCellBase',
    'torch.ao.nn.quantized.modules': 'DeQuantize Quantize',
    'torch.ao.nn.quantized.modules.activation': 'ELU Hardswish LeakyReLU MultiheadAttention PReLU ReLU6 Sigmoid Softmax',
    'torch.ao.nn.quantized.modules.batchnorm': 'BatchNorm2d BatchNorm3d _BatchNorm',
    'torch.ao.nn.quantized.modules.conv': 'Conv1d Conv2d Conv3d ConvTranspose1d ConvTranspose2d ConvTranspose3d _ConvNd _ConvTransposeNd',
    'torch.ao.nn.quantized.modules.dropout': 'Dropout',
    'torch.ao.nn.quantized.modules.embedding_ops': 'Embedding EmbeddingBag EmbeddingPackedParams',
    'torch.ao.nn.quantized.modules.functional_modules': 'FXFloatFunctional FloatFunctional QFunctional',
    'torch.ao.nn.quantized.modules.linear': 'Linear LinearPackedParams',
    'torch.ao.nn.quantized.modules.normalization': 'GroupNorm InstanceNorm1d InstanceNorm2d InstanceNorm3d LayerNorm',
    'torch.ao.nn.quantized.modules.rnn': 'LSTM',
    'torch.ao.nn.quantized.modules.utils': 'WeightedQuantizedModule',
    'torch.ao.nn.quantized.reference.modules.conv': 'Conv1d Conv2d Conv3d ConvTranspose1d ConvTranspose2d ConvTranspose3d _ConvNd _ConvTransposeNd',
    'torch.ao.nn.quantized.reference.modules.linear': 'Linear',
    'torch.ao.nn.quantized.reference.modules.rnn': 'GRU GRUCell LSTM LSTMCell RNNBase RNNCell RNNCellBase',
    'torch.ao.nn.quantized.reference.modules.sparse': 'Embedding EmbeddingBag',
    'torch.ao.nn.quantized.reference.modules.utils': 'ReferenceQuantizedModule',
    'torch.ao.nn.sparse.quantized.dynamic.linear': 'Linear',
    'torch.ao.nn.sparse.quantized.linear': 'Linear LinearPackedParams',
    'torch.ao.quantization.fake_quantize': 'FakeQuantize FakeQuantizeBase FixedQParamsFakeQuantize FusedMovingAvgObsFakeQuantize',
    'torch.ao.quantization.observer': 'AffineQuantizedObserverBase FixedQParamsObserver HistogramObserver MinMaxObserver MovingAverageMinMaxObserver MovingAveragePerChannelMinMaxObserver NoopObserver ObserverBase PerChannelMinMaxObserver PlaceholderObserver RecordingObserver ReuseInputObserver UniformQuantizationObserverBase',
    'torch.ao.quantization.stubs': 'DeQuantStub QuantStub QuantWrapper',
};
/**
 * Until torch 1.12 the modules of `torch.ao.nn` lay in `torch.nn`, and those of `torch.ao.quantization` in `torch.quantization`.
 * PyTorch still finds the classes of that time there, and no newer ones.
 */
const MOVED = /^torch\.ao\.(?!nn\.(quantized\.reference|sparse)\.)/;
const NEWER = /^(_|ConvAdd|LinearLeakyReLU|LinearTanh|FixedQParamsObserver|ReuseInputObserver|AffineQuantizedObserverBase|UniformQuantization)/;
function spellings(module, name) {
    const today = `${module}.${name}`;
    return MOVED.test(module) && !NEWER.test(name) ? [today, today.replace(MOVED, 'torch.')] : [today];
}
const QUANTISED_CLASSES = new Set(Object.entries(CLASSES).flatMap(([module, names]) => names.split(' ').flatMap((name) => spellings(module, name))));

;// CONCATENATED MODULE: ./src/checkpoint/pickle/torch-classes.ts
/**
 * Classes of layers, losses, optimizers and schedulers, which whole models and optimizers are pickled as. Each is defined in the
 * module under which it stands: a module also holds what it imports, and some of that runs code.
 * Source: torch 2.13, public subclasses of Module and Optimizer, and torch.optim.lr_scheduler.
 */
const TORCH_CLASSES = new Set(Object.entries({
    'torch.nn.modules.activation': 'CELU ELU GELU GLU Hardshrink Hardsigmoid Hardswish Hardtanh LeakyReLU LogSigmoid LogSoftmax Mish MultiheadAttention PReLU RReLU ReLU ReLU6 SELU SiLU Sigmoid Softmax Softmax2d Softmin Softplus Softshrink Softsign Tanh Tanhshrink Threshold',
    'torch.nn.modules.adaptive': 'AdaptiveLogSoftmaxWithLoss',
    'torch.nn.modules.batchnorm': 'BatchNorm1d BatchNorm2d BatchNorm3d LazyBatchNorm1d LazyBatchNorm2d LazyBatchNorm3d SyncBatchNorm',
    'torch.nn.modules.channelshuffle': 'ChannelShuffle',
    'torch.nn.modules.container': 'Container ModuleDict ModuleList ParameterDict ParameterList Sequential',
    'torch.nn.modules.conv': 'Conv1d Conv2d Conv3d ConvTranspose1d ConvTranspose2d ConvTranspose3d LazyConv1d LazyConv2d LazyConv3d LazyConvTranspose1d LazyConvTranspose2d LazyConvTranspose3d',
    'torch.nn.modules.distance': 'CosineSimilarity PairwiseDistance',
    'torch.nn.modules.dropout': 'AlphaDropout Dropout Dropout1d Dropout2d Dropout3d FeatureAlphaDropout',
    'torch.nn.modules.flatten': 'Flatten Unflatten',
    'torch.nn.modules.fold': 'Fold Unfold',
    'torch.nn.modules.instancenorm': 'InstanceNorm1d InstanceNorm2d InstanceNorm3d LazyInstanceNorm1d LazyInstanceNorm2d LazyInstanceNorm3d',
    'torch.nn.modules.linear': 'Bilinear Identity LazyLinear Linear NonDynamicallyQuantizableLinear',
    'torch.nn.modules.loss': 'BCELoss BCEWithLogitsLoss CTCLoss CosineEmbeddingLoss CrossEntropyLoss GaussianNLLLoss HingeEmbeddingLoss HuberLoss KLDivLoss L1Loss LinearCrossEntropyLoss MSELoss MarginRankingLoss MultiLabelMarginLoss MultiLabelSoftMarginLoss MultiMarginLoss NLLLoss NLLLoss2d PoissonNLLLoss SmoothL1Loss SoftMarginLoss TripletMarginLoss TripletMarginWithDistanceLoss',
    'torch.nn.modules.module': 'Module _WrappedHook',
    'torch.nn.modules.normalization': 'CrossMapLRN2d GroupNorm LayerNorm LocalResponseNorm RMSNorm',
    'torch.nn.modules.padding': 'CircularPad1d CircularPad2d CircularPad3d ConstantPad1d ConstantPad2d ConstantPad3d ReflectionPad1d ReflectionPad2d ReflectionPad3d ReplicationPad1d ReplicationPad2d ReplicationPad3d ZeroPad1d ZeroPad2d ZeroPad3d',
    'torch.nn.modules.pixelshuffle': 'PixelShuffle PixelUnshuffle',
    'torch.nn.modules.pooling': 'AdaptiveAvgPool1d AdaptiveAvgPool2d AdaptiveAvgPool3d AdaptiveMaxPool1d AdaptiveMaxPool2d AdaptiveMaxPool3d AvgPool1d AvgPool2d AvgPool3d FractionalMaxPool2d FractionalMaxPool3d LPPool1d LPPool2d LPPool3d MaxPool1d MaxPool2d MaxPool3d MaxUnpool1d MaxUnpool2d MaxUnpool3d',
    'torch.nn.modules.rnn': 'GRU GRUCell LSTM LSTMCell RNN RNNBase RNNCell RNNCellBase',
    'torch.nn.modules.sparse': 'Embedding EmbeddingBag',
    'torch.nn.modules.transformer': 'Transformer TransformerDecoder TransformerDecoderLayer TransformerEncoder TransformerEncoderLayer',
    'torch.nn.modules.upsampling': 'Upsample UpsamplingBilinear2d UpsamplingNearest2d',
    'torch.nn.utils.prune': 'CustomFromMask Identity L1Unstructured LnStructured PruningContainer RandomStructured RandomUnstructured',
    'torch.nn.utils.spectral_norm': 'SpectralNorm SpectralNormLoadStateDictPreHook SpectralNormStateDictHook',
    'torch.nn.utils.weight_norm': 'WeightNorm',
    'torch.optim': 'Adafactor Muon',
    'torch.optim._adafactor': 'Adafactor',
    'torch.optim._muon': 'Muon',
    'torch.optim.adadelta': 'Adadelta',
    'torch.optim.adagrad': 'Adagrad',
    'torch.optim.adam': 'Adam',
    'torch.optim.adamax': 'Adamax',
    'torch.optim.adamw': 'AdamW',
    'torch.optim.asgd': 'ASGD',
    'torch.optim.lbfgs': 'LBFGS',
    'torch.optim.lr_scheduler': 'ChainedScheduler ConstantLR CosineAnnealingLR CosineAnnealingWarmRestarts CyclicLR ExponentialLR LRScheduler LambdaLR LinearLR MultiStepLR MultiplicativeLR OneCycleLR PolynomialLR ReduceLROnPlateau SequentialLR StepLR _LRScheduler',
    'torch.optim.nadam': 'NAdam',
    'torch.optim.optimizer': 'Optimizer',
    'torch.optim.radam': 'RAdam',
    'torch.optim.rmsprop': 'RMSprop',
    'torch.optim.rprop': 'Rprop',
    'torch.optim.sgd': 'SGD',
    'torch.optim.sparse_adam': 'SparseAdam',
    'torch.optim.swa_utils': 'AveragedModel SWALR',
}).flatMap(([module, names]) => names.split(' ').map((name) => `${module}.${name}`)));

// EXTERNAL MODULE: ./src/checkpoint/pickle/torch-functions.ts
var torch_functions = __webpack_require__(74943);
;// CONCATENATED MODULE: ./src/checkpoint/pickle/harmless.ts



/**
 * Whether a canonical name is known to be harmless though it is not on PyTorch's list. Some are so only with the arguments
 * that honest files give them: src/checkpoint/torch looks at their calls.
 */
function isHarmless(name) {
    return (HARMLESS.has(name) ||
        TORCH_CLASSES.has(name) ||
        torch_functions/* TORCH_FUNCTIONS */.z.has(name) ||
        QUANTISED_CLASSES.has(name) ||
        HARMLESS_PATTERNS.some((pattern) => pattern.test(name)));
}
function namesOf(module, names) {
    return names.split(' ').map((name) => `${module}.${name}`);
}
const PATHS = 'Path PosixPath WindowsPath PurePath PurePosixPath PureWindowsPath';
/** Classes and constructors that hold data: calling them with any arguments reads, writes and runs nothing. */
const DATA = [
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
];
/** Arrays, scalars, types and random states of numpy. */
const NUMPY = [
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
];
const TORCH = [
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
    ...['torch.amp', 'torch.cuda.amp'].flatMap((module) => namesOf(`${module}.grad_scaler`, 'GradScaler OptState _refresh_per_optimizer_state')),
    // PyTorch itself allows these once the module is imported. Source: torch/_weights_only_unpickler.py.
    ...namesOf('torch.nested._internal.nested_tensor', 'NestedTensor _rebuild_njt'),
    'torch._dynamo.decorators._DimRange',
    'torch.distributed.device_mesh.DeviceMesh',
    ...namesOf('torch.distributed.tensor._dtensor_spec', 'DTensorSpec TensorMeta'),
    'torch.distributed.tensor.DTensor',
    ...namesOf('torch.distributed.tensor.placement_types', 'Partial Replicate Shard'),
];
/** What the profiles bring: configuration objects of the projects whose files these are. */
const PROJECTS = [
    ...['utils', 'GPT_SoVITS.utils'].map((module) => `${module}.HParams`),
    'easydict.EasyDict',
    ...['pytorch_lightning.utilities.parsing', 'lightning.pytorch.utilities.parsing'].map((module) => `${module}.AttributeDict`),
    ...['lightning_fabric.utilities.data', 'lightning.fabric.utilities.data'].map((module) => `${module}.AttributeDict`),
];
const HARMLESS = new Set([...DATA, ...NUMPY, ...TORCH, ...PROJECTS]);
const HARMLESS_PATTERNS = [
    /^numpy\.(float|int|uint|complex)\d+$/,
    /^numpy\.(bool_?|str_|bytes_|longlong|ulonglong)$/,
    /^numpy\.dtypes\.[A-Z]\w*DType$/,
    // Named tuples of tensors, as `torch.max` returns.
    /^torch\.return_types\.\w+$/,
    // What the C++ unpickler of TorchScript calls; Python has no such functions that could be called.
    /^torch\.jit\._pickle\.(build_(int|tensor|double|bool)list|build_tensor_from_id|restore_type_tag)$/,
];

;// CONCATENATED MODULE: ./src/checkpoint/pickle/weights-only.ts
const STORAGES = ['Double', 'Float', 'Half', 'BFloat16', 'Long', 'Int', 'Short', 'Char', 'Byte', 'Bool', 'ComplexFloat', 'ComplexDouble'];
const QUANTIZED_STORAGES = ['QInt8', 'QUInt8', 'QInt32', 'QUInt4x2', 'QUInt2x4'];
const TENSORS = ['Double', 'Float', 'Half', 'BFloat16', 'Long', 'Int', 'Short', 'Char', 'Byte', 'Bool'];
const SPARSE_TENSORS = TENSORS.filter((each) => each !== 'Bool');
const WORD_BITS = [1, 2, 3, 4, 5, 6, 7, 8, 16, 32, 64];
const DTYPE_NAMES = [
    ...WORD_BITS.flatMap((bits) => [`int${bits}`, `uint${bits}`]),
    ...['float16', 'float32', 'float64', 'bfloat16', 'complex32', 'complex64', 'complex128', 'bool'],
    ...['float8_e5m2', 'float8_e4m3fn', 'float8_e5m2fnuz', 'float8_e4m3fnuz', 'float8_e8m0fnu', 'float4_e2m1fn_x2'],
    ...['qint8', 'quint8', 'qint32', 'quint4x2', 'quint2x4', 'bits8', 'bits16', 'bits1x8', 'bits2x4', 'bits4x2'],
];
const QSCHEMES = ['affine', 'symmetric'].flatMap((scheme) => [`per_tensor_${scheme}`, `per_channel_${scheme}`]);
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
];
/** PyTorch's allowlist. Source: `_get_allowed_globals` in torch/_weights_only_unpickler.py (2.13, 144 names). */
const WEIGHTS_ONLY_GLOBALS = new Set([
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
]);

// EXTERNAL MODULE: ./src/checkpoint/pickle/canonical-name.ts
var canonical_name = __webpack_require__(72271);
;// CONCATENATED MODULE: ./src/checkpoint/pickle/globals.ts





/**
 * What is known of a canonical name. `unknown` is refused by PyTorch's default, and nothing shows that it is harmless.
 * Single names of modules that are dangerous otherwise are harmless first.
 */
function globalTier(name) {
    if (WEIGHTS_ONLY_GLOBALS.has(name))
        return 'weights-only';
    if (isHarmless(name))
        return 'harmless';
    if (isDangerous(name))
        return 'dangerous';
    return 'unknown';
}


/***/ }),

/***/ 74943:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ TORCH_FUNCTIONS)
/* harmony export */ });
/**
 * Functions of PyTorch that modules and schedulers keep as attributes: activations, losses, and ways to change a learning
 * rate. They compute on numbers and tensors, and do nothing else. A pickle names them; it has no reason to call them.
 */
/** Activations and losses. Source: torch/nn/functional.py, and the C++ functions behind it. */
const FUNCTIONAL = 'relu relu6 gelu silu mish elu selu celu glu leaky_relu prelu rrelu hardtanh hardsigmoid hardswish logsigmoid softplus softsign ' +
    'tanh tanhshrink sigmoid softmax softmin log_softmax normalize pairwise_distance cosine_similarity mse_loss l1_loss ' +
    'smooth_l1_loss huber_loss cross_entropy nll_loss kl_div binary_cross_entropy binary_cross_entropy_with_logits';
/** Functions of `torch` itself, which pickles reach as attributes of the class that holds them all. */
const NATIVE = 'relu selu celu rrelu prelu tanh sigmoid softmax log_softmax sin cos exp abs square sqrt erf';
/** Source: torch/optim/lr_scheduler.py and swa_utils.py; pure functions of numbers. */
const SCHEDULES = {
    'torch.optim.lr_scheduler.OneCycleLR': '_annealing_cos _annealing_linear',
    'torch.optim.lr_scheduler.CyclicLR': '_triangular_scale_fn _triangular2_scale_fn _exp_range_scale_fn',
    'torch.optim.swa_utils.SWALR': '_cosine_anneal _linear_anneal',
};
/** Full names, as `torch.optim.swa_utils.SWALR._cosine_anneal`. */
const TORCH_FUNCTIONS = new Set([
    ['torch.nn.functional', FUNCTIONAL],
    ['torch._C._nn', 'gelu silu mish elu_ leaky_relu hardtanh hardsigmoid hardswish softplus log_sigmoid'],
    ['torch._C._VariableFunctionsClass', NATIVE],
    ...Object.entries(SCHEDULES),
].flatMap(([owner, names]) => names.split(' ').map((name) => `${owner}.${name}`)));


/***/ }),

/***/ 11415:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EI: () => (/* binding */ TupleValue),
/* harmony export */   Rv: () => (/* binding */ Entries),
/* harmony export */   ay: () => (/* binding */ SetValue),
/* harmony export */   eH: () => (/* binding */ ListValue),
/* harmony export */   k0: () => (/* binding */ DictValue),
/* harmony export */   ld: () => (/* binding */ GlobalValue),
/* harmony export */   m5: () => (/* binding */ CallValue),
/* harmony export */   pw: () => (/* binding */ PersistentValue),
/* harmony export */   uN: () => (/* binding */ FloatValue),
/* harmony export */   vt: () => (/* binding */ BytesValue)
/* harmony export */ });
/* harmony import */ var _canonical_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72271);

class FloatValue {
    kind = 'float';
    value;
    constructor(value) {
        this.value = value;
    }
}
/** `bytes` or `bytearray`. Long ones are not read: `data` is then absent and `offset` says where they are. */
class BytesValue {
    kind = 'bytes';
    mutable;
    length;
    /** Position of the first byte, from the start of the pickle. */
    offset;
    data;
    constructor(mutable, length, offset, data) {
        this.mutable = mutable;
        this.length = length;
        this.offset = offset;
        this.data = data;
    }
}
class ListValue {
    kind = 'list';
    items = [];
}
class TupleValue {
    kind = 'tuple';
    items;
    constructor(items) {
        this.items = items;
    }
}
class SetValue {
    kind = 'set';
    frozen;
    items;
    constructor(frozen, items) {
        this.frozen = frozen;
        this.items = items;
    }
}
class DictValue {
    kind = 'dict';
    entries = new Entries();
}
/** `module.name` as the pickle spells it. `offset` is the opcode's position from the start of the pickle. */
class GlobalValue {
    kind = 'global';
    module;
    name;
    offset;
    resolved = undefined;
    constructor(module, name, offset) {
        this.module = module;
        this.name = name;
        this.offset = offset;
    }
    /** The name that all spellings share. Kept, since one global is asked for by every tensor of a file. */
    get canonical() {
        this.resolved ??= (0,_canonical_name_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalGlobal */ .o)(this.module, this.name);
        return this.resolved;
    }
}
const NO_VALUES = Object.freeze([]);
/**
 * The result of a call that was not made: what would be called with what, and what the pickle then does to the
 * result (BUILD gives `states`, APPEND(S) and ADDITEMS give `items`, SETITEM(S) give `entries`).
 */
class CallValue {
    kind = 'call';
    how;
    callable;
    args;
    kwargs;
    offset;
    entries = undefined;
    ownStates = undefined;
    ownItems = undefined;
    constructor(how, callable, args, kwargs, offset) {
        this.how = how;
        this.callable = callable;
        this.args = args;
        this.kwargs = kwargs;
        this.offset = offset;
    }
    get states() {
        return this.ownStates ?? NO_VALUES;
    }
    addState(state) {
        this.ownStates ??= [];
        this.ownStates.push(state);
    }
    get items() {
        return this.ownItems ?? NO_VALUES;
    }
    addItem(item) {
        this.ownItems ??= [];
        this.ownItems.push(item);
    }
}
/** A persistent id: for torch, the tuple that stands for a storage. */
class PersistentValue {
    kind = 'persistent';
    id;
    offset;
    constructor(id, offset) {
        this.id = id;
        this.offset = offset;
    }
}
const SMALL = 8;
/** A Python dict's entries in insertion order; setting a key again keeps its place and replaces its value. */
class Entries {
    keys = [];
    values = [];
    /** Whether a key was set again, so that a reader that stood in between saw another value. */
    overwritten = false;
    index;
    get size() {
        return this.keys.length;
    }
    set(key, value) {
        const at = this.find(key);
        if (at >= 0) {
            this.values[at] = value;
            this.overwritten = true;
            return;
        }
        this.index?.set(hashed(key), this.keys.length);
        this.keys.push(key);
        this.values.push(value);
        if (this.keys.length === SMALL)
            this.index = new Map(this.keys.map((each, i) => [hashed(each), i]));
    }
    get(key) {
        const at = this.find(key);
        return at >= 0 ? this.values[at] : undefined;
    }
    find(key) {
        const wanted = hashed(key);
        if (this.index)
            return this.index.get(wanted) ?? -1;
        return this.keys.findIndex((each) => hashed(each) === wanted);
    }
}
/** Python's `1`, `1.0` and `True` are one dict key. Other objects are equal to themselves only. */
function hashed(key) {
    if (typeof key === 'boolean')
        return key ? 1 : 0;
    if (key !== null && typeof key === 'object' && key.kind === 'float')
        return key.value;
    return key;
}


/***/ }),

/***/ 98050:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ quote),
/* harmony export */   m: () => (/* binding */ shorten)
/* harmony export */ });
/** Characters of a name that a message shows; real names have fewer than 200. */
const SHOWN = 200;
/** Text from a file inside of a message: in quotes, with escapes, and cut where nobody would read on. */
function quote(text) {
    return JSON.stringify(shorten(text));
}
/** `text`, or its beginning and an ellipsis. */
function shorten(text, length = SHOWN) {
    return text.length <= length ? text : `${text.slice(0, length)}…`;
}


/***/ }),

/***/ 42221:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ matcher),
/* harmony export */   z: () => (/* binding */ folderMatcher)
/* harmony export */ });
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14006);
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(picomatch__WEBPACK_IMPORTED_MODULE_0__);

/** Compiled once per list: the lists are the config's own and live as long as it does. */
const compiled = new WeakMap();
/** Tests paths with `/` between folders. A glob without a slash is compared with the last part of the path. */
function matcher(globs) {
    const known = compiled.get(globs);
    if (known)
        return known;
    const test = compile(globs);
    compiled.set(globs, test);
    return test;
}
function compile(globs) {
    // picomatch's own `basename` option would look at the last part for every glob, also for those with folders.
    const forPaths = globs.filter((glob) => glob.includes('/'));
    const forNames = globs.filter((glob) => !glob.includes('/'));
    const matchesPath = forPaths.length > 0 ? picomatch__WEBPACK_IMPORTED_MODULE_0___default()(forPaths, { dot: true }) : () => false;
    const matchesName = forNames.length > 0 ? picomatch__WEBPACK_IMPORTED_MODULE_0___default()(forNames, { dot: true }) : () => false;
    return (path) => matchesPath(path) || matchesName(path.slice(path.lastIndexOf('/') + 1));
}
/** The same for folders: whether one of the folders that `path` lies in matches. */
function folderMatcher(globs) {
    const known = compiledFolders.get(globs);
    if (known)
        return known;
    const matches = matcher(globs.map((glob) => glob.replace(/\/+(?:\*\*?)?$/, '') || glob));
    const test = (path) => ancestors(path).some(matches);
    compiledFolders.set(globs, test);
    return test;
}
const compiledFolders = new WeakMap();
/** `a/b/c.pth` lies in `a` and `a/b`. */
function ancestors(path) {
    const parts = path.split('/').slice(0, -1);
    return parts.map((_, i) => parts.slice(0, i + 1).join('/')).filter((folder) => folder !== '');
}


/***/ }),

/***/ 91091:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ nameByPattern),
/* harmony export */   Z: () => (/* binding */ namingPattern)
/* harmony export */ });
/** Most programs use one pattern; the map is for those that check several configs. */
const LARGEST_CACHE = 16;
const compiled = new Map();
/** Compiles `naming.pattern`. It is searched for in the file's name; `^` and `$` make it cover the whole name. */
function namingPattern(source) {
    const known = compiled.get(source);
    if (known)
        return known;
    const pattern = compile(source);
    if (compiled.size >= LARGEST_CACHE)
        compiled.clear();
    compiled.set(source, pattern);
    return pattern;
}
/** What the named groups `model`, `epoch`, `step`, `version` and `rank` of the team's pattern say. */
function nameByPattern(fileName, source) {
    if (source === undefined)
        return {};
    const pattern = namingPattern(source);
    if (pattern.kind === 'invalid')
        return {};
    const groups = pattern.test.exec(fileName)?.groups ?? {};
    const epoch = count(groups.epoch);
    const step = count(groups.step);
    const rank = count(groups.rank);
    return {
        ...(groups.model ? { model: groups.model } : {}),
        ...(groups.version ? { version: groups.version } : {}),
        ...(epoch === undefined ? {} : { epoch }),
        ...(step === undefined ? {} : { step }),
        ...(rank === undefined ? {} : { rank }),
    };
}
function compile(source) {
    try {
        return { kind: 'pattern', test: new RegExp(source, 'u') };
    }
    catch (error) {
        return { kind: 'invalid', reason: error instanceof Error ? error.message : String(error) };
    }
}
function count(text) {
    return text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : undefined;
}


/***/ }),

/***/ 39796:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ quoted),
/* harmony export */   v: () => (/* binding */ shortened)
/* harmony export */ });
/** Text from a file or a name as it stands in a message: in quotes, and short enough to be read. Not yet escaped for any output. */
function quoted(text, longest = 80) {
    return `"${shortened(text, longest)}"`;
}
/** At most `longest` characters of `text`, the middle left out where it is longer. */
function shortened(text, longest = 80) {
    if (text.length <= longest)
        return text;
    const tail = Math.floor(longest / 3);
    return `${text.slice(0, longest - tail - 1)}…${text.slice(-tail)}`;
}


/***/ }),

/***/ 96873:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TE: () => (/* binding */ claimByTeam),
/* harmony export */   YX: () => (/* binding */ believedVersions),
/* harmony export */   ps: () => (/* binding */ isTeamBase),
/* harmony export */   qe: () => (/* binding */ mergedClaims),
/* harmony export */   uQ: () => (/* binding */ knownVersion),
/* harmony export */   xQ: () => (/* binding */ claimByName),
/* harmony export */   zV: () => (/* binding */ commonVersions)
/* harmony export */ });
/* harmony import */ var _globs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42221);
/* harmony import */ var _quoted_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(39796);


/** Sources in the order in which they are believed. */
const ORDER = ['content', 'header', 'config', 'folder', 'name'];
/** Versions that all claims allow; empty where they contradict each other, `undefined` where nobody says anything. */
function commonVersions(claims) {
    const [first, ...others] = claims;
    return (first && others.reduce((common, claim) => common.filter((each) => claim.versions.includes(each)), first.versions));
}
/** What is left when the claims are believed in their order, and one that contradicts those before it is left out. */
function believedVersions(claims) {
    const ordered = ORDER.flatMap((source) => claims.filter((claim) => claim.source === source));
    return (ordered.reduce((believed, claim) => {
        if (!believed)
            return claim.versions;
        const common = believed.filter((version) => claim.versions.includes(version));
        return common.length > 0 ? common : believed;
    }, undefined) ?? []);
}
/** The version out of `known` that `written` means: `V2PRO` and `2Pro` are v2Pro. */
function knownVersion(written, known) {
    const wanted = plainVersion(written);
    return known.find((version) => plainVersion(version) === wanted);
}
/** The version that stands in the file's name, where it is one of `known`. */
function claimByName(name, known) {
    const version = name.version === undefined ? undefined : knownVersion(name.version, known);
    return version === undefined ? [] : [{ source: 'name', versions: [version], evidence: `the name holds ${(0,_quoted_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .T)(name.version ?? '')}` }];
}
/** What the team's own map of versions and paths says of `path`; several entries may name the same path. */
function claimByTeam(path, versions) {
    const matching = versions.filter((entry) => (0,_globs_js__WEBPACK_IMPORTED_MODULE_0__/* .folderMatcher */ .z)(entry.folders)(path) || (0,_globs_js__WEBPACK_IMPORTED_MODULE_0__/* .matcher */ .j)(entry.base)(path));
    if (matching.length === 0)
        return [];
    const names = [...new Set(matching.map((entry) => entry.version))];
    return [{ source: 'folder', versions: names, evidence: `the configuration gives this path to ${names.join(', ')}` }];
}
/** Whether the team calls `path` a base model. */
function isTeamBase(path, versions) {
    return versions.some((entry) => (0,_globs_js__WEBPACK_IMPORTED_MODULE_0__/* .matcher */ .j)(entry.base)(path));
}
/**
 * All claims on one file. The team's word on a folder replaces the profile's. A version that only the team knows is no
 * contradiction: content, header and config can speak only of the versions that the project itself released.
 */
function mergedClaims(own, team, name, known) {
    if (team.length === 0)
        return [...own, ...name];
    const unknown = team.flatMap((claim) => claim.versions).filter((version) => !known.includes(version));
    const kept = own
        .filter((claim) => claim.source !== 'folder')
        .map((claim) => (claim.source === 'name' ? claim : { ...claim, versions: [...claim.versions, ...unknown] }));
    return [...kept, ...team, ...name];
}
function plainVersion(version) {
    return version.toLowerCase().replace(/^v(?=\d)/, '');
}


/***/ })

};
