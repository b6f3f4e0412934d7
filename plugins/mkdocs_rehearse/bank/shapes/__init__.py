"""How values are written in a bank: the shapes that field tables are made of.

A shape reads a node and reports what is wrong with it. It still returns a value when it
can, so that later checks find their problems in the same run; whoever reads a whole
question leaves it out if anything was reported.
"""

from .lists import ListOf, OneOrMore
from .reading import Field, Fields, Reading, Schema, Shape, closest, report_wrong_type
from .records import (
    MapOf,
    Record,
    consecutive,
    has_required,
    owner,
    properties,
    read_fields,
    record_schema,
    required,
    spelled,
)
from .texts import SIGNAL, SLUG, Choice, Pattern, Words

__all__ = [
    "SIGNAL",
    "SLUG",
    "Choice",
    "Field",
    "Fields",
    "ListOf",
    "MapOf",
    "OneOrMore",
    "Pattern",
    "Reading",
    "Record",
    "Schema",
    "Shape",
    "Words",
    "closest",
    "consecutive",
    "has_required",
    "owner",
    "properties",
    "read_fields",
    "record_schema",
    "report_wrong_type",
    "required",
    "spelled",
]
