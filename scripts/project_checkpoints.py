"""Files as other projects and libraries write them, of small real models."""

import collections
import hashlib
import json
from pathlib import Path

import torch

from gpt_sovits_checkpoints import adamw_state, lightning_loops, tiny
from gpt_sovits_keys import Shapes, shapes_of
from sharded_sets import write_safetensors, write_sharded
from stable_save import save, save_legacy, saved_bytes


def write_projects(folder: Path) -> None:
    torch.manual_seed(20)
    write_lightning(folder / "lightning" / "epoch=4-step=50.ckpt", 4, 50)
    write_plain(folder / "plain")
    write_rvc(folder / "rvc")
    write_so_vits_svc(folder / "so-vits-svc" / "logs" / "44k")
    write_hugging_face(folder / "huggingface")


# --- Lightning, and training loops of one's own ------------------------------------------------------------------------


def write_lightning(path: Path, epoch: int, step: int, with_training: bool = True) -> None:
    """As Lightning dumps it; `save_weights_only` leaves the state of training out. Epochs count from 0."""
    network = torch.nn.Sequential(collections.OrderedDict(hidden=torch.nn.Linear(6, 8), act=torch.nn.ReLU(), out=torch.nn.Linear(8, 2)))
    optimizer = torch.optim.Adam(network.parameters(), lr=0.001)
    train(network, optimizer, torch.randn(4, 6))
    content = {
        "epoch": epoch,
        "global_step": step,
        "pytorch-lightning_version": "2.6.2",
        "state_dict": collections.OrderedDict((f"net.{key}", value) for key, value in network.state_dict().items()),
        "loops": lightning_loops(epoch, step),
    }
    if with_training:
        scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size=10)
        content |= {
            "callbacks": lightning_callbacks(epoch, step),
            "optimizer_states": [optimizer.state_dict()],
            "lr_schedulers": [scheduler.state_dict()],
        }
    content |= {"hparams_name": "kwargs", "hyper_parameters": {"hidden": 8, "lr": 0.001}}
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(saved_bytes(content))


def lightning_callbacks(epoch: int, step: int) -> dict:
    options = {"monitor": "val_loss", "mode": "min", "every_n_train_steps": 0, "every_n_epochs": 1, "train_time_interval": None}
    folder = "/workspace/runs/voice/checkpoints"
    scores = {
        f"{folder}/epoch={epoch - 1}-step={step - 10}.ckpt": torch.tensor(0.375),
        f"{folder}/epoch={epoch}-step={step}.ckpt": torch.tensor(0.25),
    }
    best, worst = min(scores, key=lambda file: scores[file]), max(scores, key=lambda file: scores[file])
    state = {
        "monitor": "val_loss",
        "best_model_score": scores[best],
        "best_model_path": best,
        "current_score": scores[best],
        "dirpath": folder,
    }
    state |= {"best_k_models": scores, "kth_best_model_path": worst, "kth_value": scores[worst], "last_model_path": f"{folder}/last.ckpt"}
    return {f"ModelCheckpoint{options}": state}


class TiedLanguageModel(torch.nn.Module):
    """Embedding and head share their weights."""

    def __init__(self) -> None:
        super().__init__()
        self.embedding = torch.nn.Embedding(16, 8)
        self.layer = torch.nn.Linear(8, 8)
        self.head = torch.nn.Linear(8, 16, bias=False)
        self.head.weight = self.embedding.weight

    def forward(self, tokens: torch.Tensor) -> torch.Tensor:
        return self.head(torch.tanh(self.layer(self.embedding(tokens))))


def write_plain(folder: Path) -> None:
    network = TiedLanguageModel()
    optimizer = torch.optim.AdamW(network.parameters(), lr=0.001)
    train(network, optimizer, torch.arange(12).reshape(3, 4))
    content = {"epoch": 12, "model_state_dict": network.state_dict(), "optimizer_state_dict": optimizer.state_dict(), "loss": 0.25}
    save(content, folder / "checkpoint_epoch_12.pt")
    save_legacy(network.state_dict(), folder / "weights_legacy_format.pth")
    torch.jit.save(Exported().defined(), str(folder / "exported_torchscript.pt"))


def train(network: torch.nn.Module, optimizer: torch.optim.Optimizer, batch: torch.Tensor) -> None:
    for _ in range(3):
        optimizer.zero_grad()
        network(batch).square().mean().backward()
        optimizer.step()


class Exported(torch.jit.ScriptModule):
    def __init__(self) -> None:
        super().__init__()
        self.weight = torch.nn.Parameter(torch.randn(3, 4))
        self.bias = torch.nn.Parameter(torch.randn(3))

    def defined(self) -> torch.jit.ScriptModule:
        """Defined by text, so that no path of this machine goes into the debug records."""
        self.define("def forward(self, x):\n    return torch.nn.functional.linear(x, self.weight, self.bias)\n")
        return self


# --- voice conversion -------------------------------------------------------------------------------------------------


def write_rvc(folder: Path) -> None:
    """Small weights of a v2 model with pitch at 40 kHz, one layer and one block deep, as `config` says."""
    upsampling, kernels = [10, 10, 2, 2], [16, 16, 4, 4]
    settings = [1025, 32, 192, 192, 768, 2, 1, 3, 0, "1", [3], [[1, 3, 5]], upsampling, 512, kernels, 109, 256, 40000]
    shapes: Shapes = {"enc_p.emb_phone.weight": (192, 768), "enc_p.emb_phone.bias": (192,), "enc_p.emb_pitch.weight": (256, 192)}
    shapes |= attention_layer("enc_p.encoder", window=10) | convolution("enc_p.proj", 384, 192, 1)
    shapes |= pitched_decoder(upsampling, kernels, speaker=256, harmonics=1)
    shapes |= gpt_sovits_part("flow.", speaker=256) | {"emb_g.weight": (109, 256)}
    content = collections.OrderedDict(
        weight=dict(tiny(shapes, torch.float16, 30)), config=settings, info="200epoch", sr="40k", f0=1, version="v2"
    )
    save(content, folder / "assets" / "weights" / "nightingale.pth")


def write_so_vits_svc(folder: Path, seed: int = 40, with_config: bool = True) -> None:
    """A pair in training, one layer and one block deep, with the settings beside it."""
    upsampling, kernels = [8, 8, 2, 2, 2], [16, 16, 4, 4, 4]
    shapes: Shapes = {"emb_g.weight": (2, 768), **convolution("pre", 192, 768, 5), "enc_p.f0_emb.weight": (256, 192)}
    shapes |= convolution("enc_p.proj", 384, 192, 1) | attention_layer("enc_p.enc_", window=4)
    shapes |= pitched_decoder(upsampling, kernels, speaker=768, harmonics=9)
    shapes |= gpt_sovits_part("enc_q.pre.", speaker=768) | gpt_sovits_part("flow.", speaker=768) | {"emb_uv.weight": (2, 192)}
    for name, keys in (("G_800.pth", shapes), ("D_800.pth", shapes_of("discriminator"))):
        state = {
            "model": dict(tiny(keys, torch.float32, seed)),
            "iteration": 9,
            "optimizer": adamw_state(keys, 800, seed),
            "learning_rate": 0.0001,
        }
        save(state, folder / name)
    if with_config:
        settings = {
            "train": {
                "log_interval": 200,
                "eval_interval": 800,
                "epochs": 10000,
                "learning_rate": 0.0001,
                "batch_size": 6,
                "keep_ckpts": 3,
            },
            "data": {"sampling_rate": 44100, "filter_length": 2048, "hop_length": 512, "win_length": 2048, "n_mel_channels": 80},
            "model": {
                "inter_channels": 192,
                "hidden_channels": 192,
                "n_layers": 1,
                "resblock_kernel_sizes": [3],
                "upsample_rates": upsampling,
            }
            | {"upsample_kernel_sizes": kernels, "gin_channels": 768, "ssl_dim": 768, "n_speakers": 2, "speech_encoder": "vec768l12"},
            "spk": {"nightingale": 0},
        }
        write_json(folder / "config.json", settings)


def convolution(name: str, out: int, into: int, width: int) -> Shapes:
    return {f"{name}.weight": (out, into, width), f"{name}.bias": (out,)}


def normed_convolution(name: str, out: int, into: int, width: int) -> Shapes:
    """Under weight norm: length and direction apart."""
    return {f"{name}.bias": (out,), f"{name}.weight_g": (out, 1, 1), f"{name}.weight_v": (out, into, width)}


def attention_layer(name: str, window: int) -> Shapes:
    attention = f"{name}.attn_layers.0"
    shapes: Shapes = {f"{attention}.emb_rel_{each}": (1, 2 * window + 1, 96) for each in "kv"}
    for each in "qkvo":
        shapes |= convolution(f"{attention}.conv_{each}", 192, 192, 1)
    shapes |= {f"{name}.norm_layers_1.0.gamma": (192,), f"{name}.norm_layers_1.0.beta": (192,)}
    shapes |= convolution(f"{name}.ffn_layers.0.conv_1", 768, 192, 3) | convolution(f"{name}.ffn_layers.0.conv_2", 192, 768, 3)
    return shapes | {f"{name}.norm_layers_2.0.gamma": (192,), f"{name}.norm_layers_2.0.beta": (192,)}


def pitched_decoder(upsampling: list[int], kernels: list[int], speaker: int, harmonics: int) -> Shapes:
    """HiFi-GAN with a source of harmonics, one residual block a stage."""
    shapes: Shapes = {"dec.m_source.l_linear.weight": (1, harmonics), "dec.m_source.l_linear.bias": (1,)}
    channels = [512 >> stage for stage in range(len(upsampling) + 1)]
    for stage, width in enumerate(channels[1:]):
        stride = torch.Size(upsampling[stage + 1 :]).numel()
        shapes |= convolution(f"dec.noise_convs.{stage}", width, 1, 2 * stride if stride > 1 else 1)
    shapes |= convolution("dec.conv_pre", 512, 192, 7)
    for stage, kernel in enumerate(kernels):
        name = f"dec.ups.{stage}"
        shapes |= {f"{name}.bias": (channels[stage + 1],), f"{name}.weight_g": (channels[stage], 1, 1)}
        shapes |= {f"{name}.weight_v": (channels[stage], channels[stage + 1], kernel)}
    for stage, width in enumerate(channels[1:]):
        for each in (f"dec.resblocks.{stage}.convs{row}.{number}" for row in (1, 2) for number in range(3)):
            shapes |= normed_convolution(each, width, width, 3)
    return shapes | {"dec.conv_post.weight": (1, channels[-1], 7)} | convolution("dec.cond", 512, speaker, 1)


def gpt_sovits_part(prefix: str, speaker: int) -> Shapes:
    """Parts that these projects share, for a speaker embedding of another width than GPT-SoVITS' 512."""
    shapes = {key: shape for key, shape in shapes_of("s2 v1").items() if key.startswith(prefix)}
    return {key: tuple(speaker if "cond_layer" in key and width == 512 else width for width in shape) for key, shape in shapes.items()}


# --- Hugging Face -----------------------------------------------------------------------------------------------------


def write_hugging_face(folder: Path) -> None:
    first = {"model.embed_tokens.weight": torch.randn(16, 8), "model.layers.0.mlp.weight": torch.randn(8, 8)}
    second = {"model.layers.1.mlp.weight": torch.randn(8, 8), "model.norm.weight": torch.ones(8)}
    whole = folder / "whole"
    write_safetensors({name: value.half() for name, value in (first | second).items()}, whole / "model.safetensors", {"format": "pt"})
    sums = f"{hashlib.sha256((whole / 'model.safetensors').read_bytes()).hexdigest()}  model.safetensors\n"
    (whole / "SHA256SUMS").write_text(sums)
    write_sharded(folder / "sharded-safetensors" / "model.safetensors.index.json", [first, second])
    write_sharded(folder / "sharded-bin" / "pytorch_model.bin.index.json", [first, second])
    for each in ("whole", "sharded-safetensors", "sharded-bin"):
        settings = {
            "architectures": ["LlamaForCausalLM"],
            "model_type": "llama",
            "hidden_size": 8,
            "num_hidden_layers": 2,
            "vocab_size": 16,
        }
        write_json(folder / each / "config.json", settings)


def write_json(path: Path, content: object) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(content, indent=2) + "\n")
