"""A file of answers: what is taken for one, and what of it can be read."""

from __future__ import annotations

import json
from typing import Any

import pytest

from mkdocs_rehearse.exchange import Foreign, read_sheet

HEAD = '{"rehearse-answers":1}'


def line(**changes: Any) -> str:
    answer = {
        "question": "AbCdEf",
        "revision": "x1Y",
        "score": 0.5,
        "sure": "unsure",
        "hint": False,
        "seconds": 31,
        "choice": "0",
    }
    return json.dumps(answer | changes)


def test_an_answer_a_line() -> None:
    sheet = read_sheet("\n".join([HEAD, line(), line(question="Other1", sure=None), ""]))
    assert [one.question for one in sheet.answers] == ["AbCdEf", "Other1"]
    first, second = sheet.answers
    assert (first.score, first.sure, first.seconds, first.choice) == (0.5, "unsure", 31, "0")
    assert second.sure is None
    assert sheet.unreadable == 0


def test_second_answer_to_a_question_does_not_count() -> None:
    [one] = read_sheet("\n".join([HEAD, line(score=0), line(score=1)])).answers
    assert one.score == 0


@pytest.mark.parametrize(
    "damaged",
    [
        "{",
        "[]",
        "7",
        "[" * 100_000,
        '"text"',
        line(question=7),
        line(revision=None),
        line(score=1.5),
        line(score=True),
        line(score=float("nan")),
        line(seconds=-1),
        line(seconds="31"),
        line(sure="certain"),
        line(sure=["sure"]),
        line(choice=2),
    ],
)
def test_damaged_line_is_counted_and_leaves_the_others(damaged: str) -> None:
    sheet = read_sheet("\n".join([HEAD, damaged, line()]))
    assert sheet.unreadable == 1
    assert len(sheet.answers) == 1


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "does not begin as a file of answers does"),
        ("id,score\n1,2\n", "does not begin as a file of answers does"),
        ('{"rehearse":1,"site":"https://example.org/"}', "is everything a reader has"),
        ('{"rehearse-answers":2}', "is of version 2, which a later version of Rehearse reads"),
    ],
)
def test_another_file_is_refused_with_a_sentence(text: str, said: str) -> None:
    with pytest.raises(Foreign) as refused:
        read_sheet(text)
    assert str(refused.value).startswith(said)
