"""Options as the kinds that offer a choice share them: an answer or a distractor, with its why."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial

from ..shapes import Field, Reading, Record, Words
from ..source import Text


@dataclass(frozen=True, slots=True)
class Option:
    """Something a reader can choose."""

    text: Text
    why: Text
    """Why it is right or wrong in this situation."""
    right: bool
