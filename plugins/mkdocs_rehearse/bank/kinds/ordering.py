"""Items to be put in order: steps of a procedure, places on a scale."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ..model import Body
from ..shapes import Field, ListOf, Reading, Words
from ..source import Text
from .kind import Kind, Parts
from .options import report_equal_texts


@dataclass(frozen=True, slots=True)
class Ordering(Body):
    """The items in their right order."""

    order: tuple[Text, ...]


def _decode(values: dict[str, Any], reading: Reading) -> Ordering:
    report_equal_texts(values["order"], "item", reading)
    return Ordering(**values)


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
)
