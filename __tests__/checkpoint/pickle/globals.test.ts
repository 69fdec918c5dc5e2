import { describe, expect, it, test } from 'vitest'
import { canonicalGlobal, globalTier, WEIGHTS_ONLY_GLOBALS } from '../../../src/checkpoint/pickle/globals.ts'

const tierOf = (module: string, name: string) => globalTier(canonicalGlobal(module, name))

describe('a name has one canonical form', () => {
  it.each([
    ['__builtin__', 'eval', 'builtins.eval'],
    ['__builtin__', 'unicode', 'builtins.str'],
    ['__builtin__', 'long', 'builtins.int'],
    ['__builtin__', 'reduce', 'functools.reduce'],
    ['posix', 'system', 'os.system'],
    ['nt', 'system', 'os.system'],
    ['commands', 'getoutput', 'subprocess.getoutput'],
    ['_posixsubprocess', 'fork_exec', 'subprocess.fork_exec'],
    ['copy_reg', '_reconstructor', 'copyreg._reconstructor'],
    ['cPickle', 'loads', 'pickle.loads'],
    ['_pickle', 'loads', 'pickle.loads'],
    ['io', 'open', 'builtins.open'],
    ['_io', 'open', 'builtins.open'],
    ['_operator', 'attrgetter', 'operator.attrgetter'],
    ['numpy._core.multiarray', 'scalar', 'numpy.core.multiarray.scalar'],
    ['torch.tensor', '_rebuild_from_type_v2', 'torch._tensor._rebuild_from_type_v2'],
    ['collections', 'OrderedDict', 'collections.OrderedDict'],
  ])('%s.%s is %s', (module, name, canonical) => {
    expect(canonicalGlobal(module, name)).toBe(canonical)
  })
})

describe('four tiers', () => {
  test("PyTorch's list has 144 names, as in torch 2.13", () => {
    expect(WEIGHTS_ONLY_GLOBALS.size).toBe(144)
  })

  it.each([
    ['collections', 'OrderedDict'],
    ['torch._utils', '_rebuild_tensor_v2'],
    ['torch', 'FloatStorage'],
    ['torch.cuda', 'HalfStorage'],
    ['torch.storage', 'UntypedStorage'],
    ['__builtin__', 'set'],
    ['_codecs', 'encode'],
    ['torch', 'float8_e4m3fn'],
  ])('%s.%s is on it', (module, name) => {
    expect(tierOf(module, name)).toBe('weights-only')
  })

  it.each([
    ['__builtin__', 'frozenset'],
    ['builtins', 'int'],
    ['argparse', 'Namespace'],
    ['pathlib', 'PosixPath'],
    ['collections', 'defaultdict'],
    ['numpy._core.multiarray', '_reconstruct'],
    ['numpy', 'float32'],
    ['numpy.dtypes', 'Float32DType'],
    ['torch.nn.modules.linear', 'Linear'],
    ['torch.optim.adamw', 'AdamW'],
    ['utils', 'HParams'],
  ])('%s.%s is harmless', (module, name) => {
    expect(tierOf(module, name)).toBe('harmless')
  })

  it.each([
    ['os', 'system'],
    ['posix', 'execv'],
    ['subprocess', 'Popen'],
    ['builtins', 'eval'],
    ['builtins', 'exec'],
    ['builtins', '__import__'],
    ['builtins', 'getattr'],
    ['builtins', 'open'],
    ['__builtin__', 'apply'],
    ['functools', 'partial'],
    ['operator', 'methodcaller'],
    ['importlib', 'import_module'],
    ['importlib.util', 'spec_from_file_location'],
    ['runpy', 'run_path'],
    ['pip', 'main'],
    ['pip._internal', 'main'],
    ['pkgutil', 'resolve_name'],
    ['torch', 'load'],
    ['torch.hub', 'load'],
    ['torch.jit', 'load'],
    ['torch.serialization', 'load'],
    ['torch.storage', '_load_from_bytes'],
    ['pickle', 'loads'],
    ['dill', 'loads'],
    ['joblib', 'load'],
    ['marshal', 'loads'],
    ['ctypes', 'CDLL'],
    ['ctypes.util', 'find_library'],
    ['pty', 'spawn'],
    ['socket', 'socket'],
    ['urllib.request', 'urlopen'],
    ['webbrowser', 'open'],
    ['asyncio.subprocess', 'create_subprocess_shell'],
    ['bdb', 'Bdb'],
    ['timeit', 'timeit'],
    ['code', 'InteractiveInterpreter'],
    ['numpy', 'load'],
    ['numpy.testing._private.utils', 'runstring'],
    ['shutil', 'rmtree'],
  ])('%s.%s is dangerous', (module, name) => {
    expect(tierOf(module, name)).toBe('dangerous')
  })

  it.each([
    ['mymodel.config', 'TrainConfig'],
    ['osx', 'system'],
    ['torch', 'no_such_name'],
    ['torch.nn.modules.linear', 'some_function'],
    ['collections', 'OrderedDict.__init__'],
    ['collections.OrderedDict', '__reduce__'],
    ['', ''],
    ['__proto__', 'toString'],
    ['os\n', 'path'],
  ])('%j.%j is unknown', (module, name) => {
    expect(tierOf(module, name)).toBe('unknown')
  })

  test('no dotted way through a harmless name becomes one', () => {
    for (const [module, name] of [
      ['argparse', 'Namespace.__init__.__globals__'],
      ['torch.nn.modules.linear', 'Linear.__init__'],
      ['pathlib', 'os.system'],
      ['argparse', '_sys.modules'],
    ] as const)
      expect(['dangerous', 'unknown']).toContain(tierOf(module, name))
  })
})
