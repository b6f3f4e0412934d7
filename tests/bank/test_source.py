"""Places: of offsets in a file, and of words within a text however it is written."""

from __future__ import annotations

import copy
import json
from pathlib import Path

import pytest

from bank.banks import HEAD, SINGLE
from mkdocs_rehearse.bank import Place, Problem, Source, Text, load
from mkdocs_rehearse.bank.node import Mapping
from mkdocs_rehearse.bank.reader import read


def text(written: str) -> Text:
    """The value of the key ``a`` in a document."""
    root, problems = read(Source("a.yml", written))
    assert not problems
    assert isinstance(root, Mapping)
    value = root.entries["a"]
    assert isinstance(value, Text)
    return value


def marked(place: Place | None) -> tuple[int, int, str]:
    assert place
    return place.line, place.column, place.excerpt[place.column - 1 :][: place.length]


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_lines_end_as_the_file_ends_them(newline: str) -> None:
    source = Source("a.yml", newline.join(["one", "", "three"]))
    offset = source.text.index("three")
    assert source.place(offset, offset + 5) == Place("a.yml", 3, 1, 5, "three")
    assert source.place(3, 4) == Place("a.yml", 1, 4, 1, "one")


def test_place_ends_with_the_line() -> None:
    source = Source("a.yml", "one two  \nthree")
    assert source.place(4, 14) == Place("a.yml", 1, 5, 3, "one two  ")


def test_place_at_the_end_of_the_file() -> None:
    assert Source("a.yml", "").place(0, 0) == Place("a.yml", 1, 1, 1, "")
    assert Source("a.yml", "a\n").place(2, 2) == Place("a.yml", 2, 1, 1, "")


def test_byte_order_mark_is_not_counted() -> None:
    source = Source.decode("a.yml", b"\xef\xbb\xbfa: b")
    assert isinstance(source, Source)
    assert source.place(3, 4) == Place("a.yml", 1, 4, 1, "a: b")


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_other_encoding_is_a_problem_at_its_first_character(mark: bytes) -> None:
    problem = Source.decode("a.yml", mark + "a: é\nb: ".encode() + "é: c".encode("latin-1"))
    assert isinstance(problem, Problem)
    assert problem.code == "encoding"
    assert problem.place == Place("a.yml", 2, 4, 1, "b: \N{REPLACEMENT CHARACTER}: c")


def test_utf_16_is_a_problem() -> None:
    problem = Source.decode("a.yml", "a: b".encode("utf-16"))
    assert isinstance(problem, Problem)
    assert marked(problem.place)[:2] == (1, 1)


def test_text_is_a_str_with_a_place() -> None:
    value = text("x: y\na: some words\n")
    assert value == "some words"
    assert json.dumps({"a": value}) == '{"a": "some words"}'
    assert marked(value.place) == (2, 4, "some words")
    assert copy.deepcopy(value) == value


def test_text_from_nowhere_has_no_place() -> None:
    assert Text("a").place is None
    assert Text("a").at(0) is None


WRITTEN = {
    "plain": "a: one two three\n",
    "plain over lines": "a: one\n  two\n  three\n",
    "single quotes": "a: 'one two three'\n",
    "double quotes": 'a: "one two three"\n',
    "double quotes over lines": 'a: "one\n  two three"\n',
    "literal block": "a: |\n  one\n\n  two three\n",
    "indented block": "a: |\n  one\n      two three\n",
    "block with a comment": "a: | # one two three\n    one\n    two three\n",
    "block after blank lines": "a: |-\n\n\n  one two three\n",
    "folded block": "a: >\n  one\n  two\n  three\n",
    "wide characters": "日本: 1\na: 😀 one é two three\n",
}


@pytest.mark.parametrize("written", WRITTEN.values(), ids=WRITTEN.keys())
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize("word", ["one", "two", "three"])
def test_word_within_a_text_has_its_own_place(written: str, newline: str, word: str) -> None:
    value = text(written.replace("\n", newline))
    line, column, shown = marked(value.at(value.index(word), len(word)))
    assert shown == word
    assert written.splitlines()[line - 1].rindex(word) == column - 1


def test_text_with_escapes_has_one_place_for_all_of_it() -> None:
    assert marked(text('a: "one\\ttwo"\n').at(4, 3)) == (1, 4, '"one\\ttwo"')
    assert marked(text("a: 'it''s two'\n").at(5, 3)) == (1, 4, "'it''s two'")


def test_place_in_a_text_is_one_character_unless_told_otherwise() -> None:
    assert marked(text("a: one two\n").at(4)) == (1, 8, "t")


def test_empty_text_has_one_place() -> None:
    assert marked(text("a:\nb: c\n").at(0))[:2] == (1, 3)
    assert text("a:").at(0) == text("a:").place


def test_block_is_placed_at_its_first_line_of_text() -> None:
    assert marked(text("a: |\n\n    one two\n    three\n").place) == (3, 5, "one two")
    assert marked(text("a: >-\n  one two").place) == (2, 3, "one two")


def test_packed_source_knows_its_places_whichever_was_asked_before() -> None:
    sources = [Source(f"{name}.yml", f"one\r\n{name} two") for name in "ab"]
    before = [source.place(5, 10) for source in sources]
    for source in sources:
        source.pack()
    assert [source.place(5, 10) for source in sources] == before
    assert [source.place(5, 10) for source in reversed(sources)] == before[::-1]


def test_library_holds_the_whole_text_of_one_file_at_most(tmp_path: Path) -> None:
    for name in ("one", "two", "three"):
        (tmp_path / f"{name}.yml").write_text(HEAD + SINGLE, encoding="utf-8")
    library = load(tmp_path)
    for question in library.questions.values():
        assert marked(question.prompt.place)[2].startswith("A team can read 500 posts")
    held = [question.prompt.source._text for question in library.questions.values()]
    assert len(list(filter(None, held))) == 1
