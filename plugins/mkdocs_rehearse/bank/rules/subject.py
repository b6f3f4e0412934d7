"""A question as the rules look at it: its texts cut into words, each cut made once."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from ..kinds import KINDS
from ..kinds.kind import Offer
from ..kinds.options import CODE, normalised
from ..model import Bank, Question
from ..problem import Place
from ..source import Text
from .words import WORD, stems

_LINK = re.compile(r"\[([^\]]*)\]\([^)\s]*\)")


class Wording:
    """One text of a question."""

    def __init__(self, text: Text) -> None:
        self.text = text

    @cached_property
    def prose(self) -> str:
        """The text with code blanked out, so that what is left keeps its index."""
        return CODE.sub(lambda found: " " * len(found[0]), self.text)

    @cached_property
    def words(self) -> list[str]:
        """Of its prose, in small letters."""
        return WORD.findall(self.prose.lower())

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

    def at_word(self, is_meant: Callable[[str], bool]) -> Place | None:
        """The place of the first word that is meant."""
        for found in WORD.finditer(self.prose):
            if is_meant(found[0].lower()):
                return self.at(found)
        return self.text.place


class Choice:
    """An offer and its wordings."""

    def __init__(self, offer: Offer) -> None:
        self.answers = tuple(map(Wording, offer.answers))
        self.distractors = tuple(map(Wording, offer.distractors))
        self.options = (*self.answers, *self.distractors)
        self.lead = offer.lead


class Subject:
    """A question and what the rules ask of it."""

    def __init__(self, question: Question) -> None:
        self.question = question
        kind: Any = KINDS[question.kind]
        self.parts = kind.parts(question.body)
        self.prompt = Wording(question.prompt)
        self.text = Wording(self.parts.text or Text())
        self.explanation = Wording(question.explanation)

    @cached_property
    def items(self) -> tuple[Wording, ...]:
        return tuple(map(Wording, self.parts.items))

    @cached_property
    def choices(self) -> tuple[Choice, ...]:
        """Empty for kinds that offer nothing to choose from."""
        return tuple(map(Choice, self.parts.offers))

    @cached_property
    def reasons(self) -> tuple[Wording, ...]:
        return tuple(map(Wording, self.parts.reasons))


@dataclass(frozen=True, slots=True)
class Shelf:
    """A bank and its questions."""

    bank: Bank
    subjects: tuple[Subject, ...]
