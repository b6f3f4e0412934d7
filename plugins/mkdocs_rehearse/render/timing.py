"""How long reading and answering take, estimated from words and from what a kind asks for."""

from __future__ import annotations

from collections.abc import Iterable

from mkdocs_rehearse.bank import Question
from mkdocs_rehearse.bank.kinds import KINDS
from mkdocs_rehearse.bank.rules.words import count_words

WORDS_A_MINUTE = 238
"""Adults who read English non-fiction in silence: Brysbaert, How many words do we read per minute?,
Journal of Memory and Language 109 (2019), from 190 studies."""


def words_in(texts: Iterable[str]) -> int:
    """How many words there are to read."""
    return count_words("\n".join(texts))


def reading_seconds(words: float) -> float:
    """To read so many words at the usual rate."""
    return words * 60 / WORDS_A_MINUTE


def answering_seconds(question: Question) -> int:
    """To read all that is shown before an answer, to think, and to give it."""
    kind = KINDS[question.kind]
    parts = kind.parts(question.body)
    options = (text for offer in parts.offers for text in (*offer.answers, *offer.distractors))
    shown = [question.prompt, parts.text or "", *parts.items, *options]
    return round(kind.thinking + reading_seconds(words_in(shown)))


def feedback_seconds(question: Question) -> int:
    """To read what is shown after an answer: the explanation and one reason of several."""
    reasons = KINDS[question.kind].parts(question.body).reasons
    reason = words_in(reasons) / len(reasons) if reasons else 0
    return round(reading_seconds(words_in([question.explanation]) + reason))
