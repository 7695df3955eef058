"""Texts as values: English as they stand, another language where they are shown."""

from __future__ import annotations

import pickle

from playground.messages import Message, joined, one_or_many, say, translated

GERMAN = {
    "{layer} needs {count} inputs.": "{layer} braucht {count} Eingänge.",
    "Add it back": "Wieder einfügen",
    "a shape of {shape}": "die Form {shape}",
    "Broken {what}": "{kaputt}",
    ", ": ", ",
}


def german(template: str) -> str:
    return GERMAN.get(template, template)


def test_a_message_is_its_english_text():
    message = say("{layer} needs {count} inputs.", layer="Add", count=2)
    assert message == "Add needs 2 inputs."
    assert isinstance(message, str)
    assert {message: 1}["Add needs 2 inputs."] == 1


def test_it_is_translated_where_it_is_shown_with_the_messages_inside():
    message = say("{layer} needs {count} inputs.", layer=say("a shape of {shape}", shape="3×3"), count=2)
    assert translated(message, german) == "die Form 3×3 braucht 2 Eingänge."
    assert translated("no message", german) == "no message"
    assert translated(None, german) is None


def test_a_text_from_a_file_is_an_argument_and_never_a_template():
    message = say("{layer} needs {count} inputs.", layer="{count.__class__}", count=2)
    assert message == "{count.__class__} needs 2 inputs."
    assert translated(message, german) == "{count.__class__} braucht 2 Eingänge."


def test_it_crosses_to_another_process_whole():
    message = joined([say("Add it back"), say("{layer} needs {count} inputs.", layer="Add", count=2)])
    again = pickle.loads(pickle.dumps(message))
    assert again == message == "Add it back Add needs 2 inputs."
    assert isinstance(again, Message)
    assert translated(again, german) == "Wieder einfügen Add braucht 2 Eingänge."


def test_a_translation_that_names_other_arguments_falls_back_to_english():
    assert translated(say("Broken {what}", what="wire"), german) == "Broken wire"


def test_one_or_many():
    words = [one_or_many(n, say("1 layer"), say("{n} layers", n=n)) for n in (0, 1, 2)]
    assert words == ["0 layers", "1 layer", "2 layers"]
