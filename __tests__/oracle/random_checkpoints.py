"""Writes random checkpoints of every kind with real PyTorch, and names each on standard output.

    python random_checkpoints.py FOLDER SEED COUNT
"""

import struct
import sys
import warnings
import zipfile
from collections.abc import Callable
from pathlib import Path

import scripts_path  # noqa: F401  isort: skip
import torch

from fixture_registry import optimizer_states
from hand_written_formats import Call, write_legacy_with_views, write_tar
from gpt_sovits_hparams import HParams
from other_container_fixtures import scripted
from random_values import RandomValues
from sharded_sets import write_safetensors, write_sharded
from stable_save import save, save_legacy, saved_bytes
from torch.utils.serialization import config
from torch_zip import DEFLATED, Record, deflate, read_zip, record, write_zip
from zip_layout_fixtures import turned

NAMES = ["plain", "with space", "dots.v1.2", "名前", "ünï", "-dash", "UPPER", "(1)", "a'b", "😀", "model_v1.2_e8_s240"]

Writer = Callable[[RandomValues, Path], None]
WRITERS: dict[str, Writer] = {}


def writer(name: str, extension: str = ".pt") -> Callable[[Writer], Writer]:
    def register(write: Writer) -> Writer:
        WRITERS[f"{name}{extension}"] = write
        return write

    return register


@writer("path")
def to_a_path(values: RandomValues, path: Path) -> None:
    save(values.checkpoint(), path)


@writer("again")
def to_a_path_again(values: RandomValues, path: Path) -> None:
    save(values.checkpoint(), path)


@writer("buffer")
def to_a_buffer(values: RandomValues, path: Path) -> None:
    path.write_bytes(saved_bytes(values.checkpoint()))


@writer("protocol")
def other_protocol(values: RandomValues, path: Path) -> None:
    save(values.checkpoint(), path, pickle_protocol=values.random.choice([2, 3, 4, 5]))


@writer("settings")
def other_settings(values: RandomValues, path: Path) -> None:
    alignment, checksums = values.random.choice([1, 2, 64, 1024]), values.random.random() < 0.7
    with config.patch({"save.storage_alignment": alignment, "save.compute_crc32": checksums}):
        save(values.checkpoint(), path)


@writer("legacy")
def legacy(values: RandomValues, path: Path) -> None:
    save_legacy(dense_only(values), path)


@writer("legacy-protocol")
def legacy_of_a_protocol(values: RandomValues, path: Path) -> None:
    save_legacy(dense_only(values), path, pickle_protocol=values.random.choice([2, 3, 4, 5]))


def dense_only(values: RandomValues) -> dict:
    """Without nested tensors, which PyTorch builds from memory that it has not filled yet when it reads this format."""
    base = values.of_type(torch.float32)
    content = {values.text(): values.view(base) for _ in range(4)} | {"half": values.of_type(torch.float16), "number": values.number()}
    rare = {"sparse": torch.eye(3).to_sparse()} if values.random.random() < 0.7 else {"untyped": values.of_type(torch.uint16)}
    return content | {"parameters": [torch.nn.Parameter(base.clone()), values.marked()]} | rare


@writer("legacy-views")
def legacy_views(values: RandomValues, path: Path) -> None:
    write_legacy_with_views(path)


@writer("tar")
def tar(values: RandomValues, path: Path) -> None:
    write_tar(path)


@writer("deflated")
def deflated(values: RandomValues, path: Path) -> None:
    records = read_zip(saved_bytes(values.checkpoint()))
    path.write_bytes(write_zip([packed(each) if each.size and values.random.random() < 0.6 else each for each in records]))


def packed(each: Record) -> Record:
    return Record(each.name, deflate(each.stored), each.size, each.crc, DEFLATED)


@writer("repacked")
def repacked(values: RandomValues, path: Path) -> None:
    """By a program of another kind: with times, other flags, perhaps compressed, perhaps in another order."""
    records = read_zip(saved_bytes(values.checkpoint()))
    method = values.random.choice([zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
    head, rest = records[:1], records[1:]
    values.random.shuffle(rest)
    with zipfile.ZipFile(path, "w", method) as again:
        for each in head + rest:
            info = zipfile.ZipInfo(each.name, (2020, 1, 2, 3, 4, 6))
            info.compress_type = method
            # Zip64 sizes in the local header, though the sizes are small.
            with again.open(info, "w", force_zip64=values.random.random() < 0.3) as file:
                file.write(each.stored)


@writer("order")
def other_order(values: RandomValues, path: Path) -> None:
    """PyTorch's own layout with the records in another order, on other alignments."""
    records = read_zip(saved_bytes(values.checkpoint()))
    values.random.shuffle(records)
    path.write_bytes(write_zip(records, alignment=values.random.choice([1, 8, 64, 512])))


@writer("big-endian")
def big_endian(values: RandomValues, path: Path) -> None:
    content = {str(n): values.of_type(values.random.choice([torch.float32, torch.float16, torch.int64, torch.complex64])) for n in range(5)}
    widths = {str(n): each.real.element_size() if each.is_complex() else each.element_size() for n, each in enumerate(content.values())}
    records = []
    for each in read_zip(saved_bytes(content)):
        folder, _, key = each.name.rpartition("data/")
        if each.name.endswith("/byteorder"):
            each = record(each.name, b"big")
        elif folder and key in widths:
            each = record(each.name, turned(each.stored, widths[key]))
        records.append(each)
    path.write_bytes(write_zip(records))


@writer("project", ".pth")
def project(values: RandomValues, path: Path) -> None:
    """A GPT-SoVITS export, with and without its code over the header."""
    content = {"weight": values.state_dict(), "config": HParams(model={"version": "v2Pro"}), "info": "8epoch_240iteration"}
    data = saved_bytes(content)
    path.write_bytes(values.random.choice([b"PK", b"05", b"06", b"03"]) + data[2:])


@writer("module")
def module(values: RandomValues, path: Path) -> None:
    layers = [torch.nn.Linear(2, 3), torch.nn.BatchNorm1d(3), torch.nn.Embedding(4, 2), torch.nn.LSTM(2, 2), torch.nn.Conv1d(1, 2, 2)]
    values.random.shuffle(layers)
    network = torch.nn.Sequential(*layers[: values.random.randint(1, 4)])
    network.register_buffer("counter", torch.tensor(values.random.randint(0, 9)), persistent=values.random.random() < 0.5)
    save(network if values.random.random() < 0.5 else {"model": network, "epoch": 3}, path)


@writer("optimizer", ".ckpt")
def optimizer(values: RandomValues, path: Path) -> None:
    save(optimizer_states() | {"epoch": values.random.randint(0, 99), "global_step": values.number()}, path)


@writer("device")
def devices(values: RandomValues, path: Path) -> None:
    """As saved on machines with other devices."""
    real = torch.serialization.location_tag
    torch.serialization.location_tag = lambda storage: values.random.choice(["cuda:0", "cuda:7", "cpu", "mps", "xpu:1"])
    try:
        save({str(n): torch.randn(3) for n in range(4)}, path)
    finally:
        torch.serialization.location_tag = real


@writer("functions")
def functions(values: RandomValues, path: Path) -> None:
    cpu = Call(torch._utils._rebuild_device_tensor_from_cpu_tensor, torch.randn(3), torch.float32, "cpu", False)
    array = Call(torch._utils._rebuild_device_tensor_from_numpy, torch.randn(2, 2).numpy(), torch.float32, "cpu", True)
    save({"cpu": cpu, "numpy": array, "plain": values.tensor()}, path)


@writer("foreign")
def foreign_class(values: RandomValues, path: Path) -> None:
    """An object of a class that nobody vouches for: PyTorch's default refuses it."""
    masked = torch.masked.masked_tensor(torch.ones(2), torch.tensor([True, False]))
    save({"weight": values.tensor(), "masked": masked}, path)


@writer("script")
def script(values: RandomValues, path: Path) -> None:
    torch.jit.save(scripted(), str(path))


@writer("safe", ".safetensors")
def safetensors(values: RandomValues, path: Path) -> None:
    import safetensors.torch

    types = [torch.float64, torch.float32, torch.float16, torch.bfloat16, torch.int64, torch.uint8, torch.bool, torch.float8_e4m3fn, torch.uint16]
    content = {f"{values.text()}.{n}": values.of_type(values.random.choice(types)) for n in range(values.random.randint(0, 6))}
    content = {name.encode("utf-8", "replace").decode(): tensor for name, tensor in content.items()}
    if values.random.random() < 0.5:
        safetensors.torch.save_file(content, path, values.random.choice([None, {"format": "pt", "epoch": "3"}]))
    else:
        write_safetensors(content, path, {"order": "as given"})


@writer("layout", ".safetensors")
def safetensors_layout(values: RandomValues, path: Path) -> None:
    """What the format allows and its writer does not do: any order, odd header lengths, spaces, more fields."""
    names = [values.random.choice(["U8", "I16", "F32", "BOOL", "F8_E4M3"]) for _ in range(values.random.randint(1, 5))]
    widths = {"U8": 1, "I16": 2, "F32": 4, "BOOL": 1, "F8_E4M3": 1}
    entries, data = [], b""
    for number, kind in enumerate(names):
        shape = values.shape(3)
        size = torch.Size(shape).numel() * widths[kind]
        offsets = f"[{len(data)}, {len(data) + size}]"
        entries.append(f'"t{number}": {{"shape": {shape}, "data_offsets": {offsets}, "dtype": "{kind}", "more": [1.5, null]}}')
        data += bytes(values.random.randint(0, 1) for _ in range(size))
    values.random.shuffle(entries)
    header = (" " * values.random.randint(0, 20) + "{" + ", ".join(entries) + "}" + " " * values.random.randint(0, 9)).encode()
    path.write_bytes(struct.pack("<Q", len(header)) + header + data)


@writer("set/model.safetensors.index", ".json")
def sharded_safetensors(values: RandomValues, path: Path) -> None:
    path.with_name("config.json").write_text("{}")
    write_sharded(path, shards(values))


@writer("set/pytorch_model.bin.index", ".json")
def sharded_bin(values: RandomValues, path: Path) -> None:
    path.with_name("config.json").write_text("{}")
    write_sharded(path, shards(values))


def shards(values: RandomValues) -> list[dict[str, torch.Tensor]]:
    count = values.random.randint(1, 4)
    return [{f"layers.{shard}.{n}": values.of_type(torch.float16) for n in range(values.random.randint(1, 3))} for shard in range(count)]


def main(folder: Path, seed: int, count: int) -> None:
    warnings.simplefilter("ignore")
    torch.set_num_threads(1)
    for number in range(count):
        name, write = list(WRITERS.items())[number % len(WRITERS)]
        values = RandomValues(seed * 100_003 + number, plain=number // len(WRITERS) % 2 == 0)
        parent = folder / f"{number:04}"
        # A set's index has a name that its readers know it by.
        path = parent / name if "/" in name else parent / f"{values.random.choice(NAMES)}{Path(name).suffix}"
        path.parent.mkdir(parents=True, exist_ok=True)
        write(values, path)
        print(path, flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
