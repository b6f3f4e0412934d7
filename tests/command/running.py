"""Running the command in a test, and reading what it reports."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

Rehearse = Callable[..., tuple[int, str, str]]
"""Takes the arguments; returns status, output and errors."""


def codes(out: str) -> list[str]:
    """What was reported where, such as ``docs/index.md:3 empty-quiz``."""
    return [
        f"{below.split('--> ')[1].rsplit(':', 1)[0]} {line.split('[')[1].split(']')[0]}"
        for line, below in pairwise(out.splitlines())
        if line.startswith(("error[", "warning["))
    ]
