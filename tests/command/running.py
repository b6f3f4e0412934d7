"""Running the command in a test."""

from __future__ import annotations

from collections.abc import Callable

Rehearse = Callable[..., tuple[int, str, str]]
"""Takes the arguments; returns status, output and errors."""
