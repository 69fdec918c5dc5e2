"""Pairs of files whose values differ in every way, and what PyTorch itself says of them: python value_pairs.py FOLDER SEED COUNT

Prints a line of JSON for each pair: both paths, and for each tensor what compare has to find.
"""

import json
import math
import random
import sys

import torch
from safetensors.torch import save_file

FLOATS = [torch.float64, torch.float32, torch.float16, torch.bfloat16]
COMPLEX = [torch.complex128, torch.complex64, torch.complex32]
FLOAT8 = [torch.float8_e5m2, torch.float8_e4m3fn, torch.float8_e5m2fnuz, torch.float8_e4m3fnuz, torch.float8_e8m0fnu]
INTEGERS = [torch.int8, torch.uint8, torch.int16, torch.uint16, torch.int32, torch.uint32, torch.int64, torch.uint64, torch.bool]
QUANTISED = [torch.qint8, torch.quint8, torch.qint32]
# Types that have a typed storage, which the legacy format needs.
IN_LEGACY = FLOATS + COMPLEX[:2] + [torch.int8, torch.uint8, torch.int16, torch.int32, torch.int64, torch.bool] + QUANTISED
IN_SAFETENSORS = FLOATS + INTEGERS + [torch.float8_e5m2, torch.float8_e4m3fn, torch.complex64]

SIZES = [0, 1, 2, 7, 8, 64, 1000, 1024, 1025, 4096, 5001, 65_536, 65_537, 150_000]
SPECIAL = [math.nan, math.inf, -math.inf, 0.0, -0.0, 1e-45, 5e-324, 3.4e38, 65504.0, 1e-8]


def random_values(dtype: torch.dtype, count: int, rng: random.Random) -> torch.Tensor:
    """One dimension of any values of the type, not finite ones included where the type has them."""
    if dtype == torch.bool:
        return torch.rand(count) < 0.5
    if dtype in INTEGERS:
        bits = torch.randint(0, 256, (count * dtype.itemsize,), dtype=torch.uint8)
        return bits.view(dtype)
    if dtype in FLOAT8:
        return torch.randint(0, 256, (count,), dtype=torch.uint8).view(dtype)
    if dtype in COMPLEX:
        parts = random_values({torch.complex128: torch.float64, torch.complex64: torch.float32, torch.complex32: torch.float16}[dtype], count * 2, rng)
        return torch.view_as_complex(parts.reshape(count, 2))
    if dtype in QUANTISED:
        return torch.quantize_per_tensor(torch.randn(count) * 3, 0.05, 0, dtype)
    values = torch.randn(count, dtype=torch.float64) * 10.0 ** rng.randint(-6, 3)
    if rng.random() < 0.3:
        for place in range(min(count, rng.randint(1, 5))):
            values[rng.randrange(count) if place else -1] = rng.choice(SPECIAL)
    return values.to(dtype)


def changed(values: torch.Tensor, rng: random.Random) -> torch.Tensor:
    """The same, or with one, a few or all values other ones."""
    count = values.numel()
    kind = rng.choice(["same", "one", "some", "all", "near", "minus"])
    if kind == "same" or count == 0 or values.is_quantized and kind != "all":
        return values.clone()
    others = random_values(values.dtype, count, rng)
    if kind == "all":
        return others
    if kind in ("near", "minus") and values.dtype in FLOATS:
        return -values if kind == "minus" else (values.double() * (1 + 1e-3 * torch.randn(count))).to(values.dtype)
    places = torch.rand(count) < (0 if kind == "one" else 0.2)
    places[rng.randrange(count)] = True
    raw = values.clone().view(torch.uint8).reshape(count, -1)
    raw[places] = others.view(torch.uint8).reshape(count, -1)[places]
    return raw.reshape(-1).view(values.dtype)


def viewed(values: torch.Tensor, rng: random.Random) -> torch.Tensor:
    """The same values in the same order, in a storage where they lie otherwise."""
    count = values.numel()
    if values.is_quantized or count == 0 or rng.random() < 0.6:
        return values
    width = next((each for each in (8, 5, 4, 3, 2) if count % each == 0), 1)
    shaped = values.reshape(count // width, width)
    kind = rng.choice(["matrix", "transposed", "offset", "stepped"])
    if kind == "transposed":
        return shaped.t().contiguous().t()
    if kind == "offset":
        return torch.cat([values[:1], values, values[:1]])[1:-1].reshape(shaped.shape)
    if kind == "stepped" and values.dtype not in (torch.complex32, *FLOAT8):
        return torch.stack([values, values], 1)[:, 0].reshape(shaped.shape) if count < 6000 else shaped
    return shaped


def as_numbers(values: torch.Tensor) -> torch.Tensor:
    """float64, a row for each value: one number, or the two of a complex one."""
    values = values.int_repr() if values.is_quantized else values
    flat = values.contiguous().reshape(-1)
    if flat.is_complex():
        return torch.view_as_real(flat).double().reshape(-1, 2)
    return flat.to(torch.float64).reshape(-1, 1)


def raw_bytes(values: torch.Tensor) -> torch.Tensor:
    values = values.int_repr() if values.is_quantized else values
    # A copy: a view of one value may keep a stride that its bytes cannot have.
    flat = torch.empty(values.numel(), dtype=values.dtype).copy_(values.reshape(-1))
    return flat.view(torch.uint8).reshape(flat.numel(), values.dtype.itemsize)


def other_rows(a: torch.Tensor, b: torch.Tensor) -> int:
    return int(((a != b) & ~(a.isnan() & b.isnan())).any(1).sum())


def finite(value: float) -> float | None:
    return value if math.isfinite(value) else None


def real_part(dtype: torch.dtype) -> torch.dtype:
    return {torch.complex128: torch.float64, torch.complex64: torch.float32, torch.complex32: torch.float16}.get(dtype, dtype)


def after_cast(reference: torch.Tensor, candidate: torch.Tensor) -> dict | None:
    """Where both are floats of two kinds: the wider one as the narrower, which is the candidate's where they are equally wide."""
    kinds = [real_part(reference.dtype), real_part(candidate.dtype)]
    if kinds[0] == kinds[1] or any(kind not in FLOATS for kind in kinds):
        return None
    narrow = kinds[0] if kinds[0].itemsize < kinds[1].itemsize else kinds[1]
    sides = []
    for each in (reference, candidate):
        flat = each.contiguous().reshape(-1)
        rows = torch.view_as_real(flat) if flat.is_complex() else flat.reshape(-1, 1)
        sides.append(rows.to(narrow).double())
    return {"dtype": str(narrow).removeprefix("torch."), "differing": other_rows(*sides)}


def facts(reference: torch.Tensor, candidate: torch.Tensor) -> dict:
    a, b = as_numbers(reference), as_numbers(candidate)
    is_same_type = reference.dtype == candidate.dtype
    norms = [torch.linalg.vector_norm(each).item() for each in (a, b, a - b)]
    cast = None if is_same_type else after_cast(reference, candidate)
    differing = other_rows(a, b)
    if is_same_type and not (reference.is_floating_point() or reference.is_complex()):
        differing = int((raw_bytes(reference) != raw_bytes(candidate)).any(1).sum())
    other_bits = int((raw_bytes(reference) != raw_bytes(candidate)).any(1).sum()) if is_same_type else None
    equal = (other_bits if is_same_type else cast["differing"] if cast else differing) == 0
    far = (a - b).abs()
    far = far[far.isfinite()]
    is_same = equal and is_same_type
    product = (a * b).sum().item()
    return {
        "values": a.shape[0],
        "equal": equal,
        "differing": differing,
        "nonFinite": {"reference": int((~a.isfinite()).any(1).sum()), "candidate": int((~b.isfinite()).any(1).sum())},
        "norm": {"reference": finite(norms[0]), "candidate": finite(norms[1]), "difference": 0.0 if is_same else finite(norms[2])},
        "change": 0.0 if is_same else finite(norms[2] / norms[0]) if norms[0] else None,
        "cosine": finite(product / norms[0] / norms[1]) if norms[0] and norms[1] else None,
        "maxDifference": far.max().item() if far.numel() else 0.0,
        "afterCast": cast,
    }


def tensor_pair(dtypes: list[torch.dtype], rng: random.Random) -> tuple[torch.Tensor, torch.Tensor]:
    dtype = rng.choice(dtypes)
    values = random_values(dtype, rng.choice(SIZES), rng)
    other = changed(values, rng)
    if dtype in FLOATS and rng.random() < 0.4:
        other = other.to(rng.choice(FLOATS))
    elif dtype in COMPLEX[1:] and rng.random() < 0.3:
        other = other.to(rng.choice(COMPLEX[1:] if COMPLEX[2] in dtypes else COMPLEX[1:2]))
    elif dtype in INTEGERS and rng.random() < 0.2:
        other = other.to(rng.choice([torch.float32, torch.int64]))
    reference = viewed(values, rng)
    candidate = other.reshape(reference.shape) if other.is_quantized else viewed(other, rng).reshape(reference.shape)
    return reference, candidate


def save(tensors: dict[str, torch.Tensor], path: str, rng: random.Random) -> None:
    names = list(tensors)
    rng.shuffle(names)
    shuffled = {name: tensors[name] for name in names}
    if path.endswith(".safetensors"):
        save_file({name: tensor.clone().contiguous() for name, tensor in shuffled.items()}, path)
    else:
        torch.save({"state_dict": shuffled}, path, _use_new_zipfile_serialization=not path.endswith(".legacy.pth"))


def main(folder: str, seed: int, count: int) -> None:
    rng = random.Random(seed)
    torch.manual_seed(seed)
    for number in range(count):
        endings = [rng.choice([".pth", ".legacy.pth", ".safetensors"]) for _ in range(2)]
        dtypes = FLOATS + COMPLEX + FLOAT8 + INTEGERS + QUANTISED
        if ".safetensors" in endings:
            dtypes = [each for each in dtypes if each in IN_SAFETENSORS]
        if ".legacy.pth" in endings:
            dtypes = [each for each in dtypes if each in IN_LEGACY]
        pairs = {f"part{i % 3}.layer{i}.weight": tensor_pair(dtypes, rng) for i in range(rng.randint(1, 14))}
        paths = [f"{folder}/{number}-{side}{ending}" for side, ending in zip(("reference", "candidate"), endings)]
        save({name: pair[0] for name, pair in pairs.items()}, paths[0], rng)
        save({name: pair[1] for name, pair in pairs.items()}, paths[1], rng)
        expected = {name: facts(*pair) for name, pair in pairs.items()}
        print(json.dumps({"reference": paths[0], "candidate": paths[1], "tensors": expected}))


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
