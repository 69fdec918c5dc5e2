"""Zips of `torch.save`: every kind of tensor."""

from pathlib import Path

import torch

from fixture_registry import LATER_TYPES, TORCH_2, fixture, numbers, of_bytes, plain_types, tensor_views
from hand_written_formats import Call
from stable_save import save


@fixture("zip-dtypes.pt")
def dtypes(path: Path) -> None:
    save(plain_types(), path)


@fixture("zip-dtypes-untyped.pt", TORCH_2)
def dtypes_without_storage_class(path: Path) -> None:
    save({name: of_bytes(getattr(torch, name)) for name in LATER_TYPES}, path)


@fixture("zip-quantized.pt")
def quantized(path: Path) -> None:
    values = torch.linspace(-1, 1, 8).reshape(2, 4)
    scales, zeros = torch.tensor([0.1, 0.2]), torch.tensor([0, 1])
    content = {
        name: torch.quantize_per_tensor(values, 0.1, 0, getattr(torch, name))
        for name in ("qint8", "quint8", "qint32", "quint4x2", "quint2x4")
    }
    for name in ("qint8", "quint8", "qint32"):
        content[f"{name}_channels"] = torch.quantize_per_channel(values, scales, zeros, 0, getattr(torch, name))
    content["quint4x2_channels"] = torch.quantize_per_channel(values, scales, zeros.float(), 0, torch.quint4x2)
    save(content, path)


@fixture("zip-views.pt")
def views(path: Path) -> None:
    save(tensor_views(), path)


@fixture("zip-tied.pt")
def tied(path: Path) -> None:
    shared = torch.nn.Parameter(numbers(3, 2))
    save({"embedding.weight": shared, "head.weight": shared, "copy": {"weight": shared.detach()}}, path)


@fixture("zip-parameters.pt")
def parameters(path: Path) -> None:
    with_attribute = torch.nn.Parameter(numbers(2))
    with_attribute.tensor_parallel = True
    tensor_with_attribute = numbers(3)
    tensor_with_attribute.note = "kept"
    content = {
        "parameter": torch.nn.Parameter(numbers(2, 2)),
        "frozen": torch.nn.Parameter(numbers(2), requires_grad=False),
        "with_attribute": with_attribute,
        "buffer": torch.nn.Buffer(numbers(2)) if hasattr(torch.nn, "Buffer") else numbers(2),
        "tensor_with_attribute": tensor_with_attribute,
        "requires_grad": numbers(2).requires_grad_(),
        "plain": numbers(2),
    }
    save(content, path)


@fixture("zip-sparse.pt")
def sparse(path: Path) -> None:
    dense = torch.tensor([[0.0, 1.0, 0.0, 0.0], [2.0, 0.0, 0.0, 3.0], [0.0, 0.0, 0.0, 0.0], [0.0, 4.0, 0.0, 5.0]])
    content = {"coo": dense.to_sparse(), "coo_uncoalesced": torch.sparse_coo_tensor([[0, 0], [1, 1]], [1.0, 2.0], (2, 3))}
    save({**content, "hybrid": numbers(2, 3, 2).to_sparse(1)}, path)


@fixture("zip-sparse-csr.pt")
def sparse_rows(path: Path) -> None:
    """1.13 saves it with a function that later versions no longer have."""
    save({"csr": torch.eye(3).to_sparse_csr(), "plain": numbers(2)}, path)


@fixture("zip-sparse-blocked.pt", TORCH_2)
def sparse_blocked(path: Path) -> None:
    dense = torch.eye(4) + numbers(4, 4).triu()
    save({"csc": dense.to_sparse_csc(), "bsr": dense.to_sparse_bsr((2, 2)), "bsc": dense.to_sparse_bsc((2, 2))}, path)


@fixture("zip-nested.pt", TORCH_2)
def nested(path: Path) -> None:
    save({"nested": torch.nested.nested_tensor([numbers(2, 3), numbers(4, 3)]), "plain": numbers(2)}, path)


@fixture("zip-meta.pt")
def meta(path: Path) -> None:
    weight = torch.empty(4, 5, device="meta")
    save({"meta": weight, "transposed": weight.t(), "parameter": torch.nn.Parameter(weight), "real": numbers(2)}, path)


@fixture("zip-conjugated.pt")
def conjugated(path: Path) -> None:
    values = torch.tensor([1 + 2j, 3 - 4j])
    save({"values": values, "conj": values.conj(), "neg": values.clone().conj().imag}, path)


@fixture("zip-cuda.pt")
def other_devices(path: Path) -> None:
    """As saved from graphics cards: the tag comes from `location_tag`, which this machine cannot be asked for."""
    real = torch.serialization.location_tag
    tags = iter(["cuda:0", "cuda:1", "mps", "cpu"])
    torch.serialization.location_tag = lambda storage: next(tags)
    try:
        save({"first": numbers(3), "second": numbers(2, 2), "apple": numbers(1), "memory": numbers(2)}, path)
    finally:
        torch.serialization.location_tag = real


@fixture("zip-rebuild-functions.pt")
def rebuild_functions(path: Path) -> None:
    """Functions that saved tensors call, and that need a device or an old version to appear by themselves."""
    storage = (
        numbers(6).storage()
        if not hasattr(torch.Tensor, "untyped_storage")
        else torch.storage.TypedStorage(wrap_storage=numbers(6).untyped_storage(), dtype=torch.float32, _internal=True)
    )
    content: dict = {"first_version": Call(torch._utils._rebuild_tensor, storage, 1, (2, 2), (2, 1))}
    if hasattr(torch._utils, "_rebuild_device_tensor_from_cpu_tensor"):
        content["device"] = Call(torch._utils._rebuild_device_tensor_from_cpu_tensor, numbers(3), torch.float32, "cpu", False)
    if hasattr(torch._utils, "_rebuild_device_tensor_from_numpy"):
        content["device_numpy"] = Call(torch._utils._rebuild_device_tensor_from_numpy, numbers(2, 2).numpy(), torch.float32, "cpu", True)
    save(content, path)


@fixture("zip-storages.pt")
def storages(path: Path) -> None:
    typed, other = torch.FloatStorage([1.0, 2.0]), torch.ByteStorage([1, 2, 3])
    save({"typed": typed, "tensor": numbers(2), "untyped": other.untyped()}, path)
