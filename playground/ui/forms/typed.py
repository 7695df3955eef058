"""What a typed text means: the value of a parameter, whole or not at all.

Numbers are read as people write them: ``1,000``, ``1 000``, ``1.000`` and ``1'000`` in a field for whole numbers are a
thousand, ``0,5`` is a half, ``1e9`` a milliard. A text that could mean two things is refused: no prefix of it is taken,
and nothing is rounded.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Any

from playground.errors import ParameterError
from playground.layers.param import Param
from playground.messages import say

NOTHING = ("", "auto", "automatic", "none", "off")

_MOST = 200
"""Characters; nobody types a longer number."""
_GROUPED = re.compile(r"[+-]?[1-9]\d{0,2}(?:([ '_.,])\d{3})(?:\1\d{3})*")
"""Groups of three with one kind of separator."""
_MIXED = re.compile(r"[+-]?\d{1,3}(?:([ '_.,])\d{3})(?:\1\d{3})*(?!\1)[.,]\d+")
"""The same with decimals behind another separator."""
_PLAIN = re.compile(r"[+-]?(?:\d+[.,]?\d*|[.,]\d+)(?:e[+-]?\d{1,4})?")
_WORD = re.compile(r"[×x*;()\[\]]+")


def parse(param: Param, text: str) -> Any:
    """The value that ``text`` means: "3", "3×5", "3, 5", "same", "1e-3", or nothing. Raises ParameterError."""
    if param.kind == "arguments":
        return param.check(text.strip())
    if param.kind == "formula":
        return param.check(" ".join(text.split()))
    text = plain(text)
    lowered = text.lower()
    if param.optional and lowered in NOTHING:
        return None
    if lowered in param.choices:
        return param.check(lowered)
    if len(text) > _MOST:
        raise ParameterError(say("This is too long for a number."), parameter=param.name)
    if param.kind == "numbers":
        # A comma parts two of them, a point is the decimal sign.
        words = [word for word in re.split(r"[,;\s\[\]()]+", lowered) if word]
        return param.check([_value(word) if _PLAIN.fullmatch(word) else word for word in words])
    if param.kind in ("size", "shape"):
        return _sizes(param, lowered)
    number = _number(lowered, is_integer=param.kind == "int")
    if number is None:
        one, other = lowered.replace(",", ""), lowered.replace(",", ".")
        message = say("“{text}” can be read in two ways: write {one} or {other}.", text=text, one=one, other=other)
        raise ParameterError(message, parameter=param.name)
    return param.check(number)


def plain(text: str) -> str:
    """The text in the characters that a number is made of: full-width digits, thin spaces, a typographic apostrophe or
    minus become the common ones."""
    text = unicodedata.normalize("NFKC", text).replace("−", "-").replace("’", "'").replace("。", ".").replace("、", ",")
    return " ".join(text.split())


def _sizes(param: Param, text: str) -> Any:
    """One whole number or several. A list is tried first: "3, 5" and "3,128" are two numbers, "1,024" is one, since
    nobody writes 024."""
    words = [w.strip() for w in _WORD.split(text) if w.strip()]
    parts = [part for word in words for part in re.split(r"[,\s]+", word) if part]
    readings: list[Any] = []
    if not any(re.fullmatch(r"0\d+", part) for part in parts):
        readings.append([_number(part, is_integer=True) for part in parts])
    readings.append([_number(word, is_integer=True) for word in words])
    for numbers in readings:
        value = numbers[0] if len(numbers) == 1 and param.kind == "size" else numbers
        if numbers and param.accepts(value):
            return param.check(value)
    return param.check(text)


def _number(word: str, *, is_integer: bool) -> Any:
    """The number, an int where it is a whole one; the word itself where it is none, None where it could be two.

    Where numbers are whole, "1.000" and "1,000" can only be a thousand. Elsewhere a point is the decimal sign, as in
    what the fields show, and "1,000" could be either."""
    if found := _GROUPED.fullmatch(word):
        separator = found.group(1)
        if separator not in ".," or is_integer or word.count(separator) > 1:
            return int(word.replace(separator, ""))
        return None if separator == "," else _value(word)
    if found := _MIXED.fullmatch(word):
        return _value(word.replace(found.group(1), "").replace(",", "."))
    if is_integer and "," in word:
        # A thousand half typed, "1,00", must not become one.
        return word
    return _value(word.replace(",", ".")) if _PLAIN.fullmatch(word) else word


def _value(text: str) -> int | float:
    """Exact where it is whole: 1e9 is the whole number."""
    if re.fullmatch(r"[+-]?\d+", text):
        return int(text)
    number = float(text)
    return int(number) if number.is_integer() and abs(number) < 2**53 else number


def field_text(param: Param, value: Any) -> str:
    """The value as ``parse`` reads it back."""
    if value is None:
        return ""
    if param.kind == "numbers":
        return ", ".join(f"{v:.6g}" for v in value)
    if isinstance(value, tuple | list):
        return " × ".join(str(v) for v in value)
    if isinstance(value, float):
        return f"{value:.6g}"
    return str(value)
