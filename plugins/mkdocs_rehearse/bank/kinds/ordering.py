"""Items to be put in order: steps of a procedure, places on a scale."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from math import factorial
from typing import Any

from ..model import Body
from ..shapes import Field, ListOf, Reading, Words
from ..source import Text
from .kind import Kind, Parts
from .options import report_equal_texts
from .trial import Said, Trial


@dataclass(frozen=True, slots=True)
class Ordering(Body):
    """The items in their right order."""

    order: tuple[Text, ...]


def _decode(values: dict[str, Any], reading: Reading) -> Ordering:
    report_equal_texts(values["order"], "item", reading)
    return Ordering(**values)


def _score(body: Ordering, said: Said) -> float:
    places: dict[str, int] = {item: place for place, item in enumerate(body.order)}
    named = [places[item] for item in said.all_of(body.order, "item")]
    return sum(one + 1 == next for one, next in pairwise(named)) / (len(named) - 1)


def _guess(body: Ordering) -> float:
    """Any order but the one that is shown, which is never the right one."""
    return 1 / (factorial(len(body.order)) - 1)


_TRIAL = Trial(
    "a list of the ids of all items in their right order",
    lambda body, lay: {"items": lay(body.order, disordered=True)},
    lambda body: [*body.order],
    _score,
)


ORDERING = Kind(
    "ordering",
    "three to seven items to be put in order",
    {
        "order": Field(
            ListOf(Words(), 3, 7, "three to seven items can be held in mind and moved"),
            "three to seven items in their right order, in Markdown",
        ),
    },
    _decode,
    lambda body: body.order,
    lambda body: {"order": [*body.order]},
    lambda body: Parts(items=body.order),
    _TRIAL,
    _guess,
    thinking=30,
)
