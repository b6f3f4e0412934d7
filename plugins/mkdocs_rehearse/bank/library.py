"""All banks of a folder, checked against each other."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from .decode import decode_bank
from .ids import stored_id
from .model import SIGNALS, Bank, Question
from .problem import Place, Problem
from .reader import read
from .shapes import SLUG, Reading
from .source import Source


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
    """Ids of banks that could not be read, and public ids of questions left out.

    Who asks for one of these has been told why already.
    """


def load(
    folder: Path, *, root: Path | None = None, signals: Mapping[str, str] = SIGNALS
) -> Library:
    """Read every bank below a folder. Paths are shown relative to the root, by default its parent.

    Never raises over what the files hold; a file that cannot be opened is a problem too.
    """
