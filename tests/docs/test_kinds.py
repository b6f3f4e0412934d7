"""The page on kinds, held against the package: what it says of keys, and the bank it shows."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator

import pytest

from docs.examples import BANK, ROOT
from mkdocs_rehearse.bank.decode import _REFERENCE, QUESTION_FIELDS
from mkdocs_rehearse.bank.kinds import KINDS
from mkdocs_rehearse.bank.kinds.options import ANSWER
from mkdocs_rehearse.bank.shapes import Fields, Record

KINDS_PAGE = (ROOT / "docs/about/authoring/kinds.md").read_text(encoding="utf-8")
PARTS = {
    found["id"]: found["text"]
    for found in re.finditer(
        r"^## [^\n]*\{ #(?P<id>[\w-]+) \}$(?P<text>.*?)(?=^## |\Z)", KINDS_PAGE, re.M | re.S
    )
}

Row = tuple[str, bool, str]
"""A key, whether it can be left out, and what it holds."""


def rows(text: str) -> set[Row]:
    """What a page's tables of keys say."""
    found = re.findall(r"^\| `(?:\w+\.)*(\w+)`( \(optional\))? \| (.*) \|$", text, re.M)
    return {(key, bool(optional), told) for key, optional, told in found}


def told(fields: Fields) -> Iterator[Row]:
    """What the fields of a bank say of themselves, but for options, which have a table."""
    for key, field in fields.items():
        yield key, not field.required, field.description
        shape = getattr(field.shape, "item", field.shape)
        if isinstance(shape, Record) and shape.fields is not ANSWER.fields:
            yield from told(shape.fields)


@pytest.mark.parametrize("kind", KINDS)
def test_keys_of_a_kind_are_described_in_the_words_of_the_package(kind: str) -> None:
    assert rows(PARTS[kind]) == {*told(KINDS[kind].fields)}


def test_keys_that_all_kinds_share_are_described_in_the_words_of_the_package() -> None:
    shared = {*told(QUESTION_FIELDS), *told(_REFERENCE.fields), *told(ANSWER.fields)}
    assert rows(PARTS["shared"]) == shared


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_is_shown_live_with_its_part_of_the_bank(kind: str) -> None:
    bank = BANK.read_text(encoding="utf-8")
    (asked,) = re.findall(r"^```quiz\neight-kinds\.(.*)\n```$", PARTS[kind], re.M)
    (shown,) = re.findall(r"^```yaml\n(.*?)^```$", PARTS[kind], re.M | re.S)
    (question,) = re.findall(rf"^  - id: {asked}\n.*?(?=^  - id|\Z)", bank, re.M | re.S)
    assert textwrap.indent(shown, "    ") in question
    assert KINDS[kind].fields.keys() <= {*re.findall(r"^(\w+):", shown, re.M)}
