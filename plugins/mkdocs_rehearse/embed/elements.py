"""What HTML elements do to the Markdown in them: hide it, pass it on, or parse it anew."""

from __future__ import annotations

import re

# The tags Python-Markdown knows as blocks, by what md_in_html does with their content.
VERBATIM = frozenset("pre script style textarea".split())
UNPARSED = frozenset("canvas math option".split())
INLINE_CONTENT = frozenset("address dd dt h1 h2 h3 h4 h5 h6 legend li p summary td th".split())
BLOCK_CONTENT = frozenset(
    "article aside blockquote body center colgroup details div dl fieldset figcaption figure footer"
    " form group header hgroup html iframe main map menu nav noscript object ol output progress"
    " section table tbody tfoot thead tr ul video".split()
)
BLOCKS = VERBATIM | UNPARSED | INLINE_CONTENT | BLOCK_CONTENT | {"hr"}

MARKDOWN = re.compile(r"""\smarkdown(?:\s*=\s*["']?(\w+)["']?)?(?=[\s/]|$)""")
CLOSING = {"<!--": re.compile(r"--!?>")} | {
    tag: re.compile(rf"</{tag}\b[^>]*>", re.IGNORECASE) for tag in VERBATIM
}


def content_kind(name: str, attributes: str) -> str:
    """What md_in_html makes of an element's content, by its tag and its `markdown` attribute."""
    given = MARKDOWN.search(attributes)
    wish = (given[1] or "1") if given else ""
    wish = {"1": "1", "markdown": "1", "block": "block", "span": "inline"}.get(wish, "")
    if (wish == "1" and name in BLOCK_CONTENT) or (
        wish == "block" and name in BLOCK_CONTENT | INLINE_CONTENT
    ):
        return "markdown"
    if (wish == "1" and name in INLINE_CONTENT) or (
        wish == "inline" and name in BLOCK_CONTENT | INLINE_CONTENT
    ):
        return "inline"
    return "off"
