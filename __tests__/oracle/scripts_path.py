"""Importing this module lets the modules of `scripts/` be imported: what they know of formats is not written twice."""

import sys
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(REPOSITORY / "scripts"))
