"""Small files of every kind that PyTorch writes; runs under PyTorch 2.13 and 1.13.

    python scripts/fixture_checkpoints.py FOLDER

What a version cannot make, it leaves out. The facts beside the files are stated by `make_checkpoints.py`.
"""

import shutil
import sys
import warnings
from pathlib import Path

import torch

import older_fixtures  # noqa: F401
import other_container_fixtures  # noqa: F401
import zip_layout_fixtures  # noqa: F401
import zip_object_fixtures  # noqa: F401
import zip_tensor_fixtures  # noqa: F401
from fixture_registry import FIXTURES


def make_fixtures(folder: Path) -> None:
    """Empties `folder` and fills it."""
    shutil.rmtree(folder, ignore_errors=True)
    for name, make in FIXTURES.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            torch.manual_seed(0)
            make(path)


if __name__ == "__main__":
    make_fixtures(Path(sys.argv[1]))
