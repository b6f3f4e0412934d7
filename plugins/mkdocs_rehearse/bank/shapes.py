"""How values are written in a bank: the shapes that field tables are made of.

A shape reads a node and reports what is wrong with it. It still returns a value when it
can, so that later checks find their problems in the same run; whoever reads a whole
question drops it if anything was reported.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping as Table
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import Any, Generic, Protocol, TypeVar

from .problem import Place, Problem
from .reader import Mapping, Node, Sequence
from .source import Text

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Reading:
    """One bank being read: what it is checked against and what was found so far."""

    bank: str
    signals: Table[str, str]
    problems: list[Problem] = field(default_factory=list)
    slugs: dict[Text, Text] = field(default_factory=dict)
    """Of the questions read so far, each with itself, for its place."""

    def error(self, code: str, message: str, place: Place | None, hint: str = "") -> None:
        self.problems.append(Problem(code, message, "error", place, hint))


class Shape(Protocol[T_co]):
    """What a value has to look like. A kind may bring shapes of its own."""

    def read(self, node: Node, name: str, reading: Reading) -> T_co | None:
        """The value, or None where there is none to be had; problems go to the reading.

        The name says in a message what is being read, such as ``'tags'``.
        """


@dataclass(frozen=True, slots=True)
class Field:
    """A key of a mapping: how its value is written and what it is for."""

    key: str
    shape: Shape[Any]
    description: str
    required: bool = True
