"""What the other rings may import from the bank ring."""

from __future__ import annotations

from mkdocs_rehearse import bank

NAMES = """
LEVELS SIGNALS Bank Body Cloze Flaw Gap Library Matching Multiple Number Numeric Option Ordering
Pair Place Problem Question Recall Reference RubricPoint Severity Single Source Text Waiver
counted format_problem load revision stored_id summary
"""


def test_public_names() -> None:
    assert bank.__all__ == NAMES.split()
    assert all(hasattr(bank, name) for name in bank.__all__)
