"""What the other rings may import from the bank ring."""

from __future__ import annotations

from mkdocs_rehearse import bank

NAMES = """
LEVELS RULES SIGNALS Bank Body Checked Cloze Flaw Gap Library Matching Multiple Number Numeric
Option Ordering Pair Place Problem Question Recall Reference RubricPoint Rule Severity Single Source
Step Text Waived Waiver bank_schema check counted format_problem in_order load revision schema_json
stored_id summary worked write_bank
"""


def test_public_names() -> None:
    assert bank.__all__ == NAMES.split()
    assert all(hasattr(bank, name) for name in bank.__all__)
