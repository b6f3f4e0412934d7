"""Pairs to be found: each left-hand text has its right-hand one, and some of those are extra."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ..model import Body
from ..shapes import Field, ListOf, Reading, Record, Words
from ..source import Text
from .kind import Kind, Parts
from .options import report_equal_texts
from .trial import Lay, Said, Trial

MOST_RIGHT = 10
"""Right-hand texts a question may have, extras included: what an answer keeps of it is short."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two texts that belong together. Several pairs may share their right-hand text."""

    left: Text
    right: Text


@dataclass(frozen=True, slots=True)
class Matching(Body):
    """Pairs and extras in the file's order."""

    pairs: tuple[Pair, ...]
    extras: tuple[Text, ...]

    @property
    def rights(self) -> tuple[Text, ...]:
        """The different right-hand texts, those of pairs first: what each row offers."""
        return tuple(dict.fromkeys([*(pair.right for pair in self.pairs), *self.extras]))


def _decode(values: dict[str, Any], reading: Reading) -> Matching:
    body = Matching(**values)
    report_equal_texts([pair.left for pair in body.pairs], "left-hand text", reading)
    report_equal_texts(_unshared(body), "right-hand text", reading)
    if len(body.rights) > MOST_RIGHT:
        message = f"{len(body.rights)} right-hand texts, of at most {MOST_RIGHT}"
        hint = "leave out some of the extras"
        reading.error("too-many", message, body.rights[MOST_RIGHT].place, hint)
    return body


def _unshared(body: Matching) -> list[Text]:
    """Right-hand texts without those that a pair shares word for word with another."""
    return [*dict.fromkeys(pair.right for pair in body.pairs), *body.extras]


def _asked(body: Matching, lay: Lay) -> dict[str, Any]:
    return {"lefts": lay(pair.left for pair in body.pairs), "rights": lay(body.rights)}


def _score(body: Matching, said: Said) -> float:
    rows = said.parts(said.id_of(pair.left) for pair in body.pairs)
    named = [rows[said.id_of(pair.left)].one_of(body.rights, "right") for pair in body.pairs]
    right = [pair.right == one for pair, one in zip(body.pairs, named, strict=True)]
    return sum(right) / len(right)


_TRIAL = Trial(
    "an object that has, at the id of each left, the id of the right that belongs to it; "
    "a right may belong to several, or to none",
    _asked,
    lambda body: {pair.left: pair.right for pair in body.pairs},
    _score,
)


MATCHING = Kind(
    "matching",
    "pairs to be found, with right-hand texts to spare",
    {
        "pairs": Field(
            ListOf(
                Record(
                    {
                        "left": Field(Words(), "what is to be matched, in Markdown"),
                        "right": Field(Words(), "what belongs to it, as plain text"),
                    },
                    Pair,
                ),
                2,
                6,
                "two to six pairs fit a small screen",
            ),
            "two to six pairs: each a 'left' and the 'right' that belongs to it",
        ),
        "extras": Field(
            ListOf(Words(), hint="without one, the last pair is found by elimination"),
            "one or more right-hand texts that belong to nothing",
        ),
    },
    _decode,
    lambda body: [[[pair.left, pair.right] for pair in body.pairs], body.extras],
    lambda body: {
        "pairs": [{"left": pair.left, "right": pair.right} for pair in body.pairs],
        "extras": [*body.extras],
    },
    lambda body: Parts(items=(*(pair.left for pair in body.pairs), *body.rights)),
    _TRIAL,
    lambda body: len(body.rights) ** -len(body.pairs),
    thinking=30,
)
