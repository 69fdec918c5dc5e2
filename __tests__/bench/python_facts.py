"""Prints, as a line of JSON, which Python and PyTorch this is."""

import json
import platform
import sys

import torch

facts = {
    "executable": sys.executable,
    "python": platform.python_version(),
    "torch": torch.__version__,
    "threads": torch.get_num_threads(),
}
print(json.dumps(facts))
