"""Casts all 2^32 patterns of float32, in their order as integers, to the dtype named, and writes the bytes to stdout."""

import sys

import torch

SLICE = 1 << 22

dtype = getattr(torch, sys.argv[1])
first = torch.arange(SLICE, dtype=torch.int64)
for start in range(0, 1 << 32, SLICE):
    patterns = (first + start).to(torch.int32)
    sys.stdout.buffer.write(patterns.view(torch.float32).to(dtype).view(torch.int16).numpy().data)
