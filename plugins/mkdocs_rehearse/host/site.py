"""The files and pages of a MkDocs build as the other rings ask for them: where a link leads,
what a page is called in problems, how far it is from the root."""

from __future__ import annotations

import posixpath
import re
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import File, Files
from mkdocs.utils import get_markdown_title, meta

from mkdocs_rehearse.bank import library
from mkdocs_rehearse.render import ENGLISH, Anchors, Language, Target, spoken

log = get_plugin_logger("rehearse")

HEADING = re.compile(r"^#+\s+(?P<title>.*?)\s*\{[^}]*#(?P<id>[\w-]+)[^}]*\}\s*$", re.MULTILINE)


class Links:
    """Where a path below the docs folder leads; the `Resolve` of the render ring."""

    def __init__(self, files: Files) -> None:
        self.files = files
        self._titles: dict[str, tuple[str, dict[str, str]]] = {}

    def __call__(self, path: str) -> Target | None:
        name, hash_mark, fragment = path.partition("#")
        file = self.files.get_file_from_path(posixpath.normpath(name))
        if file is None or file.inclusion.is_excluded():
            return None
        title, headings = self._named(file)
        heading = headings.get(fragment)
        shown = f"{title}: {heading}" if heading else title
        return Target(file.url.removeprefix("./") + hash_mark + fragment, shown)

    def _named(self, file: File) -> tuple[str, dict[str, str]]:
        if not file.is_documentation_page():
            return file.name, {}
        if file.src_uri not in self._titles:
            markdown, front = meta.get_data(file.content_string)
            title = front.get("title") or get_markdown_title(markdown) or file.name
            headings = {found["id"]: found["title"] for found in HEADING.finditer(markdown)}
            self._titles[file.src_uri] = (str(title), headings)
        return self._titles[file.src_uri]


def language(config: MkDocsConfig) -> Language:
    """What the interface speaks: the language of the theme, if there are sentences in it."""
    tag = str(config.theme.get("language") or config.theme.get("locale") or "en").replace("_", "-")
    found = spoken(tag)
    if found is ENGLISH and not tag.startswith("en"):
        log.info(
            f"there are no sentences in '{tag}' yet: what readers press and are told is English"
        )
    return found


def url_of(file: File) -> str:
    """The page's address relative to the site's root; the root itself is empty."""
    return "" if file.url == "./" else file.url


def root_from(file: File) -> str:
    """The way from a page to the site's root, such as ``../../``."""
    return "../" * url_of(file).count("/") or "./"


def shown_path(file: File, root: Path) -> str:
    """The page's file as problems name it: relative to the project where it lies in it."""
    if file.abs_src_path is None:
        return file.src_uri
    return library.shown_path(Path(file.abs_src_path), root)


def in_nav(nav: object, path: str) -> bool:
    """Whether a nav of mkdocs.yml, nested as it may be, names the path."""
    if isinstance(nav, dict):
        return any(in_nav(value, path) for value in nav.values())
    if isinstance(nav, list):
        return any(in_nav(value, path) for value in nav)
    return nav == path


def lines_before(source: str, markdown: str) -> int:
    """How many lines of a file come before the Markdown that MkDocs hands on."""
    return source.count("\n", 0, len(source) - len(markdown)) if source.endswith(markdown) else 0


def anchors_of(files: Files) -> Anchors:
    """The ids that pages have; known once they are rendered."""

    def anchors(path: str) -> set[str] | None:
        file = files.get_file_from_path(path)
        return file.page.present_anchor_ids if file and file.page else None

    return anchors
