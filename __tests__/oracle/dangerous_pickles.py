"""Pickles that would run a program, asked for in every way that has fooled a reader; and what unpicklers would make of them.

Nothing dangerous is ever imported or called: whoever unpickles them here gets a class that does nothing, whatever it asks for.
"""

import codecs
import io
import pickle
import struct
import types
from collections import OrderedDict
from collections.abc import Iterator

# Spelling in the pickle → name by which people know it.
NAMES = {
    **{"posix system": "os.system", "os system": "os.system", "nt system": "os.system", "os popen": "os.popen"},
    **{"__builtin__ eval": "builtins.eval", "builtins exec": "builtins.exec", "builtins getattr": "builtins.getattr"},
    **{"io open": "builtins.open", "_io open": "builtins.open", "builtins open": "builtins.open", "__builtin__ file": "builtins.file"},
    **{"subprocess Popen": "subprocess.Popen", "commands getoutput": "subprocess.getoutput", "pty spawn": "pty.spawn"},
    **{"runpy run_path": "runpy.run_path", "importlib import_module": "importlib.import_module"},
    **{"pkgutil resolve_name": "pkgutil.resolve_name", "copy_reg add_extension": "copyreg.add_extension"},
    **{"pip main": "pip.main", "asyncio.unix_events _UnixSubprocessTransport": "asyncio.unix_events._UnixSubprocessTransport"},
    **{"cPickle loads": "pickle.loads", "_pickle loads": "pickle.loads", "marshal loads": "marshal.loads", "ctypes CDLL": "ctypes.CDLL"},
    **{"torch load": "torch.load", "torch.hub load": "torch.hub.load", "torch.jit load": "torch.jit.load"},
    **{"functools partial": "functools.partial", "_functools partial": "functools.partial", "operator attrgetter": "operator.attrgetter"},
    **{"uuid _popen": "uuid._popen", "imaplib IMAP4_stream": "imaplib.IMAP4_stream", "_pyrepl.pager pipe_pager": "_pyrepl.pager.pipe_pager"},
    **{"numpy.f2py.crackfortran getlincoef": "numpy.f2py.crackfortran.getlincoef", "numpy load": "numpy.load"},
}

EVIL = b"\x80\x02cposix\nsystem\nX\x04\x00\x00\x00echo\x85R."
EVIL_TEXT = b"cposix\nsystem\n(Vecho\ntR."
EVIL_MEMO = b"\x80\x04\x8c\x06system\x940\x8c\x05posix\x940h\x01h\x00\x93\x8c\x04echo\x85R."
KINDS = (("protocol 2", EVIL), ("protocol 0", EVIL_TEXT), ("protocol 4", EVIL_MEMO))
FIRST_BYTES = EVIL.index(b"X\x04")


def asking(spelled: str) -> Iterator[tuple[str, bytes]]:
    """Ways to ask for a global and to call it."""
    module, name = spelled.split(" ")
    glob = f"c{module}\n{name}\n".encode()
    text = b"X\x04\x00\x00\x00echo"
    called = glob + text + b"\x85R"
    stacked = short(module) + short(name) + b"\x93" + short("echo") + b"\x85R"
    yield "GLOBAL and REDUCE", b"\x80\x02" + called + b"."
    yield "GLOBAL alone", b"\x80\x02}" + text + glob + b"s."
    yield "protocol 0", glob + b"(Vecho\ntR."
    yield "INST", b"(" + text + b"i" + glob[1:] + b"."
    yield "OBJ", b"\x80\x02(" + glob + text + b"o."
    yield "NEWOBJ", b"\x80\x02" + glob + text + b"\x85\x81."
    yield "NEWOBJ_EX", b"\x80\x04" + glob + text + b"\x85}\x92."
    yield "STACK_GLOBAL", b"\x80\x04" + stacked + b"."
    yield "STACK_GLOBAL in protocol 2", b"\x80\x02" + stacked + b"."
    yield "STACK_GLOBAL of text opcodes", f"V{module}\nV{name}\n".encode() + b"\x93" + text + b"\x85R."
    yield "STACK_GLOBAL of quoted texts", f"S'{module}'\nS'{name}'\n".encode() + b"\x93" + text + b"\x85R."
    yield "STACK_GLOBAL of escaped text", escaped(module) + escaped(name) + b"\x93" + text + b"\x85R."
    yield "STACK_GLOBAL of Python 2 texts", b"U" + sized(module) + b"U" + sized(name) + b"\x93" + text + b"\x85R."
    yield "STACK_GLOBAL of huge texts", b"\x80\x04" + eight(module) + eight(name) + b"\x93" + short("echo") + b"\x85R."
    yield "STACK_GLOBAL of long texts", b"\x80\x04" + long(module) + long(name) + b"\x93" + short("echo") + b"\x85R."
    yield "STACK_GLOBAL of memoised names", b"\x80\x04" + short(name) + b"\x940" + short(module) + b"\x940h\x01h\x00\x93" + short("echo") + b"\x85R."
    yield "STACK_GLOBAL of names put far away", b"\x80\x04" + short(name) + b"r\xff\xff\x00\x000" + short(module) + b"p70000\n0g70000\nj\xff\xff\x00\x00\x93."
    yield "STACK_GLOBAL of a name put again", b"\x80\x04" + short("x") + b"q\x000" + short(name) + b"q\x000" + short(module) + b"h\x00\x93."
    yield "STACK_GLOBAL of names in a list", b"\x80\x04(" + short(module) + short("x") + b"0" + short(name) + b"\x93" + b"tR."
    yield "inside of a dict", b"\x80\x02}q\x00(X\x01\x00\x00\x00aK\x01X\x01\x00\x00\x00b" + called + b"u."
    yield "dropped", b"\x80\x02" + called + b"0}."
    yield "dropped to the mark", b"\x80\x02(" + called + b"1}."
    yield "and then a broken opcode", b"\x80\x02" + called + b"\xff\xff."
    yield "and then nothing", b"\x80\x02" + called
    yield "in a frame that is cut", b"\x80\x04\x95\xff\x00\x00\x00\x00\x00\x00\x00" + short(module) + short(name) + b"\x93)R."
    yield "behind a frame that an opcode crosses", b"\x80\x04\x95\x06\x00\x00\x00\x00\x00\x00\x00\x8c\x08ABCD0000" + called + b"."
    yield "behind a frame of another length", b"\x80\x04\x95\x02\x00\x00\x00\x00\x00\x00\x00N0" + stacked + b"."
    yield "behind a state of nothing", b"\x80\x02]}b0" + called + b"."
    yield "behind a state of None", b"\x80\x02]Nb0" + called + b"."
    yield "behind many states of None", b"\x80\x02" + b"]Nb0" * 500 + called + b"."
    yield "by memoised names behind a state of None", b"\x80\x04" + short(name) + b"\x94]Nb0" + short(module) + b"h\x00\x93)R."
    yield "behind a text that is not UTF-8", b"\x80\x02X\x02\x00\x00\x00\xff\xff0" + called + b"."
    yield "behind half a surrogate", b"\x80\x02X\x03\x00\x00\x00\xed\xa0\x800" + called + b"."
    yield "behind an extension of the registry", b"\x80\x02\x82\x010" + called + b"."
    yield "behind a buffer out of band", b"\x80\x05\x970" + called + b"."
    yield "behind a key that is a list", b"\x80\x02}]Ns0" + called + b"."
    yield "behind a protocol of the future", b"\x80\x63" + called + b"."
    yield "behind an odd number of items", b"\x80\x02}(Nu0" + called + b"."
    yield "behind another protocol header", b"\x80\x02\x80\x04\x80\x00" + called + b"."
    yield "with a long memo", b"\x80\x02" + b"Nq\x000" * 3000 + called + b"."
    yield "behind a very long text", b"\x80\x02" + long("x" * 300_000) + b"0" + called + b"."
    yield "as the arguments of another", b"\x80\x02ccollections\nOrderedDict\n(" + called + b"tR."
    yield "as a persistent id", b"\x80\x02" + called + b"Q."
    yield "in a second pickle", b"\x80\x02N.\x80\x02" + called + b"."
    yield "in a second pickle of protocol 0", b"N." + glob + b"(Vecho\ntR."


# What a call returns is known to a loader only, so that no name can be told but that it is computed.
COMPUTED = {
    "str": b"\x80\x04cbuiltins\nstr\n\x8c\x05posix\x85R\x8c\x06system\x93\x8c\x04echo\x85R.",
    "rot13": b"\x80\x04\x8c\x05posixc_codecs\nencode\n\x8c\x06flfgrz\x8c\x05rot13\x86R\x93\x8c\x04echo\x85R.",
}


def short(text: str) -> bytes:
    return b"\x8c" + sized(text)


def sized(text: str) -> bytes:
    return bytes([len(text)]) + text.encode()


def long(text: str) -> bytes:
    return b"X" + struct.pack("<I", len(text)) + text.encode()


def eight(text: str) -> bytes:
    return b"\x8d" + struct.pack("<Q", len(text)) + text.encode()


def escaped(text: str) -> bytes:
    return b"V" + "".join(f"\\u{ord(letter):04x}" for letter in text).encode() + b"\n"


class Inert:
    """Stands for everything that a pickle asks for: takes anything, does nothing."""

    def __new__(cls, *_: object, **__: object) -> "Inert":
        return object.__new__(cls)

    def __init__(self, *_: object, **__: object) -> None:
        pass

    def __setstate__(self, _: object) -> None:
        pass


REAL = {("builtins", "str"): str, ("_codecs", "encode"): codecs.encode, ("collections", "OrderedDict"): OrderedDict}


class Recorder(pickle.Unpickler):
    """CPython's own unpickler in C, but for what it asks for, which is written down."""

    asked: list[str] = []

    def find_class(self, module: str, name: str) -> object:
        Recorder.asked.append(f"{module} {name}")
        if (module, name) in REAL or module in ("torch", "torch._utils"):
            return REAL.get((module, name)) or super().find_class(module, name)
        return Inert

    def persistent_load(self, _: object) -> object:
        return None


def _load(file: io.BufferedIOBase, **options: object) -> object:
    return Recorder(file, **options).load()


# What `torch.load` takes as its `pickle_module`.
inert_pickle = types.SimpleNamespace(Unpickler=Recorder, load=_load, __name__="inert_pickle")


def asked_of_cpython(data: bytes) -> list[str]:
    """Everything that CPython asks for until it has read the pickle, or breaks off; as in Python 3, `module name`."""
    Recorder.asked = []
    try:
        _load(io.BytesIO(data))
    except Exception:
        pass
    return Recorder.asked
