"""Shapes of a single text: any words, words of a form, a word of a vocabulary."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from collections.abc import Mapping as Table
from dataclasses import dataclass
from sys import intern

from ..node import Node
from ..problem import HIDDEN, HIDDEN_CHARACTERS, quoted
from ..source import Text
from ..syntax import COMMENT
from .reading import Reading, Schema, closest, did_you_mean, report_wrong_type

_NUMBERS = ("1", "2026", "1.5")
"""If none of these fits a form, no number does."""

_ANY_TEXT = ["string", "number", "boolean"]
"""What YAML makes of texts without quotes, and our reader does not."""

_WRITE = "write a text here"

_NULLS = frozenset({"~", "null", "Null", "NULL"})
"""What every editor takes for nothing, if it is not in quotes."""

SAYS = re.compile(rf"[^\s{HIDDEN}]")
"""What a text has to have one of."""


@dataclass(frozen=True, slots=True)
class Words:
    """A text that says something, in at least so many characters."""

    least: int = 1
    hint: str = ""
    """What a longer text would say."""

    def read(self, node: Node, name: str, reading: Reading) -> Text | None:
        if not isinstance(node, Text):
            report_wrong_type(node, name, "a text", reading)
            return None
        if not SAYS.search(node):
            hint = self.hint or _WRITE
            if not node.is_block and COMMENT.match(node.source.text, node.end):
                hint = "what follows '#' is a comment: if it is the text, put it in quotes"
            reading.error("empty", f"{name} says nothing", node.place, hint)
            return None
        if node in _NULLS and node == node.source.text[node.start : node.end]:
            message = f"{name} says nothing: to YAML, '{node}' is nothing"
            hint = self.hint or "if it is the text, put it in quotes"
            reading.error("empty", message, node.place, hint)
            return None
        # Its beginning tells as a rule, and takes less time.
        if self.least > 1 and _length(node[: 2 * self.least]) < self.least:
            length = _length(node)
            if length < self.least:
                message = f"{name} has {length} of at least {self.least} characters"
                reading.error("too-short", message, node.place, self.hint)
        return node

    def schema(self, reading: Reading) -> Schema:
        if self.least > 1:
            return {"type": "string", "minLength": self.least}
        return {"type": _ANY_TEXT, "pattern": r"\S", "patternErrorMessage": self.hint or _WRITE}


def _length(text: str) -> int:
    """In characters, spaces in a row as one."""
    return len(" ".join(text.split()))


@dataclass(frozen=True, slots=True)
class Pattern:
    """A text of one form."""

    pattern: re.Pattern[str]
    code: str
    hint: str
    """The form in words."""
    is_sound: Callable[[str], bool] = lambda text: True
    """What a pattern cannot say of a text that has the form."""
    meant: Callable[[str], str] = str
    """What a text of another form may have been meant to be, if that has the form."""

    def read(self, node: Node, name: str, reading: Reading) -> Text | None:
        if not isinstance(node, Text):
            report_wrong_type(node, name, "a text", reading, self.hint)
            return None
        text = Words(hint=self.hint).read(node, name, reading)
        if text is None or self.fits(text):
            return text
        guess = self.meant(text)
        hint = f"did you mean '{guess}'?" if self.fits(guess) else self.hint
        reading.error(self.code, f"{quoted(text)} does not fit {name}", text.place, hint)
        return None

    def fits(self, text: str) -> bool:
        return bool(self.pattern.fullmatch(text)) and self.is_sound(text)

    def schema(self, reading: Reading) -> Schema:
        form = f"^(?:{self.pattern.pattern})$"
        types = _ANY_TEXT[:2] if any(map(self.pattern.fullmatch, _NUMBERS)) else "string"
        return {"type": types, "pattern": form, "patternErrorMessage": self.hint}


def _slug(written: str) -> str:
    plain = unicodedata.normalize("NFKD", HIDDEN_CHARACTERS.sub("", written)).casefold()
    return "-".join(re.findall(r"[a-z0-9]+", plain.encode("ascii", "ignore").decode()))


SLUG = Pattern(
    re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*"),
    "bad-id",
    "use small letters a to z, digits and single hyphens, such as 'recall-at-k'",
    meant=_slug,
)


@dataclass(frozen=True, slots=True)
class Choice:
    """One of the words of a vocabulary, which a site may have set."""

    noun: str
    known: Callable[[Reading], Table[str, str]]
    """The words with their meanings."""

    def read(self, node: Node, name: str, reading: Reading) -> str | None:
        known = self.known(reading)
        if isinstance(node, Text) and node in known:
            return intern(str(node))
        hint = f"one of: {', '.join(known)}"
        if not isinstance(node, Text):
            report_wrong_type(node, name, "a text", reading, hint)
            return None
        text = Words(hint=hint).read(node, name, reading)
        if text is not None:
            message = f"unknown {self.noun} {quoted(text)}"
            if not re.search(r"[\s/]", text) and (guess := closest(text, known)):
                hint = did_you_mean(guess, text)
            reading.error(f"unknown-{self.noun}", message, text.place, hint)
        return None

    def schema(self, reading: Reading) -> Schema:
        known = self.known(reading)
        return {"enum": [*known], "enumDescriptions": [*known.values()]}


SIGNAL = Choice("signal", lambda reading: reading.signals)
