"""Damage to zips of PyTorch: to every field of every structure, to whole records, and to the content of resealed ones."""

import random
from collections.abc import Iterator
from dataclasses import replace

import scripts_path  # noqa: F401
from mutation import Mutation, cuts, field_values, fillings, in_place
from pickle_edits import pickle_edits
from torch_zip import Record, read_zip, record, write_zip
from zip_anatomy import Anatomy, anatomy_of, number


def field_edits(data: bytes, anatomy: Anatomy, chance: random.Random) -> Iterator[Mutation | None]:
    for field in anatomy.fields:
        kind = f"{field.structure} {field.name}"
        if field.size > 8 or field.name in ("name", "extra", "comment"):
            at = field.at + chance.randrange(field.size)
            yield in_place(kind, data, at, bytes([data[at] ^ chance.randrange(1, 256)]))
            yield in_place(kind, data, at, bytes([data[at] ^ 0x20]))
            yield in_place(kind, data, field.at, chance.randbytes(field.size))
            yield in_place(kind, data, field.at, bytes(field.size))
            continue
        for value in field_values(number(data, field.at, field.size), field.size, chance):
            yield in_place(kind, data, field.at, value.to_bytes(field.size, "little"))


def payload_damage(data: bytes, anatomy: Anatomy, chance: random.Random) -> Iterator[Mutation | None]:
    """A bit, a byte, a hole in each record; and records of one size in each other's place."""
    for start, end in anatomy.payloads.values():
        if start == end:
            continue
        at = chance.randrange(start, end)
        yield in_place("record bit", data, at, bytes([data[at] ^ 1 << chance.randrange(8)]))
        yield in_place("record byte", data, at, chance.randbytes(1))
        yield in_place("record hole", data, at, bytes(min(end - at, 16)))
        yield in_place("record zeroed", data, start, bytes(end - start))
    spans = sorted(anatomy.payloads.values(), key=lambda span: span[1] - span[0])
    for one, other in zip(spans, spans[1:], strict=False):
        if one[1] - one[0] == other[1] - other[0]:
            first, second = data[one[0] : one[1]], data[other[0] : other[1]]
            if first != second:
                changed = bytearray(data)
                changed[one[0] : one[1]], changed[other[0] : other[1]] = second, first
                yield Mutation("records swapped", bytes(changed), touched=[one, other])


def record_edits(records: list[Record], chance: random.Random) -> Iterator[Mutation]:
    """Records taken out, put in twice, laid over each other, renamed and put in another order."""
    for i, each in enumerate(records):
        others = records[:i] + records[i + 1 :]
        again = replace(each, stored=chance.randbytes(len(each.stored))) if each.stored else each
        folder, _, name = each.name.rpartition("/")
        yield Mutation("record removed", write_zip(others), resealed=True)
        yield Mutation("record twice", write_zip([*records, each]), resealed=True)
        yield Mutation("record twice", write_zip([*records, sealed(again)]), resealed=True)
        yield Mutation("record twice", write_zip([sealed(again), *records]), resealed=True)
        yield Mutation("record twice by case", write_zip([*records, replace(sealed(again), name=f"{folder}/{name.upper()}")]), resealed=True)
        yield Mutation("record renamed by case", write_zip([*records[:i], replace(each, name=each.name.upper()), *records[i + 1 :]]), resealed=True)
        yield Mutation("record renamed", write_zip([*records[:i], replace(each, name=f"{each.name}x"), *records[i + 1 :]]), resealed=True)
        yield Mutation("record in another folder", write_zip([*records[:i], replace(each, name=f"other/{name}"), *records[i + 1 :]]), resealed=True)
        yield Mutation("local name differs", write_zip([*records[:i], replace(each, local_name=f"{each.name[:-1]}~"), *records[i + 1 :]]))
        if each.stored:
            cut = replace(each, stored=each.stored[:-1], size=max(0, each.size - 1))
            yield Mutation("record shorter", write_zip([*records[:i], sealed(cut), *records[i + 1 :]]), resealed=True)
            longer = replace(each, stored=each.stored + b"\0", size=each.size + 1)
            yield Mutation("record longer", write_zip([*records[:i], sealed(longer), *records[i + 1 :]]), resealed=True)
            empty = replace(each, stored=b"", size=0, method=0)
            yield Mutation("record emptied", write_zip([*records[:i], sealed(empty), *records[i + 1 :]]), resealed=True)
    yield from shared_places(records, chance)
    for _ in range(4):
        yield Mutation("records in another order", write_zip(chance.sample(records, len(records))), resealed=True)
    extra = record(f"{records[0].name.partition('/')[0]}/notes.txt", b"hello")
    yield Mutation("unknown record added", write_zip([*records, extra]), resealed=True)


def shared_places(records: list[Record], chance: random.Random) -> Iterator[Mutation]:
    """Entries of the directory that point at another one's local header, or into its bytes."""
    data = write_zip(records)
    spans = anatomy_of(data).payloads
    for i, each in enumerate(records[1:], 1):
        start, _ = spans[records[i - 1].name]
        header = start - 30 - len(records[i - 1].name.encode())
        at = data.rfind(b"PK\x03\x04", 0, max(header, 0) + 4)
        for offset in {max(at, 0), start, chance.randrange(len(data))}:
            yield Mutation("records overlap", write_zip([*records[:i], replace(each, at=offset), *records[i + 1 :]]))


def sealed(each: Record) -> Record:
    """With the checksum of what it holds now."""
    import zlib

    return each if each.method else replace(each, crc=zlib.crc32(each.stored))


SMALL_RECORDS = {
    "version": [b"3", b"3\n", b" 3x", b"99\n", b"0\n", b"x", b"", b"1", b"10", b"11", b"-3", b"+3", b"3" * 30, b"\xff"],
    "byteorder": [b"big", b"little", b"Little", b"", b"little\n", b"bi"],
    ".format_version": [b"0", b"2", b"", b"x"],
    ".storage_alignment": [b"1", b"x", b"", b"-64", b" 64\n", b"6_4", b"0x40", b"9" * 40, "６４".encode(), b"\xff"],
    "serialization_id": [b"", b"0"],
}


def content_edits(records: list[Record], chance: random.Random) -> Iterator[Mutation]:
    """Other content under true checksums: small records, and the main pickle edited opcode by opcode. Endless."""
    for i, each in enumerate(records):
        for content in SMALL_RECORDS.get(each.name.rpartition("/")[2], []):
            yield Mutation(f"content of {each.name.rpartition('/')[2]}", write_zip([*records[:i], record(each.name, content), *records[i + 1 :]]), True)
    place = next((i for i, each in enumerate(records) if each.name.endswith("/data.pkl") and each.method == 0), None)
    if place is None:
        return
    for kind, edited in pickle_edits(records[place].stored, chance):
        yield Mutation(kind, write_zip([*records[:place], record(records[place].name, edited), *records[place + 1 :]]), resealed=True)


def zip_mutations(data: bytes, chance: random.Random) -> list[tuple[int, Iterator[Mutation | None]]]:
    """Sources of mutations and how often each is asked, as (weight, mutations)."""
    anatomy, records = anatomy_of(data), read_zip(b"PK" + data[2:])
    finite = [field_edits(data, anatomy, chance), record_edits(records, chance), cuts(data, anatomy.boundaries)]
    finite += [fillings(data, anatomy.boundaries, chance), payload_damage(data, anatomy, chance)]
    weights = [6, 3, 2, 1, 3]
    sources = [*zip(weights, finite, strict=True)]
    # The pickles of a TorchScript archive belong to its program, which only a compiler can judge.
    is_program = any(each.name.endswith("/constants.pkl") for each in records)
    return sources if is_program else [*sources, (4, content_edits(records, chance))]
