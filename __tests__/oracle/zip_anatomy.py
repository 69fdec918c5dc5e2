"""Where each field of a healthy zip lies. Fields after PKWARE APPNOTE 4.3, with the data descriptors that PyTorch writes."""

import struct
from dataclasses import dataclass

END = b"PK\x05\x06"

LOCAL = "signature:4 version:2 flags:2 method:2 time:2 date:2 crc:4 packed:4 size:4 name-length:2 extra-length:2"
CENTRAL = (
    "signature:4 made-by:2 version:2 flags:2 method:2 time:2 date:2 crc:4 packed:4 size:4 name-length:2 extra-length:2 "
    "comment-length:2 disk:2 internal-attributes:2 external-attributes:4 offset:4"
)
DESCRIPTOR = "signature:4 crc:4 packed:4 size:4"
END_64 = "signature:4 length:8 made-by:2 version:2 disk:4 directory-disk:4 count-here:8 count:8 directory-size:8 directory-offset:8"
LOCATOR = "signature:4 disk:4 offset:8 disks:4"
END_FIELDS = "signature:4 disk:2 directory-disk:2 count-here:2 count:2 directory-size:4 directory-offset:4 comment-length:2"


@dataclass(frozen=True)
class Field:
    structure: str
    name: str
    at: int
    size: int
    record: str = ""


@dataclass
class Anatomy:
    fields: list[Field]
    """Offsets at which something begins or ends."""
    boundaries: list[int]
    """(start, end) of each record's bytes, by its name."""
    payloads: dict[str, tuple[int, int]]


def anatomy_of(data: bytes) -> Anatomy:
    fields: list[Field] = []
    payloads: dict[str, tuple[int, int]] = {}
    end = data.rindex(END)
    count, _, at = struct.unpack("<HII", data[end + 10 : end + 20])
    for _ in range(count):
        flags, packed = number(data, at + 8, 2), number(data, at + 20, 4)
        name_length, extra, comment, header = (number(data, at + offset, size) for offset, size in ((28, 2), (30, 2), (32, 2), (42, 4)))
        name = data[at + 46 : at + 46 + name_length].decode()
        add(fields, "central", CENTRAL, at, name)
        add(fields, "central", f"name:{name_length} extra:{extra} comment:{comment}", at + 46, name)
        at += 46 + name_length + extra + comment
        add(fields, "local", LOCAL, header, name)
        lengths = number(data, header + 26, 2), number(data, header + 28, 2)
        add(fields, "local", f"name:{lengths[0]} extra:{lengths[1]}", header + 30, name)
        start = header + 30 + sum(lengths)
        payloads[name] = (start, start + packed)
        if flags & 8 and data[start + packed : start + packed + 4] == b"PK\x07\x08":
            add(fields, "descriptor", DESCRIPTOR, start + packed, name)
    if data[end - 20 : end - 16] == b"PK\x06\x07":
        add(fields, "zip64 end", END_64, number(data, end - 12, 8))
        add(fields, "locator", LOCATOR, end - 20)
    add(fields, "end", END_FIELDS, end)
    edges = {edge for field in fields for edge in (field.at, field.at + field.size) if field.name in ("signature", "name", "extra")}
    edges |= {edge for span in payloads.values() for edge in span}
    return Anatomy([field for field in fields if field.size > 0], sorted(edges - {0, len(data)}), payloads)


def number(data: bytes, at: int, size: int) -> int:
    return int.from_bytes(data[at : at + size], "little")


def add(fields: list[Field], structure: str, layout: str, at: int, record: str = "") -> None:
    for part in layout.split():
        name, size = part.split(":")
        fields.append(Field(structure, name, at, int(size), record))
        at += int(size)
