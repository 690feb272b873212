#!/usr/bin/env python3
"""unpack.py ARCHIVE OUT NAME...: takes single files out of an npm package (.tgz), a wheel (.whl) or a
Debian package (.deb), by the end of their path, into the folder OUT. Needs neither dpkg nor unzip."""

import io
import sys
import tarfile
import zipfile
from pathlib import Path


def debian_data(path):
    """A .deb is an `ar` archive: 8 bytes of signature, then members with 60 bytes of header each."""
    raw = path.read_bytes()
    assert raw[:8] == b"!<arch>\n", path
    at = 8
    while at < len(raw):
        name, size = raw[at : at + 16].decode().strip().rstrip("/"), int(raw[at + 48 : at + 58])
        if name.startswith("data.tar"):
            return io.BytesIO(raw[at + 60 : at + 60 + size])
        at += 60 + size + size % 2
    raise ValueError(f"{path}: no data in it")


def members(path):
    """(name, function that reads it)"""
    if path.suffix == ".whl":
        archive = zipfile.ZipFile(path)
        for name in archive.namelist():
            yield name, lambda name=name: archive.read(name)
        return
    file = debian_data(path) if path.suffix == ".deb" else open(path, "rb")
    with tarfile.open(fileobj=file) as archive:
        for member in archive:
            if member.isfile():
                yield member.name, lambda member=member: archive.extractfile(member).read()


def main():
    archive, out, wanted = Path(sys.argv[1]), Path(sys.argv[2]), set(sys.argv[3:])
    out.mkdir(parents=True, exist_ok=True)
    for name, read in members(archive):
        for end in [end for end in wanted if name.endswith("/" + end)]:
            (out / Path(end).name).write_bytes(read())
            wanted.discard(end)
        if not wanted:
            return
    sys.exit(f"error: {archive.name} lacks {', '.join(sorted(wanted))}")


if __name__ == "__main__":
    main()
