"""A cloze's text as HTML, cut where its gaps are: each place gets a field, or the answer.

While Markdown is converted a word stands for each gap, one that emphasis, tables and highlighted
code leave whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from string import ascii_lowercase

from markupsafe import Markup

from mkdocs_rehearse.bank import Cloze, Gap

from .texts import Texts

_TAG = re.compile(
    r"<!--.*?-->|<(?P<end>/?)(?P<name>[a-z][a-z0-9-]*)(?:\"[^\"]*\"|'[^']*'|[^<>\"'])*>",
    re.DOTALL | re.IGNORECASE,
)

_CLOSED = frozenset("a button math script select style svg textarea".split())
"""Elements in which nothing can be filled in."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of HTML and the gap that follows it; none follows the last."""

    html: Markup
    name: str = ""
    gap: Gap | None = None


def pieces(body: Cloze, texts: Texts) -> list[Piece]:
    """The text cut at its gaps; a gap where nothing can be filled in is not among them."""
    stem = "gapped"
    while stem in body.text:
        stem += "x"
    words = {name: stem + letter for name, letter in zip(body.gaps, ascii_lowercase, strict=False)}
    names = {word: name for name, word in words.items()}
    html = texts.block(body.filled(words.__getitem__))
    cut = []
    start = 0
    for found in _openly(re.compile("|".join(names)), html):
        name = names[found[0]]
        cut.append(Piece(Markup(html[start : found.start()]), name, body.gaps[name]))
        start = found.end()
    return [*cut, Piece(Markup(html[start:]))]


def _openly(word: re.Pattern[str], html: str) -> Iterator[re.Match[str]]:
    """Where the word stands in the text of the HTML, not in a tag or a closed element."""
    depth = 0
    start = 0
    for tag in [*_TAG.finditer(html), None]:
        if depth == 0:
            yield from word.finditer(html, start, tag.start() if tag else len(html))
        if tag:
            start = tag.end()
            if (tag["name"] or "").lower() in _CLOSED and not tag[0].endswith("/>"):
                depth += -1 if tag["end"] else 1
