"""Files that would run a program, hidden in every way that has fooled a scanner; a line of JSON for each, with the name to be told.

    python dangerous_files.py FOLDER SEED COUNT

None of them is ever loaded. What they would run is `echo`. COUNT is the number of damaged copies.
"""

import io
import json
import random
import struct
import sys
import tarfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import scripts_path
from mutation import random_damage
from torch_zip import DEFLATED, Record, read_zip, record, write_zip
from zip_anatomy import anatomy_of

FIXTURES = scripts_path.REPOSITORY / "__tests__" / "fixtures" / "torch-2.13"

# Spelling in the pickle → name by which people know it.
NAMES = {
    **{"posix system": "os.system", "os system": "os.system", "nt system": "os.system", "os popen": "os.popen"},
    **{"__builtin__ eval": "builtins.eval", "builtins exec": "builtins.exec", "builtins getattr": "builtins.getattr"},
    **{"io open": "builtins.open", "_io open": "builtins.open", "builtins open": "builtins.open", "__builtin__ file": "builtins.file"},
    **{"subprocess Popen": "subprocess.Popen", "commands getoutput": "subprocess.getoutput", "pty spawn": "pty.spawn"},
    **{"runpy run_path": "runpy.run_path", "importlib import_module": "importlib.import_module", "pkgutil resolve_name": "pkgutil.resolve_name"},
    **{"pip main": "pip.main", "asyncio.unix_events _UnixSubprocessTransport": "asyncio.unix_events._UnixSubprocessTransport"},
    **{"cPickle loads": "pickle.loads", "_pickle loads": "pickle.loads", "marshal loads": "marshal.loads", "ctypes CDLL": "ctypes.CDLL"},
    **{"torch load": "torch.load", "torch.hub load": "torch.hub.load", "torch.jit load": "torch.jit.load"},
    **{"functools partial": "functools.partial", "_functools partial": "functools.partial", "operator attrgetter": "operator.attrgetter"},
    **{"uuid _popen": "uuid._popen", "imaplib IMAP4_stream": "imaplib.IMAP4_stream", "_pyrepl.pager pipe_pager": "_pyrepl.pager.pipe_pager"},
    **{"numpy.f2py.crackfortran getlincoef": "numpy.f2py.crackfortran.getlincoef", "numpy load": "numpy.load"},
}


def asking(spelled: str) -> Iterator[tuple[str, bytes]]:
    """Ways to ask for a global and to call it."""
    module, name = spelled.split(" ")
    glob = f"c{module}\n{name}\n".encode()
    text = b"X\x04\x00\x00\x00echo"
    yield "GLOBAL and REDUCE", b"\x80\x02" + glob + text + b"\x85R."
    yield "GLOBAL alone", b"\x80\x02}" + text + glob + b"s."
    yield "protocol 0", glob + b"(Vecho\ntR."
    yield "INST", b"(" + text + b"i" + glob[1:] + b"."
    yield "OBJ", b"\x80\x02(" + glob + text + b"o."
    yield "NEWOBJ", b"\x80\x02" + glob + text + b"\x85\x81."
    yield "STACK_GLOBAL", b"\x80\x04" + short(module) + short(name) + b"\x93" + short("echo") + b"\x85R."
    memoised = b"\x80\x04" + short(name) + b"\x940" + short(module) + b"\x940" + b"h\x01h\x00\x93" + short("echo") + b"\x85R."
    yield "STACK_GLOBAL of memoised names", memoised
    yield "STACK_GLOBAL of long names", b"\x80\x04" + long(module) + long(name) + b"\x93" + short("echo") + b"\x85R."
    yield "inside of a dict", b"\x80\x02}q\x00(X\x01\x00\x00\x00aK\x01X\x01\x00\x00\x00b" + glob + text + b"\x85Ru."
    yield "dropped", b"\x80\x02" + glob + text + b"\x85R0}."
    yield "and then a broken opcode", b"\x80\x02" + glob + text + b"\x85R\xff\xff."
    yield "and then nothing", b"\x80\x02" + glob + text + b"\x85R"
    yield "in a frame that is cut", b"\x80\x04\x95\xff\x00\x00\x00\x00\x00\x00\x00" + short(module) + short(name) + b"\x93)R."
    yield "behind a frame that an opcode crosses", b"\x80\x04\x95\x06\x00\x00\x00\x00\x00\x00\x00\x8c\x08ABCD0000" + glob + text + b"\x85R."


def short(text: str) -> bytes:
    return b"\x8c" + bytes([len(text)]) + text.encode()


def long(text: str) -> bytes:
    return b"X" + struct.pack("<I", len(text)) + text.encode()


EVIL = b"\x80\x02cposix\nsystem\nX\x04\x00\x00\x00echo\x85R."
EVIL_TEXT = b"cposix\nsystem\n(Vecho\ntR."
FIRST_BYTES = EVIL.index(b"X\x04")


def zip_layouts() -> Iterator[tuple[str, bytes]]:
    records = read_zip((FIXTURES / "zip-tied.pt").read_bytes())
    place = next(i for i, each in enumerate(records) if each.name.endswith("/data.pkl"))
    good = records[place]
    root = good.name.partition("/")[0]
    others = records[:place] + records[place + 1 :]
    evil = record(good.name, EVIL)
    whole = write_zip([evil, *others])
    yield "zip", whole
    yield "zip, last record", write_zip([*others, evil])
    yield "zip, compressed", write_zip([record(good.name, EVIL, DEFLATED), *others])
    yield "zip, two pickles, the second one", write_zip([good, *others, evil])
    yield "zip, two pickles, the first one", write_zip([evil, *others, good])
    for name in ("DATA.PKL", "Data.pkl", "data.PKL"):
        for kind, content in (("protocol 2", EVIL), ("protocol 0", EVIL_TEXT)):
            yield f"zip, {name} alone, {kind}", write_zip([record(f"{root}/{name}", content), *others])
            yield f"zip, {name} beside the other, {kind}", write_zip([good, *others, record(f"{root}/{name}", content)])
    yield "zip, another local name", write_zip([replace(evil, local_name=f"{root}/harmless"), *others])
    yield "zip, local flags of encryption", patched(whole, "local", "flags", 0x0809)
    yield "zip, central flags of encryption", patched(whole, "central", "flags", 0x0809)
    yield "zip, another method locally", patched(whole, "local", "method", 12)
    yield "zip, another method", patched(whole, "central", "method", 12)
    yield "zip, wrong checksum", write_zip([replace(evil, crc=evil.crc ^ 1), *others])
    yield "zip, wrong size", patched(whole, "central", "size", len(EVIL) + 1)
    yield "zip behind other bytes", write_zip([evil, *others], prefix=b"harmless" * 8)
    yield "zip behind other bytes, unaware of them", b"harmless" * 8 + whole
    yield "zip and 60,000 bytes", whole + bytes(60_000)
    yield "zip and 70,000 bytes", whole + bytes(70_000)
    yield "zip and random bytes", whole + random.Random(1).randbytes(300)
    yield "zip under a project's code", b"05" + whole[2:]
    yield "zip, constants.pkl", write_zip([good, *others, record(f"{root}/constants.pkl", EVIL)])
    yield "zip, another pickle", write_zip([good, *others, record(f"{root}/extra/more.pkl", EVIL)])
    yield "zip, another root", write_zip([good, *others, record("other/data.pkl", EVIL)])
    yield "zip, no version", write_zip([evil, *(each for each in others if not each.name.endswith("/version"))])
    yield "zip, record in two places", write_zip([good, *others, replace(evil, name=good.name, at=0)]) + b""
    yield "zip without its end", whole[: whole.rindex(b"PK\x06\x06")]
    yield "zip without its directory", whole[: whole.index(b"PK\x01\x02")]
    last = write_zip([*others, evil])
    yield "zip, last record, without its directory", last[: last.index(b"PK\x01\x02")]
    for percent in range(40, 100, 10):
        yield f"zip cut at {percent} percent", whole[: max(len(whole) * percent // 100, 200)]
    yield "zip, tail of zeros", whole[: len(whole) // 2] + bytes(len(whole) // 2)


def patched(data: bytes, structure: str, name: str, value: int) -> bytes:
    field = next(field for field in anatomy_of(data).fields if (field.structure, field.name) == (structure, name))
    return data[: field.at] + value.to_bytes(field.size, "little") + data[field.at + field.size :]


def other_layouts() -> Iterator[tuple[str, bytes]]:
    magic = b"\x80\x02\x8a\nl\xfc\x9cF\xf9 j\xa8P\x19."
    parts = [magic, b"\x80\x02M\xe9\x03.", b"\x80\x02}.", b"\x80\x02}.", b"\x80\x02]."]
    for i, part in enumerate(["magic number", "version", "system information", "object", "key list"]):
        for kind, content in (("protocol 2", EVIL), ("protocol 0", EVIL_TEXT)):
            whole = b"".join([*parts[:i], content, *parts[i + 1 :]])
            yield f"legacy, {part}, {kind}", whole
            # What `load` sees there is right: the payload runs, and then its result is dropped.
            yield f"legacy, {part}, {kind}, before the right value", b"".join([*parts[:i], content[:-1] + b"0" + parts[i].removeprefix(b"\x80\x02"), *parts[i + 1 :]])
            yield f"legacy, {part}, {kind}, cut", b"".join([*parts[:i], content[:-3]])
    yield "legacy of protocol 0", b"I3\n." + EVIL_TEXT
    yield "plain pickle", EVIL
    yield "plain pickle of protocol 0", EVIL_TEXT
    yield "two pickles, the second one", b"\x80\x02}." + EVIL
    yield "zip behind a pickle", EVIL + (FIXTURES / "zip-tied.pt").read_bytes()
    with tarfile.open(FIXTURES / "tar.pt") as archive:
        members = {member.name: archive.extractfile(member).read() for member in archive.getmembers()}
    for name in ("storages", "tensors", "pickle"):
        for kind, content in (("protocol 2", EVIL), ("protocol 0", EVIL_TEXT)):
            whole = tar_of(members | {name: content})
            yield f"tar, {name}, {kind}", whole
            yield f"tar, {name}, {kind}, without its end", whole[: whole.index(content) + len(content)]
    yield "tar, second pickle of storages", tar_of(members | {"storages": b"\x80\x02K\x01." + EVIL})
    for missing in ("storages", "tensors", "sys_info"):
        yield f"tar without {missing}", tar_of({name: content for name, content in (members | {"pickle": EVIL}).items() if name != missing})


def tar_of(members: dict[str, bytes]) -> bytes:
    file = io.BytesIO()
    with tarfile.open(fileobj=file, mode="w") as archive:
        for name, content in members.items():
            info = tarfile.TarInfo(name)
            info.size = len(content)
            archive.addfile(info, io.BytesIO(content))
    return file.getvalue()


def damaged_copies(chance: random.Random, count: int) -> Iterator[tuple[str, bytes]]:
    """Healthy containers with the payload, damaged anywhere but in what asks for the name."""
    wholes = [data for name, data in [*zip_layouts(), *other_layouts()] if name in ("zip", "zip, last record", "legacy, object, protocol 2", "tar, pickle, protocol 2")]
    sources = [(data, random_damage(data, chance)) for data in wholes]
    while count > 0:
        data, source = chance.choice(sources)
        mutation = next(source)
        if mutation is not None and EVIL[:FIRST_BYTES] in mutation.data:
            count -= 1
            yield f"damaged: {mutation.kind}", mutation.data


def main(folder: Path, seed: int, count: int) -> None:
    number = 0

    def write(kind: str, name: str, data: bytes, extension: str = ".pt") -> None:
        nonlocal number
        path = folder / f"{number:05}{extension}"
        path.write_bytes(data)
        number += 1
        print(json.dumps({"path": path.name, "kind": kind, "name": name}), flush=True)

    records = read_zip((FIXTURES / "zip-tied.pt").read_bytes())
    for spelled, name in NAMES.items():
        for way, data in asking(spelled):
            write(f"{spelled}: {way}, plain pickle", name, data)
            write(f"{spelled}: {way}, zip", name, write_zip([inside(each, data) for each in records]))
    for kind, data in [*zip_layouts(), *other_layouts()]:
        write(kind, "os.system", data)
        write(f"{kind}, named as safetensors", "os.system", data, ".safetensors")
    # Cut anywhere behind the name that is asked for.
    for end in range(FIRST_BYTES, len(EVIL) + 1):
        write(f"plain pickle cut at byte {end}", "os.system", EVIL[:end])
    for kind, data in damaged_copies(random.Random(seed), count):
        write(kind, "os.system", data)


def inside(each: Record, data: bytes) -> Record:
    return record(each.name, data) if each.name.endswith("/data.pkl") else each


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
