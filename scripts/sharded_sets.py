"""Sharded sets as Hugging Face writes them: numbered shards, and an index that says which tensor lies where."""

import json
from pathlib import Path

import torch

from stable_save import save as torch_save


def write_sharded(index: Path, shards: list[dict[str, torch.Tensor]]) -> None:
    """`index` is `<stem>.safetensors.index.json` or `<stem>.bin.index.json`; the shards go beside it."""
    stem, kind = index.name.removesuffix(".index.json").split(".")
    weight_map = {}
    for number, tensors in enumerate(shards, 1):
        shard = index.parent / f"{stem}-{number:05d}-of-{len(shards):05d}.{kind}"
        weight_map |= dict.fromkeys(tensors, shard.name)
        if kind == "safetensors":
            write_safetensors(tensors, shard, {"format": "pt"})
        else:
            torch_save(tensors, shard)
    total = sum(each.numel() * each.element_size() for tensors in shards for each in tensors.values())
    content = {"metadata": {"total_size": total}, "weight_map": dict(sorted(weight_map.items()))}
    index.parent.mkdir(parents=True, exist_ok=True)
    index.write_text(json.dumps(content, indent=2) + "\n")


def write_safetensors(tensors: dict[str, torch.Tensor], path: Path, metadata: dict[str, str] | None = None) -> None:
    """Saves with the format's own writer, which leaves the order of the metadata to chance, and then puts them in order."""
    from safetensors.torch import save

    data = save(tensors, metadata)
    end = 8 + int.from_bytes(data[:8], "little")
    header = json.loads(data[8:end])
    ordered = {"__metadata__": metadata} if metadata else {}
    ordered |= {name: entry for name, entry in header.items() if name != "__metadata__"}
    text = json.dumps(ordered, ensure_ascii=False, separators=(",", ":")).encode().ljust(end - 8)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data[:8] + text + data[end:])
