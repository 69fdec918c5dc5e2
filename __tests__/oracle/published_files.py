"""Loads published files as their readers would, and compares them with their sources.

Takes a JSON list of {"published": PATH, "source": PATH, "root": KEY or null} as its argument; prints a JSON list of what
differs, empty where each file has the source's weights in half precision.
"""

import json
import os
import sys

import torch
from safetensors.torch import load_file


def load(path, is_ours):
    """One file, or a set by its index. What is published has to load where nothing but weights is allowed."""
    if path.endswith(".index.json"):
        with open(path, encoding="utf-8") as index:
            names = set(json.load(index)["weight_map"].values())
        weights = {}
        for name in sorted(names):
            weights.update(load(os.path.join(os.path.dirname(path), name), is_ours))
        return weights
    return load_file(path) if path.endswith(".safetensors") else torch.load(path, weights_only=is_ours)


def half(tensor):
    return tensor.half() if tensor.is_floating_point() else tensor


def differences(case):
    published, source = load(case["published"], True), load(case["source"], False)
    if case["root"]:
        source = source[case["root"]]
        published = published.get(case["root"], published)
    if sorted(published) != sorted(source):
        return [f"{case['published']}: other keys"]
    return [f"{case['published']}: {key}" for key in source if not torch.equal(half(source[key]), published[key])]


print(json.dumps([line for case in json.loads(sys.argv[1]) for line in differences(case)]))
