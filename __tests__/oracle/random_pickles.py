"""Random pickles of all protocols, whole and damaged, with what CPython makes of each: a line of JSON for each.

    python random_pickles.py SEED COUNT
"""

import base64
import io
import json
import pickle
import pickletools
import random
import resource
import sys
import types
from collections.abc import Iterator

from pickle_reference import FastUnpickler, PlainUnpickler, reading

MEMORY_LIMIT = 2 << 30
TEXTS = ["", "a", "weight", "ключ", "\ud800", "😀", "a\nb", "\\u0041", "it's", '"', "x" * 300, "\x00\x7f\x80\xff", "𐀀", "\\"]


class Stand:
    """Pickles as its `__reduce__` says."""

    def __init__(self, reduced: tuple) -> None:
        self.reduced = reduced

    def __reduce_ex__(self, protocol: int) -> tuple:
        return self.reduced


def fake_function(module: str, name: str) -> object:
    """Something that pickles as the global `module.name`."""
    home = sys.modules.setdefault(module, types.ModuleType(module))
    if not hasattr(home, name):
        made = type(name, (), {"__module__": module, "__qualname__": name, "__new__": lambda cls, *a, **k: object.__new__(cls)})
        setattr(home, name, made)
    return getattr(home, name)


GLOBALS = [("fake.layers", "Linear"), ("fake", "make"), ("fake.ünï", "Klasse"), ("collections", "OrderedDict"), ("fake.deep.er", "X")]


class RandomPickler(pickle._Pickler):
    """With persistent ids now and then, as PyTorch has them."""

    chance = random.Random(0)

    def persistent_id(self, value: object) -> object:
        if isinstance(value, Stand) and self.chance.random() < 0.2:
            return ("storage", "key", 3) if self.bin else "key"
        return None


class RandomObjects:
    def __init__(self, chance: random.Random) -> None:
        self.chance = chance
        self.shared: list[object] = [[], {}, ("shared",), {"k": [1]}]

    def value(self, depth: int) -> object:
        if depth == 0 or self.chance.random() < 0.4:
            return self.leaf()
        makers = [self.list, self.list, self.tuple, self.dict, self.dict, self.set, self.stand, self.cycle, lambda _: self.chance.choice(self.shared)]
        return self.chance.choice(makers)(depth - 1)

    def leaf(self) -> object:
        bits = self.chance.choice([1, 7, 8, 15, 16, 31, 32, 33, 52, 53, 54, 63, 64, 65, 200, 2040, 2048, 5000])
        sign = self.chance.choice([1, -1])
        whole = self.chance.choice([2**bits, 2**bits - 1, self.chance.getrandbits(bits)])
        numbers = [sign * whole, self.chance.uniform(-1, 1) * 10 ** self.chance.randint(-300, 300), float("inf"), float("nan"), -0.0]
        others = [None, True, False, self.chance.randbytes(self.chance.choice([0, 1, 5, 300])), bytearray(b"ab" * self.chance.randint(0, 3))]
        return self.chance.choice([*numbers, *others, self.chance.choice(TEXTS), self.chance.choice(TEXTS)])

    def list(self, depth: int) -> object:
        return [self.value(depth) for _ in range(self.chance.choice([0, 1, 2, 3, 5]))]

    def tuple(self, depth: int) -> object:
        return tuple(self.value(depth) for _ in range(self.chance.choice([0, 1, 2, 3, 4, 6])))

    def dict(self, depth: int) -> object:
        return {self.key(): self.value(depth) for _ in range(self.chance.choice([0, 1, 2, 3, 12]))}

    def key(self) -> object:
        return self.chance.choice([self.chance.choice(TEXTS), self.chance.randint(-9, 300), 2**70, 1.5, True, None, ("t", 1), b"k", f"k{self.chance.random()}"])

    def set(self, depth: int) -> object:
        items = [self.key() for _ in range(self.chance.choice([0, 1, 3]))]
        return self.chance.choice([set, frozenset])(items)

    def stand(self, depth: int) -> object:
        callable_ = fake_function(*self.chance.choice(GLOBALS))
        arguments = tuple(self.value(depth) for _ in range(self.chance.choice([0, 1, 2])))
        state = self.chance.choice([None, {"a": self.value(depth)}, (self.value(depth), {"slot": 1}), self.value(depth)])
        items = iter([self.value(depth)]) if self.chance.random() < 0.3 else None
        pairs = iter([(self.key(), self.value(depth))]) if self.chance.random() < 0.3 else None
        if self.chance.random() < 0.4:
            import copyreg

            return Stand((copyreg.__newobj__, (callable_, *arguments), state, items, pairs))
        return Stand((callable_, arguments, state, items, pairs))

    def cycle(self, depth: int) -> object:
        made: list[object] = self.list(depth)
        made.append(self.chance.choice([made, {"up": made}, (made,)]))
        return made


def whole_pickle(chance: random.Random) -> bytes:
    objects = RandomObjects(chance)
    while True:
        try:
            file = io.BytesIO()
            protocol = chance.randint(0, 5)
            RandomPickler.chance = chance
            pickler = RandomPickler(file, protocol) if chance.random() < 0.6 else pickle.Pickler(file, protocol)
            pickler.dump(objects.value(chance.randint(0, 4)))
            return file.getvalue()
        except (pickle.PicklingError, TypeError, AttributeError, AssertionError, UnicodeEncodeError):
            # What a protocol cannot say, as a recursive tuple through a call.
            continue


SIMPLE = [code.code.encode("latin1") for code in pickletools.opcodes if code.arg is None]
LINES = [b"0", b"1", b"00", b"01", b"-7", b"10", b"0x1f", b"1_0", b"99999999999999999999", b"5L", b"1.5", b"-2e3", b"inf", b"'a'", b'"\\x41\\n"', b"a", b"\\u00e9"]


def random_opcode(chance: random.Random) -> bytes:
    code = chance.choice(pickletools.opcodes)
    letter = code.code.encode("latin1")
    if code.arg is None:
        return letter
    if code.arg.n == pickletools.UP_TO_NEWLINE:
        count = 2 if code.name in ("GLOBAL", "INST") else 1
        return letter + b"".join(chance.choice(LINES) + b"\n" for _ in range(count))
    if code.arg.n > 0:
        return letter + chance.choice([bytes(code.arg.n), chance.randbytes(1) + bytes(code.arg.n - 1)])
    length = chance.choice([0, 1, 3, 8])
    width = {pickletools.TAKEN_FROM_ARGUMENT1: 1, pickletools.TAKEN_FROM_ARGUMENT8U: 8}.get(code.arg.n, 4)
    content = chance.choice([b"abcdefgh"[:length], chance.randbytes(length)])
    return letter + length.to_bytes(width, "little") + content


def assembled_pickle(chance: random.Random) -> bytes:
    """Opcodes of chance behind a few values, so that many of them find what they need."""
    values = b"".join(chance.choice([b"]", b"}", b"K\x05", b"X\x01\x00\x00\x00a", b")", b"N", b"(", b"\x8f", b"cfake\nf\n"]) for _ in range(chance.randint(1, 6)))
    return values + b"".join(random_opcode(chance) for _ in range(chance.randint(1, 8))) + b"."


def damaged(data: bytes, chance: random.Random) -> bytes:
    if not data:
        return b"."
    at = chance.randrange(len(data))
    kind = chance.randrange(6)
    if kind == 0:
        return data[:at] + bytes([data[at] ^ chance.randrange(1, 256)]) + data[at + 1 :]
    if kind == 1:
        return data[:at] + chance.choice(SIMPLE) + data[at + 1 :]
    if kind == 2:
        return data[:at]
    if kind == 3:
        return data[:at] + random_opcode(chance) + data[at:]
    if kind == 4:
        return data[:at] + data[at + 1 :]
    return data + chance.randbytes(3)


def pickles(chance: random.Random) -> Iterator[bytes]:
    while True:
        whole = whole_pickle(chance)
        yield whole
        for _ in range(3):
            yield damaged(whole, chance)
        yield damaged(damaged(whole, chance), chance)
        yield assembled_pickle(chance)


def main(seed: int, count: int) -> None:
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_LIMIT, MEMORY_LIMIT))
    for _, data in zip(range(count), pickles(random.Random(seed)), strict=False):
        facts = {"pickle": base64.b64encode(data).decode()}
        print(json.dumps(facts | {"fast": reading(data, FastUnpickler), "plain": reading(data, PlainUnpickler)}), flush=True)


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
