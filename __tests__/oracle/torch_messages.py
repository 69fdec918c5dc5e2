"""One file for each kind of damage, of which it is known what was done; a line of JSON for each.

    python torch_messages.py FOLDER

What PyTorch says of them is asked elsewhere. Some of these files it loads all the same.
"""

import json
import pickle
import pickletools
import struct
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import scripts_path
from damaged_checkpoints import changed, healthy, resized, with_content, with_extra_entry, with_pickle
from dangerous_layouts import patched, tar_of
from dangerous_pickles import EVIL
from hand_written_formats import short_string
from torch_zip import DEFLATED, record, write_zip

FIXTURES = scripts_path.REPOSITORY / "__tests__" / "fixtures" / "torch-2.13"
LEGACY = (FIXTURES / "legacy-parameters.pt").read_bytes()
TAR = (FIXTURES / "tar.pt").read_bytes()
STORAGE = "archive/data/0"


def whole() -> bytes:
    return write_zip(healthy())


def without(*endings: str) -> bytes:
    return write_zip([each for each in healthy() if not each.name.endswith(endings)])


def only_with(name: str, content: bytes) -> bytes:
    """The record with this content, added where there is none."""
    others = [each for each in healthy() if each.name != f"archive/{name}"]
    return write_zip([*others, record(f"archive/{name}", content)])


def field(structure: str, name: str, value: int) -> bytes:
    return patched(whole(), structure, name, value)


def central_of(record_name: str, at: int, patch: bytes) -> bytes:
    """Bytes of one entry of the central directory, from its signature on."""
    data = whole()
    entry = data.index(record_name.encode(), data.index(b"PK\x01\x02")) - 46
    return data[: entry + at] + patch + data[entry + at + len(patch) :]


def renamed(change: Callable[[str], str]) -> bytes:
    return write_zip([replace(each, name=change(each.name)) for each in healthy()])


def swapped_bytes(old: bytes, new: bytes) -> Callable[[], bytes]:
    """The healthy pickle with the first of these bytes replaced."""

    def make() -> bytes:
        before = next(each.stored for each in healthy() if each.name.endswith("data.pkl"))
        assert old in before, old
        return with_pickle(lambda data: data.replace(old, new, 1))

    return make


def legacy_parts() -> list[bytes]:
    """The five pickles, and the rest."""
    parts, at = [], 0
    for _ in range(5):
        end = at + len(one_pickle(LEGACY[at:]))
        parts.append(LEGACY[at:end])
        at = end
    return [*parts, LEGACY[at:]]


def one_pickle(data: bytes) -> bytes:
    last = 0
    for _, _, position in pickletools.genops(data):
        last = position or 0
    return data[: last + 1]


def legacy(part: int, content: bytes) -> bytes:
    return b"".join([*legacy_parts()[:part], content, *legacy_parts()[part + 1 :]])


def with_value(value: bytes) -> Callable[[], bytes]:
    return lambda: with_extra_entry(value)


def tensor(storage: bytes, offset: bytes = b"K\x00", shape: bytes = b"K\x01\x85", stride: bytes = b"K\x01\x85") -> bytes:
    return b"ctorch._utils\n_rebuild_tensor_v2\n(" + storage + offset + shape + stride + b"\x89ccollections\nOrderedDict\n)RtR"


def storage(kind: str = "FloatStorage", key: str = "0", place: str = "cpu", count: bytes = b"K\x20", tag: str = "storage") -> bytes:
    return b"(" + short_string(tag) + f"ctorch\n{kind}\n".encode() + short_string(key) + short_string(place) + count + b"tQ"


MAGIC, VERSION = pickle.dumps(0x1950A86A20F9469CFC6C, 2), pickle.dumps(1001, 2)

DAMAGES: dict[str, Callable[[], bytes]] = {
    # The file as a whole.
    "empty": bytes,
    "a web page": lambda: b"<!DOCTYPE html><html><body>404</body></html>",
    "an LFS pointer": lambda: b"version https://git-lfs.github.com/spec/v1\noid sha256:" + b"0" * 64 + b"\nsize 12345\n",
    "JSON": lambda: b'{"error": "not found"}',
    "zeros": lambda: bytes(4000),
    "gzip": lambda: b"\x1f\x8b\x08\0" + bytes(40),
    "7z": lambda: b"7z\xbc\xaf\x27\x1c" + bytes(40),
    "GGUF": lambda: b"GGUF\x03\0\0\0" + bytes(40),
    "an empty zip": lambda: b"PK\x05\x06" + bytes(18),
    "four bytes of a zip": lambda: b"PK\x03\x04",
    "another first byte": lambda: b"Q" + whole()[1:],
    "a byte in front of a zip": lambda: b"\n" + whole(),
    "a plain pickle": lambda: pickle.dumps({"a": 1}, 2),
    "a plain pickle of protocol 4": lambda: pickle.dumps({"a": 1}, 4),
    "a plain pickle that is cut": lambda: pickle.dumps({"a": "b" * 100}, 2)[:50],
    "safetensors under another name": lambda: (FIXTURES / "safetensors-odd.safetensors").read_bytes(),
    # The zip.
    **{f"zip cut at {percent} percent": (lambda percent=percent: whole()[: len(whole()) * percent // 100]) for percent in (10, 30, 50, 70, 99)},
    "large zip, cut": lambda: write_zip([*healthy(), record("archive/x", bytes(100_000))])[:-30],
    "tail of zeros": lambda: whole()[: len(whole()) // 2] + bytes(len(whole()) - len(whole()) // 2),
    "100,000 bytes behind the zip": lambda: whole() + bytes(100_000),
    "a few bytes behind the zip": lambda: whole() + b"bytes",
    "no central signature": lambda: field("central", "signature", 0),
    "no local signature": lambda: field("local", "signature", 0),
    "offset past the end": lambda: central_of(STORAGE, 42, struct.pack("<I", 1 << 30)),
    "pickle that inflates to less": lambda: changed(
        "archive/data.pkl", lambda each: replace(record(each.name, each.stored, DEFLATED), size=each.size + 1)
    ),
    "two sizes": lambda: central_of(STORAGE, 20, struct.pack("<I", 7)),
    "encrypted storage": lambda: central_of(STORAGE, 8, struct.pack("<H", 0x0809)),
    "patched storage": lambda: central_of(STORAGE, 8, struct.pack("<H", 0x0828)),
    "encrypted directory": lambda: central_of(STORAGE, 8, struct.pack("<H", 0x2808)),
    "encrypted pickle": lambda: central_of("archive/data.pkl", 8, struct.pack("<H", 0x0809)),
    "unknown method of a storage": lambda: central_of(STORAGE, 10, struct.pack("<H", 12)),
    "unknown method of the pickle": lambda: central_of("archive/data.pkl", 10, struct.pack("<H", 93)),
    "a storage that is a folder": lambda: central_of(STORAGE, 38, struct.pack("<I", 0x10)),
    "a record too many": lambda: field("zip64 end", "count", 99),
    "directory past the end": lambda: field("zip64 end", "directory-offset", 1 << 40),
    "locator past the end": lambda: field("locator", "offset", 1 << 40),
    "records without a folder": lambda: renamed(lambda name: name.removeprefix("archive/")),
    "one record in another folder": lambda: renamed(lambda name: name.replace("archive/data/1", "other/data/1")),
    "another local name": lambda: changed(STORAGE, lambda each: replace(each, local_name="archive/data/9")),
    "wrong checksum": lambda: changed(STORAGE, lambda each: replace(each, crc=each.crc ^ 1)),
    "a record twice": lambda: write_zip([*healthy(), next(each for each in healthy() if each.name == STORAGE)]),
    # Records.
    "no version": lambda: without("archive/version"),
    "version 99": lambda: only_with("version", b"99\n"),
    "version 0": lambda: only_with("version", b"0\n"),
    "version in words": lambda: only_with("version", b"three\n"),
    "unknown byte order": lambda: only_with("byteorder", b"middle"),
    "alignment in words": lambda: only_with(".storage_alignment", b"wide"),
    "no pickle": lambda: without("data.pkl"),
    "no storage": lambda: without("data/0"),
    "short storage": lambda: with_content(STORAGE, lambda data: data[:-4]),
    "long storage": lambda: with_content(STORAGE, lambda data: data + bytes(4)),
    "empty storage": lambda: with_content(STORAGE, lambda _: b""),
    "a zip of other files": lambda: write_zip([record("folder/readme.txt", b"text")]),
    "a program": lambda: only_with("constants.pkl", b"\x80\x02)."),
    # The pickle.
    "empty pickle": lambda: with_pickle(lambda _: b""),
    "pickle cut in the middle": lambda: with_pickle(lambda data: data[: len(data) // 2]),
    "pickle without its end": lambda: with_pickle(lambda data: data[:-1]),
    "bytes behind the pickle": lambda: with_pickle(lambda data: data + b"more"),
    "no opcode": lambda: with_pickle(lambda data: data[:-1] + b"\xff."),
    "opcode of protocol 4": with_value(b"\x8c\x01a"),
    "a memo that was never set": with_value(b"h\xfe"),
    "an item too few": with_value(b"u"),
    "a list as a key": with_value(b"}]Ns"),
    "two values at the end": lambda: with_pickle(lambda data: data[:-1] + b"NN."),
    "an extension": with_value(b"\x82\x01"),
    "os.system": with_value(b"cos\nsystem\n" + short_string("echo") + b"\x85R"),
    "posix.system": with_value(b"cposix\nsystem\n" + short_string("echo") + b"\x85R"),
    "eval": with_value(b"c__builtin__\neval\n" + short_string("1") + b"\x85R"),
    "subprocess": with_value(b"csubprocess\nPopen\n" + short_string("true") + b"\x85R"),
    "a class of nobody": with_value(b"cacme.models\nVoiceNet\n)\x81"),
    "a numpy scalar": with_value(b"cnumpy._core.multiarray\nscalar\n"),
    "a namespace": with_value(b"cargparse\nNamespace\n)\x81"),
    "a name with a byte changed": swapped_bytes(b"_rebuild_tensor_v2", b"Xrebuild_tensor_v2"),
    "another storage type": swapped_bytes(b"FloatStorage", b"FloodStorage"),
    "a longer storage type": swapped_bytes(b"FloatStorage", b"DoubleStorage"),
    # Tensors.
    "an unknown tag": with_value(tensor(storage(tag="store"))),
    "an unknown device": swapped_bytes(b"X\x03\0\0\0cpu", b"X\x04\0\0\0junk"),
    "a key of no record": with_value(tensor(storage(key="77"))),
    "a text as a number of elements": with_value(tensor(storage(key="9", count=short_string("12")))),
    "negative offset": with_value(tensor(storage(), b"J\xff\xff\xff\xff")),
    "negative size": with_value(tensor(storage(), shape=b"J\xff\xff\xff\xff\x85")),
    "negative stride": with_value(tensor(storage(), shape=b"K\x02\x85", stride=b"J\xff\xff\xff\xff\x85")),
    "another rank of strides": with_value(tensor(storage(), shape=b"K\x01K\x01\x86")),
    "past the storage": lambda: resized((8, 4), (8, 5), (5, 1)),
    "sizes beyond measure": lambda: resized((8, 4), (1 << 32, 1 << 32), (0, 0)),
    # The legacy format.
    "legacy, cut in the object": lambda: LEGACY[:200],
    "legacy, cut in the storages": lambda: LEGACY[:-5],
    "legacy, cut in the magic number": lambda: LEGACY[:9],
    "legacy, another magic number": lambda: legacy(0, pickle.dumps(0x1950A86A20F9469CFC6D, 2)),
    "legacy, another version": lambda: legacy(1, pickle.dumps(1002, 2)),
    "legacy, unknown key": lambda: legacy(4, pickle.dumps(["zz"], 2)),
    "legacy, keys that are no list": lambda: legacy(4, pickle.dumps(7, 2)),
    "legacy, another number of elements": lambda: legacy(5, struct.pack("<q", 77) + legacy_parts()[5][8:]),
    "legacy, bytes behind it": lambda: LEGACY + b"more",
    "legacy, os.system as its object": lambda: legacy(3, EVIL),
    "legacy, no opcode": lambda: legacy(3, b"\x80\x02\xff."),
    # The tar format.
    "tar": lambda: TAR,
    "tar of other files": lambda: tar_of({"readme.txt": b"text"}),
    "tar without its storages": lambda: tar_of({"tensors": b"", "pickle": b"\x80\x02N."}),
    "tar, cut": lambda: TAR[:3000],
}


def main(folder: Path) -> None:
    for number_, (kind, make) in enumerate(DAMAGES.items()):
        path = folder / f"{number_:03}.pt"
        path.write_bytes(make())
        print(json.dumps({"kind": kind, "path": str(path)}), flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
