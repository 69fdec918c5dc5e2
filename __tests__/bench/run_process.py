"""Runs a program and prints, as a line of JSON, how it ended, how long it took, and the most memory it had.

    python run_process.py PROGRAM [ARGUMENT...]

The kernel keeps the peak of a process across fork and exec: a child begins with what its parent had. So this parent imports
nothing big (12 MB, less than any program that is measured needs for itself), and is a new process for each measurement.
"""

import json
import os
import sys
import tempfile
import time
from typing import BinaryIO

# What a test runner sets for its own Node is not for the one that is measured.
ENVIRONMENT = {name: value for name, value in os.environ.items() if not name.startswith(("NODE_", "VITEST"))}
SHOWN = 4000
RSS_UNIT = 1 if sys.platform == "darwin" else 1024


def main(program: str, *arguments: str) -> None:
    with open(os.devnull, "rb") as nothing, tempfile.TemporaryFile() as output, tempfile.TemporaryFile() as errors:
        streams = [(os.POSIX_SPAWN_DUP2, file.fileno(), number) for number, file in enumerate((nothing, output, errors))]
        started = time.perf_counter()
        child = os.posix_spawnp(program, [program, *arguments], ENVIRONMENT, file_actions=streams)
        _, status, usage = os.wait4(child, 0)
        seconds = time.perf_counter() - started
        result = {
            "status": os.waitstatus_to_exitcode(status),
            "seconds": seconds,
            "peakBytes": usage.ru_maxrss * RSS_UNIT,
            "output": tail(output),
            "errors": tail(errors),
        }
    print(json.dumps(result))


def tail(file: BinaryIO) -> str:
    size = file.seek(0, os.SEEK_END)
    file.seek(max(0, size - SHOWN))
    return file.read().decode(errors="replace")


main(*sys.argv[1:])
