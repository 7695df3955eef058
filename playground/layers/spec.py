"""What a layer is: one declaration, from which everything else about it follows.

Palette entry, inspector form, range checks, shape rule, module, printed code and help text all read the same
``Layer``.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from math import inf
from string import Formatter
from types import MappingProxyType
from typing import Any

from playground import plugins
from playground.errors import ParameterError

# Whoever declares a layer finds its parameters beside it, here.
from playground.layers.param import Param as Param
from playground.layers.param import check_values, with_defaults
from playground.messages import say

Shape = tuple[int, ...]
"""Sizes without the batch dimension: (features,), (time, features), (channels, height, width), …"""

Interval = tuple[float, float]
"""Between which numbers values lie; the ends may be infinite."""
ANY_NUMBER: Interval = (-inf, inf)

Window = tuple[Shape, Shape]
"""How far into an image one output reads, and how far the next one's place is, in rows and columns."""


@dataclass(frozen=True)
class Port:
    """A place a wire ends. ``many`` takes any number of links; an ``optional`` one may stay open and then reads what
    the port before it reads, or nothing where it ``stays_empty``."""

    name: str = "input"
    many: bool = False
    optional: bool = False
    help: str = ""
    stays_empty: bool = False


@dataclass(frozen=True)
class OutputPort:
    """A place a wire begins."""

    name: str = "output"
    help: str = ""


@dataclass(frozen=True)
class Parts:
    """How several outputs come from one call: the line that runs the module, how what it gives is taken apart into
    named pieces, and how each output port is made of them.

    An LSTM: "{steps}, ({hidden}, {cell})", and the port "hidden" is "{hidden}[-1]".
    """

    line: str
    pattern: str
    picks: Mapping[str, str]

    @property
    def pieces(self) -> tuple[str, ...]:
        return pieces_of(self.pattern)


def pieces_of(template: str) -> tuple[str, ...]:
    """The names in braces, each once."""
    return tuple(dict.fromkeys(name for _, name, _, _ in Formatter().parse(template) if name))


@dataclass(frozen=True)
class Context:
    """What a layer's rules see: shapes by port (one per link, in link order) and all parameters with defaults.

    ``data_shape`` is what an Input reads of one sample of the data, ``None`` for all others and where there are none.
    """

    inputs: Mapping[str, tuple[Shape, ...]]
    params: Mapping[str, Any]
    data_shape: Shape | None = None

    @property
    def shape(self) -> Shape:
        """The single shape at the port ``input``."""
        return self.inputs["input"][0]

    def __getattr__(self, name: str) -> Any:
        # c.kernel_size reads better in a rule than c.params["kernel_size"].
        try:
            return self.params[name]
        except KeyError:
            raise AttributeError(name) from None


@dataclass(frozen=True)
class Call:
    """How a module is made: ``nn.Conv2d(1, 32, kernel_size=3)`` as data. ``target`` is ``nn.X`` for ``torch.nn.X``, or
    the bare name of a class in ``playground/compile/modules.py``, whose source is then printed along; of a plugin, the
    name of a class with its place, "package.module:Name", likewise printed: it uses only torch, nn and math."""

    target: str
    args: tuple[Any, ...] = ()
    kwargs: Mapping[str, Any] = field(default_factory=dict)

    def code(self) -> str:
        parts = [repr(a) for a in self.args] + [f"{k}={v!r}" for k, v in self.kwargs.items()]
        return f"{self.target}({', '.join(parts)})"


def no_parameters(c: Context) -> int:
    """Of a layer without weights."""
    return 0


def any_number(c: Context, given: Sequence[Interval]) -> Interval:
    """Of a layer that can give anything, whatever comes in."""
    return ANY_NUMBER


def never(c: Context) -> bool:
    """Of a layer that never is what is asked."""
    return False


@dataclass(frozen=True)
class Layer:
    """The declaration of one layer type. Rules take a ``Context`` and are plain Python without torch.

    ``expression`` gives the line of ``forward`` with ``{self}`` for the module and ``{input}`` (or ``{query}`` …; for
    a port that takes many links ``{inputs}``, a comma-separated list) for the tensors; build and printed code use the
    very same line.
    """

    type: str
    label: str
    family: str
    summary: str
    """One sentence: what it does."""
    help: str
    """One paragraph: when to use it and what to look out for."""
    shape: Callable[[Context], Shape]
    expression: Callable[[Context], str]
    module: Callable[[Context], Call | None] = lambda c: None
    parameters: Callable[[Context], int] = no_parameters
    flops: Callable[[Context], int] = lambda c: 0
    """Multiply-adds of one sample, counted as 2 operations each."""
    params: tuple[Param, ...] = ()
    inputs: tuple[Port, ...] = (Port(),)
    outputs: tuple[OutputPort, ...] = (OutputPort(),)
    """The first one is called "output"; ``shape``, ``expression`` and ``interval`` are about it."""
    more_shapes: Callable[[Context], Mapping[str, Shape]] = lambda c: {}
    """Shapes of the outputs after the first, by port."""
    parts: Callable[[Context], Parts] | None = None
    """Of a layer with several outputs: how they are taken apart where more than the first one is read."""
    interval: Callable[[Context, Sequence[Interval]], Interval] = any_number
    """Where its output lies, from where that of each link lies that comes in (ports in order)."""
    more_intervals: Callable[[Context], Mapping[str, Interval]] = lambda c: {}
    """Where the outputs after the first lie, by port; those that are left out may be any number."""
    dies: Callable[[Mapping[str, Any]], bool] = lambda p: False
    """From all parameters: whether a unit whose inputs are all on its flat side gives 0 and no longer learns."""
    lives_as: str = ""
    """Of a layer whose units can die: the type of one that does nearly the same and whose units live on."""
    squashes: str = ""
    """"softmax" or "sigmoid" where it is what a loss for classes applies itself."""
    is_affine: bool = False
    """Whether two in a row, with nothing that bends between, do no more than one. Convolutions are not meant: they are
    factored on purpose."""
    keeps_range: bool = False
    """Whether it only arranges, averages, picks or drops values, so that nothing leaves the range of what comes in."""
    is_constant: Callable[[Context], bool] = never
    """Whether it gives the same whatever comes in."""
    batch_values: Callable[[Context], int] | None = None
    """How many values of one sample share a statistic that is taken over the batch; None where none is."""
    formula: str = ""
    """LaTeX, without dollar signs."""
    reference: str = ""
    """Author, year and title of the paper, where there is one."""
    subtitle: Callable[[Mapping[str, Any]], str] = lambda p: ""
    """The card's second line from all parameters: "32 filters · 3×3 · same"."""
    keywords: tuple[str, ...] = ()
    """Other names people search for, in any language and of any library: "dense", "fully connected", "Conv2DTranspose",
    "卷积层"."""
    instead_of: Mapping[str, str] = field(default_factory=dict)
    """Names of other libraries for what is done otherwise here, and how."""
    reads_numbers_of_things: bool = False
    """Whether it reads whole numbers that stand for things (words, classes) rather than measured values."""
    counts_things: str = ""
    """Of such a layer: the parameter that says how many different things it knows; "" where it knows any."""
    is_random: bool = False
    """Whether it changes values at random while training, and hands them on as they are afterwards."""
    rearranges: bool = False
    """Whether it hands values on as they are, at most in another order or shape."""
    is_elementwise: bool = False
    """Whether each value that comes out depends on the one value in its place alone."""
    picks_largest: bool = False
    """Whether what comes out are the largest values of windows, unchanged."""
    never_falls: Callable[[Mapping[str, Any]], bool] = lambda p: False
    """From all parameters: whether a larger value never gives a smaller one (in 32-bit numbers), so that the largest of
    some values can as well be picked before."""
    weight_rank: int = 2
    """How many dimensions the parameters called "weight" have, at least: 1 or 2."""
    is_rare: bool = False
    """Whether few need it: the palette folds it away at first. A search finds it all the same."""
    keeps_width: bool = False
    """Whether the last dimension of what comes out is that of what came in, whatever it is."""
    sets_width: str = ""
    """The parameter that the last dimension of what comes out is, whatever comes in."""
    is_product: bool = False
    """Whether it is x·Wᵀ + b over the last dimension and no more, with a module whose ``weight`` (outputs, inputs) and
    ``bias`` (or None) are W and b."""
    flattens: Callable[[Mapping[str, Any]], bool] = lambda p: False
    """From all parameters: whether it makes one row of all values of a sample, in their order."""
    window: Callable[[Mapping[str, Any]], Window | None] = lambda p: None
    """From all parameters: of a layer that reads images (channels, height, width) and whose outputs see no more than a
    window each, the first at the top left and none past an edge, so that the last rows and columns may be no window's;
    None for all others."""
    arithmetic: str = ""
    """How an elementwise layer without weights is computed without torch, where it can be: a class of the kind in
    ``layers/arithmetic.py``, as "package.module:Name"."""
    kernels: str = ""
    """The line that gives its weights as small pictures (n, channels, height, width); ``{self}`` is the module."""
    attention: Callable[[Mapping[str, Any]], str] = lambda p: ""
    """From all parameters: the line that gives how much each step takes of every other, (batch, heads, steps, steps)
    with ``{self}`` and the ports as in ``expression``."""

    def param(self, name: str) -> Param:
        for p in self.params:
            if p.name == name:
                return p
        raise KeyError(name)

    @property
    def has_weights(self) -> bool:
        """Whether it can have parameters that are learned."""
        return self.parameters is not no_parameters

    @cached_property
    def output_names(self) -> tuple[str, ...]:
        return tuple(port.name for port in self.outputs)

    def port(self, name: str) -> Port | None:
        """The input port of that name; ``input`` is everywhere also a name of the first one."""
        for port in self.inputs:
            if port.name == name:
                return port
        return self.inputs[0] if name == "input" and self.inputs else None

    def values(self, params: Mapping[str, Any]) -> dict[str, Any]:
        return with_defaults(self.params, params)

    def check(self, params: Mapping[str, Any], *, node: str | None = None) -> dict[str, Any]:
        """Normal forms of the given parameters. Raises ParameterError with node and parameter."""
        return check_values(self.params, params, owner=self.type, node=node)


@dataclass(frozen=True)
class Family:
    """A group in the palette; ``key`` also names its colour in the theme."""

    key: str
    label: str


FAMILIES: tuple[Family, ...] = (
    Family("data", "Data and loss"),
    Family("core", "Core"),
    Family("convolution", "Convolution"),
    Family("pooling", "Pooling"),
    Family("recurrent", "Recurrent"),
    Family("attention", "Attention"),
    Family("normalisation", "Normalise and regularise"),
    Family("activation", "Activation"),
    Family("reshape", "Reshape and merge"),
)

_registry: dict[str, Layer] = {}
_inner: dict[str, Layer] = {}


def register(*layers: Layer) -> None:
    """Adds layers to the registry; the palette shows them in this order within their family."""
    for layer in layers:
        if layer.type in _registry:
            raise ValueError(f"{layer.type} is registered twice")
        _registry[layer.type] = layer


def registry() -> Mapping[str, Layer]:
    """All layers by type, in palette order."""
    return MappingProxyType(_registry)


def register_inner(*layers: Layer) -> None:
    """Adds layers that nobody puts anywhere by hand: they stand in networks as they are computed, in no palette and in
    no file."""
    _inner.update({layer.type: layer for layer in layers})


def get(type_name: str, *, node: str | None = None, is_written: bool = False) -> Layer:
    """The layer of that type. Raises ParameterError that names the nearest known type. ``is_written``: whether a person
    wrote the type, so that it is none of the inner ones."""
    try:
        return _inner[type_name] if type_name in _inner and not is_written else _registry[type_name]
    except (KeyError, TypeError):
        from difflib import get_close_matches

        near = get_close_matches(str(type_name), _registry, n=1)
        hint = say(" Did you mean {near}?", near=near[0]) if near else ""
        raise ParameterError(
            say("There is no layer type “{type_name}”.{hint}", type_name=type_name, hint=hint),
            node=node,
            parameter="type",
        ) from None


def _add(layer: Layer) -> Callable[[], None]:
    if layer.family not in {family.key for family in FAMILIES}:
        listed = ", ".join(family.key for family in FAMILIES)
        raise ValueError(f"the layer {layer.type} is of no known family; there are: {listed}")
    if not layer.type.isidentifier():
        raise ValueError(f"the layer {layer.type!r} needs a name such as a class has")
    register(layer)
    return lambda: _registry.__delitem__(layer.type)


plugins.takes(Layer, _add)
