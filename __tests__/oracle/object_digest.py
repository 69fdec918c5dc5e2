"""A digest of everything that a loaded object holds beside its tensors, so that a changed word deep inside of it shows."""

import hashlib
import struct

import numpy
import torch

MOST_VALUES = 1_000_000


def object_digest(root: object) -> str:
    """SHA-256 of a rendering in which equal objects are equal, whatever pickle they came from."""
    digest = hashlib.sha256()
    numbers: dict[int, int] = {}
    kept: list[object] = []
    stack: list[object] = [root]
    for _ in range(MOST_VALUES):
        if not stack:
            return digest.hexdigest()
        value = stack.pop()
        plain = plain_text(value)
        if plain is not None:
            digest.update(plain + b"\n")
        elif id(value) in numbers:
            digest.update(b"again %d\n" % numbers[id(value)])
        else:
            numbers[id(value)] = len(numbers)
            head, children = parts_of(value)
            kept += [value, children]
            digest.update(b"%s %d\n" % (head, len(children)))
            stack += reversed(children)
    raise ValueError(f"more than {MOST_VALUES} values")


def plain_text(value: object) -> bytes | None:
    """Values without parts; tensors too, whose facts are stated elsewhere."""
    if value is None or isinstance(value, (bool, int, str)):
        return f"{type(value).__name__} {value!r}".encode("utf-8", "surrogatepass")
    if isinstance(value, float):
        return b"float " + (b"nan" if value != value else struct.pack(">d", value))
    if isinstance(value, (bytes, bytearray, complex, range, torch.dtype, torch.device, torch.layout, numpy.generic)):
        return f"{type(value).__name__} {value!r}".encode()
    if isinstance(value, torch.Tensor):
        return b"tensor"
    if isinstance(value, (torch.UntypedStorage, torch.TypedStorage)):
        untyped = value if isinstance(value, torch.UntypedStorage) else value.untyped()
        return b"storage " + torch.empty(0, dtype=torch.uint8).set_(untyped).numpy().tobytes()
    if isinstance(value, torch.jit.ScriptModule):
        return f"script {value.original_name} {value.code if hasattr(value, 'forward') else ''}".encode()
    if isinstance(value, numpy.ndarray) and not value.dtype.hasobject:
        return f"array {value.dtype} {value.shape} {value.tobytes()!r}".encode()
    if isinstance(value, type):
        return f"class {value.__module__}.{value.__qualname__}".encode()
    return None


def parts_of(value: object) -> tuple[bytes, list[object]]:
    name = type(value).__name__.encode()
    if isinstance(value, (set, frozenset)):
        return name, sorted(value, key=repr)
    if isinstance(value, dict):
        own = vars(value) if hasattr(value, "__dict__") else {}
        return name, [item for pair in [*value.items(), *own.items()] for item in pair]
    if isinstance(value, (list, tuple)):
        return name, list(value)
    if hasattr(value, "__dict__"):
        return name, [item for pair in vars(value).items() for item in pair]
    try:
        return name, list(value.__reduce_ex__(2)[1:3])
    except TypeError:
        return name, []
