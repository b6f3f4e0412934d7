"""Which list item, quote, admonition or tab each line of a page stands in, and which lines are
indented code. It follows the order in which Python-Markdown tries its block processors, because a
fence is real exactly where that order does not make it code."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Sequence
from functools import partial

from mkdocs_rehearse.embed.blocks import (
    DEFINITION,
    FOOTNOTE,
    INDENT,
    ITEM,
    ITEMS,
    ITEMS_AND_DEFINITIONS,
    LAZY_DEFINITION,
    LISTS,
    LISTS_AND_DEFINITIONS,
    SETEXT,
    Block,
    Node,
    Row,
    blocks_of,
    continued,
    indented_under,
    list_items,
    loosely_detabbed,
    opened,
    reference_end,
    unquoted,
)

DEPTH_LIMIT = 60  # Three stack frames a level stay far from Python's recursion limit.

Step = Callable[[Node, Block, "deque[Block]"], bool]


class Walk:
    """One pass over a page. `placed` gives the prefix of the container each mark stands in,
    `code` the same for marks that are indented code there."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self.placed: dict[int, str] = {}
        self.code: dict[int, str] = {}
        self._state: list[str] = []
        self._depth = 0
        # The order of Python-Markdown's priorities: it decides what wins.
        self._steps: tuple[Step, ...] = (
            self._element,
            *(partial(self._titled, kind) for kind in ("admonition", "details", "tabs")),
            self._blank,
            partial(self._indented, ITEMS, LISTS),
            partial(self._indented, ITEMS_AND_DEFINITIONS, LISTS_AND_DEFINITIONS),
            self._code,
            self._heading,
            self._underlined,
            self._rule,
            self._list,
            self._definition,
            self._quote,
            self._footnote,
            self._reference,
            self._paragraph,
        )
        self._parse(Node("page", ""), blocks_of(rows))

    def _parse(self, parent: Node, blocks: Iterable[Block], state: str | None = None) -> None:
        queue = deque(blocks)
        if self._depth == DEPTH_LIMIT:
            self._land(parent, [row for block in queue for row in block.all()])
            return
        self._depth += 1
        if state:
            self._state.append(state)
        while queue:
            if block := queue.popleft():
                any(step(parent, block, queue) for step in self._steps)
        if state:
            self._state.pop()
        self._depth -= 1

    def _in_state(self, state: str) -> bool:
        return self._state[-1:] == [state]

    def _land(self, parent: Node, rows: Iterable[Row], code: bool = False) -> None:
        for row in rows:
            if row.mark >= 0:
                (self.code if code else self.placed)[row.mark] = parent.prefix

    def _element(self, parent: Node, block: Block, queue: deque[Block]) -> bool:
        element = block.rows[block.start].inside
        if element is None:
            return False
        # Indented lines after `</details>` join it: to Python-Markdown it is a `???` block.
        node = parent.add("details" if element.tag == "details" else "html")
        node.prefix = ""
        self._parse(node, blocks_of(element.rows))
        node.prefix = parent.prefix + INDENT
        queue.appendleft(block.part(block.start + 1))
        return True

    def _titled(self, kind: str, parent: Node, block: Block, queue: deque[Block]) -> bool:
        at = block.find(kind)
        if at is None:
            place = continued(kind, parent, block)
            if place is None:
                return False
            node, width = place
            if node.tag in ITEMS_AND_DEFINITIONS:
                node.wrap_text(len(node.children))
            body, rest = block.detab(width)
        else:
            self._parse(parent, [block.part(block.start, at)])
            node = opened(kind, parent, block.rows[at].text)
            body, rest = block.part(at + 1).detab(len(INDENT))
        self._parse(node, blocks_of(body))
        queue.appendleft(rest)
        return True

    def _blank(self, parent: Node, block: Block, queue: deque[Block]) -> bool:
        if block.first:
            return False
        queue.appendleft(block.part(block.start + 1))
        return True

    def _indented(
        self,
        items: frozenset[str],
        lists: frozenset[str],
        parent: Node,
        block: Block,
        queue: deque[Block],
    ) -> bool:
        last = parent.last
        in_list = parent.tag in items or (last is not None and last.tag in lists)
        if not (block.indented and in_list) or self._in_state("detabbed"):
            return False
        node, level = indented_under(
            parent, block, lists, items, 1 if self._in_state("list") else 0
        )
        inner: Iterable[Block] = [block.loose_detab(len(INDENT) * level)]
        if parent.tag in items:
            node = last if last is not None and last.tag in lists else parent
        elif node.tag in lists and node.last is not None and node.last.tag in items:
            node = node.last
            node.wrap_text(0)
            inner = blocks_of(next(iter(inner)).all())
        elif node.tag not in items:
            node = node.add("dd" if "dd" in items else "li", INDENT)
        self._parse(node, inner, "detabbed")
        return True

    def _code(self, parent: Node, block: Block, queue: deque[Block]) -> bool:
        if not block.indented:
            return False
        body, rest = block.detab(len(INDENT))
        parent.add("pre")
        self._land(parent, body, code=True)
        queue.appendleft(rest)
        return True

    def _heading(self, parent: Node, block: Block, queue: deque[Block]) -> bool:
        at = block.find("heading")
        if at is None:
            return False
        self._parse(parent, [block.part(block.start, at)])
        parent.add("h")
        rest = block.part(at + 1)
        queue.appendleft(rest.loose_detab(len(INDENT)) if self._in_state("looselist") else rest)
        return True

    def _underlined(self, parent: Node, block: Block, queue: deque[Block]) -> bool:
        under = block.start + 1
        if under >= block.stop or not SETEXT.fullmatch(block.rows[under].text):
            return False
        self._land(parent, [block.rows[block.start]])
        parent.add("h")
        queue.appendleft(block.part(under + 1))
        return True

    def _rule(self, parent: Node, block: Block, queue: deque[Block]) -> bool:
        at = block.find("rule")
        if at is None:
            return False
        self._parse(parent, [block.part(block.start, at)])
        parent.add("hr")
        queue.appendleft(block.part(at + 1))
        return True

    def _list(self, parent: Node, block: Block, queue: deque[Block]) -> bool:
        if not ITEM.match(block.first):
            return False
        items = list_items(block.all())
        last = parent.last
        if last is not None and last.tag in LISTS and last.last is not None:
            node = last
            self._parse(node.add("li", INDENT), [Block(items.pop(0))], "looselist")
        else:
            node = parent if parent.tag in LISTS else parent.add("ul")
        for rows in items:
            nested = rows[0].text.startswith(INDENT) and node.last is not None
            item = node.children[-1] if nested else node.add("li", INDENT)
            self._parse(item, [Block(rows)], "list")
        return True

    def _definition(self, parent: Node, block: Block, queue: deque[Block]) -> bool:
        at = block.find("definition")
        last = parent.last
        if at is None or (at == block.start and last is None):
            return False
        terms = block.part(block.start, at).all()
        opening = DEFINITION.match(block.rows[at].text)
        rest = block.part(at + 1)
        if rest and LAZY_DEFINITION.match(rest.first):
            body, rest = rest.all(), rest.part(rest.stop)
        else:
            body, rest = rest.detab(len(INDENT))
        node = last if last is not None and last.tag == "dl" else parent.add("dl")
        self._land(parent, terms)
        body = [Row(opening[1] if opening else ""), *body]
        self._parse(node.add("dd", INDENT), [Block(body)], "list")
        queue.appendleft(rest)
        return True

    def _quote(self, parent: Node, block: Block, queue: deque[Block]) -> bool:
        at = block.find("quote")
        if at is None:
            return False
        self._parse(parent, [block.part(block.start, at)])
        body = [unquoted(row) for row in block.part(at).all()]
        last = parent.last
        node = last if last and last.tag == "blockquote" else parent.add("blockquote", "> ")
        self._parse(node, blocks_of(body), "blockquote")
        return True

    def _footnote(self, parent: Node, block: Block, queue: deque[Block]) -> bool:
        at = block.find("footnote")
        if at is None:
            return False
        opening = FOOTNOTE.match(block.rows[at].text)
        rest = block.part(at + 1)
        following = rest.find("footnote")
        body = [Row(opening[1] if opening else "")]
        body += loosely_detabbed(rest.part(rest.start, following).all(), len(INDENT))
        if following is not None:
            queue.appendleft(rest.part(following))
        while following is None and queue and queue[0].indented and not queue[0].gap:
            child = queue.popleft()
            following = child.find("footnote")
            if following is not None:
                queue.appendleft(child.part(following))
            own = child.part(child.start, following).all()
            body += [Row(""), *loosely_detabbed(own, len(INDENT))]
        queue.appendleft(block.part(block.start, at))
        self._parse(Node("footnote", parent.prefix + INDENT), blocks_of(body))
        return True

    def _reference(self, parent: Node, block: Block, queue: deque[Block]) -> bool:
        at = block.find("reference")
        if at is None:
            return False
        after = reference_end(block, at)
        if after is None:
            return False
        queue.appendleft(block.part(after))
        queue.appendleft(block.part(block.start, at))
        return True

    def _paragraph(self, parent: Node, block: Block, queue: deque[Block]) -> bool:
        self._land(parent, block.all())
        if not self._in_state("list"):
            parent.add("p")
        elif parent.last is None:
            parent.text = True
        return True
