"""CPython's unpickler with everything that would run made inert, and a rendering of what it makes.

The rendering is also made of our values (`render-pickle.ts`): two equal texts are two equal graphs, shared parts and cycles included.
"""

import io
import pickle
import struct

UNHASHABLE = {"set", "list", "dict", "bytearray", "slice", "OrderedDict", "Counter", "defaultdict", "deque"}


class GlobalType(type):
    """What a global becomes: a class, since NEWOBJ asks for one, which records how it is called."""

    def __call__(cls, *arguments: object, **named: object) -> "Call":
        return Call(cls, arguments, named)

    def __setstate__(cls, state: object) -> None:
        pass


class Call:
    def __init__(self, callable_: object, arguments: tuple, named: dict) -> None:
        self.callable, self.arguments, self.named = callable_, arguments, named
        self.states: list[object] = []
        self.items: list[object] = []
        self.entries: dict[object, object] | None = None

    def __call__(self, *arguments: object) -> "Call":
        return Call(self, arguments, {})

    def __setstate__(self, state: object) -> None:
        self.states.append(state)

    def append(self, item: object) -> None:
        self.items.append(item)

    def extend(self, items: list) -> None:
        self.items += items

    def add(self, item: object) -> None:
        hash(item)
        self.items.append(item)

    def __setitem__(self, key: object, value: object) -> None:
        self.entries = {} if self.entries is None else self.entries
        self.entries[key] = value

    def __hash__(self) -> int:
        if isinstance(self.callable, GlobalType) and self.callable.name in UNHASHABLE:
            raise TypeError(f"unhashable type: '{self.callable.name}'")
        return id(self)

    def __eq__(self, other: object) -> bool:
        return self is other


class Persistent:
    __slots__ = ("identifier",)

    def __init__(self, identifier: object) -> None:
        self.identifier = identifier

    def __call__(self, *arguments: object) -> Call:
        return Call(self, arguments, {})


def global_type(module: str, name: str) -> GlobalType:
    def new(cls: type, *arguments: object, **named: object) -> Call:
        return Call(cls, arguments, named)

    return GlobalType("Global", (), {"__new__": new, "module": module, "name": name})


class Inert:
    def find_class(self, module: str, name: str) -> GlobalType:
        return global_type(module, name)

    def persistent_load(self, identifier: object) -> Persistent:
        return Persistent(identifier)


class FastUnpickler(Inert, pickle.Unpickler):
    """The one in C, which `torch.load` uses without `weights_only`."""


class PlainUnpickler(Inert, pickle._Unpickler):
    """The one in Python."""


def reading(data: bytes, kind: type) -> dict:
    """What an unpickler makes of `data`: the value and how many bytes it took, or why it refuses."""
    file = io.BytesIO(data)
    try:
        # Names are not translated here; the tests of names are elsewhere.
        value = kind(file, fix_imports=False, encoding="utf-8").load()
        return {"accepts": True, "consumed": file.tell(), "value": render(value)}
    except Exception as error:
        return {"accepts": False, "error": f"{type(error).__name__}: {error}"[:200]}


def render(root: object) -> str:
    """Preorder, without recursion. Containers are numbered as they are met, and later meetings refer to the number."""
    out: list[str] = []
    numbers: dict[int, int] = {}
    kept: list[object] = []
    stack: list[object] = [root]
    while stack:
        value = stack.pop()
        if isinstance(value, Token):
            out.append(value)
            continue
        plain = plain_text(value)
        if plain is not None:
            out.append(plain)
            continue
        if id(value) in numbers:
            out.append(f"@{numbers[id(value)]}")
            continue
        numbers[id(value)] = len(numbers)
        kept.append(value)
        parts = parts_of(value)
        kept.append(parts)
        stack += reversed(parts)
    return " ".join(out)


class Token(str):
    """Goes into the rendering as it is."""


def plain_text(value: object) -> str | None:
    if value is None:
        return "N"
    if isinstance(value, bool):
        return "T" if value else "F"
    if isinstance(value, int):
        return f"i{value}"
    if isinstance(value, float):
        return "fnan" if value != value else f"f{struct.pack('>d', value).hex()}"
    if isinstance(value, str):
        return f"s{value.encode('utf-16-be', 'surrogatepass').hex()}"
    if isinstance(value, (bytes, bytearray)):
        return f"{'b' if isinstance(value, bytes) else 'B'}{value.hex()}"
    if isinstance(value, GlobalType):
        return f"g{plain_text(value.module)} {plain_text(value.name)}"
    if value == ():
        return "()"
    if isinstance(value, (set, frozenset)):
        items = sorted({set_item(item, 4) for item in value})
        return f"{'S' if isinstance(value, set) else 'Z'}{{{','.join(items)}}}"
    return None


def set_item(value: object, depth: int) -> str:
    """Without numbers, since sets have no order. What Python takes for equal is written alike."""
    if isinstance(value, (bool, float)) and value == value and abs(value) < 2**53 and int(value) == value:
        return f"i{int(value)}"
    if isinstance(value, tuple):
        return f"({','.join(set_item(item, depth - 1) for item in value)})" if depth > 0 else "(…)"
    return plain_text(value) or type(value).__name__


def parts_of(value: object) -> list[object]:
    if isinstance(value, list):
        return [Token("["), *value, Token("]")]
    if isinstance(value, tuple):
        return [Token("("), *value, Token(")")]
    if isinstance(value, dict):
        return [Token("{"), *(part for pair in value.items() for part in pair), Token("}")]
    if isinstance(value, Persistent):
        return [Token("P"), value.identifier]
    if isinstance(value, Call):
        named = [Token("named"), *(part for pair in value.named.items() for part in pair)] if value.named else []
        entries = [Token("entries"), *(part for pair in value.entries.items() for part in pair)] if value.entries is not None else []
        body = [value.callable, *value.arguments, *named, Token("states"), *value.states, Token("items"), *value.items, *entries]
        return [Token("call"), *body, Token("end")]
    raise TypeError(f"no rendering of {type(value)}")
