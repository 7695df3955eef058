"""What does not fit into memory is refused with the figures, before any is taken."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from cli_kit import chain, node, write

from playground.cli import main
from playground.compile.check import check
from playground.data import info
from playground.errors import CompileError
from playground.project.opening import open_project
from playground.project.settings import TrainingSettings
from playground.train.run import assemble, room

GIB = 1 << 30


def wide(folder: Path, units: int, **changes: object) -> Path:
    nodes = [
        node("input", "Input"),
        node("flat", "Flatten"),
        node("one", "Linear", out_features=units),
        node("two", "Linear", out_features=units),
        node("last", "Linear", out_features=10),
        node("output", "Output"),
    ]
    links = chain("input", "flat", "one", "two", "last", "output")
    return write(folder, f"wide{units}.json", nodes=nodes, links=links, **changes)


@pytest.fixture
def eight_gigabytes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room, "room", lambda: room.Room(8 * GIB, "free in this machine"))


@pytest.mark.usefixtures("eight_gigabytes")
def test_a_network_of_a_thousand_million_parameters_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """It is a valid project; with Adam it takes the weights six times: itself, the gradients, two averages, two copies
    for safety."""
    file = wide(tmp_path, 33_000)
    assert main(["check", str(file)]) == 0
    capsys.readouterr()
    assert main(["train", str(file), "--limit", "10"]) == 2
    error = capsys.readouterr().err
    parameters = 785 * 33_000 + 33_001 * 33_000 + 33_001 * 10
    batch = (2 * 33_000 + 10) * 50 * 2
    assert error.count("\n") == 1
    for part in (
        f"{parameters:,} parameters",
        f"{(parameters * 4 * 6 + batch) / 1e9:.1f} GB",
        "8.6 GB are free in this machine",
    ):
        assert part in error
    export = ["export", str(file), "-o", str(tmp_path / "x"), "--format"]
    for format_name, times in (("torch", 2), ("onnx", 3)):
        assert main([*export, format_name]) == 2
        assert f"{parameters * 4 * times / 1e9:.1f} GB" in capsys.readouterr().err
    assert main(["export", str(file), "--format", "python", "-o", str(tmp_path / "x.py")]) == 0, "code needs no memory"


@pytest.mark.usefixtures("eight_gigabytes")
def test_a_batch_that_is_too_large_is_told_apart(tmp_path: Path) -> None:
    nodes = [
        node("input", "Input"),
        node("conv", "Conv2d", out_channels=4096, padding=1),
        node("pool", "AdaptiveAvgPool2d", output_size=1),
        node("flat", "Flatten"),
        node("last", "Linear", out_features=10),
        node("output", "Output"),
    ]
    links = chain("input", "conv", "pool", "flat", "last", "output")
    training = {"batch_size": 9000, "precision": "float32"}
    project = open_project(write(tmp_path, nodes=nodes, links=links, training=training))
    with pytest.raises(CompileError, match=r"115\.8 GB for a batch of 9000\).*Take a smaller batch size"):
        assemble.build_model(project, info("mnist"), 0)


@pytest.mark.usefixtures("eight_gigabytes")
def test_the_problem_stands_on_the_largest_layer_and_what_fits_is_not_refused(tmp_path: Path) -> None:
    report = assemble.training_report_of(open_project(wide(tmp_path, 33_000)), info("mnist"))
    assert not report.valid
    assert [p.node for p in report.problems if "memory" in p.message] == ["two"]
    assert assemble.training_report_of(open_project(wide(tmp_path, 9_000)), info("mnist")).valid
    settings = TrainingSettings.from_mapping({"optimizer": {"type": "SGD", "momentum": 0.0}})
    graph = open_project(wide(tmp_path, 20_000)).graph
    assert room.lacking(check(graph, info("mnist")), settings) is None, "SGD keeps no averages"
    adam = TrainingSettings.from_mapping({})
    assert room.lacking(check(graph, info("mnist")), adam) is not None


@pytest.mark.skipif(sys.platform != "linux", reason="limits of Linux")
def test_the_limit_on_addresses_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    free = room.room()
    assert free is not None and 0 < free.free < 1 << 46
    monkeypatch.setattr(room, "_address_limit", lambda: 3 * GIB)
    limits = [r for r in room._rooms() if "ulimit" in r.bound]
    assert len(limits) == 1 and 0 <= limits[0].free < 3 * GIB


@pytest.mark.skipif(sys.platform != "linux", reason="limits of Linux")
def test_the_limit_of_a_container_counts(tmp_path: Path) -> None:
    (tmp_path / "memory.max").write_text("1073741824\n")
    (tmp_path / "memory.current").write_text("900000000\n")
    (tmp_path / "memory.stat").write_text("anon 1\ninactive_file 100000000\n")
    found = room._cgroup_room(tmp_path, "memory.max", "memory.current", "inactive_file")
    assert found is not None and found.free == 1073741824 - 800000000
    (tmp_path / "memory.max").write_text("max\n")
    assert room._cgroup_room(tmp_path, "memory.max", "memory.current", "inactive_file") is None


@pytest.mark.parametrize(
    "error",
    [
        MemoryError(),
        RuntimeError("[enforce fail at alloc_cpu.cpp:124] err == 0. DefaultCPUAllocator: can't allocate memory: you"),
        ImportError("libtorch_cpu.so: failed to map segment from shared object"),
    ],
)
def test_running_out_of_memory_is_one_sentence(
    error: Exception, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(_options: object) -> int:
        raise error

    monkeypatch.setattr("playground.cli.presets.run", fail)
    assert main(["presets"]) == 2
    assert "the memory is full" in capsys.readouterr().err
