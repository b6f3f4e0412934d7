"""Shapes of several values in a row."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import Generic, TypeVar

from ..node import Node, Sequence
from ..problem import quoted
from ..source import Text
from .reading import Reading, Schema, Shape, report_wrong_type
from .texts import Words

SPLIT_NUMBER = re.compile(r"(?:.*\D)?\d{1,3},\d{3}(?!\d).*", re.DOTALL)

T = TypeVar("T")
W = TypeVar("W", bound=str)


@dataclass(frozen=True, slots=True)
class ListOf(Generic[T]):
    """A list of values of one shape, a least and a greatest number of them."""

    item: Shape[T]
    least: int = 1
    most: int | None = None
    hint: str = ""
    """What the numbers are for."""
    partial: bool = False
    """Whether the list is of use without the items that cannot be read."""

    def read(self, node: Node, name: str, reading: Reading) -> tuple[T, ...] | None:
        if not isinstance(node, Sequence):
            hint = "begin each item on a line of its own with a dash and a space"
            report_wrong_type(node, name, "a list", reading, hint)
            return None
        count = len(node.items)
        if count < self.least and not node.damaged:
            message = f"{name} has {count} of at least {self.least}"
            reading.error("too-few", message, node.place, self.hint)
        elif self.most is not None and count > self.most:
            message = f"{name} has {count} of at most {self.most}"
            reading.error("too-many", message, node.items[self.most].place, self.hint)
        report_split_numbers(node, reading)
        name = f"an item of {name}"
        values = [self.item.read(item, name, reading) for item in node.items]
        found = tuple(value for value in values if value is not None)
        return found if self.partial or len(found) == len(values) else None

    def schema(self, reading: Reading) -> Schema:
        items = {"type": "array", "items": self.item.schema(reading), "minItems": self.least}
        return items if self.most is None else items | {"maxItems": self.most}


def report_split_numbers(node: Sequence, reading: Reading) -> None:
    """Report the comma of a number such as 1,000 that YAML took for one between two items."""
    if node.source.text[node.start] != "[":
        return
    for item, next_item in pairwise(node.items):
        if not isinstance(item, Text) or not isinstance(next_item, Text):
            continue
        written = node.source.text[item.start : next_item.end]
        is_tight = node.source.text[item.end : next_item.start] == ","
        if is_tight and SPLIT_NUMBER.fullmatch(written):
            message = f"the comma in {quoted(written)} begins another item"
            hint = f'put it in quotes if it is one: "{written}"; else put a space after the comma'
            place = node.source.place(item.start, next_item.end)
            reading.error("split-number", message, place, hint)


@dataclass(frozen=True, slots=True)
class OneOrMore(Generic[W]):
    """A word, or a list of different words."""

    item: Shape[W]
    most: int | None = None
    hint: str = ""
    """What the number is for."""

    def read(self, node: Node, name: str, reading: Reading) -> tuple[W, ...] | None:
        if isinstance(node, Text):
            has_several = ("," in node or ";" in node) and not isinstance(self.item, Words)
            if has_several and len(words := re.split(r"[,;] *", node.strip("[]"))) > 1:
                hint = f"write a list: [{', '.join(words)}]"
                reading.error("wrong-type", f"{name} holds several words", node.place, hint)
                return None
            value = self.item.read(node, name, reading)
            return None if value is None else (value,)
        values = ListOf(self.item, 1, self.most, self.hint).read(node, name, reading)
        if isinstance(node, Sequence):
            seen: set[str] = set()
            for item in node.items:
                if not isinstance(item, Text):
                    continue
                if item in seen:
                    message = f"{quoted(item)} is in this list already"
                    reading.error("repeated", message, item.place, "keep one of the two")
                seen.add(item)
        return values

    def schema(self, reading: Reading) -> Schema:
        several = ListOf(self.item, 1, self.most).schema(reading) | {"uniqueItems": True}
        return {"anyOf": [self.item.schema(reading), several]}
