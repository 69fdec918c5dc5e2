"""What a mutation is, and damage that needs no knowledge of a format."""

import random
from collections.abc import Iterator
from dataclasses import dataclass, field

Span = tuple[int, int]


@dataclass
class Mutation:
    """A damaged copy of a file.

    `resealed` ones are well-formed again, with true checksums, so that only the content was changed. `touched` are the bytes
    that were changed where all others kept their place.
    """

    kind: str
    data: bytes
    resealed: bool = False
    touched: list[Span] = field(default_factory=list)


def in_place(kind: str, data: bytes, at: int, patch: bytes) -> Mutation | None:
    """`patch` over the bytes from `at` on; None where nothing changes."""
    if data[at : at + len(patch)] == patch:
        return None
    return Mutation(kind, data[:at] + patch + data[at + len(patch) :], touched=[(at, at + len(patch))])


def random_damage(data: bytes, chance: random.Random) -> Iterator[Mutation | None]:
    """Endless: bytes flipped, zeroed, swapped, put in, taken out and cut off at places of chance."""
    size = len(data)
    while True:
        at = chance.randrange(size)
        length = min(size - at, chance.choice([1, 1, 2, 4, 16, 64, 512]))
        yield in_place("byte flip", data, at, bytes([data[at] ^ chance.randrange(1, 256)]))
        yield in_place("bit flip", data, at, bytes([data[at] ^ 1 << chance.randrange(8)]))
        yield in_place("zeroed range", data, at, bytes(length))
        yield in_place("random range", data, at, chance.randbytes(length))
        yield swapped(data, at, chance.randrange(size), length)
        yield two_flips(data, at, chance.randrange(size), chance)
        yield Mutation("truncation", data[:at])
        yield Mutation("inserted bytes", data[:at] + chance.randbytes(length) + data[at:])
        yield Mutation("removed bytes", data[:at] + data[at + length :])
        yield Mutation("repeated bytes", data[:at] + data[at : at + length] + data[at:])


def swapped(data: bytes, first: int, second: int, length: int) -> Mutation | None:
    """Two ranges of the same length in each other's place."""
    first, second = sorted((first, second))
    length = min(length, second - first, len(data) - second)
    one, other = data[first : first + length], data[second : second + length]
    if one == other:
        return None
    changed = data[:first] + other + data[first + length : second] + one + data[second + length :]
    return Mutation("swapped ranges", changed, touched=[(first, first + length), (second, second + length)])


def two_flips(data: bytes, first: int, second: int, chance: random.Random) -> Mutation | None:
    if first == second:
        return None
    changed = bytearray(data)
    for at in (first, second):
        changed[at] ^= chance.randrange(1, 256)
    return Mutation("two byte flips", bytes(changed), touched=[(first, first + 1), (second, second + 1)])


def cuts(data: bytes, boundaries: list[int]) -> Iterator[Mutation]:
    """Cut off at every boundary of the structure, and one byte before and behind it; and the same amount of zeros instead."""
    for boundary in boundaries:
        for at in (boundary - 1, boundary, boundary + 1):
            if 0 <= at < len(data):
                yield Mutation("truncation at a boundary", data[:at])
        if 0 < boundary < len(data):
            yield Mutation("tail of zeros", data[:boundary] + bytes(len(data) - boundary), touched=[(boundary, len(data))])


def fillings(data: bytes, boundaries: list[int], chance: random.Random) -> Iterator[Mutation]:
    """Bytes put in at every boundary of the structure, and in front of and behind everything."""
    for boundary in [0, *boundaries, len(data)]:
        for extra in (b"\0", bytes(64), chance.randbytes(chance.choice([1, 7, 40]))):
            yield Mutation("inserted at a boundary", data[:boundary] + extra + data[boundary:])


def field_values(old: int, size: int, chance: random.Random) -> list[int]:
    """What a field of `size` bytes may be changed to: its neighbours, its extremes, single bits, anything."""
    largest = 256**size - 1
    values = [0, 1, old + 1, old - 1, largest, largest - 1, largest // 2, old ^ 1 << chance.randrange(8 * size), old * 2]
    return [value for value in dict.fromkeys([*values, chance.randrange(largest + 1)]) if 0 <= value <= largest and value != old]
