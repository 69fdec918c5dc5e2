"""A stand-in for the module `pickle` which imports what checkpoints hold, and refuses every other global."""

import _compat_pickle
import importlib
import pickle
import re
import types

import torch
from torch._weights_only_unpickler import _get_allowed_globals

import gpt_sovits_hparams  # noqa: F401  makes `utils.HParams` importable

HARMLESS = {
    *(f"builtins.{name}" for name in "int float bool str bytes list tuple dict object slice range frozenset".split()),
    *("collections.defaultdict", "collections.deque", "argparse.Namespace", "copyreg._reconstructor", "utils.HParams"),
    *(f"pathlib.{name}" for name in "Path PosixPath PurePath PurePosixPath PureWindowsPath WindowsPath".split()),
    *("numpy.ndarray", "numpy.dtype", "numpy._core.numeric._frombuffer", "numpy.core.numeric._frombuffer"),
    *(f"numpy.{core}.multiarray.{name}" for core in ("core", "_core") for name in ("scalar", "_reconstruct")),
    *("torch._C.Generator", "torch._utils._rebuild_sparse_csr_tensor"),
}


class RefusedGlobal(pickle.UnpicklingError):
    pass


class CarefulUnpickler(pickle.Unpickler):
    def find_class(self, module: str, name: str) -> object:
        module_now, name_now = current_name(module, name)
        full = f"{module_now}.{name_now}"
        if full in HARMLESS or full in _get_allowed_globals() or is_torch_class(module_now, name_now):
            return super().find_class(module, name)
        raise RefusedGlobal(f"this program does not import {module}.{name}")


careful_pickle = types.SimpleNamespace(
    __name__="careful_pickle",
    Unpickler=CarefulUnpickler,
    UnpicklingError=pickle.UnpicklingError,
    load=lambda file, **options: CarefulUnpickler(file, **options).load(),
)


def current_name(module: str, name: str) -> tuple[str, str]:
    """Today's spelling of a Python 2 name."""
    if (module, name) in _compat_pickle.NAME_MAPPING:
        return _compat_pickle.NAME_MAPPING[(module, name)]
    return _compat_pickle.IMPORT_MAPPING.get(module, module), name


def is_torch_class(module: str, name: str) -> bool:
    if not re.fullmatch(r"torch\.(nn\.modules|optim)(\.\w+)*", module):
        return False
    try:
        found = getattr(importlib.import_module(module), name, None)
    except ImportError:
        return False
    return isinstance(found, type) and issubclass(found, (torch.nn.Module, torch.optim.Optimizer))
