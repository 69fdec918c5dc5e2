"""Takes a file of `torch.save` apart into records and puts it together again, byte for byte as PyTorch's own writer does.

What damaged examples need: one field can be made wrong while every other size, offset and checksum stays right.
Field layout: PKWARE APPNOTE 4.3; what PyTorch writes into the fields: caffe2/serialize/inline_container.cc and miniz.c.
"""

import struct
import zlib
from dataclasses import dataclass

LOCAL, CENTRAL, DESCRIPTOR = b"PK\x03\x04", b"PK\x01\x02", b"PK\x07\x08"
END, END_64, LOCATOR_64 = b"PK\x05\x06", b"PK\x06\x06", b"PK\x06\x07"
STORED, DEFLATED = 0, 8
UTF8_NAME, HAS_DESCRIPTOR = 0x0800, 0x0008


@dataclass
class Record:
    """One record. `stored` is what lies in the file, compressed where `method` says so; `size` is that of the content."""

    name: str
    stored: bytes
    size: int
    crc: int
    method: int = STORED
    local_name: str | None = None
    """Name in the local header, where it shall differ from the one in the central directory."""
    at: int | None = None
    """Offset of a local header that exists already: nothing is written but the entry in the central directory."""


def record(name: str, content: bytes, method: int = STORED) -> Record:
    """A healthy record with this content."""
    stored = content if method == STORED else deflate(content)
    return Record(name, stored, len(content), zlib.crc32(content), method)


def deflate(content: bytes) -> bytes:
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    return packer.compress(content) + packer.flush()


def read_zip(data: bytes) -> list[Record]:
    """Records in the order of the central directory. Takes a healthy file below 4 GiB as given."""
    end = data.rfind(END)
    count, _, at = struct.unpack("<HII", data[end + 10 : end + 20])
    records = []
    for _ in range(count):
        fields = struct.unpack("<4s6H3I5H2I", data[at : at + 46])
        method, crc, packed, size = fields[4], fields[7], fields[8], fields[9]
        name_length, extra_length, comment_length, header = fields[10], fields[11], fields[12], fields[16]
        name = data[at + 46 : at + 46 + name_length].decode()
        local_lengths = struct.unpack("<HH", data[header + 26 : header + 30])
        payload = header + 30 + sum(local_lengths)
        records.append(Record(name, data[payload : payload + packed], size, crc, method))
        at += 46 + name_length + extra_length + comment_length
    return records


def write_zip(records: list[Record], prefix: bytes = b"", alignment: int = 64) -> bytes:
    """A zip as PyTorch writes it, after `prefix`; all offsets are true, counted from the start of the prefix."""
    out = bytearray(prefix)
    directory = bytearray()
    for each in records:
        header = len(out) if each.at is None else each.at
        if each.at is None:
            out += local_part(each, len(out), alignment)
        directory += central_entry(each, header)
    start = len(out)
    out += directory
    end_64 = len(out)
    out += END_64 + struct.pack("<QHHIIQQQQ", 44, 0x031E, 45, 0, 0, len(records), len(records), len(directory), start)
    out += LOCATOR_64 + struct.pack("<IQI", 0, end_64, 1)
    out += END + struct.pack("<HHHHIIH", 0, 0, len(records), len(records), len(directory), start, 0)
    return bytes(out)


def local_part(each: Record, at: int, alignment: int = 64) -> bytes:
    """Local header, padded so that the payload starts at a multiple of `alignment`; payload; data descriptor."""
    name = (each.local_name or each.name).encode()
    padding = -(at + 30 + len(name) + 4) % alignment
    extra = b"FB" + struct.pack("<H", padding) + b"Z" * padding
    header = LOCAL + struct.pack("<5H3I2H", 0, flags(each), each.method, 0, 0, 0, 0, 0, len(name), len(extra))
    descriptor = DESCRIPTOR + struct.pack("<3I", each.crc, len(each.stored), each.size) if each.size else b""
    return header + name + extra + each.stored + descriptor


def central_entry(each: Record, header: int) -> bytes:
    name = each.name.encode()
    numbers = (0, 0, flags(each), each.method, 0, 0, each.crc, len(each.stored), each.size, len(name), 0, 0, 0, 0, 0, header)
    return CENTRAL + struct.pack("<6H3I5H2I", *numbers) + name


def flags(each: Record) -> int:
    return UTF8_NAME | HAS_DESCRIPTOR if each.size else UTF8_NAME
