"""What every shape has in common: the reading it reports to, and how one is asked."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Mapping as Table
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import Any, Protocol, TypeVar

from ..node import Node, Sequence
from ..problem import Place, Problem
from ..source import Text

T_co = TypeVar("T_co", covariant=True)

Schema = dict[str, Any]
"""A JSON Schema of draft 7, or a part of one."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One bank being read: what it is checked against and what was found so far."""

    bank: str
    signals: Table[str, str]
    problems: list[Problem] = field(default_factory=list)
    slugs: dict[str, Text] = field(default_factory=dict)
    """The ids of the questions so far, each with itself for its place."""

    def error(self, code: str, message: str, place: Place | None, hint: str = "") -> None:
        self.problems.append(Problem(code, message, "error", place, hint))


class Shape(Protocol[T_co]):
    """What a value has to look like. A kind may bring shapes of its own."""

    def read(self, node: Node, name: str, reading: Reading) -> T_co | None:
        """The value, or None where there is none to be had; problems go to the reading.

        The name says in messages what is read, such as ``'tags'`` in its quotes.
        """

    def schema(self, reading: Reading) -> Schema:
        """The same as JSON Schema, as far as that can tell; of the reading its signals matter."""


@dataclass(frozen=True, slots=True)
class Field:
    """What stands at a key: how it is written, and in a phrase what it is."""

    shape: Shape[Any]
    description: str
    required: bool = True


_MARKS = {
    "a list": "a dash and a space begin a list",
    "keys with values": "a colon and a space make a key",
}

Fields = Table[str, Field]


def closest(word: str, known: Iterable[str]) -> str | None:
    """The known word that a misspelt one was probably meant to be."""
    word, known = word.lower().replace("-", "_"), list(known)
    turned = [other for other in known if sorted(other) == sorted(word)]
    found = turned or get_close_matches(word, known, 1, 0.7)
    return found[0] if found else None


def did_you_mean(guess: str, written: str) -> str:
    """The hint that asks for it; a letter that only looks like one of it is named."""
    odd = next((one for one in written if not one.isascii() and one.isalpha()), "")
    return f"did you mean '{guess}'?" + (f" '{odd}' is U+{ord(odd):04X}" if odd else "")


def report_wrong_type(node: Node, name: str, wanted: str, reading: Reading, hint: str = "") -> None:
    """Say what a value has to be, unless something was said of it while it was read."""
    if not isinstance(node, Text) and node.damaged:
        return
    if node == "":
        reading.error("empty", f"{name} says nothing: it has to be {wanted}", node.place, hint)
        return
    if isinstance(node, Text):
        found = "a text"
    else:
        found = "a list" if isinstance(node, Sequence) else "keys with values"
        opening = node.source.text[node.start]
        mark = _MARKS[found] if opening not in "[{" else f"a '{opening}' begins {found}"
        if not hint or (wanted == "a text" and opening not in "[{"):
            before = node.source.excerpt(node.start)[: node.place.column - 1]
            what = "put it in quotes" if before.strip() else "write '|' on the line above"
            hint = f"to YAML {mark}: if this is text, {what}"
    message = f"{name} has to be {wanted}, not {found}"
    reading.error("wrong-type", message, node.place, hint)
