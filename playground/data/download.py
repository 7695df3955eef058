"""Getting a full data set from its official address: resumed where it broke off, checked, put in place whole."""

from __future__ import annotations

import errno
import hashlib
import os
import socket
import ssl
import tarfile
import urllib.error
import urllib.request
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from http.client import HTTPException, HTTPResponse, InvalidURL
from pathlib import Path
from urllib.parse import urlsplit

from playground.data import cifar, folders, sources
from playground.data.catalogue import info
from playground.data.connection import Connection, Left
from playground.errors import Cancelled, DataError, shortened
from playground.messages import joined, say

Progress = Callable[[int, int, str], None]
"""Called with bytes done, bytes in all, and the name of the file."""

CHUNK = 1 << 16
TIMEOUT = 15.0
"""Seconds without a byte after which a connection counts as lost."""
TRIES = 5
"""How often a connection that broke off half way is taken up again before giving up."""


@dataclass(frozen=True)
class RemoteFile:
    """A file at its addresses, tried in order, with its official size in bytes and MD5."""

    name: str
    size: int
    md5: str
    urls: tuple[str, ...]
    instead: str = say("the bundled sample works without")
    """What can be used where it cannot be had."""


@dataclass(frozen=True)
class Remote:
    """The files of a data set; an ``archive`` is a tar file whose ``members`` are what is wanted."""

    files: tuple[RemoteFile, ...]
    members: tuple[str, ...] = ()


def _idx(bases: tuple[str, ...], *files: tuple[int, str]) -> Remote:
    named = zip(folders.IDX_PARTS, files, strict=True)
    return Remote(
        tuple(
            RemoteFile(f"{part}.gz", size, md5, tuple(f"{base}{part}.gz" for base in bases))
            for part, (size, md5) in named
        )
    )


REMOTES = {
    # The page of the authors of MNIST no longer gives the files out; these two hold them unchanged.
    "mnist": _idx(
        ("https://ossci-datasets.s3.amazonaws.com/mnist/", "https://storage.googleapis.com/cvdf-datasets/mnist/"),
        (9_912_422, "f68b3c2dcbeaaa9fbdd348bbdeb94873"),
        (28_881, "d53e105ee54ea40749a09fcbcd1e9432"),
        (1_648_877, "9fb629c4189551a2d022fa330f9573f3"),
        (4_542, "ec29112dd5afa0611ce80d1b7f02629c"),
    ),
    "fashion-mnist": _idx(
        ("http://fashion-mnist.s3-website.eu-central-1.amazonaws.com/",),
        (26_421_880, "8d4fb7e6c68d591d4c3dfef9ec88bf0d"),
        (29_515, "25c81989df183df01b3e8a0aad5dffbe"),
        (4_422_102, "bef4ecab320f06d8554ea6380940ec79"),
        (5_148, "bb300cfdad3c16e7a12a480ee83cd310"),
    ),
    "cifar-10": Remote(
        (
            RemoteFile(
                "cifar-10-binary.tar.gz",
                170_052_171,
                "c32a1d4ab5d03f1284b67883e8d87530",
                ("https://www.cs.toronto.edu/~kriz/cifar-10-binary.tar.gz",),
            ),
        ),
        members=tuple(f"cifar-10-batches-bin/{name}" for name in cifar.FILES),
    ),
}


def fetch(
    name: str,
    data_dir: str | os.PathLike[str] | None = None,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> sources.DatasetStatus:
    """Gets the full data set into the data directory; what is there and sound is kept, nothing is got twice.

    Raises DataError (no network, a wrong file, no room on disk) and Cancelled. What arrived so far stays as ``.part``
    files, and the next call goes on from there.
    """
    if info(name).is_complete or _sound(name, data_dir):
        return sources.status(name, data_dir)
    fetch_remote(REMOTES[name], folders.own_folder(name, sources.data_root(data_dir)), progress, cancelled)
    return sources.read(name, data_dir).status


def fetch_remote(
    remote: Remote, folder: Path, progress: Progress | None = None, cancelled: Callable[[], bool] | None = None
) -> None:
    """Gets every file of ``remote`` into ``folder``; of an archive its members, after which it is removed."""
    stop = cancelled or (lambda: False)
    total = sum(file.size for file in remote.files)
    before = 0
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for file in remote.files:

            def report(done: int, name: str = file.name, start: int = before) -> None:
                if progress is not None:
                    progress(start + done, total, name)

            target = folder / file.name
            if not _matches(target, file):
                _download(file, target, report, stop)
            report(file.size)
            before += file.size
            if remote.members:
                _unpack(target, remote.members, folder, stop)
                target.unlink()
    except OSError as error:
        raise DataError(
            say("{folder}: cannot be written ({error}).", folder=folder, error=error.strerror or error)
        ) from None


def _sound(name: str, data_dir: str | os.PathLike[str] | None) -> bool:
    try:
        return sources.status(name, data_dir).is_full and sources.read(name, data_dir).status.is_full
    except DataError:
        return False


def _matches(path: Path, file: RemoteFile) -> bool:
    return path.is_file() and path.stat().st_size == file.size and _md5(path) == file.md5


def _md5(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, lambda: hashlib.md5(usedforsecurity=False)).hexdigest()


def _download(file: RemoteFile, target: Path, report: Callable[[int], None], stop: Callable[[], bool]) -> None:
    """Gets one file over its addresses; it appears under its name only when size and checksum are right."""
    part = target.with_name(target.name + ".part")
    reasons = []
    for url in file.urls:
        try:
            _get(file, url, part, report, stop)
        except _Unusable as reason:
            reasons.append(reason.args[0])
        else:
            part.replace(target)
            return
    hosts = joined(dict.fromkeys(str(urlsplit(url).hostname) for url in file.urls), " or ")
    why = joined(dict.fromkeys(reasons), "; ")
    raise DataError(
        say(
            "{name} could not be fetched from {hosts}: {why}. Check the network and try again (what arrived is kept), "
            "or put the file into {parent} yourself; {instead}.",
            name=file.name,
            hosts=hosts,
            why=why,
            parent=target.parent,
            instead=file.instead,
        )
    )


class _Unusable(Exception):  # noqa: N818 - a reason, never shown as an error itself
    """An address did not give the right file; the text says why."""


def _get(file: RemoteFile, url: str, part: Path, report: Callable[[int], None], stop: Callable[[], bool]) -> None:
    """Fills ``part`` from one address, taking up broken connections again. Raises _Unusable, Cancelled."""
    for _ in range(TRIES):
        have = _size(part)
        if have < file.size:
            _receive(file, url, part, have, report, stop)
        got = _size(part)
        if got == file.size and _md5(part) == file.md5:
            return
        if got >= file.size:
            part.unlink()
            if not have:
                size = say("more than {size} bytes", size=file.size) if got > file.size else say("another checksum")
                raise _Unusable(say("it gives another file than the official one: {size}", size=size))
            # What lay here may have been the beginning of another file; once more from the start.
        elif got <= have and got:
            raise _Unusable(say("the connection ended after {got} of {size} bytes", got=got, size=file.size))
    raise _Unusable(say("the connection broke off again and again"))


def _size(path: Path) -> int:
    return path.stat().st_size if path.exists() else 0


def _receive(
    file: RemoteFile, url: str, part: Path, have: int, report: Callable[[int], None], stop: Callable[[], bool]
) -> None:
    """One request: appends to ``part`` what the server sends beyond ``have``, or starts over if it cannot resume."""
    request = urllib.request.Request(url, headers={"User-Agent": "playground", "Accept-Encoding": "identity"})
    if have:
        request.add_header("Range", f"bytes={have}-")
    connection = Connection(request, TIMEOUT, CHUNK, stop)
    try:
        response = _answer_of(connection, request)
        if response is None:
            part.unlink(missing_ok=True)
            return
        begins = f"bytes {have}-"
        continues = response.status == 206 and (response.headers.get("Content-Range") or "").startswith(begins)
        if not continues:
            have = 0
        with part.open("ab" if continues else "wb") as out:
            for chunk in connection.chunks():
                out.write(chunk)
                have += len(chunk)
                if have > file.size:
                    return
                report(have)
    except Left:
        raise Cancelled(
            f"Stopped at {have} of {file.size} bytes of {file.name}; the next time goes on there."
        ) from None
    finally:
        connection.close()


def _answer_of(connection: Connection, request: urllib.request.Request) -> HTTPResponse | None:
    """The answer; None when the server's file is shorter than what lies here, which then is not its beginning."""
    try:
        return connection.answer()
    except Left:
        raise
    except urllib.error.HTTPError as error:
        error.close()
        if error.code == 416 and request.has_header("Range"):
            return None
        if 300 <= error.code < 400:
            raise _Unusable(say("it sends on in circles, or to an address that is none")) from None
        reason = shortened(str(error.reason))
        raise _Unusable(say("the server answered {code} {reason}", code=error.code, reason=reason)) from None
    except urllib.error.URLError as error:
        raise _Unusable(_reason(error.reason)) from None
    except Exception as error:
        # A redirect may lead to what is no address at all, and each part of it has its own way of saying so.
        raise _Unusable(_reason(error)) from None


def _reason(error: object) -> str:
    """Why there was no answer, in words: the system's own are for those who know its numbers."""
    if isinstance(error, socket.gaierror):
        return say("there is no network, or the name is not known in it")
    if isinstance(error, TimeoutError):
        return say("no answer within {timeout:g} seconds", timeout=TIMEOUT)
    if isinstance(error, ssl.SSLError):
        return say("the connection is not secure (its certificate is not trusted here)")
    if isinstance(error, ConnectionRefusedError):
        return say("the connection was refused")
    if isinstance(error, InvalidURL | ValueError):
        return say("it sends on to an address that is none")
    if isinstance(error, ConnectionError | HTTPException):
        return say("the connection broke off")
    if isinstance(error, OSError) and error.errno in (errno.ENETUNREACH, errno.EHOSTUNREACH, errno.ENETDOWN):
        return say("there is no way to it through the network")
    return say("it cannot be reached")


def _unpack(archive: Path, members: tuple[str, ...], folder: Path, stop: Callable[[], bool]) -> None:
    """Writes the named regular files of the tar file into ``folder``, under their last names; all else is left out."""
    wanted = dict.fromkeys(members, False)
    try:
        with tarfile.open(archive, "r|gz") as tar:
            for member in tar:
                if stop():
                    raise Cancelled(f"Stopped while unpacking {archive.name}; the next time goes on there.")
                if member.name not in wanted or not member.isfile():
                    continue
                if member.size > cifar.MOST * cifar.RECORD:
                    raise DataError(
                        say(
                            "{archive}: {name} is larger than it can be ({size} bytes).",
                            archive=archive,
                            name=member.name,
                            size=member.size,
                        )
                    )
                stream = tar.extractfile(member)
                assert stream is not None
                target = folder / Path(member.name).name
                part = target.with_name(target.name + ".part")
                with part.open("wb") as out:
                    while chunk := stream.read(CHUNK * 16):
                        if stop():
                            raise Cancelled(
                                say("Stopped while unpacking {name}; the next time goes on there.", name=archive.name)
                            )
                        out.write(chunk)
                part.replace(target)
                wanted[member.name] = True
    except (tarfile.TarError, EOFError, zlib.error) as error:
        raise DataError(
            say(
                "{archive}: the archive is damaged ({error}). Delete it and get the data set again.",
                archive=archive,
                error=str(error),
            )
        ) from None
    missing = [name for name, found in wanted.items() if not found]
    if missing:
        raise DataError(
            say(
                "{archive}: {missing} missing. Delete it and get the data set again.",
                archive=archive,
                missing=", ".join(missing),
            )
        )
