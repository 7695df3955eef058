"""Fetching against a real HTTP server on this machine: whole, broken, short, wrong, resumed, cancelled, absent."""

from __future__ import annotations

import contextlib
import io
import itertools
import socket
import tarfile
import threading
import time
from pathlib import Path

import numpy as np
import pytest
from served import Served, idx_remote, remote_file

from playground import data
from playground.data import cifar, download, folders
from playground.data.download import CHUNK, Remote, RemoteFile, fetch_remote
from playground.errors import Cancelled, DataError

CONTENT = np.random.default_rng(0).bytes(5 * CHUNK + 123)


def test_a_file_arrives_whole_with_progress(server: Served, tmp_path: Path) -> None:
    seen: list[tuple[int, int, str]] = []
    file = remote_file(server, "a.bin", CONTENT)
    fetch_remote(Remote((file,)), tmp_path / "new", lambda *step: seen.append(step))
    assert (tmp_path / "new" / "a.bin").read_bytes() == CONTENT
    assert [f.name for f in (tmp_path / "new").iterdir()] == ["a.bin"]
    assert seen[-1] == (len(CONTENT), len(CONTENT), "a.bin")
    assert [s[0] for s in seen] == sorted(s[0] for s in seen)
    assert len(seen) > 4


def test_progress_counts_over_all_files(server: Served, tmp_path: Path) -> None:
    seen: list[tuple[int, int, str]] = []
    files = (remote_file(server, "a.bin", CONTENT), remote_file(server, "b.bin", CONTENT[:1000]))
    fetch_remote(Remote(files), tmp_path, lambda *step: seen.append(step))
    total = len(CONTENT) + 1000
    assert seen[-1] == (total, total, "b.bin")
    assert all(step[1] == total for step in seen)


def test_a_broken_connection_is_taken_up_where_it_ended(server: Served, tmp_path: Path) -> None:
    server.break_after = [100_000, 50_000]
    fetch_remote(Remote((remote_file(server, "a.bin", CONTENT),)), tmp_path)
    assert (tmp_path / "a.bin").read_bytes() == CONTENT
    assert server.asked == [None, "bytes=100000-", "bytes=150000-"]


def test_a_part_from_an_earlier_time_is_continued(server: Served, tmp_path: Path) -> None:
    (tmp_path / "a.bin.part").write_bytes(CONTENT[:70_000])
    fetch_remote(Remote((remote_file(server, "a.bin", CONTENT),)), tmp_path)
    assert (tmp_path / "a.bin").read_bytes() == CONTENT
    assert server.asked == ["bytes=70000-"]


def test_a_server_without_ranges_starts_over(server: Served, tmp_path: Path) -> None:
    server.ranges = False
    (tmp_path / "a.bin.part").write_bytes(CONTENT[:70_000])
    fetch_remote(Remote((remote_file(server, "a.bin", CONTENT),)), tmp_path)
    assert (tmp_path / "a.bin").read_bytes() == CONTENT
    assert len(server.asked) == 1


def test_a_part_of_another_file_is_thrown_away_and_got_again(server: Served, tmp_path: Path) -> None:
    (tmp_path / "a.bin.part").write_bytes(b"x" * 70_000)
    fetch_remote(Remote((remote_file(server, "a.bin", CONTENT),)), tmp_path)
    assert (tmp_path / "a.bin").read_bytes() == CONTENT
    assert server.asked == ["bytes=70000-", None]


@pytest.mark.parametrize("size", [len(CONTENT), len(CONTENT) + 5])
def test_a_part_that_is_too_long_or_wrong_at_full_length_is_got_again(
    server: Served, tmp_path: Path, size: int
) -> None:
    (tmp_path / "a.bin.part").write_bytes(b"x" * size)
    fetch_remote(Remote((remote_file(server, "a.bin", CONTENT),)), tmp_path)
    assert (tmp_path / "a.bin").read_bytes() == CONTENT


def test_a_file_of_the_wrong_content_is_refused_and_nothing_stays(server: Served, tmp_path: Path) -> None:
    wrong = bytes([CONTENT[0] ^ 1]) + CONTENT[1:]
    with pytest.raises(DataError, match="another file than the official one: another checksum"):
        fetch_remote(Remote((remote_file(server, "a.bin", CONTENT, at=wrong),)), tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_is_too_long_is_refused_before_it_has_all_come(server: Served, tmp_path: Path) -> None:
    with pytest.raises(DataError, match="more than 1000 bytes"):
        fetch_remote(Remote((remote_file(server, "a.bin", CONTENT[:1000], at=CONTENT * 20),)), tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_is_too_short_is_refused(server: Served, tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"a\.bin could not be fetched from 127\.0\.0\.1: .*Check the network"):
        fetch_remote(Remote((remote_file(server, "a.bin", CONTENT, at=CONTENT[:90_000]),)), tmp_path)
    assert not (tmp_path / "a.bin").exists()


def test_a_connection_that_gives_nothing_more_ends_with_its_reason(server: Served, tmp_path: Path) -> None:
    server.break_after = [90_000, 0]
    with pytest.raises(DataError, match=f"the connection ended after 90000 of {len(CONTENT)} bytes"):
        fetch_remote(Remote((remote_file(server, "a.bin", CONTENT),)), tmp_path)
    assert (tmp_path / "a.bin.part").stat().st_size == 90_000


def test_a_missing_file_names_the_answer(server: Served, tmp_path: Path) -> None:
    file = remote_file(server, "a.bin", CONTENT)
    server.files.clear()
    with pytest.raises(DataError, match="the server answered 404"):
        fetch_remote(Remote((file,)), tmp_path)


def test_the_second_address_is_tried_when_the_first_fails(server: Served, tmp_path: Path) -> None:
    file = remote_file(server, "a.bin", CONTENT)
    both = RemoteFile(file.name, file.size, file.md5, (f"{server.base}/gone", *file.urls))
    fetch_remote(Remote((both,)), tmp_path)
    assert (tmp_path / "a.bin").read_bytes() == CONTENT


def test_without_a_network_one_sentence_says_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    file = RemoteFile("a.bin", 10, "0" * 32, (f"http://127.0.0.1:{port}/a.bin",))
    with pytest.raises(DataError, match=r"127\.0\.0\.1: the connection was refused\. .*bundled sample works without\."):
        fetch_remote(Remote((file,)), tmp_path)


def test_a_silent_server_is_given_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    monkeypatch.setattr(download, "TIMEOUT", 0.1)
    with socket.socket() as silent:
        silent.bind(("127.0.0.1", 0))
        silent.listen()
        file = RemoteFile("a.bin", 10, "0" * 32, (f"http://127.0.0.1:{silent.getsockname()[1]}/a.bin",))
        with pytest.raises(DataError, match=r"a\.bin could not be fetched .*no answer within 0\.1 seconds"):
            fetch_remote(Remote((file,)), tmp_path)


def test_cancel_keeps_what_came_and_the_next_time_goes_on(server: Served, tmp_path: Path) -> None:
    long = 20 * CONTENT
    remote = Remote((remote_file(server, "a.bin", long),))
    done: list[int] = []
    with pytest.raises(Cancelled, match="Stopped at"):
        fetch_remote(remote, tmp_path, lambda n, *_: done.append(n), lambda: len(done) >= 2)
    kept = (tmp_path / "a.bin.part").stat().st_size
    assert 2 * 1024 <= kept < len(long)
    assert not (tmp_path / "a.bin").exists()
    fetch_remote(remote, tmp_path)
    assert server.asked[-1] == f"bytes={kept}-"
    assert (tmp_path / "a.bin").read_bytes() == long


class Scripted:
    """A server that does what a test says with each connection, and nothing else."""

    def __init__(self, answer) -> None:
        self._answer = answer
        self._left = threading.Event()
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self._socket.getsockname()[1]}/a.bin"
        self._thread = threading.Thread(target=self._serve)

    def __enter__(self):
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._left.set()
        with contextlib.suppress(OSError):
            self._socket.shutdown(socket.SHUT_RDWR)
        self._socket.close()
        self._thread.join()

    def _serve(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                line, _ = self._socket.accept()
                with line, contextlib.suppress(OSError):
                    line.recv(65_536)
                    self._answer(line, self._left)


def _silent(line: socket.socket, left: threading.Event) -> None:
    left.wait(60)


def _drips(line: socket.socket, left: threading.Event) -> None:
    """A byte every 20 ms: 64 KiB of it take 22 minutes."""
    line.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n")
    while not left.wait(0.02):
        line.sendall(b"x")


def _stalls(line: socket.socket, left: threading.Event) -> None:
    line.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n" + b"x" * 5000)
    left.wait(60)


@pytest.mark.parametrize("answer", [_silent, _drips, _stalls])
def test_a_wish_to_stop_is_heard_at_once_whatever_the_server_does(answer, tmp_path, monkeypatch) -> None:
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    wished: list[float] = []

    def stop() -> bool:
        wished.append(time.monotonic())
        return wished[-1] - wished[0] > 0.3

    with Scripted(answer) as server:
        remote = Remote((RemoteFile("a.bin", 1_000_000, "0" * 32, (server.url,)),))
        with pytest.raises(Cancelled):
            fetch_remote(remote, tmp_path, None, stop)
        # It was asked all the time, never waiting for the server; the thread that waited has gone.
        assert max(b - a for a, b in itertools.pairwise(wished)) < 2
        assert not [t for t in threading.enumerate() if t.name == "playground-connection"]
    kept = (tmp_path / "a.bin.part").stat().st_size if answer is not _silent else 0
    assert kept >= {_silent: 0, _drips: 2, _stalls: 5000}[answer]


@pytest.mark.parametrize(
    "address",
    [
        *("http://[::1", "http://a:b:c/", "http://127.0.0.1:99999999/", "http://" + "a" * 300 + "/", "file:///etc"),
        *("gopher://x/", "http://", "http://\udc80/", "//[", "http:///a", "ftp://["),
    ],
)
def test_a_redirect_to_a_broken_address_is_one_sentence(address: str, tmp_path, monkeypatch) -> None:
    monkeypatch.setenv("no_proxy", "*")

    def answer(line: socket.socket, _left: threading.Event) -> None:
        where = address.encode("utf-8", "surrogateescape")
        line.sendall(b"HTTP/1.1 302 Found\r\nLocation: " + where + b"\r\nContent-Length: 0\r\n\r\n")

    with Scripted(answer) as server:
        remote = Remote((RemoteFile("a.bin", 10, "0" * 32, (server.url,)),))
        with pytest.raises(DataError, match=r"a\.bin could not be fetched from 127\.0\.0\.1: .*bundled sample"):
            fetch_remote(remote, tmp_path)


def test_a_folder_that_cannot_be_made_is_named(server: Served, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(DataError, match=r"file/mnist: cannot be written"):
        fetch_remote(Remote((remote_file(server, "a.bin", CONTENT),)), tmp_path / "file" / "mnist")


def test_mnist_is_fetched_once_and_then_loaded(server: Served, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(download.REMOTES, "mnist", idx_remote(server, 50, 20))
    got = data.fetch("mnist", tmp_path)
    assert "70 of 70 000 digits" in got.text
    loaded = data.load("mnist", data_dir=tmp_path)
    assert (len(loaded.train), len(loaded.validation), len(loaded.test)) == (45, 5, 20)
    asked = len(server.asked)
    data.fetch("mnist", tmp_path)
    assert len(server.asked) == asked, "what is there must not be got again"


def test_fetching_repairs_a_damaged_file(server: Served, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(download.REMOTES, "mnist", idx_remote(server, 50, 20))
    data.fetch("mnist", tmp_path)
    damaged = tmp_path / "mnist" / "t10k-images-idx3-ubyte.gz"
    damaged.write_bytes(damaged.read_bytes()[:200])
    with pytest.raises(DataError, match="damaged or cut short"):
        data.load("mnist", data_dir=tmp_path)
    data.fetch("mnist", tmp_path)
    assert len(data.load("mnist", data_dir=tmp_path).test) == 20


def test_toys_need_no_fetching(tmp_path: Path) -> None:
    assert data.fetch("spiral", tmp_path).text == "generated"
    assert list(tmp_path.iterdir()) == []


def tar_of(members: dict[str, bytes], *, link: str | None = None) -> bytes:
    stream = io.BytesIO()
    with tarfile.open(fileobj=stream, mode="w:gz") as tar:
        for name, content in members.items():
            member = tarfile.TarInfo(name)
            member.size = len(content)
            tar.addfile(member, io.BytesIO(content))
        if link:
            member = tarfile.TarInfo(link)
            member.type = tarfile.SYMTYPE
            member.linkname = "/etc/passwd"
            tar.addfile(member)
    return stream.getvalue()


def records(n: int) -> bytes:
    rng = np.random.default_rng(n)
    return np.concatenate(
        [rng.integers(0, 10, (n, 1), dtype=np.uint8), rng.integers(0, 256, (n, 3072), dtype=np.uint8)], axis=1
    ).tobytes()


MEMBERS = tuple(f"cifar-10-batches-bin/{name}" for name in cifar.FILES)


def test_of_an_archive_only_the_expected_files_are_unpacked(
    server: Served, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    content = {name: records(4) for name in MEMBERS} | {
        "../escaped.bin": b"no",
        "/absolute.bin": b"no",
        "readme": b"no",
    }
    file = remote_file(server, "cifar-10-binary.tar.gz", tar_of(content))
    monkeypatch.setitem(download.REMOTES, "cifar-10", Remote((file,), MEMBERS))
    data.fetch("cifar-10", tmp_path)
    there = sorted(p.relative_to(tmp_path).as_posix() for p in tmp_path.rglob("*") if p.is_file())
    assert there == sorted(MEMBERS)
    loaded = data.load("cifar-10", data_dir=tmp_path)
    assert (len(loaded.train), len(loaded.validation), len(loaded.test)) == (18, 2, 4)


def test_a_link_in_an_archive_is_not_followed(server: Served, tmp_path: Path) -> None:
    content = tar_of({name: records(4) for name in MEMBERS[1:]}, link=MEMBERS[0])
    with pytest.raises(DataError, match=r"data_batch_1\.bin missing"):
        fetch_remote(Remote((remote_file(server, "a.tar.gz", content),), MEMBERS), tmp_path)
    assert not (tmp_path / "data_batch_1.bin").exists()


def test_an_oversized_member_is_refused(server: Served, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cifar, "MOST", 3)
    content = tar_of({name: records(4) for name in MEMBERS})
    with pytest.raises(DataError, match="larger than it can be"):
        fetch_remote(Remote((remote_file(server, "a.tar.gz", content),), MEMBERS), tmp_path)


@pytest.mark.parametrize("content", [b"no archive at all", tar_of({name: records(4) for name in MEMBERS})[:5000]])
def test_a_damaged_archive_is_one_clear_error(server: Served, tmp_path: Path, content: bytes) -> None:
    with pytest.raises(DataError, match="archive is damaged"):
        fetch_remote(Remote((remote_file(server, "a.tar.gz", content),), MEMBERS), tmp_path)


def test_the_official_addresses_name_every_file() -> None:
    for name in ("mnist", "fashion-mnist"):
        assert [f.name for f in download.REMOTES[name].files] == [f"{part}.gz" for part in folders.IDX_PARTS]
        assert all(url.endswith(f.name) for f in download.REMOTES[name].files for url in f.urls)
    assert download.REMOTES["cifar-10"].members == MEMBERS
    assert all(len(f.md5) == 32 for remote in download.REMOTES.values() for f in remote.files)
