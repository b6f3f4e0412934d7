"""How values are written in a bank: the shapes that field tables are made of.

A shape reads a node and reports what is wrong with it. It still returns a value when it
can, so that later checks find their problems in the same run; whoever reads a whole
question leaves it out if anything was reported.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from collections.abc import Mapping as Table
from dataclasses import dataclass, field, replace
from difflib import get_close_matches
from typing import Any, Generic, Protocol, TypeVar

from .problem import Place, Problem, quoted
from .reader import Mapping, Node, Sequence
from .source import Text

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)
W = TypeVar("W", bound=str)


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


@dataclass(frozen=True, slots=True)
class Field:
    """What stands at a key: how it is written, and in a phrase what it is."""

    shape: Shape[Any]
    description: str
    required: bool = True


Fields = Table[str, Field]


@dataclass(frozen=True, slots=True)
class Words:
    """A text that says something, in at least so many characters."""

    least: int = 1
    hint: str = ""
    """What a longer text would say."""

    def read(self, node: Node, name: str, reading: Reading) -> Text | None:
        if not isinstance(node, Text):
            report_wrong_type(node, name, "a text", reading)
            return None
        if not node or node.isspace():
            hint = self.hint or "write a text here"
            reading.error("empty", f"{name} says nothing", node.place, hint)
            return None
        if self.least > 1 and (length := len(" ".join(node.split()))) < self.least:
            message = f"{name} has {length} of at least {self.least} characters"
            reading.error("too-short", message, node.place, self.hint)
        return node


@dataclass(frozen=True, slots=True)
class Pattern:
    """A text of one form."""

    pattern: re.Pattern[str]
    code: str
    hint: str
    """The form in words."""

    def read(self, node: Node, name: str, reading: Reading) -> Text | None:
        text = Words(hint=self.hint).read(node, name, reading)
        if text is None or self.pattern.fullmatch(text):
            return text
        reading.error(self.code, f"{quoted(text)} does not fit {name}", text.place, self.hint)
        return None


SLUG = Pattern(
    re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*"),
    "bad-id",
    "use small letters a to z, digits and single hyphens, such as 'recall-at-k'",
)


@dataclass(frozen=True, slots=True)
class Choice:
    """One of the words of a vocabulary, which a site may have set."""

    noun: str
    known: Callable[[Reading], Table[str, str]]
    """The words with their meanings."""

    def read(self, node: Node, name: str, reading: Reading) -> str | None:
        known = self.known(reading)
        if isinstance(node, Text) and node in known:
            return str(node)
        text = Words(hint=f"one of: {', '.join(known)}").read(node, name, reading)
        if text is not None:
            message = f"unknown {self.noun} {quoted(text)}"
            guess = closest(text, known)
            hint = f"did you mean '{guess}'?" if guess else f"one of: {', '.join(known)}"
            reading.error(f"unknown-{self.noun}", message, text.place, hint)
        return None


SIGNAL = Choice("signal", lambda reading: reading.signals)


@dataclass(frozen=True, slots=True)
class ListOf(Generic[T]):
    """A list of values of one shape, a least and a greatest number of them."""

    item: Shape[T]
    least: int = 1
    most: int | None = None
    hint: str = ""
    """What the numbers are for."""

    def read(self, node: Node, name: str, reading: Reading) -> tuple[T, ...] | None:
        if not isinstance(node, Sequence):
            hint = "begin each item on a line of its own with a dash and a space"
            report_wrong_type(node, name, "a list", reading, hint)
            return None
        count = len(node.items)
        if count < self.least:
            message = f"{name} has {count} of at least {self.least}"
            reading.error("too-few", message, node.place, self.hint)
        elif self.most is not None and count > self.most:
            message = f"{name} has {count} of at most {self.most}"
            reading.error("too-many", message, node.items[self.most].place, self.hint)
        name = f"an item of {name}"
        values = (self.item.read(item, name, reading) for item in node.items)
        return tuple(value for value in values if value is not None)


@dataclass(frozen=True, slots=True)
class OneOrMore(Generic[W]):
    """A word, or a list of different words."""

    item: Shape[W]
    most: int | None = None
    hint: str = ""
    """What the number is for."""

    def read(self, node: Node, name: str, reading: Reading) -> tuple[W, ...] | None:
        if isinstance(node, Text):
            value = self.item.read(node, name, reading)
            return None if value is None else (value,)
        values = ListOf(self.item, 1, self.most, self.hint).read(node, name, reading)
        if isinstance(node, Sequence):
            for index, item in enumerate(node.items):
                if isinstance(item, Text) and item in node.items[:index]:
                    message = f"{quoted(item)} for the second time"
                    reading.error("repeated", message, item.place, "keep one of them")
        return values


@dataclass(frozen=True, slots=True)
class MapOf(Generic[T]):
    """Values of one shape under names that the author gives."""

    key: Shape[str]
    item: Shape[T]

    def read(self, node: Node, name: str, reading: Reading) -> dict[Text, T] | None:
        if not isinstance(node, Mapping):
            hint = "write a name, a colon and a value on each line below it"
            report_wrong_type(node, name, "names with values", reading, hint)
            return None
        values = {}
        for key, written in node.entries.items():
            self.key.read(key, f"a name in {name}", reading)
            value = self.item.read(written, f"'{key}' in {name}", reading)
            if value is not None:
                values[key] = value
        return values


@dataclass(frozen=True, slots=True)
class Record(Generic[T]):
    """Keys with a value each."""

    fields: Fields
    make: Callable[..., T]
    """Takes the values by their keys."""
    check: Callable[[dict[str, Any], Mapping, Reading], None] | None = None
    """Reports what is wrong between the values."""

    def read(self, node: Node, name: str, reading: Reading) -> T | None:
        if not isinstance(node, Mapping):
            hint = f"its keys are: {', '.join(self.fields)}"
            report_wrong_type(node, name, "keys with values", reading, hint)
            return None
        node = spelled(node, self.fields, reading)
        values = read_fields(node, self.fields, reading)
        if self.check:
            self.check(values, node, reading)
        return self.make(**values) if has_required(values, self.fields) else None


def spelled(node: Mapping, fields: Fields, reading: Reading) -> Mapping:
    """The entries of these fields. A misspelt key is reported, then read as what it was meant."""
    if node.entries.keys() <= fields.keys():
        return node
    entries = {key: value for key, value in node.entries.items() if key in fields}
    for key, value in node.entries.items():
        if key in fields:
            continue
        guess = closest(key, fields)
        hint = f"did you mean '{guess}'?" if guess else f"the keys here are: {', '.join(fields)}"
        reading.error("unknown-key", f"unknown key {quoted(key)}", key.place, hint)
        if guess and guess not in entries:
            entries[Text.read(guess, key.source, key.start, key.end)] = value
    return replace(node, entries=entries)


def read_fields(node: Mapping, fields: Fields, reading: Reading) -> dict[str, Any]:
    """The values of the fields, as far as they can be read; what is missing is reported.

    Entries that are not of these fields are left alone.
    """
    values = {}
    for key, written in node.entries.items():
        if key in fields:
            value = fields[key].shape.read(written, f"'{key}'", reading)
            if value is not None:
                values[str(key)] = value
    for name, field_ in fields.items():
        if name not in node.entries and field_.required:
            hint = f"add '{name}': {field_.description}"
            reading.error("missing-key", f"'{name}' is missing", node.place, hint)
    return values


def has_required(values: Table[str, Any], fields: Fields) -> bool:
    return len(values) == len(fields) or all(
        name in values for name, field_ in fields.items() if field_.required
    )


def closest(word: str, known: Iterable[str]) -> str | None:
    """The known word that a misspelt one was probably meant to be."""
    found = get_close_matches(word.lower().replace("-", "_"), list(known), 1, 0.7)
    return found[0] if found else None


def report_wrong_type(node: Node, name: str, wanted: str, reading: Reading, hint: str = "") -> None:
    if node == "":
        reading.error("empty", f"{name} says nothing: it has to be {wanted}", node.place, hint)
        return
    if isinstance(node, Text):
        found = "a text"
    else:
        found = "a list" if isinstance(node, Sequence) else "keys with values"
        opening = node.source.text[node.start]
        if opening in "[{":
            hint = f"to YAML a '{opening}' begins {found}: if this is text, put it in quotes"
    message = f"{name} has to be {wanted}, not {found}"
    reading.error("wrong-type", message, node.place, hint)
