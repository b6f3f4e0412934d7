"""What Python-Markdown makes of quiz fences, to compare the scanner with: pages rendered with
SuperFences, pages rendered with our replacements, and pages put together by chance."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from html.parser import HTMLParser
from random import Random
from typing import Any
from unittest.mock import patch

from markdown import Markdown
from markdown.preprocessors import Preprocessor
from pymdownx.superfences import SuperFencesCodeBlockProcessor

from mkdocs_rehearse.embed.scanner import replace, scan

EXTENSIONS = [
    "pymdownx.superfences",
    "admonition",
    "pymdownx.details",
    "pymdownx.tabbed",
    "footnotes",
    "def_list",
    "md_in_html",
]
NO_BLOCKS = {"pre", "script", "style", "textarea"}
INLINE = {"p", "code", "h1", "h2", "div"}
"""Not counted as depth. A bare `div` is none of ours: admonitions and tabs have a class."""

give_back = SuperFencesCodeBlockProcessor.revert_greedy_fences

Markers = dict[str, list[str]]
"""By the id a marker shows: the elements it stands in, outermost first."""


def marker(id: str) -> str:
    return f'<div class="marker">{id}</div>'


def of_fence(src: str, *_: Any, **__: Any) -> str:
    asked = (line.partition("#")[0].strip() for line in src.split("\n"))
    return marker(next(filter(None, asked), ""))


@cache
def rendering(with_scanner: bool) -> Markdown:
    quiz = {
        "name": "quiz",
        "class": "quiz",
        "format": of_fence,
        "validator": lambda *_: True,
    }
    configs: dict[str, dict[str, Any]] = {
        "pymdownx.superfences": {"custom_fences": [quiz]},
        "pymdownx.tabbed": {"alternate_style": True},
    }
    md = Markdown(extensions=EXTENSIONS, extension_configs=configs)
    if with_scanner:
        md.preprocessors.register(Replacing(md), "quiz", 27)
    return md


class Replacing(Preprocessor):
    def run(self, lines: list[str]) -> list[str]:
        return replace(
            lines,
            [(fence, self.md.htmlStash.store(marker(fence.asks[0].text))) for fence in scan(lines)],
        )


class MarkersIn(HTMLParser):
    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: Markers = {}
        self._open: list[str] = []
        self._in_marker = False
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in {"br", "hr", "img", "input"}:
            classes = dict(attrs).get("class") or ""
            self._in_marker = classes == "marker"
            self._open.append(f"{tag}.{classes.split()[0]}" if tag == "div" and classes else tag)

    def handle_endtag(self, tag: str) -> None:
        while any(one.partition(".")[0] == tag for one in self._open):
            if self._open.pop().partition(".")[0] == tag:
                break

    def handle_data(self, data: str) -> None:
        if self._in_marker and not NO_BLOCKS & {*self._open}:
            assert data not in self.found, f"{data} is shown twice"
            self.found[data] = [one for one in self._open[:-1] if one not in INLINE]
        self._in_marker = False


def by_superfences(text: str) -> Markers:
    return MarkersIn(rendering(False).reset().convert(text)).found


def by_scanner(text: str) -> Markers:
    return MarkersIn(rendering(True).reset().convert(text)).found


@contextmanager
def only_code_given_back() -> Iterator[None]:
    """SuperFences turns a fence in indented code back into text, and by mistake one right under
    such code as well. That one is a fence to us; here it is one to SuperFences."""

    def only_code(self: SuperFencesCodeBlockProcessor, block: str) -> str:
        lines = block.split("\n")
        behind = (n for n, line in enumerate(lines) if line.strip() and line[:4].strip())
        end = next(behind, len(lines))
        return "\n".join([*give_back(self, "\n".join(lines[:end])).split("\n"), *lines[end:]])

    with patch.object(SuperFencesCodeBlockProcessor, "revert_greedy_fences", only_code):
        yield


PARTS = [
    "text", "more text", "a `` ```quiz `` b", "<b>x</b> y", "- item", "* one\n* two", "- [ ] task",
    "1. one\n2. two", "+ a\n    - b", "    - deep item", "> quote", "> quote\nlazy", "!!! note",
    '!!! note "T"\n    body', '??? tip "x"', "???+ tip\n\n    body", '=== "Tab"',
    '=== "A"\n\n    in a', "term\n:   def", "[^{n}]: note", "[^{n}]: note\n\n    par", "# Head",
    "Head\n---", "---", "    code", "        deep", "<!-- c -->", "<!--\nc\n-->", "<hr>",
    "<pre>\nx\n</pre>", "<script>\nx\n</script>", "<div>\nraw\n</div>", "[r{n}]: http://x.y", "",
    "<div markdown>\n\nin\n\n</div>", "<details markdown>\n\nin\n\n</details>",
    "<p markdown>\nin\n</p>", "```python\nx = 1\n\ny\n```", "```py title=\"x\"\n```",
    "````md\n```quiz\ntext.q{n}\n```\n````", "~~~\n```quiz\ntext.q{n}\n```\n~~~",
]  # fmt: skip
FENCES = [
    *["```quiz\nreal.q{n}\n```"] * 4,
    "~~~~quiz\n\nreal.q{n}\n\nreal.more\n~~~~",
    "``` {{.quiz}}\nreal.q{n}\n```",
]
PREFIXES = [
    "",
    "    ",
    "    ",
    "        ",
    "> ",
    "> > ",
    "  ",
    ">     ",
    "    > ",
    "\t",
    "            ",
]
AROUND = [("<div markdown>", "</div>"), ("<!--", "-->"), ("<pre>", "</pre>"), ("<div>", "</div>")]
BETWEEN = [[""]] * 12 + [["", ""], [">"], [], [], [], [], []]


def page_by_chance(seed: int, spaced: bool = False) -> str:
    """A page of a few parts at changing depths; with `spaced`, blank lines stand between them."""
    random = Random(seed)
    lines: list[str] = []
    prefix = ""
    for n in range(random.randint(2, 9)):
        part = random.choice(FENCES if random.random() < 0.4 else PARTS).format(n=n).split("\n")
        if random.random() < 0.6:
            prefix = random.choice(PREFIXES)
        if part[0].startswith("[^"):
            # Python-Markdown drops a footnote in a footnote.
            prefix = ""
        if part[0] == "term":
            # The lines above would be terms too, and a comment over two terms none.
            lines.append("")
        if random.random() < 0.15 and not spaced and part[0] != "<pre>":
            opening, closing = random.choice(AROUND)
            part = [opening, *part, closing]
        lines += [prefix + line if line or ">" in prefix else "" for line in part]
        lines += [""] if spaced else random.choice(BETWEEN)
    return "\n".join(lines)
