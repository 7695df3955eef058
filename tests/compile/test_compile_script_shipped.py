"""The printed programs of series that come along read the file of the installed Playground."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from test_compile_script_same import same

from playground.project.opening import open_project


@pytest.mark.parametrize("name", ["sunspots_rnn", "sunspots_attention", "co2_lstm"])
def test_they_train_to_the_same_figures(name: str, tmp_path: Path) -> None:
    project = open_project(name)
    options = {**project.options, "window": 8, "horizon": 26 if "co2" in name else 1}
    training = {**project.training, "epochs": 2, "precision": "float32", "early_stopping": None}
    same(replace(project, options=options, training=training), tmp_path)
