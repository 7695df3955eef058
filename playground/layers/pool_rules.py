"""What pooling over signals, images and volumes shares. Sizes and limits as in torch.nn."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from playground.errors import Remedy, ShapeError
from playground.layers.rules import (
    changed,
    entries,
    fitting_kernel,
    need_grid,
    shape_text,
    sizes,
)
from playground.layers.spec import Call, Context, Param, Shape, Window
from playground.messages import say


def pool_params(dims: int, *, dilated: bool) -> tuple[Param, ...]:
    common = (
        Param(
            "kernel_size",
            "size",
            2,
            "Window",
            "How large a patch becomes one value.",
            minimum=1,
            maximum=1024,
            dims=dims,
        ),
        Param(
            "stride",
            "size",
            None,
            "Stride",
            "How far the window moves; automatic is the window's own size, without overlap.",
            minimum=1,
            maximum=1024,
            dims=dims,
            optional=True,
        ),
        Param(
            "padding",
            "size",
            0,
            "Padding",
            "Added on every side before pooling; at most half the window.",
            minimum=0,
            maximum=512,
            dims=dims,
        ),
    )
    dilation = Param(
        "dilation",
        "size",
        1,
        "Dilation",
        "The distance between the points of the window.",
        minimum=1,
        maximum=1024,
        dims=dims,
        advanced=True,
    )
    ceil_mode = Param(
        "ceil_mode",
        "bool",
        False,
        "Keep the rest",
        "Rounds the size up, so that values left over at the edge are pooled too.",
        advanced=True,
    )
    return (*common, dilation, ceil_mode) if dilated else (*common, ceil_mode)


def pool_shape(c: Context, dims: int, family: str) -> Shape:
    shape = need_grid(c, dims, family)
    kernel, padding = entries(c.kernel_size, dims), entries(c.params.get("padding", 0), dims)
    stride = entries(c.kernel_size if c.stride is None else c.stride, dims)
    dilation = entries(c.params.get("dilation", 1), dims)
    if any(2 * padding[i] > kernel[i] for i in range(dims)):
        raise ShapeError(
            say("The padding must be at most half the window."),
            parameter="padding",
            suggestion={"padding": min(kernel) // 2},
        )

    def one(length: int, i: int) -> int:
        if dims == 3 and "dilation" not in c.params and kernel[i] > length:
            return 0  # averages over volumes take no window that only the padding makes fit
        span = length + 2 * padding[i] - dilation[i] * (kernel[i] - 1) - 1
        if span < 0 and not (c.ceil_mode and span + stride[i] > 0):
            return 0
        if not c.ceil_mode:
            return span // stride[i] + 1
        result = -(-span // stride[i]) + 1
        # A last window that would start in the padding on the right is dropped.
        return result - 1 if (result - 1) * stride[i] >= length + padding[i] else result

    return (
        shape[0],
        *_inside(c, shape[1:], sizes(c, shape[1:], one, lambda: _that_fit(c, shape[1:], dilation)), stride, dilation),
    )


USUAL_WINDOW = 2


def _that_fit(c: Context, lengths: Shape, dilation: Shape) -> list[Remedy]:
    """Windows that are not larger than the input, and doing without; those a person would choose first."""
    kernel = max(entries(c.kernel_size, len(lengths)))
    largest = min(fitting_kernel(length, 0, dilation[i]) for i, length in enumerate(lengths))
    found = []
    if max(dilation) > 1 and min(lengths) >= kernel:
        found.append(Remedy(values={"dilation": 1}))
    if kernel > USUAL_WINDOW <= largest:
        found.append(Remedy(values={"kernel_size": USUAL_WINDOW}))
    found.append(Remedy(remove=True))
    if largest > USUAL_WINDOW:
        found.append(Remedy(values={"kernel_size": largest}))
    return found


def _inside(c: Context, lengths: Shape, result: Shape, stride: Shape, dilation: Shape) -> Shape:
    """``result``, unless a window has no point inside the input: a largest value of nothing, for which torch reads
    outside its memory. Only dilated windows that begin in the padding can step over the whole input."""
    axes = range(len(lengths))
    kernel, padding = entries(c.kernel_size, len(lengths)), entries(c.params.get("padding", 0), len(lengths))
    for i in axes:
        for begin in range(-padding[i], min(0, (result[i] - 1) * stride[i] - padding[i] + 1), stride[i]):
            steps = -(begin // dilation[i])
            if steps >= kernel[i] or begin + steps * dilation[i] >= lengths[i]:
                far = shape_text(dilation) if len(set(dilation)) > 1 else dilation[0]
                raise ShapeError(
                    say(
                        "With dilation {far} a window lies wholly in the padding around the input of {lengths}.",
                        far=far,
                        lengths=shape_text(lengths),
                    ),
                    parameter="dilation",
                    remedies=[Remedy(values={"dilation": 1}), Remedy(values={"padding": 0}), Remedy(remove=True)],
                )
    return result


def pool_module(name: str, *, dilated: bool) -> Any:
    defaults: dict[str, Any] = {"stride": None, "padding": 0, "ceil_mode": False}
    if dilated:
        defaults["dilation"] = 1
    return lambda c: Call(f"nn.{name}", (c.kernel_size,), changed(c, **defaults))


def pool_window(p: Mapping[str, Any]) -> Window | None:
    """Of a pool over images."""
    if p["ceil_mode"] or any(entries(p["padding"], 2)):
        return None
    kernel, dilation = entries(p["kernel_size"], 2), entries(p.get("dilation", 1), 2)
    stride = kernel if p["stride"] is None else entries(p["stride"], 2)
    return tuple(d * (k - 1) + 1 for d, k in zip(dilation, kernel, strict=True)), stride
