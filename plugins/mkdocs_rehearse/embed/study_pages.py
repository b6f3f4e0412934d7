"""Where study pages are, below the docs folder: a build adds those that a site has not written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

STUDY_PAGES = {
    "practice": "practice/index.md",
    "review": "review.md",
    "mock": "mock.md",
    "checklist": "checklist.md",
    "progress": "progress.md",
    "settings": "settings.md",
}
"""Path of each kind."""


def practice_path(bank: str) -> str:
    """Of the page that asks a whole bank."""
    return f"practice/{bank}.md"


def paths(kinds: Iterable[str], banks: Iterable[str]) -> Iterator[str]:
    """Of all study pages, if a site wants these kinds and has these banks."""
    for kind in kinds:
        yield STUDY_PAGES[kind]
        if kind == "practice":
            yield from map(practice_path, banks)
