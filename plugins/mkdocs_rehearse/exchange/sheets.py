"""Answers as readers save them for the authors: a file a reader, without names and times.

    {"rehearse-answers": 1}
    {"question": "AbCdEf", "revision": "x1Y", "score": 1, "sure": "sure", "hint": false,
     "seconds": 31, "choice": "0"}

A line an answer, the first that the reader gave to each question, in the order of the stored ids.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any, Literal, TypeGuard

VERSION = 1

DAY = 86_400
"""Seconds that nobody takes for one answer."""

Sure = Literal["sure", "unsure", "guessing"]
_SURE = ("sure", "unsure", "guessing", None)


class Foreign(Exception):
    """A file that holds no such answers; its text is the sentence that says what it is instead."""


@dataclass(frozen=True, slots=True)
class Given:
    """One answer."""

    question: str
    """Stored id."""
    revision: str
    score: float
    """0 to 1."""
    sure: Sure | None
    """None where nobody is asked how sure they are."""
    seconds: float
    choice: str
    """As the question's kind writes it in the reader's log; '' for none."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """The answers of one reader."""

    answers: tuple[Given, ...]
    unreadable: int
    """Lines that are damaged or nothing of ours."""


def read_sheet(text: str) -> Sheet:
    """What can be read of a file; raises `Foreign` if its first line is another's."""
    first, *lines = [line for line in text.splitlines() if line.strip()] or [""]
    _recognise(_object(first))
    given: dict[str, Given] = {}
    unreadable = 0
    for line in lines:
        answer = _given(_object(line))
        if answer is None:
            unreadable += 1
        else:
            given.setdefault(answer.question, answer)
    return Sheet(tuple(given.values()), unreadable)


def _recognise(head: dict[str, Any]) -> None:
    version = head.get("rehearse-answers")
    if version == VERSION:
        return
    if "rehearse" in head:
        raise Foreign(
            "is everything a reader has, with days and times; ask for the file "
            "that their Settings page saves 'for the authors'"
        )
    if isinstance(version, int) and version > VERSION:
        raise Foreign(f"is of version {version}, which a later version of Rehearse reads")
    raise Foreign("does not begin as a file of answers does")


def _object(line: str) -> dict[str, Any]:
    try:
        value = json.loads(line)
    except (ValueError, RecursionError):
        return {}
    return value if isinstance(value, dict) else {}


def _given(said: dict[str, Any]) -> Given | None:
    question, revision, choice = (said.get(name) for name in ("question", "revision", "choice"))
    score, sure, seconds = (said.get(name) for name in ("score", "sure", "seconds"))
    if not (isinstance(question, str) and isinstance(revision, str) and isinstance(choice, str)):
        return None
    if not (_is_number(score, 1) and _is_number(seconds, DAY) and sure in _SURE):
        return None
    return Given(question, revision, score, sure, seconds, choice)


def _is_number(value: Any, most: float) -> TypeGuard[float]:
    return isinstance(value, (int, float)) and not isinstance(value, bool) and 0 <= value <= most
