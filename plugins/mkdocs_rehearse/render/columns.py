"""The questions of a catalog by column, as a browser reads ten thousand of them fastest."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from typing import Any

SHARED = ("kind", "level", "signals", "tags", "teach", "guess")
"""What many questions have in common: each value is written once."""


def columns(questions: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """The entries of questions, column by column; keys and revisions have one length each, so that
    those of all questions are one text."""
    return {
        "keys": "".join(one["key"] for one in questions),
        "revisions": "".join(one["revision"] for one in questions),
        **{name: _shared(one[name] for one in questions) for name in SHARED},
        "seconds": [one["seconds"] for one in questions],
        "after": [one["after"] for one in questions],
    }


def _shared(column: Iterable[Hashable]) -> dict[str, Any]:
    """The values as they are first met, and for each question the place of its own."""
    places: dict[Hashable, int] = {}
    return {
        "places": [places.setdefault(value, len(places)) for value in column],
        "values": list(places),
    }
