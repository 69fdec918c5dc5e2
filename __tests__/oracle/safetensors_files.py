"""Random safetensors files, whole and damaged, with what the reference reader makes of each: a line of JSON for each.

    python safetensors_files.py SEED COUNT
"""

import base64
import json
import random
import struct
import sys
import tempfile
import warnings
from collections.abc import Iterator
from pathlib import Path

from safetensors import safe_open

from mutation import Mutation, random_damage
from other_mutations import safetensors_mutations

BITS = {
    **{"BOOL": 8, "F4": 4, "F6_E2M3": 6, "F6_E3M2": 6, "U8": 8, "I8": 8, "F8_E5M2": 8, "F8_E4M3": 8, "F8_E8M0": 8},
    **{"F8_E4M3FNUZ": 8, "F8_E5M2FNUZ": 8, "I16": 16, "U16": 16, "F16": 16, "BF16": 16, "I32": 32, "U32": 32, "F32": 32},
    **{"C64": 64, "F64": 64, "I64": 64, "U64": 64},
}
NAMES = ["a", "model.weight", "", "ключ", "重み", 'quo"te', "back\\slash", "new\nline", "\x01", "😀", "__metadata", "x" * 200, "__proto__"]
LAYOUTS = [{}, {"indent": 2}, {"separators": (",", ":")}, {"ensure_ascii": False}, {"sort_keys": True}]


def whole_file(chance: random.Random) -> bytes:
    """Well-formed, in ways that the format allows and its own writer does not use."""
    entries, at = {}, 0
    for number in range(chance.choice([0, 1, 2, 3, 5])):
        kind = chance.choice(list(BITS))
        shape = [chance.choice([0, 1, 2, 3, 4, 8]) for _ in range(chance.choice([0, 1, 2, 3]))]
        count = 1
        for size in shape:
            count *= size
        if count * BITS[kind] % 8:
            shape, count = [*shape, 4], count * 4
        end = at + count * BITS[kind] // 8
        entries[f"{chance.choice(NAMES)}{number if chance.random() < 0.8 else ''}"] = {"dtype": kind, "shape": shape, "data_offsets": [at, end]}
        at = end
    at = max((entry["data_offsets"][1] for entry in entries.values()), default=0)
    names = list(entries)
    chance.shuffle(names)
    metadata = chance.choice([{}, {"__metadata__": {"format": "pt"}}, {"__metadata__": {}}, {"__metadata__": None}, {"__metadata__": {"k\u00e9": "v\n"}}])
    text = json.dumps(metadata | {name: entries[name] for name in names}, **chance.choice(LAYOUTS)).encode()
    header = chance.choice([b"", b" ", b"\n\t "]) + text + b" " * chance.randint(0, 9)
    return struct.pack("<Q", len(header)) + header + chance.randbytes(at)


def files(chance: random.Random) -> Iterator[bytes]:
    while True:
        whole = whole_file(chance)
        yield whole
        sources = [random_damage(whole, chance), *(source for _, source in safetensors_mutations(whole, chance))]
        for _ in range(12):
            mutation: Mutation | None = next(chance.choice(sources), None)
            if mutation is not None:
                yield mutation.data


def reading(path: Path) -> dict:
    """Names, types and shapes as PyTorch gets them; or why the reference reader, or PyTorch on what it reads, refuses."""
    try:
        with safe_open(path, framework="pt") as file:
            tensors = {name: file.get_tensor(name) for name in file.keys()}  # noqa: SIM118
            facts = {name: [str(tensor.dtype).removeprefix("torch."), list(tensor.shape)] for name, tensor in tensors.items()}
            return {"accepts": True, "tensors": facts, "metadata": file.metadata() or {}}
    except Exception as error:
        return {"accepts": False, "error": f"{type(error).__name__}: {error}"[:300]}


def main(seed: int, count: int) -> None:
    warnings.simplefilter("ignore")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "file.safetensors"
        for _, data in zip(range(count), files(random.Random(seed)), strict=False):
            path.write_bytes(data)
            print(json.dumps({"file": base64.b64encode(data).decode()} | reading(path)), flush=True)
            path.unlink()


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
