"""One file for each rule that is an error by default. A file has the name of its rule, and exactly one damage.

All start from the same healthy zip. Sizes, offsets and checksums are kept right wherever they are not the damage.
"""

import struct
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import torch

from hand_written_formats import short_string
from sharded_sets import write_sharded
from stable_save import saved_bytes
from torch_zip import CENTRAL, DEFLATED, Record, local_part, read_zip, record, write_zip

DATA = "archive/data/"
STOP = b"."


def write_damaged(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for name, make in DAMAGED.items():
        (folder / f"{name}.pth").write_bytes(make())
    # The digest of another file: of no bytes at all.
    stated = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    (folder / "file-digest-mismatch.pth.sha256").write_text(f"{stated}  file-digest-mismatch.pth\n")
    write_set_without_shard(folder / "container-missing-shard")


def healthy_content() -> dict:
    def numbers(*shape: int) -> torch.Tensor:
        return (torch.arange(torch.Size(shape).numel()) + 1.0).reshape(shape) / 8

    weights = {"embed.weight": numbers(8, 4), "layer.weight": numbers(4, 4), "layer.bias": numbers(4)}
    return {"state_dict": weights, "epoch": 3}


def healthy() -> list[Record]:
    return read_zip(saved_bytes(healthy_content()))


def changed(name: str, change: Callable[[Record], Record]) -> bytes:
    """The healthy zip with one record changed."""
    return write_zip([change(each) if each.name == name else each for each in healthy()])


def with_content(name: str, change: Callable[[bytes], bytes]) -> bytes:
    """The healthy zip with other bytes in one record, and the sizes and checksum that belong to them."""
    return changed(name, lambda each: record(each.name, change(each.stored)))


def with_pickle(change: Callable[[bytes], bytes]) -> bytes:
    return with_content("archive/data.pkl", change)


def with_extra_entry(value: bytes) -> bytes:
    """One entry more in the pickled dict; `value` are the opcodes that make it."""
    return with_pickle(lambda data: data.removesuffix(STOP) + short_string("extra") + value + b"s" + STOP)


# --- the file as a whole ----------------------------------------------------------------------------------------------


def lfs_pointer() -> bytes:
    oid = "4d7a214614ab2935c943f9e0ff69d22eadbb8f32b1258daaa5e2ca24d17e2393"
    return f"version https://git-lfs.github.com/spec/v1\noid sha256:{oid}\nsize 84998826\n".encode()


def error_page() -> bytes:
    return (
        b"<!DOCTYPE html>\n<html>\n<head><title>404 Not Found</title></head>\n"
        b"<body><h1>Not Found</h1><p>The requested model was not found on this server.</p></body>\n</html>\n"
    )


# --- the zip ----------------------------------------------------------------------------------------------------------


def truncated() -> bytes:
    data = write_zip(healthy())
    return data[: len(data) * 2 // 3]


def corrupt() -> bytes:
    """The signature of the second entry of the central directory overwritten."""
    data = bytearray(write_zip(healthy()))
    second = data.index(CENTRAL, data.index(CENTRAL) + 1)
    data[second : second + 4] = bytes(4)
    return bytes(data)


def flipped_bit(each: Record) -> Record:
    """In the lowest bits of a number, so that nothing but the checksum can tell."""
    return replace(each, stored=bytes([each.stored[0] ^ 1]) + each.stored[1:])


def missing_record() -> bytes:
    return write_zip([each for each in healthy() if each.name != f"{DATA}1"])


def duplicate_record() -> bytes:
    """A second `data/1` with other numbers: which one is read depends on the reader."""
    records = healthy()
    first = next(at for at, each in enumerate(records) if each.name == f"{DATA}1")
    other = record(f"{DATA}1", records[first].stored[::-1])
    return write_zip(records[: first + 1] + [other] + records[first + 1 :])


def overlapping_records() -> bytes:
    """`data/1` lies, with header and all, inside the bytes of `data/0`."""
    inner = healthy_content()["state_dict"]["layer.bias"]
    outer = torch.zeros(512, dtype=torch.uint8)
    records = read_zip(saved_bytes({"outer": outer, "inner": inner}))
    data = write_zip(records)
    start = data.index(bytes(512))
    index = {each.name: at for at, each in enumerate(records)}
    nested = records[index[f"{DATA}1"]]
    part = local_part(nested, start + 64)
    content = (bytes(64) + part).ljust(512, b"\0")
    records[index[f"{DATA}0"]] = record(f"{DATA}0", content)
    records[index[f"{DATA}1"]] = replace(nested, at=start + 64)
    return write_zip(records)


def leading_data() -> bytes:
    """64 bytes before the zip that begin like one, with all offsets counted from the start of the file: PyTorch loads it."""
    return write_zip(healthy(), prefix=b"PK\x03\x04 and what another program put before the checkpoint".ljust(64))


def trailing_data() -> bytes:
    return write_zip(healthy()) + b"What another program put behind the checkpoint.\n" * 10


def bomb() -> bytes:
    """64 KB that become 64 MB."""
    records = read_zip(saved_bytes({"weight": torch.zeros(64 << 20, dtype=torch.uint8)}))
    return write_zip([record(each.name, each.stored, DEFLATED) if each.name.startswith(DATA) else each for each in records])


def write_set_without_shard(folder: Path) -> None:
    weights = healthy_content()["state_dict"]
    shards = [{name: value} for name, value in weights.items()][:2]
    write_sharded(folder / "model.safetensors.index.json", shards)
    (folder / "model-00002-of-00002.safetensors").unlink()
    (folder / "config.json").write_text('{\n  "model_type": "llama"\n}\n')


# --- the pickle -------------------------------------------------------------------------------------------------------


def dangerous_global() -> bytes:
    """Would print a line if it were executed."""
    return with_extra_entry(b"cos\nsystem\n" + short_string("echo this pickle ran a command") + b"\x85R")


def unknown_global() -> bytes:
    return with_extra_entry(b"cacme.models\nVoiceNet\n)\x81")


# --- the tensors ------------------------------------------------------------------------------------------------------


def resized(old: tuple[int, ...], new: tuple[int, ...], stride: tuple[int, ...]) -> bytes:
    """The healthy zip with another size and stride for the one tensor of this size."""
    before = tuple_opcodes(old)

    def change(data: bytes) -> bytes:
        start = data.index(before)
        end = data.index(b"\x89", start)
        return data[:start] + tuple_opcodes(new) + tuple_opcodes(stride) + data[end:]

    return with_pickle(change)


def tuple_opcodes(numbers: tuple[int, ...]) -> bytes:
    """As the pickler writes a tuple of one or two numbers, up to where it may store it in the memo."""
    parts = (b"K" + bytes([each]) if each < 256 else b"\x8a\x08" + struct.pack("<q", each) for each in numbers)
    return b"".join(parts) + {1: b"\x85", 2: b"\x86"}[len(numbers)]


def non_finite() -> bytes:
    content = healthy_content()
    content["state_dict"]["layer.weight"][1, 2] = float("nan")
    return saved_bytes(content)


DAMAGED: dict[str, Callable[[], bytes]] = {
    "file-lfs-pointer": lfs_pointer,
    "file-empty": bytes,
    "file-not-a-checkpoint": error_page,
    "file-digest-mismatch": lambda: write_zip(healthy()),
    "container-truncated": truncated,
    "container-corrupt": corrupt,
    "container-crc-mismatch": lambda: changed(f"{DATA}1", flipped_bit),
    "container-missing-record": missing_record,
    "container-duplicate-record": duplicate_record,
    "container-overlapping-records": overlapping_records,
    "container-header-mismatch": lambda: changed(f"{DATA}1", lambda each: replace(each, local_name=f"{DATA}7")),
    "container-leading-data": leading_data,
    "container-trailing-data": trailing_data,
    "container-bomb": bomb,
    "pickle-malformed": lambda: with_pickle(lambda data: data.removesuffix(STOP) + b"\xff" + STOP),
    "pickle-dangerous-global": dangerous_global,
    "pickle-unknown-global": unknown_global,
    "pickle-trailing-data": lambda: with_pickle(lambda data: data + b"bytes that no reader looks at"),
    "tensor-short-storage": lambda: with_content(f"{DATA}0", lambda data: data[:100]),
    "tensor-out-of-bounds": lambda: resized((8, 4), (8, 5), (5, 1)),
    "tensor-shape-overflow": lambda: resized((8, 4), (1 << 32, 1 << 32), (0, 0)),
    "tensor-non-finite": non_finite,
}
