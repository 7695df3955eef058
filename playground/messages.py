"""A text for people as a value: a template and its arguments, put into words of a language only where it is shown.

A ``Message`` is a ``str``, its English wording, so that whoever knows nothing of languages (a log, a test) reads
it like any other text. Whoever shows it to a person looks the template up in the person's language and fills in the
arguments, which may be messages themselves.

Templates are found in the source by the names ``say``, ``joined`` and ``counted`` (``assets/build/translations.py``):
they must be called with the text itself, not with a variable.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from numbers import Number
from typing import Any

Translate = Callable[[str], str]
"""From an English template to the one of another language, or the same where there is none."""


class Message(str):
    """English text that remembers how it was made. Pickles, so that it crosses to another process whole."""

    __slots__ = ("arguments", "template")

    template: str
    """English, with ``{names}`` for the arguments as in ``str.format``."""
    arguments: Mapping[str, Any]
    """Numbers, texts and messages by name."""

    def __new__(cls, template: str, arguments: Mapping[str, Any]) -> Message:
        made = super().__new__(cls, template.format(**arguments))
        made.template = template
        made.arguments = arguments
        return made

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.template, self.arguments)

    def changed(self, change: Callable[[str, Any], Any]) -> Message:
        """The same message about other arguments: ``change`` takes the name and the value of each."""
        return type(self)(self.template, {name: change(name, value) for name, value in self.arguments.items()})

    def translated(self, translate: Translate) -> str:
        """The text in another language; arguments that are messages are translated too."""
        values = {name: translated(value, translate) for name, value in self.arguments.items()}
        template = translate(self.template)
        try:
            return template.format(**values)
        except (KeyError, IndexError, ValueError):
            # A translation that names other arguments than the template: English is better than nothing.
            return str.__str__(self)


class Joined(Message):
    """Several texts side by side: the template is what stands between them, the arguments are the texts by place."""

    __slots__ = ()

    def __new__(cls, template: str, arguments: Mapping[str, Any]) -> Joined:
        made = str.__new__(cls, template.join(str(value) for value in arguments.values()))
        made.template = template
        made.arguments = arguments
        return made

    def translated(self, translate: Translate) -> str:
        between = translate(self.template) if self.template else ""
        return between.join(str(translated(v, translate)) for v in self.arguments.values())


class Term(Message):
    """A name from a declaration, such as a parameter's label, inside a sentence: English writes it small there."""

    __slots__ = ()

    def __new__(cls, template: str, arguments: Mapping[str, Any] | None = None) -> Term:
        made = str.__new__(cls, template.lower())
        made.template = template
        made.arguments = {}
        return made

    def translated(self, translate: Translate) -> str:
        found = translate(self.template)
        return str(self) if found == self.template else found


def named(label: str) -> Message:
    """A name from a declaration, as it stands there."""
    return Message(label.replace("{", "{{").replace("}", "}}"), {})


class Inside(Message):
    """A text that begins in the middle of a sentence: English writes its first letter small there."""

    __slots__ = ()

    def __new__(cls, template: str, arguments: Mapping[str, Any] | None = None) -> Inside:
        text = (arguments or {"text": template})["text"]
        made = str.__new__(cls, text[:1].lower() + text[1:])
        made.template = "{text}"
        made.arguments = {"text": text}
        return made


class Trimmed(Message):
    """A sentence inside another one: without what stands before it, and without its full stop."""

    __slots__ = ()

    def __new__(cls, template: str, arguments: Mapping[str, Any]) -> Trimmed:
        made = str.__new__(cls, _trimmed(str(arguments["text"]), arguments["prefix"]))
        made.template = template
        made.arguments = arguments
        return made

    def translated(self, translate: Translate) -> str:
        return _trimmed(translated(self.arguments["text"], translate), self.arguments["prefix"])


def _trimmed(text: str, prefix: str) -> str:
    return text.removeprefix(prefix).rstrip(".。")


def trimmed(text: str, prefix: str = "") -> Trimmed:
    """``text`` as a part of another sentence."""
    return Trimmed("{text}", {"text": text, "prefix": prefix})


def say(template: str, /, **arguments: Any) -> Message:
    """A message: ``say("{layer} needs {count} inputs.", layer="Add", count=2)``.

    An argument that is neither a text nor a number (a path, an error) becomes its text, so that the message can be
    kept and sent.
    """
    return Message(template, {name: _plain(value) for name, value in arguments.items()})


def _plain(value: Any) -> Any:
    return value if isinstance(value, str | Number) else str(value)


def one_or_many(count: int, one: Message, many: Message) -> Message:
    """What fits the number: ``one_or_many(n, say("1 layer"), say("{n} layers", n=n))``."""
    return one if count == 1 else many


def joined(texts: Iterable[str], between: str = " ") -> Message:
    """Sentences one after the other, or items of a list with ``between=", "``."""
    return Joined(between, {str(number): text for number, text in enumerate(texts)})


def translated(value: Any, translate: Translate) -> Any:
    """A message in another language; anything else as it is."""
    return value.translated(translate) if isinstance(value, Message) else value
