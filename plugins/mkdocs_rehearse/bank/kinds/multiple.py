"""Several right options among a few: the reader has to find all of them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from ..model import Body
from ..shapes import Field, ListOf, Reading
from .kind import Kind
from .options import (
    ANSWER,
    DISTRACTOR,
    Option,
    offering,
    report_equal_options,
    texts,
    written_option,
)
from .trial import Said, Trial

MOST_OPTIONS = 9
"""Options a question may have: a digit key for each, and all in view on a small screen."""

_BASE_36 = re.compile(r"[0-9a-z]{1,4}")


@dataclass(frozen=True, slots=True)
class Multiple(Body):
    """The answers first, then the distractors, each in the file's order."""

    options: tuple[Option, ...]


def _decode(values: dict[str, Any], reading: Reading) -> Multiple:
    options = (*values["answers"], *values["distractors"])
    report_equal_options(options, reading)
    if len(options) > MOST_OPTIONS:
        message = f"{len(options)} options, of at most {MOST_OPTIONS}"
        hint = "leave out the distractors that nobody would choose"
        reading.error("too-many", message, options[MOST_OPTIONS].text.place, hint)
    return Multiple(options)


def _meaning(body: Multiple) -> list[list[str]]:
    return [
        [option.text for option in body.options if option.right is right] for right in (True, False)
    ]


def _written(body: Multiple) -> dict[str, Any]:
    return {
        key: [written_option(option) for option in body.options if option.right is right]
        for key, right in (("answers", True), ("distractors", False))
    }


def _score(body: Multiple, said: Said) -> float:
    chosen = set(said.some_of(texts(body.options), "option"))
    right = set(_right(body))
    return max(0.0, (len(chosen & right) - len(chosen - right)) / len(right))


def _right(body: Multiple) -> list[str]:
    return [option.text for option in body.options if option.right]


def _guess(body: Multiple) -> float:
    """Each option is chosen or not; choosing none is no answer."""
    return 1 / ((1 << len(body.options)) - 1)


def _chosen(choice: str) -> frozenset[int]:
    """A set of options is a number in base 36 whose bit n says whether option n is in it."""
    bits = int(choice, 36) if _BASE_36.fullmatch(choice) else 0
    return frozenset(n for n in range(MOST_OPTIONS) if bits >> n & 1)


_TRIAL = Trial(
    "a list of the ids of all right options",
    lambda body, lay: {"options": lay(texts(body.options))},
    _right,
    _score,
)


MULTIPLE = Kind(
    "multiple",
    "two or more right options among several",
    {
        "answers": Field(
            ListOf(ANSWER, 2, hint="with one right option, use 'answer'"),
            "two or more right options: each a text and why it is right",
        ),
        "distractors": Field(
            ListOf(DISTRACTOR, 2, hint="with fewer, choosing everything is nearly right"),
            "two or more wrong options: each a text and why it is wrong",
        ),
    },
    _decode,
    _meaning,
    _written,
    lambda body: offering(body.options),
    _TRIAL,
    _guess,
    _chosen,
    thinking=30,
)
