"""What PyYAML's syntax errors mean to someone who writes questions, and what to do about them.

The parser names the token it could not use. This names the mistake that usually leads there.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

import yaml

from .problem import Problem
from .source import Source

_BEFORE_VALUE = re.compile(r" *((?:- +)*)(?:([A-Za-z_][\w-]{0,40}) *:(?=\s|$) *)?")
"""What may stand before a value on its line: indentation, dashes and a key."""

_NOT_CONTINUED = re.compile(r"expected key|'-' indicator|<block end>")
"""The parser's words for a line that belongs to nothing above it."""

_SPECIAL_STARTS = "`@*&!%|>[]{},?-"


def explain(
    error: yaml.MarkedYAMLError, source: Source, last: Any, open_at: Sequence[int]
) -> Problem:
    """The problem behind an error of the scanner or the parser.

    The last event before it and the offsets of the collections that were open, innermost
    last, tell what the text before was taken for.
    """
    mistake = _Mistake(error, source, last, open_at)
    for find in (
        mistake.tab,
        mistake.quote,
        mistake.colon,
        mistake.text_after,
        mistake.bracket,
        mistake.indentation,
        mistake.no_colon,
        mistake.special_start,
    ):
        problem = find()
        if problem:
            return problem
    return mistake.report("yaml", f"this is not YAML: {mistake.reason}", mistake.offset)


class _Mistake:
    """An error and its surroundings; each method finds one mistake, or nothing."""

    def __init__(
        self, error: yaml.MarkedYAMLError, source: Source, last: Any, open_at: Sequence[int]
    ) -> None:
        self.source = source
        self.last = last
        self.open_at = open_at
        self.reason = error.problem or ""
        self.context = error.context or ""
        mark = error.problem_mark or error.context_mark
        self.offset: int = mark.index if mark else 0
        self.opened: int = error.context_mark.index if error.context_mark else self.offset
        self.style = (last.style or "plain") if isinstance(last, yaml.ScalarEvent) else ""

    def tab(self) -> Problem | None:
        if self._character(self.offset) != "\t":
            return None
        hint = "YAML wants spaces here: set the editor to indent with spaces"
        return self.report("tab", "a tab in the indentation", self.offset, 1, hint)

    def quote(self) -> Problem | None:
        if "quoted scalar" not in self.context:
            return None
        if "escape" in self.reason or "hex" in self.reason:
            return self._bad_escape()
        return self._unclosed_quote(self.opened, "this quote is never closed")

    def colon(self) -> Problem | None:
        if "mapping values are not allowed" not in self.reason or self.style != "plain":
            return None
        start = self.last.start_mark.index
        line = self.source.line_start(self.offset)
        if start < line and re.fullmatch(r"\s*[\w-]+\s*", self.source.text[line : self.offset]):
            # A key by itself, swallowed by the value or the lost key above it.
            if not self._before(start)[1]:
                return self._lost_key(start)
            key = self.source.text[line : self.offset].strip()
            return self.report(
                "indentation",
                f"'{key}:' is read as part of the text above, as it is indented more",
                self.offset - len(key),
                len(key),
                "line it up with the other keys, or if it is text, put all of it in quotes",
            )
        message = "a colon and a space inside a text without quotes"
        return self.report("unquoted-colon", message, self.offset, 1, self._quote_it(start))

    def text_after(self) -> Problem | None:
        if not self._not_continued() and "mapping values" not in self.reason:
            return None
        if self.last.end_mark.index < self.source.line_start(self.offset):
            return None
        start = self.last.start_mark.index
        opening = self._character(start)
        if self.style in ("'", '"'):
            if start < self.source.line_start(self.offset):
                line = self.source.line(self.offset)
                message = f"this quote is closed on line {line} only, where another text begins"
                return self._unclosed_quote(start, message)
            inner = "''" if opening == "'" else '\\"'
            hint = f"put all of it in quotes, and write {inner} for a {opening} inside"
            return self._stray(opening, hint)
        if opening in "]}" and not self.style:
            return self._stray(opening, self._quote_it(self.offset))
        return None

    def bracket(self) -> Problem | None:
        brackets = [start for start in self.open_at if self._character(start) in "[{"]
        if "flow" not in self.context or not brackets:
            return None
        start = brackets[-1]
        closing = "]" if self._character(start) == "[" else "}"
        next_key = self._character(self.offset) == ":" and start < self.source.line_start(
            self.offset
        )
        if next_key or not self.source.text[self.offset :].strip():
            message = f"this '{self._character(start)}' is never closed"
            hint = f"close it with '{closing}', or if it is text, put it in quotes"
            return self.report("unclosed-bracket", message, start, 1, hint)
        if "',' or" not in self.reason:
            return None
        message = f"no comma and no '{closing}' before this"
        hint = "put a comma between two items; if it is text, put all of it in quotes"
        return self.report("missing-comma", message, self.offset, 0, hint)

    def indentation(self) -> Problem | None:
        at = self.opened if "simple key" in self.context else self.offset
        if self.style in ("|", ">") and self.last.end_mark.index >= self.source.line_start(at):
            message = "this line is indented less than the text above it"
            hint = "indent it like the first line of that text"
            return self.report("indentation", message, at, 0, hint)
        if self._not_continued():
            message = "this line does not go on with anything above it"
            hint = "line it up with the keys or dashes it belongs with"
            return self.report("indentation", message, at, 0, hint)
        return None

    def no_colon(self) -> Problem | None:
        return self._lost_key(self.opened) if "simple key" in self.context else None

    def special_start(self) -> Problem | None:
        at = self.opened
        special = self._character(at)
        if not special or special not in _SPECIAL_STARTS:
            return None
        hint = self._quote_it(at)
        if special == "-":
            hint = "begin a list on the line below its key; if this is text, put it in quotes"
        message = f"a text without quotes cannot begin with '{special}'"
        return self.report("unquoted-start", message, at, 1, hint)

    def report(
        self, code: str, message: str, offset: int, length: int = 0, hint: str = ""
    ) -> Problem:
        """The problem at an offset; without a length up to the end of its line."""
        end = offset + length if length else len(self.source.text)
        return Problem(code, message, "error", self.source.place(offset, end), hint)

    def _bad_escape(self) -> Problem:
        start = self.source.text.rfind("\\", self.opened, self.offset + 1)
        escape = self.source.text[start : start + 2]
        return self.report(
            "bad-escape",
            f"'{escape}' means nothing between double quotes",
            start,
            2,
            "use single quotes, where a backslash is a backslash",
        )

    def _unclosed_quote(self, start: int, message: str) -> Problem:
        below = self._below(start)
        hint = "close it at the end of its text"
        if below:
            hint += f", or write the text {below}"
        return self.report("unclosed-quote", message, start, 1, hint)

    def _stray(self, closing: str, hint: str) -> Problem:
        message = f"the text goes on after the closing {closing}"
        return self.report("text-after-end", message, self.offset, 0, hint)

    def _lost_key(self, start: int) -> Problem:
        written = self.source.place(start, len(self.source.text)).excerpt.strip()
        hint = "write 'key: value', or indent it deeper if it belongs to a text above"
        if re.match(r"[\w-]+:\S", written):
            hint = "put a space after the colon"
        return self.report("no-colon", "a line without a key", start, 0, hint)

    def _not_continued(self) -> bool:
        return bool(_NOT_CONTINUED.search(self.reason))

    def _quote_it(self, offset: int) -> str:
        below = self._below(offset)
        return f"put the text in quotes, or write it {below}" if below else "put it in quotes"

    def _below(self, offset: int) -> str:
        """Where the text at an offset could stand as a block, if after a key or a dash."""
        dashes, key = self._before(offset)
        start = f"{key}: |" if key else "- |" if dashes else ""
        return start and f"indented below '{start}'"

    def _before(self, offset: int) -> tuple[str, str]:
        """The dashes and the key before the value on an offset's line."""
        found = _BEFORE_VALUE.match(self.source.text, self.source.line_start(offset))
        return (found[1], found[2] or "") if found else ("", "")

    def _character(self, offset: int) -> str:
        return self.source.text[offset : offset + 1]
