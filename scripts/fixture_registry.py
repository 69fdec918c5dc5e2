"""The list of fixtures, and the tensors that they are filled with."""

import collections
import copy
from collections.abc import Callable
from pathlib import Path

import torch

TORCH_2 = int(torch.__version__.split(".")[0]) >= 2
PLAIN_TYPES = "float64 float32 float16 bfloat16 int64 int32 int16 int8 uint8 complex64 complex128".split()
# Types without a storage class of their own, which only later versions can save.
LATER_TYPES = [
    *("complex32", "uint16", "uint32", "uint64", "float8_e5m2", "float8_e4m3fn", "float8_e5m2fnuz", "float8_e4m3fnuz", "float8_e8m0fnu"),
    *("float4_e2m1fn_x2", "bits8", "bits16", "bits1x8", "bits2x4", "bits4x2"),
]

Maker = Callable[[Path], None]
FIXTURES: dict[str, Maker] = {}


def fixture(name: str, possible: bool = True) -> Callable[[Maker], Maker]:
    """Registers the maker of the file `name`, unless this version of PyTorch cannot make it."""

    def register(make: Maker) -> Maker:
        if possible:
            FIXTURES[name] = make
        return make

    return register


def numbers(*shape: int, start: int = 1) -> torch.Tensor:
    """Counts up in quarters, so that every element has a value of its own which half precision holds as well."""
    return ((torch.arange(torch.Size(shape).numel()) + start) / 4).reshape(shape)


def of_bytes(dtype: torch.dtype, size: int = 16) -> torch.Tensor:
    """A tensor of any type from the bytes 1, 2, 3 …: finite in each of them."""
    return torch.arange(1, size + 1, dtype=torch.uint8).view(dtype)


def plain_types() -> dict[str, torch.Tensor]:
    return {**{name: of_bytes(getattr(torch, name)) for name in PLAIN_TYPES}, "bool": torch.tensor([True, False, True])}


def tensor_views() -> dict:
    base, other = numbers(4, 6), numbers(10)
    return {
        "base": base,
        "rows": base[1:3],
        "columns": base[:, 2:4],
        "transposed": base.t(),
        "steps": base.reshape(-1)[1::5],
        "scalar": base[3, 5],
        "other": other,
        "expanded": numbers(1).expand(3, 4),
        "expanded_row": other[:2].expand(3, 2),
        "overlapping": other.as_strided((4, 3), (2, 1), 1),
        "permuted": numbers(2, 3, 4).permute(2, 0, 1),
        "channels_last": numbers(1, 2, 2, 3).contiguous(memory_format=torch.channels_last),
        "zero_dimensions": torch.tensor(2.5),
        "empty": torch.empty(0),
        "empty_matrix": torch.empty(3, 0, 2),
    }


def small_network() -> torch.nn.Module:
    torch.manual_seed(3)
    return torch.nn.Sequential(
        collections.OrderedDict(conv=torch.nn.Conv1d(2, 3, 3), norm=torch.nn.BatchNorm1d(3), last=torch.nn.Linear(4, 2))
    )


def optimizer_states() -> dict:
    network = torch.nn.Linear(3, 2)
    with torch.no_grad():
        for parameter in network.parameters():
            parameter.copy_(numbers(*parameter.shape))
    kinds = {"adam": torch.optim.Adam, "adamw": torch.optim.AdamW, "sgd": torch.optim.SGD}
    states = {}
    for name, kind in kinds.items():
        optimizer = kind(network.parameters(), lr=0.5, **({"momentum": 0.5} if name == "sgd" else {}))
        for parameter in network.parameters():
            parameter.grad = torch.ones_like(parameter)
        optimizer.step()
        states[name] = optimizer.state_dict()
    scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size=2)
    return copy.deepcopy({"model": network.state_dict(), **states, "scheduler": scheduler.state_dict(), "epoch": 1})


def typed_content() -> dict:
    return {
        "float": numbers(3),
        "half": numbers(2, 2).half(),
        "long": torch.tensor([1, -2]),
        "byte": of_bytes(torch.uint8, 5),
        "complex": torch.tensor([1 + 2j]),
    }
