"""Files that are none, names that cannot be, and targets that are not to be replaced."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from cli_kit import COMMAND, TINY, chain, node, run, write

from playground import disk
from playground.cli import main
from playground.errors import PlaygroundError
from playground.graph.files import write_atomically
from playground.graph.model import Value

Captured = pytest.CaptureFixture[str]
posix = pytest.mark.skipif(sys.platform == "win32", reason="pipes and devices of POSIX")


def one_line(capsys: Captured) -> str:
    captured = capsys.readouterr()
    assert captured.err.count("\n") == 1, captured.err
    return captured.err


def export(project: Path, target: object, *more: str) -> int:
    return main(["export", str(project), "--format", "python", "-o", str(target), *more])


@posix
@pytest.mark.timeout(30)
@pytest.mark.parametrize("kind", ["pipe", "link to a pipe", "device", "folder"])
def test_what_is_no_file_is_not_waited_for(kind: str, tmp_path: Path, capsys: Captured) -> None:
    place = tmp_path / "it.json"
    if kind == "folder":
        place.mkdir()
    elif kind == "device":
        place.symlink_to("/dev/zero")
    else:
        os.mkfifo(tmp_path / "pipe")
        place.symlink_to("pipe") if "link" in kind else (tmp_path / "pipe").rename(place)
    for command in (
        ["check", str(place)],
        ["train", str(place)],
        ["export", str(place), "--format", "onnx", "-o", "x"],
    ):
        assert main(command) == 2
        assert "it.json" in one_line(capsys)
    if kind != "folder":
        weights = ["export", "mnist_mlp", "--format", "safetensors", "--weights", str(place), "-o", str(tmp_path / "o")]
        assert main(weights) == 2
        assert "not a file" in one_line(capsys)


@pytest.mark.parametrize("name", ["n" * 300, "n" * 300 + ".json", "a\0b.json", "x" * 5000])
def test_names_that_no_file_can_have(name: str, tmp_path: Path, capsys: Captured) -> None:
    project = write(tmp_path)
    for command in (
        ["check", name],
        ["train", str(project), "--out", str(tmp_path / name)],
        ["export", str(project), "--format", "python", "-o", str(tmp_path / name)],
        ["export", str(project), "--format", "torch", "--weights", str(tmp_path / name), "-o", str(tmp_path / "x")],
        ["data", "--data-dir", str(tmp_path / name)],
    ):
        assert main(command) == 2
        assert len(one_line(capsys)) < 1000


def test_a_name_of_the_greatest_length_can_be_written(tmp_path: Path) -> None:
    target = tmp_path / ("n" * 252 + ".py")
    assert export(write(tmp_path), target) == 0
    assert target.read_text().startswith("#")


@pytest.mark.skipif(sys.platform != "linux", reason="names are bytes on Linux")
def test_a_name_that_is_no_text_is_written_and_shown(tmp_path: Path) -> None:
    target = os.fsencode(tmp_path) + b"/x\xff.py"
    command = [*COMMAND, "export", str(write(tmp_path)), "--format", "python", "-o", target]
    done = subprocess.run(command, capture_output=True, timeout=60, check=False)
    assert done.returncode == 0 and done.stdout.strip().endswith(rb"x\udcff.py"), done
    assert Path(os.fsdecode(target)).is_file()


def test_an_existing_file_is_replaced_only_when_asked_to(tmp_path: Path, capsys: Captured) -> None:
    target = tmp_path / "model.py"
    target.write_text("mine")
    assert export(write(tmp_path), target) == 2
    assert "--force" in one_line(capsys) and target.read_text() == "mine"
    assert export(write(tmp_path), target, "--force") == 0
    assert target.read_text() != "mine"


@pytest.mark.parametrize("how", ["itself", "link", "other spelling"])
def test_an_export_never_replaces_what_it_reads(how: str, tmp_path: Path, capsys: Captured) -> None:
    project = write(tmp_path)
    before = project.read_bytes()
    (tmp_path / "link.json").symlink_to("tiny.json")
    names = {
        "itself": project,
        "link": tmp_path / "link.json",
        "other spelling": tmp_path / "." / "x" / ".." / "tiny.json",
    }
    (tmp_path / "x").mkdir()
    assert export(project, names[how], "--force") == 2
    assert "made from" in one_line(capsys) and project.read_bytes() == before


def test_the_weights_it_reads_are_not_replaced_either(tmp_path: Path, capsys: Captured) -> None:
    run_folder = tmp_path / "run"
    assert main(["train", str(write(tmp_path)), "--limit", "20", "--epochs", "1", "--out", str(run_folder)]) == 0
    capsys.readouterr()
    weights = run_folder / "model.safetensors"
    for given in (run_folder, weights):
        argv = ["export", str(tmp_path / "tiny.json"), "--format", "torch", "--weights", str(given), "--force"]
        assert main([*argv, "-o", str(weights)]) == 2
        assert "made from" in one_line(capsys)


@posix
def test_a_link_stays_and_what_it_leads_to_is_written(tmp_path: Path) -> None:
    (tmp_path / "target.py").write_text("old")
    (tmp_path / "link.py").symlink_to("target.py")
    (tmp_path / "dead.py").symlink_to("born.py")
    assert export(write(tmp_path), tmp_path / "link.py", "--force") == 0
    assert (tmp_path / "link.py").is_symlink() and (tmp_path / "target.py").read_text() != "old"
    assert export(write(tmp_path), tmp_path / "dead.py", "--force") == 0
    assert (tmp_path / "dead.py").is_symlink() and (tmp_path / "born.py").is_file()


@posix
@pytest.mark.parametrize("kind", ["read-only", "pipe", "device", "folder", "nowhere"])
def test_what_is_not_to_be_replaced_is_refused_with_a_word(kind: str, tmp_path: Path, capsys: Captured) -> None:
    target = tmp_path / "target"
    if kind == "read-only":
        target.write_text("mine")
        target.chmod(0o444)
    elif kind == "pipe":
        os.mkfifo(target)
    elif kind == "folder":
        target.mkdir()
    target = {"device": Path("/dev/null"), "nowhere": tmp_path / "none" / "x"}.get(kind, target)
    before = target.lstat() if kind != "nowhere" else None
    assert export(write(tmp_path), target, "--force") == 2
    assert "cannot be written" in one_line(capsys)
    with pytest.raises(PlaygroundError, match="cannot be written"):
        write_atomically(target, b"x")
    if before is not None:
        assert (target.lstat().st_ino, target.lstat().st_mode) == (before.st_ino, before.st_mode)


def test_a_run_s_folder_is_a_folder_of_runs(tmp_path: Path, capsys: Captured) -> None:
    project = write(tmp_path)
    (tmp_path / "file").touch()
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "notes.txt").touch()
    own = write(folder, "project.json")
    for argv, part in (
        ([project, "--out", tmp_path / "file"], "expected a folder"),
        ([own, "--out", folder], "the project it reads"),
        ([project, "--out", folder], "no run has written"),
    ):
        assert main(["train", *map(str, argv)]) == 2
        assert part in one_line(capsys)
    assert sorted(p.name for p in folder.iterdir()) == ["notes.txt", "project.json"]
    own.unlink()
    for _ in range(2):
        assert main(["train", str(project), "--limit", "20", "--epochs", "1", "--out", str(folder)]) == 0
    assert (folder / "notes.txt").exists()


@posix
def test_a_process_with_hardly_any_files_left_says_so() -> None:
    code = (
        "import resource, sys; from playground.cli import main; resource.setrlimit(resource.RLIMIT_NOFILE, (3, 3));"
        "sys.exit(main(['presets']))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 2 and "Traceback" not in done.stderr
    (line,) = done.stderr.splitlines()
    assert "Only 3 files may be open" in line


@posix
@pytest.mark.parametrize("kind", ["int32", "bool", "complex64", "nan", "inf", "int64 for float"])
def test_weights_of_the_wrong_kind_are_refused(kind: str, tmp_path: Path, capsys: Captured) -> None:
    import torch
    from safetensors.torch import save_file

    values = torch.zeros(10, 784)
    if kind in ("nan", "inf"):
        values[3, 5] = float(kind)
    else:
        values = values.to(getattr(torch, kind.split()[0]))
    save_file({"dense.weight": values, "dense.bias": torch.zeros(10)}, tmp_path / "w.safetensors")
    argv = ["export", str(write(tmp_path)), "--format", "torch", "--weights", str(tmp_path / "w.safetensors")]
    assert main([*argv, "-o", str(tmp_path / "x.pt")]) == 2
    assert "“dense.weight” cannot be taken as weights" in one_line(capsys)


def test_many_branches_are_joined_without_end(tmp_path: Path) -> None:
    """The model adds as numpy does, and the script compiles."""
    import numpy as np
    import torch

    from playground.compile.build import build
    from playground.data import info
    from playground.project.opening import open_project

    many = 3000
    inner = [f"i{k}" for k in range(many)]
    nodes = [*(node(name, "Input") for name in inner), node("add", "Add"), *TINY["nodes"][1:]]
    links = [{"source": name, "target": "add"} for name in inner] + chain("add", "flat", "dense", "output")
    file = write(tmp_path, nodes=nodes, links=links)
    project = open_project(file)
    model = build(project.graph, info("mnist"), seed=0).eval()
    x = torch.rand(2, 1, 28, 28)
    sums = model.trace(x)[Value("add")].detach().numpy()
    np.testing.assert_allclose(sums, many * x.numpy(), rtol=1e-4)
    assert export(file, tmp_path / "many.py") == 0
    compile((tmp_path / "many.py").read_text(), "many.py", "exec")
    assert run("check", file).returncode == 0


def test_what_a_killed_export_left_goes_with_the_next_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    gone = subprocess.Popen([sys.executable, "-c", ""])
    gone.wait()
    left, used, other = (
        tmp_path / name for name in (f"playground-{gone.pid}-x", f"playground-{os.getpid()}-x", "other")
    )
    for folder in (left, used, other):
        folder.mkdir()
        (folder / "model.safetensors").touch()
    with disk.scratch() as folder:
        assert folder.parent == tmp_path and folder.is_dir()
        assert not left.exists() and used.exists() and other.exists()
    assert not folder.exists()
