"""A bank whose questions have become HTML: what pages, the catalog and reports ask for besides."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from mkdocs_rehearse.bank import Bank, Question, Recall
from mkdocs_rehearse.bank.kinds import KINDS

from .catalog import BankEntry, compact
from .questions import Questions
from .texts import Resolve
from .timing import answering_seconds, feedback_seconds

DIGITS = 4
"""Of a chance: more would say nothing about a reader's memory."""


@dataclass(frozen=True, slots=True)
class CompiledQuestion:
    """A question but for its HTML."""

    id: str
    """Public."""
    entry: dict[str, Any]
    """What the catalog says of it."""
    line: int | None
    """Where it begins in its file."""
    answer: str
    """What is right, as HTML for a page on paper."""
    linked: Sequence[str]
    """The paths below the docs folder that it links to."""
    points: Sequence[str]
    """The signal that each point is for: of a rubric its own, else those of the question."""

    @property
    def key(self) -> str:
        return str(self.entry["key"])

    @property
    def seconds(self) -> int:
        """To answer it, and to read what is shown after that."""
        return int(self.entry["seconds"] + self.entry["after"])


@dataclass(frozen=True, slots=True)
class CompiledBank:
    """A bank whose questions are compiled."""

    id: str
    title: str
    tracks: Sequence[str]
    questions: Sequence[CompiledQuestion]

    def entry(self, file: str, practice: str | None) -> BankEntry:
        """The bank's line in the catalog: where its HTML is published, and its page."""
        questions = tuple(question.entry for question in self.questions)
        return BankEntry(self.id, self.title, tuple(self.tracks), file, practice, questions)


def compile_bank(bank: Bank, rendering: Questions) -> tuple[CompiledBank, dict[str, str]]:
    """The bank, and the HTML of its questions by key."""
    html = {}
    compiled = []
    for question in bank.questions:
        before = len(rendering.links)
        html[question.key] = rendering.html(question)
        compiled.append(
            CompiledQuestion(
                question.id,
                _entry(question, rendering.texts.resolve),
                question.place.line if question.place else None,
                rendering.answer(question),
                tuple(link.path for link in rendering.links[before:]),
                _points(question),
            )
        )
    # Plain texts: those of a bank would hold on to the file they were read from.
    title, tracks = str(bank.title), tuple(map(str, bank.tracks))
    return CompiledBank(bank.id, title, tracks, tuple(compiled)), html


def bank_json(bank: str, html: Mapping[str, str]) -> str:
    """A bank's questions as browsers fetch them: the HTML that pages show."""
    return compact({"bank": bank, "questions": html})


def _entry(question: Question, resolve: Resolve) -> dict[str, Any]:
    taught = next((source.docs for source in question.sources if source.docs), None)
    target = resolve(taught) if taught else None
    return {
        "key": question.key,
        "revision": question.revision,
        "kind": question.kind,
        "level": str(question.level),
        "signals": tuple(map(str, question.signals)),
        "tags": tuple(map(str, question.tags)),
        "teach": target.url if target else None,
        "guess": round(KINDS[question.kind].guess(question.body), DIGITS),
        "seconds": answering_seconds(question),
        "after": feedback_seconds(question),
    }


def _points(question: Question) -> tuple[str, ...]:
    if isinstance(question.body, Recall):
        return tuple(str(point.signal) for point in question.body.rubric)
    return tuple(map(str, question.signals))
