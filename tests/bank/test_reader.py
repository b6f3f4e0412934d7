"""YAML as banks use it, read by either of PyYAML's parsers."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from mkdocs_rehearse.bank import Place, Problem, Source, Text, format_problem, reader
from mkdocs_rehearse.bank.node import Mapping, Node, Sequence
from mkdocs_rehearse.bank.reader import DEEPEST, read


@pytest.fixture(params=["CSafeLoader", "SafeLoader"])
def _parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "_Loader", getattr(yaml, request.param))


pytestmark = pytest.mark.usefixtures("_parser")


def plain(node: Node | None) -> object:
    if isinstance(node, Mapping):
        return {str(key): plain(value) for key, value in node.entries.items()}
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    return None if node is None else str(node)


def document(written: str) -> Node:
    root, problems = read(Source("a.yml", written))
    assert not problems
    assert root is not None
    return root


def spot(place: Place | None) -> str:
    assert place
    return f"{place.line}:{place.column} {place.excerpt[place.column - 1 :][: place.length]}"


LOOKALIKES = (
    "no on yes Off null ~ 1:30 0123 0x1F 1_000 1e3 .5 .inf 2026-11-23 true = C# a:b df[[0]] x}}"
)


@pytest.mark.parametrize("value", LOOKALIKES.split())
def test_scalar_stays_the_text_it_is(value: str) -> None:
    assert plain(document(f"a: {value}\n")) == {"a": value}


def test_values_keys_and_order_are_kept() -> None:
    root = document("b: 1\na: [x, {y: z}]\nc:\n  - - d\n  -\n")
    assert plain(root) == {"b": "1", "a": ["x", {"y": "z"}], "c": [["d"], ""]}
    assert isinstance(root, Mapping)
    assert list(root.entries) == ["b", "a", "c"]


@pytest.mark.parametrize("sign", ["|", "|-", "|+", ">", ">-", ">+", "|2"])
def test_block_ends_with_its_last_word(sign: str) -> None:
    assert plain(document(f"a: {sign}\n  one\n\n\nb: c\n")) == {"a": "one", "b": "c"}


@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_everything_has_its_place(mark: str, newline: str) -> None:
    written = "é😀: 日本 text\nlist:\n  - [one, 'two']\n  - key: |\n      block\nlast: {a: b}\n"
    source = Source.decode("a.yml", (mark + written.replace("\n", newline)).encode())
    assert isinstance(source, Source)
    root, problems = read(source)
    assert not problems
    assert isinstance(root, Mapping)
    assert spot(root.place) == "1:1 é😀: 日本 text"
    assert [spot(key.place) for key in root.entries] == ["1:1 é😀", "2:1 list", "6:1 last"]
    text, outer, last = root.entries.values()
    assert isinstance(outer, Sequence)
    inner, block = outer.items
    assert isinstance(inner, Sequence)
    assert isinstance(block, Mapping)
    assert spot(text.place) == "1:5 日本 text"
    assert spot(outer.place) == "3:3 - [one, 'two']"
    assert spot(inner.place) == "3:5 [one, 'two']"
    assert [spot(item.place) for item in inner.items] == ["3:6 one", "3:11 'two'"]
    assert spot(block.entries["key"].place) == "5:7 block"  # type: ignore[index]
    assert spot(last.place) == "6:7 {a: b}"


@pytest.mark.parametrize("written", ["", "# a comment\n", "\n\n", "---\n# nothing\n"])
def test_empty_document_is_no_problem_of_yaml(written: str) -> None:
    root, problems = read(Source("a.yml", written))
    assert not problems
    assert root is None or root == ""


REFUSED = {
    "duplicate key": ("a: 1\nb: 2\na: 3\n", ["3:1 a duplicate-key"]),
    "duplicate key in quotes": ('a: 1\n"a": 2\n', ['2:1 "a" duplicate-key']),
    "duplicate key in braces": ("x: {a: 1, a: 2}\n", ["1:11 a duplicate-key"]),
    "three of one key": ("a: 1\na: 2\na: 3\n", ["2:1 a duplicate-key", "3:1 a duplicate-key"]),
    "anchor on a text": ("a: &x b\n", ["1:4 &x anchor"]),
    "anchor on a list": ("a: &x\n  - b\n", ["1:4 &x anchor"]),
    "anchor and alias": ("a: &x b\nc: *x\n", ["1:4 &x anchor", "2:4 *x alias"]),
    "alias as a key": ("*x : b\n", ["1:1 *x alias"]),
    "tag": ("a: !!int 5\n", ["1:4 !!int tag"]),
    "tag and anchor": ("a: &x !y b\n", ["1:4 &x anchor", "1:7 !y tag"]),
    "lone exclamation mark": ("a: ! b\n", ["1:4 ! tag"]),
    "tag on a mapping": ("a: !x {b: c}\n", ["1:4 !x tag"]),
    "merge key": ("a:\n  <<: {b: c}\n", ["2:3 << merge-key"]),
    "list as a key": ("? [a]\n: b\n", ["1:3 [ complex-key"]),
    "braces of a template": ("a: {{b}}\n", ["1:5 { complex-key"]),
    "second document": ("a: b\n---\nc: d\n", ["2:1 --- several-documents"]),
    "third document": ("a: b\n---\nc: d\n---\n: [\n", ["2:1 --- several-documents"]),
    "zero-width space kept": ("a: b\u200bc\n", []),
    "null byte": ("a: b\x00c\n", ["1:5 \x00 invisible-character"]),
    "escape byte": ("a: 日\x1bc\n", ["1:5 \x1b invisible-character"]),
    "line separator": ("a: b\u2028c\n", ["1:5 \u2028 invisible-character"]),
    "next line": ("a: b\x85c\n", ["1:5 \x85 invisible-character"]),
    "second byte order mark": ("a: \ufeffb\n", ["1:4 \ufeff invisible-character"]),
    "not a character": ("a: \ufffe\n", ["1:4 \ufffe invisible-character"]),
    "lone surrogate": ("a: \ud800\n", ["1:4 \ud800 invisible-character"]),
    "escaped null": ('a: "b\\0"\n', ["1:6 \\0 invisible-character"]),
    "escaped bell": (
        'a: "b\n  \\u0007\\alpha"\n',
        ["2:3 \\u0007 invisible-character", "2:9 \\a invisible-character"],
    ),
    "escaped backslash": ('a: "b\\\\0"\n', []),
    "two of them": (
        "a: \x00\nb: \x01\n",
        ["1:4 \x00 invisible-character", "2:4 \x01 invisible-character"],
    ),
}


@pytest.mark.parametrize(("written", "expected"), REFUSED.values(), ids=REFUSED)
def test_what_banks_have_no_use_for_is_refused(written: str, expected: list[str]) -> None:
    _, problems = read(Source("a.yml", written))
    assert [f"{spot(problem.place)} {problem.code}" for problem in problems] == expected
    assert all(problem.hint for problem in problems)


@pytest.mark.parametrize("escape", ["\\ud800", "\\UFFFFFFFF", "\\U00110000"])
def test_escape_beyond_unicode_is_a_problem(escape: str) -> None:
    _, problems = read(Source("a.yml", f'a: "{escape}"\n'))
    assert len(problems) == 1


def test_first_of_two_equal_keys_counts() -> None:
    root, _ = read(Source("a.yml", "a: 1\nb: {c: 2}\na: {d: 3}\nb: 4\n"))
    assert plain(root) == {"a": "1", "b": {"c": "2"}}


def test_reading_goes_on_after_a_key_that_is_none() -> None:
    root, problems = read(Source("a.yml", "? {a: [b]}\n: {c: d}\ne: f\n<<: {g: h}\ni: j\n"))
    assert plain(root) == {"e": "f", "i": "j"}
    assert [problem.code for problem in problems] == ["complex-key", "merge-key"]


def test_damage_is_known_to_all_around_it_and_to_nobody_else() -> None:
    root, _ = read(Source("a.yml", "list:\n  - {a: 1, a: 2}\n  - {b: 1}\nother: {c: 1}\n"))
    assert isinstance(root, Mapping)
    listed, other = root.entries.values()
    assert isinstance(listed, Sequence)
    first, second = listed.items
    nodes = (root, listed, first, second, other)
    assert [not isinstance(n, Text) and n.damaged for n in nodes] == [True] * 3 + [False] * 2


def test_nesting_deeper_than_any_bank_is_refused() -> None:
    root, problems = read(Source("a.yml", "[" * DEEPEST + "]" * DEEPEST))
    assert not problems
    for _ in range(DEEPEST - 1):
        assert isinstance(root, Sequence)
        [root] = root.items
    root, problems = read(Source("a.yml", "a: [" + "[" * DEEPEST + "]" * DEEPEST + "]\n"))
    assert root is None
    assert [spot(problem.place) for problem in problems] == ["1:4 " + "[" * DEEPEST]


@pytest.mark.parametrize("opening", ["[", "{a: ", "{", "[{a: ", "? "])
def test_end_of_a_bottomless_file_is_not_waited_for(opening: str) -> None:
    assert len(read(Source("a.yml", opening * 100_000))[1]) == 1


SIGNS = st.text("ab:- \n\r\t\"'[]{},|>&*!?#`@%<.\\ud0\0é日😀\ufeff\u2028", max_size=60)


@settings(deadline=None)
@given(data=st.binary(max_size=200) | SIGNS.map(str.encode) | st.text(max_size=60).map(str.encode))
def test_bytes_are_read_or_reported_but_never_raise(data: bytes) -> None:
    source = Source.decode("a.yml", data)
    problems = [source] if isinstance(source, Problem) else read(source)[1]
    for problem in problems:
        format_problem(problem)
        assert problem.place
        assert 1 <= problem.place.column <= len(problem.place.excerpt) + 1


@settings(deadline=None)
@given(value=st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Zl", "Zp"])))
def test_quoted_text_comes_back_as_it_was(value: str) -> None:
    value = value.replace("\ufeff", "").replace("\ufffe", "").replace("\uffff", "")
    quote = value.replace("'", "''")
    assert plain(document(f"a: '{quote}'\n")) == {"a": value}
