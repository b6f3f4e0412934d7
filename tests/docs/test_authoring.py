"""The pages for authors, held against the package: they say of keys and codes what there is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from docs.examples import ROOT, Example, examples, sections
from mkdocs_rehearse.bank.decode import _REFERENCE, QUESTION_FIELDS
from mkdocs_rehearse.bank.kinds import KINDS
from mkdocs_rehearse.bank.kinds.options import ANSWER
from mkdocs_rehearse.bank.rules import RULES, Rule
from mkdocs_rehearse.bank.shapes import Fields, Record
from mkdocs_rehearse.command.examination import examine
from mkdocs_rehearse.command.site import find_site
from mkdocs_rehearse.embed.asking import ECHO

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


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
def test_a_rule_is_described_in_the_words_of_the_package(rule: Rule) -> None:
    assert sections()[rule.code].startswith(rule.description)


def runnable() -> Iterator[Example]:
    """Examples that are files, and not the figures of a bank."""
    for example in examples():
        if example.code not in RULES or RULES[example.code].scope != "bank":
            yield example


@pytest.mark.parametrize("example", [*runnable()], ids=lambda one: f"{one.code}-{one.title}")
def test_an_example_gives_the_problem_it_is_about_and_no_other(
    example: Example, tmp_path: Path
) -> None:
    example.write(tmp_path)
    found = examine(find_site(tmp_path / "mkdocs.yml"), lambda path: True, whole=True)
    assert [problem.code for problem in found.problems] == example.expected


def test_every_section_has_a_bad_and_a_good_example() -> None:
    titles: dict[str, list[str]] = {code: [] for code in sections()}
    for example in examples():
        titles[example.code].append(example.title)
    incomplete = {code for code, found in titles.items() if found != ["Bad", "Good"]}
    assert incomplete == {ECHO, "yaml"}, "one is not reported, the other has no name for its cause"
