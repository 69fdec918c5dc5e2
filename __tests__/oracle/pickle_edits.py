"""Edits of pickles, opcode by opcode."""

import pickletools
import random
import struct
from collections.abc import Iterator

Step = tuple[str, object, bytes]

INTEGERS = {"BININT", "BININT1", "BININT2", "LONG1"}
TEXTS = {"BINUNICODE", "SHORT_BINUNICODE", "SHORT_BINSTRING"}
WORDS = ["cpu", "cuda:0", "0", "1", "7", "weight", "", "storage", "module", "../0", "x" * 300, "é"]
NAMES = [
    *("torch FloatStorage", "torch HalfStorage", "torch LongStorage", "torch BoolStorage", "foo FloatStorage"),
    *("torch._utils _rebuild_tensor", "torch._utils _rebuild_tensor_v2", "torch._utils _rebuild_tensor_v3", "torch._utils _rebuild_parameter"),
    *("collections OrderedDict", "torch Size", "torch float32", "builtins set", "__builtin__ set", "torch.tensor _rebuild_from_type_v2"),
    *("collections Counter", "_codecs encode", "torch device", "torch.nn.parameter Parameter", "torch Tensor", "nowhere Nothing"),
]


def steps_of(data: bytes) -> list[Step]:
    """(name, argument, bytes) of each opcode."""
    steps = list(pickletools.genops(data))
    ends = [position for _, _, position in steps[1:]] + [len(data)]
    return [(code.name, argument, data[start:end]) for (code, argument, start), end in zip(steps, ends, strict=True)]


def pickle_edits(data: bytes, chance: random.Random) -> Iterator[tuple[str, bytes]]:
    """(kind, edited pickle), endless: one opcode is changed, removed, repeated, moved, or a byte of the whole."""
    steps = steps_of(data)
    while True:
        i = chance.randrange(len(steps))
        raw = [each for _, _, each in steps]
        at = chance.randrange(len(data))
        yield "pickle byte", data[:at] + bytes([data[at] ^ chance.randrange(1, 256)]) + data[at + 1 :]
        yield "pickle truncated", data[:at]
        yield "pickle trailing bytes", data + chance.randbytes(chance.choice([1, 20]))
        yield "opcode replaced", b"".join([*raw[:i], chance.randbytes(1) + raw[i][1:], *raw[i + 1 :]])
        yield "opcode removed", b"".join(raw[:i] + raw[i + 1 :])
        yield "opcode repeated", b"".join(raw[: i + 1] + raw[i:])
        yield "opcodes swapped", b"".join([*raw[:i], *raw[i + 1 : i + 2], raw[i], *raw[i + 2 :]])
        j = chance.randrange(len(steps))
        yield "opcode copied", b"".join([*raw[:i], raw[j], *raw[i:]])
        yield from argument_edit(steps, INTEGERS, "integer", lambda value: integer(other_integer(value, chance)), chance)
        yield from argument_edit(steps, INTEGERS, "integer", lambda value: integer(other_integer(value, chance)), chance)
        yield from argument_edit(steps, TEXTS, "text", lambda _: text(chance.choice(WORDS)), chance)
        yield from argument_edit(steps, {"GLOBAL"}, "global", lambda _: b"c" + chance.choice(NAMES).replace(" ", "\n").encode() + b"\n", chance)
        yield from argument_edit(steps, {"NEWTRUE", "NEWFALSE"}, "flag", lambda _: chance.choice([b"\x88", b"\x89", b"N", b"K\x01"]), chance)
        yield from argument_edit(steps, {"BINGET", "LONG_BINGET"}, "memo read", lambda value: memo(value + chance.choice([-1, 1, 5])), chance)


def argument_edit(steps: list[Step], names: set[str], kind: str, edit, chance: random.Random) -> Iterator[tuple[str, bytes]]:
    places = [i for i, (name, _, _) in enumerate(steps) if name in names]
    if places:
        place = chance.choice(places)
        raw = [each for _, _, each in steps]
        yield f"{kind} edited", b"".join([*raw[:place], edit(steps[place][1]), *raw[place + 1 :]])


def other_integer(value: int, chance: random.Random) -> int:
    near = [value + 1, value - 1, 0, 1, 2, -1, value * 2, value // 2, value + 4]
    far = [2**31 - 1, 2**31, 2**40, 2**62, 2**63 - 1, 2**63, 2**64, -(2**40), 2**70]
    return chance.choice(near * 2 + far)


def integer(value: int) -> bytes:
    """As protocol 2 writes it."""
    if 0 <= value < 256:
        return b"K" + bytes([value])
    if 0 <= value < 65536:
        return b"M" + struct.pack("<H", value)
    if -(2**31) <= value < 2**31:
        return b"J" + struct.pack("<i", value)
    encoded = value.to_bytes(value.bit_length() // 8 + 1, "little", signed=True)
    return b"\x8a" + bytes([len(encoded)]) + encoded


def text(value: str) -> bytes:
    return b"X" + struct.pack("<I", len(value.encode())) + value.encode()


def memo(index: int) -> bytes:
    return b"h" + bytes([index % 256]) if index < 256 else b"j" + struct.pack("<I", index)
