"""How long a question takes before its reader is known: by its words and its kind."""

from __future__ import annotations

from dataclasses import replace

from mkdocs_rehearse.bank import Option, Question, Recall, Reference, RubricPoint, Single
from mkdocs_rehearse.bank.source import Text
from mkdocs_rehearse.render.timing import answering_seconds, feedback_seconds, reading_seconds


def option(words: int, right: bool = False) -> Option:
    return Option(Text("word " * words), Text("why " * 10), right)


QUESTION = Question(
    id="greek.second",
    key="a1B2c3",
    bank="greek",
    kind="single",
    prompt=Text("word " * 119),
    signals=("data",),
    level="recall",
    explanation=Text("word " * 109),
    sources=(Reference(cite=Text("A book")),),
    revision="9fX",
    body=Single((option(20, right=True), option(29), option(70))),
)


def test_words_are_read_at_the_rate_of_adults() -> None:
    assert reading_seconds(238) == 60


def test_all_that_is_shown_before_an_answer_is_read_and_thought_about() -> None:
    assert answering_seconds(QUESTION) == 60 + 20


def test_after_it_the_explanation_is_read_and_one_reason_of_several() -> None:
    assert feedback_seconds(QUESTION) == 30


def test_an_answer_in_ones_own_words_is_written_and_held_against_the_model_answer() -> None:
    recall = replace(
        QUESTION,
        kind="recall",
        body=Recall(Text("word " * 248), (RubricPoint(Text("A point"), "data"),)),
    )
    assert answering_seconds(recall) == 30 + 240
    assert feedback_seconds(recall) == 90
