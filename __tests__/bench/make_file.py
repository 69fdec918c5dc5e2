"""Writes a checkpoint to measure with, by PyTorch's own torch.save, and has it on disk before it ends.

    python make_file.py PATH training BYTES    as Lightning's: float32 weights, two moments of Adam for each, some 500 tensors
    python make_file.py PATH weights BYTES     a flat state_dict of float32
    python make_file.py PATH moved BYTES       the same, with other values
    python make_file.py PATH many COUNT        a flat state_dict of COUNT tensors of two values each
    python make_file.py PATH renamed COUNT     the same, with every second key below another module

All tensors show the same random block, each through a mapping of its own: torch.save takes them for storages of their own
and writes each in full, and memory holds the block alone, so that a file may be larger than memory. What is measured does
not depend on the values, as long as they are finite and have the size of weights.
"""

import math
import os
import sys
import tempfile
from collections import OrderedDict
from collections.abc import Callable, Iterator

import torch

Shape = tuple[int, ...]
LAYERS = 10
ADAM = {"lr": 1e-4, "betas": (0.9, 0.99), "eps": 1e-9, "weight_decay": 0.01, "amsgrad": False}


def main(path: str, kind: str, amount: str) -> None:
    torch.manual_seed(0)
    with tempfile.TemporaryDirectory(dir=os.path.dirname(path)) as scratch:
        content = {"training": training, "weights": weights, "moved": moved, "many": many, "renamed": renamed}[kind](int(amount), os.path.join(scratch, "block"))
        torch.save(content, path)
    with open(path, "rb") as file:
        os.fsync(file.fileno())


def training(size: int, scratch: str) -> dict[str, object]:
    shapes = dict(transformer(width(size // 3)))
    block = random_block(shapes, scratch)
    moments = [{"step": torch.tensor(1000.0), "exp_avg": block(shape), "exp_avg_sq": block(shape)} for shape in shapes.values()]
    group = {**ADAM, "params": list(range(len(moments)))}
    return {
        "epoch": 9,
        "global_step": 1000,
        "pytorch-lightning_version": "2.4.0",
        "state_dict": OrderedDict((name, block(shape)) for name, shape in shapes.items()),
        "loops": {"fit_loop": {"epoch_progress": {"current": {"completed": 9}}}},
        "optimizer_states": [{"state": dict(enumerate(moments)), "param_groups": [group]}],
        "lr_schedulers": [{"last_epoch": 1000, "base_lrs": [1e-4]}],
    }


def weights(size: int, scratch: str) -> dict[str, torch.Tensor]:
    shapes = dict(transformer(width(size)))
    block = random_block(shapes, scratch)
    return {name: block(shape) for name, shape in shapes.items()}


def moved(size: int, scratch: str) -> dict[str, torch.Tensor]:
    torch.manual_seed(1)
    return weights(size, scratch)


def many(count: int, _scratch: str) -> dict[str, torch.Tensor]:
    return {f"layers.{index}.bias": torch.randn(2) for index in range(count)}


def renamed(count: int, _scratch: str) -> dict[str, torch.Tensor]:
    return {f"{'layers' if index % 2 else 'encoder.blocks'}.{index}.bias": torch.randn(2) for index in range(count)}


def width(size: int) -> int:
    """Width of the transformer whose float32 weights are about `size` bytes: each layer has 12 width² of them."""
    return max(1, math.isqrt(size // (4 * 12 * LAYERS)))


def transformer(wide: int) -> Iterator[tuple[str, Shape]]:
    yield "embedding.weight", (512, wide)
    for layer in range(LAYERS):
        matrices = {"attention.in": (3 * wide, wide), "attention.out": (wide, wide), "up": (4 * wide, wide), "down": (wide, 4 * wide)}
        for name, shape in matrices.items():
            yield f"layers.{layer}.{name}.weight", shape
            yield f"layers.{layer}.{name}.bias", shape[:1]
        for name in ("norm_1", "norm_2"):
            yield f"layers.{layer}.{name}.weight", (wide,)
            yield f"layers.{layer}.{name}.bias", (wide,)


def random_block(shapes: dict[str, Shape], file: str) -> Callable[[Shape], torch.Tensor]:
    """Gives tensors of any of the shapes that all show the random values of `file`, each in a mapping of its own."""
    (torch.randn(max(math.prod(shape) for shape in shapes.values())) * 0.02).numpy().tofile(file)
    return lambda shape: torch.from_file(file, shared=True, size=math.prod(shape), dtype=torch.float32).reshape(shape)


main(*sys.argv[1:])
