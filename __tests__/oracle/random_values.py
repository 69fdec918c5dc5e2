"""Random content for checkpoints: every kind of tensor and object that people save, alone and inside of each other."""

import argparse
import collections
import pathlib
import random

import numpy
import scripts_path  # noqa: F401
import torch

from fixture_registry import LATER_TYPES, PLAIN_TYPES
from gpt_sovits_hparams import HParams

FLOATS = [torch.float64, torch.float32, torch.float16, torch.bfloat16, torch.complex64, torch.complex128]
LETTERS = ["a", "weight", "bias", "layer.0", "ключ", "重み", "é", "x y", "😀", "__proto__", "constructor", "", "0", "a\nb", '"', "\ud800", "module"]


class RandomValues:
    """`plain` leaves out what the weights_only unpickler refuses."""

    def __init__(self, seed: int, plain: bool) -> None:
        self.random = random.Random(seed)
        self.plain = plain
        torch.manual_seed(seed)
        self.shared: list[torch.Tensor] = [self.plain_tensor() for _ in range(3)]

    # Objects

    def checkpoint(self) -> object:
        """A dict mostly, as checkpoints are; now and then a bare list or tensor."""
        kind = self.random.random()
        if kind < 0.05:
            return self.tensor()
        if kind < 0.1:
            return [self.value(2) for _ in range(self.random.randint(0, 4))]
        return {self.key(): self.value(3) for _ in range(self.random.randint(1, 8))} | {"model": self.state_dict()}

    def state_dict(self) -> dict:
        """What `Module.state_dict()` gives: an OrderedDict with an attribute `_metadata`."""
        result = collections.OrderedDict((f"layers.{n}.weight", self.tensor()) for n in range(self.random.randint(0, 5)))
        if self.random.random() < 0.5:
            result._metadata = collections.OrderedDict([("", {"version": 1}), ("layers.0", {"version": self.number()})])
        return result

    def value(self, depth: int) -> object:
        choice = self.random.random()
        if depth == 0 or choice < 0.35:
            return self.tensor()
        if choice < 0.6:
            return self.scalar()
        if choice < 0.7:
            return self.leaf_object()
        return self.container(depth)

    def container(self, depth: int) -> object:
        items = [self.value(depth - 1) for _ in range(self.random.randint(0, 4))]
        pairs = [(self.key(), item) for item in items]
        makers = [
            lambda: items,
            lambda: tuple(items),
            lambda: dict(pairs),
            lambda: collections.OrderedDict(pairs),
            lambda: {number: item for number, item in enumerate(items)},
            lambda: self.with_cycle(items),
            lambda: [items, items],
        ]
        if not self.plain:
            makers += [lambda: collections.defaultdict(list, pairs), lambda: collections.defaultdict(dict, {"a": {"b": items}})]
        return self.random.choice(makers)()

    @staticmethod
    def with_cycle(items: list) -> list:
        items.append(items)
        return items

    def key(self) -> object:
        if self.random.random() < 0.15:
            return self.random.choice([0, -1, 7, 2**40, 2**70, 1.5, True, None, (1, "a"), 0.1, 1e16])
        return self.text()

    def text(self) -> str:
        return self.random.choice(LETTERS) + self.random.choice(["", "", "." + self.random.choice(LETTERS), str(self.random.randint(0, 99))])

    def scalar(self) -> object:
        plain = [None, True, False, self.number(), self.number(), self.random.uniform(-1e9, 1e9), float("inf"), float("nan"), self.text()]
        return self.random.choice([*plain, self.text() * self.random.choice([1, 40, 90]), 5e-324, -0.0])

    def number(self) -> int:
        sign = self.random.choice([1, -1])
        return sign * self.random.randint(0, 2 ** self.random.choice([1, 8, 16, 31, 32, 53, 63, 64, 200] + ([] if self.plain else [2100])))

    def leaf_object(self) -> object:
        plain = [
            lambda: {1, "two", 3.5},
            lambda: bytearray(b"\x00\xff" * self.random.randint(0, 9)),
            lambda: bytes(self.random.randbytes(self.random.randint(0, 300))),
            lambda: complex(self.random.uniform(-1, 1), 2),
            lambda: torch.Size([2, 3]),
            lambda: torch.device("cuda", 1),
            lambda: self.random.choice([torch.float32, torch.uint16, torch.float8_e5m2]),
            lambda: collections.Counter({"a": 2, "b": self.number()}),
            lambda: torch.per_channel_affine,
            lambda: torch.get_rng_state()[:32].clone(),
        ]
        others = [
            lambda: frozenset([1, 2]),
            lambda: slice(1, None, 2),
            lambda: range(self.random.randint(0, 5)),
            lambda: argparse.Namespace(lr=0.1, name=self.text(), steps=[1, 2]),
            lambda: pathlib.PurePosixPath("logs") / "voice",
            lambda: collections.deque([1, 2], maxlen=4),
            lambda: HParams(model={"version": "v2"}, rate=self.number()),
            lambda: numpy.ones((2, 2), dtype=self.random.choice(["<f4", ">i2", "u1", "?"])),
            lambda: numpy.float64(0.25),
            lambda: numpy.int32(-3),
            lambda: int,
            lambda: torch.random.default_generator.clone_state(),
        ]
        return self.random.choice(plain if self.plain else plain + others)()

    # Tensors

    def tensor(self) -> torch.Tensor:
        choice = self.random.random()
        if choice < 0.3:
            return self.plain_tensor()
        if choice < 0.55:
            return self.view(self.random.choice(self.shared))
        if choice < 0.75:
            return self.marked()
        return self.special()

    def shape(self, most: int = 4) -> list[int]:
        return [self.random.choice([0, 1, 1, 2, 3, 4, 5]) for _ in range(self.random.randint(0, most))]

    def plain_tensor(self) -> torch.Tensor:
        dtype = getattr(torch, self.random.choice([*PLAIN_TYPES, "bool", *LATER_TYPES, "float32", "float32", "float16"]))
        return self.of_type(dtype)

    def of_type(self, dtype: torch.dtype) -> torch.Tensor:
        shape = self.shape()
        if dtype in FLOATS:
            return torch.randn(shape, dtype=torch.complex64 if dtype.is_complex else torch.float32).to(dtype)
        if dtype == torch.bool:
            return torch.rand(shape) > 0.5
        count = torch.Size(shape).numel() * torch.empty(0, dtype=dtype).element_size()
        # Small bytes are finite in every type.
        values = torch.tensor([self.random.randint(1, 60) for _ in range(count)], dtype=torch.uint8)
        return values.view(dtype).reshape(shape) if count else torch.empty(shape, dtype=dtype)

    def view(self, base: torch.Tensor) -> torch.Tensor:
        ways = [
            lambda: base,
            lambda: base.t() if base.dim() == 2 else base,
            lambda: base.reshape(-1)[1:] if base.numel() > 1 else base,
            lambda: base.reshape(-1)[::2] if base.numel() > 1 else base,
            lambda: base.unsqueeze(0).expand(3, *base.shape),
            lambda: base.permute(tuple(reversed(range(base.dim())))),
            lambda: base.as_strided((2, 2), (1, 1), 0) if base.numel() > 2 else base,
            lambda: base.detach(),
            lambda: base[..., -1] if base.dim() and base.shape[-1] else base,
        ]
        return self.random.choice(ways)()

    def marked(self) -> torch.Tensor:
        """Parameters, buffers, tensors that require gradients or carry attributes."""
        values = self.of_type(self.random.choice(FLOATS))
        parameter = torch.nn.Parameter(values, requires_grad=self.random.random() < 0.7)
        ways = [
            lambda: parameter,
            lambda: parameter,
            lambda: self.with_attribute(parameter),
            lambda: self.with_attribute(values),
            lambda: torch.nn.Buffer(values),
            lambda: values.requires_grad_(),
            lambda: torch.nn.Parameter(self.view(values).detach()),
        ]
        return self.random.choice(ways)()

    def with_attribute(self, tensor: torch.Tensor) -> torch.Tensor:
        tensor.note = self.text()
        tensor.sequence = [1, self.number()]
        return tensor

    def special(self) -> torch.Tensor:
        dense = torch.randn(4, 6).relu()
        scales, zeros = torch.tensor([0.1, 0.2, 0.3, 0.4]), torch.tensor([0, 1, 2, 3])
        quantised = self.random.choice([torch.qint8, torch.quint8, torch.qint32])
        ways = [
            lambda: dense.to_sparse(),
            lambda: torch.sparse_coo_tensor([[0, 0], [1, 1]], [1.0, 2.0], (2, 3)),
            lambda: torch.randn(2, 3, 2).to_sparse(1),
            lambda: dense.to_sparse_csr(),
            lambda: dense.to_sparse_csc(),
            lambda: dense.to_sparse_bsr((2, 3)),
            lambda: dense.to_sparse_bsc((2, 2)),
            lambda: torch.quantize_per_tensor(dense, 0.25, 3, quantised),
            lambda: torch.quantize_per_tensor(dense, 0.25, 3, torch.quint4x2),
            lambda: torch.quantize_per_channel(dense, scales, zeros, 0, quantised),
            lambda: torch.quantize_per_channel(dense, scales, zeros.float(), 0, torch.quint4x2),
            lambda: torch.nested.nested_tensor([torch.randn(2, 3), torch.randn(self.random.randint(1, 4), 3)]),
            lambda: torch.empty(self.shape(), device="meta", dtype=self.random.choice(FLOATS)),
            lambda: torch.nn.Parameter(torch.empty(3, 4, device="meta").t()),
            lambda: torch.randn(3, dtype=torch.complex64).conj(),
            lambda: torch.randn(2, 2, dtype=torch.complex64).conj().imag,
        ]
        return self.random.choice(ways)()
