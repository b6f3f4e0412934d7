"""One right option among a few: the question most banks are made of."""

from __future__ import annotations

from dataclasses import dataclass

from ..model import Body
from .options import Option


@dataclass(frozen=True, slots=True)
class Single(Body):
    """The answer first, then the distractors in the file's order."""

    options: tuple[Option, ...]
