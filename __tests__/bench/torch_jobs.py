"""What people do with PyTorch where they do not have ckpt-guard; prints the seconds that the work took.

    python torch_jobs.py finite FILE          load, and isfinite over all tensors
    python torch_jobs.py load FILE            load with weights_only=True
    python torch_jobs.py half FILE OUTPUT     load a flat state_dict, cast it to float16, save it
    python torch_jobs.py changes FILE OTHER   load two flat state_dicts, norm of the difference and cosine of each tensor
    python torch_jobs.py export FILE OUTPUT   load a training file with mmap=True, save its weights as float16

The clock starts after Python's start and the import of torch. Whoever runs this process has the time of all of it.
"""

import json
import sys
import time
from collections.abc import Iterator

import torch


def finite(path: str) -> None:
    for tensor in tensors(torch.load(path)):
        if not torch.isfinite(tensor).all():
            raise ValueError("a value is not finite")


def load(path: str) -> None:
    torch.load(path, weights_only=True)


def half(path: str, output: str) -> None:
    torch.save({name: tensor.half() for name, tensor in torch.load(path).items()}, output)


def export(path: str, output: str) -> None:
    state = torch.load(path, mmap=True)["state_dict"]
    torch.save({"state_dict": {name: tensor.half() for name, tensor in state.items()}}, output)


def changes(path: str, other: str) -> None:
    ours, theirs = torch.load(path), torch.load(other)
    for name, tensor in theirs.items():
        own = ours[name]
        if not torch.equal(own, tensor):
            torch.linalg.vector_norm(own - tensor).item()
            torch.nn.functional.cosine_similarity(own.flatten(), tensor.flatten(), dim=0).item()
        torch.isfinite(own).all().item()
        torch.isfinite(tensor).all().item()


def tensors(value: object) -> Iterator[torch.Tensor]:
    if isinstance(value, torch.Tensor):
        yield value
    elif isinstance(value, (dict, list, tuple)):
        for part in value.values() if isinstance(value, dict) else value:
            yield from tensors(part)


def main(job: str, *paths: str) -> None:
    started = time.perf_counter()
    {"finite": finite, "load": load, "half": half, "changes": changes, "export": export}[job](*paths)
    print(json.dumps({"seconds": time.perf_counter() - started}))


main(*sys.argv[1:])
