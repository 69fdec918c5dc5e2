"""Damage to tars and to safetensors files."""

import io
import json
import random
import struct
import tarfile
from collections.abc import Iterator

from mutation import Mutation, cuts, field_values, fillings, in_place

TAR_FIELDS = {"name": (0, 100), "mode": (100, 8), "size": (124, 12), "time": (136, 12), "checksum": (148, 8), "type": (156, 1), "link": (157, 100)}


def tar_mutations(data: bytes, chance: random.Random) -> list[tuple[int, Iterator[Mutation | None]]]:
    with tarfile.open(fileobj=io.BytesIO(data)) as archive:
        members = [(member.offset, member.offset_data, member.size) for member in archive.getmembers()]
    boundaries = sorted({edge for header, start, size in members for edge in (header, start, start + size)} - {0})
    return [(3, tar_fields(data, members, chance)), (3, member_bytes(data, members, chance)), (1, cuts(data, boundaries)), (1, fillings(data, boundaries, chance))]


def tar_fields(data: bytes, members: list[tuple[int, int, int]], chance: random.Random) -> Iterator[Mutation | None]:
    for header, _, _ in members:
        for name, (start, length) in TAR_FIELDS.items():
            for _ in range(3):
                at = header + start + chance.randrange(min(length, 12))
                changed = bytearray(data)
                changed[at] ^= chance.randrange(1, 256)
                yield Mutation(f"tar {name}", bytes(changed), touched=[(at, at + 1)])
                changed[header + 148 : header + 156] = b"%06o\0 " % (sum(changed[header : header + 148]) + 256 + sum(changed[header + 156 : header + 512]))
                yield Mutation(f"tar {name} with its checksum", bytes(changed))


def member_bytes(data: bytes, members: list[tuple[int, int, int]], chance: random.Random) -> Iterator[Mutation | None]:
    while True:
        _, start, size = chance.choice(members)
        at = start + chance.randrange(size)
        yield in_place("member byte", data, at, bytes([data[at] ^ chance.randrange(1, 256)]))
        yield in_place("member byte", data, at, bytes([chance.choice([0, 1, 46, 255])]))


def safetensors_mutations(data: bytes, chance: random.Random) -> list[tuple[int, Iterator[Mutation | None]]]:
    end = 8 + struct.unpack("<Q", data[:8])[0]
    return [(8, header_edits(data, end, chance)), (2, header_lengths(data, end, chance)), (2, header_bytes(data, end, chance)), (1, cuts(data, [8, end]))]


def header_lengths(data: bytes, end: int, chance: random.Random) -> Iterator[Mutation | None]:
    for value in [*field_values(end - 8, 8, chance), 100_000_000, 100_000_001, len(data), len(data) - 8, len(data) - 7]:
        yield in_place("header length", data, 0, struct.pack("<Q", value))


def header_bytes(data: bytes, end: int, chance: random.Random) -> Iterator[Mutation | None]:
    while True:
        at = chance.randrange(8, end)
        yield in_place("header byte", data, at, bytes([data[at] ^ chance.randrange(1, 256)]))
        yield in_place("header byte", data, at, bytes([chance.choice(b' {}[]",:0123456789-.eE\\\n\t\0\xff')]))
        yield resealed_header(data, end, data[8:at] + chance.choice([b" ", b"\n", b"0", b",", b"\xef\xbb\xbf"]) + data[at:end], "header byte more")
        yield resealed_header(data, end, data[8:at] + data[at + 1 : end], "header byte less")


def header_edits(data: bytes, end: int, chance: random.Random) -> Iterator[Mutation]:
    """The header read, one entry changed, and written again."""
    header = json.loads(data[8:end])
    names = [name for name in header if name != "__metadata__"]
    while True:
        changed = json.loads(data[8:end])
        if names:
            name = chance.choice(names)
            entry = changed[name]
            kind = edit_entry(changed, name, entry, chance)
        else:
            kind = "header entry"
            changed["x"] = {"dtype": "F32", "shape": [0], "data_offsets": [0, 0]}
        yield resealed_header(data, end, json.dumps(changed, ensure_ascii=chance.random() < 0.5).encode("utf-8", "surrogatepass"), kind)


def edit_entry(header: dict, name: str, entry: dict, chance: random.Random) -> str:
    begin, end = entry["data_offsets"]
    edits = [
        lambda: entry.update(dtype=chance.choice(["F32", "F16", "U8", "F33", "f32", "I64", "F4", "F6_E2M3", "C64", "BOOL", "", None, 3, ["F32"]])),
        lambda: entry.update(data_offsets=[begin + chance.choice([-1, 1, 4]), end]),
        lambda: entry.update(data_offsets=[begin, end + chance.choice([-1, 1, 4, 2**62])]),
        lambda: entry.update(data_offsets=chance.choice([[end, begin], [begin], [begin, end, end], [], None, [1.0, 2.0], ["0", "4"], [-1, 3]])),
        lambda: entry.update(shape=[*entry["shape"], chance.choice([0, 1, 2, -1, 2**64, 2**63, 1.0, "1", None])]),
        lambda: entry.update(shape=entry["shape"][:-1]),
        lambda: entry.update(shape=entry["shape"][::-1]),
        lambda: entry.update(shape=chance.choice([[2**32, 2**32], [2**63, 2], None, 4, {}, [[1]], [2**61]])),
        lambda: entry.update(more=chance.choice([1, "x", [[[]]], {"a": {}}, None, 1e400])),
        lambda: entry.pop(chance.choice(["dtype", "shape", "data_offsets"])),
        lambda: header.pop(name),
        lambda: header.update({f"{name}x": entry}),
        lambda: header.update({name: chance.choice([None, [], {}, 3, "x", ["F32", [1], [0, 4]], [entry["dtype"], entry["shape"], entry["data_offsets"]]])}),
        lambda: header.update({"__metadata__": chance.choice([None, {}, {"a": "b"}, {"a": 1}, {"a": None}, [], "x", {"a": ["b"]}, {"": "é"}])}),
        lambda: header.update({"renamed": header.pop(name)}),
    ]
    number = chance.randrange(len(edits))
    edits[number]()
    return f"header edit {number}"


def resealed_header(data: bytes, end: int, header: bytes, kind: str) -> Mutation:
    return Mutation(kind, struct.pack("<Q", len(header)) + header + data[end:])
