"""Keys and shapes of GPT-SoVITS' models, as its own classes build them; data in `gpt_sovits_keys.json`.

Modules are nested as in the model. A name `0-5` stands for the equal members 0 to 5 of a list; `like` and `but` say which
keys of another model have other shapes, or come on top.
"""

import functools
import json
import re
from pathlib import Path

Shapes = dict[str, tuple[int, ...]]


@functools.cache
def models() -> dict:
    return json.loads(Path(__file__).with_suffix(".json").read_text())


def shapes_of(model: str) -> Shapes:
    """Key -> shape in the order of the state dict. Models: `s2 v1` … `s2 v2ProPlus`, `s2 lora32`, `discriminator`, `s1 v2`."""
    content = models()[model]
    if "like" in content:
        return shapes_of(content["like"]) | dict(flat(content["but"]))
    return dict(flat(content))


def flat(modules: dict, prefix: str = ""):
    for name, content in modules.items():
        for each in members(name):
            if isinstance(content, dict):
                yield from flat(content, f"{prefix}{each}.")
            else:
                yield prefix + each, tuple(content)


def members(name: str) -> list[str]:
    span = re.fullmatch(r"(\d+)-(\d+)", name)
    return [str(number) for number in range(int(span[1]), int(span[2]) + 1)] if span else [name]
