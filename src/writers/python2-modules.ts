/**
 * Modules whose names an unpickler takes for Python 2's and translates, in pickles below protocol 3: a class of the user's own
 * module `commands` would then be looked for in `subprocess`. Source: CPython Lib/_compat_pickle.py (keys of IMPORT_MAPPING, and
 * modules of which NAME_MAPPING translates single names).
 */
export const PYTHON2_MODULES: ReadonlySet<string> = new Set(
  [
    'BaseHTTPServer CGIHTTPServer ConfigParser Cookie Dialog DocXMLRPCServer FileDialog HTMLParser Queue ScrolledText SimpleDialog',
    'SimpleHTTPServer SimpleXMLRPCServer SocketServer StringIO Tix Tkconstants Tkdnd Tkinter UserDict UserList UserString __builtin__',
    '_abcoll _elementtree _multiprocessing _socket _winreg anydbm cPickle cStringIO commands cookielib copy_reg dbhash dbm dumbdbm',
    'dummy_thread exceptions gdbm htmlentitydefs httplib itertools markupbase multiprocessing multiprocessing.forking',
    'multiprocessing.process repr robotparser socket test.test_support thread tkColorChooser tkCommonDialog tkFileDialog tkFont',
    'tkMessageBox tkSimpleDialog ttk urllib urllib2 urlparse whichdb xmlrpclib',
  ].flatMap((line) => line.split(' ')),
)
