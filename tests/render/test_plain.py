"""Plain texts come out as Markdown would have them, whatever extensions a site has."""

from __future__ import annotations

from typing import Any

import markdown
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mkdocs_rehearse.render import Texts
from mkdocs_rehearse.render.plain import LOOKS_FURTHER, REACTS, detector

PIECES = [
    *"aZéß漢7½−×“”‘’—–…\u00a0\u202f \n",
    *".,:;?!()[]{}<>&%/\\|\"'`~^*_#@$+=-",
    "1st",
    "2. ",
    "1/2",
    "(c)",
    "www.a.org",
    "WWW.a.org",
    "https://a.org",
    ":x:",
    "HTML",
    "\n\n",
    "a: b",
    "#12",
    "!12",
    "?12",
    "deadbeef" * 5,
    "3)",
    "i. ",
    "[[a]]",
    "===",
    "c/o",
    "...",
]
TEXTS = st.lists(st.sampled_from(PIECES) | st.sampled_from("ab 1\n"), max_size=12).map("".join)
EVERYTHING = [name for name in REACTS if name not in ("pymdownx.arithmatex", *LOOKS_FURTHER[:3])]
SITES: list[list[str]] = [
    [],
    ["admonition", "attr_list", "def_list", "md_in_html", "tables", "pymdownx.superfences"],
    ["markdown.extensions.extra", "pymdownx.details"],
    EVERYTHING,
    *([name] for name in REACTS),
]


def parsed(text: str, extensions: list[str]) -> str:
    return markdown.Markdown(extensions=extensions).convert(text)


@pytest.mark.parametrize("extensions", SITES, ids=lambda names: "-".join(names[:3]) or "none")
def test_a_plain_text_is_what_markdown_makes_of_it(extensions: list[str]) -> None:
    texts, parser = Texts(extensions), markdown.Markdown(extensions=extensions)

    @given(TEXTS)
    @settings(max_examples=100, deadline=None)
    def agree(text: str) -> None:
        assert texts.block(text) == parser.reset().convert(text)

    agree()


@pytest.mark.parametrize(
    ("extension", "text"),
    [
        ("nl2br", "One line\nand another"),
        ("smarty", 'It\'s a "quote"'),
        ("pymdownx.smartsymbols", "The 1st of three"),
        ("pymdownx.arithmatex", "It costs $x$ a day"),
        ("pymdownx.magiclink", "See www.example.org for more"),
        ("pymdownx.emoji", "Well :smile: done"),
    ],
)
def test_what_an_extension_looks_at_is_not_plain_with_it(extension: str, text: str) -> None:
    assert Texts([extension]).block(text) != f"<p>{text}</p>"
    assert Texts([extension]).block(text) == parsed(text, [extension])


def test_prose_is_plain() -> None:
    prose = "A team of 12 reads 500 posts a day (at 99.9 %): which one, “first”, would you cut?"
    assert detector(["tables", "pymdownx.superfences"], {})(prose)


@pytest.mark.parametrize(
    ("extensions", "configs"),
    [
        (["tables", "unheard.of"], {}),
        (["abbr"], {"abbr": {"glossary": {"HTML": "Hypertext"}}}),
        (["pymdownx.snippets"], {}),
    ],
)
def test_nothing_is_plain_with_what_may_look_for_words(
    extensions: list[str], configs: dict[str, dict[str, Any]]
) -> None:
    assert not detector(extensions, configs)("HTML is a language")
