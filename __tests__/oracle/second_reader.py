"""A second opinion on a container: could any reader see other content in it than PyTorch does?

Written without regard to ckpt-guard's own readers, on Python's `zipfile` and `tarfile`, a walk from front to back as programs do
that read a pipe, and the formats' documents. `reading_of` gives what a file holds where all these agree, and raises `Ambiguous`
where they do not, or where bytes belong to nothing.
"""

import hashlib
import io
import json
import pickle
import pickletools
import struct
import tarfile
import zipfile
import zlib

# Why some damage that PyTorch does not mind is outside of "no reader could read it otherwise".
EXCLUDED = {
    "refused": "another reader (Python's zipfile or tarfile) refuses the file, so that it is not the same to everybody",
    "checksum": "a checksum does not fit its bytes, which every reader but PyTorch reports",
    "header": "a local header or data descriptor says otherwise than the central directory, and readers of pipes believe the former",
    "end records": "the end record and its zip64 twin disagree, or speak of several disks, and readers differ in whom they believe",
    "hidden bytes": "bytes in front of, between or behind the records belong to nothing, and readers differ in whether they look there",
    "names": "two records answer to one name, or a name means different things to different readers",
    "extra field": "an extra field has a meaning to other readers, or cannot be parsed",
    "attributes": "attributes make the record a folder, or something else than a plain file, to some readers",
    "other content": "all readers agree, and what they read is not what was saved",
    "legacy head": "the head of a legacy file says otherwise, which PyTorch ignores and other readers (netron) believe",
    "pickle": "the pickle is none that a pickler writes: bytes behind its end, values left over, a memo set twice, too new opcodes",
    "compressed data": "the compressed data does not end where its record ends, which some readers report",
    "claims": "the pickle describes one storage twice, differently; PyTorch believes the first, another reader may believe the last",
    "view": "a part of a storage reaches past it, and PyTorch cuts it short without a word",
    "unfilled": "PyTorch gives whatever lies in memory: a storage that a legacy file never fills, a tensor class called with sizes",
    "repeated key": "a header names a tensor twice, and readers differ in which one counts",
}


class Ambiguous(Exception):
    """The argument is a key of EXCLUDED."""


def reading_of(data: bytes) -> dict[str, str]:
    """Names and digests of everything that the container holds."""
    if data[2:4] == b"\x03\x04" and (data[:2] == b"PK" or data[:2] in [b"0%d" % code for code in range(7)]):
        return zip_reading(b"PK" + data[2:])
    if data[257:262] == b"ustar":
        return tar_reading(data)
    if data[:2] == b"\x80\x02" or data[:2] == b"\x80\x04":
        return legacy_reading(data)
    return safetensors_reading(data)


def digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def agree(condition: bool, reason: str) -> None:
    if not condition:
        raise Ambiguous(reason)


# Zip


def zip_reading(data: bytes) -> dict[str, str]:
    try:
        entries = end_records(data)
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            infos = archive.infolist()
            agree(len(infos) == entries, "end records")
            names(infos)
            content = {info.filename: content_of(archive, info) for info in infos}
            walk(data, infos, content)
            for name, each in content.items():
                if name.lower().endswith(".pkl"):
                    agree(pickle_length(each) == len(each), "pickle")
                if name.lower().endswith("/data.pkl"):
                    InertUnpickler(io.BytesIO(each)).load()
            return {name: digest(each) for name, each in content.items()}
    except Ambiguous:
        raise
    except Exception as error:
        raise Ambiguous("refused") from error


def end_records(data: bytes) -> int:
    """Number of entries that all end records agree on."""
    end = data.rindex(b"PK\x05\x06")
    disk, directory_disk, here, count, size, offset, comment = struct.unpack("<4H2IH", data[end + 4 : end + 22])
    agree(end + 22 + comment == len(data), "hidden bytes")
    agree(disk == directory_disk == 0 and here == count, "end records")
    behind_directory = end
    if data[end - 20 : end - 16] == b"PK\x06\x07":
        on_disk, place, disks = struct.unpack("<IQI", data[end - 16 : end])
        agree(on_disk == 0 and disks == 1 and data[place : place + 4] == b"PK\x06\x06", "end records")
        length, _, _, disk, directory_disk, here_64, count_64, size_64, offset_64 = struct.unpack("<QHHIIQQQQ", data[place + 4 : place + 56])
        agree(place + 12 + length == end - 20 and disk == directory_disk == 0 and here_64 == count_64, "end records")
        pairs = [(count, count_64, 0xFFFF), (size, size_64, 0xFFFFFFFF), (offset, offset_64, 0xFFFFFFFF)]
        agree(all(small in (wide, none) for small, wide, none in pairs), "end records")
        count, size, offset, behind_directory = count_64, size_64, offset_64, place
    agree(offset + size == behind_directory, "hidden bytes")
    return count


def names(infos: list[zipfile.ZipInfo]) -> None:
    folded = {info.filename.encode().lower() for info in infos}
    agree(len(folded) == len(infos), "names")
    for info in infos:
        agree(info.orig_filename == info.filename and len(info.filename.encode()) < 512, "names")
        agree(info.filename.isascii() or bool(info.flag_bits & 0x800), "names")
        agree(not info.external_attr & 0x10 or info.file_size == 0, "attributes")
        agree(info.volume == 0, "end records")
        agree(info.extra == b"" or zip64_only(info.extra), "extra field")


def content_of(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> bytes:
    if info.CRC == 0:
        # "Not computed", as PyTorch writes it when it is told to.
        del info.CRC
        content = archive.read(info)
        info.CRC = 0
        return content
    try:
        return archive.read(info)
    except zipfile.BadZipFile as error:
        raise Ambiguous("checksum" if "CRC" in str(error) else "header") from error


def pickle_length(data: bytes, start: int = 0) -> int:
    """Where the pickle ends that begins at `start`."""
    file = io.BytesIO(data)
    file.seek(start)
    try:
        pickletools.dis(file, out=io.StringIO())
        file.seek(start)
        steps = list(pickletools.genops(file))
    except Exception as error:
        raise Ambiguous("pickle") from error
    declared = [argument for code, argument, _ in steps if code.name == "PROTO"]
    agree(not declared or all(code.proto <= max(2, *declared) for code, _, _ in steps), "pickle")
    return file.tell()


def walk(data: bytes, infos: list[zipfile.ZipInfo], content: dict[str, bytes]) -> None:
    """From front to back, by local headers and data descriptors, as a reader that has not seen the directory yet."""
    at = 0
    for info in sorted(infos, key=lambda info: info.header_offset):
        agree(not any(data[at : info.header_offset]) and info.header_offset >= at, "hidden bytes")
        fields = struct.unpack("<4s5H3I2H", data[info.header_offset : info.header_offset + 30])
        signature, version, flags, method, _, _, crc, packed, size, name_length, extra_length = fields
        agree(signature == b"PK\x03\x04" and version <= 63 and flags == info.flag_bits and method == info.compress_type, "header")
        name_at = info.header_offset + 30
        name = data[name_at : name_at + name_length]
        agree(name == info.filename.encode("utf-8" if flags & 0x800 else "cp437"), "header")
        extra = data[name_at + name_length : name_at + name_length + extra_length]
        wide = zip64_sizes(extra)
        size, packed = (wide[0] if size == 0xFFFFFFFF and wide else size), (wide[1] if packed == 0xFFFFFFFF and wide else packed)
        stated = (info.CRC, info.compress_size, info.file_size)
        deferred = bool(flags & 8)
        agree(all(local == central or (deferred and local == 0) for local, central in zip((crc, packed, size), stated, strict=True)), "header")
        start = name_at + name_length + extra_length
        at = start + info.compress_size
        if method == 8:
            stream = zlib.decompressobj(-15)
            stream.decompress(data[start:at])
            agree(stream.eof and not stream.unused_data, "compressed data")
        if deferred:
            at += descriptor_length(data[at : at + 24], stated)
    start = struct.unpack("<I", data[data.rindex(b"PK\x05\x06") + 16 :][:4])[0]
    agree(not any(data[at:start]) and at <= start, "hidden bytes")
    agree(all(len(content[info.filename]) == info.file_size for info in infos), "header")


def descriptor_length(data: bytes, stated: tuple[int, int, int]) -> int:
    for layout in ("<4sIII", "<4sIQQ"):
        length = struct.calcsize(layout)
        if len(data) >= length and struct.unpack(layout, data[:length]) == (b"PK\x07\x08", *stated):
            return length
    raise Ambiguous("header")


def zip64_sizes(extra: bytes) -> tuple[int, int] | None:
    """Sizes of a zip64 field. PyTorch's padding is the only other field that nobody gives a meaning to."""
    sizes = None
    while extra:
        agree(len(extra) >= 4, "extra field")
        kind, length = struct.unpack("<HH", extra[:4])
        agree(kind in (0x0001, 0x4246) and len(extra) >= 4 + length, "extra field")
        if kind == 1:
            agree(length == 16, "extra field")
            sizes = struct.unpack("<QQ", extra[4:20])
        extra = extra[4 + length :]
    return sizes


def zip64_only(extra: bytes) -> bool:
    return extra[:2] == b"\x01\x00" and len(extra) == 4 + struct.unpack("<H", extra[2:4])[0]


# Legacy


class Inert:
    def __init__(self, *arguments: object) -> None:
        agree(not arguments or not type(self).__name__.endswith("Tensor"), "unfilled")

    def __setstate__(self, state: object) -> None:
        pass

    def __setitem__(self, key: object, value: object) -> None:
        pass

    def append(self, item: object) -> None:
        pass


class InertUnpickler(pickle.Unpickler):
    """Makes nothing real; keeps type and length of each storage, as the persistent ids say them."""

    def __init__(self, file: io.BytesIO) -> None:
        super().__init__(file, encoding="utf-8")
        self.storages: dict[str, tuple[str, int, str]] = {}

    def find_class(self, module: str, name: str) -> type:
        return type(name, (Inert,), {"__module__": module})

    def persistent_load(self, identifier: object) -> object:
        if isinstance(identifier, tuple) and identifier[0] == "storage":
            claim = identifier[1].__name__, identifier[4], identifier[3]
            agree(self.storages.setdefault(str(identifier[2]), claim) == claim, "claims")
            view = identifier[5] if len(identifier) > 5 else None
            agree(view is None or view[1] + view[2] <= identifier[4], "view")
        is_class = isinstance(identifier, tuple) and identifier[0] == "module"
        return identifier[1] if is_class else Inert()


ITEM_SIZES = {
    **{"DoubleStorage": 8, "FloatStorage": 4, "HalfStorage": 2, "LongStorage": 8, "IntStorage": 4, "ShortStorage": 2, "CharStorage": 1},
    **{"ByteStorage": 1, "BoolStorage": 1, "BFloat16Storage": 2, "ComplexFloatStorage": 8, "ComplexDoubleStorage": 16},
    **{"QInt8Storage": 1, "QUInt8Storage": 1, "QInt32Storage": 4, "QUInt4x2Storage": 1, "QUInt2x4Storage": 1},
}


def legacy_reading(data: bytes) -> dict[str, str]:
    at = 0
    for _ in range(5):
        at = pickle_length(data, at)
    file = io.BytesIO(data)
    try:
        head = [InertUnpickler(file).load() for _ in range(3)]
        unpickler = InertUnpickler(file)
        unpickler.load()
        keys = InertUnpickler(file).load()
        storages = {}
        for key in keys:
            numel = file.read(8)
            agree(len(numel) == 8 and key not in storages, "refused")
            kind, count, _ = unpickler.storages[key]
            storages[key] = numel + file.read(count * ITEM_SIZES[kind])
        agree(set(storages) == set(unpickler.storages), "unfilled")
    except Ambiguous:
        raise
    except Exception as error:
        raise Ambiguous("refused") from error
    agree(file.tell() == len(data), "hidden bytes")
    agree(head == LEGACY_HEAD, "legacy head")
    return {key: digest(each) for key, each in storages.items()}


LEGACY_HEAD = [
    0x1950A86A20F9469CFC6C,
    1001,
    {"protocol_version": 1001, "little_endian": True, "type_sizes": {"short": 2, "int": 4, "long": 4}},
]


# Tar and safetensors


def tar_reading(data: bytes) -> dict[str, str]:
    try:
        with tarfile.open(fileobj=io.BytesIO(data), mode="r:") as archive:
            members = archive.getmembers()
            agree(len({member.name for member in members}) == len(members), "names")
            agree(all(member.type in (tarfile.REGTYPE, tarfile.AREGTYPE) for member in members), "attributes")
            end = max(member.offset_data + (member.size + 511) // 512 * 512 for member in members)
            agree(not any(data[end:]) and len(data) - end >= 1024, "hidden bytes")
            contents = {member.name: archive.extractfile(member).read() for member in members}
            agree(pickle_length(contents["pickle"]) == len(contents["pickle"]), "pickle")
            return {name: digest(content) for name, content in contents.items()}
    except Ambiguous:
        raise
    except Exception as error:
        raise Ambiguous("refused") from error


def safetensors_reading(data: bytes) -> dict[str, str]:
    def once(pairs: list) -> dict:
        agree(len({key for key, _ in pairs}) == len(pairs), "repeated key")
        return dict(pairs)

    try:
        length = int.from_bytes(data[:8], "little")
        header = json.loads(data[8 : 8 + length].decode(), object_pairs_hook=once)
        metadata = header.pop("__metadata__", None) or {}
        body = data[8 + length :]
        result = {f"metadata {key}": value for key, value in metadata.items()}
        for name, entry in header.items():
            start, end = entry["data_offsets"]
            result[name] = f"{entry['dtype']} {entry['shape']} {digest(body[start:end])}"
        return result
    except Ambiguous:
        raise
    except Exception as error:
        raise Ambiguous("refused") from error


if __name__ == "__main__":
    for reason, sentence in EXCLUDED.items():
        print(reason, sentence, sep="\t")
