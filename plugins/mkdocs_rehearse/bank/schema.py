"""What a bank may hold, as JSON Schema: editors complete keys by it and mark mistakes on the spot.

It is made of the field tables that the reader goes by. It says less than the reader does, as it
sees no more than one value and its keys at a time, and it refuses nothing that is sound.
"""

from __future__ import annotations

import json
from collections.abc import Mapping

from .decode import BANK_FIELDS
from .model import SIGNALS
from .rules import RULES
from .shapes import Reading, Schema, record_schema

DRAFT = "http://json-schema.org/draft-07/schema#"
"""The newest that the language server for YAML knows well."""


def bank_schema(signals: Mapping[str, str] = SIGNALS) -> Schema:
    """The schema of a bank whose questions measure these signals."""
    bank = record_schema(BANK_FIELDS, Reading("", signals))
    waive = bank["properties"]["questions"]["items"]["properties"]["waive"]
    reason = waive["additionalProperties"]
    waive["additionalProperties"] = False
    waive["properties"] = {
        rule.code: {"description": rule.description} | reason
        for rule in RULES.values()
        if rule.can_be_waived
    }
    return {"$schema": DRAFT, "title": "A bank of questions", **bank}


def schema_json(signals: Mapping[str, str] = SIGNALS) -> str:
    """The same as the text of a file."""
    return json.dumps(bank_schema(signals), ensure_ascii=False, indent=2) + "\n"
