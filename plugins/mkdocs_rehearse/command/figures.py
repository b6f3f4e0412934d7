"""What a library and its site add up to, as ``rehearse stats`` tells it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from mkdocs_rehearse.bank import LEVELS, Library, Question, Reference
from mkdocs_rehearse.bank.kinds import KINDS
from mkdocs_rehearse.bank.rules.mix import answer_rate
from mkdocs_rehearse.bank.rules.subject import Subject

from .docs import Docs
from .site import Site


@dataclass(frozen=True, slots=True)
class Mix:
    """Some questions by what they are."""

    questions: int
    levels: Mapping[str, int]
    kinds: Mapping[str, int]
    signals: Mapping[str, int]
    """A question of two signals counts for both."""
    longest: float | None
    """How often the answer is the longest option; None if there is nothing to choose from."""
    shortest: float | None

    @classmethod
    def of(cls, questions: Sequence[Question], signals: Iterable[str]) -> Mix:
        subjects = [Subject(question) for question in questions]
        return cls(
            questions=len(questions),
            levels=_counts(LEVELS, (question.level for question in questions)),
            kinds=_counts(KINDS, (question.kind for question in questions)),
            signals=_counts(signals, (one for question in questions for one in question.signals)),
            longest=answer_rate(subjects, max),
            shortest=answer_rate(subjects, min),
        )


@dataclass(frozen=True, slots=True)
class Figures:
    """A library and its site."""

    all: Mix
    tracks: Mapping[str, Mix]
    """In the order of their names."""
    banks: Mapping[str, Mapping[str, Mix]]
    """By track, then by bank."""
    left_out: int
    """Questions that problems keep out of all this."""
    sources: Mapping[str, int]
    """Pages of the site and works, with how many questions name them; the most named first."""
    pages: int
    silent: tuple[str, ...]
    """Pages that ask nothing: of the sections if the site has any, else of all."""
    unasked: tuple[str, ...]
    """Public ids of questions that no page asks. Practice pages that a build adds are no pages."""


def figures(site: Site) -> Figures:
    """Work them out."""
    library = site.load()
    docs = Docs(site, library)
    asked = {page: docs.asked(page).questions for page in docs.pages}
    everywhere = {question for questions in asked.values() for question in questions}
    banks: dict[str, dict[str, Mix]] = {}
    for bank in sorted(library.banks.values(), key=lambda bank: bank.id):
        for track in bank.tracks:
            banks.setdefault(track, {})[bank.id] = Mix.of(bank.questions, site.signals)
    banks = dict(sorted(banks.items()))
    return Figures(
        all=Mix.of([*library.questions.values()], site.signals),
        tracks={track: Mix.of(_of_track(track, library), site.signals) for track in banks},
        banks=banks,
        left_out=sum("." in one for one in library.broken),
        sources=dict(Counter(_sources(library)).most_common()),
        pages=len(docs.pages),
        silent=tuple(
            site.shown(page)
            for page, questions in asked.items()
            if not questions and _should_ask(page.relative_to(site.docs).as_posix(), site)
        ),
        unasked=tuple(one for one in library.questions if one not in everywhere),
    )


def _counts(names: Iterable[str], found: Iterable[str]) -> dict[str, int]:
    """How often each name is found, those never found included."""
    return {**dict.fromkeys(names, 0), **Counter(found)}


def _of_track(track: str, library: Library) -> list[Question]:
    banks = [bank for bank in library.banks.values() if track in bank.tracks]
    return [question for bank in banks for question in bank.questions]


def _sources(library: Library) -> list[str]:
    """The page or work of each source, once a question."""
    return [
        name
        for question in library.questions.values()
        for name in dict.fromkeys(map(_name, question.sources))
    ]


def _name(source: Reference) -> str:
    if source.docs:
        return source.docs.partition("#")[0]
    return " ".join((source.cite or "").split())


def _should_ask(page: str, site: Site) -> bool:
    """Whether a page is there to be studied; a section's index page only leads to those."""
    if not site.sections:
        return True
    in_section = any(page.startswith(f"{section}/") for section in site.sections)
    return in_section and not page.endswith("index.md")
