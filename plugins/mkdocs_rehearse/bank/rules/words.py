"""Words as the rules compare them: in small letters, without endings, those that say something."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

WORD = re.compile(r"[^\W_]+(?:[.,'’][^\W_]+)*")

_STOP = frozenset(
    """
    about above after again against all already also although among another any anything are around
    because been before being below best better between both but can cannot choose could did does
    doing done don't down during each either else enough even ever every few find first following
    follow for from further give given good had has have having her here his how however into its
    itself just keep kind last least less let like made make many may mean means might more most
    much must need never next nor not nothing now off once one only onto other others our out over
    own part per put rather same say second see should show since some still such take than that
    the their them themselves then there these they thing things this those three through time too
    two under until use used using very was way well were what when where whether which while who
    whom whose why will with within without work works would yes yet you your
    """.split()
)
"""Words that any prompt and any option may share without saying anything."""

_ENDINGS = (
    ("ies", "y"),
    ("sses", "ss"),
    ("ing", ""),
    ("ed", ""),
    ("es", ""),
    ("ly", ""),
    ("s", ""),
)
_STEM_LETTERS = 3
"""An ending is taken off only where so many letters remain."""


@cache
def stem(word: str) -> str:
    """A word of small letters without its ending, so that ``cached`` and ``caches`` are one."""
    word = word.removesuffix("'s").removesuffix("’s")
    for ending, instead in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _STEM_LETTERS:
            if ending == "s" and word.endswith(("ss", "us", "is")):
                break
            word = word[: -len(ending)] + instead
            break
    if len(word) > _STEM_LETTERS and word[-1] == word[-2] and word[-1] not in "lsz":
        word = word[:-1]
    return word.removesuffix("e") if len(word) > _STEM_LETTERS else word


def stems(words: Iterable[str]) -> frozenset[str]:
    """Of the words that say something; numbers are none."""
    return frozenset(
        stem(word)
        for word in words
        if len(word) >= _STEM_LETTERS and word not in _STOP and not word[0].isdigit()
    )
