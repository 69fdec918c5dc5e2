"""States what PyTorch itself says of a checkpoint: whether it loads, and which tensors and values it then holds.

    python scripts/torch_facts.py FILE          facts of one file, as JSON
    python scripts/torch_facts.py --batch       paths on standard input, one line of JSON for each on standard output

Only for files of our own making: a load without `weights_only` executes the pickle. As some of them are mutated at random,
globals outside a short list are refused, memory and time are bounded, and a load that hangs in native code ends the process;
whoever runs a batch starts it again for the paths that are left.
"""

import contextlib
import faulthandler
import hashlib
import io
import json
import math
import re
import resource
import signal
import sys
import warnings
from collections.abc import Callable
from pathlib import Path

import torch

from careful_pickle import careful_pickle

MEMORY_LIMIT = 4 << 30
SECONDS_A_FILE = 20
SECONDS_UNTIL_KILLED = 60
LARGEST_DIGESTED = 64 << 20
MOST_VALUES = 1_000_000
LARGEST_EXACT = (1 << 53) - 1

# Devices whose tags are ordinary although this machine lacks the device; their storages are loaded into memory.
ABSENT_DEVICE = re.compile(r"(cuda|mps|xpu|hpu|mtia)(:\d+)?")


class TimedOut(BaseException):
    """Not an `Exception`, so that no handler inside PyTorch takes it for a failed load."""


class Devices:
    """A `map_location` that remembers where storages were saved; `None` leaves the decision to PyTorch."""

    def __init__(self) -> None:
        self.saved: dict[int, tuple[str, torch.UntypedStorage]] = {}

    def __call__(self, storage: torch.UntypedStorage, location: str) -> torch.UntypedStorage | None:
        if not ABSENT_DEVICE.fullmatch(location):
            return None
        self.saved[storage._cdata] = (location, storage)
        return storage

    def of(self, tensor: torch.Tensor) -> str:
        if tensor.layout == torch.strided and not tensor.is_nested and tensor.device.type != "meta":
            saved = self.saved.get(tensor.untyped_storage()._cdata)
            return saved[0] if saved else str(tensor.device)
        return str(tensor.device)


def facts_of(path: str | Path, more: Callable[[object], dict] = lambda root: {}) -> dict:
    """All that PyTorch says of the file at `path`. `weights_only` is tried first, then a load without it.

    `more` may add facts of the loaded object.
    """
    path = Path(path)
    facts: dict = {"torch": torch.__version__.split("+")[0]}
    if path.name.endswith(".index.json"):
        return facts | facts_of_set(path)
    code = header_code(path)
    if code:
        facts["headerCode"] = code
    for weights_only in (True, False):
        try:
            root, devices = load(path, weights_only)
        except Exception as error:
            facts["errorWeightsOnly" if weights_only else "error"] = told(error)
            continue
        storages: dict[int, int] = {}
        return facts | {
            "loads": True,
            "weightsOnly": weights_only,
            "tensors": [tensor_facts(name, tensor, devices, storages) for name, tensor in named_tensors(root)],
            "metadata": metadata_of(root) if path.suffix != ".safetensors" else safetensors_metadata(path),
            **more(root),
        }
    return facts | {"loads": False}


def told(error: BaseException) -> str:
    """Type and text, without colours and without the place where this machine keeps PyTorch."""
    text = re.sub(r"\x1b\[\d*m", "", f"{type(error).__name__}: {error}")
    return text.replace(str(Path(torch.__file__).parent.parent), "site-packages")


def load(path: Path, weights_only: bool) -> tuple[object, Devices]:
    """Loads as `torch.load` does by itself; once more, with devices that this machine lacks replaced, where they are the reason to fail."""
    content = b"PK" + path.read_bytes()[2:] if header_code(path) else None
    options: dict = {"weights_only": weights_only} | ({} if weights_only else {"pickle_module": careful_pickle})
    devices = Devices()
    try:
        return torch.load(io.BytesIO(content) if content else str(path), **options), devices
    except Exception:
        with contextlib.suppress(Exception):
            root = torch.load(io.BytesIO(content) if content else str(path), map_location=devices, **options)
            if devices.saved:
                return root, devices
        raise


def header_code(path: Path) -> str | None:
    """GPT-SoVITS writes its version over the first two bytes of a zip, and puts `PK` back before it loads the file."""
    with path.open("rb") as file:
        head = file.read(4)
    return head[:2].decode() if re.fullmatch(rb"0[0-6]\x03\x04", head) else None


def facts_of_set(index: Path) -> dict:
    """A sharded set: the tensors of its shards under the names of its index."""
    weight_map = json.loads(index.read_text())["weight_map"]
    shards = {shard: facts_of(index.parent / shard) for shard in dict.fromkeys(weight_map.values())}
    if not all(shard["loads"] for shard in shards.values()):
        return {"loads": False, "error": next(shard["error"] for shard in shards.values() if not shard["loads"])}
    by_name = {(file, tensor["name"]): tensor for file, shard in shards.items() for tensor in shard["tensors"]}
    return {
        "loads": True,
        "weightsOnly": all(shard["weightsOnly"] for shard in shards.values()),
        "tensors": [by_name[(shard, name)] for name, shard in weight_map.items()],
        "metadata": {},
    }


def named_tensors(root: object):
    """(name, tensor) in the order of the containers: the keys that lead to it, joined by dots. Sets have no keys."""
    stack: list[tuple[str | None, object]] = [(None, root)]
    open_containers: set[int] = set()
    for _ in range(MOST_VALUES):
        if not stack:
            return
        name, value = stack.pop()
        if value is LEAVE:
            open_containers.discard(int(name or 0))
        elif isinstance(value, torch.Tensor):
            yield name or "", value
        elif id(value) not in open_containers and (children := children_of(value)):
            open_containers.add(id(value))
            stack.append((str(id(value)), LEAVE))
            stack += [(str(key) if name is None else f"{name}.{key}", child) for key, child in reversed(children)]
    raise ValueError(f"more than {MOST_VALUES} values")


LEAVE = object()


def children_of(value: object) -> list[tuple[object, object]]:
    if isinstance(value, torch.nn.Module):
        return list(value.state_dict(keep_vars=True).items())
    if isinstance(value, dict):
        return list(value.items())
    if isinstance(value, (list, tuple)):
        return list(enumerate(value))
    return []


def tensor_facts(name: str, tensor: torch.Tensor, devices: Devices, storages: dict[int, int]) -> dict:
    """`storages` numbers the storages of a file in the order of their first use; equal numbers mean shared memory."""
    strided = tensor.layout == torch.strided and not tensor.is_nested
    in_memory = strided and tensor.device.type != "meta"
    facts = {
        "name": name,
        "dtype": str(tensor.dtype).removeprefix("torch."),
        "shape": None if tensor.is_nested else list(tensor.shape),
        "stride": list(tensor.stride()) if strided else None,
        "offset": tensor.storage_offset() if strided else 0,
        "storage": storages.setdefault(tensor.untyped_storage()._cdata, len(storages)) if in_memory else None,
        "parameter": isinstance(tensor, torch.nn.Parameter),
        "requiresGrad": tensor.requires_grad,
        "layout": "nested" if tensor.is_nested else str(tensor.layout).removeprefix("torch."),
        "device": devices.of(tensor),
    }
    digest = digest_of(tensor)
    return facts | {"sha256": digest} if digest else facts


def digest_of(tensor: torch.Tensor) -> str | None:
    """SHA-256 of the values, contiguous and in this machine's byte order; of the parts where a tensor is made of several."""
    if tensor.device.type == "meta":
        return None
    parts = parts_of(tensor.detach())
    if sum(math.prod(part.shape) * part.element_size() for part in parts) > LARGEST_DIGESTED:
        return None
    digest = hashlib.sha256()
    for part in parts:
        plain = part.resolve_conj().resolve_neg().contiguous().reshape(-1)
        # A single element may have any stride, with which it is contiguous and yet no view of bytes.
        digest.update(plain.as_strided(plain.shape, (1,)).view(torch.uint8).numpy().tobytes() if plain.numel() else b"")
    return digest.hexdigest()


def parts_of(tensor: torch.Tensor) -> list[torch.Tensor]:
    if tensor.is_nested:
        return [tensor.values()]
    if tensor.is_quantized:
        whole = torch.empty(0, dtype=torch.uint8).set_(tensor.untyped_storage())
        per_channel = tensor.qscheme() not in (torch.per_tensor_affine, torch.per_tensor_symmetric)
        return [whole, tensor.q_per_channel_scales(), tensor.q_per_channel_zero_points()] if per_channel else [whole]
    if tensor.layout == torch.sparse_coo:
        return [tensor._indices(), tensor._values()]
    if tensor.layout in (torch.sparse_csr, torch.sparse_bsr):
        return [tensor.crow_indices(), tensor.col_indices(), tensor.values()]
    if tensor.layout in (torch.sparse_csc, torch.sparse_bsc):
        return [tensor.ccol_indices(), tensor.row_indices(), tensor.values()]
    return [tensor]


def metadata_of(root: object) -> dict:
    """Numbers, strings and booleans at the top of a dict."""
    if not isinstance(root, dict):
        return {}
    return {key: as_json(value) for key, value in root.items() if isinstance(key, str) and type(value) in (bool, int, float, str)}


def as_json(value: bool | int | float | str) -> object:
    """What JSON cannot hold exactly is an object that names its kind."""
    if type(value) is int and abs(value) > LARGEST_EXACT:
        return {"bigint": str(value)}
    if type(value) is float and not math.isfinite(value):
        return {"float": str(value)}
    return value


def safetensors_metadata(path: Path) -> dict:
    """From the header itself: the library gives the entries in an order of chance."""
    with path.open("rb") as file:
        header = json.loads(file.read(int.from_bytes(file.read(8), "little")))
    return header.get("__metadata__") or {}


def guarded_facts(path: str, more: Callable[[object], dict] = lambda root: {}) -> dict:
    """Facts of one file; a file that takes too long, or too much memory, is one that does not load."""
    faulthandler.dump_traceback_later(SECONDS_UNTIL_KILLED, exit=True)
    signal.alarm(SECONDS_A_FILE)
    try:
        return facts_of(path, more)
    except TimedOut:
        return {"torch": torch.__version__.split("+")[0], "loads": False, "error": f"TimedOut: {SECONDS_A_FILE} seconds"}
    except Exception as error:
        # The load went well, but its result cannot be described, as a tensor that no operation can read.
        return {"torch": torch.__version__.split("+")[0], "loads": False, "error": told(error), "described": False}
    finally:
        signal.alarm(0)
        faulthandler.cancel_dump_traceback_later()


def on_alarm(*_: object) -> None:
    raise TimedOut


def main(arguments: list[str]) -> int:
    if len(arguments) != 1:
        print(__doc__, file=sys.stderr)
        return 2
    if arguments == ["--batch"]:
        answer_batch()
        return 0
    bound_resources()
    print(json.dumps(guarded_facts(arguments[0]), indent=2))
    return 0


def answer_batch(more: Callable[[object], dict] = lambda root: {}) -> None:
    """Reads paths from standard input until it ends, and answers each with a line of JSON as soon as it is known."""
    bound_resources()
    for line in sys.stdin:
        path = line.rstrip("\n")
        print(json.dumps({"path": path} | guarded_facts(path, more)), flush=True)


def bound_resources() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_LIMIT, MEMORY_LIMIT))
    signal.signal(signal.SIGALRM, on_alarm)
    warnings.simplefilter("ignore")
    torch.set_num_threads(1)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
