"""Writes pairs of checkpoints of every kind of change, and what PyTorch says when one is loaded into the model of the other.

    python state_dicts.py FOLDER SEED COUNT

Prints one line of JSON for each pair: {"kind", "reference", "candidate", "missing", "unexpected", "clashing", "strict", "nonStrict",
"error"}. A module is built with exactly the keys and shapes of the reference; `error` is without the module's class.
"""

import collections
import json
import random
import re
import sys
import warnings
from pathlib import Path

import safetensors.torch
import torch
from torch import nn

warnings.simplefilter("ignore")


class Block(nn.Module):
    def __init__(self, width: int) -> None:
        super().__init__()
        self.norm = nn.BatchNorm1d(width)
        self.fc = nn.Linear(width, width * 2, bias=random.random() < 0.7)
        self.out = nn.Linear(width * 2, width)
        self.scale = nn.Parameter(torch.randn(()))


class Model(nn.Module):
    """Layers, batch norm, tied weights, a scalar, buffers of integers."""

    def __init__(self, width: int, layers: int, convolution=None) -> None:
        super().__init__()
        self.emb = nn.Embedding(width + 3, width)
        self.layers = nn.ModuleList(Block(width) for _ in range(layers))
        self.conv = (convolution or (lambda module: module))(nn.Conv1d(width, width, 3))
        self.head = nn.Linear(width, width + 3, bias=False)
        self.head.weight = self.emb.weight
        self.register_buffer("steps", torch.arange(width))


class Adapted(nn.Module):
    """As PEFT wraps a linear layer."""

    def __init__(self, layer: nn.Linear, rank: int) -> None:
        super().__init__()
        self.base_layer = layer
        self.lora_A = nn.ModuleDict({"default": nn.Linear(layer.in_features, rank, bias=False)})
        self.lora_B = nn.ModuleDict({"default": nn.Linear(rank, layer.out_features, bias=False)})


def wrapped(module: nn.Module, *names: str) -> nn.Module:
    for name in reversed(names):
        outer = nn.Module()
        outer.add_module(name, module)
        module = outer
    return module


def plain(state: dict) -> dict:
    """Without `_metadata`, as every copy of a state dict is."""
    return collections.OrderedDict((key, value.clone()) for key, value in state.items())


def shuffled(state: dict) -> dict:
    keys = list(state)
    random.shuffle(keys)
    return collections.OrderedDict((key, state[key]) for key in keys)


def some(state: dict) -> list[str]:
    return random.sample(list(state), random.randint(1, 4))


def without(state: dict, names: list[str]) -> dict:
    result = state.copy()
    for name in names:
        del result[name]
    return result


def resized(state: dict) -> dict:
    result = state.copy()
    for name in some(state):
        value = result[name]
        other = random.choice([torch.zeros(1), torch.zeros(*[size + 1 for size in value.shape], 1), torch.zeros(()), value.reshape(-1)])
        result[name] = other.to(value.dtype)
    return result


def pair(kind: str) -> tuple[nn.Module, dict]:
    width, layers = random.choice([3, 4, 6]), random.choice([1, 2, 3])
    state_of_seed = random.getstate()
    model = Model(width, layers)
    random.setstate(state_of_seed)
    other = Model(width, layers)
    state = other.state_dict()
    old, new = nn.utils.weight_norm, nn.utils.parametrizations.weight_norm
    match kind:
        case "same":
            return model, plain(model.state_dict()) if random.random() < 0.5 else model.state_dict()
        case "values":
            return model, state
        case "added":
            return model, state | {f"{name}_extra": torch.zeros(2) for name in some(state)} | {"new.module.weight": torch.zeros(3)}
        case "removed":
            return model, without(state, some(state))
        case "removed plain":
            return model, without(plain(state), some(state))
        case "counters removed":
            counters = [name for name in state if name.endswith("num_batches_tracked")]
            return model, without(random.choice([state, plain(state)]), counters)
        case "shapes":
            return model, resized(state)
        case "dtypes":
            return model, {key: value.half() if value.is_floating_point() else value.int() for key, value in state.items()}
        case "prefix":
            return model, wrapped(other, *random.choice([["module"], ["_orig_mod"], ["model"], ["base_model", "model"]])).state_dict()
        case "prefix lost":
            return wrapped(model, "model"), state
        case "weight norm, old into new":
            return Model(width, 1, new), Model(width, 1, old).state_dict() if random.random() < 0.7 else without(Model(width, 1, old).state_dict(), ["conv.weight_g"])
        case "weight norm, new into old":
            return Model(width, 1, old), Model(width, 1, new).state_dict()
        case "weight norm gone":
            return Model(width, 1), Model(width, 1, random.choice([old, new])).state_dict()
        case "objects":
            others = [None, 3, 2.5, "x", b"x", [1.0], (1, 2), {"a": 1}]
            return model, state | {name: random.choice(others) for name in some(state)} | {f"{name}_note": random.choice(others) for name in some(state)}
        case "reorder":
            return model, shuffled(state)
        case "export":
            return wrapped(model, "enc_p"), {f"enc_p.{key}": value.half() for key, value in state.items() if "layers.0" not in key}
        case "training":
            return model, state | {f"enc_q.{key}": value for key, value in state.items()}
        case "lora":
            for block in other.layers:
                block.fc = Adapted(block.fc, 2)
            return model, wrapped(other, "base_model", "model").state_dict()
        case "another model":
            return model, Model(width + 1, layers + 1).state_dict()
    raise ValueError(kind)


KINDS = [
    "same", "values", "added", "removed", "removed plain", "counters removed", "shapes", "dtypes", "prefix", "prefix lost",
    "weight norm, old into new", "weight norm, new into old", "weight norm gone", "objects", "reorder", "export", "training", "lora", "another model",
]  # fmt: skip


def save(folder: Path, name: str, state: dict) -> str:
    """As a bare state dict, below a name, in a training file, or as safetensors, which loses `_metadata`."""
    forms = ["bare", "state_dict", "model", "training", "legacy", "safetensors"]
    form = random.choice(forms if all(isinstance(value, torch.Tensor) for value in state.values()) else forms[:-1])
    path = folder / f"{name}.{'safetensors' if form == 'safetensors' else 'pth'}"
    if form == "safetensors":
        safetensors.torch.save_file({key: value.clone().contiguous() for key, value in state.items()}, path)
    else:
        content = {"bare": state, "legacy": state}.get(form, {"state_dict" if form == "training" else form: state})
        if form == "training":
            content |= {"epoch": 3, "optimizer": {"state": {0: {"exp_avg": torch.zeros(2)}}, "param_groups": []}}
        torch.save(content, path, _use_new_zipfile_serialization=form != "legacy")
    return str(path)


def load(path: str) -> dict:
    if path.endswith(".safetensors"):
        return safetensors.torch.load_file(path)
    content = torch.load(path, weights_only=True)
    return next((content[name] for name in ("state_dict", "model") if name in content), content)


def verdict(model: nn.Module, state: dict) -> dict:
    try:
        model.load_state_dict(state, strict=True)
        error = None
    except RuntimeError as raised:
        error = re.sub(r"loading state_dict for \w+:", "loading state_dict for <model>:", str(raised))
    clashing = re.findall(r'(?:size mismatch for |While copying the parameter named ")([\w.]+)', error or "")
    try:
        keys = model.load_state_dict(state, strict=False)
        return {"missing": keys.missing_keys, "unexpected": keys.unexpected_keys, "clashing": clashing, "strict": error is None, "nonStrict": True, "error": error}
    except RuntimeError:
        named = {what: re.findall(r'"([^"]+)"', line) for what, line in re.findall(r"(Missing|Unexpected) key\(s\) in state_dict: (.*)", error or "")}
        return {"missing": named.get("Missing", []), "unexpected": named.get("Unexpected", []), "clashing": clashing, "strict": False, "nonStrict": False, "error": error}


def main(folder: Path, seed: int, count: int) -> None:
    random.seed(seed)
    torch.manual_seed(seed)
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(count):
        kind = KINDS[number % len(KINDS)]
        model, state = pair(kind)
        reference = save(folder, f"{number}-reference", model.state_dict())
        candidate = save(folder, f"{number}-candidate", state)
        print(json.dumps({"kind": kind, "reference": reference, "candidate": candidate} | verdict(model, load(candidate))), flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
