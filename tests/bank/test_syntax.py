"""Syntax errors as authors make them: each is recognised, placed and explained."""

from __future__ import annotations

import pytest
import yaml

from mkdocs_rehearse.bank import Source, format_problem, reader
from mkdocs_rehearse.bank.reader import read

MISTAKES = {
    "colon in a text": ("title: a: b\n", "1:9 unquoted-colon", ":"),
    "colon in a listed text": ("a:\n  - b: c: d\n", "2:9 unquoted-colon", ":"),
    "colon after emoji": ("a: 😀é: x\n", "1:6 unquoted-colon", ":"),
    "colon in a second line": (
        "a: A team can\n  read this: why?\n",
        "2:12 unquoted-colon",
        ":",
    ),
    "key indented too much": ("a: b\n  level: x\n", "2:3 indentation", "level"),
    "key indented too little": (
        "q:\n  - id: a\n    b: c\n   d: e\n",
        "4:4 indentation",
        "d: e",
    ),
    "dash indented too little": ("a:\n  - x\n - y\n", "3:2 indentation", "- y"),
    "key below a list": ("- x\ny: z\n", "2:1 indentation", "y: z"),
    "key below an empty dash": ("- \ny: z\n", "2:1 indentation", "y: z"),
    "list below a value": ("a: b\n- c\n", "2:1 indentation", "- c"),
    "block line indented less": ("a: |\n    x y\n  z w\nb: c\n", "3:3 indentation", "z w"),
    "block line among keys": (
        "- a: |\n    one\n  two\n  b: c\n",
        "3:3 indentation",
        "two",
    ),
    "block line with a colon": (
        "- a: |\n    one\n   two: x\n  b: c\n",
        "3:4 indentation",
        "two: x",
    ),
    "tab before a dash": ("a:\n\t- b\n", "2:1 tab", "\t"),
    "tab after spaces": ("q:\n  - id: a\n  \tb: c\n", "3:3 tab", "\t"),
    "tab below a value": ("title: x\n\tb: c\n", "2:1 tab", "\t"),
    "tab after a dash": ("a:\n  -\tb: c\n    d: e\n", "2:4 tab", "\t"),
    "tab below a block": ("a: |\n x\n\ty\n", "3:1 tab", "\t"),
    "open double quote": ('a: "x\nb: c\n', "1:4 unclosed-quote", '"'),
    "open single quote": ("a: 'x\nb: c\n", "1:4 unclosed-quote", "'"),
    "quote closed by the next": (
        'q:\n  - text: "x\n    why: "y"\n  - c: d\n',
        "2:11 unclosed-quote",
        '"',
    ),
    "quote over documents": ('a: "x\n---\nb: c"\n', "1:4 unclosed-quote", '"'),
    "apostrophe in single quotes": ("a: 'it's so'\n", "1:8 text-after-end", "s so'"),
    "words after a quote": ('a: "x" y\n', "1:8 text-after-end", "y"),
    "words after a quoted item": ('a:\n  - "x" y\n  - z\n', "2:9 text-after-end", "y"),
    "colon after a quote": ('a: "x": y\n', "1:7 text-after-end", ": y"),
    "quotes in quotes": ('a: ""x" y"\n', "1:6 text-after-end", 'x" y"'),
    "link": ("a: [x](y) is\n", "1:7 text-after-end", "(y) is"),
    "words after a brace": ("a: {x} is\n", "1:8 text-after-end", "is"),
    "open bracket": ("a: [x\nb: c\n", "1:4 unclosed-bracket", "["),
    "open bracket at the end": ("a: [x, y\n", "1:4 unclosed-bracket", "["),
    "bracket before the end": ("a: [\n", "1:4 unclosed-bracket", "["),
    "bracket in a bracket": ("a: [[b, c]\n", "1:4 unclosed-bracket", "["),
    "bracket after a closed one": ("a: [b, [c], \n", "1:4 unclosed-bracket", "["),
    "brace after a closed one": ("a: {b: [c],\n  d:", "1:4 unclosed-bracket", "{"),
    "words after a listed quote": ('a: [b, "c" d]\n', "1:12 missing-comma", "d]"),
    "two colons in a list": ("a: [b: c: d]\n", "1:9 unquoted-colon", ":"),
    "comma after a bracket": ("a: [, x]\n", "1:5 unquoted-start", ","),
    "code in a list": ("a: [b, `c`]\n", "1:8 unquoted-start", "`"),
    "open brace": ("a: {b: c\nd: e\n", "1:4 unclosed-bracket", "{"),
    "backslash in double quotes": ('a: "\\d+"\n', "1:5 bad-escape", "\\d"),
    "backslash later on": ('a: "one\n  two \\d"\n', "2:7 bad-escape", "\\d"),
    "unfinished escape": ('a: "\\xZZ"\n', "1:5 bad-escape", "\\x"),
    "line without a colon": ("a: b\nfoo\nc: d\n", "2:1 no-colon", "foo"),
    "first line without a colon": ("title foo\nb: c\n", "1:1 no-colon", "title foo"),
    "last line without a colon": ("a: b\nfoo\n", "2:1 no-colon", "foo"),
    "no space after the colon": ("a: b\ntitle:foo\nb: c\n", "2:1 no-colon", "title:foo"),
    "list on the line of its key": ("a: - id: x\n", "1:4 unquoted-start", "-"),
    "code": ("a: `x`\n", "1:4 unquoted-start", "`"),
    "listed code": ("a:\n  - `x`\n", "2:5 unquoted-start", "`"),
    "bold": ("a: **b** x\n", "1:4 unquoted-start", "*"),
    "italics": ("a: *b* x\n", "1:4 unquoted-start", "*"),
    "at": ("a: @x\n", "1:4 unquoted-start", "@"),
    "percent": ("a: %x\n", "1:4 unquoted-start", "%"),
    "ampersand": ("a: & x\n", "1:4 unquoted-start", "&"),
    "exclamation": ("a: !x!y z\n", "1:4 unquoted-start", "!"),
    "greater": ("a: > 5 requests\n", "1:4 unquoted-start", ">"),
    "at least": ("a: >= 5\n", "1:4 unquoted-start", ">"),
    "bar": ("a: |x| is\n", "1:4 unquoted-start", "|"),
    "question mark": ("a: ? b\n", "1:4 unquoted-start", "?"),
    "bracket": ("a: ] x\n", "1:4 unquoted-start", "]"),
    "comma": ("a: , x\n", "1:4 unquoted-start", ","),
    "directive": ("%YAML 3.0\n---\na: b\n", "1:1 document-mark", "%YAML 3.0"),
    "directive alone": ("%YAML 1.2\na: b\n", "1:1 document-mark", "%YAML 1.2"),
    "text beside the dashes": ("--- a: b\n", "1:5 document-mark", "a: b"),
    "text after the dots": ("a: b\n... x\n", "2:1 several-documents", "... x"),
    "lines after the dots": ("a: b\n...\nc: d\n", "2:1 several-documents", "..."),
    "nothing but dots": ("...\na: b\n", "1:1 several-documents", "..."),
    "colon without a key": ("a: b\n: c\n", "2:1 no-key", ":"),
    "anything else": ("! [", "1:4 yaml", ""),
}


@pytest.fixture(params=["CSafeLoader", "SafeLoader"])
def _parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "_Loader", getattr(yaml, request.param))


@pytest.mark.usefixtures("_parser")
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize(("written", "expected", "marked"), MISTAKES.values(), ids=MISTAKES)
def test_mistake_is_recognised(written: str, expected: str, marked: str, newline: str) -> None:
    root, problems = read(Source("a.yml", written.replace("\n", newline)))
    assert root is None
    [problem] = problems
    place = problem.place
    assert place
    assert f"{place.line}:{place.column} {problem.code}" == expected
    assert place.excerpt[place.column - 1 :][: place.length] == marked


@pytest.mark.parametrize(("written", "expected", "marked"), MISTAKES.values(), ids=MISTAKES)
def test_mistake_is_found_behind_other_lines(written: str, expected: str, marked: str) -> None:
    before = "# 日本 😀\n\n"
    line, _, rest = expected.partition(":")
    [problem] = read(Source("a.yml", before + written))[1]
    assert problem.place
    assert (
        f"{problem.place.line}:{problem.place.column} {problem.code}" == f"{int(line) + 2}:{rest}"
    )


def test_every_mistake_but_the_unknown_comes_with_what_to_do() -> None:
    for written, expected, _ in MISTAKES.values():
        [problem] = read(Source("a.yml", written))[1]
        assert bool(problem.hint) == (not expected.endswith(" yaml"))


@pytest.mark.parametrize(
    ("written", "report"),
    [
        (
            "  - prompt: Which metric: recall or precision?\n",
            """\
error[unquoted-colon]: a colon and a space inside a text without quotes
 --> a.yml:1:25
  |
1 |   - prompt: Which metric: recall or precision?
  |                         ^ put the text in quotes, or write it indented below 'prompt: |'""",
        ),
        (
            "a:\n  - 'tis\nb: c\n",
            """\
error[unclosed-quote]: this quote is never closed
 --> a.yml:2:5
  |
2 |   - 'tis
  |     ^ close it at the end of its text, or write the text indented below '- |'""",
        ),
        (
            "prompt: 'It's late'\n",
            """\
error[text-after-end]: the text goes on after the closing '
 --> a.yml:1:13
  |
1 | prompt: 'It's late'
  |             ^^^^^^^ put all of it in quotes, with '' for a ' inside, \
or write it indented below 'prompt: |'""",
        ),
        (
            "questions: - id: x\n",
            """\
error[unquoted-start]: a text without quotes cannot begin with '-'
 --> a.yml:1:12
  |
1 | questions: - id: x
  |            ^ begin a list on the line below its key; if this is text, put it in quotes""",
        ),
        (
            "text: `a` is\n",
            """\
error[unquoted-start]: a text without quotes cannot begin with '`'
 --> a.yml:1:7
  |
1 | text: `a` is
  |       ^ put the text in quotes, or write it indented below 'text: |'""",
        ),
        (
            'text: "one \\d"\n',
            """\
error[bad-escape]: '\\d' means nothing between double quotes
 --> a.yml:1:12
  |
1 | text: "one \\d"
  |            ^^ use single quotes, where a backslash is a backslash""",
        ),
        (
            "a: {b: c\nd: e\n",
            """\
error[unclosed-bracket]: this '{' is never closed
 --> a.yml:1:4
  |
1 | a: {b: c
  |    ^ close it with '}', or if it is text, put it in quotes""",
        ),
        (
            'a: [b, "c" d]\n',
            """\
error[missing-comma]: no comma and no ']' before this
 --> a.yml:1:12
  |
1 | a: [b, "c" d]
  |            ^^ put a comma between two items; if it is text, put all of it in quotes""",
        ),
        (
            "a: b\ntitle:foo\n",
            """\
error[no-colon]: a line without a key
 --> a.yml:2:1
  |
2 | title:foo
  | ^^^^^^^^^ put a space after the colon""",
        ),
        (
            "a:\n\tb: c\n",
            """\
error[tab]: a tab in the indentation
 --> a.yml:2:1
  |
2 |     b: c
  | ^^^^ YAML wants spaces here: set the editor to indent with spaces""",
        ),
    ],
)
def test_report_teaches(written: str, report: str) -> None:
    [problem] = read(Source("a.yml", written))[1]
    assert format_problem(problem) == report
