"""The Markdown of banks as HTML, made with the site's own extensions and one parser.

Links to the site's pages come out below `ROOT`, a scheme that is replaced where the HTML is
shown, since the same question stands on many pages.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element

import markdown
from markdown.treeprocessors import Treeprocessor

from .plain import detector, paragraphs, pure

ROOT = "rehearse-root:"
"""What the address of a page of the site starts with inside a question's HTML."""

OF_A_PAGE = (
    "footnotes",
    "toc",
    "mkdocs_rehearse",
    "rehearse",
    "pymdownx.blocks.tab",
    "pymdownx.tabbed",
)
"""Extensions that number things by page; in a question their ids would clash with the page's."""

ALIGNED = {"use_align_attribute": True}
"""A table's columns in a question are aligned by an attribute, since a policy may forbid styles."""


@dataclass(frozen=True, slots=True)
class Target:
    """What a link to a page of the site leads to."""

    url: str
    """Relative to the site's root, such as ``articles/metrics/#thresholds``."""
    title: str


Resolve = Callable[[str], Target | None]
"""From a path below the docs folder, as an author links it, to its target if there is one."""


def unresolved(path: str) -> Target | None:
    """The `Resolve` of a site whose pages are not known."""
    return None


class Texts:
    """Turns texts into HTML and remembers the links it met."""

    def __init__(
        self,
        extensions: Iterable[Any] = (),
        configs: Mapping[str, dict[str, Any]] | None = None,
        resolve: Resolve = unresolved,
    ) -> None:
        kept = [one for one in extensions if _name(one) not in OF_A_PAGE]
        self.resolve = resolve
        self.linked: list[str] = []
        options = {name: config for name, config in (configs or {}).items() if name in kept}
        if "tables" in kept:
            options["tables"] = {**ALIGNED, **options.get("tables", {})}
        self._is_plain = detector(kept, options)
        self.made_with = pure(kept, options)
        """The extensions with their options, if the HTML depends on nothing else."""
        self._markdown = markdown.Markdown(extensions=kept, extension_configs=options)
        links = _Links(self)
        self._markdown.treeprocessors.register(links, "rehearse-links", priority=-10)

    def block(self, text: str) -> str:
        """The text as block elements."""
        if self._is_plain(written := text.strip("\n")):
            return paragraphs(written)
        return self._markdown.reset().convert(text)

    def inline(self, text: str) -> str:
        """The text without the paragraph around it where it is only one."""
        html = self.block(text)
        alone = html.startswith("<p>") and html.endswith("</p>") and html.count("<p>") == 1
        return html[3:-4] if alone else html

    def address(self, path: str) -> str | None:
        """The address, below `ROOT`, of a page or file of the site if there is one."""
        self.linked.append(path)
        target = self.resolve(path)
        return ROOT + target.url if target else None


class _Links(Treeprocessor):
    def __init__(self, texts: Texts) -> None:
        super().__init__()
        self.texts = texts

    def run(self, root: Element) -> None:
        for element in root.iter():
            attribute = {"a": "href", "img": "src"}.get(element.tag)
            link = element.get(attribute, "") if attribute else ""
            if attribute and link and _is_relative(link):
                element.set(attribute, self.texts.address(link) or link)


def _is_relative(link: str) -> bool:
    try:
        parts = urlsplit(link)
    except ValueError:  # Such as of http://[, which leads nowhere.
        return False
    return bool(parts.path) and not (parts.scheme or parts.netloc or link.startswith("/"))


def _name(extension: Any) -> str:
    return extension if isinstance(extension, str) else type(extension).__module__.split(".")[0]
