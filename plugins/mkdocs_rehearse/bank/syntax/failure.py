"""A place where the parser gave up, and what stands around it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

import yaml

from ..problem import Problem
from ..source import Source

_HEAD = re.compile(r" *(?P<dashes>(?:- +)*)(?:(?P<key>[A-Za-z_][\w-]{0,40}) *:(?=\s|$) *)?")
"""What may stand before a value on its line: indentation, dashes and a key."""

_NEXT = re.compile(r" *(?:- |[\w-]+ *:(?:\s|$))")
"""The start of a line that is a key or an item of its own."""

_NOT_CONTINUED = re.compile(r"expected key|<document start>|'-' indicator|<block end>")
"""The parser's words for a line that belongs to nothing above it."""


class Failure:
    """An error of the scanner or the parser, with all that was known when it came."""

    def __init__(
        self, error: yaml.MarkedYAMLError, source: Source, last: Any, open_at: Sequence[int]
    ) -> None:
        self.source = source
        self.last = last
        """The last event before it."""
        self.open_at = open_at
        """Where the lists and mappings around it begin, the innermost last."""
        self.reason = error.problem or ""
        self.context = error.context or ""
        mark = error.problem_mark or error.context_mark
        self.offset: int = mark.index if mark else 0
        self.opened: int = error.context_mark.index if error.context_mark else self.offset
        """Where began what could not be read to its end."""
        self.style = (last.style or "plain") if isinstance(last, yaml.ScalarEvent) else ""
        """Of the text before it: ``plain``, or the character it begins with; empty if none."""

    def report(
        self, code: str, message: str, offset: int, length: int = 0, hint: str = ""
    ) -> Problem:
        """The problem at an offset; without a length up to the end of its line."""
        end = offset + length if length else len(self.source.text)
        return Problem(code, message, "error", self.source.place(offset, end), hint)

    @property
    def is_not_continued(self) -> bool:
        """Whether the line belongs to nothing above it."""
        after_empty_dash = "node content" in self.reason and self.begins_anew(self.offset)
        return bool(_NOT_CONTINUED.search(self.reason)) or after_empty_dash

    @property
    def line_start(self) -> int:
        return self.source.line_start(self.offset)

    def begins_anew(self, offset: int) -> bool:
        """Whether a key or a dash follows an offset."""
        return bool(_NEXT.match(self.source.text, offset))

    def character(self, offset: int) -> str:
        return self.source.text[offset : offset + 1]

    def depth(self, offset: int) -> int:
        """How far the key on an offset's line is indented, dashes counted."""
        return self._head(offset).end("dashes") - self.source.line_start(offset)

    def value_start(self, offset: int) -> int:
        """Where the value on an offset's line begins."""
        return self._head(offset).end()

    def key_before(self, offset: int) -> str:
        """The key of the value on an offset's line."""
        return self._head(offset)["key"] or ""

    def below(self, offset: int) -> str:
        """Where the text at an offset could stand as a block, if right after a key or a dash."""
        head = self._head(offset)
        if head.end() != offset:
            return ""
        start = f"{head['key']}: |" if head["key"] else "- |" if head["dashes"] else ""
        return start and f"indented below '{start}'"

    def quote_it(self, offset: int) -> str:
        """What to do with a text that is not one to YAML."""
        below = self.below(offset)
        return f"put the text in quotes, or write it {below}" if below else "put it in quotes"

    def _head(self, offset: int) -> re.Match[str]:
        found = _HEAD.match(self.source.text, self.source.line_start(offset))
        assert found  # it matches nothing, too
        return found
