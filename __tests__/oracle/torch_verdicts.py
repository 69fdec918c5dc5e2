"""What PyTorch says of each path on standard input, a line of JSON for each: the facts of `scripts/torch_facts.py`, and more.

`object` is a digest of all that the file holds beside tensors; `finite` says whether every number of every tensor is finite;
`lazy` names the tensors whose values PyTorch has still to conjugate or negate, so that they are not the bytes in the file.
Whoever runs this starts it again for the paths that are left when native code has ended the process.
"""

import scripts_path  # noqa: F401  isort: skip
import torch

from object_digest import object_digest
from torch_facts import LARGEST_DIGESTED, answer_batch, named_tensors, parts_of


def more_facts(root: object) -> dict:
    tensors = list(named_tensors(root))
    return {
        "object": object_digest(root),
        "finite": all(is_finite(tensor) for _, tensor in tensors),
        "lazy": [name for name, tensor in tensors if tensor.is_conj() or tensor.is_neg()],
    }


def is_finite(tensor: torch.Tensor) -> bool:
    if tensor.device.type == "meta":
        return True
    return all(finite_part(part.detach()) for part in parts_of(tensor))


def finite_part(part: torch.Tensor) -> bool:
    if not (part.is_floating_point() or part.is_complex()) or part.dtype == torch.float4_e2m1fn_x2:
        return True
    if part.numel() * part.element_size() > LARGEST_DIGESTED:
        return True
    if part.dtype == torch.complex32:
        part = torch.view_as_real(part.resolve_conj())
    # Every finite value of a short float type is one of float32 too.
    short = part.is_floating_point() and part.element_size() < 4
    return bool(torch.isfinite(part.to(torch.float32) if short else part).all())


if __name__ == "__main__":
    answer_batch(more_facts)
