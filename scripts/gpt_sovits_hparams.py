"""The class that GPT-SoVITS keeps its settings in. Pickles name it `utils HParams`, so it must be importable as that."""

import sys
import types


class HParams:
    """Settings as attributes; a dict inside becomes settings of its own."""

    def __init__(self, **settings: object) -> None:
        for name, value in settings.items():
            setattr(self, name, HParams(**value) if isinstance(value, dict) else value)


HParams.__module__ = "utils"
sys.modules.setdefault("utils", types.ModuleType("utils")).HParams = HParams
