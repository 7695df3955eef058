"""A text for people as a value: a template and its arguments, put into words of a language only where it is shown.

A ``Message`` is a ``str``, its English wording, so that whoever knows nothing of languages (a log, a test) reads
it like any other text. Whoever shows it to a person looks the template up in the person's language and fills in the
arguments, which may be messages themselves.

Templates are found in the source by the name ``say``: it must be called with the text itself, not with a variable.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
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
        return translate(self.template).join(str(translated(v, translate)) for v in self.arguments.values())


def say(template: str, /, **arguments: Any) -> Message:
    """A message: ``say("{layer} needs {count} inputs.", layer="Add", count=2)``."""
    return Message(template, arguments)


def one_or_many(count: int, one: Message, many: Message) -> Message:
    """What fits the number: ``one_or_many(n, say("1 layer"), say("{n} layers", n=n))``."""
    return one if count == 1 else many


def joined(texts: Iterable[str], between: str = " ") -> Message:
    """Sentences one after the other, or items of a list with ``between=", "``."""
    return Joined(between, {str(number): text for number, text in enumerate(texts)})


def translated(value: Any, translate: Translate) -> Any:
    """A message in another language; anything else as it is."""
    return value.translated(translate) if isinstance(value, Message) else value
