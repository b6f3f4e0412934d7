"""The rule on claims that age: prices, versions and the state of things, as of an untold day."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..problem import quoted
from .rule import Finding
from .subject import Subject, Wording
from .words import SENTENCE

# A year before 2018 is history, not the state of things.
_YEAR = r"20(?:1[89]|[2-9]\d)"
_PRICE = re.compile(
    r"""
    [$€£]\s?(?P<amount>\d[\d,.]*)(?:\s?(?:k|M|B|thousand|million|billion))?
    \s?(?:each\b
        | (?:an?|per|/)\s?
            (?:1[KM]|billion|call|core|day|GB|GiB|GPU|hour|image|million|minute|month|query|request
                |seat|second|TB|thousand|TiB|token|user|year)s?\b)
    """,
    re.VERBOSE,
)
_CHARGED = re.compile(r"\b(?:charges?|costs?|priced|lists?|rents?|sells?)\b")
_SUPPOSED = re.compile(
    r"\b(?:assum\w+|if|imagine|say|suppose|were|would)\b|(?:^|[,;:] )at (?:about )?[$€£]",
    re.IGNORECASE,
)
_NOW = re.compile(
    rf"""
    \b[Aa]s\ of\ (?:(?:early|late|mid|[A-Z]\w+)[ -])?(?:{_YEAR}|today|now|(?:this\ )?writing)\b
    | \b[Aa]t\ the\ time\ of\ writing\b
    | \b[Nn]owadays\b
    | \b(?:[Cc]urrently|[Tt]oday|[Aa]t\ present)[ ,]+(?:\w+\s)?
        (?:available|charges?|costs?|defaults?|limited|offers?|priced|recommends?|rents?|sells?
            |supports?|the\ (?:best|cheapest|fastest|largest))\b
    | \b(?:charges?|costs?|priced|supports?)\b[^.?!]{{0,60}}\b(?:at\ present|currently|today)\b
    | \b[Tt]oday['’]s\ (?:\w+\s)?(?:chips|GPUs?|hardware|LLMs|models|prices?|pricing)\b
    | \b(?:[Cc]urrent|[Ll]atest|[Nn]ewest)\ (?:\w+\s)?
        (?:chips|generation|GPUs?|hardware|list\ prices?|LLMs|prices|pricing|releases?)\b
    | \b(?:[Bb]y|[Ii]n|[Ss]ince)\ (?:[A-Z]\w+\ )?{_YEAR}\b[^.?!]{{0,60}}
        \b(?:charges|costs|defaults\ to|priced|prices?|pricing|supports|version)\b
    | \b(?:charges|costs|defaults\ to|priced|prices?|pricing|supports|version)\b[^.?!]{{0,60}}
        \b(?:[Bb]y|[Ii]n|[Ss]ince)\ (?:[A-Z]\w+\ )?{_YEAR}\b
    """,
    re.VERBOSE,
)
_NOW_PARTS = "urrent", "oday", "owadays", "at present", "s of ", "writing", "atest", "ewest", " 20"
"""One of these is in whatever `_NOW` finds."""
_SIGNS = "$", "€", "£"


def undated_claim(subject: Subject) -> Iterator[Finding]:
    if subject.question.as_of or not subject.may_say((*_SIGNS, *_NOW_PARTS)):
        return
    answers = [answer for choice in subject.choices for answer in choice.answers]
    for wording in (*answers, *subject.reasons, subject.explanation):
        found = _present(wording) or _price(wording, subject)
        if found:
            yield Finding(
                f"{quoted(found[0])} will not stay true, and the question has no date",
                wording.at(found),
                "add 'as_of': the month in which it was looked up, such as 2026-11",
            )
            return


def _present(wording: Wording) -> re.Match[str] | None:
    may_tell = any(map(wording.prose.__contains__, _NOW_PARTS))
    return _NOW.search(wording.prose) if may_tell else None


def _price(wording: Wording, subject: Subject) -> re.Match[str] | None:
    """A price that the text claims; one that the prompt sets or the sentence supposes is none."""
    if not any(map(wording.prose.__contains__, _SIGNS)):
        return None
    given = f"{subject.prompt.text} {subject.text.text}"
    for sentence in SENTENCE.finditer(wording.prose):
        if _CHARGED.search(sentence[0]) and not _SUPPOSED.search(sentence[0]):
            for found in _PRICE.finditer(wording.prose, sentence.start(), sentence.end()):
                if found["amount"] not in given:
                    return found
    return None
