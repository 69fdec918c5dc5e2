"""Zips of `torch.save`: names, protocols, settings, and what other programs make of them."""

import io
import struct
import zipfile
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import torch

from fixture_registry import TORCH_2, fixture, numbers, typed_content
from hand_written_formats import replace_opcodes, with_python2_strings
from stable_save import save, save_as, saved_bytes
from torch_zip import DEFLATED, Record, deflate, read_zip, record, write_zip


@fixture("zip-many.pt")
def many_tensors(path: Path) -> None:
    """More than 256 memo entries, so that the long opcodes appear, and storage keys of three digits."""
    save({f"layer.{n}.weight": numbers(2, start=n) for n in range(120)}, path)


@fixture("zip-名前 検査.pt")
def names_in_other_scripts(path: Path) -> None:
    save({"模型.权重": numbers(2), "clé": {"ñ": numbers(3)}, "epoch": 5}, path)


@fixture("zip-renamed.pt")
def renamed(path: Path) -> None:
    save_as("my model v1.2.pt", {"weight": numbers(2)}, path)


@fixture("zip-buffer.pt")
def from_a_buffer(path: Path) -> None:
    path.write_bytes(saved_bytes({"weight": numbers(2), "step": 9}))


def protocol_fixture(protocol: int) -> None:
    @fixture(f"zip-protocol-{protocol}.pt")
    def make(path: Path) -> None:
        content = {"weight": torch.nn.Parameter(numbers(2, 3)), "set": {1}, "big": 2**70, "text": "é" * 200, "tuple": (1, 2)}
        # These have opcodes of their own only later, and calls or refusals before.
        later = {"bytes": b"raw", "long_bytes": bytes(300), "frozen": frozenset([2]), "array": bytearray(b"abc")}
        save({**content, **(later if protocol > 3 else {}), "epoch": protocol}, path, pickle_protocol=protocol)


for each in (2, 3, 4, 5):
    protocol_fixture(each)


def save_settings(**settings: object) -> AbstractContextManager:
    """PyTorch's own settings of `torch.save`, for a while."""
    from torch.utils.serialization import config

    return config.patch({f"save.{name}": value for name, value in settings.items()})


@fixture("zip-no-crc.pt", TORCH_2)
def without_checksums(path: Path) -> None:
    with save_settings(compute_crc32=False):
        save({"weight": numbers(2, 3), "epoch": 1}, path)


def alignment_fixture(alignment: int) -> None:
    @fixture(f"zip-alignment-{alignment}.pt", TORCH_2)
    def make(path: Path) -> None:
        with save_settings(storage_alignment=alignment):
            save({"weight": numbers(2, 3), "bias": numbers(3), "epoch": 1}, path)


for each in (1, 16, 4096):
    alignment_fixture(each)


@fixture("zip-big-endian.pt", TORCH_2)
def big_endian(path: Path) -> None:
    """As a big-endian machine saves it: the numbers of each storage turned round, and a record that says so."""
    content = typed_content()
    widths = {str(key): each.real.element_size() if each.is_complex() else each.element_size() for key, each in enumerate(content.values())}
    records = []
    for each in read_zip(saved_bytes(content)):
        folder, _, key = each.name.rpartition("data/")
        if each.name.endswith("/byteorder"):
            each = record(each.name, b"big")
        elif folder and key in widths:
            each = record(each.name, turned(each.stored, widths[key]))
        records.append(each)
    path.write_bytes(write_zip(records))


def turned(data: bytes, width: int) -> bytes:
    return b"".join(data[at : at + width][::-1] for at in range(0, len(data), width))


@fixture("zip-deflated.pt")
def deflated(path: Path) -> None:
    """As packed again by another program, compressed."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as again:
        for each in read_zip(saved_bytes(typed_content())):
            again.writestr(zipfile.ZipInfo(each.name, (1980, 1, 1, 0, 0, 0)), each.stored, zipfile.ZIP_DEFLATED)
    path.write_bytes(buffer.getvalue())


@fixture("zip-deflated-weights.pt")
def deflated_storages(path: Path) -> None:
    """Only the storages compressed, in PyTorch's own layout."""
    records = read_zip(saved_bytes({"zeros": torch.zeros(500), "values": numbers(40)}))
    path.write_bytes(write_zip([packed(each) if "/data/" in each.name else each for each in records]))


def packed(each: Record) -> Record:
    return Record(each.name, deflate(each.stored), each.size, each.crc, DEFLATED)


def with_pickle(content: object, change: Callable[[bytes], bytes]) -> bytes:
    """What `torch.save` writes, with another main pickle."""
    records = read_zip(saved_bytes(content))
    return write_zip([record(each.name, change(each.stored)) if each.name.endswith("/data.pkl") else each for each in records])


@fixture("zip-python2-strings.pt")
def python2_strings(path: Path) -> None:
    path.write_bytes(with_pickle({"weight": numbers(2), "text": "plain", "epoch": 2}, with_python2_strings))


@fixture("zip-duplicate-key.pt")
def duplicate_key(path: Path) -> None:
    """A dict that sets a key twice: the last value counts, at the first one's place."""

    def renamed_third(opcode: str, value: object) -> bytes | None:
        return b"X" + struct.pack("<I", 6) + b"weight" if value == "third" else None

    content = {"weight": numbers(2), "other": numbers(3), "third": numbers(4)}
    path.write_bytes(with_pickle(content, lambda data: replace_opcodes(data, renamed_third)))
