"""Prints, as JSON, the names that PyTorch loads by default, and how CPython translates names of Python 2."""

import _compat_pickle
import json

from torch._weights_only_unpickler import _get_allowed_globals

names = [[*old, *new] for old, new in _compat_pickle.NAME_MAPPING.items()]
print(json.dumps({"allowed": sorted(_get_allowed_globals()), "modules": _compat_pickle.IMPORT_MAPPING, "names": names}))
