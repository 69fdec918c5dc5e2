"""Writes the folder of a small RVC training that the tests of `resume` copy: python make_rvc.py FOLDER.

The files are what RVC's `save_checkpoint` writes (infer/lib/train/utils.py), for a voice of v2 with few and short tensors.
"""

import json
import sys
from pathlib import Path

import torch


def generator():
    names = {"enc_p.emb_phone.weight": (1, 768), "enc_q.pre.weight": (2, 2, 1), "dec.conv_pre.weight": (2, 2, 1), "emb_g.weight": (2, 2)}
    return {name: torch.randn(shape) for name, shape in names.items()}


def discriminator():
    return {f"discriminators.{part}.conv_post.{name}": torch.randn(2) for part in range(9) for name in ("bias", "weight_g", "weight_v")}


def optimizer_of(model):
    parameters = [torch.nn.Parameter(tensor) for tensor in model.values()]
    optimizer = torch.optim.AdamW(parameters, lr=1e-4, betas=(0.8, 0.99), eps=1e-9)
    for parameter in parameters:
        parameter.grad = torch.ones_like(parameter)
    optimizer.step()
    return optimizer.state_dict()


def save_checkpoint(model, epoch, path):
    path.parent.mkdir(parents=True, exist_ok=True)
    torch.save({"model": model, "iteration": epoch, "optimizer": optimizer_of(model), "learning_rate": 1e-4}, path)


if __name__ == "__main__":
    torch.manual_seed(1)
    folder = Path(sys.argv[1]) / "logs" / "mi-test"
    for number, epoch in [(100, 5), (200, 10), (2333333, 15)]:
        save_checkpoint(generator(), epoch, folder / f"G_{number}.pth")
        save_checkpoint(discriminator(), epoch, folder / f"D_{number}.pth")
    settings = {"train": {"log_interval": 200, "epochs": 20}, "model": {"spk_embed_dim": 2}, "data": {"sampling_rate": 40000}, "version": "v2"}
    (folder / "config.json").write_text(json.dumps(settings, indent=2))
