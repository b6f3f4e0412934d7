"""Finds the ```quiz fences of a Markdown page, each with its true place: which lines it takes,
which questions it asks on which line, and what its replacement carries to stand where it stood."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from mkdocs_rehearse.embed.blocks import OPAQUE, Element, Row
from mkdocs_rehearse.embed.containers import Walk
from mkdocs_rehearse.embed.openings import Reason, read_ignored, read_opening
from mkdocs_rehearse.embed.page import TAB_WIDTH, Found, Page

COMMENT = re.compile(r"(?:^|(?<=\s))#")


@dataclass(frozen=True, slots=True)
class Ask:
    """One line of a fence: the id as written, its line and its column, both from 1."""

    text: str
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Fence:
    """A quiz fence on the lines `first` to `last`, counted from 0, both its own.

    `prefix` is the indentation and the quote marks of the container the fence stands in: a line
    that carries them, between blank lines, is rendered at the same depth. `info` is what follows
    `quiz` on the opening line. A fence that isn't `closed` reaches to the end of its container or
    to the next fence; it asks only what stands before its first blank line.
    """

    first: int
    last: int
    prefix: str
    asks: tuple[Ask, ...]
    closed: bool
    info: str


def scan(lines: Sequence[str], first_line: int = 1) -> list[Fence]:
    """The quiz fences of `lines`, in order; `first_line` is the number of the first line."""
    if not any("quiz" in line for line in lines):
        return []
    page = Page(lines)
    written = {mark: one.prefix for mark, one in enumerate(page.found) if not one.ignored}
    prefixes = settle(page.rows, written)
    return [
        Fence(
            first=found.first,
            last=found.last,
            prefix=prefixes[mark],
            asks=tuple(asks(lines, found, first_line)),
            closed=found.closed,
            info=found.info,
        )
        for mark, found in enumerate(page.found)
        if mark in prefixes
    ]


def ignored(lines: Sequence[str]) -> list[tuple[int, Reason]]:
    """Lines, from 0, that open no quiz, though they were most likely meant to, and why."""
    if not any("quiz" in line.casefold() and read_ignored(line) for line in lines):
        return []
    page = Page(lines)
    code = Walk(page.rows).code
    marks = enumerate(page.found)
    return [(one.first, one.ignored) for mark, one in marks if one.ignored and mark not in code]


def replace(lines: Sequence[str], replacements: Iterable[tuple[Fence, str]]) -> list[str]:
    """The lines with a line of its own, between blank lines, for each fence.

    A second blank line would end a footnote, so none is added to one that is there.
    """
    out: list[str] = []
    done = 0
    for fence, text in replacements:
        out += lines[done : fence.first]
        if out and out[-1].strip():
            out.append("")
        out.append(fence.prefix + text)
        done = fence.last + 1
        if done < len(lines) and lines[done].strip():
            out.append("")
    return [*out, *lines[done:]]


def asks(lines: Sequence[str], found: Found, first_line: int) -> Iterator[Ask]:
    for index in range(found.first + 1, found.last + (not found.closed)):
        line = lines[index]
        start = past(line, len(found.prefix))
        if not found.closed and (not line[start:].strip() or read_opening(line[start:])):
            return
        text = COMMENT.split(line[start:], maxsplit=1)[0].strip()
        if not found.closed:
            text = text.rstrip("`~ ")  # marks that meant to close it
        if text:
            yield Ask(text, first_line + index, line.index(text, start) + 1)


def past(line: str, width: int) -> int:
    """Index of the first character beyond `width` columns of indentation and quote marks."""
    column = 0
    for index, character in enumerate(line):
        if column >= width or character not in "> \t":
            return index
        column += TAB_WIDTH - column % TAB_WIDTH if character == "\t" else 1
    return len(line)


def settle(rows: Sequence[Row], written: Mapping[int, str]) -> dict[int, str]:
    """The prefix that takes each mark to its container, given the one `written` before it. Marks
    in indented code are left out."""
    if all(not written.get(row.mark) and not above for above, row in marked(rows)):
        return dict(written)
    walk = Walk(rows)
    prefixes = {
        mark: walk.placed.get(mark, prefix)
        for mark, prefix in written.items()
        if mark not in walk.code
    }
    # Blank lines around a fence that had none can end a container early, and what came after in
    # it would be code now: it goes where the line stands then.
    apart = set_apart(rows, prefixes)
    if apart == rows:
        return prefixes
    again = Walk(apart)
    final = again.placed | again.code
    return {mark: final.get(mark, prefix) for mark, prefix in prefixes.items()}


def marked(rows: Iterable[Row]) -> Iterator[tuple[str, Row]]:
    """Each marked row with the text of the row above it."""
    above = ""
    for row in rows:
        if row.mark >= 0:
            yield above, row
        if row.inside:
            yield from marked(row.inside.rows)
        above = row.text


def set_apart(rows: Iterable[Row], prefixes: Mapping[int, str]) -> list[Row]:
    """The rows once each fence is replaced by one line between blank lines."""
    out: list[Row] = []
    for row in rows:
        after_fence = bool(out) and out[-1].mark in prefixes
        if out and out[-1].text and row.text and (after_fence or row.mark in prefixes):
            out.append(Row(""))
        if row.mark in prefixes:
            row = Row(prefixes[row.mark] + OPAQUE, row.mark)
        elif row.inside:
            row = Row(
                row.text, inside=Element(row.inside.tag, set_apart(row.inside.rows, prefixes))
            )
        out.append(row)
    return out
