"""In which encoding a text is written, from its first bytes."""

from __future__ import annotations

import codecs

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
"""Byte order marks; the one of UTF-32 begins with the one of UTF-16."""
ENCODINGS = ("utf-8", "utf-8-sig", "gb18030", "big5", "shift_jis", "cp1252", "utf-16")
"""Those that a person may choose."""
_COMMON = 0.9
"""The share of the bytes beyond ASCII that must be pairs of GB 2312, so that a text is taken for Chinese: accented
letters of Western texts are followed by plain ones, which GB 18030 reads as rare characters."""


def encoding_of(head: bytes, is_whole: bool) -> str | None:
    """The encoding's name in Python; None where these are not the bytes of a text. ``is_whole``: no more bytes follow,
    so that a character cut at the end is damage."""
    for mark, name in _MARKS:
        if head.startswith(mark):
            return name
    if b"\0" in head:
        return _wide(head)
    if _decodes(head, "utf-8", is_whole):
        return "utf-8"
    return "gb18030" if _decodes(head, "gb18030", is_whole) and _chinese_share(head) >= _COMMON else "cp1252"


def _wide(head: bytes) -> str | None:
    """UTF-16 without a mark: of texts in Latin letters every second byte is 0, and no other one steers."""
    even, odd = head[0::2], head[1::2]
    for name, zeros, letters in (("utf-16-le", odd, even), ("utf-16-be", even, odd)):
        if zeros.count(0) > 0.8 * len(zeros) and min(letters, default=0) >= 9:
            return name
    return None


def _decodes(head: bytes, encoding: str, is_whole: bool) -> bool:
    try:
        codecs.getincrementaldecoder(encoding)().decode(head, is_whole)
    except UnicodeDecodeError:
        return False
    return True


def _chinese_share(head: bytes) -> float:
    """The share of the bytes beyond ASCII that stand in pairs of GB 2312: symbols, or characters of its two levels."""
    pairs = high = i = 0
    while i < len(head):
        if head[i] < 0x80:
            i += 1
            continue
        second = head[i + 1] if i + 1 < len(head) else 0xA1
        is_pair = (0xA1 <= head[i] <= 0xA3 or 0xB0 <= head[i] <= 0xF7) and second >= 0xA1
        pairs += 2 * is_pair
        high += 2 if is_pair else 1
        i += 2 if is_pair else 1
    return pairs / high if high else 0.0
