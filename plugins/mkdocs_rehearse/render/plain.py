"""Texts that Markdown leaves as they are: paragraphs of words and of the signs among them.

Most texts of a bank are such, and telling takes a hundredth of the time that a parser does. What is
plain depends on the extensions. It is known for those below; with any other, nothing is plain.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

_SIGNS = "\n !\"$%'()+,\\-./:;=?\u00a0\u202f‐‑–—‘’“”„…·•×÷±−≈≠≤≥→←↑↓√∞°€£¥§"
"""What may stand between letters and digits, of any script; underscores are no letters here."""

_MARKS = re.compile(r"[-+.=:Ww](?:(?<=[-+.=])[-+.=]|(?<=:)\S|(?i:(?<=w)ww\.))")
"""Signs that mean something together, or before a letter."""

_OTHER = re.compile(rf"[^\w{_SIGNS}]")
_LINE = re.compile(r"(?!\d+\.(?:\s|\Z))[\w\"$'(‘’“”„…×±−≈≤≥→€£¥√](?:.*\S)?")
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
_READS_FILES = ("pymdownx.b64",)


def detector(
    extensions: Sequence[Any], configs: Mapping[str, Mapping[str, Any]]
) -> Callable[[str], bool]:
    """Tells whether a text, with no line break around it, is plain under these extensions."""
    taken = ""
    for one in extensions:
        name = _short(one)
        if name not in REACTS or (name in LOOKS_FURTHER and configs.get(one)):
            return lambda text: False
        taken += REACTS[name]
    reacted = re.compile(f"[{taken}]" if taken else r"(?!)").search
    other, marked, begins = _OTHER.search, _MARKS.search, _LINE.fullmatch

    def is_plain(text: str) -> bool:
        if not text or "_" in text or other(text) or marked(text) or (taken and reacted(text)):
            return False
        if "\n" not in text:
            return begins(text) is not None
        return all(begins(line) for line in text.split("\n") if line)

    return is_plain


def pure(extensions: Sequence[Any], configs: Mapping[str, Mapping[str, Any]]) -> str | None:
    """The extensions and their options as a text, if the same ones always make the same of a text.

    None with one that is not known, that reads files, or whose options are more than values.
    """
    if not all(_short(one) in REACTS and _short(one) not in _READS_FILES for one in extensions):
        return None
    try:
        return json.dumps([list(extensions), configs], sort_keys=True)
    except (TypeError, ValueError):
        return None


def _short(extension: Any) -> str:
    return extension.removeprefix("markdown.extensions.") if isinstance(extension, str) else ""


def paragraphs(text: str) -> str:
    """The HTML of a plain text."""
    if "\n\n" in text:
        text = re.sub("\n\n+", "</p>\n<p>", text)
    return f"<p>{text}</p>"
