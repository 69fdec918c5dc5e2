"""Containers with a pickle that would run a program, hidden in every way that has fooled a scanner, and in some that have not yet."""

import gzip
import io
import json
import random
import struct
import tarfile
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import replace

import scripts_path
from dangerous_pickles import EVIL, EVIL_MEMO, EVIL_TEXT, KINDS
from torch_zip import DEFLATED, Record, local_part, read_zip, record, write_zip
from zip_anatomy import anatomy_of

FIXTURES = scripts_path.REPOSITORY / "__tests__" / "fixtures" / "torch-2.13"
Layouts = Iterator[tuple[str, bytes]]


class Archive:
    """A healthy checkpoint whose pickle can be replaced."""

    def __init__(self) -> None:
        self.bytes = (FIXTURES / "zip-tied.pt").read_bytes()
        self.records = read_zip(self.bytes)
        self.good = next(each for each in self.records if each.name.endswith("/data.pkl"))
        self.root = self.good.name.partition("/")[0]
        self.others = [each for each in self.records if each is not self.good]
        self.evil = record(self.good.name, EVIL)

    def with_pickle(self, data: bytes) -> bytes:
        return write_zip([record(self.good.name, data), *self.others])

    def with_record(self, name: str, content: bytes, method: int = 0) -> bytes:
        return write_zip([self.good, *self.others, record(f"{self.root}/{name}", content, method)])


def layouts() -> Layouts:
    for source in (zip_layouts, zip_field_layouts, broken_zip_layouts, inner_layouts, legacy_layouts, tar_layouts, wrapped_layouts):
        yield from source()


def zip_layouts() -> Layouts:
    a = Archive()
    yield "zip", a.with_pickle(EVIL)
    yield "zip, last record", write_zip([*a.others, a.evil])
    yield "zip, compressed", write_zip([record(a.good.name, EVIL, DEFLATED), *a.others])
    yield "zip, two pickles, the second one", write_zip([a.good, *a.others, a.evil])
    yield "zip, two pickles, the first one", write_zip([a.evil, *a.others, a.good])
    for kind, content in KINDS:
        for name in ("DATA.PKL", "Data.pkl", "data.PKL"):
            yield f"zip, {name} alone, {kind}", write_zip([record(f"{a.root}/{name}", content), *a.others])
            yield f"zip, {name} beside the other, {kind}", a.with_record(name, content)
        for name in ("constants.pkl", "extra/more.pkl", "model.bin", "evil", ".data/x", "data/99", "data.pkl.bak", "code/x.py", "../data.pkl"):
            yield f"zip, record {name}, {kind}", a.with_record(name, content)
            yield f"zip, record {name}, compressed, {kind}", a.with_record(name, content, DEFLATED)
        yield f"zip, another root, {kind}", write_zip([a.good, *a.others, record("other/data.pkl", content)])
        yield f"zip without a root, {kind}", write_zip([record("data.pkl", content)])
        yield f"zip, pickle without a root, {kind}", write_zip([a.good, *a.others, record("data.pkl", content)])
        yield f"zip, data.pkl is broken, {kind}", write_zip([record(a.good.name, b"\xff"), *a.others, record(f"{a.root}/x.bin", content)])
    yield "zip, another local name", write_zip([replace(a.evil, local_name=f"{a.root}/harmless"), *a.others])
    yield "zip, wrong checksum", write_zip([replace(a.evil, crc=a.evil.crc ^ 1), *a.others])
    yield "zip, no version", write_zip([a.evil, *(each for each in a.others if not each.name.endswith("/version"))])
    hidden = write_zip([a.good, *a.others, record(f"{a.root}/x", EVIL)])
    at = hidden.rindex(b"PK\x03\x04", 0, hidden.index(EVIL))
    yield "zip, two entries on one record", write_zip([a.good, *a.others, record(f"{a.root}/x", EVIL), replace(a.evil, at=at)])
    yield "zip of a program", write_zip([record(f"{a.root}/data.pkl", EVIL), *a.others, record(f"{a.root}/constants.pkl", b"\x80\x02)."), record(f"{a.root}/code/x.py", b"x = 1")])


def zip_field_layouts() -> Layouts:
    """One field that says something else than it should."""
    a = Archive()
    for packing, method in (("", 0), (", compressed", DEFLATED)):
        whole = write_zip([record(a.good.name, EVIL, method), *a.others])
        for value in (0x0809, 0x0828, 0x0848, 0x2808):
            yield f"zip{packing}, local flags {value:#x}", patched(whole, "local", "flags", value)
            yield f"zip{packing}, central flags {value:#x}", patched(whole, "central", "flags", value)
        for value in (0, 8, 12, 14, 93, 99):
            yield f"zip{packing}, local method {value}", patched(whole, "local", "method", value)
            yield f"zip{packing}, central method {value}", patched(whole, "central", "method", value)
        for name in ("packed", "size", "crc", "disk", "offset", "name-length", "extra-length", "signature"):
            yield f"zip{packing}, another {name}", patched(whole, "central", name, number(whole, "central", name) + 1)
        yield f"zip{packing}, no local signature", patched(whole, "local", "signature", 0)
        yield f"zip{packing}, a folder", patched(whole, "central", "external-attributes", 0x10)
        yield f"zip{packing}, a link", patched(whole, "central", "external-attributes", 0xA1FF << 16)
        count = number(whole, "zip64 end", "count")
        fewer = patched(patched(write_zip([a.good, *a.others, record(f"{a.root}/x.pkl", EVIL, method)]), "zip64 end", "count", count), "zip64 end", "count-here", count)
        yield f"zip{packing}, an entry that is not counted", fewer
        yield f"zip{packing}, an entry too many", patched(whole, "zip64 end", "count", count + 1)
        yield f"zip{packing}, directory elsewhere", patched(whole, "zip64 end", "directory-offset", 0)
        yield f"zip{packing}, other directory in the end record", patched(whole, "end", "directory-offset", 0)


def broken_zip_layouts() -> Layouts:
    a = Archive()
    whole = a.with_pickle(EVIL)
    yield "zip behind other bytes", write_zip([a.evil, *a.others], prefix=b"harmless" * 8)
    yield "zip behind other bytes, unaware of them", b"harmless" * 8 + whole
    yield "zip and 60,000 bytes", whole + bytes(60_000)
    yield "zip and 70,000 bytes", whole + bytes(70_000)
    yield "zip and random bytes", whole + random.Random(1).randbytes(300)
    yield "zip under a project's code", b"05" + whole[2:]
    yield "two zips, the first one", whole + a.bytes
    yield "two zips, the second one", a.bytes + whole
    for kind, content in KINDS:
        yield f"zip and a pickle, {kind}", a.bytes + content
        yield f"pickle and a zip, {kind}", content + a.bytes
        first, *rest = [a.good, *a.others]
        packed = bytearray(local_part(first, 0))
        at = len(packed) + len(local_part(record(f"{a.root}/x", content), len(packed)))
        yield f"zip, a record without an entry, {kind}", shifted([first, *rest], local_part(record(f"{a.root}/x", content), len(packed)))
        yield f"zip, a pickle between records, {kind}", shifted([first, *rest], bytes(at % 64 + 200) + content + bytes(20))
    for method in (0, DEFLATED):
        last = write_zip([*a.others, record(a.good.name, EVIL, method)])
        first = write_zip([record(a.good.name, EVIL, method), *a.others])
        for place, data in (("first", first), ("last", last)):
            name = f"zip, {place} record by method {method}"
            yield f"{name}, without its end", data[: data.rindex(b"PK\x06\x06")]
            yield f"{name}, without its directory", data[: data.index(b"PK\x01\x02")]
            yield f"{name}, directory of zeros", data[: data.index(b"PK\x01\x02")] + bytes(len(data) - data.index(b"PK\x01\x02"))
            yield f"{name}, under a project's code without its directory", b"03" + data[2 : data.index(b"PK\x01\x02")]
            yield f"{name}, behind a byte", b"\n" + data
    for percent in range(40, 100, 10):
        yield f"zip cut at {percent} percent", whole[: max(len(whole) * percent // 100, 200)]
    yield "zip, tail of zeros", whole[: len(whole) // 2] + bytes(len(whole) // 2)


def shifted(records: list[Record], between: bytes) -> bytes:
    """A zip with `between` behind its first record, and all offsets as they should be."""
    first, *rest = records
    start = local_part(first, 0)
    return start + write_zip([replace(first, at=0), *rest], prefix=start + between)[len(start) :]


def inner_layouts() -> Layouts:
    """Archives inside of archives, in a checkpoint that is healthy by itself."""
    a = Archive()
    evil_zip = a.with_pickle(EVIL)
    inner = {
        "zip": evil_zip,
        "zip, compressed": write_zip([record(a.good.name, EVIL, DEFLATED)]),
        "zip in a zip": write_zip([record("x/inner.zip", evil_zip, DEFLATED)]),
        "gzip": gzip.compress(EVIL, mtime=0),
        "zlib": zlib.compress(EVIL),
        "gzip of a zip": gzip.compress(evil_zip, mtime=0),
    }
    for name, content in inner.items():
        for method in (0, DEFLATED):
            yield f"{name} in a record by method {method}", a.with_record("extra.bin", content, method)
            yield f"{name} in a zip of other files by method {method}", write_zip([record("folder/inner.bin", content, method)])


def legacy_layouts() -> Layouts:
    magic = b"\x80\x02\x8a\nl\xfc\x9cF\xf9 j\xa8P\x19."
    parts = [magic, b"\x80\x02M\xe9\x03.", b"\x80\x02}.", b"\x80\x02}.", b"\x80\x02]."]
    for i, part in enumerate(["magic number", "version", "system information", "object", "key list"]):
        for kind, content in KINDS:
            whole = b"".join([*parts[:i], content, *parts[i + 1 :]])
            yield f"legacy, {part}, {kind}", whole
            # What `load` sees there is right: the payload runs, and then its result is dropped.
            right = content[:-1] + b"0" + parts[i].removeprefix(b"\x80\x02")
            yield f"legacy, {part}, {kind}, before the right value", b"".join([*parts[:i], right, *parts[i + 1 :]])
            yield f"legacy, {part}, {kind}, cut", b"".join([*parts[:i], content[:-3]])
            broken = b"".join([*parts[:i], b"\x80\x02\xff.", *parts[i + 1 :], content])
            yield f"legacy, {part} is broken, {kind} behind it", broken
    for kind, content in KINDS:
        yield f"legacy, behind everything, {kind}", b"".join([*parts, content])
        yield f"plain pickle, {kind}", content
        for before in (b"\n", b" ", b"\xef\xbb\xbf", b"\0" * 16, b"#!/bin/sh\n\x01", b"GGUF\x03\0\0\0", b"\x7fELF\x02\x01\x01\0"):
            yield f"plain pickle, {kind}, behind {before!r}", before + content
        yield f"two pickles, the second one, {kind}", b"\x80\x02}." + content
        yield f"legacy of protocol 0, {kind}", b"I3\n." + content
        yield f"numpy array of objects, {kind}", numpy_array(content)
        yield f"numpy arrays, {kind}", zip_of({"x.npy": numpy_array(content)}, zipfile.ZIP_DEFLATED)
        yield f"safetensors and a pickle, {kind}", (FIXTURES / "safetensors-odd.safetensors").read_bytes() + content


def numpy_array(content: bytes) -> bytes:
    header = b"{'descr': '|O', 'fortran_order': False, 'shape': (1,), }".ljust(117) + b"\n"
    return b"\x93NUMPY\x01\x00" + struct.pack("<H", len(header)) + header + content


def zip_of(files: dict[str, bytes], method: int) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", method) as archive:
        for name, content in files.items():
            archive.writestr(zipfile.ZipInfo(name), content, method)
    return file.getvalue()


def tar_layouts() -> Layouts:
    with tarfile.open(FIXTURES / "tar.pt") as archive:
        members = {member.name: archive.extractfile(member).read() for member in archive.getmembers()}
    for kind, content in KINDS:
        for name in ("storages", "tensors", "pickle", "sys_info", "extra.bin", "folder/pickle"):
            whole = tar_of(members | {name: content})
            yield f"tar, {name}, {kind}", whole
            yield f"tar, {name}, {kind}, without its end", whole[: whole.index(content) + len(content)]
        yield f"tar, behind its end, {kind}", tar_of(members) + content
        yield f"tar of another file, {kind}", tar_of({"model.pkl": content})
        yield f"tar, second pickle of storages, {kind}", tar_of(members | {"storages": b"\x80\x02K\x01." + content})
        yield f"tar, twice there, {kind}", tar_of(members | {"pickle": content}) + tar_of(members)
        yield f"tar, broken checksum, {kind}", b"x" + tar_of(members | {"pickle": content})[1:]
        yield f"tar with a PAX name, {kind}", tar_of(members | {"pickle": content, "é" * 120: b"x"}, tarfile.PAX_FORMAT)
    for missing in ("storages", "tensors", "sys_info"):
        yield f"tar without {missing}", tar_of({name: content for name, content in (members | {"pickle": EVIL}).items() if name != missing})
    yield "tar with a zip", tar_of(members | {"model.pt": Archive().with_pickle(EVIL)})


def tar_of(members: dict[str, bytes], style: int = tarfile.USTAR_FORMAT) -> bytes:
    file = io.BytesIO()
    with tarfile.open(fileobj=file, mode="w", format=style) as archive:
        for name, content in members.items():
            info = tarfile.TarInfo(name)
            info.size = len(content)
            archive.addfile(info, io.BytesIO(content))
    return file.getvalue()


def wrapped_layouts() -> Layouts:
    a = Archive()
    contents = {"pickle": EVIL, "text pickle": EVIL_TEXT, "memoised pickle": EVIL_MEMO, "zip": a.with_pickle(EVIL), "tar": tar_of({"x": EVIL})}
    for name, content in contents.items():
        yield f"gzip of a {name}", gzip.compress(content, mtime=0)
        yield f"gzip of a {name}, cut", gzip.compress(content, mtime=0)[:-9]
        yield f"gzip of a gzip of a {name}", gzip.compress(gzip.compress(content, mtime=0), mtime=0)
        for level in (0, 1, 6, 9):
            yield f"zlib of a {name}, level {level}", zlib.compress(content, level)
    yield "web page and a zip", b"<!DOCTYPE html><html></html>" + a.with_pickle(EVIL)
    yield "LFS pointer and a zip", b"version https://git-lfs.github.com/spec/v1\noid sha256:" + b"0" * 64 + b"\nsize 3\n" + a.with_pickle(EVIL)
    yield "LFS pointer and a pickle", b"version https://git-lfs.github.com/spec/v1\noid sha256:" + b"0" * 64 + b"\nsize 3\n" + EVIL
    yield "7z archive that does not compress", b"7z\xbc\xaf\x27\x1c\0\4" + bytes(24) + EVIL
    yield "JSON and a pickle", json.dumps({"weight_map": {}}).encode() + EVIL


def patched(data: bytes, structure: str, name: str, value: int) -> bytes:
    field = next(field for field in anatomy_of(data).fields if (field.structure, field.name) == (structure, name))
    return data[: field.at] + value.to_bytes(field.size, "little") + data[field.at + field.size :]


def number(data: bytes, structure: str, name: str) -> int:
    field = next(field for field in anatomy_of(data).fields if (field.structure, field.name) == (structure, name))
    return int.from_bytes(data[field.at : field.at + field.size], "little")
