"""Writes damaged copies of files, and says of each what was done and what a second reader thinks of it, a line of JSON for each.

    python mutate.py FOLDER SEED COUNT PATH…

COUNT is for all files together; a third of it goes to the first one, so that its structure is covered field by field.
"""

import json
import random
import sys
import zlib
from collections.abc import Iterator
from pathlib import Path

import scripts_path  # noqa: F401

from legacy_mutations import legacy_mutations
from mutation import Mutation, random_damage
from other_mutations import safetensors_mutations, tar_mutations
from second_reader import Ambiguous, reading_of
from torch_zip import read_zip
from zip_anatomy import Anatomy, anatomy_of
from zip_mutations import zip_mutations

RANDOM_WEIGHT = 5


def main(folder: Path, seed: int, count: int, paths: list[Path]) -> None:
    others = max(1, len(paths) - 1)
    first = count // 3 + (count - count // 3) % others
    shares = [first] + [(count - first) // others] * (len(paths) - 1)
    for number, (path, share) in enumerate(zip(paths, shares, strict=True)):
        data = path.read_bytes()
        for index, mutation in enumerate(chosen(data, random.Random(seed * 7919 + number), share)):
            # The name goes with the content: PyTorch, and whoever reads names, shall see the same as before.
            target = folder / f"{number:03}" / f"{index:05}{path.suffix}"
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(mutation.data)
            facts = {"path": str(target), "base": str(path), "kind": mutation.kind, "resealed": mutation.resealed}
            print(json.dumps(facts | checksum_facts(data, mutation) | reading_facts(data, mutation)), flush=True)


def chosen(data: bytes, chance: random.Random, count: int) -> Iterator[Mutation]:
    """`count` mutations that differ from the file and from each other, from each source by its weight."""
    sources = [(RANDOM_WEIGHT, random_damage(data, chance)), *mutations_of(data, chance)]
    queues = [(weight, shuffled(source, chance)) for weight, source in sources]
    seen = {data}
    while count > 0 and queues:
        weight, queue = chance.choices(queues, [weight for weight, _ in queues])[0]
        mutation = next(queue, None)
        if mutation is None:
            queues.remove((weight, queue))
        elif mutation.data not in seen:
            seen.add(mutation.data)
            count -= 1
            yield mutation


def mutations_of(data: bytes, chance: random.Random) -> list[tuple[int, Iterator[Mutation | None]]]:
    if data[2:4] == b"\x03\x04":
        return zip_mutations(data, chance)
    if data[257:262] == b"ustar":
        return tar_mutations(data, chance)
    return legacy_mutations(data, chance) if data[0] == 0x80 else safetensors_mutations(data, chance)


def shuffled(source: Iterator[Mutation | None], chance: random.Random, ahead: int = 4000) -> Iterator[Mutation]:
    """The source in an order of chance, `ahead` of it at once: what a structure has comes evenly, however little is asked for."""
    while batch := [mutation for _, mutation in zip(range(ahead if ahead else 1), source, strict=False)]:
        chance.shuffle(batch)
        yield from (mutation for mutation in batch if mutation is not None)


def checksum_facts(data: bytes, mutation: Mutation) -> dict:
    """Whether a checksum of the file is wrong now: `wrongChecksum` for sure, `wrongIfOpened` unless the directory is unreadable."""
    anatomy = anatomy_of(data) if data[2:4] == b"\x03\x04" else None
    if anatomy is None or not has_checksums(data, anatomy):
        return {"checksums": False, "wrongChecksum": False, "wrongIfOpened": False}
    if not mutation.touched or len(mutation.data) != len(data):
        return {"checksums": True, "wrongChecksum": False, "wrongIfOpened": False}
    covered = [*anatomy.payloads.values(), *crc_fields(anatomy)]
    inside = all(any(start <= first and last <= end for start, end in covered) for first, last in mutation.touched)
    wrong = is_checksum_wrong(data, mutation.data, anatomy)
    return {"checksums": True, "wrongChecksum": wrong and inside, "wrongIfOpened": wrong and mutation.data[:4] == data[:4]}


def is_checksum_wrong(data: bytes, damaged: bytes, anatomy: Anatomy) -> bool:
    """Whether a record that can still be found has a changed checksum, or what comes out of it has another one."""
    methods = {each.name: each.method for each in read_zip(b"PK" + data[2:])}
    for name, (start, end) in anatomy.payloads.items():
        around = [field for field in anatomy.fields if field.record == name]
        crcs = [field for field in around if field.name == "crc"]
        others = [field for field in around if field.name not in ("crc", "extra")]
        if any(changed(data, damaged, field.at, field.at + field.size) for field in others):
            continue
        if any(changed(data, damaged, field.at, field.at + 4) for field in crcs):
            return True
        if content(data[start:end], methods[name]) != content(damaged[start:end], methods[name]):
            return True
    return False


def changed(data: bytes, damaged: bytes, start: int, end: int) -> bool:
    return data[start:end] != damaged[start:end]


def content(stored: bytes, method: int) -> bytes:
    """What a record holds; where it cannot be decompressed to its end, what comes out before."""
    if method == 0:
        return stored
    stream, result = zlib.decompressobj(-15), b""
    try:
        for byte in stored:
            result += stream.decompress(bytes([byte]))
        return result + stream.flush()
    except zlib.error:
        return result


def crc_fields(anatomy: Anatomy) -> list[tuple[int, int]]:
    return [(field.at, field.at + field.size) for field in anatomy.fields if field.name == "crc"]


def has_checksums(data: bytes, anatomy: Anatomy) -> bool:
    """PyTorch leaves them out when it is told to."""
    return any(any(data[field.at : field.at + 4]) for field in anatomy.fields if field.name == "crc" and field.structure == "central")


def reading_facts(data: bytes, mutation: Mutation) -> dict:
    """`excluded` is why other readers may see other content; null where none could."""
    try:
        same = reading_of(mutation.data) == reading_of(data)
    except Ambiguous as reason:
        return {"excluded": str(reason)}
    return {"excluded": None if same else "other content"}


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]), [Path(each) for each in sys.argv[4:]])
