"""Rules on how options are worded: words that give the answer away, or say nothing at all."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..problem import quoted
from .rule import Finding
from .subject import Subject, Wording

ABSOLUTES = frozenset(
    """
    all always cannot completely entirely every everybody everyone everything impossible must never
    nobody none nothing only
    """.split()
)
VAGUE = frozenset(
    """
    commonly frequently generally mostly normally occasionally often rarely regularly seldom
    sometimes typically usually
    """.split()
)

_ABOVE = re.compile(
    r"""
    \b(?:all|any|both|either|neither|none|more\ than\ one)\ (?:of\ )?(?:the\ |these\ )?
    (?:above|(?:other\ )?(?:answers|choices|options)|preceding)\b
    |^(?:all|any|both|neither|none)\ of\ (?:these|those)$
    |^(?:all|both|neither|none)\ (?:of\ (?:them|these|those)\ )?(?:are|is)
        \ (?:correct|false|right|true|wrong)$
    """,
    re.VERBOSE,
)


def all_of_the_above(subject: Subject) -> Iterator[Finding]:
    for wording in _options(subject):
        if _ABOVE.search(wording.normalised):
            yield Finding(
                f"{quoted(wording.text)} says nothing of its own and is right too often",
                wording.text.place,
                "write an option with a content of its own, or leave it out: three are enough",
            )


def vague_frequency(subject: Subject) -> Iterator[Finding]:
    for wording in _options(subject):
        if not VAGUE.isdisjoint(wording.words):
            word = next(word for word in wording.words if word in VAGUE)
            yield Finding(
                f"how often is '{word}'? Readers differ, so the option is neither right nor wrong",
                wording.at_word(VAGUE.__contains__),
                "say when, or how often in numbers",
            )


def absolutes(subject: Subject) -> Iterator[Finding]:
    for choice in subject.choices:
        found = [wording for wording in choice.distractors if is_absolute(wording)]
        if len(found) >= 2 and not any(map(is_absolute, choice.answers)):
            yield Finding(
                f"{len(found)} distractors are absolute and the answer is not",
                found[0].at_word(ABSOLUTES.__contains__),
                "test-wise readers rule out such options: say it without this word",
            )


def is_absolute(wording: Wording) -> bool:
    return not ABSOLUTES.isdisjoint(wording.words)


def _options(subject: Subject) -> Iterator[Wording]:
    for choice in subject.choices:
        yield from choice.options
