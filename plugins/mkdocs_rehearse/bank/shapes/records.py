"""Shapes of keys with values: keys that a table of fields names, or names that the author gives."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from collections.abc import Mapping as Table
from dataclasses import dataclass, field, replace
from itertools import chain, tee
from typing import Any, Generic, TypeVar

from ..node import Mapping, Node, Refused
from ..problem import quoted
from ..source import Text
from .reading import Field, Fields, Reading, Schema, Shape, closest, did_you_mean, report_wrong_type

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

    def schema(self, reading: Reading) -> Schema:
        return {
            "type": "object",
            "propertyNames": self.key.schema(reading),
            "additionalProperties": self.item.schema(reading),
        }


@dataclass(frozen=True, slots=True)
class Record(Generic[T]):
    """Keys with a value each."""

    fields: Fields
    make: Callable[..., T]
    """Takes the values by their keys."""
    check: Callable[[dict[str, Any], Mapping, Reading], None] | None = None
    """Reports what is wrong between the values."""
    rule: Schema = field(default_factory=dict)
    """What JSON Schema can tell of that."""

    def read(self, node: Node, name: str, reading: Reading) -> T | None:
        if not isinstance(node, Mapping):
            hint = f"its keys are: {', '.join(self.fields)}"
            if isinstance(node, Text) and node.partition(":")[0] in self.fields:
                hint = "put a space after the colon"
            report_wrong_type(node, name, "keys with values", reading, hint)
            return None
        node = spelled(node, self.fields, reading)
        values = read_fields(node, self.fields, reading)
        if self.check:
            self.check(values, node, reading)
        return self.make(**values) if has_required(values, self.fields) else None

    def schema(self, reading: Reading) -> Schema:
        return record_schema(self.fields, reading) | self.rule


def record_schema(fields: Fields, reading: Reading) -> Schema:
    """Keys with a value each, the fields' and no others."""
    return {
        "type": "object",
        "properties": properties(fields, reading),
        "required": required(fields),
        "additionalProperties": False,
    }


def properties(fields: Fields, reading: Reading) -> dict[str, Schema]:
    """What may stand at each key."""
    return {
        name: {"description": field_.description} | field_.shape.schema(reading)
        for name, field_ in fields.items()
    }


def spelled(node: Mapping, fields: Fields, reading: Reading, named: Iterable[str] = ()) -> Mapping:
    """The entries of these fields. A misspelt key is reported, then read as what it was meant.

    A key like none of the fields is told the named ones, or else all of them.
    """
    if node.entries.keys() <= fields.keys():
        return node
    entries = {key: value for key, value in node.entries.items() if key in fields}
    outside: Text | None = None  # the entry that the keys before this one belong into
    for before, key in consecutive(node.entries):
        if key in fields:
            outside = None
            continue
        value, above = node.entries[key], owner(key, outside or before, node, fields)
        if outside and above:
            continue  # told with the first of them
        if guess := closest(key, fields):
            hint = did_you_mean(guess, key)
        elif above:
            hint, outside = f"indent it more if it belongs to '{above}' above", above
        else:
            hint = f"the keys here are: {', '.join(named or fields)}"
        reading.error("unknown-key", f"unknown key {quoted(key)}", key.place, hint)
        if guess and guess not in entries:
            entries[Text.read(guess, key.source, key.start, key.end)] = value
        elif above and node.entries[above] == "":
            entries[above] = Refused(above.source, above.start, above.end)
    return replace(node, entries=entries)


def consecutive(entries: Iterable[Text]) -> Iterator[tuple[Text | None, Text]]:
    """Each key with the one before it."""
    before, after = tee(entries)
    return zip(chain([None], before), after, strict=False)


def owner(key: Text, before: Text | None, node: Mapping, fields: Fields) -> Text | None:
    """The key before this one, if this may belong into its value and be indented too little."""
    if before is None:
        return None
    value = node.entries[before]
    shape = fields[before].shape if before in fields else None
    inside = key in getattr(getattr(shape, "item", shape), "fields", ())
    return before if inside or (isinstance(value, Text) and value.is_block) else None


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
    if len(values) < len(fields) and not node.lacking:
        for name, field_ in fields.items():
            if field_.required and name not in node.entries:
                _report_missing(name, field_, node, reading)
    return values


def _report_missing(name: str, missing: Field, node: Mapping, reading: Reading) -> None:
    line = re.compile(rf"^\s*({name}):(?:\s|$)", re.MULTILINE)
    for text in node.entries.values():
        if isinstance(text, Text) and (found := line.search(text)):
            message = f"'{name}:' is read as part of the text above"
            hint = "line it up with the other keys"
            reading.error("indentation", message, text.at(found.start(1), len(name)), hint)
            return
    hint = f"add '{name}': {missing.description}"
    reading.error("missing-key", f"'{name}' is missing", node.place, hint)


def required(fields: Fields) -> list[str]:
    """The keys that nothing can do without."""
    return [name for name, field_ in fields.items() if field_.required]


def has_required(values: Table[str, Any], fields: Fields) -> bool:
    return len(values) == len(fields) or all(name in values for name in required(fields))
