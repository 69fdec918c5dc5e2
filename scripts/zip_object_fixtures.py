"""Zips of `torch.save`: everything that stands beside the tensors."""

import argparse
import collections
import pathlib
from pathlib import Path

import torch

from fixture_registry import fixture, numbers, optimizer_states, small_network
from gpt_sovits_hparams import HParams
from stable_save import save, saved_bytes


@fixture("zip-scalars.pt")
def scalars(path: Path) -> None:
    powers = {
        "below": 2**53 - 1,
        "at": 2**53,
        "above": 2**53 + 1,
        "negative": -(2**53) - 1,
        "int64": 2**63,
        "big": 2**70,
        "minus_big": -(2**70),
    }
    small = {"zero": 0, "one": 1, "byte": 255, "short": 65535, "int": 2**31 - 1, "minus": -1, "minus_int": -(2**31), "long": 2**31}
    texts = {"text": "hello", "empty": "", "unicode": "检查点 ✓ 😀", "lines": 'a\nb\t"c"\\'}
    floats = {"float": 0.1, "whole": 1.0, "tiny": 5e-324, "infinite": float("inf"), "nan": float("nan"), "minus_zero": -0.0}
    save({**small, **powers, **texts, **floats, "yes": True, "no": False, "none": None, "weight": numbers(2)}, path)


@fixture("zip-long4.pt")
def very_long_integers(path: Path) -> None:
    save({"long": 3**1500, "minus": -(3**1500), "byte_limit": 2 ** (8 * 255 - 1), "weight": numbers(2)}, path)


@fixture("zip-containers.pt")
def containers(path: Path) -> None:
    content = {
        "list": [numbers(1), [numbers(2), {"deep": numbers(3)}]],
        "tuple": (numbers(1), 2, (numbers(2),), (), (1, 2, 3, 4)),
        "set": {7},
        "bytes": b"\x00\xffbytes",
        "bytearray": bytearray(b"abc"),
        "complex": 1 - 2j,
        "none": None,
        "empty": {"list": [], "dict": {}, "tuple": ()},
        "keys": {1: numbers(1), -2: numbers(2), "a.b": numbers(3), "": numbers(4), "__proto__": numbers(1), "constructor": numbers(2)},
    }
    same = [numbers(2)]
    save({**content, "same": same, "same_again": same}, path)


@fixture("zip-cycle.pt")
def cycle(path: Path) -> None:
    content: dict = {"weight": numbers(2), "list": [numbers(3)]}
    content["self"] = content
    content["list"].append(content["list"])
    save(content, path)


@fixture("zip-root-tensor.pt")
def tensor_at_the_root(path: Path) -> None:
    save(numbers(2, 3), path)


@fixture("zip-root-list.pt")
def list_at_the_root(path: Path) -> None:
    save([numbers(2), {"weight": numbers(3)}], path)


@fixture("zip-ordered-dict.pt")
def ordered_dict(path: Path) -> None:
    network = small_network()
    counter = collections.Counter({"a": 2, "b": 1})
    save({"state_dict": network.state_dict(), "counter": counter, "ordered": collections.OrderedDict(b=numbers(1), a=numbers(2))}, path)


@fixture("zip-numpy.pt")
def numpy_values(path: Path) -> None:
    import numpy

    arrays = {"array": numpy.arange(6, dtype=numpy.float32).reshape(2, 3), "int": numpy.int64(5), "float": numpy.float64(0.5)}
    save({**arrays, "fortran": numpy.asfortranarray(numpy.ones((2, 2))), "weight": numbers(2), "seed": 7}, path)


@fixture("zip-not-weights-only.pt")
def harmless_objects(path: Path) -> None:
    content = {
        "path": pathlib.PurePosixPath("logs/voice"),
        "arguments": argparse.Namespace(lr=0.1, epochs=3),
        "default": collections.defaultdict(list, {"loss": [0.5]}),
        "frozen": frozenset({3}),
        "slice": slice(1, 2),
        "weight": numbers(2),
        "epoch": 3,
    }
    save(content, path)


@fixture("zip-torch-objects.pt")
def torch_objects(path: Path) -> None:
    content = {"size": torch.Size([2, 3]), "device": torch.device("cpu"), "dtype": torch.bfloat16, "layout": torch.strided}
    save({**content, "random": torch.random.manual_seed(1).get_state()[:24].clone(), "scheme": torch.per_tensor_affine}, path)


def project_export(version: str) -> dict:
    return {"weight": {"a": numbers(2)}, "config": HParams(model={"version": version}, version=version), "info": "8epoch_240iteration"}


@fixture("zip-gpt-sovits.pth")
def project_settings(path: Path) -> None:
    save(project_export("v2"), path)


@fixture("zip-gpt-sovits-header-05.pth")
def swapped_header(path: Path) -> None:
    path.write_bytes(b"05" + saved_bytes(project_export("v2Pro"))[2:])


@fixture("zip-module.pt")
def whole_module(path: Path) -> None:
    save(small_network(), path)


@fixture("zip-module-inside.pt")
def module_inside(path: Path) -> None:
    save({"epoch": 2, "model": torch.nn.ModuleList([torch.nn.Linear(2, 2), torch.nn.Embedding(3, 2)]).requires_grad_(False)}, path)


@fixture("zip-optimizers.pt")
def optimizers(path: Path) -> None:
    save(optimizer_states(), path)
