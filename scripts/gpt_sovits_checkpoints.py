"""Files as GPT-SoVITS writes them: true keys, shapes, settings and headers; each tensor is one number, expanded to its shape.

A stride of 0 keeps a record at 2 or 4 bytes, so that a model of 50 million parameters fits in 250 KB and still loads.
"""

import collections
import copy
import json
import pathlib
import random
from pathlib import Path

import torch

from gpt_sovits_hparams import HParams
from gpt_sovits_keys import Shapes, shapes_of
from stable_save import save_as, saved_bytes

EXPERIMENT = "aurora"
# process_ckpt.py writes these over the first two bytes of the zip.
HEADERS = {"v2Pro": b"05", "v2ProPlus": b"06", "v3": b"03", "v4": b"04"}
FOLDERS = {"v1": "SoVITS_weights", **{version: f"SoVITS_weights_{version}" for version in ("v2", "v2Pro", "v2ProPlus", "v3", "v4")}}


def write_gpt_sovits(folder: Path) -> None:
    """The folder of the project after one voice was trained with each version."""
    for seed, version in enumerate(("v1", "v2", "v2Pro", "v2ProPlus"), 1):
        write_weights(folder / FOLDERS[version] / f"{EXPERIMENT}_e8_s240.pth", version, 8, 240, seed)
    for seed, version in enumerate(("v3", "v4"), 5):
        write_lora(folder / FOLDERS[version] / f"{EXPERIMENT}_e2_s60_l32.pth", version, 2, 60, seed)
    write_s1_weights(folder / "GPT_weights_v2" / f"{EXPERIMENT}-e15.ckpt", 15, 7)
    logs = folder / "logs" / EXPERIMENT
    write_settings(logs / "config.json", s2_settings("v2"))
    write_training(logs / "logs_s2_v2" / "G_240.pth", "s2 v2", 8, 8)
    write_training(logs / "logs_s2_v2" / "D_240.pth", "discriminator", 8, 9)
    write_s1_training(logs / "logs_s1_v2" / "ckpt" / "epoch=14-step=15.ckpt", 14, 15, 10)


def write_settings(path: Path, settings: HParams) -> None:
    """The settings of S2, where its training reads them from; the files in training do not hold them."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(settings, default=vars, indent=2) + "\n")


# --- S2: the voice ----------------------------------------------------------------------------------------------------


def write_weights(path: Path, version: str, epoch: int, step: int, seed: int) -> None:
    """Small weights for inference; the Pro versions get their code over the header."""
    weight = tiny({key: shape for key, shape in shapes_of(f"s2 {version}").items() if "enc_q" not in key}, torch.float16, seed)
    content = collections.OrderedDict(weight=weight, config=s2_settings(version), info=f"{epoch}epoch_{step}iteration")
    if version in HEADERS:
        write_with_header(path, content, HEADERS[version])
    else:
        save_as(temporary_name(seed), content, path)


def write_lora(path: Path, version: str, epoch: int, step: int, seed: int) -> None:
    weight = tiny(shapes_of("s2 lora32"), torch.float16, seed)
    settings = s2_settings(version, lora_rank="32")
    content = collections.OrderedDict(weight=weight, config=settings, info=f"{epoch}epoch_{step}iteration", lora_rank=32)
    write_with_header(path, content, HEADERS[version])


def write_with_header(path: Path, content: object, header: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(header + saved_bytes(content)[2:])


def write_training(path: Path, model: str, epoch: int, seed: int) -> None:
    """A generator or a discriminator in training. `iteration` is what the project calls the epoch."""
    shapes = shapes_of(model)
    content = {
        "model": tiny(shapes, torch.float32, seed),
        "iteration": epoch,
        "optimizer": adamw_state(shapes, 240, seed),
        "learning_rate": 0.0001,
    }
    save_as(temporary_name(seed), content, path)


def adamw_state(shapes: Shapes, step: int, seed: int) -> dict:
    """PyTorch's own param_groups. Of the many parameters only some have moments, which keeps the file small."""
    trained = {key: shape for key, shape in shapes.items() if not key.startswith("quantizer.")}
    optimizer = torch.optim.AdamW([torch.nn.Parameter(torch.zeros(1)) for _ in trained], lr=0.0001, betas=(0.8, 0.99), eps=1e-9)
    every = max(1, len(trained) // 30)
    chosen = {str(number): shape for number, shape in enumerate(trained.values()) if number % every == 0}
    averages, squares = tiny(chosen, torch.float32, seed + 100), tiny(chosen, torch.float32, seed + 200)
    state = {
        int(number): {"step": torch.tensor(float(step)), "exp_avg": averages[number], "exp_avg_sq": squares[number]} for number in chosen
    }
    return {"state": state, "param_groups": optimizer.state_dict()["param_groups"]}


def s2_settings(version: str, root: str = "logs", **train: object) -> HParams:
    """`hps` as training hands it to the export."""
    experiment = f"{root}/{EXPERIMENT}"
    base = "GPT_SoVITS/pretrained_models"
    return HParams(
        train={"log_interval": 100, "seed": 1234, "epochs": 8, "learning_rate": 0.0001, "betas": [0.8, 0.99], "eps": 1e-9, "batch_size": 4}
        | {"fp16_run": True, "lr_decay": 0.999875, "segment_size": 20480, "c_mel": 45, "c_kl": 1.0, "text_low_lr_rate": 0.4}
        | {"pretrained_s2G": f"{base}/s2G.pth", "pretrained_s2D": f"{base}/s2D.pth", "if_save_latest": True, "save_every_epoch": 4}
        | train,
        data={"max_wav_value": 32768.0, "sampling_rate": 32000, "filter_length": 2048, "hop_length": 640, "win_length": 2048}
        | {"n_mel_channels": 128, "mel_fmin": 0.0, "mel_fmax": None, "add_blank": True, "n_speakers": 300, "exp_dir": experiment},
        model={"inter_channels": 192, "hidden_channels": 192, "filter_channels": 768, "n_heads": 2, "n_layers": 6, "kernel_size": 3}
        | {"p_dropout": 0.1, "resblock": "1", "gin_channels": 512, "semantic_frame_rate": "25hz", "freeze_quantizer": True}
        | {"version": version},
        s2_ckpt_dir=experiment,
        content_module="cnhubert",
        save_weight_dir=FOLDERS[version],
        name=EXPERIMENT,
        version=version,
    )


# --- S1: the text -----------------------------------------------------------------------------------------------------


def write_s1_weights(path: Path, epoch: int, seed: int) -> None:
    weight = tiny(shapes_of("s1 v2"), torch.float16, seed)
    save_as(temporary_name(seed), collections.OrderedDict(weight=weight, config=s1_settings(), info=f"GPT-e{epoch}"), path)


def write_s1_training(path: Path, epoch: int, step: int, seed: int) -> None:
    """As Lightning dumps it, with the project's own callback, optimizer and schedule. Epochs count from 0."""
    shapes = shapes_of("s1 v2")
    folder = "/workspace/GPT-SoVITS/logs/aurora/logs_s1_v2/ckpt"
    scores = {f"{folder}/epoch={each}-step={each + 1}.ckpt": torch.tensor(0.5 + each / 64) for each in (4, 9, epoch)}
    best = max(scores, key=lambda file: scores[file])
    callback = {
        "monitor": "top_3_acc",
        "best_model_score": scores[best],
        "best_model_path": best,
        "current_score": scores[best],
        "dirpath": folder,
        "best_k_models": scores,
        "kth_best_model_path": "",
        # Lightning's own value where all checkpoints are kept: infinity is right here.
        "kth_value": torch.tensor(float("-inf")),
        "last_model_path": "",
    }
    options = {"monitor": "top_3_acc", "mode": "max", "every_n_train_steps": 0, "every_n_epochs": 5, "train_time_interval": None}
    content = {
        "epoch": epoch,
        "global_step": step,
        "pytorch-lightning_version": "2.6.2",
        "state_dict": tiny(shapes, torch.float32, seed),
        "loops": lightning_loops(epoch, step),
        "callbacks": {f"my_model_ckpt{options}": callback},
        "optimizer_states": [scaled_adam_state(shapes, step, seed)],
        "lr_schedulers": [{"warmup_steps": 2000, "total_steps": 40000, "_current_step": step, "_last_lr": [0.002]}],
        "MixedPrecision": {"scale": 65536.0, "growth_factor": 2.0, "backoff_factor": 0.5, "growth_interval": 2000, "_growth_tracker": step},
        "hparams_name": "kwargs",
        "hyper_parameters": {"config": s1_settings(), "output_dir": pathlib.PosixPath("logs/aurora/logs_s1_v2"), "is_train": True},
    }
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(saved_bytes(content))


def scaled_adam_state(shapes: Shapes, step: int, seed: int) -> dict:
    """AR/modules/optim.py keeps the state of all parameters of one shape stacked, at the first of them."""
    first: dict[tuple[int, ...], int] = {}
    for number, shape in enumerate(shapes.values()):
        first.setdefault(shape, number)
    amount = collections.Counter(shapes.values())
    state = {}
    for shape, number in first.items():
        stack = (amount[shape], *shape)
        ones = (amount[shape], *(1 for _ in shape))
        parts = {"delta": stack, "param_rms": ones, "scale_exp_avg_sq": ones, "scale_grads": (4, *ones), "exp_avg_sq": stack}
        state[number] = {"step": step, **tiny(parts, torch.float32, seed + number)}
    group = {"lr": 0.002, "clipping_scale": 2.0, "betas": (0.9, 0.95), "scalar_lr_scale": 0.1, "eps": 1e-8, "param_min_rms": 1e-5}
    group |= {"param_max_rms": 3.0, "scalar_max": 10.0, "size_update_period": 4, "clipping_update_period": 1000}
    return {"state": state, "param_groups": [{**group, "params": list(range(len(shapes)))}]}


def lightning_loops(epoch: int, step: int) -> dict:
    def progress(done: int) -> dict:
        counts = {"ready": done, "completed": done, "started": done, "processed": done}
        return {"total": counts, "current": copy.copy(counts)}

    fit = {
        "state_dict": {},
        "epoch_loop.state_dict": {"_batches_that_stepped": step},
        "epoch_loop.batch_progress": {**progress(step), "is_last_batch": True},
        "epoch_loop.automatic_optimization.optim_progress": {"optimizer": {"step": progress(step), "zero_grad": progress(step)}},
        "epoch_progress": progress(epoch + 1),
    }
    return {"fit_loop": fit, "validate_loop": {"state_dict": {}}, "test_loop": {"state_dict": {}}, "predict_loop": {"state_dict": {}}}


def s1_settings() -> dict:
    return {
        "train": {"seed": 1234, "epochs": 15, "batch_size": 8, "save_every_n_epoch": 5, "precision": "16-mixed", "gradient_clip": 1.0}
        | {"if_save_latest": True, "if_save_every_weights": True, "half_weights_save_dir": "GPT_weights_v2", "exp_name": EXPERIMENT},
        "optimizer": {"lr": 0.01, "lr_init": 0.00001, "lr_end": 0.0001, "warmup_steps": 2000, "decay_steps": 40000},
        "data": {"max_eval_sample": 8, "max_sec": 54, "num_workers": 4, "pad_val": 1024},
        "model": {"vocab_size": 1025, "phoneme_vocab_size": 732, "embedding_dim": 512, "hidden_dim": 512, "head": 16}
        | {"linear_units": 2048, "n_layer": 24, "dropout": 0, "EOS": 1024, "random_bert": 0},
        "inference": {"top_k": 15},
        "output_dir": f"logs/{EXPERIMENT}/logs_s1_v2",
        "pretrained_s1": "GPT_SoVITS/pretrained_models/s1v3.ckpt",
        "train_phoneme_path": f"logs/{EXPERIMENT}/2-name2text.txt",
        "train_semantic_path": f"logs/{EXPERIMENT}/6-name2semantic.tsv",
    }


# --- both -------------------------------------------------------------------------------------------------------------


def tiny(shapes: Shapes, dtype: torch.dtype, seed: int) -> collections.OrderedDict:
    """One positive number of chance for each key, expanded to its shape."""
    chance = random.Random(seed)
    return collections.OrderedDict(
        (key, torch.tensor([chance.uniform(0.01, 0.1)], dtype=dtype).expand(shape)) for key, shape in shapes.items()
    )


def temporary_name(seed: int) -> str:
    """The project saves under the time of day first and moves the file afterwards: the zip's folder keeps that name."""
    return f"{1795325871 + 3607 * seed}.{7088628 + 104729 * seed}.pth"
