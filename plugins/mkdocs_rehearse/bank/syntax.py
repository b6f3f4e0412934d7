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

_NOT_CONTINUED = re.compile(r"expected key|<document start>|'-' indicator|<block end>")
"""The parser's words for a line that belongs to nothing above it."""

COMMENT = re.compile(r"[ \t]+(?P<hash>#(?P<glued>\S?).*)")
"""What may follow a text without quotes on its line."""

CUT_TEXT = (
    "the text ends here, as ' #' begins a comment",
    "if this is text, put all of it in quotes; if it is a comment, move it to its own line",
)
"""Message and hint."""

_OTHER_SPACE = re.compile(
    r" *(?:- *)*(?:[\w-]+ *:)? *(?P<spaces>[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+)"
)
"""White space other than spaces and tabs where YAML wants spaces."""

_MARK = re.compile(r"^(?:%|\.\.\.(?!\S))", re.MULTILINE)
"""The start of a line that says something of the document or ends it."""

_NEXT = re.compile(r" *(?:- |[\w-]+ *:(?:\s|$))")
"""The start of a line that is a key or an item of its own."""

_LOST_KEYS = {
    re.compile(r"[<=>]{7}"): "git left this mark: keep one of the versions, and none of the marks",
    re.compile(r"[\w-]+ *:\S"): "put a space after the colon",
    re.compile(r"[\w-]+ *："): "put ':' and a space in the place of the wide colon",
    re.compile(""): "write 'key: value', or indent it deeper if it belongs to a text above",
}
"""What a line without a key looks like, and what to do about it."""

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
        mistake.space,
        mistake.document,
        mistake.quote,
        mistake.comment,
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
        if not self._line(self.offset).strip():
            hint = "delete the white space on this empty line"
        return self.report("tab", "a tab in the indentation", self.offset, 1, hint)

    def space(self) -> Problem | None:
        for offset in (self.offset, self.opened, self.last.start_mark.index):
            found = _OTHER_SPACE.match(self.source.text, self.source.line_start(offset))
            if found:
                start, end = found.span("spaces")
                message = f"a space that is none to YAML, U+{ord(found['spaces'][0]):04X}"
                return self.report("space", message, start, end - start, "write a plain space")
        return None

    def document(self) -> Problem | None:
        line = self._line(self.offset)
        if line.startswith("--- "):
            start = self.source.line_start(self.offset) + len("--- ")
            hint = "begin a new line after '---', or leave it out"
            return self.report("document", "text on the line of '---'", start, 0, hint)
        marks = [found.start() for found in _MARK.finditer(self.source.text)]
        before = [mark for mark in marks if mark <= self.offset]
        if not before or not ("<document start>" in self.reason or _MARK.match(line)):
            return None
        if self._character(before[-1]) == "%":
            message = "a line that begins with '%' tells YAML how to read, and a bank needs none"
            return self.report("directive", message, before[-1], 0, "remove it")
        hint = "remove this line, or what follows it"
        return self.report("document", "the bank ends here, but more follows", before[-1], 0, hint)

    def quote(self) -> Problem | None:
        if "quoted scalar" not in self.context:
            return None
        if "escape" in self.reason or "hex" in self.reason:
            return self._bad_escape()
        return self._unclosed_quote(self.opened, "this quote is never closed")

    def comment(self) -> Problem | None:
        if self.style != "plain" or not self._not_continued():
            return None
        comment = COMMENT.match(self.source.text, self.last.end_mark.index)
        if not comment or _NEXT.match(self.source.text, self.source.line_start(self.offset)):
            return None
        message, hint = CUT_TEXT
        return self.report("cut-text", message, comment.start("hash"), 0, hint)

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
                message = f"this quote goes on to line {line}, where the next {opening} closes it"
                return self._unclosed_quote(start, message)
            inner = "''" if opening == "'" else '\\"'
            hint = f"put all of it in quotes, with {inner} for a {opening} inside"
            below = self._below(start)
            return self._stray(opening, hint + (f", or write it {below}" if below else ""))
        if opening in "]}" and not self.style:
            return self._stray(opening, self._quote_it(self._value_start(self.offset)))
        return None

    def bracket(self) -> Problem | None:
        brackets = [start for start in self.open_at if self._character(start) in "[{"]
        if "flow" not in self.context or not brackets:
            return None
        start = brackets[-1]
        closing = "]" if self._character(start) == "[" else "}"
        line = self.source.line_start(self.offset)
        next_key = start < line and _NEXT.match(self.source.text, line)
        if next_key or not self.source.text[self.offset :].strip():
            message = f"this '{self._character(start)}' is never closed"
            hint = f"close it with '{closing}', or if it is text, put it in quotes"
            if re.match(rf".* #.*\{closing}", self.source.text[start:line]):
                hint = f"its '{closing}' is in a comment, as ' #' begins one"
            return self.report("unclosed-bracket", message, start, 1, hint)
        if "',' or" not in self.reason:
            return None
        message = f"no comma and no '{closing}' before this"
        hint = "put a comma between two items; if it is text, put all of it in quotes"
        return self.report("missing-comma", message, self.offset, 0, hint)

    def indentation(self) -> Problem | None:
        at = self.opened if "simple key" in self.context else self.offset
        if self._character(at) == ":":
            return self.report("no-key", "no key before this colon", at, 1, "write one")
        if self.style in ("|", ">") and self.last.end_mark.index >= self.source.line_start(at):
            return self._block_left(at)
        if self._not_continued():
            message = "this line does not go on with anything above it"
            hint = "line it up with the keys or dashes it belongs with"
            if re.match("-[^ -]", self.source.text[at : at + 2]):
                hint = "put a space after the dash"
            return self.report("indentation", message, at, 0, hint)
        return None

    def no_colon(self) -> Problem | None:
        return self._lost_key(self.opened) if "simple key" in self.context else None

    def special_start(self) -> Problem | None:
        at = self.opened
        special = self._character(at)
        if not special or special not in _SPECIAL_STARTS:
            return None
        if self.source.text[at - 1 : at + 1] == "{%":
            at, special = at - 1, "{%"
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

    def _block_left(self, at: int) -> Problem:
        """What made a block (``|``) end before the line at an offset."""
        start = self.last.start_mark.index
        if re.match(r"[|>]\S*\d", self.source.text[start:at]):
            hint = "write '|' without a number"
            return self.report("indentation", "the text below is indented less", start, 0, hint)
        indent = at - self.source.line_start(at)
        blank = re.compile(rf"^ {{{indent + 1},}}$", re.MULTILINE)
        if not self.last.value.strip() and (found := blank.search(self.source.text, start, at)):
            message = "an empty line with more spaces than the text below it"
            return self.report("indentation", message, found.start(), 0, "delete its spaces")
        message = "this line is indented less than the text above it"
        hint = "indent it like the first line of that text"
        return self.report("indentation", message, at, 0, hint)

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
        hint = next(
            hint for form, hint in _LOST_KEYS.items() if form.match(self.source.text, start)
        )
        return self.report("no-colon", "a line without a key", start, 0, hint)

    def _not_continued(self) -> bool:
        at_key = _NEXT.match(self.source.text, self.offset)
        after_empty_dash = at_key and "node content" in self.reason
        return bool(_NOT_CONTINUED.search(self.reason) or after_empty_dash)

    def _quote_it(self, offset: int) -> str:
        below = self._below(offset)
        return f"put the text in quotes, or write it {below}" if below else "put it in quotes"

    def _below(self, offset: int) -> str:
        """Where the text at an offset could stand as a block, if right after a key or a dash."""
        if self._value_start(offset) != offset:
            return ""
        dashes, key = self._before(offset)
        start = f"{key}: |" if key else "- |" if dashes else ""
        return start and f"indented below '{start}'"

    def _before(self, offset: int) -> tuple[str, str]:
        """The dashes and the key before the value on an offset's line."""
        found = self._line_head(offset)
        return found[1], found[2] or ""

    def _value_start(self, offset: int) -> int:
        """Where the value on an offset's line begins."""
        return self._line_head(offset).end()

    def _line_head(self, offset: int) -> re.Match[str]:
        found = _BEFORE_VALUE.match(self.source.text, self.source.line_start(offset))
        assert found  # it matches nothing, too
        return found

    def _line(self, offset: int) -> str:
        return self.source.place(offset, offset).excerpt

    def _character(self, offset: int) -> str:
        return self.source.text[offset : offset + 1]
