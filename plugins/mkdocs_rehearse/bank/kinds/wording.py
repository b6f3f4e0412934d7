"""Whether two texts say the same, for what is typed into a gap.

The browser decides by `client/questions/wording.js`; this follows it rule by rule, so that an
answer scored away from the site gets what it would have got there.
"""

from __future__ import annotations

import re
import sys
import unicodedata
from collections.abc import Iterable
from functools import cache
from itertools import groupby

_PLAIN = str.maketrans(
    {"æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ı": "i", "×": "x"},
)

_Rules = tuple[tuple[re.Pattern[str], str], ...]


def is_accepted(typed: str, accepted: Iterable[str]) -> bool:
    """Whether what was typed says what one of the accepted texts does."""
    wording = wording_of(typed)
    return wording != "" and any(wording_of(text) == wording for text in accepted)


def wording_of(text: str) -> str:
    """The wording by which typed texts compare; nothing only where nothing was typed."""
    signs, spaces = _rules()
    apart = unicodedata.normalize("NFKD", _follow(signs, text))
    small = re.sub("[\u0300-\u036f]", "", apart).upper().lower()
    return _follow(spaces, small.translate(_PLAIN))


def _follow(rules: _Rules, text: str) -> str:
    for found, written in rules:
        text = found.sub(written, text)
    return text


@cache
def _rules() -> tuple[_Rules, _Rules]:
    """Those before letters are taken apart, and those after."""
    sets = _sets()
    letter, mark, number = sets["L"], sets["M"], sets["N"]
    white = r"[\s\ufeff]"
    signs = (
        ("[⁰¹²³⁴-⁹⁺⁻ⁿ]+", r"^\g<0>"),
        ("[‘’‚‛′´ʹ-ʽ`]", "'"),
        ("[“-‟″«»]", '"'),
        ("[\u00ad\u200b-\u200f\u2060\ufeff]", ""),
    )
    spaces = (
        (f"[{sets['Pd']}−]", "-"),
        ("⁄", "/"),
        (f"{white}+", " "),
        (r"^ | \Z", ""),
        (r"(?s)(?<=.) ?\.\Z", ""),
        (" - ", "-"),
        (f"(?<=[{letter}{mark}])[ -](?=[{letter}])", ""),
        (f"(?<=[{letter}{mark}]{{2}})-(?=[{number}])|(?<=[{number}])-(?=[{letter}])", ""),
        (f"(?<=[{letter}{mark}]) (?=[{number}])|(?<=[{number}]) (?=[{letter}])", ""),
        (f" (?=[^{letter}{number}])|(?<=[^{letter}{mark}{number}]) ", ""),
    )
    compiled = (
        tuple((re.compile(found), written) for found, written in rules) for rules in (signs, spaces)
    )
    return next(compiled), next(compiled)


def _sets() -> dict[str, str]:
    """The characters of each category of Unicode, for a set of a regular expression."""
    sets = dict.fromkeys(("L", "M", "N", "Pd"), "")
    for category, points in groupby(map(chr, range(sys.maxunicode + 1)), unicodedata.category):
        first, *others = points
        name = category if category in sets else category[0]
        if name in sets:
            sets[name] += f"{re.escape(first)}-{re.escape(others[-1] if others else first)}"
    return sets
