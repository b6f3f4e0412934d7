"""A question as the rules look at it: its texts cut into words, each cut made once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from ..kinds import KINDS
from ..kinds.cloze import GAP
from ..kinds.kind import Offer
from ..kinds.options import CODE, normalised
from ..model import Bank, Question
from ..problem import Place
from ..source import Text
from .words import WORD, stems

_LINK = re.compile(r"\[([^\[\]]*)\]\([^()\s]*\)")
_NOT_PROSE = re.compile(f"{CODE.pattern}|{GAP.pattern}", CODE.flags)


class Wording:
    """One text of a question."""

    def __init__(self, text: Text) -> None:
        self.text = text
        self.prose = _prose(text)
        """The text as one line with code and gaps blanked out; what is left keeps its index."""

    @cached_property
    def words(self) -> list[str]:
        """Of its prose, in small letters."""
        return WORD.findall(self.prose.lower().replace("’", "'"))

    @cached_property
    def stems(self) -> frozenset[str]:
        return stems(self.words)

    @cached_property
    def normalised(self) -> str:
        return normalised(self.text)

    @cached_property
    def length(self) -> int:
        """In characters, as readers see it: links without address, no marks of emphasis or code."""
        shown = _LINK.sub(r"\1", self.text).replace("**", "").replace("`", "")
        return len(" ".join(shown.split()))

    @cached_property
    def count(self) -> int:
        """Of words as an author counts them, code included."""
        return len(self.text.split())

    def at(self, found: re.Match[str]) -> Place | None:
        """The place of a match in the text or its prose."""
        return self.text.at(found.start(), len(found[0]))

    def at_word(self, *meant: str) -> Place | None:
        """The place of the first of its words that is meant, in small letters."""
        words = WORD.finditer(self.prose)
        found = next((word for word in words if word[0].lower().replace("’", "'") in meant), None)
        return self.at(found) if found else self.text.place


class Choice:
    """An offer and its wordings."""

    def __init__(self, offer: Offer) -> None:
        self.answers = _wordings(offer.answers)
        self.distractors = _wordings(offer.distractors)
        self.options = (*self.answers, *self.distractors)
        self.lead = offer.lead


class Subject:
    """A question and what the rules ask of it."""

    def __init__(self, question: Question) -> None:
        self.question = question
        kind: Any = KINDS[question.kind]
        parts = kind.parts(question.body)
        self.prompt = Wording(question.prompt)
        self.text = Wording(parts.text or Text())
        self.items = _wordings(parts.items)
        self.choices = tuple(map(Choice, parts.offers))
        """Empty for kinds that offer nothing to choose from."""
        self.reasons = _wordings(parts.reasons)
        self.explanation = Wording(question.explanation)
        self.hint = Wording(question.hint or Text())

    @property
    def wordings(self) -> Iterator[Wording]:
        """All that is written in the question."""
        yield from (self.prompt, self.text, *self.items)
        for choice in self.choices:
            yield from choice.options
        yield from (*self.reasons, self.explanation, self.hint)


@dataclass(frozen=True, slots=True)
class Shelf:
    """A bank and its questions."""

    bank: Bank
    subjects: tuple[Subject, ...]


def _prose(text: str) -> str:
    if "`" in text or "{{" in text:
        text = _NOT_PROSE.sub(lambda found: " " * len(found[0]), text)
    return text.replace("\n", " ")


def _wordings(texts: Iterable[Text]) -> tuple[Wording, ...]:
    return tuple(map(Wording, texts))
