"""Formats that no PyTorch of today writes, written by hand after what its readers expect (torch/serialization.py)."""

import io
import json
import pickle
import pickletools
import struct
import tarfile
from pathlib import Path

import torch

LEGACY_MAGIC, LEGACY_PROTOCOL = 0x1950A86A20F9469CFC6C, 1001
SYSTEM = {"protocol_version": LEGACY_PROTOCOL, "little_endian": True, "type_sizes": {"short": 2, "int": 4, "long": 4}}


class PersistentPickler(pickle.Pickler):
    """Replaces what stands in `ids`, by identity, by its persistent id."""

    def __init__(self, file: io.BytesIO, ids: list[tuple[object, object]]) -> None:
        super().__init__(file, protocol=2)
        self.ids = ids

    def persistent_id(self, value: object) -> object:
        return next((identifier for known, identifier in self.ids if known is value), None)


class Call:
    """Pickles as a call of `function`, as objects do whose `__reduce__` says so."""

    def __init__(self, function: object, *arguments: object) -> None:
        self.reduced = (function, arguments)

    def __reduce__(self) -> tuple:
        return self.reduced


def persistent_pickle(value: object, ids: list[tuple[object, object]]) -> bytes:
    file = io.BytesIO()
    PersistentPickler(file, ids).dump(value)
    return file.getvalue()


def write_legacy_with_views(path: Path) -> None:
    """Two storages which are views of one: as saved by PyTorch before 1.0, whose storages could be slices of another."""
    first, second = object(), object()
    ids = [
        (first, ("storage", torch.FloatStorage, "1001", "cpu", 12, ("2001", 0, 4))),
        (second, ("storage", torch.FloatStorage, "1001", "cpu", 12, ("2002", 4, 8))),
    ]
    content = {
        "first": Call(torch._utils._rebuild_tensor, first, 0, (2, 2), (2, 1)),
        "second": Call(torch._utils._rebuild_tensor, second, 2, (3,), (2,)),
        "epoch": 3,
    }
    values = struct.pack("<q12f", 12, *(n / 4 for n in range(12)))
    pickles = [pickle.dumps(each, 2) for each in (LEGACY_MAGIC, LEGACY_PROTOCOL, SYSTEM)]
    path.write_bytes(b"".join(pickles) + persistent_pickle(content, ids) + pickle.dumps(["1001"], 2) + values)


def write_tar(path: Path) -> None:
    """The container of PyTorch up to 0.1.9: a tar of pickles with raw numbers between them."""
    storages = [
        (11, "cpu", torch.FloatStorage, struct.pack("<q6f", 6, *range(6))),
        (12, "cpu", torch.LongStorage, struct.pack("<q2q", 2, 7, -7)),
    ]
    tensors = [
        (21, 11, torch.FloatTensor, (2, 3), (3, 1), 0),
        (22, 11, torch.FloatTensor, (3,), (1,), 3),
        (23, 13, torch.LongTensor, (1,), (1,), 0),
    ]
    views = [(13, 12, 1, 1)]
    weight, row, count = object(), object(), object()
    ids = [(weight, "21"), (row, "22"), (count, "23")]
    content = {"weight": weight, "row": row, "count": count, "epoch": 4}

    storage_part = pickle.dumps(len(storages), 2)
    for key, location, kind, raw in storages:
        storage_part += pickle.dumps((key, location, kind), 2) + raw
    storage_part += pickle.dumps(views, 2)
    tensor_part = pickle.dumps(len(tensors), 2)
    for key, storage, kind, size, stride, offset in tensors:
        numbers = struct.pack(f"<i4x{2 * len(size) + 1}q", len(size), *size, *stride, offset)
        tensor_part += pickle.dumps((key, storage, kind), 2) + numbers
    members = {
        "sys_info": pickle.dumps(SYSTEM, 2),
        "pickle": persistent_pickle(content, ids),
        "tensors": tensor_part,
        "storages": storage_part,
    }
    with tarfile.open(path, "w", format=tarfile.PAX_FORMAT) as tar:
        for name, data in members.items():
            member = tarfile.TarInfo(name)
            member.size = len(data)
            tar.addfile(member, io.BytesIO(data))


def with_python2_strings(data: bytes) -> bytes:
    """The pickle as Python 2 would have written it: a `str` is SHORT_BINSTRING there."""
    return replace_opcodes(data, lambda name, value: short_string(value) if name == "BINUNICODE" and value.isascii() else None)


def short_string(value: str) -> bytes:
    return b"U" + bytes([len(value)]) + value.encode()


def replace_opcodes(data: bytes, replacement) -> bytes:
    """Copies a pickle; where `replacement(opcode name, argument)` gives bytes, they stand in the opcode's place."""
    steps = list(pickletools.genops(data))
    ends = [position for _, _, position in steps[1:]] + [len(data)]
    return b"".join(replacement(code.name, value) or data[start:end] for (code, value, start), end in zip(steps, ends, strict=True))


def safetensors_bytes(tensors: dict[str, tuple[str, list[int], bytes]], metadata: dict[str, str] | None = None, padding: int = 0) -> bytes:
    """A safetensors file with data in the order given: name -> (dtype as the format spells it, shape, bytes)."""
    header: dict[str, object] = {} if metadata is None else {"__metadata__": metadata}
    at = 0
    for name, (dtype, shape, data) in tensors.items():
        header[name] = {"dtype": dtype, "shape": shape, "data_offsets": [at, at + len(data)]}
        at += len(data)
    text = json.dumps(header, ensure_ascii=False, separators=(",", ":")).encode() + b" " * padding
    return struct.pack("<Q", len(text)) + text + b"".join(data for _, _, data in tensors.values())
