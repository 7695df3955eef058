"""What an observation is, declared once; those that there are. No torch: declarations are read in every process."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

import numpy.typing as npt

from playground import plugins

if TYPE_CHECKING:
    from playground.train.look.glance import Glance


@dataclass(frozen=True)
class Probe:
    """The declaration of an observation. ``compute`` takes the glance, the key and the options of the watcher, and
    gives values by key (most give one; "previews" with key "" gives one per node)."""

    name: str
    summary: str
    view: str
    """The objectName of the widget that shows it."""
    where: Literal["copy", "step"]
    compute: Callable[[Glance, str, Mapping[str, Any]], Mapping[str, Mapping[str, npt.NDArray[Any]]]] | None = None
    least_seconds: float = 0.03
    """The shortest time between two observations."""
    follows_sample: bool = True
    """Whether another drawing or sample changes it."""
    share: float | None = None
    """Its own share of one core's time while training runs; None takes part in the common one."""
    widget: str = ""
    """Of a plugin: "package.module:Name" of the plot that shows it, a ``playground.ui.plots.view.PlotView`` that takes
    observations by ``on_observation`` and forgets them by ``clear``; looked up in the window's process alone."""


PROBES: dict[str, Probe] = {}
"""All that there are, by name."""


def _add(probe: Probe) -> Callable[[], None]:
    if probe.name in PROBES or probe.where != "copy" or probe.compute is None or not probe.widget:
        raise ValueError(f"the probe {probe.name} is there already, or lacks what it computes or its widget")
    PROBES[probe.name] = probe
    return lambda: PROBES.__delitem__(probe.name)


plugins.takes(Probe, _add)
