"""Compares checkpoints with what ckpt-guard made of them, by PyTorch's own casts.

    python conversions.py < lines

Each line of input is JSON: {"input": path, "output": path, "dtype": "float16", "cast": true, "kept": [".numpy"]}, where `kept` names
tensors that are not cast. With "module": true, the output's "model" must also load into a real module. Prints a JSON list of
differences for each line.
"""

import io
import json
import sys
import warnings
import weakref
from pathlib import Path

import scripts_path  # noqa: F401  isort: skip
import gpt_sovits_hparams  # noqa: F401
import numpy
import safetensors.torch
import torch

from export_cases import network

SOURCES = {
    "float16": {torch.float32, torch.float64, torch.bfloat16},
    "bfloat16": {torch.float32, torch.float64, torch.float16},
    "float32": {torch.float16, torch.bfloat16, torch.float64},
    "keep": set(),
}
MOST_DIFFERENCES = 10


def load(path: Path) -> object:
    if path.name.endswith(".json"):
        shards = dict.fromkeys(json.loads(path.read_text())["weight_map"].values())
        return by_name({name: tensor for shard in shards for name, tensor in load(path.with_name(shard)).items()})
    if path.suffix == ".safetensors":
        return by_name(safetensors.torch.load_file(path))
    data = path.read_bytes()
    if data[:2] in {b"03", b"04", b"05", b"06"}:
        data = b"PK" + data[2:]
    # The tar format is read from a real file only.
    source = io.BytesIO(data) if data[:2] == b"PK" else path
    return torch.load(source, weights_only=False, map_location="cpu")


def by_name(tensors: dict) -> dict:
    """Safetensors has an order of its own."""
    return dict(sorted(tensors.items()))


class Comparison:
    def __init__(self, dtype: str, cast: bool, kept: list[str]) -> None:
        self.dtype = dtype
        self.cast = cast
        self.uncast = set(kept)
        self.differences: list[str] = []
        self.partners: dict[int, object] = {}
        self.kept: list[object] = []
        self.pairs: list[tuple[str, torch.Tensor, torch.Tensor]] = []

    def run(self, before: object, after: object) -> list[str]:
        self.compare(before, after, "")
        self.compare_sharing()
        return self.differences[:MOST_DIFFERENCES]

    def differ(self, path: str, why: str) -> None:
        self.differences.append(f"{path or 'root'}: {why}")

    def compare(self, a: object, b: object, path: str) -> None:
        if isinstance(a, torch.Tensor):
            return self.compare_tensors(a, b, path)
        if type(a) is not type(b):
            return self.differ(path, f"{type(a)} became {type(b)}")
        if id(a) in self.partners:
            if self.partners[id(a)] is not b and not isinstance(a, (str, int, float, bytes, tuple, type(None), frozenset, complex)):
                self.differ(path, "is one object before, and two after")
            return None
        self.partners[id(a)] = b
        self.kept.append(a)
        if isinstance(a, dict):
            if [repr(key) for key in a] != [repr(key) for key in b]:
                return self.differ(path, f"keys {list(a)} became {list(b)}")
            for (key, value), other in zip(a.items(), b.values(), strict=True):
                self.compare(value, other, f"{path}.{key}")
        elif isinstance(a, (list, tuple)):
            if len(a) != len(b):
                return self.differ(path, f"{len(a)} items became {len(b)}")
            for number, (value, other) in enumerate(zip(a, b, strict=True)):
                self.compare(value, other, f"{path}.{number}")
        elif isinstance(a, numpy.ndarray):
            if a.dtype != b.dtype or a.tobytes() != b.tobytes():
                self.differ(path, "another array")
        elif isinstance(a, weakref.ref):
            pass
        elif hasattr(a, "__dict__"):
            self.compare(vars(a), vars(b), path)
        elif isinstance(a, torch.Generator):
            self.compare(a.get_state(), b.get_state(), path)
        elif repr(a) != repr(b):
            self.differ(path, f"{a!r} became {b!r}")
        if isinstance(a, (dict, list)) and getattr(a, "__dict__", None):
            self.compare(vars(a), vars(b), f"{path}.__dict__")
        return None

    def compare_tensors(self, a: torch.Tensor, b: object, path: str) -> None:
        if type(a) is not type(b):
            return self.differ(path, f"{type(a)} became {type(b)}")
        if (a.layout, a.requires_grad, a.is_nested) != (b.layout, b.requires_grad, b.is_nested):
            return self.differ(path, "another layout, or gradients")
        if vars(a).keys() != vars(b).keys():
            return self.differ(path, f"attributes {vars(a)} became {vars(b)}")
        for name, value in vars(a).items():
            self.compare(value, vars(b)[name], f"{path}.{name}")
        if a.is_nested:
            for number, (one, other) in enumerate(zip(a.unbind(), b.unbind(), strict=True)):
                self.compare_plain(one, other, f"{path}[{number}]")
            return None
        if a.shape != b.shape or str(b.device) not in {"cpu", "meta"}:
            return self.differ(path, f"{tuple(a.shape)} became {tuple(b.shape)} on {b.device}")
        for one, other in zip(parts(a.detach()), parts(b.detach()), strict=True):
            self.compare_plain(one, other, path)
        return None

    def compare_plain(self, a: torch.Tensor, b: torch.Tensor, path: str) -> None:
        expected = a.to(getattr(torch, self.dtype)) if self.cast and path not in self.uncast and a.dtype in SOURCES[self.dtype] else a
        if expected.dtype != b.dtype:
            return self.differ(path, f"expected {expected.dtype}, found {b.dtype}")
        if a.device.type == "meta":
            return None
        self.pairs.append((path, a, b))
        if not same_values(expected, b):
            self.differ(path, "other values")
        return None

    def compare_sharing(self) -> None:
        """What shared memory before does so after."""
        for number, (path, a, b) in enumerate(self.pairs):
            for other_path, c, d in self.pairs[:number]:
                if overlap(a, c) and b.untyped_storage().data_ptr() != d.untyped_storage().data_ptr():
                    self.differ(path, f"no longer shares memory with {other_path}")


def parts(tensor: torch.Tensor) -> list[torch.Tensor]:
    if tensor.layout == torch.sparse_coo:
        return [tensor._indices(), tensor._values()]
    if tensor.layout in {torch.sparse_csr, torch.sparse_bsr}:
        return [tensor.crow_indices(), tensor.col_indices(), tensor.values()]
    if tensor.layout in {torch.sparse_csc, torch.sparse_bsc}:
        return [tensor.ccol_indices(), tensor.row_indices(), tensor.values()]
    return [tensor]


def same_values(a: torch.Tensor, b: torch.Tensor) -> bool:
    if a.is_quantized:
        return a.qscheme() == b.qscheme() and repr(a) == repr(b)
    if a.dtype.is_floating_point and a.element_size() > 1 or a.is_complex():
        nan = a.isnan()
        return bool(torch.equal(nan, b.isnan())) and raw(a[~nan]) == raw(b[~nan])
    return raw(a) == raw(b)


def raw(tensor: torch.Tensor) -> bytes:
    return tensor.contiguous().clone().reshape(-1).view(torch.uint8).numpy().tobytes() if tensor.numel() else b""


def overlap(a: torch.Tensor, b: torch.Tensor) -> bool:
    if a.numel() == 0 or b.numel() == 0 or a.is_quantized or b.is_quantized:
        return False
    if a.untyped_storage().data_ptr() != b.untyped_storage().data_ptr():
        return False
    (a_begin, a_end), (b_begin, b_end) = extent(a), extent(b)
    return a_begin < b_end and b_begin < a_end


def extent(tensor: torch.Tensor) -> tuple[int, int]:
    last = sum((size - 1) * step for size, step in zip(tensor.shape, tensor.stride(), strict=True))
    return tensor.data_ptr(), tensor.data_ptr() + (last + 1) * tensor.element_size()


def main() -> None:
    warnings.simplefilter("ignore")
    torch.set_num_threads(1)
    for line in sys.stdin:
        asked = json.loads(line)
        try:
            comparison = Comparison(asked["dtype"], asked["cast"], asked.get("kept", []))
            found = comparison.run(load(Path(asked["input"])), load(Path(asked["output"])))
            if asked.get("module"):
                network().half().load_state_dict(torch.load(asked["output"], weights_only=True)["model"], strict=True)
        except Exception as error:  # noqa: BLE001: whatever goes wrong is a difference
            found = [f"{type(error).__name__}: {error}"]
        print(json.dumps(found), flush=True)


if __name__ == "__main__":
    main()
