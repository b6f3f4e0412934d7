"""All banks of a folder, checked against each other."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from .model import SIGNALS, Bank, Question
from .problem import Problem


@dataclass(frozen=True, slots=True)
class Library:
    """What a folder of banks holds. Its questions are sound; its problems say what is not."""

    banks: dict[str, Bank] = field(default_factory=dict)
    """By bank id."""
    questions: dict[str, Question] = field(default_factory=dict)
    """By public id."""
    aliases: dict[str, Question] = field(default_factory=dict)
    """By a public id the question had before."""
    problems: tuple[Problem, ...] = ()
    """By path, line and column."""
    broken: frozenset[str] = frozenset()
    """Ids of banks that could not be read, and public ids of questions left out."""


def load(
    folder: Path, *, root: Path | None = None, signals: Mapping[str, str] = SIGNALS
) -> Library:
    """Read every bank below the folder. Paths are shown relative to the root."""
    raise NotImplementedError
