"""A question as the rules look at it: its texts cut into words, each cut made once."""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from ..kinds import KINDS
from ..kinds.cloze import GAP
from ..kinds.kind import Offer
from ..kinds.options import CODE, normalised
from ..model import Bank, Question
from ..problem import Place
from ..source import Text
from .kept import kept
from .words import WORD, stems, words

RUN = 5
"""Words that are compared together where questions may repeat each other."""

_LINK = re.compile(r"\[([^\[\]]*)\]\([^()\s]*\)")
_NOT_PROSE = re.compile(f"{CODE.pattern}|{GAP.pattern}", CODE.flags)


class Wording:
    """One text of a question."""

    def __init__(self, text: Text) -> None:
        self.text = text

    @kept
    def prose(self) -> str:
        """The text as one line with code and gaps blanked out; what is left keeps its index."""
        text: str = self.text
        if "`" in text or "{{" in text:
            text = _NOT_PROSE.sub(lambda found: " " * len(found[0]), text)
        return text.replace("\n", " ")

    @kept
    def small(self) -> str:
        """Its prose in small letters."""
        return self.prose.lower().replace("’", "'")

    @kept
    def words(self) -> list[str]:
        """Of its prose, in small letters."""
        return words(self.small)

    @property
    def all_words(self) -> list[str]:
        """Of the text, code and gaps included."""
        is_prose = not any(map(self.text.__contains__, ("`", "{{", "’")))
        return self.words if is_prose else words(self.text.lower())

    @kept
    def stems(self) -> frozenset[str]:
        return stems(self.words)

    @kept
    def normalised(self) -> str:
        return normalised(self.text)

    @kept
    def length(self) -> int:
        """In characters, as readers see it: links without address, no marks of emphasis or code."""
        shown = _LINK.sub(r"\1", self.text) if "](" in self.text else self.text
        shown = shown.replace("**", "").replace("`", "")
        return len(" ".join(shown.split()))

    @kept
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

    @kept
    def folded(self) -> str:
        """What the options say, whatever its letters."""
        return "\n".join([option.text for option in self.options]).casefold()


@dataclass(frozen=True, slots=True)
class Told:
    """A question as it is compared with all others."""

    question: Question
    runs: array[int]
    """Hashes of the runs of words in what makes the question, be it its prompt or more."""


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

    @kept
    def _written(self) -> str:
        return " ".join([wording.text for wording in self.wordings]).replace("\n", " ")

    def may_say(self, parts: Iterable[str]) -> bool:
        """Whether one of these is anywhere in the question: looking for them first is fast."""
        return any(map(self._written.__contains__, parts))

    @property
    def told(self) -> Told:
        """What is kept of it when another bank is looked at."""
        return Told(self.question, array("q", self._runs()))

    def _runs(self) -> set[int]:
        shown = (self.prompt, self.text, *self.items)
        told = [word for wording in shown for word in wording.all_words]
        if len(told) < RUN:
            options = (option for choice in self.choices for option in choice.options)
            told += [word for option in options for word in option.all_words]
        if len(told) < RUN:
            return {hash(tuple(told))}
        return set(map(hash, zip(*(told[first:] for first in range(RUN)), strict=False)))


@dataclass(frozen=True, slots=True)
class Shelf:
    """A bank and its questions."""

    bank: Bank
    subjects: tuple[Subject, ...]


def _wordings(texts: Iterable[Text]) -> tuple[Wording, ...]:
    return tuple(map(Wording, texts))
