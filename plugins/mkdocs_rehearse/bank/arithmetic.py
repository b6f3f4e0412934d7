"""The steps of a numeric question: ``name = expression`` lines that the checker computes again."""

from __future__ import annotations

from collections.abc import Sequence

from .shapes import Reading
from .source import Text


def check_steps(steps: Sequence[Text], value: Text, reading: Reading) -> None:
    """Report steps that cannot be computed or whose last one does not give the value."""
