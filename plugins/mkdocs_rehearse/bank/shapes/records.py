"""Shapes of keys with values: keys that a table of fields names, or names that the author gives."""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Mapping as Table
from dataclasses import dataclass, replace
from typing import Any, Generic, TypeVar

from ..problem import quoted
from ..reader import Mapping, Node
from ..source import Text
from .reading import Fields, Reading, Shape, closest, report_wrong_type

T = TypeVar("T")


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
