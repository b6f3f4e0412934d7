"""Think first, then compare: a model answer and a rubric the reader ticks."""

from __future__ import annotations

from dataclasses import dataclass

from ..model import Body
from ..source import Text


@dataclass(frozen=True, slots=True)
class RubricPoint:
    """One thing a good answer mentions, and the signal it gives."""

    point: Text
    signal: str


@dataclass(frozen=True, slots=True)
class Recall(Body):
    """The points are in the file's order."""

    model_answer: Text
    rubric: tuple[RubricPoint, ...]
