"""Saves what checkpoints hold, for our writers to write it again, and says what PyTorch loads from what they wrote.

    python written_files.py make FOLDER
    python written_files.py compare FOLDER
"""

import collections
import json
import pickle
import random
import sys
from pathlib import Path

import torch
from safetensors.torch import save_file

SAFETENSORS_TYPES = (
    "float64 float32 float16 bfloat16 complex64 int64 int32 int16 int8 uint8 bool uint16 uint32 uint64 "
    "float8_e5m2 float8_e4m3fn float8_e5m2fnuz float8_e4m3fnuz float8_e8m0fnu float4_e2m1fn_x2"
).split()


def checkpoints() -> dict[str, object]:
    torch.manual_seed(0)
    layers = [torch.nn.Linear(4, 4) for _ in range(12)]
    model = torch.nn.Sequential(*layers, torch.nn.BatchNorm1d(4), torch.nn.MultiheadAttention(4, 2))
    optimizer = torch.optim.AdamW(model.parameters())
    sum(each.sum() for each in model.parameters()).backward()
    optimizer.step()
    weights = model.state_dict()
    tied = torch.randn(3, 3)
    return {
        "state-dict": weights,
        "training": {"state_dict": weights, "optimizer_states": [optimizer.state_dict()], "epoch": 3, "rng": torch.get_rng_state()},
        "tied": {"a": tied, "b": tied, "row": tied[1], "t": tied.t(), "none": torch.zeros(0), "wide": torch.zeros(1).expand(5)},
        "plain": {
            "numbers": [0, 255, 256, 65535, 65536, -1, 2**31, 2**63, -(2**63), 2**2030, -0.0, float("inf"), 1e-320],
            "batches": list(range(2001)),
            "thousand": {n: n for n in range(1000)},
            "ordered": collections.OrderedDict((n, n) for n in range(1001)),
            "set": {1, 2},
            "bytes": b"\x00\xff",
            "array": bytearray(b"xy"),
            "complex": 1 + 2j,
            "counter": collections.Counter("aab"),
            "text": ["", "a", "ключ", "😀", "\n"],
            "device": torch.device("cpu"),
            "size": torch.Size([2, 3]),
            "dtype": torch.float16,
        },
        **{f"many-{n}": {f"t{i}": torch.full((i % 3,), float(i)) for i in range(n)} for n in (0, 7, 8, 22, 23, 300, 1103)},
    }


def safetensors_tensors() -> dict[str, torch.Tensor]:
    def tensor(name: str, *shape: int) -> torch.Tensor:
        dtype = getattr(torch, name)
        count = torch.Size(shape).numel() * dtype.itemsize
        return torch.tensor([n % 251 for n in range(max(1, count))], dtype=torch.uint8)[:count].view(dtype).reshape(shape)

    names = {"b": (2, 4), "a": (3,), '名"\\\n\t\x01': (1, 2), "\U0001f600": (2,), "\uffee": (2,), "z": (0, 3)}
    return {f"{name}.{dtype}": tensor(dtype, *shape) for dtype in SAFETENSORS_TYPES for name, shape in names.items()}


def make(folder: Path) -> None:
    for name, content in checkpoints().items():
        torch.save(content, folder / f"{name}.pt")
    save_file(safetensors_tensors(), folder / "all.safetensors", metadata={"format": "pt"})
    for seed in range(200):
        (folder / f"random-{seed}.pkl").write_bytes(pickle.dumps(random_value(random.Random(seed), 5), protocol=seed % 6))


def random_value(chance: random.Random, depth: int) -> object:
    """Of types that have an equality and no code."""
    if depth == 0 or chance.random() < 0.3:
        bits = chance.choice([1, 8, 16, 31, 32, 63, 64, 200, 2100])
        texts = ["", "a", "weight", "ключ", "\ud800", "😀", "x" * 300]
        return chance.choice([None, True, chance.getrandbits(bits), -chance.getrandbits(bits), chance.random(), chance.choice(texts), chance.randbytes(chance.choice([0, 3, 300]))])
    items = [random_value(chance, depth - 1) for _ in range(chance.choice([0, 1, 2, 3, 5]))]
    keys = [chance.choice([chance.randint(-9, 999), f"k{chance.random()}", ("t", chance.randint(0, 9)), b"k"]) for _ in items]
    shared = [items, items]
    return chance.choice([items, tuple(items), dict(zip(keys, items, strict=True)), set(keys), frozenset(keys), shared, bytearray(b"ab")])


def compare(folder: Path) -> None:
    """A line for each file that was written: whether it loads, safely, and holds what the original holds."""
    for written in sorted(folder.glob("*.written")):
        original = written.with_suffix("")
        if original.suffix == ".pkl":
            same = equal(pickle.loads(written.read_bytes()), pickle.loads(original.read_bytes()))
        else:
            same = equal(torch.load(written, weights_only=True), torch.load(original, weights_only=True))
        print(json.dumps([original.name, same]))


def equal(ours: object, theirs: object) -> bool:
    if type(ours) is not type(theirs):
        return False
    if isinstance(ours, torch.Tensor):
        return ours.dtype == theirs.dtype and ours.shape == theirs.shape and ours.stride() == theirs.stride() and torch.equal(ours, theirs)
    if isinstance(ours, dict):
        return list(ours) == list(theirs) and all(equal(value, theirs[key]) for key, value in ours.items())
    if isinstance(ours, (list, tuple)):
        return len(ours) == len(theirs) and all(map(equal, ours, theirs))
    return repr(ours) == repr(theirs) if isinstance(ours, float) else ours == theirs


if __name__ == "__main__":
    {"make": make, "compare": compare}[sys.argv[1]](Path(sys.argv[2]))
