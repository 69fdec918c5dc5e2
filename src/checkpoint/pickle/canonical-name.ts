/**
 * The name that all spellings of a global share, as `builtins.eval`. One function has several: Python 2's, the C module
 * behind a Python one, the platform's `posix` or `nt`. Lists are asked for this name only.
 */
export function canonicalGlobal(module: string, name: string): string {
  const renamed = PYTHON2_NAMES.get(`${module}.${name}`)
  if (renamed !== undefined) return renamed
  const home = PYTHON2_MODULES.get(module) ?? module
  const aliased = MODULE_ALIASES.get(home) ?? home.replace(/^numpy\._core(?=\.)/, 'numpy.core')
  const full = `${aliased}.${name}`
  return NAME_ALIASES.get(full) ?? full
}

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
  ['numpy.ma.MaskedArray', 'numpy.ma.core.MaskedArray'],
])
