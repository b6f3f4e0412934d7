"""What PyYAML's syntax errors mean to someone who writes questions, and what to do about them.

The parser says which token it could not use. This says which mistake usually leads there.
"""

from __future__ import annotations

import re
from typing import Any

import yaml

from .problem import Problem
from .source import Source

_VALUE = re.compile(r"[ \t]*(?:- +)*(?:([A-Za-z_][\w-]*) *:(?: +|$))?")
"""What stands before a value on its line: dashes and a key."""

_SPECIAL = "`@*&!%|>[]{},?-\"'"


def explain(error: yaml.MarkedYAMLError, source: Source, last: Any) -> Problem:
    """The problem behind a scanner's or parser's error.

    The last event before it tells what the parser took the text so far for.
    """
    return _Explanation(error, source, last).problem()


class _Explanation:
    def __init__(self, error: yaml.MarkedYAMLError, source: Source, last: Any) -> None:
        self.source = source
        self.last = last
        self.reason = error.problem or ""
        self.context = error.context or ""
        mark = error.problem_mark or error.context_mark
        self.offset = min(mark.index, len(source.text)) if mark else 0
        self.opened = error.context_mark.index if error.context_mark else self.offset

    def problem(self) -> Problem:
        for find in (
            self._tab,
            self._quote,
            self._colon,
            self._after_quote_or_bracket,
            self._bracket,
            self._special_start,
            self._no_colon,
            self._indentation,
        ):
            found = find()
            if found:
                return found
        return self._at(self.offset, "yaml", f"this is not YAML: {self.reason}")
