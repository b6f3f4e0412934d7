"""All that ``rehearse check`` looks at: banks by their rules, links, and the fences of pages."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from mkdocs_rehearse.bank import Cloze, Problem, Question, Waived, check, in_order
from mkdocs_rehearse.embed.asking import ECHO
from mkdocs_rehearse.render import Link, Questions, Texts, lost_links, source_links, texts

from .docs import Docs
from .site import Site

Covers = Callable[[Path], bool]
"""Whether a file is among those that were asked for."""


@dataclass(frozen=True, slots=True)
class Examination:
    """What there is in the files that were asked for, and what is wrong with it."""

    banks: int
    questions: int
    pages: int
    problems: tuple[Problem, ...]
    """By path, line and column."""
    waived: tuple[Waived, ...]


def examine(site: Site, covers: Covers, whole: bool) -> Examination:
    """Look at the banks and pages that are covered; whole, if that is all of the site.

    All banks are read in any case, since ids and near-duplicates concern all.
    """
    library = site.load()
    docs = Docs(site, library)
    checked = check(library)
    banks = [bank for bank in library.banks.values() if covers(site.root / bank.path)]
    questions = [question for bank in banks for question in bank.questions]
    pages = [page for page in docs.pages if covers(page)]
    rendered = _rendered(questions)
    problems = [
        *library.problems,
        *checked.problems,
        *rendered.problems,
        *_lost(questions, rendered.links, docs),
        *_asked(pages, docs, whole),
    ]

    def concerns(problem: Problem) -> bool:
        return problem.place is None or covers(site.root / problem.place.path)

    return Examination(
        len(banks),
        len(questions),
        len(pages),
        in_order(problem for problem in dict.fromkeys(problems) if concerns(problem)),
        tuple(waived for waived in checked.waived if concerns(waived.problem)),
    )


def _rendered(questions: Iterable[Question]) -> Questions:
    """The questions that may hold a link, or a gap where nobody could fill it in.

    Rendering takes a hundred times as long as the rest, and most questions need none.
    """
    # Of the site's extensions it matters here only that fences are code.
    rendered = Questions(Texts(["pymdownx.superfences"]))
    for question in questions:
        may_link = any("](" in text or "]:" in text for text in texts(question))
        if may_link or isinstance(question.body, Cloze):
            rendered.html(question)
    return rendered


def _lost(questions: Iterable[Question], links: Iterable[Link], docs: Docs) -> Iterator[Problem]:
    """Links that lead nowhere. Without a docs folder there is nowhere to look."""
    if not docs.site.docs.is_dir():
        return iter(())
    sources = (link for question in questions for link in source_links(question))
    return lost_links([*sources, *links], docs.resolve, docs.anchors)


def _asked(pages: Iterable[Path], docs: Docs, whole: bool) -> Iterator[Problem]:
    for page in pages:
        for problem in docs.asked(page).problems:
            # What the banks' own problems tell is no news where they are shown.
            if problem.code != ECHO or not whole:
                yield problem
