"""Mistakes in how a value is written: quotes, brackets, and characters that mean something."""

from __future__ import annotations

import re

from ..problem import Problem
from .failure import Failure
from .lines import lost_key

_SPECIAL = "`@*&!%|>[]{},?-:"
"""Characters that a text without quotes cannot begin with, or not before a space."""


_OWN_LINE = re.compile(r"\s*([\w-]+)\s*")
"""A key that begins its line."""


def quote(failure: Failure) -> Problem | None:
    if "quoted scalar" not in failure.context:
        return None
    if "escape" not in failure.reason and "hex" not in failure.reason:
        return _unclosed_quote(failure, failure.opened, "this quote is never closed")
    start = failure.source.text.rfind("\\", failure.opened, failure.offset + 1)
    message = f"'{failure.source.text[start : start + 2]}' means nothing between double quotes"
    hint = "use single quotes, where a backslash is a backslash"
    return failure.report("bad-escape", message, start, 2, hint)


def colon(failure: Failure) -> Problem | None:
    if "mapping values are not allowed" not in failure.reason or failure.style != "plain":
        return None
    at, start = failure.offset, failure.last.start_mark.index
    line = failure.line_start
    if start < line and (key := _OWN_LINE.fullmatch(failure.source.text[line:at])):
        # It was swallowed by the value or the lost key above it.
        if not failure.key_before(start):
            return lost_key(failure, start)
        message = f"'{key[1]}:' is read as part of the text above, as it is indented more"
        hint = "line it up with the other keys, or if it is text, put all of it in quotes"
        return failure.report("indentation", message, line + key.start(1), len(key[1]), hint)
    message = "a colon and a space inside a text without quotes"
    return failure.report("unquoted-colon", message, at, 1, failure.quote_it(start))


def text_after(failure: Failure) -> Problem | None:
    if not failure.is_not_continued and "mapping values" not in failure.reason:
        return None
    if failure.last.end_mark.index < failure.line_start:
        return None
    start = failure.last.start_mark.index
    closing = failure.character(start)
    if failure.style in ("'", '"'):
        if start < failure.line_start:
            line = failure.source.line(failure.offset)
            message = f"this quote goes on to line {line}, where the next {closing} closes it"
            return _unclosed_quote(failure, start, message)
        inner = "''" if closing == "'" else '\\"'
        hint = f"put all of it in quotes, with {inner} for a {closing} inside"
        if below := failure.below(start):
            hint += f", or write it {below}"
    elif closing in "]}" and not failure.style:
        hint = failure.quote_it(failure.value_start(failure.offset))
        rest = failure.source.excerpt(failure.offset)[failure.offset - failure.line_start :]
        if not rest.strip(" ]}"):
            hint = f"delete it, or {hint}"
    else:
        return None
    message = f"the text goes on after the closing {closing}"
    return failure.report("text-after-end", message, failure.offset, 0, hint)


def bracket(failure: Failure) -> Problem | None:
    brackets = [start for start in failure.open_at if failure.character(start) in "[{"]
    if not brackets:
        return None
    start, at = brackets[-1], failure.offset
    opening, found = failure.character(start), failure.character(at)
    closing = "]" if opening == "[" else "}"
    if found == "-":
        hint = "put commas between the items, or leave the brackets out"
        return failure.report("unquoted-start", "a dash inside brackets", at, 1, hint)
    lone_colon = "unexpected ':'" in failure.reason
    if "flow" not in failure.context and not lone_colon:
        return None
    line = failure.line_start
    text = failure.source.text
    is_outside = failure.begins_anew(line) and failure.depth(line) <= failure.depth(start)
    if (start < line and is_outside) or not text[at:].strip():
        hint = f"close it with '{closing}', or if it is text, put it in quotes"
        if re.match(rf".* #.*\{closing}", text[start:line]):
            hint = f"its '{closing}' is in a comment, as ' #' begins one"
        message = f"this '{opening}' is never closed"
        return failure.report("unclosed-bracket", message, start, 1, hint)
    if found in "]}":
        message = f"this '{found}' does not close the '{opening}' before it"
        return failure.report("unclosed-bracket", message, at, 1, f"write '{closing}'")
    if "',' or" not in failure.reason and not lone_colon:
        return None
    if found == ":" and start < line and (key := _OWN_LINE.fullmatch(text[line:at])):
        at = line + key.start(1)  # the line above lacks its comma
    elif found == ":":
        message, hint = "a colon inside a text without quotes", "put the text in quotes"
        return failure.report("unquoted-colon", message, at, 1, hint)
    message = f"no comma and no '{closing}' before this"
    hint = "put a comma between two items; if it is text, put all of it in quotes"
    return failure.report("missing-comma", message, at, 0, hint)


def special_start(failure: Failure) -> Problem | None:
    at = failure.opened
    special = failure.character(at)
    if not special or special not in _SPECIAL:
        return None
    if failure.source.text[at - 1 : at + 1] == "{%":
        at, special = at - 1, "{%"
    hint = failure.quote_it(at)
    if special == ",":
        hint = "delete the comma, or if it is text, put it in quotes"
    elif special == "-":
        hint = "begin a list on the line below its key; if this is text, put it in quotes"
    message = f"a text without quotes cannot begin with '{special}'"
    return failure.report("unquoted-start", message, at, 1, hint)


def _unclosed_quote(failure: Failure, start: int, message: str) -> Problem:
    hint = "close it at the end of its text"
    if below := failure.below(start):
        hint += f", or write the text {below}"
    return failure.report("unclosed-quote", message, start, 1, hint)
