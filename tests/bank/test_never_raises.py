"""Whatever a bank's file holds is read, or reported with a place and a way out; nothing raises."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from bank.banks import library
from bank.every_kind import EVERY_KIND
from bank.libraries import TREACHEROUS, repeatable
from mkdocs_rehearse.bank import Library, check, format_problem

UNSEEN = ["\0", "\x1b", "\x85", "\u2028", "\ufeff", "\ud800"]
OPENINGS = [
    "? ",
    "- - ",
    "---\n",
    "%YAML 1.1\n",
    "'''",
    '"""',
    "|-\n",
    ">9\n",
    "[" * 99,
    "{a: " * 99,
]
PIECES = [
    *TREACHEROUS,
    *UNSEEN,
    *OPENINGS,
    "\n    ",
    "\n  - id: x\n",
    "9" * 400,
    "1e999",
    "x" * 3000,
]


def held(data: bytes) -> Library:
    """The library of a bank with these bytes, its reports looked at."""
    with TemporaryDirectory() as folder:
        loaded = library(Path(folder), metrics=data)
    for problem in [*loaded.problems, *check(loaded).problems]:
        assert format_problem(problem)
        assert problem.hint
        assert problem.place
        assert 1 <= problem.place.column <= len(problem.place.excerpt) + 1
    assert loaded.questions or loaded.problems
    return loaded


@repeatable
@given(
    data=st.binary(max_size=200)
    | st.lists(st.sampled_from(PIECES), max_size=20).map(
        lambda pieces: "".join(pieces).encode(errors="surrogatepass")
    )
)
def test_any_bytes_are_no_bank_and_told_to_be_none(data: bytes) -> None:
    assert not held(data).questions


@st.composite
def edited(draw: st.DrawFn) -> str:
    """A sound bank in which stretches are lost, and pieces put in their place."""
    text = EVERY_KIND
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(text)))
        end = start + draw(st.sampled_from([0, 0, 1, 2, 5, 30, 300]))
        text = text[:start] + draw(st.sampled_from(["", *PIECES])) + text[end:]
    return text


@settings(repeatable, max_examples=150)
@given(text=edited())
def test_bank_that_was_edited_badly_is_read_or_reported(text: str) -> None:
    held(text.encode(errors="surrogatepass"))


@repeatable
@given(place=st.integers(0, len(EVERY_KIND)), byte=st.binary(min_size=1, max_size=2))
def test_bank_with_stray_bytes_is_read_or_reported(place: int, byte: bytes) -> None:
    data = EVERY_KIND.encode()
    held(data[:place] + byte + data[place:])
