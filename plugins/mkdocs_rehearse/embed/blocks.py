"""The parts a page is made of while it is walked: rows, blocks of rows between blank lines, and
the nodes they end up in."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

INDENT = "    "
OPAQUE = "\x02"  # Nothing in Markdown starts with it, so no container takes such a row apart.

LISTS = frozenset({"ul"})
ITEMS = frozenset({"li"})
LISTS_AND_DEFINITIONS = LISTS | {"dl"}
ITEMS_AND_DEFINITIONS = ITEMS | {"dd"}

ADMONITION = re.compile(r'!!! ?[\w-]+(?: +[\w-]+)*(?: +"(?P<title>.*?)")? *')
DETAILS = re.compile(r'\?{3}\+? ?(?:(?:[\w-]+(?: +[\w-]+)*)?(?: +".*?")|[\w-]+(?: +[\w-]+)*) *')
TAB = re.compile(r'={3}(?:\+!?|!\+?)? +".*?" *')
SETEXT = re.compile(r"(?:=+|-+) *")
RULE = re.compile(r" {0,3}([-_*])(?: {0,2}\1){2,} *")
ITEM = re.compile(r" {0,3}(?:\d+\.|[*+-]) +(.*)")
NESTED_ITEM = re.compile(r" {4,7}(?:\d+\.|[*+-]) +")
DEFINITION = re.compile(r" {0,3}: {1,3}(.*)")
LAZY_DEFINITION = re.compile(r" {0,3}[^ :]")
QUOTE = re.compile(r" {0,3}> ?(.*)")
FOOTNOTE = re.compile(r" {0,3}\[\^[^\]]*\]: *(.*)")
REFERENCE = re.compile(r" {0,3}\[[^\[\]]*\]: *(?P<target>\S+(?: +(?P<title>[\"'(].*[\"')]))?)?")
TARGET = re.compile(r" *\S+(?: +(?P<title>[\"'(].*[\"')]))?")
TITLE = re.compile(r" *(?:([\"']).*\1|\(.*\))")


@dataclass(slots=True)
class Element:
    """An HTML element whose content is Markdown of its own (`<div markdown>`)."""

    tag: str
    rows: list[Row]


class Row(NamedTuple):
    """A line as its container sees it; `mark` numbers the quiz fence it stands for, if any."""

    text: str
    mark: int = -1
    inside: Element | None = None


class Node:
    """An element of the page as far as it decides where the next line goes. `prefix` is what a
    line has to carry to stand in it after a blank line."""

    __slots__ = ("children", "prefix", "tag", "text")

    def __init__(self, tag: str, prefix: str) -> None:
        self.tag = tag
        self.prefix = prefix
        self.children: list[Node] = []
        self.text = False

    @property
    def last(self) -> Node | None:
        return self.children[-1] if self.children else None

    def add(self, tag: str, carries: str = "") -> Node:
        node = Node(tag, self.prefix + carries)
        self.children.append(node)
        return node

    def wrap_text(self, at: int) -> None:
        """Text that stood bare in a tight list item becomes a paragraph."""
        if self.text:
            self.text = False
            self.children.insert(at, Node("p", self.prefix))


class Block:
    """Rows with no blank line between. Its parts share the rows and what is known about them, so
    taking a block apart from the front stays linear."""

    __slots__ = ("gap", "openers", "rows", "start", "stop")

    def __init__(self, rows: list[Row], gap: bool = False) -> None:
        self.rows = rows
        self.start = 0
        self.stop = len(rows)
        self.gap = gap  # More than one blank line precedes it.
        self.openers: dict[str, list[int]] = {}
        for index, row in enumerate(rows):
            for kind in openers(row.text):
                self.openers.setdefault(kind, []).append(index)

    def part(self, start: int, stop: int | None = None) -> Block:
        part = object.__new__(Block)
        part.rows, part.openers, part.gap = self.rows, self.openers, False
        part.start, part.stop = start, self.stop if stop is None else stop
        return part

    def __bool__(self) -> bool:
        return self.start < self.stop

    @property
    def first(self) -> str:
        return self.rows[self.start].text

    @property
    def indented(self) -> bool:
        return bool(self) and self.first.startswith(INDENT)

    def all(self) -> list[Row]:
        return self.rows[self.start : self.stop]

    def find(self, kind: str) -> int | None:
        """Index of the first row that opens `kind`."""
        known = self.openers.get(kind, ())
        at = bisect_left(known, self.start)
        return known[at] if at < len(known) and known[at] < self.stop else None

    def detab(self, width: int) -> tuple[list[Row], Block]:
        """The leading rows indented by `width`, without it, and what follows them."""
        lead = " " * width
        body: list[Row] = []
        for index in range(self.start, self.stop):
            row = self.rows[index]
            if not row.text.startswith(lead):
                break
            body.append(Row(row.text[width:], row.mark, row.inside))
        return body, self.part(self.start + len(body))

    def loose_detab(self, width: int) -> Block:
        """The same rows, less indented where they carry that much."""
        block = Block(loosely_detabbed(self.all(), width))
        block.gap = self.gap
        return block


def loosely_detabbed(rows: Iterable[Row], width: int) -> list[Row]:
    lead = " " * width
    return [
        Row(row.text[width:], row.mark, row.inside) if row.text.startswith(lead) else row
        for row in rows
    ]


def openers(text: str) -> Iterable[str]:
    """What a line can open in the middle of a block, without the blank line others need."""
    match text[:1]:
        case "!" if ADMONITION.fullmatch(text):
            yield "admonition"
        case "?" if DETAILS.fullmatch(text):
            yield "details"
        case "=" if TAB.fullmatch(text):
            yield "tabs"
        case "#":
            yield "heading"
    match text[:4].lstrip(" ")[:1]:
        case ">":
            yield "quote"
        case ":" if DEFINITION.match(text):
            yield "definition"
        case "[" if FOOTNOTE.match(text):
            yield "footnote"
        case "[" if REFERENCE.fullmatch(text.rstrip()):
            yield "reference"
        case "-" | "_" | "*" if RULE.fullmatch(text):
            yield "rule"


def blocks_of(rows: Sequence[Row]) -> Iterable[Block]:
    taken: list[Row] = []
    blanks = 0
    for row in rows:
        if row.text:
            taken.append(row)
            continue
        if taken:
            yield Block(taken, blanks > 1)
            taken, blanks = [], 0
        blanks += 1
    if taken:
        yield Block(taken, blanks > 1)


def opened(kind: str, parent: Node, text: str) -> Node:
    """The new block that the line `text` opens."""
    node = parent.add(kind, INDENT)
    admonition = ADMONITION.fullmatch(text)
    if kind != "tabs" and (admonition is None or admonition["title"] != ""):
        node.add("p" if admonition else "summary")
    return node


def continued(kind: str, parent: Node, block: Block) -> tuple[Node, int] | None:
    """The open `kind` that an indented block goes on with, or the list item inside it, and how
    far the block is indented to stand there."""
    node = parent.last
    if node is None or node.tag != kind or not block.indented:
        return None
    text = block.first
    width = len(INDENT)
    inner = node.last
    while inner is not None and inner.tag in LISTS_AND_DEFINITIONS:
        if not text.startswith(INDENT * 2) or inner.last is None:
            break
        node, inner = inner.last, inner.last.last
        text = text[len(INDENT) :]
        width += len(INDENT)
    return node, width


def indented_under(
    node: Node, block: Block, lists: frozenset[str], items: frozenset[str], level: int
) -> tuple[Node, int]:
    """The list or item, nested as deep as `block` is indented, and how many lists that is."""
    wanted = (len(block.first) - len(block.first.lstrip(" "))) // len(INDENT)
    while wanted > level and node.last is not None and node.last.tag in lists | items:
        node = node.last
        level += node.tag in lists
    return node, level


def list_items(rows: Iterable[Row]) -> list[list[Row]]:
    """The items of a list, without their marks; an item that starts indented is a nested list."""
    items: list[list[Row]] = []
    for row in rows:
        if item := ITEM.match(row.text):
            items.append([Row(item[1])])
        elif NESTED_ITEM.match(row.text):
            items.append([row])
        else:
            items[-1].append(row)
    return items


def reference_end(block: Block, at: int) -> int | None:
    """Index behind the link definition that row `at` opens; its target and its title may stand
    on lines of their own."""
    after = at + 1
    found = REFERENCE.fullmatch(block.rows[at].text.rstrip())
    if found and not found["target"]:
        if after >= block.stop or block.rows[after].mark >= 0:
            return None
        found = TARGET.fullmatch(block.rows[after].text.rstrip())
        after += 1
    if found is None:
        return None
    if (
        not found["title"]
        and after < block.stop
        and TITLE.fullmatch(block.rows[after].text.rstrip())
    ):
        after += 1
    return after


def unquoted(row: Row) -> Row:
    if row.text.strip() == ">":
        return Row("")
    quote = QUOTE.match(row.text)
    return Row(quote[1], row.mark, row.inside) if quote else row
