"""Makes the checkpoints of `examples/` and `__tests__/fixtures/` with real PyTorch. The same versions give the same bytes.

    python scripts/make_checkpoints.py [--torch113 PYTHON] [--output FOLDER]

Needs PyTorch 2.13 and safetensors. With the Python of a PyTorch 1.13 it makes that version's fixtures too; without, they stay
as they are. Ends with an error if PyTorch refuses a file that is meant to be healthy.
"""

import argparse
import json
import shutil
import subprocess
import sys
import warnings
from pathlib import Path

import torch

from damaged_checkpoints import write_damaged
from fixture_checkpoints import make_fixtures
from gpt_sovits_checkpoints import write_gpt_sovits
from project_checkpoints import write_projects
from suspicious_checkpoints import write_suspicious
from torch_facts import facts_of

HERE = Path(__file__).resolve().parent
CHECKPOINTS = {".pth", ".ckpt", ".pt", ".bin", ".safetensors"}


def main() -> int:
    options = arguments()
    warnings.simplefilter("ignore")
    torch.set_num_threads(1)
    examples, fixtures = options.output / "examples", options.output / "__tests__" / "fixtures"
    make_examples(examples)
    make_fixtures(fixtures / "torch-2.13")
    if options.torch113:
        subprocess.run([options.torch113, "-B", str(HERE / "fixture_checkpoints.py"), str(fixtures / "torch-1.13")], check=True)
    for folder in sorted(fixtures.glob("torch-*")):
        state_facts(folder)
    for folder in (examples, fixtures):
        print(f"{folder}: {sum(path.stat().st_size for path in files_in(folder)):,} bytes in {len(files_in(folder))} files")
    refused = [path for name in ("checkpoints", "suspicious") for path in checkpoints_in(examples / name) if not facts_of(path)["loads"]]
    for path in refused:
        print(f"PyTorch does not load {path}", file=sys.stderr)
    return 1 if refused else 0


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--torch113", metavar="PYTHON", help="a Python with PyTorch 1.13")
    parser.add_argument(
        "--output", metavar="FOLDER", type=Path, default=HERE.parent, help="write below this folder, not below the repository"
    )
    return parser.parse_args()


def make_examples(folder: Path) -> None:
    for name in ("checkpoints", "damaged", "suspicious"):
        shutil.rmtree(folder / name, ignore_errors=True)
    write_gpt_sovits(folder / "checkpoints" / "gpt-sovits")
    write_projects(folder / "checkpoints")
    write_damaged(folder / "damaged")
    write_suspicious(folder / "suspicious")


def state_facts(folder: Path) -> None:
    """Writes NAME.json beside every fixture NAME."""
    for path in files_in(folder):
        if path.suffix != ".json" or path.name.endswith(".index.json"):
            path.with_name(f"{path.name}.json").write_text(as_text(facts_of(path)))


def as_text(facts: dict) -> str:
    """JSON with a line for each tensor."""
    lines = []
    for key, value in facts.items():
        if key == "tensors" and value:
            text = "[\n" + ",\n".join(f"    {json.dumps(each, ensure_ascii=False)}" for each in value) + "\n  ]"
        else:
            text = json.dumps(value, ensure_ascii=False)
        lines.append(f"  {json.dumps(key)}: {text}")
    return "{\n" + ",\n".join(lines) + "\n}\n"


def checkpoints_in(folder: Path) -> list[Path]:
    return [path for path in files_in(folder) if path.suffix in CHECKPOINTS or path.name.endswith(".index.json")]


def files_in(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())


if __name__ == "__main__":
    sys.exit(main())
