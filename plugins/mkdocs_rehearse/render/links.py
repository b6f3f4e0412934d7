"""The links of questions to pages of the site, and what is wrong with those that lead nowhere."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

from mkdocs_rehearse.bank import Place, Problem, Question, Text
from mkdocs_rehearse.bank.kinds import KINDS

from .texts import Resolve

Anchors = Callable[[str], Collection[str] | None]
"""From a page's path below the docs folder to the ids it has; None if that is not known."""


@dataclass(frozen=True, slots=True)
class Link:
    """A path below the docs folder that a question names, perhaps with a section after ``#``."""

    id: str
    """Of the question."""
    path: str
    question: Question | None = None
    """If it is at hand, so that it can be said where it writes the path."""

    @property
    def place(self) -> Place | None:
        """Where the question writes it."""
        if self.question is None:
            return None
        written = re.compile(rf"(?<![\w./-]){re.escape(self.path)}")
        for text in texts(self.question):
            if found := written.search(text):
                return text.at(found.start(), len(self.path))
        return self.question.place


def lost_links(links: Iterable[Link], resolve: Resolve, anchors: Anchors) -> Iterator[Problem]:
    """A problem for each link to no page or file, or to a section that its page does not have."""
    for link in links:
        page, _, section = link.path.partition("#")
        if resolve(link.path) is None:
            yield Problem(
                "broken-link",
                f"{link.id} links to '{link.path}', which is no page or file of this site",
                "error",
                link.place,
                hint="write the path from the docs folder, as in articles/metrics.md",
            )
            continue
        known = anchors(posixpath.normpath(page)) if section else None
        if known is not None and section not in known:
            close = get_close_matches(section, known, n=1, cutoff=0.7)
            yield Problem(
                "broken-anchor",
                f"{link.id} names the section '#{section}', which {page} does not have",
                "error",
                link.place,
                hint=f"did you mean '#{close[0]}'?" if close else "name a heading's id",
            )


def source_links(question: Question) -> list[Link]:
    """The links of its sources."""
    return [Link(question.id, source.docs, question) for source in question.sources if source.docs]


def texts(question: Question) -> Iterator[Text]:
    """Every text of a question in which a path may stand, sources first."""
    yield from (source.docs for source in question.sources if source.docs)
    yield from filter(None, (question.prompt, question.hint, question.explanation))
    yield from _leaves(KINDS[question.kind].written(question.body))


def _leaves(written: Any) -> Iterator[Text]:
    if isinstance(written, Text):
        yield written
    elif isinstance(written, dict | list):
        for part in written.values() if isinstance(written, dict) else written:
            yield from _leaves(part)
