"""Runs the snippets of docs/training.md: FOLDER (with one file a snippet), PROGRAM. Prints what happened in each case as JSON."""

import io
import json
import os
import sys
import types

import torch

FOLDER, PROGRAM = sys.argv[1:]
SNIPPETS = {name.removesuffix(".py") for name in os.listdir(FOLDER)}
sys.path.insert(0, FOLDER)

# What the snippets and their programs print is not the answer.
answer = os.fdopen(os.dup(1), "w")
os.dup2(2, 1)

TORCH_SAVE = torch.save


class DamagingDisk:
    """Stands for torch.save: saves, and does harm to those saves whose number is asked for."""

    def __init__(self, harm, numbers):
        self.harm = harm
        self.numbers = numbers
        self.count = 0
        torch.save = self.save

    def save(self, value, path):
        self.count += 1
        TORCH_SAVE(value, path)
        if self.count in self.numbers:
            self.harm(path)


def cut_off(path):
    os.truncate(path, os.path.getsize(path) // 2)


def flip_a_bit(path):
    with open(path, "r+b") as file:
        at = file.read().rindex(b"PK\x07\x08") - 8
        file.seek(at)
        byte = file.read(1)[0]
        file.seek(at)
        file.write(bytes([byte ^ 16]))


def full_disk(_path):
    raise RuntimeError("[enforce fail at inline_container.cc:672] . PytorchStreamWriter failed writing file data/0: file write failed")


def epoch_at(path):
    return torch.load(path, weights_only=True)["epoch"] if os.path.exists(path) else None


def plain(harm, numbers):
    import train_plain

    disk = DamagingDisk(harm, numbers)
    error = None
    try:
        train_plain.train("last.pt", epochs=3)
    except RuntimeError as reason:
        error = type(reason).__name__
    return {"saves": disk.count, "epoch": epoch_at("last.pt"), "error": error}


class Strategy:
    def broadcast(self, value):
        return value


class Trainer:
    """What the callbacks ask of a trainer."""

    is_global_zero = True
    is_world_process_zero = True
    strategy = Strategy()


class StubModelCheckpoint:
    def __init__(self, **options):
        self.options = options

    def _save_checkpoint(self, trainer, filepath):
        torch.save({"state_dict": {"weight": torch.ones(4)}}, filepath)


class StubTrainerCallback:
    pass


def stub(name, **members):
    parts = name.split(".")
    for end in range(1, len(parts) + 1):
        sys.modules.setdefault(".".join(parts[:end]), types.ModuleType(parts[end - 1]))
    vars(sys.modules[name]).update(members)


def lightning(numbers):
    stub("lightning.pytorch.callbacks", ModelCheckpoint=StubModelCheckpoint)
    import lightning_checked

    disk = DamagingDisk(cut_off, numbers)
    error = None
    try:
        lightning_checked.CheckedCheckpoint()._save_checkpoint(Trainer(), "a.ckpt")
    except RuntimeError as reason:
        error = type(reason).__name__
    return {"saves": disk.count, "error": error}


def lightning_later():
    stub("lightning.pytorch.callbacks", ModelCheckpoint=StubModelCheckpoint)
    import lightning_checked

    DamagingDisk(cut_off, {2, 3})
    callback = lightning_checked.LaterCheckedCheckpoint(save_top_k=3)
    for name in ["a.ckpt", "b.ckpt", "removed.ckpt"]:
        callback._save_checkpoint(Trainer(), name)
    os.remove("removed.ckpt")
    callback.on_fit_end(Trainer(), None)
    told = [line for line in sys.stdout.getvalue().splitlines() if line.startswith("DAMAGED")]
    return {"told": told, "options": callback.options}


def huggingface(numbers):
    stub("transformers", TrainerCallback=StubTrainerCallback)
    import huggingface_checked

    callback = huggingface_checked.CheckedSaves()
    disk = DamagingDisk(cut_off, numbers)
    steps, error = [], None
    try:
        for step in range(1, 7):
            control = types.SimpleNamespace(should_save=step == 2)
            state = types.SimpleNamespace(global_step=step, is_world_process_zero=True)
            callback.on_step_end(None, state, control)
            if not control.should_save:
                continue
            steps.append(step)
            os.makedirs(f"out/checkpoint-{step}")
            torch.save({"state": {}, "param_groups": [], "weight": torch.ones(4)}, f"out/checkpoint-{step}/optimizer.pt")
            callback.on_save(types.SimpleNamespace(output_dir="out"), state, control)
    except RuntimeError as reason:
        error = type(reason).__name__
    return {"saved at": steps, "saves": disk.count, "error": error}


def program_missing():
    os.environ["CKPT_GUARD"] = "nowhere.js"
    try:
        import checkpoint_check  # noqa: F401
    except FileNotFoundError as reason:
        return {"error": str(reason)}


def could_not_run():
    import checkpoint_check

    try:
        return {"whole": checkpoint_check.is_whole("nowhere.pt")}
    except RuntimeError as reason:
        return {"error": str(reason)}


CASES = {
    "plain": lambda: plain(cut_off, set()),
    "plain, cut off once": lambda: plain(cut_off, {2}),
    "plain, a bit flipped once": lambda: plain(flip_a_bit, {2}),
    "plain, disk full once": lambda: plain(full_disk, {2}),
    "plain, cut off twice": lambda: plain(cut_off, {2, 3}),
    "lightning": lambda: lightning(set()),
    "lightning, cut off once": lambda: lightning({1}),
    "lightning, cut off twice": lambda: lightning({1, 2}),
    "lightning, later": lightning_later,
    "huggingface": lambda: huggingface(set()),
    "huggingface, cut off once": lambda: huggingface({1}),
    "huggingface, cut off twice": lambda: huggingface({1, 2}),
    "program missing": program_missing,
    "could not run": could_not_run,
}



def run(number, case):
    """Each case in a folder of its own, with the snippets imported anew."""
    for name in SNIPPETS:
        sys.modules.pop(name, None)
    os.environ["CKPT_GUARD"] = PROGRAM
    os.makedirs(f"{FOLDER}/{number}")
    os.chdir(f"{FOLDER}/{number}")
    torch.save = TORCH_SAVE
    sys.stdout = io.StringIO()
    happened = case()
    return {**happened, "files": sorted(os.listdir("."))}


print(json.dumps({name: run(number, case) for number, (name, case) in enumerate(CASES.items())}), file=answer)
