"""Writes the folders of small real trainings that the tests of `prune` copy: python make_runs.py FOLDER.

The layouts are those of GPT-SoVITS, RVC, PyTorch Lightning and the Trainer of Hugging Face; the models are tiny.
"""

import json
import random
import sys
from collections import OrderedDict
from pathlib import Path

import numpy
import torch
from safetensors.torch import save_file


def trained(seed):
    torch.manual_seed(seed)
    model = torch.nn.Linear(3, 2)
    optimizer = torch.optim.AdamW(model.parameters(), lr=1e-3)
    model(torch.ones(1, 3)).sum().backward()
    optimizer.step()
    return model, optimizer


def save(value, path):
    path.parent.mkdir(parents=True, exist_ok=True)
    torch.save(value, path)


def vits_pair(folder, number, epoch):
    for letter in "GD":
        model, optimizer = trained(epoch)
        state = {"model": model.state_dict(), "iteration": epoch, "optimizer": optimizer.state_dict(), "learning_rate": 1e-4}
        save(state, folder / f"{letter}_{number}.pth")


def exported(path, epoch):
    model, _ = trained(epoch)
    weight = OrderedDict((name, tensor.half()) for name, tensor in model.state_dict().items())
    save(OrderedDict(weight=weight, config={"model": {}}, info=f"{epoch}epoch"), path)


def gpt_sovits(root):
    training = root / "logs" / "voice" / "logs_s2_v2"
    for step, epoch in [(20, 1), (40, 2), (100, 5)]:
        vits_pair(training, step, epoch)
    vits_pair(training, 233333333333, 7)
    (root / "logs" / "voice" / "config.json").write_text(json.dumps({"train": {"epochs": 8}, "name": "voice"}))
    (training / "eval").mkdir()
    (training / "eval" / "events.out.tfevents.1").write_bytes(b"events")
    for epoch in (2, 4, 6):
        exported(root / "SoVITS_weights_v2" / f"voice_e{epoch}_s{epoch * 20}.pth", epoch)


def rvc(root):
    vits_pair(root / "logs" / "bob", 2333333, 3)
    (root / "logs" / "bob" / "config.json").write_text("{}")
    for epoch in (1, 2, 3):
        exported(root / "assets" / "weights" / f"bob_e{epoch}_s{epoch * 10}.pth", epoch)
    exported(root / "assets" / "weights" / "bob.pth", 3)


LOSSES = [0.5, 0.125, 0.375, 0.25]


def lightning(root):
    run = root / "lightning_logs" / "version_0"
    home = "/workspace/lightning_logs/version_0/checkpoints"
    rows = ["epoch,step,train_loss,val_loss"]
    best = {}
    for epoch, loss in enumerate(LOSSES):
        step = (epoch + 1) * 10
        rows += [f"{epoch},{step - 1},{loss / 2},", f"{epoch},{step - 1},,{loss}"]
        name = f"epoch={epoch}-step={step}.ckpt"
        best[f"{home}/{name}"] = torch.tensor(loss)
        state = lightning_state(epoch, step, loss, best)
        save(state, run / "checkpoints" / name)
        if epoch == len(LOSSES) - 1:
            save(state, run / "checkpoints" / "last.ckpt")
            save(state, run / "checkpoints" / f"epoch={epoch}-step={step}-v1.ckpt")
    (run / "metrics.csv").write_text("\n".join(rows) + "\n")
    (run / "hparams.yaml").write_text("learning_rate: 0.001\n")


def lightning_state(epoch, step, loss, best):
    model, optimizer = trained(epoch)
    callback = "ModelCheckpoint{'monitor': 'val_loss', 'mode': 'min', 'every_n_train_steps': 0, 'every_n_epochs': 1}"
    score = torch.tensor(loss)
    return {
        "epoch": epoch,
        "global_step": step,
        "pytorch-lightning_version": "2.6.2",
        "state_dict": model.state_dict(),
        "loops": {},
        "callbacks": {callback: {"monitor": "val_loss", "current_score": score, "best_k_models": dict(best)}},
        "optimizer_states": [optimizer.state_dict()],
        "lr_schedulers": [],
    }


def hugging_face(root):
    history = []
    for step, loss in [(500, 0.5), (1000, 0.25), (1500, 0.375)]:
        folder = root / "output" / f"checkpoint-{step}"
        model, optimizer = trained(step)
        folder.mkdir(parents=True)
        save_file(model.state_dict(), folder / "model.safetensors", metadata={"format": "pt"})
        save(optimizer.state_dict(), folder / "optimizer.pt")
        save({"last_epoch": 1, "_last_lr": [0.1]}, folder / "scheduler.pt")
        rng = {"python": random.Random(1).getstate(), "numpy": numpy.random.RandomState(1).get_state(), "cpu": torch.get_rng_state()[:16]}
        save(rng, folder / "rng_state.pth")
        (folder / "config.json").write_text("{}")
        epoch = step / 500
        history += [{"epoch": epoch, "loss": loss * 2, "step": step}, {"epoch": epoch, "eval_loss": loss, "step": step}]
        state = {
            "best_metric": min(0.5, loss),
            "best_model_checkpoint": f"output/checkpoint-{500 if step == 500 else 1000}",
            "epoch": epoch,
            "global_step": step,
            "log_history": history,
        }
        (folder / "trainer_state.json").write_text(json.dumps(state, indent=2))


if __name__ == "__main__":
    target = Path(sys.argv[1])
    for write in (gpt_sovits, rvc, lightning, hugging_face):
        write(target / write.__name__.replace("_", "-"))
