"""Which way a text runs: a site may ask in another language than that of its pages.

A browser guesses by the first word. All of them are counted here, since a sentence in Arabic may
well begin with a term in Latin letters.
"""

from __future__ import annotations

import re
from typing import Literal
from unicodedata import bidirectional

Direction = Literal["ltr", "rtl"]

ENOUGH = 0.4
"""Share of the words from which a text is one from right to left: its terms are often in Latin."""

_NO_WORDS = re.compile(
    r"```.*?```|`[^`]*`|\$[^$\n]*\$|<[^>]*>|\]\([^)]*\)|\bhttps?://\S+", re.DOTALL
)
_FROM_THE_RIGHT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")

_STRONG: dict[str, Direction] = {"L": "ltr", "R": "rtl", "AL": "rtl"}


def direction(text: str) -> Direction | None:
    """Of a text in Markdown; none if it has no words, as a sum or a line of code has none."""
    ways = [_of_word(word) for word in _NO_WORDS.sub(" ", text).split()]
    left, right = ways.count("ltr"), ways.count("rtl")
    if left == right == 0:
        return None
    return "rtl" if right >= ENOUGH * (left + right) else "ltr"


def turned(text: str, own: Direction) -> Direction | None:
    """The direction of a text that is in another one than `own`."""
    if own == "ltr" and not _FROM_THE_RIGHT.search(text):
        return None  # Found at once, as most are.
    found = direction(text)
    return None if found == own else found


def _of_word(word: str) -> Direction | None:
    """By its first letter that has a direction."""
    return next((_STRONG[way] for way in map(bidirectional, word) if way in _STRONG), None)
