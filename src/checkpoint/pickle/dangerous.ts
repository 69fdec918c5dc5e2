/** Whether calling what has this canonical name, or something of its module, may run code of the caller's choice. */
export function isDangerous(name: string): boolean {
  if (DANGEROUS_NAMES.has(name)) return true
  for (let dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1)) {
    if (DANGEROUS_MODULES.has(name.slice(0, dot))) return true
  }
  return false
}
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
