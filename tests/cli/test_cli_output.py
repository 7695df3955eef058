"""Where output goes: encodings that lack a letter, streams that are closed, full, or whose reader has gone."""

from __future__ import annotations

import io
import json
import os
import subprocess
from pathlib import Path

import pytest
from cli_kit import COMMAND, TINY, chain, node, run, write

from playground.cli import main, out

Captured = pytest.CaptureFixture[str]


class Stream(io.TextIOWrapper):
    """Standard output in an encoding of its own."""

    def __init__(self, encoding: str) -> None:
        super().__init__(io.BytesIO(), encoding=encoding)

    @property
    def content(self) -> bytes:
        self.flush()
        assert isinstance(self.buffer, io.BytesIO)
        return self.buffer.getvalue()


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "latin-1", "utf-8", "gbk"])
def test_every_command_speaks_every_encoding(encoding: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    nodes = [node("输入", "Input"), node("flat", "Flatten"), node("dense", "Linear", out_features=10), TINY["nodes"][3]]
    file = write(tmp_path, "手写.json", nodes=nodes, links=chain("输入", "flat", "dense", "output"))
    commands = [
        ["presets"],
        ["data"],
        ["--help"],
        ["train", "--help"],
        ["check", str(file)],
        ["check", str(file), "--json"],
        ["train", str(file), "--limit", "20", "--epochs", "1", "--json"],
        ["export", str(file), "--format", "python", "-o", str(tmp_path / f"出-{encoding}.py")],
        ["train", "nirgendwo-ü"],
    ]
    for command in commands:
        streams = Stream(encoding), Stream(encoding)
        monkeypatch.setattr("sys.stdout", streams[0])
        monkeypatch.setattr("sys.stderr", streams[1])
        assert main(command) == (2 if command[-1] == "nirgendwo-ü" else 0), streams[1].content
        for stream in streams:
            stream.content.decode(encoding)
        if "--json" in command:
            result = json.loads(streams[0].content.decode(encoding).splitlines()[-1])
            assert result["layers"][0]["id"] == "输入" if "layers" in result else result["project"] == "tiny"


def test_the_environment_s_encoding_is_no_obstacle(tmp_path: Path) -> None:
    environment = {**os.environ, "PYTHONIOENCODING": "ascii"}
    done = run("train", write(tmp_path), "--limit", "50", "--epochs", "1", env=environment)
    assert (done.returncode, "Traceback" in done.stderr) == (0, False)
    assert "test_accuracy" in done.stdout


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
@pytest.mark.parametrize("command", ["presets", "check mnist_mlp --json", "data", "--help"])
def test_a_full_device_is_one_line_and_status_2(command: str) -> None:
    with Path("/dev/full").open("w") as full:
        done = run(*command.split(), stdout=full, stderr=subprocess.PIPE, capture_output=False)
        assert done.returncode == 2
        (line,) = done.stderr.splitlines()
        assert "No space left on device" in line
        assert run(*command.split(), stdout=full, stderr=full, capture_output=False).returncode == 2


@pytest.mark.parametrize("redirect", [">&-", "2>&-", ">&- 2>&-", "<&- >&- 2>&-", "2>/dev/full"])
def test_closed_streams_end_nothing(redirect: str, tmp_path: Path) -> None:
    if "/dev/full" in redirect and not Path("/dev/full").exists():
        pytest.skip("needs /dev/full")
    shell = f'"$@" {redirect}'
    arguments = ["train", str(write(tmp_path)), "--limit", "50", "--epochs", "1", "--out", str(tmp_path / "run")]
    done = subprocess.run(
        ["bash", "-c", shell, "-", *COMMAND, *arguments], capture_output=True, text=True, timeout=120, check=False
    )
    assert (done.returncode, "Traceback" in done.stderr) == (0, False)
    for name in ("history.csv", "project.json", "model.safetensors", "result.json"):
        text = (tmp_path / "run" / name).read_bytes()
        assert text and b"loss 2." not in text, "a stream's number was given to a file"


def test_a_reader_that_leaves_does_not_stop_the_training(tmp_path: Path) -> None:
    """``playground train … 2>&1 | head -1``."""
    shell = '"$@" 2>&1 | head -1; exit ${PIPESTATUS[0]}'
    arguments = ["train", str(write(tmp_path)), "--limit", "50", "--epochs", "5", "--out", str(tmp_path / "run")]
    done = subprocess.run(
        ["bash", "-c", shell, "-", *COMMAND, *arguments], capture_output=True, text=True, timeout=120, check=False
    )
    assert done.returncode == 0 and len(done.stdout.splitlines()) == 1
    assert json.loads((tmp_path / "run" / "result.json").read_text())["epochs"] == 5
    assert len((tmp_path / "run" / "history.csv").read_text().splitlines()) == 6


def test_names_cannot_steer_the_terminal(tmp_path: Path, capsys: Captured) -> None:
    evil = "a\x1b[31m\x07\u202e\u2028\x9b"
    nodes = [node("input", "Input"), node(evil, "Flatten"), node("dense", "Linear", out_features=10), TINY["nodes"][3]]
    file = write(tmp_path, "evil.json", nodes=nodes, links=chain("input", evil, "dense", "output"))
    broken = write(tmp_path, "broken.json", nodes=[*nodes, node(evil + "2", evil)], links=[])
    for command in (["check", str(file)], ["check", str(broken)], ["train", str(broken)], ["check", evil]):
        main(command)
        captured = capsys.readouterr()
        text = captured.out + captured.err
        assert all(c.isprintable() or c == "\n" for c in text), ascii(text)
        assert r"\x1b[31m" in text
    assert main(["check", str(file), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["layers"][1]["id"] == evil


def test_a_name_of_a_million_letters_is_shortened(tmp_path: Path, capsys: Captured) -> None:
    file = write(tmp_path, nodes=[node("x" * 1_000_000, "Input")], links=[])
    assert main(["check", str(file)]) == 2
    assert len(capsys.readouterr().err) < 600


def test_numbers_that_are_not_finite_become_null() -> None:
    value = {"a": float("nan"), "b": [float("inf"), 1.5], "c": {"d": float("-inf"), "e": "nan", "f": 3}}
    assert out.finite(value) == {"a": None, "b": [None, 1.5], "c": {"d": None, "e": "nan", "f": 3}}
