"""The page on problems, held against the package: every code, and what its examples report."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from docs.codes import codes
from docs.examples import PAGE, Example, examples, sections
from mkdocs_rehearse.bank.rules import RULES, Rule
from mkdocs_rehearse.command.examination import examine
from mkdocs_rehearse.command.site import find_site
from mkdocs_rehearse.embed.asking import ECHO


def test_every_code_has_a_section_and_every_section_a_code() -> None:
    assert sections().keys() == codes(), f"to be mended in {PAGE.name}"


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
