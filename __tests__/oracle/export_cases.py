"""Writes training files, and beside each what its own project (or a few lines of PyTorch) makes of it.

    python export_cases.py FOLDER

Prints one line of JSON for each case: {"name", "input", "expected", "output", "options", "head"}.
"""

import collections
import copy
import json
import sys
from pathlib import Path

import scripts_path  # noqa: F401  isort: skip
import torch

from gpt_sovits_hparams import HParams
from gpt_sovits_checkpoints import s1_settings
from gpt_sovits_keys import shapes_of

# What tells the versions apart; all other tensors are small.
TELLING = {
    "enc_p.text_embedding.weight",
    "ref_enc.spectral.0.fc.weight",
    "ref_enc.fc.fc.weight",
    "dec.cond.weight",
    "model.ar_text_embedding.word_embeddings.weight",
}
HEADERS = {"v3": b"03", "v4": b"04", "v2Pro": b"05", "v2ProPlus": b"06"}


class Cases:
    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def write(self, name: str, source: object, expected: object, options: list[str], file: str = "model.pth", head: str = "PK") -> Path:
        place = self.folder / name
        path = place / file
        path.parent.mkdir(parents=True, exist_ok=True)
        torch.save(source, path)
        torch.save(expected, place / "expected.pth")
        line = {"name": name, "input": str(path), "expected": str(place / "expected.pth"), "output": str(place / "output.pth")}
        print(json.dumps(line | {"options": options, "head": head}), flush=True)
        return place


def state(shapes: dict, dtype: torch.dtype = torch.float32) -> collections.OrderedDict:
    return collections.OrderedDict((key, torch.randn(shape if key in TELLING else [len(shape) + 1]).to(dtype)) for key, shape in shapes.items())


def network() -> torch.nn.Module:
    """Tied weights, buffers of integers, a frozen parameter."""
    module = torch.nn.Sequential(torch.nn.Embedding(7, 5), torch.nn.BatchNorm1d(5), torch.nn.Linear(5, 7, bias=False))
    module[2].weight = module[0].weight
    module[1].bias.requires_grad_(False)
    return module


def halved(weights: dict) -> collections.OrderedDict:
    memo: dict = {}
    result = collections.OrderedDict()
    for key, value in weights.items():
        cast = value.half() if value.is_floating_point() else value
        result[key] = memo.setdefault(id(value) if value.data_ptr() == 0 else value.data_ptr(), cast) if value.numel() else cast
    return result


def plain(cases: Cases) -> None:
    module = network()
    optimizer = torch.optim.AdamW([each for each in module.parameters() if each.requires_grad])
    module(torch.tensor([1, 2, 3])).sum().backward()
    optimizer.step()
    weights = module.state_dict()
    content = {"model": weights, "optimizer": optimizer.state_dict(), "epoch": 3, "note": "a note", "rng_state": torch.get_rng_state()}
    half = halved(weights)
    half._metadata = weights._metadata
    cases.write("structure", content, {**content, "model": half}, ["--dtype", "float16"])
    cases.write("weights", content, {"model": half, "epoch": 3, "note": "a note"}, ["--dtype", "float16", "--only", "weights"])
    renamed = collections.OrderedDict((f"net.{key}", value) for key, value in weights.items() if not key.startswith("1.running"))
    renamed._metadata = collections.OrderedDict((f"net.{key}" if key else "net", value) for key, value in weights._metadata.items())
    expected = {"model": renamed, "epoch": 3, "note": "a note"}
    cases.write("renamed", content, expected, ["--only", "weights", "--rename", "=>net.", "--drop", "1.running_*"])
    flat = {f"module.{key}": value for key, value in weights.items()}
    cases.write("flat", flat, dict(weights), ["--rename", "module.=>"])
    alike = {"a": {"b.c": torch.randn(2)}, "a.b": {"c": torch.randn(3)}, "\x1b[2J\n::error::..": torch.randn(1), "k" * 100_000: torch.randn(1)}
    cases.write("names", alike, {key: dict(halved(each)) if isinstance(each, dict) else each.half() for key, each in alike.items()}, ["--dtype", "float16"])
    big = torch.randn(64, 48)
    views = {"slice": big[8:16], "columns": big[:, 1:3], "turned": torch.randn(30, 20).t(), "expanded": torch.randn(1).expand(1000)}
    cases.write("views", views, {key: value.half() for key, value in views.items()} | {"expanded": views["expanded"].half()[:1].expand(1000)}, ["--dtype", "float16"])


def gpt_sovits(cases: Cases) -> None:
    for version in ("v1", "v2", "v2Pro", "v2ProPlus"):
        weights = state(shapes_of(f"s2 {version}"))
        settings = {"train": {"epochs": 8, "betas": [0.8, 0.99], "eps": 1e-9}, "data": {"n_speakers": 300, "mel_fmax": None}}
        settings |= {"model": {"gin_channels": 512, "version": version}, "s2_ckpt_dir": "logs/aurora", "version": version}
        content = {"model": weights, "iteration": 8, "optimizer": {"state": {}, "param_groups": []}, "learning_rate": 0.0001}
        options = ["--dtype", "float16", "--only", "weights"]
        expected = savee(weights, settings, 8, 240)
        head = HEADERS.get(version, b"PK").decode()
        place = cases.write(f"s2-{version}", content, expected, options, f"logs_s2_{version}/G_240.pth", head)
        (place / "config.json").write_text(json.dumps(settings))


def savee(weights: dict, settings: dict, epoch: int, steps: int) -> collections.OrderedDict:
    """process_ckpt.py, with the settings as utils.py reads them."""
    hps = HParams(**copy.deepcopy(settings))
    hps.pretrain = None
    hps.resume_step = None
    opt = collections.OrderedDict()
    opt["weight"] = {}
    for key in weights:
        if "enc_q" in key:
            continue
        opt["weight"][key] = weights[key].half()
    opt["config"] = hps
    opt["info"] = f"{epoch}epoch_{steps}iteration"
    return opt


def gpt_sovits_lora(cases: Cases) -> None:
    kept = shapes_of("s2 lora32")
    frozen = {"enc_p.ssl_proj.weight": [3], "ssl_proj.weight": [3], "cfm.base_model.model.estimator.proj_out.weight": [2]}
    weights = state({**frozen, **kept})
    rank = {key: torch.randn(32, 3) for key in weights if ".lora_A." in key}
    weights.update(rank)
    for version in ("v3", "v4"):
        settings = {"train": {"lora_rank": "32"}, "data": {"n_speakers": 300}, "model": {"version": version}}
        content = {"model": weights, "iteration": 2, "optimizer": {"state": {}, "param_groups": []}, "learning_rate": 0.0001}
        expected = savee({key: weights[key] for key in kept}, settings, 2, 60)
        expected["lora_rank"] = 32
        options = ["--dtype", "float16", "--only", "weights"]
        place = cases.write(f"s2-{version}-lora", content, expected, options, f"logs_s2_{version}_lora_32/G_60.pth", HEADERS[version].decode())
        (place / "config.json").write_text(json.dumps(settings))


def gpt_sovits_s1(cases: Cases) -> None:
    weights = state(shapes_of("s1 v2"))
    content = {"epoch": 14, "global_step": 15, "pytorch-lightning_version": "2.6.2", "state_dict": weights, "loops": {}, "callbacks": {}}
    content |= {"optimizer_states": [{"state": {}}], "lr_schedulers": [], "hyper_parameters": {"config": s1_settings(), "output_dir": Path("logs")}}
    expected = collections.OrderedDict(weight=collections.OrderedDict((key, value.half()) for key, value in weights.items()))
    expected["config"] = s1_settings()
    expected["info"] = "GPT-e15"
    cases.write("s1", content, expected, ["--dtype", "float16", "--only", "weights"], "ckpt/epoch=14-step=15.ckpt")


RVC_MODEL = {
    "inter_channels": 192, "hidden_channels": 192, "filter_channels": 768, "n_heads": 2, "n_layers": 6, "kernel_size": 3, "p_dropout": 0,
    "resblock": "1", "resblock_kernel_sizes": [3, 7, 11], "resblock_dilation_sizes": [[1, 3, 5], [1, 3, 5], [1, 3, 5]],
    "upsample_rates": [10, 10, 2, 2], "upsample_initial_channel": 512, "upsample_kernel_sizes": [16, 16, 4, 4],
    "use_spectral_norm": False, "gin_channels": 256, "spk_embed_dim": 109,
}  # fmt: skip


def trained(weights: dict, epoch: int, rate: float) -> dict:
    """What VITS and its descendants save while they train: with moments in the optimizer."""
    parameters = [torch.nn.Parameter(each.clone()) for each in weights.values()]
    optimizer = torch.optim.AdamW(parameters, rate, betas=(0.8, 0.99), eps=1e-9)
    for each in parameters:
        each.grad = torch.ones_like(each)
    optimizer.step()
    return {"model": weights, "iteration": epoch, "optimizer": optimizer.state_dict(), "learning_rate": rate}


def rvc(cases: Cases) -> None:
    for version, width, pitch in (("v1", 256, False), ("v2", 768, True)):
        weights = {"enc_p.emb_phone.weight": torch.randn(192, width), "enc_p.emb_phone.bias": torch.randn(192)}
        weights |= {"enc_p.emb_pitch.weight": torch.randn(256, 192)} if pitch else {}
        weights |= {"enc_p.encoder.attn_layers.0.emb_rel_k": torch.randn(1, 21, 96), "enc_p.proj.weight": torch.randn(384, 192, 1)}
        weights |= {"dec.conv_pre.weight": torch.randn(8, 192, 7), "enc_q.pre.weight": torch.randn(192, 1025, 1)}
        weights |= {"flow.flows.0.pre.weight": torch.randn(192, 96, 1), "emb_g.weight": torch.randn(109, 256)}
        settings = {"train": {"epochs": 200}, "data": {"filter_length": 2048, "sampling_rate": 40000}, "model": RVC_MODEL}
        expected = rvc_savee(weights, settings, "40k", int(pitch), 20, version)
        options = ["--dtype", "float16", "--only", "weights"]
        place = cases.write(f"rvc-{version}", trained(weights, 20, 0.0001), expected, options, "logs/nightingale/G_2333333.pth")
        (place / "logs/nightingale/config.json").write_text(json.dumps(settings))


def rvc_savee(weights: dict, settings: dict, sr: str, f0: int, epoch: int, version: str) -> collections.OrderedDict:
    """infer/lib/train/process_ckpt.py `savee` (4338f12)."""
    data, model = settings["data"], settings["model"]
    opt = collections.OrderedDict()
    opt["weight"] = {}
    for key in weights:
        if "enc_q" in key:
            continue
        opt["weight"][key] = weights[key].half()
    opt["config"] = [
        data["filter_length"] // 2 + 1, 32, model["inter_channels"], model["hidden_channels"], model["filter_channels"], model["n_heads"],
        model["n_layers"], model["kernel_size"], model["p_dropout"], model["resblock"], model["resblock_kernel_sizes"],
        model["resblock_dilation_sizes"], model["upsample_rates"], model["upsample_initial_channel"], model["upsample_kernel_sizes"],
        model["spk_embed_dim"], model["gin_channels"], data["sampling_rate"],
    ]  # fmt: skip
    opt["info"] = f"{epoch}epoch"
    opt["sr"] = sr
    opt["f0"] = f0
    opt["version"] = version
    return opt


def so_vits_svc(cases: Cases) -> None:
    weights = {"emb_g.weight": torch.randn(200, 768), "pre.weight": torch.randn(192, 768, 5), "pre.bias": torch.randn(192)}
    weights |= {"enc_p.proj.weight": torch.randn(384, 192, 1), "enc_p.f0_emb.weight": torch.randn(256, 192)}
    weights |= {"dec.conv_pre.weight": torch.randn(8, 192, 7), "enc_q.pre.weight": torch.randn(192, 1025, 1)}
    weights |= {"flow.flows.0.pre.weight": torch.randn(192, 96, 1), "emb_uv.weight": torch.randn(2, 192)}
    for name, options in (("half", ["--dtype", "float16"]), ("full", [])):
        expected = compressed(weights, name == "half")
        file = "logs/44k/G_800.pth"
        cases.write(f"so-vits-svc-{name}", trained(weights, 9, 0.0001), expected, [*options, "--only", "weights"], file)


def compressed(weights: dict, is_half: bool) -> dict:
    """compress_model.py `removeOptimizer` (4.1-Stable, 730930d): the optimizer is a new one, for all parameters of the model."""
    kept = {key: value.half() if is_half else value for key, value in weights.items() if "enc_q" not in key}
    optimizer = torch.optim.AdamW([torch.nn.Parameter(each) for each in weights.values()], 0.0001, betas=(0.8, 0.99), eps=1e-9)
    return {"model": kept, "iteration": 0, "optimizer": optimizer.state_dict(), "learning_rate": 0.0001}


def main(folder: Path) -> None:
    torch.manual_seed(7)
    cases = Cases(folder)
    for write in (plain, gpt_sovits, gpt_sovits_lora, gpt_sovits_s1, rvc, so_vits_svc):
        write(cases)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
