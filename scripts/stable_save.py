"""`torch.save` in the ways that training programs use it, such that the same objects always give the same bytes."""

import contextlib
import io
import shutil
import tempfile
from pathlib import Path

import torch


def save_as(root: str, content: object, path: Path, **options: object) -> None:
    """Saves under the file name `root` and renames it: a zip keeps `root` without its extension as its folder."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        temporary = Path(folder) / root
        torch.save(content, temporary, **options)
        shutil.move(temporary, path)


def save(content: object, path: Path, **options: object) -> None:
    """Saves straight to `path`."""
    path.parent.mkdir(parents=True, exist_ok=True)
    torch.save(content, path, **options)


def saved_bytes(content: object, **options: object) -> bytes:
    """What `torch.save` writes into a buffer; the zip's folder is then `archive`."""
    buffer = io.BytesIO()
    torch.save(content, buffer, **options)
    return buffer.getvalue()


def save_legacy(content: object, path: Path, **options: object) -> None:
    """The format before PyTorch 1.6. Its storage keys are memory addresses; here they count up, so that runs agree."""
    with numbered_addresses():
        save(content, path, _use_new_zipfile_serialization=False, **options)


@contextlib.contextmanager
def numbered_addresses():
    """Lets `torch.serialization` see a `str` which turns each new address into the next of a row of numbers."""
    keys: dict[object, str] = {}

    class AnyString(type):
        def __instancecheck__(cls, value: object) -> bool:
            return isinstance(value, str)

        def __call__(cls, value: object) -> str:
            is_address = isinstance(value, int) and value > 1 << 20
            return keys.setdefault(value, str(94000000000000 + 64 * len(keys))) if is_address else str(value)

    torch.serialization.str = AnyString("str", (), {})
    try:
        yield
    finally:
        del torch.serialization.str
