"""YAML as banks use it: texts, lists and mappings that know where they were written.

Built on PyYAML's parse events, below the level at which YAML 1.1 turns ``no`` or ``1:30``
into something else: every scalar stays the text it is. What banks have no use for is a
problem: anchors, aliases, tags, merge keys, a second document.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

import yaml

from .problem import Place, Problem
from .source import Source, Text
from .syntax import explain

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

_UNSEEN = re.compile(
    "[^\t\n\r\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)
"""What YAML forbids, and the line and byte order marks that an editor does not show."""


@dataclass(slots=True, eq=False)
class Sequence:
    """A list; it begins at its first dash or at its bracket."""

    source: Source
    start: int
    end: int
    items: list[Node] = field(default_factory=list)
    damaged: bool = False
    """Something inside it was reported while reading."""

    @property
    def place(self) -> Place:
        return self.source.place(self.start, self.end)


@dataclass(slots=True, eq=False)
class Mapping:
    """Keys and values in the file's order; it begins at its first key or at its brace."""

    source: Source
    start: int
    end: int
    entries: dict[Text, Node] = field(default_factory=dict)
    damaged: bool = False

    @property
    def place(self) -> Place:
        return self.source.place(self.start, self.end)


Node = Text | Sequence | Mapping


def read(source: Source) -> tuple[Node | None, list[Problem]]:
    """The document's root and what is wrong with it; no root if there is none to be read."""
    unseen = _UNSEEN.search(source.text)
    if unseen:
        return None, [_unseen(unseen[0], source.place(unseen.start(), unseen.end()))]
    composer = _Composer(source)
    try:
        for event in yaml.parse(source.text, Loader=_Loader):
            if not composer.take(event):
                break
    except yaml.MarkedYAMLError as error:
        return None, [*composer.problems, explain(error, source, composer.last)]
    except (ValueError, OverflowError):
        # PyYAML's own scanner, on an escape for a character beyond Unicode.
        offset = composer.last.end_mark.index if composer.last else 0
        place = source.place(offset, len(source.text))
        return None, [*composer.problems, _unseen("\N{REPLACEMENT CHARACTER}", place)]
    return composer.root, composer.problems


def _unseen(character: str, place: Place) -> Problem:
    return Problem(
        "invisible-character",
        f"a character that does not show, U+{ord(character):04X}",
        "error",
        place,
        "delete it",
    )


_DROPPED = Text()
"""In the place of a key whose value is not kept."""


class _Composer:
    """Puts nodes together, one event after another."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.root: Node | None = None
        self.problems: list[Problem] = []
        self.last: Any = None
        self._open: list[Sequence | Mapping] = []
        # For each open collection the key that waits for its value.
        self._keys: list[Text | None] = []
        self._documents = 0

    def take(self, event: Any) -> bool:
        """Take the next event; false if nothing after it is to be read."""
        self.last = event
        kind = type(event)
        start, end = event.start_mark.index, event.end_mark.index
        if kind is yaml.ScalarEvent:
            self._attach(self._text(event, start, end))
        elif kind is yaml.MappingStartEvent or kind is yaml.SequenceStartEvent:
            make = Mapping if kind is yaml.MappingStartEvent else Sequence
            node = make(self.source, start, end)
            self._attach(node)
            self._open.append(node)
            self._keys.append(None)
            self._refuse_properties(event, start)
        elif kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
            self._open.pop().end = end
            self._keys.pop()
        elif kind is yaml.AliasEvent:
            alias = Text.read(self.source.text[start:end], self.source, start, end)
            self._report(
                "alias",
                f"'{alias}' stands for a value written elsewhere",
                (start, end),
                "write the value itself, or if this is text, put it in quotes",
            )
            self._attach(alias)
        elif kind is yaml.DocumentStartEvent:
            self._documents += 1
            if self._documents > 1:
                self._report(
                    "several-documents",
                    "a second document begins here",
                    (start, end),
                    "a bank is one document: remove this line",
                )
                return False
        return True

    def _text(self, event: Any, start: int, end: int) -> Text:
        value = event.value
        if event.style:
            if event.style in "|>":
                value = value.rstrip()  # so that |, |- and |+ say the same
            elif event.style == '"' and (unseen := _UNSEEN.search(value)):
                self._damage()
                self.problems.append(_unseen(unseen[0], self.source.place(start, end)))
        self._refuse_properties(event, start)
        return Text.read(value, self.source, start, end)

    def _attach(self, node: Node) -> None:
        if not self._open:
            self.root = node
            return
        parent = self._open[-1]
        if type(parent) is Sequence:
            parent.items.append(node)
            return
        assert isinstance(parent, Mapping)
        key = self._keys[-1]
        if key is None:
            self._keys[-1] = self._key(node, parent)
            return
        if key is not _DROPPED:
            parent.entries[key] = node
        self._keys[-1] = None

    def _key(self, node: Node, parent: Mapping) -> Text:
        span = (node.start, node.end)
        if not isinstance(node, Text):
            hint = "if this is a text with brackets or braces, put it in quotes"
            self._report("complex-key", "a list or a mapping in the place of a key", span, hint)
        elif node == "<<":
            hint = "write the keys themselves"
            self._report("merge-key", "'<<' takes keys from elsewhere", span, hint)
        elif node in parent.entries:
            first = next(key for key in parent.entries if key == node)
            hint = f"it is on line {self.source.line(first.start)} already: keep one of them"
            self._report("duplicate-key", f"'{node}' for the second time", span, hint)
        else:
            return node
        return _DROPPED

    def _refuse_properties(self, event: Any, start: int) -> None:
        for code, mark, name in (("anchor", "&", event.anchor), ("tag", "!", event.tag)):
            if name is not None:
                written = self.source.text
                first = written.index(mark, start)
                last = next(
                    (i for i in range(first, len(written)) if written[i].isspace()), len(written)
                )
                self._report(
                    code,
                    f"'{written[first:last]}' means something special to YAML, not to a bank",
                    (first, last),
                    "remove it, or if this is text, put the whole text in quotes",
                )

    def _report(self, code: str, message: str, span: tuple[int, int], hint: str) -> None:
        self._damage()
        self.problems.append(Problem(code, message, "error", self.source.place(*span), hint))

    def _damage(self) -> None:
        for collection in self._open:
            collection.damaged = True
