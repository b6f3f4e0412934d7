"""YAML as banks use it, read to nodes that know where they were written.

Built on PyYAML's parse events, below the level at which YAML 1.1 turns ``no`` or ``1:30``
into something else: every scalar stays the text it is. What banks have no use for is a
problem: anchors, aliases, tags, merge keys, a second document.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Any

import yaml

from .node import Mapping, Node, Refused, Sequence
from .problem import Problem, quoted
from .source import Source, Text
from .syntax import COMMENT, CUT_TEXT, explain

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

UNSEEN = re.compile(
    "[^\t\n\r\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)
"""What YAML forbids, and the line and byte order marks that an editor does not show."""

_ESCAPE = re.compile(
    r"\\(?:x(?P<x>[0-9a-fA-F]{2})|u(?P<u>[0-9a-fA-F]{4})|U(?P<U>[0-9a-fA-F]{8})|(?P<letter>.))"
)
_ESCAPED = {
    "0": "\0", "a": "\a", "b": "\b", "v": "\v", "f": "\f", "e": "\x1b",
    "N": "\x85", "L": "\u2028", "P": "\u2029",
}  # fmt: skip
"""What stands for a character that does not show, between double quotes."""

DEEPEST = 20
"""Brackets within each other. Over many thousands PyYAML would take minutes."""


def read(source: Source) -> tuple[Node | None, list[Problem]]:
    """The document's root and what is wrong with it; no root if there is none to be read."""
    composer = _Composer(source)
    for unseen in UNSEEN.finditer(source.text):
        composer.report(*_unseen(unseen[0]), unseen.start(), unseen.end())
    if composer.problems:
        return None, composer.problems
    try:
        composer.compose(yaml.parse(source.text, Loader=_Loader))
    except yaml.MarkedYAMLError as error:
        open_at = [collection.start for collection in composer.open_collections()]
        problem = explain(error, source, composer.last, open_at)
        # What was found on that line is most likely the same mistake.
        others = [other for other in composer.problems if _line(other) != _line(problem)]
        return None, [*others, problem]
    except (ValueError, OverflowError):
        # PyYAML's own scanner, on an escape for a character beyond Unicode.
        start = composer.last.end_mark.index
        composer.report(*_unseen("\N{REPLACEMENT CHARACTER}"), start, len(source.text))
        return None, composer.problems
    return composer.root, composer.problems


def _line(problem: Problem) -> int:
    return problem.place.line if problem.place else 0


def _unseen(character: str) -> tuple[str, str, str]:
    """Code, message and hint."""
    message = f"a character that does not show, U+{ord(character):04X}"
    return "invisible-character", message, "delete it"


_DROPPED = Text()
"""In the place of a key whose value is not kept."""


class _Composer:
    """Puts nodes together, one event after another."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.root: Node | None = None
        self.problems: list[Problem] = []
        self.last: Any = None
        self._inner: Sequence | Mapping | None = None
        self._key: Text | None = None
        """Of the innermost mapping, while it waits for its value."""
        self._outer: list[tuple[Sequence | Mapping | None, Text | None]] = []
        self._unread = 0
        """How many of the collections around are values that are not kept."""
        self._has_comments = "#" in source.text
        self._has_escapes = "\\" in source.text
        self._documents = 0
        self._ended = False
        self._lost: Mapping | None = None
        """The mapping in which another began, as its dash is missing."""

    def compose(self, events: Iterable[yaml.Event]) -> None:
        """Take all events of the first document."""
        take: dict[type[yaml.Event], Callable[[Any], None]] = {
            yaml.ScalarEvent: self._scalar,
            yaml.MappingStartEvent: self._mapping,
            yaml.SequenceStartEvent: self._sequence,
            yaml.MappingEndEvent: self._close,
            yaml.SequenceEndEvent: self._close,
            yaml.AliasEvent: self._alias,
            yaml.DocumentStartEvent: self._document,
        }
        for event in events:
            self.last = event
            handle = take.get(type(event))
            if handle:
                handle(event)
            if self._ended:
                break

    def _scalar(self, event: Any) -> None:
        value = event.value
        start, end = event.start_mark.index, event.end_mark.index
        style = event.style
        if not style:
            if self._has_comments:
                self._report_comment(value, end)
        elif style == '"':
            if self._has_escapes:
                self._report_unseen_escapes(start, end)
        elif style in "|>":
            value = value.rstrip()  # so that |, |- and |+ say the same
        if event.anchor is not None or event.tag is not None:
            self._refuse_properties(event)
        self._attach(Text.read(value, self.source, start, end))

    def _report_comment(self, value: str, end: int) -> None:
        comment = COMMENT.match(self.source.text, end)
        if comment and (" " in value or comment["glued"]):  # after one word it is a remark
            self.report("cut-text", *CUT_TEXT, comment.start("hash"), comment.end())

    def _report_unseen_escapes(self, start: int, end: int) -> None:
        for escape in _ESCAPE.finditer(self.source.text, start, end):
            code = escape["x"] or escape["u"] or escape["U"]
            character = chr(int(code, 16)) if code else _ESCAPED.get(escape["letter"], "")
            if UNSEEN.match(character):
                message = f"'{escape[0]}' stands for U+{ord(character):04X}, which does not show"
                hint = "use single quotes, where a backslash is a backslash"
                self.report("invisible-character", message, hint, escape.start(), escape.end())

    def _mapping(self, event: Any) -> None:
        self._open(Mapping(self.source, event.start_mark.index, event.end_mark.index), event)

    def _sequence(self, event: Any) -> None:
        self._open(Sequence(self.source, event.start_mark.index, event.end_mark.index), event)

    def _open(self, node: Sequence | Mapping, event: Any) -> None:
        self._attach(node)
        self._outer.append((self._inner, self._key))
        self._unread += self._key is _DROPPED
        self._inner, self._key = node, None
        if event.flow_style and len(self._outer) > DEEPEST:
            self._limit_depth()
        if event.anchor is not None or event.tag is not None:
            self._refuse_properties(event)

    def _limit_depth(self) -> None:
        around = self.open_collections()
        brackets = [one.start for one in around if self.source.text[one.start] in "[{"]
        if len(brackets) > DEEPEST:
            message = f"brackets more than {DEEPEST} deep"
            hint = "to YAML they hold lists and keys: if this is text, put it in quotes"
            self.report("too-deep", message, hint, brackets[0], brackets[-1])
            self._end()

    def _end(self) -> None:
        """Read no further: nobody can say what belongs together."""
        self.root = None
        self._ended = True

    def _close(self, event: Any) -> None:
        assert self._inner is not None
        self._inner.end = event.end_mark.index
        self._inner, self._key = self._outer.pop()
        self._unread -= self._key is _DROPPED

    def _alias(self, event: Any) -> None:
        start, end = event.start_mark.index, event.end_mark.index
        alias = self.source.text[start:end]
        message = f"{quoted(alias)} stands for a value written elsewhere"
        hint = "write the value itself, or if this is text, put it in quotes"
        self.report("alias", message, hint, start, end)
        self._attach(Refused(self.source, start, end))

    def _document(self, event: Any) -> None:
        self._documents += 1
        if self._documents > 1:
            message = "a second document begins here"
            hint = "a bank is one document: remove this line"
            start, end = event.start_mark.index, event.end_mark.index
            self.report("several-documents", message, hint, start, end)
            self._end()

    def _attach(self, node: Node) -> None:
        parent = self._inner
        if type(parent) is Mapping:
            key = self._key
            if key is None:
                self._key = self._as_key(node, parent)
            else:
                if key is not _DROPPED and (node != "" or not self._is_lone(key, node, parent)):
                    parent.entries[key] = node
                self._key = None
        elif type(parent) is Sequence:
            parent.items.append(node)
        else:
            self.root = node

    def _is_lone(self, key: Text, value: Node, parent: Mapping) -> bool:
        """Whether a key without a value stands in braces and has no colon, as in ``{a, b}``.

        One of a mapping is reported.
        """
        text = self.source.text
        if text[parent.start] != "{" or ":" in text[key.end : value.start + 1]:
            return False
        if not parent.lacking:
            hint = "if it is part of a text, put the whole text in quotes"
            if re.match(r"[\w-]+:", key):
                hint = "put a space after the colon"
            self.report("no-colon", "a key without a value, in braces", hint, key.start, key.end)
            parent.lacking = True
        return True

    def _as_key(self, node: Node, parent: Mapping) -> Text:
        if isinstance(node, Text) and node not in parent.entries and node != "<<":
            return node
        if parent is self._lost or isinstance(node, Refused):
            return _DROPPED
        if not isinstance(node, Text):
            parent.lacking = True
            found = ("complex-key", "a list or a mapping in the place of a key")
            hint = "if this is a text with brackets or braces, put it in quotes"
        elif node == "<<":
            parent.lacking = True
            found = ("merge-key", "'<<' takes keys from elsewhere")
            hint = "write the keys themselves"
        else:
            found, hint = self._twice(node, parent)
        self.report(*found, hint, node.start, node.end)
        return _DROPPED

    def _twice(self, key: Text, parent: Mapping) -> tuple[tuple[str, str], str]:
        first = next(iter(parent.entries))
        hint = "keep one of the two"
        in_braces = self.source.text[parent.start] == "{"
        if key == first and not in_braces and len(self._outer) > 1:
            self._lost = parent
            hint += ", or put a dash before it if another item begins here"
        value = parent.entries[key]
        if not isinstance(value, Text):
            value.damaged = True  # what it lacks may stand here
        earlier = self.source.text.rfind(key, 0, value.start)
        line = self.source.line(max(earlier, 0))
        return ("duplicate-key", f"{quoted(key)} is on line {line} already"), hint

    def _refuse_properties(self, event: Any) -> None:
        for code, mark, name in (("anchor", "&", event.anchor), ("tag", "!", event.tag)):
            if name is not None:
                first = self.source.text.index(mark, event.start_mark.index)
                written = self.source.text[first:].split(None, 1)[0]
                message = f"{quoted(written)} means something to YAML, but nothing to a bank"
                hint = "remove it, or if this is text, put all of it in quotes"
                self.report(code, message, hint, first, first + len(written))

    def report(self, code: str, message: str, hint: str, start: int, end: int) -> None:
        if self._unread or self._key is _DROPPED:
            return
        place = self.source.place(start, end)
        self.problems.append(Problem(code, message, "error", place, hint))
        for collection in self.open_collections():
            collection.damaged = True

    def open_collections(self) -> list[Sequence | Mapping]:
        """The lists and mappings around what comes next, the innermost last."""
        around = [*(collection for collection, _ in self._outer), self._inner]
        return [collection for collection in around if collection is not None]
