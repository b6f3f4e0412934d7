"""The codes that the package reports problems by, read from its source.

A code stands in a call that reports, or in a row of values before its message; only the rules
have a table that could be asked.
"""

from __future__ import annotations

import ast
import re

from docs.examples import ROOT
from mkdocs_rehearse.bank.rules import RULES
from mkdocs_rehearse.embed.asking import ECHO

_REPORTING = "Fault Pattern Problem _at _fault _problem _report error report warning".split()


def codes() -> set[str]:
    """Every code that the package's source reports a problem by."""
    found = {*RULES, ECHO}
    for path in (ROOT / "plugins/mkdocs_rehearse").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                found |= _reported(node)
            elif isinstance(node, ast.Tuple):
                found |= _told_of(*node.elts)
    return found


def _reported(call: ast.Call) -> set[str]:
    """The code in a call that reports something: the first word among its arguments."""
    name = getattr(call.func, "attr", getattr(call.func, "id", ""))
    words = [word for word in map(_word, call.args) if word][:1]
    if name == "Choice":
        return {f"unknown-{word}" for word in words}
    return {*words} - {"error", "warning"} if name in _REPORTING else set()


def _told_of(first: ast.AST | None = None, *others: ast.AST) -> set[str]:
    """The code in a row of values that goes on with a message, or with the sign it is about."""
    is_row = others and not _word(others[0]) and any(map(_is_message, others))
    return {_word(first)} - {""} if first and is_row else set()


def _word(node: ast.AST) -> str:
    value = getattr(node, "value", None)
    return value if isinstance(value, str) and re.fullmatch(r"[a-z]+(-[a-z]+)*", value) else ""


def _is_message(node: ast.AST) -> bool:
    """A sentence, or the sign that one is about."""
    value = getattr(node, "value", None)
    return isinstance(node, ast.JoinedStr) or (
        isinstance(value, str) and (" " in value or value in ("&", "!"))
    )
