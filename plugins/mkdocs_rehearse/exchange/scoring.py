"""What blind answers say of banks: how often they agree with the key, and where they do not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from functools import partial
from typing import Any, Literal

from mkdocs_rehearse.bank import Library, Question
from mkdocs_rehearse.bank.kinds.trial import Malformed, Said, Trial

from .asking import NO_ANSWER, SEVERAL, text_id, tried

Verdict = Literal["agreed", "wrong", "none", "several", "malformed", "unanswered"]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one question."""

    question: Question
    verdict: Verdict
    key: Any
    """What is right, with texts in the place of ids."""
    said: Any = None
    """What was answered, likewise."""
    credit: float = 0
    """0 to 1, as a reader's answer is scored. To agree is to have all of it."""
    reason: str = ""
    """Why the answer is malformed."""


@dataclass(frozen=True, slots=True)
class Review:
    """The outcomes of all questions in the banks that were answered, by bank."""

    banks: Mapping[str, tuple[Outcome, ...]]
    strangers: tuple[str, ...]
    """Why some answers are of no question here, a sentence each."""

    @property
    def outcomes(self) -> tuple[Outcome, ...]:
        return tuple(outcome for outcomes in self.banks.values() for outcome in outcomes)


def agreement(outcomes: Iterable[Outcome]) -> float:
    """The share of questions in which the answer is the key's; unanswered ones count."""
    verdicts = Counter(outcome.verdict for outcome in outcomes)
    return verdicts["agreed"] / verdicts.total()


def review(answers: Mapping[str, Any], library: Library, options_only: bool = False) -> Review:
    """Hold answers against the key, in each bank of which a question is answered.

    They are named by public ids, old ones included, or by stored ids.
    """
    by_key = {question.key: question for question in library.questions.values()}
    known = by_key | library.aliases | library.questions
    now = {asked: known.get(asked) for asked in answers}
    answered = {one.id: answers[asked] for asked, one in now.items() if one}
    banks = {
        name: tuple(
            _outcome(question, trial, answered) for question, trial in tried(bank, options_only)
        )
        for name, bank in library.banks.items()
    }
    touched = {
        name: outcomes
        for name, outcomes in banks.items()
        if any(outcome.verdict != "unanswered" for outcome in outcomes)
    }
    scored = {outcome.question.id for outcomes in banks.values() for outcome in outcomes}
    strangers = [
        _why_strange(asked, one, library)
        for asked, one in now.items()
        if one is None or one.id not in scored
    ]
    return Review(touched, tuple(strangers))


def _outcome(question: Question, trial: Trial[Any], answers: Mapping[str, Any]) -> Outcome:
    key = trial.key(question.body)
    if question.id not in answers:
        return Outcome(question, "unanswered", key)
    answer = answers[question.id]
    if answer in (NO_ANSWER, SEVERAL):
        return Outcome(question, answer, key, answer)
    said = _in_texts(answer, question, trial)
    try:
        credit = trial.score(question.body, Said(answer, partial(text_id, question)))
    except Malformed as malformed:
        return Outcome(question, "malformed", key, said, reason=str(malformed))
    return Outcome(question, "agreed" if credit == 1 else "wrong", key, said, credit)


def _in_texts(answer: Any, question: Question, trial: Trial[Any]) -> Any:
    """The answer with the texts that its ids name."""
    named: dict[str, str] = {}

    def note(texts: Iterable[str], *, disordered: bool = False) -> list[dict[str, str]]:
        named.update((text_id(question, text), text) for text in texts)
        return []

    trial.asked(question.body, note)

    def told(part: Any) -> Any:
        if isinstance(part, list):
            return [told(one) for one in part]
        if isinstance(part, dict):
            return {told(name): told(one) for name, one in part.items()}
        return named.get(part, part) if isinstance(part, str) else part

    return told(answer)


def _why_strange(asked: str, question: Question | None, library: Library) -> str:
    if question:
        return f"'{asked}' is of kind {question.kind}, which is not scored here"
    if asked in library.broken:
        return f"'{asked}' is left out, as something is wrong with it: see 'rehearse check'"
    close = get_close_matches(asked, library.questions, n=1)
    guess = f": is it '{close[0]}'?" if close else ""
    return f"there is no question '{asked}'{guess}"
