"""The schema for editors: the copy is current, and it agrees with the checker as far as it can."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Any, ClassVar

import pytest
import yaml
from hypothesis import given
from jsonschema import Draft7Validator

from bank.banks import HEAD, MULTIPLE, RECALL, SINGLE, library
from bank.every_kind import EVERY_KIND
from bank.libraries import banks, unshrunk
from docs.examples import Example, examples
from docs.examples import bank as whole_bank
from mkdocs_rehearse.bank import RULES, Bank, bank_schema, check, load, schema_json, write_bank
from mkdocs_rehearse.bank.kinds import KINDS

ROOT = Path(__file__).parents[2]
FILES = sorted((ROOT / "quizzes").rglob("*.yml"))
BAD = sorted((ROOT / "tests/data/bad/banks").rglob("*.yml"))


class Core(yaml.CSafeLoader):
    """Reads YAML as editors do, by the core schema of YAML 1.2."""

    yaml_implicit_resolvers: ClassVar[dict[str, Any]] = {}


def whole_number(text: str) -> int:
    return int(text, 0) if text[:2] in ("0o", "0x") else int(text)


for name, form, first in (
    ("null", "~|null|Null|NULL|", ["~", "n", "N", ""]),
    ("bool", "true|True|TRUE|false|False|FALSE", list("tTfF")),
    ("int", "[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+", list("-+0123456789")),
    ("float", r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", list("-+.0123456789")),
):
    pattern = re.compile(f"^(?:{form})$")
    Core.add_implicit_resolver(f"tag:yaml.org,2002:{name}", pattern, first)

Core.add_constructor("tag:yaml.org,2002:int", lambda loader, node: whole_number(node.value))


@cache
def validator() -> Draft7Validator:
    return Draft7Validator(bank_schema())


def marked(text: str) -> list[str]:
    """What an editor marks in a bank, each by its path."""
    errors = validator().iter_errors(yaml.load(text, Core))
    return [f"{error.json_path}: {error.message}" for error in errors]


def test_question_of_every_kind_is_valid(tmp_path: Path) -> None:
    assert marked(EVERY_KIND) == []
    loaded = library(tmp_path, metrics=EVERY_KIND)
    assert {question.kind for question in loaded.questions.values()} == set(KINDS)


def test_schema_is_one_of_draft_7() -> None:
    Draft7Validator.check_schema(bank_schema())


def test_copy_in_the_repository_is_current() -> None:
    copy = ROOT / "quizzes/bank.schema.json"
    assert copy.read_text(encoding="utf-8") == schema_json(), (
        "renew it: rehearse schema --out quizzes/bank.schema.json"
    )


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_banks_of_the_site_are_valid(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert marked(text) == []
    modeline = re.match(r"# yaml-language-server: \$schema=(\S+)\n", text)
    assert modeline
    assert (path.parent / modeline[1]).resolve() == ROOT / "quizzes/bank.schema.json"


@pytest.mark.parametrize(
    "example",
    [one for one in examples() if one.language == "yaml" and one.title == "Good"],
    ids=str,
)
def test_good_examples_of_the_docs_are_valid(example: Example) -> None:
    assert marked(whole_bank(example.text)) == []


@unshrunk
@given(bank=banks("greek"))
def test_what_is_sound_is_valid(bank: Bank) -> None:
    assert marked(write_bank(bank)) == []


@pytest.mark.parametrize("path", BAD, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_what_is_marked_is_reported_by_the_checker_as_well(path: Path, tmp_path: Path) -> None:
    try:
        valid = not marked(path.read_text(encoding="utf-8"))
    except (yaml.YAMLError, ValueError):
        valid = False
    if not valid:
        folder = tmp_path / "quizzes"
        folder.mkdir()
        (folder / "metrics.yml").write_bytes(path.read_bytes())
        assert load(folder).problems


BOTH = {
    "no title": (EVERY_KIND, "title: Metrics\n", ""),
    "a key of no bank": (EVERY_KIND, "track:", "trak: x\ntrack:"),
    "no questions": (HEAD, "questions:\n", "questions: []\n"),
    "an empty value": (EVERY_KIND, "title: Metrics", "title:"),
    "a bad id": (EVERY_KIND, "id: review-load", "id: Review load"),
    "an unknown signal": (EVERY_KIND, "signal: evaluation", "signal: costs"),
    "three signals": (EVERY_KIND, "signal: [data,", "signal: [data, framing,"),
    "a signal twice": (EVERY_KIND, "[data, evaluation]", "[data, data]"),
    "an unknown level": (EVERY_KIND, "level: apply", "level: hard"),
    "a list for a prompt": (EVERY_KIND, "prompt: What do", "prompt:\n      - What do"),
    "a blank prompt": (EVERY_KIND, "What do you ask in the first minute?", '" "'),
    "a key of no question": (EVERY_KIND, "    level: apply", "    dificulty: 3\n    level: apply"),
    "no explanation": (EVERY_KIND, SINGLE[SINGLE.index("    expl") : SINGLE.index("    sour")], ""),
    "a short explanation": (
        EVERY_KIND,
        MULTIPLE.split("explanation: ")[1].split("\n")[0],
        "Because.",
    ),
    "no sources": (EVERY_KIND, "    sources:\n      - docs: articles/framing.md\n", ""),
    "a source of nothing": (EVERY_KIND, "docs: articles/framing.md", "url: https://a.example/"),
    "a page and a work": (EVERY_KIND, "articles/framing.md", "a.md\n        cite: A, 2012"),
    "a page that is none": (EVERY_KIND, "articles/framing.md", "articles/framing"),
    "an address that is none": (
        EVERY_KIND,
        "Mining, 2012",
        "Mining, 2012\n        url: www.a.example",
    ),
    "a bad date": (EVERY_KIND, "    level: apply", "    as_of: Nov 2026\n    level: apply"),
    "a former id without a bank": (
        EVERY_KIND,
        "    level: apply",
        "    was: old\n    level: apply",
    ),
    "a waiver of no rule": (
        EVERY_KIND,
        "    level: apply",
        "    waive: {long-answr: It names the number.}\n    level: apply",
    ),
    "a short reason to waive": (
        EVERY_KIND,
        "    level: apply",
        "    waive: {long-answer: It is.}\n    level: apply",
    ),
    "no kind": (EVERY_KIND, SINGLE[SINGLE.index("    answer:") : SINGLE.index("    expl")], ""),
    "keys of two kinds": (EVERY_KIND, "    rubric:", "    order: [a, b, c]\n    rubric:"),
    "half a kind": (EVERY_KIND, RECALL[RECALL.index("    rubric:") : RECALL.index("    expl")], ""),
    "an option as a text": (
        EVERY_KIND,
        "      - text: The amount",
        "      - The amount\n      - text: A",
    ),
    "an option without a why": (
        EVERY_KIND,
        "        why: It hides the rare class behind the common one.\n",
        "",
    ),
    "a short why": (EVERY_KIND, "It hides the rare class behind the common one.", "It does not."),
    "an option's unknown key": (EVERY_KIND, "text: The amount", "txt: The amount"),
    "one distractor": (
        EVERY_KIND,
        SINGLE[SINGLE.index("      - text: The area") : SINGLE.index("    expl")],
        "",
    ),
    "one answer of several": (
        EVERY_KIND,
        MULTIPLE[MULTIPLE.index("      - text: The agent") : MULTIPLE.index("    distr")],
        "",
    ),
    "a number that is none": (EVERY_KIND, "value: 579", "value: many"),
    "a tolerance without a sign": (EVERY_KIND, "within: 10%", "within: 10"),
    "a flaw in words": (EVERY_KIND, "flaw: 2", "flaw: second"),
    "a pair without a right": (EVERY_KIND, "        right: NDCG\n", ""),
    "no extras": (EVERY_KIND, "    extras:\n      - Accuracy\n", ""),
    "a gap with one distractor": (EVERY_KIND, "[to the replica, to the cache]", "[to the cache]"),
    "a gap with a bad name": (EVERY_KIND, "      log:", "      The log:"),
}


@pytest.mark.parametrize(("sound", "old", "new"), BOTH.values(), ids=BOTH)
def test_schema_and_checker_refuse_the_same(tmp_path: Path, sound: str, old: str, new: str) -> None:
    assert old in sound
    broken = sound.replace(old, new, 1)
    assert marked(broken)
    loaded = library(tmp_path, metrics=broken)
    problems = [*loaded.problems, *check(loaded).problems]
    assert any(problem.severity == "error" for problem in problems)


def test_texts_that_look_like_something_else_are_valid() -> None:
    traps = ["no", "1:30", "0123", "0x1F", "1_000", "2026-11-23", "true", "1e3", ".5"]
    for trap in traps:
        assert marked(EVERY_KIND.replace("The country of the card", trap)) == []


def test_site_with_signals_of_its_own_has_a_schema_of_its_own() -> None:
    schema = bank_schema({"memory": "Memory", "speed": "Speed"})
    question = schema["properties"]["questions"]["items"]["properties"]
    assert question["signal"]["anyOf"][0]["enum"] == ["memory", "speed"]


def test_waivable_rules_are_completed_with_their_descriptions() -> None:
    question = bank_schema()["properties"]["questions"]["items"]["properties"]
    waivable = {code: rule.description for code, rule in RULES.items() if rule.can_be_waived}
    told = {code: one["description"] for code, one in question["waive"]["properties"].items()}
    assert told == waivable


def test_every_key_of_every_kind_is_described() -> None:
    question = bank_schema()["properties"]["questions"]["items"]
    assert [one["title"] for one in question["oneOf"]] == [*KINDS]
    for kind, told in zip(KINDS.values(), question["oneOf"], strict=True):
        assert told["description"] == kind.description
        assert {key: one["description"] for key, one in told["properties"].items() if one} == {
            key: field.description for key, field in kind.fields.items()
        }
