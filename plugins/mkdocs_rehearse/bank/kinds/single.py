"""One right option among a few: the question most banks are made of."""

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

_DIGIT = re.compile(r"[0-9]")


@dataclass(frozen=True, slots=True)
class Single(Body):
    """The answer first, then the distractors in the file's order."""

    options: tuple[Option, ...]


def _decode(values: dict[str, Any], reading: Reading) -> Single:
    options = (values["answer"], *values["distractors"])
    report_equal_options(options, reading)
    return Single(options)


def _meaning(body: Single) -> list[str]:
    return [option.text for option in body.options]


def _written(body: Single) -> dict[str, Any]:
    answer, *distractors = (written_option(option) for option in body.options)
    return {"answer": answer, "distractors": distractors}


def _score(body: Single, said: Said) -> float:
    return float(said.one_of(texts(body.options), "option") == body.options[0].text)


_TRIAL = Trial(
    "the id of the right option",
    lambda body, lay: {"options": lay(texts(body.options))},
    lambda body: body.options[0].text,
    _score,
)


SINGLE = Kind(
    "single",
    "one right option among three to five",
    {
        "answer": Field(ANSWER, "the right option: its text and why it is right"),
        "distractors": Field(
            ListOf(DISTRACTOR, 2, 4, "with the answer, a question has three to five options"),
            "two to four wrong options: each a text and why it is wrong",
        ),
    },
    _decode,
    _meaning,
    _written,
    lambda body: offering(body.options),
    _TRIAL,
    lambda body: 1 / len(body.options),
    lambda choice: frozenset({int(choice)} if _DIGIT.fullmatch(choice) else ()),
)
