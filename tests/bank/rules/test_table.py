"""The table of rules itself."""

from __future__ import annotations

import re

from mkdocs_rehearse.bank import RULES


def test_codes_are_unique_words_with_hyphens() -> None:
    assert all(code == rule.code for code, rule in RULES.items())
    assert all(re.fullmatch(r"[a-z]+(-[a-z]+)*", code) for code in RULES)


def test_every_rule_is_described_in_a_sentence_of_its_own() -> None:
    described = [rule.description for rule in RULES.values()]
    assert all(re.fullmatch(r"[A-Z].{20,}\.", text) for text in described)
    assert len(set(described)) == len(described)


def test_every_rule_has_a_function_of_its_own() -> None:
    assert len({rule.find for rule in RULES.values()}) == len(RULES)


def test_only_warnings_about_one_question_can_be_waived() -> None:
    for rule in RULES.values():
        wanted = rule.severity == "warning" and rule.scope == "question"
        assert rule.can_be_waived is wanted
