"""Banks as YAML in the form authors write it: what `reader` makes of it is the bank again.

Any text that a bank can hold comes back as it was. Of a text with characters that `UNSEEN`
refuses the escapes are written, and reading says what is wrong with them.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from .kinds import KINDS
from .model import Bank, Question, Reference
from .reader import UNSEEN

Data = str | int | list[Any] | dict[str, Any]
"""A text, a whole number, or a list or mapping of such."""

MODELINE = "# yaml-language-server: $schema="

_PLAIN = re.compile(r"(?!-(?:\W|$))[^\s?:,\[\]{}#&*!|>'\"%@`~](?:(?!:\s|:$|\s#).)*(?<!\s)")
"""What means itself without quotes, but for `_RESERVED`."""

_NEEDS_ESCAPES = re.compile(rf"[\t\r\n]|{UNSEEN.pattern}")

_RESERVED = re.compile(r"null|true|false|yes|no|on|off", re.IGNORECASE)
"""Texts to our reader, something else to others."""

_WORD = re.compile(r"[A-Za-z0-9][\w.-]*", re.ASCII)

_LONGEST_KEY = 128
"""In characters; YAML takes up to 1,024 before a colon."""


def write_bank(bank: Bank, schema: str = "") -> str:
    """The bank's file, with a line that tells editors its schema if one is given."""
    head = {
        "title": bank.title,
        "track": _one_or_more(bank.tracks),
        "description": bank.description,
    }
    opening = [f"{MODELINE}{schema}"] if schema else []
    opening += [_block({key: value for key, value in head.items() if value}, 0), "questions:"]
    questions = [_block([written(question)], 2) for question in bank.questions]
    return "\n".join(opening) + "\n" + "\n\n".join(questions) + "\n"


def written(question: Question) -> dict[str, Data]:
    """The question's keys in the order of the docs, with what the bank writes at them."""
    keys: dict[str, Data | None] = {
        "id": question.id.removeprefix(f"{question.bank}."),
        "signal": _one_or_more(question.signals),
        "level": question.level,
        "prompt": question.prompt,
        **KINDS[question.kind].written(question.body),
        "hint": question.hint,
        "explanation": question.explanation,
        "sources": [_written_reference(source) for source in question.sources],
        "tags": _one_or_more(question.tags),
        "as_of": question.as_of,
        "was": _one_or_more(question.was),
        "waive": {waiver.rule: waiver.reason for waiver in question.waivers},
    }
    return {key: value for key, value in keys.items() if value}


def _one_or_more(words: tuple[str, ...]) -> Data:
    return words[0] if len(words) == 1 else [*words]


def _written_reference(reference: Reference) -> dict[str, Data]:
    keys = {"docs": reference.docs, "cite": reference.cite, "url": reference.url}
    return {key: text for key, text in keys.items() if text}


def _block(value: list[Any] | dict[str, Any], indent: int) -> str:
    """Lines that begin at the indent, the last one without its end."""
    lines = _entries(value, indent) if isinstance(value, dict) else _items(value, indent)
    return "\n".join(" " * indent + line for line in lines)


def _entries(value: dict[str, Any], indent: int) -> Iterator[str]:
    for key, entry in value.items():
        name = _on_one_line(key)
        if len(name) > _LONGEST_KEY:
            name = f"? {name}\n{' ' * indent}"
        if isinstance(entry, list) and all(_is_word(item) for item in entry):
            yield f"{name}: [{', '.join(entry)}]"
        elif isinstance(entry, list | dict):
            yield f"{name}:\n{_block(entry, indent + 2)}"
        else:
            yield f"{name}: {_scalar(entry, indent + 2)}"


def _items(value: list[Any], indent: int) -> Iterator[str]:
    for item in value:
        if isinstance(item, list | dict):
            yield f"- {_block(item, indent + 2).lstrip(' ')}"
        else:
            yield f"- {_scalar(item, indent + 2)}"


def _is_word(item: Data) -> bool:
    return isinstance(item, str) and bool(_WORD.fullmatch(item)) and not _RESERVED.fullmatch(item)


def _scalar(value: str | int, indent: int) -> str:
    """The value as its key or dash is followed by it; further lines begin at the indent."""
    if isinstance(value, int):
        return str(value)
    if "\n" not in value or "\r" in value or value != value.rstrip() or UNSEEN.search(value):
        return _on_one_line(value)
    sign = "|2" if value[0].isspace() else "|"
    lines = (" " * indent + line if line else "" for line in value.split("\n"))
    return "\n".join([sign, *lines])


def _on_one_line(text: str) -> str:
    """Without quotes, between single ones, or between double ones with escapes."""
    if _NEEDS_ESCAPES.search(text) is None:
        if _PLAIN.fullmatch(text) and not _RESERVED.fullmatch(text):
            return text
        if '"' in text or "\\" in text:
            return "'" + text.replace("'", "''") + "'"
    escaped = json.dumps(text, ensure_ascii=False)
    return UNSEEN.sub(lambda found: f"\\U{ord(found[0]):08x}", escaped)
