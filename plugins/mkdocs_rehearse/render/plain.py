"""Texts that Markdown leaves as they are: paragraphs of words and of the signs among them.

Most texts of a bank are such, and telling takes a hundredth of the time that a parser does. What is
plain depends on the extensions. It is known for those below; with any other, nothing is plain.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any

_ASCII = "\n !\"$%'()+,\\-./0-9:;=?A-Za-z"
_BEYOND = "\u00a0-\u167f\u2010-\u2027\u202f-\u205e\u2070-\u2fff\u3001-\ud7ff\uf900-\U0010ffff"
"""All but controls and white space, though spaces that do not break are among them."""

_MARKS = r"[-+.=]{2}|:(?=\S)|(?i:www\.)"
"""Signs that mean something together."""

_LINE = re.compile(rf"(?!\s|\d+\.(?:\s|\Z))[\"$'(A-Za-z0-9{_BEYOND}](?:.*\S)?")
"""A line that begins no list, quote, table or the like, and whose end is not white space."""

_NOTHING = """
abbr admonition attr_list codehilite def_list extra fenced_code footnotes legacy_attrs legacy_em
md_in_html sane_lists tables wikilinks pymdownx.b64 pymdownx.betterem pymdownx.blocks.admonition
pymdownx.blocks.caption pymdownx.blocks.definition pymdownx.blocks.details pymdownx.blocks.html
pymdownx.caret pymdownx.critic pymdownx.details pymdownx.emoji pymdownx.escapeall pymdownx.extra
pymdownx.highlight pymdownx.inlinehilite pymdownx.keys pymdownx.magiclink
pymdownx.mark pymdownx.pathconverter pymdownx.progressbar pymdownx.quotes pymdownx.saneheaders
pymdownx.striphtml pymdownx.superfences pymdownx.tasklist pymdownx.tilde
""".split()
REACTS = dict.fromkeys(_NOTHING, "") | {
    "nl2br": "\n",
    "smarty": "\"'",
    "pymdownx.arithmatex": "$",
    "pymdownx.smartsymbols": "(+/=0-9",
}
"""By extension: which of the characters of plain text it looks at."""
LOOKS_FURTHER = ("abbr", "extra", "pymdownx.extra", "pymdownx.magiclink")
"""Those that may be told to look for words, or for numbers behind signs."""


def detector(
    extensions: Iterable[Any], configs: Mapping[str, Mapping[str, Any]]
) -> Callable[[str], bool]:
    """Tells whether a text, with no line break around it, is plain under these extensions."""
    taken = ""
    for one in extensions:
        name = one.removeprefix("markdown.extensions.") if isinstance(one, str) else ""
        if name not in REACTS or (name in LOOKS_FURTHER and configs.get(one)):
            return lambda text: False
        taken += REACTS[name]
    reacted = f"|[{taken}]" if taken else ""
    other = re.compile(f"[^{_ASCII}{_BEYOND}]|{_MARKS}{reacted}").search
    begins = _LINE.fullmatch

    def is_plain(text: str) -> bool:
        if other(text):
            return False
        return all(begins(line) for line in text.split("\n") if line) and text != ""

    return is_plain


def paragraphs(text: str) -> list[str]:
    """Those of a plain text, as they stand in HTML."""
    return re.split("\n\n+", text) if "\n\n" in text else [text]
