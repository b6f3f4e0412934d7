"""A page as rows for the container walk: every fence is one row, HTML whose content is Markdown
stands for itself, and what a comment or `<pre>` hides is gone."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mkdocs_rehearse.embed.blocks import OPAQUE, Element, Row
from mkdocs_rehearse.embed.elements import BLOCKS, CLOSING, VERBATIM, content_kind
from mkdocs_rehearse.embed.openings import Opening, Reason, extent, read_ignored, read_opening

TAB_WIDTH = 4

ELEMENTS_DEEP = 60  # Keeps the recursion over elements far from Python's limit.
START_TAG_LINES = 50  # Keeps a page full of `<` that nothing closes linear.
TAG = re.compile(r"<!--|<(?P<end>/?)(?P<name>[a-zA-Z][^\s/>`]*)")
CONTAINER_LEAD = re.compile(r"[> ]*(?:(?:[*+-]|\d+\.) +)*")


@dataclass(frozen=True, slots=True)
class Found:
    """A quiz fence as it stands in the text, whether or not its container makes it code."""

    prefix: str
    info: str
    first: int
    last: int
    closed: bool
    ignored: Reason | None = None  # Why it is none.


@dataclass(slots=True)
class Frame:
    """An open HTML element. `kind` is 'markdown', 'inline' (its Markdown has no blocks), 'off'
    (it has none, but an element around it has) or 'raw'; `rows` takes what is parsed of it."""

    tag: str
    kind: str
    rows: list[Row]


@dataclass(slots=True)
class Cursor:
    """How far the markup of a line has been read: tags up to `column`, while the text from
    `begin` on is still to be put down. HTML goes over lines, and so does the cursor."""

    line: int
    column: int = 0
    begin: int = 0
    tail: bool = False  # Behind a block of HTML another may start anywhere on the line.
    fresh: int = -1  # So it may right behind the start tag that ends in this column.

    def jump(self, line: int, column: int, tail: bool = False) -> None:
        self.line, self.column, self.begin = line, column, column
        self.tail, self.fresh = tail, -1


class Page:
    """Reads the lines once; `rows` and `found` are the outcome."""

    def __init__(self, lines: Sequence[str]) -> None:
        self.rows: list[Row] = []
        self.found: list[Found] = []
        self._texts = [normal(line) for line in lines]
        self._frames: list[Frame] = []
        self._closings: dict[str, list[int]] = {}
        self._gap = -1  # The last blank line found behind an inline comment's start.
        self._left: dict[int, int] = {}  # By depth: the last line found to leave it.
        self._no_fence_before = 0  # Lines of a fence that was never closed open none.
        index = 0
        while index < len(self._texts):
            text = self._texts[index]
            opening = read_opening(text) if index >= self._no_fence_before else None
            if opening:
                index = self._fence(index, opening)
            elif "<" in text:
                index = self._markup(index)
            else:
                self._put(text, self._mark_ignored(index))
                index += 1

    def _mark_ignored(self, index: int) -> int:
        reason = read_ignored(self._texts[index])
        if reason is None:
            return -1
        self.found.append(Found("", "", index, index, closed=False, ignored=reason))
        return len(self.found) - 1

    def _put(self, text: str, mark: int = -1, inside: Element | None = None) -> None:
        rows = self._frames[-1].rows if self._frames else self.rows
        rows.append(Row(text, mark, inside))

    def _put_apart(self, before: str, inside: Element | None = None) -> None:
        """HTML stands between blank lines, but goes on with a paragraph if it is indented."""
        indent = "" if before.strip() else before
        if not indent:
            if before:
                self._put(before)
            self._put("")
        self._put(indent + OPAQUE, inside=inside)
        self._put("")

    def _fence(self, first: int, opening: Opening) -> int:
        stop = self._frames[-1].tag if self._frames else None
        reach = extent(self._texts, first, opening, stop)
        mark = self._mark_ignored(first) if opening.misnamed else -1
        if opening.quiz:
            mark = len(self.found)
            self.found.append(Found(opening.prefix, opening.info, first, reach.last, reach.closed))
        if reach.closed:
            self._put(opening.prefix + OPAQUE, mark)
            return reach.resume
        self._no_fence_before = reach.resume
        self._put(self._texts[first], mark)
        return first + 1

    def _markup(self, index: int) -> int:
        at = Cursor(index)
        while tag := TAG.search(self._texts[at.line], at.column):
            if not tag["name"]:
                self._comment(at, tag.start())
            elif tag["end"]:
                self._end_tag(at, tag)
            else:
                self._start_tag(at, tag)
        rest = self._texts[at.line][at.begin :]
        if at.begin == 0 or rest.strip():
            self._put(rest)
        return at.line + 1

    def _starts_block(self, at: Cursor, column: int) -> bool:
        on_its_own = column < TAB_WIDTH and not self._texts[at.line][:column].strip()
        return on_its_own or at.tail or at.fresh == column

    def _comment(self, at: Cursor, column: int) -> None:
        at.column = column + len("<!--")
        end = self._closing("<!--", at.line, at.column)
        if end is None:
            return
        text = self._texts[at.line]
        if self._frames and self._frames[-1].kind != "markdown":
            at.jump(*end)
        elif self._starts_block(at, column):
            self._put_apart(text[at.begin : column])
            at.jump(*end, tail=True)
        elif end[0] == at.line:
            at.column = end[1]
        elif text[:column].count("`") % 2 == 0 and not self._gap_between(at.line, end[0]):
            self._pass_over(at, end)

    def _gap_between(self, first: int, last: int) -> bool:
        """Whether a blank line separates two lines; those in a fence don't count."""
        if first < self._gap <= last:
            return True
        for line, text in self._without_fences(first, last + 1):
            if not text.strip("> "):
                self._gap = line
                return True
        return False

    def _without_fences(self, first: int, stop: int) -> Iterator[tuple[int, str]]:
        """Lines and their numbers, each fence as one."""
        open_again = first
        while first < stop:
            text = self._texts[first]
            opening = read_opening(text) if first >= open_again else None
            reach = extent(self._texts, first, opening, None) if opening else None
            if opening and reach and reach.closed:
                yield first, opening.prefix + OPAQUE
                first = reach.resume
                continue
            open_again = reach.resume if reach else open_again
            yield first, text
            first += 1

    def _pass_over(self, at: Cursor, end: tuple[int, int]) -> None:
        """Lines that hide fences but remain part of the paragraph they stand in."""
        line, at.column = end
        if line > at.line:
            self._put(self._texts[at.line][at.begin :])
            for _, text in self._without_fences(at.line + 1, line):
                self._put(text)
            at.line, at.begin, at.tail = line, 0, False

    def _end_tag(self, at: Cursor, tag: re.Match[str]) -> None:
        at.column = tag.end()
        name = tag["name"].lower()
        if all(frame.tag != name for frame in self._frames):
            return
        text = self._texts[at.line]
        if before := text[at.begin : tag.start()].rstrip():
            self._put(before)
        while self._frames.pop().tag != name:
            pass
        self._put("")
        at.jump(at.line, text.find(">", at.column) + 1 or len(text), tail=not self._frames)

    def _start_tag(self, at: Cursor, tag: re.Match[str]) -> None:
        at.column = tag.end()
        end = self._start_tag_end(at)
        if end is None:
            return
        line, column, attributes = end
        name = tag["name"].lower()
        before = self._texts[at.line][at.begin : tag.start()]
        if self._frames and self._frames[0].kind == "raw":
            if name in VERBATIM:
                at.jump(*self._closing(name, line, column) or self._end_of_page())
            else:
                if not attributes.endswith("/"):
                    self._frames.append(Frame(name, "raw", []))
                at.jump(line, column)
        elif name in BLOCKS and self._starts_block(at, tag.start()):
            if name in VERBATIM:
                self._put_apart(before)
                at.jump(*self._closing(name, line, column) or self._end_of_page(), tail=True)
            elif name == "hr" or attributes.endswith("/"):
                self._put_apart(before)
                at.jump(line, column, tail=True)
            else:
                self._open_frame(name, attributes, before)
                at.jump(line, column)
                at.fresh = column
        elif (
            name in VERBATIM
            and CONTAINER_LEAD.fullmatch(self._texts[at.line], 0, tag.start())
            and (closing := self._closing_in_container(name, at.line, column))
        ):
            self._pass_over(at, closing)

    def _open_frame(self, name: str, attributes: str, before: str) -> None:
        kind = content_kind(name, attributes)
        if kind == "off" and not self._frames:
            kind = "raw"
        indented = before and not before.strip()
        if kind == "markdown" and (indented or len(self._frames) == ELEMENTS_DEEP):
            kind = "inline"  # Python-Markdown doesn't parse the content of an indented element.
        element = Element(name, [])
        self._put_apart(before, element if kind == "markdown" else None)
        self._frames.append(Frame(name, kind, element.rows))

    def _start_tag_end(self, at: Cursor) -> tuple[int, int, str] | None:
        """Line and column behind a start tag, and what it holds, blank lines excepted."""
        read = ""
        column = at.column
        for line in range(at.line, min(at.line + START_TAG_LINES, len(self._texts))):
            text = self._texts[line]
            end = text.find(">", column)
            if end >= 0:
                return line, end + 1, read + text[column:end]
            if not text:
                return None
            read += text[column:] + " "
            column = 0
        return None

    def _end_of_page(self) -> tuple[int, int]:
        return len(self._texts) - 1, len(self._texts[-1])

    def _closing_in_container(self, name: str, index: int, column: int) -> tuple[int, int] | None:
        """The end of a verbatim element whose lines all stand as deep as its first."""
        closing = self._closing(name, index, column)
        depth = lead_width(self._texts[index])
        if closing is None or index < self._left.get(depth, 0) <= closing[0]:
            return None
        for line in range(index + 1, closing[0] + 1):
            if self._texts[line] and lead_width(self._texts[line]) < depth:
                self._left[depth] = line
                return None
        return closing

    def _closing(self, what: str, index: int, column: int) -> tuple[int, int] | None:
        """Line and column behind the end of a comment or verbatim element open at a place."""
        pattern = CLOSING[what]
        if what not in self._closings:
            texts = enumerate(self._texts)
            self._closings[what] = [line for line, text in texts if pattern.search(text)]
        lines = self._closings[what]
        at = bisect_left(lines, index)
        if at < len(lines) and lines[at] == index:
            if here := pattern.search(self._texts[index], column):
                return index, here.end()
            at += 1
        if at == len(lines):
            return None
        there = pattern.search(self._texts[lines[at]])
        return (lines[at], there.end()) if there else None


def normal(line: str) -> str:
    """The line as Python-Markdown sees it."""
    return line.expandtabs(TAB_WIDTH) if line.strip(" \t") else ""


def lead_width(text: str) -> int:
    return len(text) - len(text.lstrip("> "))
