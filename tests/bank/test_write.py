"""Banks written as YAML: in the form authors use, and the same when they are read again."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from bank.banks import HEAD, MULTIPLE, RECALL, SINGLE, library, reports
from bank.libraries import banks, libraries, repeatable, texts, unshrunk
from mkdocs_rehearse.bank import Bank, Cloze, Gap, Source, Text, load, reader, revision, write_bank
from mkdocs_rehearse.bank.kinds import KINDS
from mkdocs_rehearse.bank.node import Mapping, Node
from mkdocs_rehearse.bank.reader import read


def read_again(banks: dict[str, Bank]) -> dict[str, Bank]:
    with TemporaryDirectory() as folder:
        for bank in banks.values():
            path = Path(folder, bank.path)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(write_bank(bank).encode())
        library = load(Path(folder, "quizzes"))
    assert reports(library) == []
    return library.banks


@unshrunk
@given(libraries())
def test_any_library_survives_being_written(banks: dict[str, Bank]) -> None:
    assert read_again(banks) == banks


@pytest.mark.parametrize("kind", KINDS)
@settings(unshrunk, max_examples=15)
@given(data=st.data())
def test_questions_of_every_kind_survive_being_written(kind: str, data: st.DataObject) -> None:
    written = {"greek": data.draw(banks("greek", (kind,)))}
    assert read_again(written) == written


def titled(title: str) -> Bank:
    return Bank("greek", title, ("tongues",), None, (), "quizzes/greek.yml")


def title_read_again(title: str) -> Node:
    bank = titled(title)
    root, problems = read(Source(bank.path, write_bank(bank)))
    assert not problems
    assert isinstance(root, Mapping)
    return root.entries[Text("title")]


@pytest.mark.parametrize("parser", ["CSafeLoader", "SafeLoader"])
@settings(repeatable, max_examples=150)
@given(text=texts)
def test_any_text_survives_being_written(parser: str, text: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(reader, "_Loader", getattr(yaml, parser))
        assert title_read_again(text) == text


@pytest.mark.parametrize("text", ["word " * 400 + "end", "x" * 70_000, "a\n" + "word " * 400 + "."])
def test_long_lines_survive_being_written(text: str) -> None:
    assert title_read_again(text) == text


def test_long_names_survive_being_written(tmp_path: Path) -> None:
    name = Text("long-" * 400 + "name")
    gaps = {name: Gap((Text("one"), Text("two words"))), Text("short"): Gap((Text("three"),))}
    body = Cloze(Text(f"Here {{{{{name}}}}} and {{{{short}}}}."), gaps)
    bank = library(tmp_path, metrics=HEAD + SINGLE).banks["metrics"]
    [question] = bank.questions
    digest = revision("cloze", question.prompt, KINDS["cloze"].meaning(body))
    question = replace(question, kind="cloze", body=body, revision=digest)
    written = {"metrics": replace(bank, questions=(question,))}
    assert read_again(written) == written


WRITTEN = {
    "a word": ("Recall", "Recall"),
    "prose with a colon": ("Case: a plan", '"Case: a plan"'),
    "a colon at the end": ("Case:", '"Case:"'),
    "a time and braces": ("At 1:30, {{x}} and df[[0]]", "At 1:30, {{x}} and df[[0]]"),
    "braces at the start": ("{{x}}", '"{{x}}"'),
    "quotes inside": ('say "no"', 'say "no"'),
    "quotes at the start": ('"No" it says', "'\"No\" it says'"),
    "both quotes": ("'It is \"no\"'", "'''It is \"no\"'''"),
    "a backslash": ("- \\d+", "'- \\d+'"),
    "what others take for something else": ("no", '"no"'),
    "a number": ("-1_000", "-1_000"),
    "a dash": ("-", '"-"'),
    "a comment": ("C #1", '"C #1"'),
    "a tab": ("a\tb", '"a\\tb"'),
    "space around": (" a ", '" a "'),
    "lines": ("one\n\n  two: #2", "|\n  one\n\n    two: #2"),
    "lines from an indented one on": ("  one\ntwo", "|2\n    one\n  two"),
    "lines that end with none": ("one\ntwo\n", '"one\\ntwo\\n"'),
    "a return": ("one\r\ntwo", '"one\\r\\ntwo"'),
    "what no bank may hold": ("a\0\n\u2028\ud800", '"a\\u0000\\n\\U00002028\\U0000d800"'),
}


@pytest.mark.parametrize(("text", "written"), WRITTEN.values(), ids=WRITTEN)
def test_text_is_written_as_plainly_as_it_can_be(text: str, written: str) -> None:
    assert write_bank(titled(text)).startswith(f"title: {written}\ntrack: tongues\n")


def test_bank_is_written_in_the_form_of_the_docs(tmp_path: Path) -> None:
    optional = "    tags: [review, load]\n    as_of: 2026\n    was: metrics.old\n"
    waived = "    waive:\n      long-answer: It has to name the number.\n"
    ordered = SINGLE.replace("    explanation:", "    hint: Count.\n    explanation:")
    text = HEAD + "\n".join([ordered + optional + waived, MULTIPLE, RECALL])
    bank = library(tmp_path, metrics=text).banks["metrics"]
    assert write_bank(bank) == text
    line = "# yaml-language-server: $schema=../bank.schema.json\n"
    assert write_bank(bank, "../bank.schema.json") == line + text
