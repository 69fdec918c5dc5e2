"""Files that would run a program, hidden in every way that has fooled a scanner; a line of JSON for each.

    python dangerous_files.py FOLDER SEED COUNT

Each line gives the path, what was done (`kind`), the name to be told (`name`), whether CPython's unpickler or PyTorch, with an
inert stand-in for whatever is asked for, asks for it (`runs`; null where nobody was asked), and for files whose content
nobody can read without a key or a method that we lack, why (`unreachable`). COUNT is the number of damaged copies.
"""

import bz2
import json
import lzma
import random
import sys
import warnings
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path

import scripts_path  # noqa: F401  isort: skip
import torch

from dangerous_layouts import Archive, layouts, patched, zip_of
from dangerous_pickles import COMPUTED, EVIL, FIRST_BYTES, NAMES, Recorder, asked_of_cpython, asking, inert_pickle
from mutation import random_damage
from torch_zip import DEFLATED, record, write_zip

COMPUTES = "whose name it computes"


def unreachable() -> Iterator[tuple[str, bytes, str]]:
    """Files of which no program could tell what they ask for."""
    a = Archive()
    key = random.Random(2).randbytes(1 << 16)
    secret = bytes(byte ^ other for byte, other in zip(EVIL, key))
    yield "zip, encrypted", patched(write_zip([record(a.good.name, secret), *a.others]), "central", "flags", 0x0809), "encrypted"
    yield "zip, bzip2", zip_of({a.good.name: EVIL}, zipfile.ZIP_BZIP2), "compressed by bzip2"
    yield "zip, lzma", zip_of({a.good.name: EVIL}, zipfile.ZIP_LZMA), "compressed by LZMA"
    yield "bzip2", bz2.compress(EVIL), "compressed by bzip2"
    yield "xz", lzma.compress(EVIL), "compressed by LZMA"
    yield "lzma", lzma.compress(EVIL, lzma.FORMAT_ALONE), "compressed by LZMA"
    yield "7z", b"7z\xbc\xaf\x27\x1c\0\4" + bytes(24) + lzma.compress(EVIL, lzma.FORMAT_RAW, filters=[{"id": lzma.FILTER_LZMA2}]), "compressed by LZMA"
    yield "zstd", b"\x28\xb5\x2f\xfd\x04\x58" + secret, "compressed by zstd"
    yield "hexadecimal", EVIL.hex().encode(), "written in digits"
    yield "extension", b"\x80\x02\x82\x01X\x04\x00\x00\x00echo\x85R.", "a number in a registry that only the loader has"
    yield "zip, extension", a.with_pickle(b"\x80\x02\x82\x01X\x04\x00\x00\x00echo\x85R."), "a number in a registry that only the loader has"
    body = zlib.compressobj(9, zlib.DEFLATED, -15)
    deflated = body.compress(EVIL) + body.flush()
    yield "deflate without any header", deflated, "nothing says that it is compressed"
    packed = write_zip([record(a.good.name, EVIL, DEFLATED), *a.others])
    yield "zip, compressed, first bytes changed", packed.replace(deflated, b"\xff" + deflated[1:]), "its compressed bytes are damaged"


def damaged_copies(chance: random.Random, count: int) -> Iterator[tuple[str, bytes]]:
    """Healthy containers with the payload, damaged anywhere but in what asks for the name."""
    chosen = ("zip", "zip, last record", "zip, record model.bin, protocol 2", "legacy, object, protocol 2", "tar, pickle, protocol 2")
    sources = [(data, random_damage(data, chance)) for name, data in layouts() if name in chosen]
    while count > 0:
        data, source = chance.choice(sources)
        mutation = next(source)
        if mutation is not None and EVIL[:FIRST_BYTES] in mutation.data:
            count -= 1
            yield f"damaged: {mutation.kind}", mutation.data


def asked_of_torch(path: Path) -> list[str]:
    """What `torch.load(weights_only=False)` asks for; nothing it asks for is there."""
    Recorder.asked = []
    try:
        torch.load(path, weights_only=False, pickle_module=inert_pickle)
    except Exception:
        pass
    return Recorder.asked


def is_program(data: bytes) -> bool:
    """PyTorch hands these to another unpickler, which takes no stand-in."""
    return b"constants.pkl" in data.lower()


def main(folder: Path, seed: int, count: int) -> None:
    number = 0

    def write(kind: str, name: str, data: bytes, runs: bool | None = None, extension: str = ".pt", **more: str) -> Path:
        nonlocal number
        path = folder / f"{number:05}{extension}"
        path.write_bytes(data)
        number += 1
        print(json.dumps({"path": path.name, "kind": kind, "name": name, "runs": runs, **more}), flush=True)
        return path

    warnings.simplefilter("ignore")
    archive = Archive()
    for spelled, name in NAMES.items():
        for way, data in asking(spelled):
            # Read as torch.load reads it, so that names of Python 2 are translated.
            runs = len(asked_of_cpython(data)) > 0
            write(f"{spelled}: {way}, plain pickle", name, data, runs)
            write(f"{spelled}: {way}, zip", name, archive.with_pickle(data), runs)
    for how, data in COMPUTED.items():
        runs = "posix system" in asked_of_cpython(data)
        write(f"name by {how}, plain pickle", COMPUTES, data, runs)
        write(f"name by {how}, zip", COMPUTES, archive.with_pickle(data), runs)
    trial = folder.parent / f"{folder.name}.trial"
    for kind, data in layouts():
        trial.write_bytes(data)
        runs = None if is_program(data) else "posix system" in asked_of_torch(trial)
        write(kind, "os.system", data, runs)
        write(f"{kind}, named as safetensors", "os.system", data, extension=".safetensors")
    trial.unlink()
    # Cut anywhere behind the name that is asked for.
    for end in range(FIRST_BYTES, len(EVIL) + 1):
        write(f"plain pickle cut at byte {end}", "os.system", EVIL[:end])
    for kind, data in damaged_copies(random.Random(seed), count):
        write(kind, "os.system", data)
    for kind, data, reason in unreachable():
        write(kind, "os.system", data, unreachable=reason)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
