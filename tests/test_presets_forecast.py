"""The presets that forecast, each trained to its goal: off by clearly less than what needs no network."""

from __future__ import annotations

import pytest

from playground.data.own import forecasts
from playground.data.own.kinds import complete
from playground.project.opening import open_project
from playground.train.run.assemble import options_of
from playground.train.run.loop import train

GOALS = {
    # The most that the mean absolute error of the test part may be, as a share of that of "the last value goes on".
    "sunspots_rnn": 0.8,
    "sunspots_gru": 0.8,
    "sunspots_conv1d": 0.85,
    "sunspots_attention": 0.85,
    "co2_lstm": 0.4,
}


@pytest.mark.slow
@pytest.mark.timeout(1200)
@pytest.mark.parametrize("name", GOALS)
def test_it_is_off_by_less_than_the_last_value(name: str) -> None:
    project = open_project(name)
    assert project.dataset is not None
    known = forecasts.forecasts(complete(project.dataset, options_of(project)))
    result = train(project, device="cpu")
    mae = result["metrics"]["output"]["test"]["mae"]
    assert mae <= GOALS[name] * next(f.mae for f in known if f.name == "last value")
    assert all(mae < forecast.mae for forecast in known)


def test_what_needs_no_network_is_off_by_so_much() -> None:
    """The figures of the README, from the files that come along."""
    found = {}
    for name in ("sunspots_rnn", "co2_lstm"):
        project = open_project(name)
        assert project.dataset is not None
        for forecast in forecasts.forecasts(complete(project.dataset, options_of(project))):
            found[project.dataset, forecast.name] = (forecast.steps, round(forecast.mae, 2))
    assert found == {
        ("sunspots", "last value"): (0, 25.44),
        ("sunspots", "season"): (11, 27.95),
        ("co2", "last value"): (0, 2.67),
        ("co2", "season"): (52, 1.69),
    }
