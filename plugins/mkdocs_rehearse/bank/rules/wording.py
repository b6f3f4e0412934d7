"""Rules on how options are worded: words that give the answer away, or that say nothing."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from ..problem import quoted
from .rule import Finding
from .subject import Choice, Subject, Wording

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
        (?:above|preceding|(?:other\ )?(?:answers|choices|options))\b
    | ^(?:all\ )?(?:two|three|four)\ of\ the\ above$
    | ^(?:every|no)thing\ above$
    | ^(?:all|any|both|neither|none)\ of\ (?:these|those)$
    | ^(?:all|both|neither|none)\ (?:of\ (?:them|these|those)\ )?(?:are|is)
        \ (?:correct|false|right|true|wrong)$
    """,
    re.VERBOSE,
)

_ABOVE_PARTS = (
    *("above", "preceding", "answers", "choices", "options", "these", "those"),
    *("correct", "false", "right", "true", "wrong"),
)
"""One of these is in whatever `_ABOVE` finds."""

_LETTER = re.compile(
    r"""
    \b(?:[Aa]lternative|[Aa]nswer|[Cc]hoice|[Dd]istractor|[Oo]ption)s?\s
        (?:\([A-Ha-h]\) | [A-H](?![\w/+\#\[('’-]))
    | \b(?:answer|choice|option)\s(?:is|was)\s\(?[A-H]\)?
        (?=[.,;:!?)]|$|\s(?:as|because|if|since)\b)
    | \([A-Ha-h]\)(?:,|/|,?\s(?:and|or))\s?\([A-Ha-h]\)
    """,
    re.VERBOSE,
)
_LETTER_PARTS = "ption", "nswer", "hoice", "istractor", "lternative", ")"
"""One of these is in whatever `_LETTER` finds."""
_LABEL = re.compile(r"\(?[A-Ha-h]\)\s")
_LETTERS_ALONE = re.compile(
    r"(?:(?:both|either|neither|only)\s)?[A-H](?:,\s[A-H])*,?\s(?:and|or|nor|&)\s[A-H](?:\sonly)?\.?",
    re.IGNORECASE,
)

_FIRST = re.compile(r"[*_(]*([^\W\d_]+)(?:['’-][^\W\d_]*)*(?!\w)")
_CLOSINGS = "*_)\"'”’»“‘"


def all_of_the_above(subject: Subject) -> Iterator[Finding]:
    for choice in filter(_may_refer, subject.choices):
        for wording in choice.options:
            if _ABOVE.search(wording.normalised):
                yield Finding(
                    f"{quoted(wording.text)} has no content of its own",
                    wording.text.place,
                    "write an option that says something, or leave it out: three are enough",
                )


def option_letter(subject: Subject) -> Iterator[Finding]:
    if not subject.choices:
        return
    hint = "options are shuffled and have no fixed letter: name this one by what it says"
    for wording in subject.wordings if subject.may_say(_LETTER_PARTS) else ():
        may_name = any(map(wording.prose.__contains__, _LETTER_PARTS))
        found = _LETTER.search(wording.prose) if may_name else None
        if found:
            yield Finding(f"{quoted(found[0])} names an option", wording.at(found), hint)
    for wording in _options(subject):
        label = _LABEL.match(wording.text)
        if label:
            message = f"the option brings a letter of its own, {quoted(label[0])}"
            yield Finding(message, wording.at(label), "remove it: options are shuffled")
        elif _LETTERS_ALONE.fullmatch(wording.text) and not _explained(wording, subject):
            yield Finding(f"{quoted(wording.text)} names options", wording.text.place, hint)


def vague_frequency(subject: Subject) -> Iterator[Finding]:
    for wording in _options(subject):
        if not VAGUE.isdisjoint(wording.words):
            word = next(filter(VAGUE.__contains__, wording.words))
            yield Finding(
                f"how often is '{word}'? Readers differ, and with them what is right",
                wording.at_word(word),
                "say when, or how often in numbers",
            )


def absolutes(subject: Subject) -> Iterator[Finding]:
    for choice in subject.choices:
        found = list(filter(is_absolute, choice.distractors))
        if len(found) >= 2 and not any(map(is_absolute, choice.answers)):
            word = next(filter(ABSOLUTES.__contains__, found[0].words))
            yield Finding(
                f"{len(found)} distractors are absolute and the answer is not",
                found[0].at_word(word),
                f"test-wise readers rule out what is absolute: put it without '{word}'",
            )


def unlike_ends(subject: Subject) -> Iterator[Finding]:
    for choice in subject.choices:
        for end, telling in _ENDS.items():
            told = [(wording, telling(wording)) for wording in choice.options]
            yes = [wording for wording, said in told if said is True]
            no = [wording for wording, said in told if said is False]
            if yes and no:
                odd, others = (yes, no) if len(yes) < len(no) else (no, yes)
                yield Finding(
                    f"{len(odd)} of the options {end[odd is yes]}, {len(others)} do not",
                    odd[0].text.place,
                    "write all of them in the same form",
                )


def is_absolute(wording: Wording) -> bool:
    return not ABSOLUTES.isdisjoint(wording.words)


def _starts_with_a_capital(wording: Wording) -> bool | None:
    """None for a code, number, quote, abbreviation or name that is written as it is anywhere."""
    found = _FIRST.match(wording.text)
    if not found:
        return None
    first = found[1]
    if first.islower():
        return False
    return True if first[1:].islower() or len(first) == 1 else None


def _ends_with_a_period(wording: Wording) -> bool | None:
    """None after code; a question or an exclamation ends as a sentence does."""
    text = wording.text.rstrip(_CLOSINGS)
    return None if text.endswith("`") else text.endswith((".", "?", "!", "…"))


_ENDS: dict[tuple[str, str], Callable[[Wording], bool | None]] = {
    ("begin with a small letter", "begin with a capital"): _starts_with_a_capital,
    ("end without a period", "end with a period"): _ends_with_a_period,
}


def _may_refer(choice: Choice) -> bool:
    """Whether `_ABOVE` may find something, so that options need not be normalised for it."""
    folded = choice.folded
    is_plain = folded.isascii() and "`" not in folded and "**" not in folded
    return not is_plain or any(map(folded.__contains__, _ABOVE_PARTS))


def _explained(wording: Wording, subject: Subject) -> bool:
    """Whether the letters are names that the question gives to things, such as nodes."""
    named = set(re.findall(r"\b[A-H]\b", wording.text)) - {"A"}
    return named <= set(re.findall(r"\b[A-H]\b", f"{subject.prompt.text} {subject.text.text}"))


def _options(subject: Subject) -> Iterator[Wording]:
    for choice in subject.choices:
        yield from choice.options
