"""Texts as values: English as they stand, another language where they are shown."""

from __future__ import annotations

import pickle
from pathlib import Path

from playground.errors import PlaygroundError
from playground.messages import Inside, Message, Term, joined, named, one_or_many, say, translated, trimmed

GERMAN = {
    "{layer} needs {count} inputs.": "{layer} braucht {count} Eingänge.",
    "Add it back": "Wieder einfügen",
    "a shape of {shape}": "die Form {shape}",
    "Broken {what}": "{kaputt}",
    ", ": ", ",
    "Kernel size": "Kerngröße",
    "Set {label}": "{label} setzen",
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


def test_a_term_is_small_inside_an_english_sentence_and_as_it_is_declared_in_others():
    message = say("{label} is set", label=Term("Kernel size"))
    assert message == translated(message, lambda template: template) == "kernel size is set"
    assert translated(message, {"Kernel size": "Kerngröße", "{label} is set": "{label} steht"}.__getitem__) == (
        "Kerngröße steht"
    )


def test_one_or_many():
    words = [one_or_many(n, say("1 layer"), say("{n} layers", n=n)) for n in (0, 1, 2)]
    assert words == ["0 layers", "1 layer", "2 layers"]


def test_a_label_is_written_small_within_a_sentence_where_the_language_does_so():
    message = say("Set {label}", label=Term("Kernel size"))
    assert message == "Set kernel size"
    assert translated(message, german) == "Kerngröße setzen"
    assert translated(named("Kernel size"), german) == "Kerngröße"
    assert named("{0}") == "{0}"


def test_texts_inside_others_lose_what_a_sentence_of_its_own_has():
    assert joined(["Add it back", Inside(say("Add it back"))], ", ") == "Add it back, add it back"
    sentence = trimmed(say("{source}: {what}.", source="a.json", what="broken"), "a.json: ")
    assert sentence == "broken"
    for message in (sentence, Inside(say("Add it back")), Term("Kernel size"), named("Kernel size")):
        again = pickle.loads(pickle.dumps(message))
        assert (type(again), again) == (type(message), message)
        assert translated(again, german) == translated(message, german)


def test_what_is_no_text_and_no_number_becomes_a_text():
    message = say("{path}: {error}", path=Path("a") / "b", error=PlaygroundError(say("Add it back")))
    assert message == "a/b: Add it back"
    assert translated(message, german) == "a/b: Wieder einfügen"


def test_an_error_tidies_what_its_message_is_about_and_keeps_the_message():
    long = say("{layer} needs {count} inputs.", layer="“" + "x" * 200 + "”\x1b[31m", count=2)
    error = pickle.loads(pickle.dumps(PlaygroundError(long, node="add1")))
    assert "\x1b" not in error.message
    assert error.node == "add1"
    plain = PlaygroundError(say("“{name}” is no layer.", name="y" * 200)).message
    assert isinstance(plain, Message)
    assert len(plain) < 110
    assert isinstance(str(PlaygroundError(say("Add it back"))), Message)
