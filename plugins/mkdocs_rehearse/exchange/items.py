"""Item analysis: what the answers of many readers say of each question.

The words and formulas are those of classical test theory (Lord and Novick, *Statistical Theories of
Mental Test Scores*, 1968), but for one thing: readers choose what they answer, so a reader is not
measured by a total but by how far their scores lie above the facility of what they answered.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from statistics import fmean, median

from mkdocs_rehearse.bank import Library, Question, stored_id
from mkdocs_rehearse.bank.kinds import KINDS

from .sheets import Given, Sheet

FEWEST = 3
"""Readers without whom a correlation says nothing: two points are always on a line."""

Answer = tuple[int, Given]
"""The reader's number, and what they answered."""


@dataclass(frozen=True, slots=True)
class Taken:
    """An option, and how many readers chose it."""

    text: str
    right: bool
    times: int


@dataclass(frozen=True, slots=True)
class Item:
    """A question, by its readers' first answers."""

    question: Question
    readers: int
    facility: float
    """The mean score, 0 to 1."""
    discrimination: float | None
    """−1 to 1: the correlation of scores here with the readers' standing in everything else.

    For scores of 0 and 1 it is the corrected point-biserial. None where it cannot be computed:
    fewer than three readers answered anything else, or all have the same score.
    """
    compared: int
    """Readers behind the discrimination: those who answered another question."""
    seconds: float
    """The median."""
    sure: int
    """Readers who were sure."""
    sure_wrong: int
    """Those of them who were wrong."""
    options: tuple[Taken, ...]
    """The answers first; empty where a kind offers none."""

    @property
    def untaken(self) -> tuple[str, ...]:
        """Distractors that nobody chose."""
        return tuple(one.text for one in self.options if not one.right and not one.times)

    @property
    def guess(self) -> float:
        """The chance that a blind guess gets all of it right."""
        return KINDS[self.question.kind].guess(self.question.body)


@dataclass(frozen=True, slots=True)
class Analysis:
    """All questions that were answered as they are worded now."""

    items: tuple[Item, ...]
    """Worst first: by discrimination, none for 0, then by facility."""
    outdated: int
    """Answers to an earlier wording, which are left out."""
    unknown: int
    """Answers to questions that the banks do not have."""


def analyse(sheets: Iterable[Sheet], library: Library) -> Analysis:
    """The figures of every question that someone answered; each sheet is a reader."""
    known = {question.key: question for question in library.questions.values()}
    known |= {stored_id(old): question for old, question in library.aliases.items()}
    answers: dict[str, list[Answer]] = {}
    outdated = unknown = 0
    for reader, sheet in enumerate(sheets):
        for given in sheet.answers:
            question = known.get(given.question)
            if question is None:
                unknown += 1
            elif question.revision != given.revision:
                outdated += 1
            else:
                answers.setdefault(question.key, []).append((reader, given))
    standings = _standings(answers.values())
    items = [_item(known[key], given, standings) for key, given in answers.items()]
    items.sort(key=lambda one: (one.discrimination or 0, one.facility, one.question.id))
    return Analysis(tuple(items), outdated, unknown)


def _standings(answers: Iterable[Sequence[Answer]]) -> dict[int, tuple[float, int]]:
    """By reader: the sum of their scores less each question's facility, and of how many."""
    standings: dict[int, tuple[float, int]] = {}
    for given in answers:
        facility = _facility(given)
        for reader, answer in given:
            surplus, count = standings.get(reader, (0.0, 0))
            standings[reader] = surplus + answer.score - facility, count + 1
    return standings


def _facility(answers: Sequence[Answer]) -> float:
    return fmean(given.score for _, given in answers)


def _item(
    question: Question, answers: Sequence[Answer], standings: Mapping[int, tuple[float, int]]
) -> Item:
    facility = _facility(answers)
    pairs = []
    for reader, given in answers:
        surplus, count = standings[reader]
        if count > 1:
            elsewhere = (surplus - (given.score - facility)) / (count - 1)
            pairs.append((given.score, elsewhere))
    sure = [given for _, given in answers if given.sure == "sure"]
    return Item(
        question=question,
        readers=len(answers),
        facility=facility,
        discrimination=_correlation(pairs),
        compared=len(pairs),
        seconds=median(given.seconds for _, given in answers),
        sure=len(sure),
        sure_wrong=sum(given.score < 1 for given in sure),
        options=_taken(question, answers),
    )


def _taken(question: Question, answers: Sequence[Answer]) -> tuple[Taken, ...]:
    kind = KINDS[question.kind]
    if kind.chosen is None:
        return ()
    [offer] = kind.parts(question.body).offers
    chosen = [kind.chosen(given.choice) for _, given in answers]
    right = len(offer.answers)
    return tuple(
        Taken(text, index < right, sum(index in one for one in chosen))
        for index, text in enumerate((*offer.answers, *offer.distractors))
    )


def _correlation(pairs: Sequence[tuple[float, float]]) -> float | None:
    """Pearson's; None where it has no meaning."""
    if len(pairs) < FEWEST:
        return None
    means = [fmean(values) for values in zip(*pairs, strict=True)]
    away = [(x - means[0], y - means[1]) for x, y in pairs]
    spread = math.sqrt(sum(x * x for x, _ in away) * sum(y * y for _, y in away))
    if spread < 1e-12:
        return None
    return sum(x * y for x, y in away) / spread
