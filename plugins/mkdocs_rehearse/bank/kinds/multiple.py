"""Several right options among a few: the reader has to find all of them."""

from __future__ import annotations

from dataclasses import dataclass

from ..model import Body
from .options import Option


@dataclass(frozen=True, slots=True)
class Multiple(Body):
    """The answers first, then the distractors, each in the file's order."""

    options: tuple[Option, ...]
