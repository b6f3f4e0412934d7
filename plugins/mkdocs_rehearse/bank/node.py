"""What a bank's YAML is made of: texts, lists and mappings that know where they were written."""

from __future__ import annotations

from dataclasses import dataclass, field

from .problem import Place
from .source import Source, Text


@dataclass(slots=True, eq=False)
class _Stretch:
    """Part of a file."""

    source: Source
    start: int
    end: int

    @property
    def place(self) -> Place:
        return self.source.place(self.start, self.end)


@dataclass(slots=True, eq=False)
class Sequence(_Stretch):
    """A list; it begins at its first dash or at its bracket."""

    items: list[Node] = field(default_factory=list)
    damaged: bool = False
    """Something inside it was reported while reading."""


@dataclass(slots=True, eq=False)
class Mapping(_Stretch):
    """Keys and values in the file's order; it begins at its first key or at its brace."""

    entries: dict[Text, Node] = field(default_factory=dict)
    damaged: bool = False
    lacking: bool = False
    """A key was reported and left out, so that nobody can say which are missing."""


@dataclass(slots=True, eq=False)
class Refused(_Stretch):
    """Stands for a value that was reported while reading: nothing more is said of it."""

    damaged: bool = True


Node = Text | Sequence | Mapping | Refused
"""Whatever YAML may hold in the place of a value."""
