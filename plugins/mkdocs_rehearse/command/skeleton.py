"""A question still to be written: the keys of its kind, each below what belongs there.

What the author has to write is left empty, so that checking the bank lists what is still to do.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from mkdocs_rehearse.bank.decode import QUESTION_FIELDS
from mkdocs_rehearse.bank.kinds.kind import Kind
from mkdocs_rehearse.bank.shapes import Field, ListOf, MapOf, Record, Shape, Words

OPENING = ("signal", "level", "prompt")
CLOSING = ("explanation", "sources")
"""What surrounds the keys of the kind."""


def skeleton(slug: str, kind: Kind[Any], signals: Mapping[str, str]) -> list[str]:
    """The lines of the question, without indentation before its dash."""
    lines = [f"- id: {slug}"]
    fields = {
        **{name: QUESTION_FIELDS[name] for name in OPENING},
        **{name: field for name, field in kind.fields.items() if field.required},
        **{name: QUESTION_FIELDS[name] for name in CLOSING},
    }
    for name, field in fields.items():
        words = f": {', '.join(signals)}" if name == "signal" else ""
        lines.append(f"  # {field.description}{words}")
        lines += (f"  {line}".rstrip() for line in _entry(name, field, block=True))
    return lines


def _entry(name: str, field: Field, block: bool = False) -> Iterator[str]:
    """A key and its value; a text as a block to be written below it if there is room."""
    if block and isinstance(field.shape, Words):
        yield f"{name}: |"
        yield ""
    else:
        yield f"{name}:"
        yield from (f"  {line}" for line in _value(field.shape))


def _value(shape: Shape[Any]) -> Iterator[str]:
    """The lines below a key or behind a dash; none for what is written on the key's line."""
    if isinstance(shape, Record):
        required = {name: field for name, field in shape.fields.items() if field.required}
        for name, field in (required or dict([*shape.fields.items()][:1])).items():
            yield from _entry(name, field)
    elif isinstance(shape, MapOf):
        yield "name:"
        yield from (f"  {line}" for line in _value(shape.item))
    elif isinstance(shape, ListOf):
        first, *others = [*_value(shape.item)] or [""]
        for _ in range(_usual_length(shape)):
            yield f"- {first}".rstrip()
            yield from (f"  {line}" for line in others)


def _usual_length(shape: ListOf[Any]) -> int:
    """How many items to make room for: some more than the fewest, if there may be more."""
    return min(shape.least + 2, (shape.least + shape.most) // 2) if shape.most else shape.least
