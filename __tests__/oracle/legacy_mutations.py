"""Damage to legacy files: five pickles and the storages behind them, none of which has a checksum."""

import io
import pickle
import random
import struct
from collections.abc import Iterator

from mutation import Mutation, cuts, field_values, fillings, in_place
from pickle_edits import pickle_edits, text
from second_reader import ITEM_SIZES, InertUnpickler


def parts_of(data: bytes) -> tuple[list[tuple[int, int]], list[tuple[str, int, int]]]:
    """Extents of the five pickles, and (key, start, end) of each storage with the eight bytes in front of it."""
    file = io.BytesIO(data)
    pickles, keys, sizes = [], [], {}
    for number in range(5):
        start = file.tell()
        unpickler = InertUnpickler(file)
        value = unpickler.load()
        pickles.append((start, file.tell()))
        sizes |= {key: count * ITEM_SIZES[kind] for key, (kind, count, _) in unpickler.storages.items()}
        if number == 4:
            keys = value
    storages, at = [], file.tell()
    for key in keys:
        storages.append((key, at, at + 8 + sizes[key]))
        at += 8 + sizes[key]
    return pickles, storages


def legacy_mutations(data: bytes, chance: random.Random) -> list[tuple[int, Iterator[Mutation | None]]]:
    pickles, storages = parts_of(data)
    boundaries = sorted({*(end for _, end in pickles), *(start for _, start, _ in storages), *(start + 8 for _, start, _ in storages)})
    sources = [
        (3, object_edits(data, pickles[3], chance)),
        (2, head_edits(data, pickles, chance)),
        (2, key_lists(data, pickles[4], chance)),
        (3, storage_edits(data, storages, chance)),
        (2, cuts(data, boundaries)),
        (1, fillings(data, boundaries, chance)),
    ]
    return sources


def object_edits(data: bytes, span: tuple[int, int], chance: random.Random) -> Iterator[Mutation]:
    start, end = span
    for kind, edited in pickle_edits(data[start:end], chance):
        yield Mutation(kind, data[:start] + edited + data[end:], resealed=True)


def head_edits(data: bytes, pickles: list[tuple[int, int]], chance: random.Random) -> Iterator[Mutation]:
    """Another magic number, version or system information, in other protocols too; or one of them missing or there twice."""
    system = {"protocol_version": 1001, "little_endian": False, "type_sizes": {"short": 2, "int": 4, "long": 8}}
    values = [(0, 0x1950A86A20F9469CFC6C), (0, 7), (0, None), (1, 1001), (1, 1002), (1, 1000.0), (1, "1001"), (2, system), (2, None), (2, [])]
    for number, value in values:
        start, end = pickles[number]
        for protocol in (0, 1, 2, 3, 4):
            yield Mutation("head edited", data[:start] + pickle.dumps(value, protocol) + data[end:], resealed=True)
    for number in range(5):
        start, end = pickles[number]
        yield Mutation("pickle removed", data[:start] + data[end:])
        yield Mutation("pickle twice", data[:end] + data[start:end] + data[end:])
        for _ in range(6):
            at = chance.randrange(start, end)
            edited = in_place("head byte", data, at, bytes([data[at] ^ chance.randrange(1, 256)]))
            if edited is not None:
                yield edited


def key_lists(data: bytes, span: tuple[int, int], chance: random.Random) -> Iterator[Mutation]:
    start, end = span
    keys = pickle.loads(data[start:end])
    lists = [[], keys[:-1], keys[1:], keys[::-1], [*keys, keys[0]] if keys else [], [*keys, "77"], ["77", *keys[1:]], [0] * len(keys)]
    lists += [chance.sample(keys, len(keys)) for _ in range(4)] + [tuple(keys), None, [None], 7]
    lists += [[int(key) for key in keys], [key.encode() for key in keys]]
    for each in lists:
        yield Mutation("key list edited", data[:start] + pickle.dumps(each, 2) + data[end:])
    yield Mutation("key list edited", data[:start] + b"\x80\x02]q\x00" + text("x") + b"a." + data[end:])


def storage_edits(data: bytes, storages: list[tuple[str, int, int]], chance: random.Random) -> Iterator[Mutation | None]:
    for _, start, end in storages:
        for value in field_values(struct.unpack("<Q", data[start : start + 8])[0], 8, chance):
            yield in_place("storage numel", data, start, struct.pack("<Q", value))
        yield Mutation("storage removed", data[:start] + data[end:])
        yield Mutation("storage twice", data[:end] + data[start:end] + data[end:])
        if end > start + 8:
            yield Mutation("storage shorter", data[: end - 1] + data[end:])
            yield Mutation("storage longer", data[:end] + b"\0" + data[end:])
            yield Mutation("storage numel and bytes", data[:start] + struct.pack("<Q", 1) + data[start + 8 : start + 12] + data[end:])
