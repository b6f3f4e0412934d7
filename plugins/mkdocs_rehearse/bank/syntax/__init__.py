"""What PyYAML's syntax errors mean to someone who writes questions, and what to do about them.

The parser names the token it could not use. This names the mistake that usually leads there.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import yaml

from ..problem import Problem
from ..source import Source
from . import lines, values
from .failure import Failure
from .lines import COMMENT, CUT_TEXT

__all__ = ["COMMENT", "CUT_TEXT", "explain"]

_MISTAKES = (
    lines.tab,
    lines.other_space,
    lines.document,
    values.quote,
    lines.comment,
    values.colon,
    values.text_after,
    values.bracket,
    lines.no_key,
    lines.block,
    lines.indentation,
    lines.no_colon,
    values.special_start,
)
"""Each finds one mistake, or nothing. The first that finds its own is right."""


def explain(
    error: yaml.MarkedYAMLError, source: Source, last: Any, open_at: Sequence[int]
) -> Problem:
    """The problem behind an error of the scanner or the parser.

    The last event before it and the offsets of the collections that were open, innermost
    last, tell what the text before was taken for.
    """
    failure = Failure(error, source, last, open_at)
    found = filter(None, (mistake(failure) for mistake in _MISTAKES))
    unknown = f"this is not YAML: {failure.reason}"
    return next(found, None) or failure.report("yaml", unknown, failure.offset)
