"""One folder for each rule that is a warning or a notice, or that a configuration turns on. All these files load."""

import argparse
from pathlib import Path

import torch

from gpt_sovits_checkpoints import EXPERIMENT, s1_settings, s2_settings, tiny, write_s1_weights, write_training, write_weights
from gpt_sovits_keys import shapes_of
from project_checkpoints import write_lightning, write_so_vits_svc
from stable_save import save, saved_bytes
from torch_zip import read_zip, write_zip

CONFIG = """\
# What the examples here need of a configuration.
naming:
  pattern: '^[\\w.=-]+$'
no-local-paths:
  - '**/training-local-path/**'
require-resumable:
  - '**/training-not-resumable/**'
rules:
  tensor/all-zero: warning
"""


def write_suspicious(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "ckpt-guard.yml").write_text(CONFIG)
    write_identity(folder)
    write_naming(folder)
    write_training_state(folder)
    write_layout(folder)
    write_bytes(folder)


def write_identity(folder: Path) -> None:
    # Weights of v2 among those of v3.
    write_weights(folder / "identity-version-mismatch" / "SoVITS_weights_v3" / f"{EXPERIMENT}_e8_s240.pth", "v2", 8, 240, 51)
    write_training(folder / "identity-wrong-kind" / "SoVITS_weights_v2" / "D_240.pth", "discriminator", 8, 52)
    # A v2Pro export, loaded and saved again: its header code is gone.
    weight = tiny({key: shape for key, shape in shapes_of("s2 v2Pro").items() if "enc_q" not in key}, torch.float16, 53)
    content = {"weight": weight, "config": s2_settings("v2Pro"), "info": "8epoch_240iteration"}
    save(content, folder / "identity-repack-trap" / "SoVITS_weights_v2Pro" / f"{EXPERIMENT}_e8_s240.pth")


def write_naming(folder: Path) -> None:
    save({"weight": torch.ones(2, 2)}, folder / "naming-pattern" / "final (really).pth")
    # The name says epoch 12, the content 11.
    write_s1_weights(folder / "naming-progress-mismatch" / "GPT_weights_v2" / f"{EXPERIMENT}-e12.ckpt", 11, 54)
    # What Lightning does when a run is repeated into the same folder.
    torch.manual_seed(55)
    for name in ("epoch=4-step=50.ckpt", "epoch=4-step=50-v1.ckpt"):
        write_lightning(folder / "naming-duplicate-progress" / name, 4, 50)


def write_training_state(folder: Path) -> None:
    torch.manual_seed(56)
    write_lightning(folder / "training-not-resumable" / "epoch=4-step=50.ckpt", 4, 50, with_training=False)
    settings = s1_settings() | {"output_dir": "/home/alice/voices/aurora/logs_s1_v2"}
    save({"weight": {"layer.weight": torch.ones(2, 2)}, "config": settings}, folder / "training-local-path" / "voice.ckpt")


def write_layout(folder: Path) -> None:
    write_so_vits_svc(folder / "layout-missing-config" / "logs" / "44k", 57, with_config=False)
    # Left by a crash between saving and moving.
    save({"weight": torch.ones(2, 2)}, folder / "layout-stray-temp" / "1795325871.7088628.pth")


def write_bytes(folder: Path) -> None:
    records = read_zip(saved_bytes({"weight": torch.ones(2, 2), "epoch": 3}))
    without_checksums = folder / "container-crc-missing" / "voice.pth"
    without_checksums.parent.mkdir(parents=True, exist_ok=True)
    for each in records:
        each.crc = 0
    without_checksums.write_bytes(write_zip(records))
    save({"weight": torch.ones(2, 2), "args": argparse.Namespace(lr=0.1)}, folder / "pickle-not-weights-only" / "voice.pth")
    save({"weight": torch.ones(2, 2), "never_trained": torch.zeros(4)}, folder / "tensor-all-zero" / "voice.pth")
