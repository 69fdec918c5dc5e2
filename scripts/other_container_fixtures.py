"""TorchScript, torch.package, safetensors and sharded sets."""

import functools
import struct
from pathlib import Path

import torch

from fixture_registry import TORCH_2, fixture, numbers
from hand_written_formats import safetensors_bytes
from sharded_sets import write_safetensors, write_sharded


class Scripted(torch.jit.ScriptModule):
    def __init__(self) -> None:
        super().__init__()
        self.weight = torch.nn.Parameter(numbers(2, 3))
        self.register_buffer("scale", numbers(3))


@functools.cache
def scripted() -> torch.jit.ScriptModule:
    """Defined by text, so that no path of this machine goes into the debug records."""
    module = Scripted()
    module.define("def forward(self, x):\n    return torch.matmul(self.weight, x * self.scale)\n")
    return module


@fixture("torchscript.pt")
def torchscript(path: Path) -> None:
    torch.jit.save(scripted(), str(path))


@fixture("torchscript-mobile.ptl")
def torchscript_mobile(path: Path) -> None:
    scripted()._save_for_lite_interpreter(str(path))


@fixture("torch-package.pt")
def torch_package(path: Path) -> None:
    from torch.package import PackageExporter

    with PackageExporter(str(path)) as package:
        package.save_pickle("model", "weights.pkl", {"weight": numbers(2)})
        package.save_text("model", "notes.txt", "hello")


SAFETENSORS_TYPES = {
    "BOOL": 1, "U8": 1, "I8": 1, "F8_E5M2": 1, "F8_E4M3": 1, "F8_E8M0": 1, "F8_E4M3FNUZ": 1, "F8_E5M2FNUZ": 1, "I16": 2, "U16": 2,
    "F16": 2, "BF16": 2, "I32": 4, "U32": 4, "F32": 4, "C64": 8, "F64": 8, "I64": 8, "U64": 8,
}  # fmt: skip


@fixture("safetensors-dtypes.safetensors", TORCH_2)
def dtypes_of_the_format(path: Path) -> None:
    content = {kind.lower(): (kind, [2, 2], bytes([1, 0] * (2 * width))) for kind, width in SAFETENSORS_TYPES.items()}
    path.write_bytes(safetensors_bytes(content | {"f4": ("F4", [2, 4], bytes([0x12, 0x34, 0x21, 0x43]))}))


@fixture("safetensors-f6.safetensors", TORCH_2)
def six_bits(path: Path) -> None:
    content = {"e2m3": ("F6_E2M3", [4], bytes([1, 2, 3])), "e3m2": ("F6_E3M2", [2, 4], bytes([1, 2, 3, 4, 5, 6]))}
    path.write_bytes(safetensors_bytes(content))


@fixture("safetensors-metadata.safetensors", TORCH_2)
def with_metadata(path: Path) -> None:
    content = {"model.weight": numbers(2, 3), "model.bias": numbers(3).half(), "step": torch.tensor(5)}
    write_safetensors(content, path, {"format": "pt", "epoch": "3", "作者": "声"})


@fixture("safetensors-odd.safetensors", TORCH_2)
def all_that_is_allowed(path: Path) -> None:
    """Unsorted, a header length of no multiple of 8, an empty name, a scalar, a dimension of 0."""
    content = {"b": ("U8", [3], bytes([1, 2, 3])), "": ("F32", [], struct.pack("<f", 1.5)), "a": ("I16", [0, 4], b"")}
    path.write_bytes(safetensors_bytes({**content, "z": ("BF16", [1], bytes([0x80, 0x3F]))}, padding=3))


@fixture("safetensors-empty.safetensors", TORCH_2)
def no_tensors(path: Path) -> None:
    path.write_bytes(safetensors_bytes({}))


def two_shards() -> list[dict[str, torch.Tensor]]:
    first = {"embed.weight": numbers(3, 2), "layers.0.weight": numbers(2, 2)}
    return [first, {"layers.1.weight": numbers(2, 2), "norm.weight": numbers(2)}]


@fixture("sharded-safetensors/model.safetensors.index.json", TORCH_2)
def sharded_safetensors(path: Path) -> None:
    write_sharded(path, two_shards())


@fixture("sharded-bin/pytorch_model.bin.index.json")
def sharded_bin(path: Path) -> None:
    write_sharded(path, two_shards())
