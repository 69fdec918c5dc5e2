"""Judges checkpoints that were fitted to a reference, by what a person would write in Python.

    python fitted_weights.py < lines

Each line of input is JSON: {"how": "filter", "candidate": path, "reference": path, "output": path or null, "missing": [names],
"renamed": {from: to}}. `filter` is the usual filter by name and shape, of the renamed candidate; `rename` has to load strictly, but for
biases that one of two random models has.
Prints a JSON list of differences for each line.
"""

import json
import sys

import torch
from torch import nn

from state_dicts import load


def shell(state: dict) -> nn.Module:
    """A module with exactly these keys."""
    root = nn.Module()
    for key, value in state.items():
        *path, name = key.split(".")
        module = root
        for part in path:
            if part not in module._modules:
                module.add_module(part, nn.Module())
            module = module._modules[part]
        module.register_buffer(name, value.clone())
    return root


def judge(how: str, candidate: str, reference: str, output: str | None, missing: list[str], renamed: dict[str, str]) -> list[str]:
    pretrained, model_dict = load(candidate), load(reference)
    expected = {renamed.get(k, k): v for k, v in pretrained.items()}
    if how == "filter":
        expected = {k: v for k, v in expected.items() if k in model_dict and v.shape == model_dict[k].shape}
    if output is None:
        return [f"nothing was written, but {list(expected)[:3]} match"] if expected else []

    found = load(output)
    differences = same(expected, found, output)
    said = shell(model_dict).load_state_dict(found, strict=False)
    if how == "filter" and (sorted(said.missing_keys) != sorted(missing) or said.unexpected_keys):
        differences.append(f"missing {missing}, PyTorch says {said}")
    if how == "rename":
        differences += [f"{key} does not fit" for key in said.missing_keys + said.unexpected_keys if not key.endswith("fc.bias")]
    differences += same_metadata(pretrained, model_dict, found, bool(renamed))
    return differences


def same(expected: dict, found: dict, output: str) -> list[str]:
    # Safetensors has an order of its own.
    if (set(found) != set(expected)) if output.endswith(".safetensors") else (list(found) != list(expected)):
        return [f"keys {list(expected)} became {list(found)}"]
    return [k for k, v in expected.items() if v.dtype != found[k].dtype or v.shape != found[k].shape or not torch.equal(v, found[k])]


def same_metadata(pretrained: dict, model_dict: dict, found: dict, is_renamed: bool) -> list[str]:
    """What was only filtered keeps all of it; what was renamed names at least the modules that the reference has and the weights."""
    before, there, after = (getattr(state, "_metadata", None) for state in (pretrained, model_dict, found))
    if before is None or after is None:
        return [] if before is None else ["_metadata is gone"]
    if not is_renamed:
        return [] if before == after else [f"_metadata {before} became {after}"]
    modules = {key.rpartition(".")[0] for key in found if "parametrizations" not in key}
    return [f"_metadata of {name!r}: {after.get(name)}" for name in modules if there and after.get(name) != there.get(name)]


if __name__ == "__main__":
    for line in sys.stdin:
        print(json.dumps(judge(**json.loads(line))), flush=True)
