"""Think first, then compare: a model answer and a rubric the reader ticks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ..model import Body
from ..shapes import SIGNAL, Field, ListOf, Reading, Record, Words
from ..source import Text
from .kind import Kind, Parts
from .options import report_equal_texts

MOST_POINTS = 20
"""Points a rubric may have: an answer keeps which of them were ticked, and that is short."""


@dataclass(frozen=True, slots=True)
class RubricPoint:
    """One thing a good answer mentions, and the signal it gives."""

    point: Text
    signal: str


@dataclass(frozen=True, slots=True)
class Recall(Body):
    """The points stand in the file's order."""

    model_answer: Text
    rubric: tuple[RubricPoint, ...]


_POINT = Record(
    {
        "point": Field(Words(), "what a good answer mentions, in Markdown"),
        "signal": Field(SIGNAL, "the signal it gives"),
    },
    RubricPoint,
)


def _decode(values: dict[str, Any], reading: Reading) -> Recall:
    body = Recall(**values)
    report_equal_texts([point.point for point in body.rubric], "point", reading)
    return body


def _meaning(body: Recall) -> list[str]:
    return [point.point for point in body.rubric]


def _written(body: Recall) -> dict[str, Any]:
    rubric = [{"point": point.point, "signal": point.signal} for point in body.rubric]
    return {"model_answer": body.model_answer, "rubric": rubric}


RECALL = Kind(
    "recall",
    "an answer in one's own words, held against a model answer by a rubric",
    {
        "model_answer": Field(Words(), "what a strong candidate would say, in Markdown"),
        "rubric": Field(
            ListOf(_POINT, 2, MOST_POINTS, "the grade is the share ticked of two to twenty"),
            "two to twenty points: each a 'point' and its 'signal'",
        ),
    },
    _decode,
    _meaning,
    _written,
    lambda body: Parts(reasons=(body.model_answer,)),
    thinking=240,
)
