"""The containers before the zip, and plain pickles."""

import collections
import pickle
from pathlib import Path

import torch

from fixture_registry import LATER_TYPES, TORCH_2, fixture, numbers, of_bytes, optimizer_states, plain_types, small_network, tensor_views
from hand_written_formats import write_legacy_with_views, write_tar
from stable_save import save_legacy


@fixture("legacy-dtypes.pt")
def legacy_dtypes(path: Path) -> None:
    save_legacy({**plain_types(), "epoch": 3}, path)


@fixture("legacy-dtypes-untyped.pt", TORCH_2)
def legacy_dtypes_without_storage_class(path: Path) -> None:
    save_legacy({name: of_bytes(getattr(torch, name)) for name in LATER_TYPES}, path)


@fixture("legacy-views.pt")
def legacy_tensor_views(path: Path) -> None:
    save_legacy(tensor_views(), path)


@fixture("legacy-storage-views.pt")
def legacy_storage_views(path: Path) -> None:
    write_legacy_with_views(path)


@fixture("legacy-training.pt")
def legacy_training(path: Path) -> None:
    save_legacy(optimizer_states(), path)


@fixture("legacy-parameters.pt")
def legacy_parameters(path: Path) -> None:
    parameter = torch.nn.Parameter(numbers(2))
    save_legacy({"tied": parameter, "tied_again": parameter, "sparse": numbers(2, 2).to_sparse(), "size": torch.Size([1])}, path)


@fixture("legacy-module.pt")
def legacy_module(path: Path) -> None:
    """A whole module carries the source of its classes; a line stands here for PyTorch's own source."""
    real = torch.serialization.get_source_lines_and_file
    torch.serialization.get_source_lines_and_file = lambda kind: (
        [f"class {kind.__name__}(Module):\n"],
        1,
        f"torch/nn/modules/{kind.__name__}.py",
    )
    try:
        save_legacy(small_network(), path)
    finally:
        torch.serialization.get_source_lines_and_file = real


def legacy_protocol_fixture(protocol: int) -> None:
    @fixture(f"legacy-protocol-{protocol}.pt")
    def make(path: Path) -> None:
        save_legacy({"weight": numbers(2, 2), "text": "é", "epoch": protocol}, path, pickle_protocol=protocol)


for each in (2, 3, 4):
    legacy_protocol_fixture(each)


@fixture("legacy-empty.pt")
def legacy_without_tensors(path: Path) -> None:
    save_legacy({"epoch": 1}, path)


@fixture("tar.pt")
def tar(path: Path) -> None:
    write_tar(path)


def pickle_fixture(protocol: int) -> None:
    @fixture(f"pickle-protocol-{protocol}.pkl")
    def make(path: Path) -> None:
        content = {
            "name": "é",
            "big": 2**70,
            "minus": -300,
            "float": 0.5,
            "list": [1, (2, 3)],
            "none": None,
            "yes": True,
            "bytes": b"\x00\xff",
        }
        path.write_bytes(pickle.dumps({**content, "set": {4}, "ordered": collections.OrderedDict(a=1)}, protocol))


for each in range(6):
    pickle_fixture(each)
