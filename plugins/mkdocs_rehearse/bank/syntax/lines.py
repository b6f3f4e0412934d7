"""Mistakes in how lines stand to each other: indentation, lost keys, marks of documents."""

from __future__ import annotations

import re

from ..problem import Problem
from .failure import Failure

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

_LOST_KEYS = {
    re.compile(r"[<=>]{7}"): "git left this mark: keep one of the versions, and none of the marks",
    re.compile(r"[\w-]+ *:\S"): "put a space after the colon",
    re.compile(r"[\w-]+ *："): "put ':' and a space in the place of the wide colon",
    re.compile(""): "write 'key: value', or indent it deeper if it belongs to a text above",
}
"""What a line without a key looks like, and what to do about it."""


def tab(failure: Failure) -> Problem | None:
    if failure.character(failure.offset) != "\t":
        return None
    hint = "YAML wants spaces here: set the editor to indent with spaces"
    if not failure.source.excerpt(failure.offset).strip():
        hint = "delete the white space on this empty line"
    return failure.report("tab", "a tab in the indentation", failure.offset, 1, hint)


def other_space(failure: Failure) -> Problem | None:
    for offset in (failure.offset, failure.opened, failure.last.start_mark.index):
        line = failure.source.line_start(offset)
        if found := _OTHER_SPACE.match(failure.source.text, line):
            start, spaces = found.start("spaces"), found["spaces"]
            message = f"a space that is none to YAML, U+{ord(spaces[0]):04X}"
            hint = "write a plain space"
            return failure.report("other-space", message, start, len(spaces), hint)
    return None


def document(failure: Failure) -> Problem | None:
    line = failure.source.excerpt(failure.offset)
    if line.startswith("--- "):
        start = failure.line_start + len("--- ")
        hint = "begin a new line after '---', or leave it out"
        return failure.report("document-mark", "text on the line of '---'", start, 0, hint)
    marks = [found.start() for found in _MARK.finditer(failure.source.text)]
    before = [mark for mark in marks if mark <= failure.offset]
    if not before or not ("<document start>" in failure.reason or _MARK.match(line)):
        return None
    if failure.character(before[-1]) == "%":
        message = "a line that begins with '%' tells YAML how to read, and a bank needs none"
        return failure.report("document-mark", message, before[-1], 0, "remove it")
    message = "the bank ends here, but more follows"
    hint = "remove this line, or what follows it"
    return failure.report("several-documents", message, before[-1], 0, hint)


def comment(failure: Failure) -> Problem | None:
    if failure.style != "plain" or not failure.is_not_continued:
        return None
    found = COMMENT.match(failure.source.text, failure.last.end_mark.index)
    if not found or failure.begins_anew(failure.line_start):
        return None
    message, hint = CUT_TEXT
    return failure.report("cut-text", message, found.start("hash"), 0, hint)


def no_key(failure: Failure) -> Problem | None:
    at = failure.offset
    if failure.character(at) != ":" or failure.value_start(at) != at:
        return None
    return failure.report("no-key", "no key before this colon", at, 1, "write one")


def block(failure: Failure) -> Problem | None:
    """What made a text below ``|`` end too soon."""
    at = _line_that_failed(failure)
    line = failure.source.line_start(at)
    if failure.style not in ("|", ">") or failure.last.end_mark.index < line:
        return None
    start = failure.last.start_mark.index
    if re.match(r"[|>]\S*\d", failure.source.text[start:at]):
        message, hint = "the text below is indented less", "write '|' without a number"
        return failure.report("indentation", message, start, 0, hint)
    blank = re.compile(rf"^ {{{at - line + 1},}}\r?$", re.MULTILINE)
    if not failure.last.value.strip() and (found := blank.search(failure.source.text, start, at)):
        message = "an empty line with more spaces than the text below it"
        return failure.report("indentation", message, found.start(), 0, "delete its spaces")
    message = "this line is indented less than the text above it"
    hint = "indent it like the first line of that text"
    return failure.report("indentation", message, at, 0, hint)


def indentation(failure: Failure) -> Problem | None:
    if not failure.is_not_continued:
        return None
    at = _line_that_failed(failure)
    message = "this line does not go on with anything above it"
    hint = "line it up with the keys or dashes it belongs with"
    if re.match("-[^ -]", failure.source.text[at : at + 2]):
        hint = "put a space after the dash"
    return failure.report("indentation", message, at, 0, hint)


def no_colon(failure: Failure) -> Problem | None:
    return lost_key(failure, failure.opened) if "simple key" in failure.context else None


def lost_key(failure: Failure, start: int) -> Problem:
    """A line that should be a key and its value."""
    text = failure.source.text
    hint = next(hint for form, hint in _LOST_KEYS.items() if form.match(text, start))
    return failure.report("no-colon", "a line without a key", start, 0, hint)


def _line_that_failed(failure: Failure) -> int:
    return failure.opened if "simple key" in failure.context else failure.offset
